//! One place (design 8.11): who it is, my visits there, what it sells, what it tells of itself, what people think of it.
//! Draws what `state` decides.

mod about;
mod purchases;
mod reviews;
pub mod reviews_page;
pub mod state;
pub mod view;

use std::sync::Arc;

use dioxus::prelude::*;

use crate::domain::ids::PlaceId;
use crate::domain::place::Place;
use crate::repositories::{PlaceProfile, PlaceProfiles, Repositories};
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::promotion::promotion_words;
use crate::ui::cards::{use_caller, use_opener};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::load_state::{CopyHealth, is_refreshing, notice, use_watched};
use crate::ui::page_actions::{Handed, PageActions};
use crate::ui::pushed_page::{PushedPage, go_back};
use crate::ui::screens::shop::shelf::use_shelf;
use crate::ui::toasts::Toasts;
use crate::ui::viewer::use_viewer;

use purchases::purchases_here;
use state::{PlaceContent, PlaceFacts, place_content};
use view::{Act, Health, PlaceView, Unread};

#[component]
pub fn PlacePage(id: i64) -> Element {
    rsx! {
        // Another place is another page: nothing of the first may stay.
        OnePlace { key: "{id}", id }
    }
}

#[component]
fn OnePlace(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let viewer = use_viewer();
    let place_id = PlaceId(id);
    let places = use_watched(|| repositories.places.watch());
    let profiles = use_watched(|| repositories.places.profiles());
    let appointments = use_watched(|| repositories.appointments.watch());
    let reviews = use_watched(|| repositories.place_reviews.watch(place_id));
    use_hook(|| repositories.place_reviews.refresh(place_id));
    let known = use_memo(move || Known::of(place_id, places.read().value.as_deref(), &profiles.read()));
    // Where the list tells next to nothing, the place itself is asked.
    let asking = repositories.clone();
    let wants_profile = use_memo(move || known.read().wants_profile() && places.read().value.is_some());
    use_effect(move || {
        if wants_profile() {
            asking.places.ask_profile(place_id);
        }
    });
    let promoting = repositories.clone();
    let promotions = use_resource(move || {
        let (known, repositories) = (known(), promoting.clone());
        async move {
            match known {
                Known::Place(place) if place.is_active => repositories.promotions.of_place((*place).clone()).await,
                _ => Vec::new(),
            }
        }
    });
    let (shelf, read_shelf) = use_shelf(place_id);
    let sells =
        use_memo(move || matches!(&*known.read(), Known::Place(place) if place.is_active && place.online_sales));
    use_effect(move || {
        if sells() {
            read_shelf.call(());
        }
    });
    let act = use_acts(place_id);
    let saved = places.read();
    let health = [CopyHealth::from(&*saved)];
    let health = Health { notice: notice(&health, viewer.now), busy: is_refreshing(&health) };
    let place = match &*known.read() {
        Known::Place(place) => place.clone(),
        missing => {
            let missing = missing.clone();
            return rsx! {
                PushedPage { title: viewer.text("common-places"),
                    match missing {
                        Known::Gone => rsx! { div { class: "inset", EmptyCard { title: viewer.text("screen-place-gone") } } },
                        Known::Unread => rsx! {
                            Unread { text: viewer.text("error-load-place"), onact: move |wanted| act.call((wanted, None)) }
                        },
                        Known::Reading | Known::Place(_) => rsx! {},
                    }
                }
            };
        }
    };
    let brands = saved.value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let visits = appointments.read().value.clone().unwrap_or_default();
    let facts = PlaceFacts { place: &place, brands: &brands, visits: &visits, reviews: &reviews.read() };
    let content = place_content(&facts, &viewer);
    let purchases = purchases_here(sells(), &shelf.read(), id, &viewer);
    let promotions = promotions.read();
    let promotions: Vec<_> = promotion_words(promotions.iter().flatten(), &viewer).collect();
    let acting = content.clone();
    rsx! {
        PlaceView { content, promotions, purchases, health, onact: move |wanted| act.call((wanted, Some(acting.clone()))) }
    }
}

/// What is known of the place: from the client's list, else from the place itself.
#[derive(Debug, Clone, PartialEq)]
enum Known {
    Reading,
    Place(Arc<Place>),
    Gone,
    Unread,
}

impl Known {
    fn of(id: PlaceId, places: Option<&Vec<Place>>, profiles: &PlaceProfiles) -> Self {
        if let Some(place) = places.and_then(|all| all.iter().find(|place| place.id == id)) {
            return Self::Place(Arc::new(place.clone()));
        }
        match profiles.of(id) {
            Some(PlaceProfile::Known(place)) => Self::Place(place.clone()),
            Some(PlaceProfile::Gone) => Self::Gone,
            Some(PlaceProfile::Failed(_)) => Self::Unread,
            None | Some(PlaceProfile::Reading) => Self::Reading,
        }
    }

    fn wants_profile(&self) -> bool {
        match self {
            Self::Reading => true,
            Self::Place(place) => place.about.is_silent(),
            Self::Gone | Self::Unread => false,
        }
    }
}

fn use_acts(id: PlaceId) -> Callback<(Act, Option<PlaceContent>)> {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let toasts = use_context::<Toasts>();
    let (opener, caller, viewer) = (use_opener(), use_caller(), use_viewer());
    use_callback(move |(act, content): (Act, Option<PlaceContent>)| match act {
        Act::Back => go_back(),
        Act::Refresh => {
            repositories.places.refresh();
            repositories.places.ask_profile(id);
        }
        Act::Share => {
            let text = content.map(|content| content.share).unwrap_or_default();
            if (actions.share)(&text) == Handed::NotPossible {
                (actions.copy)(&text);
                toasts.say(viewer.text("screen-appointment-copied"));
            }
        }
        Act::Call(phone) => caller.call(&phone),
        Act::Route => {
            if let Some(destination) = content.and_then(|content| content.about.destination) {
                actions.route(&destination);
            }
        }
        Act::Outside(address) => (actions.open_outside)(&address),
        Act::Open(route) => opener.open(route),
        Act::Section(section) => (actions.scroll_to)(section.anchor()),
        Act::RetryReviews => repositories.place_reviews.refresh(id),
    })
}
