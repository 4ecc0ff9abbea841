//! A section's name with `All` at its end (design 3).

use dioxus::prelude::*;

/// `all_label` is the visible word, `all_spoken` its accessible name ("All appointments"). Without `href` there is no link.
#[component]
pub fn SectionHeading(
    title: String,
    id: Option<String>,
    all_label: Option<String>,
    all_spoken: Option<String>,
    href: Option<String>,
    onall: Option<EventHandler<()>>,
) -> Element {
    rsx! {
        div { class: "section-heading",
            h2 { class: "type-t2 section-heading-title", id, {title} }
            if let (Some(label), Some(href)) = (all_label, href) {
                a {
                    class: "section-heading-all",
                    href,
                    "aria-label": all_spoken,
                    onclick: move |_| {
                        if let Some(handler) = onall {
                            handler.call(());
                        }
                    },
                    {label}
                }
            }
        }
    }
}
