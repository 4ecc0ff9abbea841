//! Booking a visit (design 8.12): prepares the draft and shows the flow.

mod flow;
mod place_facts;
mod prepare;
mod runner;
mod state;
mod view;
mod words;

pub mod samples;

use dioxus::prelude::*;

use self::flow::Flow;
use self::prepare::{Prepared, Wanted, prepare};
use crate::domain::booking::CardId;
use crate::domain::ids::{AppointmentId, GiftCardId, MembershipId, PlaceId};
use crate::repositories::Repositories;
use crate::ui::cards::use_caller;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::dock::Dock;
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::flow_bar::FlowBar;
use crate::ui::components::icon::IconName;
use crate::ui::components::notice::SectionError;
use crate::ui::components::page::Page;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::error_text::read_error_key;
use crate::ui::pushed_page::go_back;
use crate::ui::routes::Route;
use crate::ui::viewer::use_viewer;

/// `again`: the visit that is booked once more. `membership`, `gift_card`: what is used for it.
#[component]
pub fn BookingPage(place: i64, again: Option<i64>, membership: Option<i64>, gift_card: Option<i64>) -> Element {
    let membership = membership.map(|id| CardId::Membership(MembershipId(id)));
    let card = membership.or(gift_card.map(|id| CardId::GiftCard(GiftCardId(id))));
    rsx! {
        // Another place is another flow.
        Preparing { key: "{place}", wanted: Wanted { place: Some(PlaceId(place)), again: again.map(AppointmentId), card } }
    }
}

/// Goes on with what was begun.
#[component]
pub fn ContinueBookingPage() -> Element {
    rsx! {
        Preparing { wanted: Wanted::default() }
    }
}

#[component]
fn Preparing(wanted: Wanted) -> Element {
    let repositories = use_context::<Repositories>();
    let mut prepared = use_signal(|| Prepared::Reading);
    let start = use_callback(move |()| {
        let booking = repositories.clone();
        prepared.set(Prepared::Reading);
        spawn(async move {
            let found = prepare(&booking, wanted).await;
            let is_broken = matches!(&found, Prepared::Ready { note: Some(_), .. });
            prepared.set(found);
            if let (true, Some(place)) = (is_broken, wanted.place) {
                // From here on it is a booking like any other; a reload goes on with it.
                navigator().replace(Route::book(place.0));
            }
        });
    });
    use_hook(|| start.call(()));
    let now = prepared.read().clone();
    match now {
        Prepared::Ready { draft, place, note } => rsx! { Flow { draft: *draft, place, note } },
        Prepared::Nothing => {
            let viewer = use_viewer();
            rsx! {
                Outside {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-booking-nothing-begun") } }
                }
            }
        }
        Prepared::NotBookable { place } => rsx! { NotBookable { name: place.name, phone: place.phone } },
        Prepared::Failed(error) => {
            let viewer = use_viewer();
            rsx! {
                Outside {
                    div { class: "inset",
                        SectionError {
                            text: viewer.text(read_error_key(&error)),
                            action: viewer.text("action-try-again"),
                            onaction: move |()| start.call(()),
                        }
                    }
                }
            }
        }
        Prepared::Reading => rsx! {
            Outside {
                div { class: "inset stack",
                    for index in 0..4 {
                        Skeleton { key: "{index}", kind: SkeletonKind::Row }
                    }
                }
            }
        },
    }
}

/// The page before there is a flow.
#[component]
fn Outside(dock: Option<Element>, children: Element) -> Element {
    let viewer = use_viewer();
    let top = rsx! {
        FlowBar {
            title: viewer.text("action-book"),
            back_label: viewer.text("action-back"),
            close_label: viewer.text("action-close"),
            onclose: move |()| go_back(),
        }
    };
    rsx! {
        Page { top, dock, fade: false, {children} }
    }
}

#[component]
fn NotBookable(name: String, phone: Option<String>) -> Element {
    let viewer = use_viewer();
    let caller = use_caller();
    let dock = phone.map(|phone| {
        rsx! {
            Dock {
                Button {
                    label: viewer.text("action-call"),
                    kind: ButtonKind::Filled,
                    icon: IconName::Phone,
                    onclick: move |()| caller.call(&phone),
                }
            }
        }
    });
    rsx! {
        Outside { dock,
            div { class: "inset",
                EmptyCard { title: name, text: viewer.text("screen-places-left-service") }
            }
        }
    }
}
