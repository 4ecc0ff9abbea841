//! What of the client's cards is used for the booking: a switch for each that fits.

use dioxus::prelude::*;

use super::Action;
use crate::domain::booking::UsableCard;
use crate::ui::components::toggle::{ToggleGroup, ToggleRow};
use crate::ui::screens::booking::state::State;
use crate::ui::screens::booking::words;
use crate::ui::viewer::use_viewer;

#[component]
pub fn Cards(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let cards: Vec<UsableCard> = state.fitting_cards().into_iter().cloned().collect();
    if cards.is_empty() {
        return rsx! {};
    }
    let in_use = state.draft.card;
    rsx! {
        section { "aria-label": viewer.text("screen-booking-cards"),
            ToggleGroup {
                for card in cards {
                    ToggleRow {
                        key: "{card.number}",
                        title: viewer.text_with("screen-booking-use-card", &[("title", card.title.clone().into())]),
                        sub: words::card_left(&card, &viewer),
                        on: in_use == Some(card.id),
                        ontoggle: move |()| onaction.call(Action::CardTapped(card.id)),
                    }
                }
            }
            if in_use.is_some() {
                p { class: "booking-cards-note type-c ink2", role: "status", {viewer.text("screen-booking-card-told")} }
            }
        }
    }
}
