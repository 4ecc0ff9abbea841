//! A booking that was begun and not finished: the way back to it, also after the app was ended (design 8.12).

use dioxus::prelude::*;

use crate::domain::booking::{BookingDraft, BookingStep};
use crate::i18n::Localizer;
use crate::repositories::Repositories;
use crate::ui::components::button::{Button, ButtonSize};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::load_state::use_watched;
use crate::ui::routes::Route;
use crate::ui::viewer::use_viewer;

use super::use_opener;

/// Nothing when there is none.
#[component]
pub fn ContinueBooking() -> Element {
    let repositories = use_context::<Repositories>();
    let localizer = use_context::<Localizer>();
    let opener = use_opener();
    let now = use_viewer().now;
    let draft = use_watched({
        let repositories = repositories.clone();
        move || repositories.booking.draft()
    });
    let places = use_watched(move || repositories.places.watch());
    let Some(draft) = draft().filter(|draft| is_begun(draft) && !draft.is_outdated(now)) else {
        return rsx! {};
    };
    let places = places.read();
    let place = places.value.as_ref().and_then(|all| all.iter().find(|place| Some(place.id) == draft.place));
    let title = match place {
        Some(place) => localizer.text_with("screen-main-continue-booking-at", &[("place", place.name.clone().into())]),
        None => localizer.text("screen-main-continue-booking"),
    };
    rsx! {
        div { class: "inset main-continue",
            EmptyCard { title,
                Button {
                    label: localizer.text("action-continue"),
                    size: ButtonSize::Small,
                    onclick: move |()| opener.open(Route::ContinueBookingPage {}),
                }
            }
        }
    }
}

fn is_begun(draft: &BookingDraft) -> bool {
    !matches!(draft.step, BookingStep::Success(_)) && !draft.services().is_empty()
}
