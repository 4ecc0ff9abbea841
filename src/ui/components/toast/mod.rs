//! One short message above the dock or the keyboard; the caller takes it away after 4 s (8 s with an action).

use dioxus::prelude::*;

#[component]
pub fn Toast(text: String, action: Option<String>, onaction: Option<EventHandler<()>>) -> Element {
    rsx! {
        div { class: "toast-area", role: "status", "aria-live": "polite",
            div { class: "toast",
                p { class: "toast-words type-c medium", {text} }
                if let Some(label) = action {
                    button {
                        class: "toast-action",
                        r#type: "button",
                        onclick: move |_| {
                            if let Some(handler) = onaction {
                                handler.call(());
                            }
                        },
                        {label}
                    }
                }
            }
        }
    }
}
