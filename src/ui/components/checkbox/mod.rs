//! A box with its words; the words toggle it too, links inside them are targets of their own.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};

/// `children` are the words. `error_id` names the text that says what is missing.
#[component]
pub fn Checkbox(
    id: String,
    checked: bool,
    #[props(default)] bad: bool,
    error_id: Option<String>,
    onchange: EventHandler<bool>,
    children: Element,
) -> Element {
    rsx! {
        div { class: if bad { "checkbox checkbox-bad" } else { "checkbox" },
            span { class: "checkbox-target",
                input {
                    class: "checkbox-input",
                    id: "{id}",
                    r#type: "checkbox",
                    checked,
                    "aria-labelledby": "{id}-words",
                    "aria-required": "true",
                    "aria-invalid": bad.then_some("true"),
                    "aria-describedby": error_id,
                    onchange: move |event| onchange.call(event.checked()),
                }
                span { class: "checkbox-box", "aria-hidden": "true",
                    if checked {
                        Icon { name: IconName::Check, size: 20 }
                    }
                }
            }
            span { class: "checkbox-words type-c", id: "{id}-words", onclick: move |_| onchange.call(!checked), {children} }
        }
    }
}
