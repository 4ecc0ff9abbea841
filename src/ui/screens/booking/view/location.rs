//! Where to go, when a form is a chain's (design 8.12a).

use dioxus::prelude::*;

use super::{Action, Trouble};
use crate::domain::place::Place;
use crate::domain::place_hue::PlaceHue;
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::components::logo::Logo;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::load_state::LoadState;
use crate::ui::viewer::use_viewer;

#[component]
pub fn LocationStep(places: LoadState<Vec<Place>>, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    match places {
        LoadState::Loading => rsx! {
            div { class: "stack",
                for index in 0..3 {
                    Skeleton { key: "{index}", kind: SkeletonKind::Row }
                }
            }
        },
        LoadState::Failed(error) => rsx! { Trouble { error, onaction } },
        LoadState::Shown(places) => rsx! {
            p { class: "type-t2 booking-question", {viewer.text("screen-booking-where")} }
            RowGroup {
                for place in places.iter() {
                    PlaceRow { key: "{place.id}", place: place.clone(), onaction }
                }
            }
        },
    }
}

#[component]
fn PlaceRow(place: Place, onaction: EventHandler<Action>) -> Element {
    let id = place.id;
    let logo = rsx! {
        Logo { name: place.name.clone(), hue: PlaceHue::of(id), url: place.logo_url.clone(), size: 42 }
    };
    rsx! {
        ListRow {
            title: place.name.clone(),
            sub: place.address.clone(),
            leading: logo,
            onclick: move |()| onaction.call(Action::PlaceChosen(id)),
        }
    }
}
