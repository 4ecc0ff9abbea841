//! Choosing among a few: segments of one list, tabs of different contents, chips that filter.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};

/// Arrow keys move the choice, as in any tab list.
fn arrow(event: &Event<KeyboardData>, selected: usize, count: usize) -> Option<usize> {
    match event.key() {
        Key::ArrowRight | Key::ArrowDown if selected + 1 < count => Some(selected + 1),
        Key::ArrowLeft | Key::ArrowUp if selected > 0 => Some(selected - 1),
        _ => None,
    }
}

/// Two or three equal choices of one list. `label` names the group.
#[component]
pub fn Segmented(label: String, choices: Vec<String>, selected: usize, onselect: EventHandler<usize>) -> Element {
    rsx! { Choices { class: "segmented", item: "segment", label, choices, selected, onselect } }
}

/// Different contents under one title.
#[component]
pub fn Tabs(label: String, choices: Vec<String>, selected: usize, onselect: EventHandler<usize>) -> Element {
    rsx! { Choices { class: "tabs", item: "tab", label, choices, selected, onselect } }
}

#[component]
fn Choices(
    class: &'static str,
    item: &'static str,
    label: String,
    choices: Vec<String>,
    selected: usize,
    onselect: EventHandler<usize>,
) -> Element {
    let count = choices.len();
    rsx! {
        div {
            class,
            role: "tablist",
            "aria-label": label,
            // The page keeps these keys from scrolling.
            "data-keys": "ArrowLeft ArrowRight ArrowUp ArrowDown",
            onkeydown: move |event| {
                if let Some(next) = arrow(&event, selected, count) {
                    onselect.call(next);
                }
            },
            for (index , choice) in choices.into_iter().enumerate() {
                button {
                    key: "{index}",
                    class: if index == selected { "{item} {item}-on" } else { "{item}" },
                    r#type: "button",
                    role: "tab",
                    "aria-selected": if index == selected { "true" } else { "false" },
                    onclick: move |_| onselect.call(index),
                    {choice}
                }
            }
        }
    }
}

/// A filter that is on or off.
#[component]
pub fn Chip(label: String, on: bool, icon: Option<IconName>, onclick: EventHandler<()>) -> Element {
    rsx! {
        button {
            class: if on { "chip chip-on" } else { "chip" },
            r#type: "button",
            "aria-pressed": if on { "true" } else { "false" },
            onclick: move |_| onclick.call(()),
            span { class: "chip-face",
                if let Some(name) = icon {
                    Icon { name, size: 18 }
                }
                span { {label} }
            }
        }
    }
}
