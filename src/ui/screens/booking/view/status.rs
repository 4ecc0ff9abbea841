//! The answer got lost: nothing can be booked until it is known what became of it (feature B05).

use dioxus::prelude::*;

use super::Action;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::dock::Dock;
use crate::ui::components::flow_bar::FlowBar;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::page::Page;
use crate::ui::components::spinner::Spinner;
use crate::ui::screens::booking::place_facts::PlaceFacts;
use crate::ui::viewer::use_viewer;

#[component]
pub fn OutcomePage(
    is_unknown: bool,
    place: PlaceFacts,
    onaction: EventHandler<Action>,
    oncall: EventHandler<String>,
) -> Element {
    let viewer = use_viewer();
    let (title, text) = match is_unknown {
        true => ("screen-booking-unknown", "screen-booking-unknown-text"),
        false => ("screen-booking-resolving", "screen-booking-resolving-text"),
    };
    let dock = is_unknown.then(|| {
        rsx! {
            Dock {
                Button {
                    label: viewer.text("action-check-again"),
                    onclick: move |()| onaction.call(Action::CheckAgainTapped),
                }
                if let Some(phone) = place.phone.clone() {
                    Button {
                        label: viewer.text("action-call"),
                        kind: ButtonKind::Quiet,
                        icon: IconName::Phone,
                        onclick: move |()| oncall.call(phone.clone()),
                    }
                }
            }
        }
    });
    let top = rsx! {
        FlowBar {
            back_label: viewer.text("action-back"),
            close_label: viewer.text("action-close"),
            onclose: move |()| onaction.call(Action::CloseTapped),
        }
    };
    rsx! {
        Page { top, dock, fade: false,
            div { class: "booking-outcome", role: "status",
                div { class: "booking-outcome-sign",
                    if is_unknown {
                        Icon { name: IconName::Hourglass, size: 36 }
                    } else {
                        Spinner { size: 36 }
                    }
                }
                h1 { class: "type-t1", id: "page-title", tabindex: "-1", {viewer.text(title)} }
                p { class: "type-body ink2", {viewer.text(text)} }
            }
        }
    }
}
