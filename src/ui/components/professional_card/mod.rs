//! Somebody who can do it: face, name, rating and role, and the next free times. Must not know who is free when.

use dioxus::prelude::*;

use super::avatar::{Avatar, Face};
use super::icon::{Icon, IconName};
use super::slot_list::{SlotCell, SlotRow};

/// Without `face` it is anybody: a glyph stands there. `rating` is "4.9"; `day` names the day of `slots`.
/// A tap on a time chooses both.
#[component]
pub fn ProfessionalCard(
    id: String,
    face: Option<Face>,
    name: String,
    rating: Option<String>,
    rating_spoken: Option<String>,
    role: String,
    day: Option<String>,
    slots: Vec<SlotCell>,
    on: bool,
    onchoose: EventHandler<()>,
    onslot: EventHandler<usize>,
) -> Element {
    let words = format!("{id}-words");
    rsx! {
        div { class: if on { "card professional professional-on" } else { "card professional" },
            button {
                class: "professional-head",
                id: "{id}",
                r#type: "button",
                role: "radio",
                "aria-checked": if on { "true" } else { "false" },
                "aria-labelledby": "{words}",
                onclick: move |_| onchoose.call(()),
                if let Some(face) = face {
                    Avatar { face, size: 52 }
                } else {
                    span { class: "professional-any", "aria-hidden": "true", Icon { name: IconName::People } }
                }
                span { class: "professional-words", id: "{words}",
                    span { class: "professional-name type-t3", {name} }
                    span { class: "professional-line type-c ink2",
                        if let Some(rating) = rating {
                            span { class: "professional-rating",
                                Icon { name: IconName::StarFilled, size: 16 }
                                span { class: "visually-hidden", {rating_spoken} }
                                span { class: "strong tnum", "aria-hidden": "true", {rating} }
                            }
                            if !role.is_empty() {
                                span { class: "professional-dot", "aria-hidden": "true", "·" }
                            }
                        }
                        {role}
                    }
                }
                span { class: if on { "tick tick-round tick-on" } else { "tick tick-round" }, "aria-hidden": "true",
                    if on {
                        Icon { name: IconName::Check, size: 20 }
                    }
                }
            }
            if let Some(day) = day {
                p { class: "professional-day type-c ink2", {day} }
            }
            if !slots.is_empty() {
                SlotRow { slots, sunken: true, onslot }
            }
        }
    }
}
