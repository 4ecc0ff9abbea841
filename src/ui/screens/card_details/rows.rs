//! The cards of facts on a card's page.

use dioxus::prelude::*;

use super::CardPlace;
use crate::ui::card_content::in_groups;
use crate::ui::card_number::use_copied_number;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::facts::Fact;
use crate::ui::viewer::use_viewer;

/// The number, which a tap copies, and one row for each fact; `children` are more rows.
#[component]
pub fn DetailCard(number: String, facts: Vec<Option<Fact>>, children: Element) -> Element {
    rsx! {
        dl { class: "card facts",
            if !number.trim().is_empty() {
                NumberRow { number }
            }
            for fact in facts.into_iter().flatten() {
                div { key: "{fact.name}", class: "fact",
                    dt { class: "type-body ink2", {fact.name.clone()} }
                    dd { class: "type-body strong fact-value tnum", {fact.value.clone()} }
                }
            }
            {children}
        }
    }
}

#[component]
fn NumberRow(number: String) -> Element {
    let viewer = use_viewer();
    let (copy, glyph) = use_copied_number();
    let shown = in_groups(&number);
    let spoken = viewer.text_with("a11y-copy-card-number", &[("number", shown.clone().into())]);
    rsx! {
        div { class: "fact fact-tapped",
            dt { class: "type-body ink2", {viewer.text("screen-wallet-number")} }
            dd { class: "fact-value",
                button {
                    class: "fact-action",
                    r#type: "button",
                    "aria-label": spoken,
                    onclick: move |_| copy.call(number.clone()),
                    span { class: "type-body strong tnum ltr", {shown} }
                    Icon { name: glyph, size: 22 }
                }
            }
        }
    }
}

/// The one place, or how many there are; a tap shows them.
#[component]
pub fn WhereRow(places: Vec<CardPlace>, onopen: EventHandler<()>) -> Element {
    let viewer = use_viewer();
    let value = match places.as_slice() {
        [] => return rsx! {},
        [only] => only.name.clone(),
        several => viewer.text_with("screen-wallet-locations", &[("count", (several.len() as i64).into())]),
    };
    let name = viewer.text("screen-wallet-place");
    let spoken = format!("{name}, {value}");
    rsx! {
        div { class: "fact fact-tapped",
            dt { class: "type-body ink2", {name} }
            dd { class: "fact-value",
                button { class: "fact-action fact-action-plain", r#type: "button", "aria-label": spoken, onclick: move |_| onopen.call(()),
                    span { class: "type-body strong", {value} }
                    Icon { name: IconName::Chevron, size: 20 }
                }
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct CoveredRow {
    pub title: String,
    /// "3 of 5", where each is counted apart.
    pub left: Option<String>,
    /// Nothing is left of it.
    pub is_over: bool,
}

/// "Applies to" with a check for each.
#[component]
pub fn CoveredList(title: String, rows: Vec<CoveredRow>) -> Element {
    if rows.is_empty() {
        return rsx! {};
    }
    rsx! {
        section { class: "card covered",
            h2 { class: "type-t3", {title} }
            ul { role: "list",
                for (index , row) in rows.into_iter().enumerate() {
                    li { key: "{index}", class: if row.is_over { "covered-row covered-row-over" } else { "covered-row" },
                        Icon { name: if row.is_over { IconName::Minus } else { IconName::Check }, size: 22 }
                        span { class: "covered-words type-body", {row.title} }
                        if let Some(left) = row.left {
                            span { class: "covered-left type-c ink2 tnum", {left} }
                        }
                    }
                }
            }
        }
    }
}
