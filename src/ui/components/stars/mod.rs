//! Five stars to choose from, and five stars that were given (design 3).

use dioxus::prelude::*;

use super::icon::{Icon, IconName};

/// Width of one star's target in CSS pixels; the style says the same.
const TARGET: f64 = 48.0;

/// A radio group: arrow keys move the choice, and a finger may slide along the row. `choices` are the spoken names from one
/// star upwards ("3 stars, Good"). The first star has the id `{id}-1`.
#[component]
pub fn Stars(
    id: String,
    label: String,
    choices: Vec<String>,
    chosen: Option<u8>,
    #[props(default)] rtl: bool,
    #[props(default)] disabled: bool,
    error_id: Option<String>,
    onchoose: EventHandler<u8>,
) -> Element {
    let mut held = use_signal(|| None::<u8>);
    let most = u8::try_from(choices.len()).unwrap_or(u8::MAX);
    let has_error = error_id.is_some();
    let slide = move |event: &Event<PointerData>, from: u8| {
        let Some(start) = *held.peek() else { return };
        // A finger stays the first star's, wherever it is by now; a mouse is over a star of its own.
        let origin = if event.pointer_type() == "mouse" { from } else { start };
        let across = event.element_coordinates().x.div_euclid(TARGET);
        let steps = if rtl { -across } else { across };
        let star = (f64::from(origin) + steps).clamp(1.0, f64::from(most)) as u8;
        if Some(star) != chosen {
            onchoose.call(star);
        }
    };
    rsx! {
        div {
            class: "stars",
            role: "radiogroup",
            "aria-label": label,
            "aria-required": "true",
            "aria-invalid": has_error.then_some("true"),
            "aria-describedby": error_id,
            onpointerup: move |_| held.set(None),
            onpointercancel: move |_| held.set(None),
            onpointerleave: move |_| held.set(None),
            for (star , spoken) in (1..=most).zip(choices) {
                label {
                    key: "{star}",
                    class: if chosen.is_some_and(|chosen| star <= chosen) { "star star-on" } else { "star" },
                    onpointerdown: move |_| {
                        if !disabled {
                            held.set(Some(star));
                        }
                    },
                    onpointermove: move |event| slide(&event, star),
                    input {
                        class: "star-input",
                        id: "{id}-{star}",
                        r#type: "radio",
                        name: "{id}",
                        value: "{star}",
                        checked: chosen == Some(star),
                        disabled,
                        "aria-label": spoken,
                        onchange: move |_| onchoose.call(star),
                    }
                    Glyph { on: chosen.is_some_and(|chosen| star <= chosen) }
                }
            }
        }
    }
}

/// `spoken` is the whole in words: "4 out of 5, Great".
#[component]
pub fn StarsGiven(stars: u8, most: u8, spoken: String) -> Element {
    rsx! {
        div { class: "stars", role: "img", "aria-label": spoken,
            for star in 1..=most {
                span { key: "{star}", class: if star <= stars { "star star-on" } else { "star" },
                    Glyph { on: star <= stars }
                }
            }
        }
    }
}

#[component]
fn Glyph(on: bool) -> Element {
    rsx! {
        Icon { name: if on { IconName::StarFilled } else { IconName::Star }, size: 36 }
    }
}
