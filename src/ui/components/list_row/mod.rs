//! Rows of a grouped card: glyph or picture, title and words under it, value and chevron.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowTone {
    #[default]
    Accent,
    Neutral,
    Danger,
}

/// Groups rows on a 20 px card.
#[component]
pub fn RowGroup(children: Element) -> Element {
    rsx! {
        div { class: "row-group", {children} }
    }
}

/// `leading` replaces the glyph's box (an avatar, a logo, a leaf). With `href` it is a link, else a button.
/// `end` replaces the value text (a pill).
#[component]
pub fn ListRow(
    title: String,
    sub: Option<String>,
    icon: Option<IconName>,
    #[props(default)] tone: RowTone,
    leading: Option<Element>,
    value: Option<String>,
    end: Option<Element>,
    #[props(default = true)] chevron: bool,
    spoken: Option<String>,
    href: Option<String>,
    onclick: EventHandler<()>,
) -> Element {
    let tone_class = match tone {
        RowTone::Accent => "row-accent",
        RowTone::Neutral => "row-neutral",
        RowTone::Danger => "row-danger",
    };
    let plain_class = if leading.is_none() && icon.is_none() { "row-plain" } else { "" };
    let inner = rsx! {
        if let Some(leading) = leading {
            span { class: "row-leading", {leading} }
        } else if let Some(name) = icon {
            span { class: "row-leading row-glyph", Icon { name, size: 22 } }
        }
        span { class: "row-words",
            span { class: "row-title type-body medium", {title} }
            if let Some(sub) = sub {
                span { class: "row-sub type-c ink2", {sub} }
            }
        }
        if let Some(end) = end {
            span { class: "row-value", {end} }
        } else if let Some(value) = value {
            span { class: "row-value type-c ink2 tnum", {value} }
        }
        if chevron {
            span { class: "row-chevron", Icon { name: IconName::Chevron, size: 20 } }
        }
    };
    let class = format!("list-row {tone_class} {plain_class}");
    match href {
        Some(href) => rsx! {
            a { class, href, "aria-label": spoken, onclick: move |_| onclick.call(()), {inner} }
        },
        None => rsx! {
            button { class, r#type: "button", "aria-label": spoken, onclick: move |_| onclick.call(()), {inner} }
        },
    }
}
