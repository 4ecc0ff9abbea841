//! A bottom sheet: scrim, grabber, title, its own scroll. Tapping the scrim, Escape or back closes it, unless locked.

mod open_sheets;

use dioxus::prelude::*;

use super::icon::{Icon, IconName};
pub use open_sheets::OpenSheets;

/// While `on`, the phone's "back" and Escape call `back` instead of leaving the page; sheets opened meanwhile come first.
pub fn use_back(on: bool, back: Callback<()>) {
    let sheets = use_hook(OpenSheets::of_page);
    let mut number = use_hook(|| CopyValue::new(None::<u64>));
    let registered = *number.peek();
    match (on, registered) {
        (true, None) => number.set(Some(sheets.opened(back))),
        (false, Some(old)) => {
            sheets.closed(old);
            number.set(None);
        }
        _ => {}
    }
    use_drop(move || {
        if let Some(number) = *number.peek() {
            sheets.closed(number);
        }
    });
}

/// `close_label` names the close button. `locked` while something is being sent. `dock` stays below the scrolling part.
/// `id` is the element to focus when it opens; the opener gets the focus back from the caller.
#[component]
pub fn Sheet(
    title: String,
    id: String,
    close_label: String,
    onclose: EventHandler<()>,
    #[props(default)] locked: bool,
    /// As tall as it may be, for long lists.
    #[props(default)]
    tall: bool,
    /// Beside the title: what the sheet is about.
    picture: Option<Element>,
    /// Below the title.
    sub: Option<String>,
    /// Stays above the scrolling part: a search field.
    head: Option<Element>,
    dock: Option<Element>,
    children: Element,
) -> Element {
    let close = use_callback(move |()| {
        if !locked {
            onclose.call(());
        }
    });
    let sheets = use_hook(OpenSheets::of_page);
    let number = use_hook(|| sheets.opened(close));
    use_drop(move || sheets.closed(number));
    let title_id = format!("{id}-title");
    rsx! {
        div { class: "sheet-layer",
            div { class: "sheet-scrim", "aria-hidden": "true", onclick: move |_| close.call(()) }
            div {
                class: if tall { "sheet sheet-tall" } else { "sheet" },
                id: "{id}",
                role: "dialog",
                "aria-modal": "true",
                "aria-labelledby": "{title_id}",
                tabindex: "-1",
                div { class: "sheet-grabber", "aria-hidden": "true" }
                div { class: "sheet-head",
                    if let Some(picture) = picture {
                        div { class: "sheet-picture", {picture} }
                    }
                    div { class: "sheet-words",
                        h2 { class: "sheet-title type-t2", id: "{title_id}", {title} }
                        if let Some(sub) = sub {
                            p { class: "type-c ink2", {sub} }
                        }
                    }
                    button { class: "icon-button sheet-close", r#type: "button", "aria-label": close_label, onclick: move |_| close.call(()),
                        Icon { name: IconName::Close }
                    }
                }
                if let Some(head) = head {
                    div { class: "sheet-fixed", {head} }
                }
                div { class: "sheet-scroll", {children} }
                if let Some(dock) = dock {
                    div { class: "sheet-dock", {dock} }
                }
            }
        }
    }
}
