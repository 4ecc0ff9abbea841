//! Names and values in a card: what the details pages are made of until each has its full design.

use dioxus::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub name: String,
    pub value: String,
}

impl Fact {
    /// `None` for an empty value: missing data do not show a row.
    pub fn of(name: String, value: String) -> Option<Self> {
        (!value.trim().is_empty()).then_some(Self { name, value })
    }
}

#[component]
pub fn FactCard(facts: Vec<Option<Fact>>) -> Element {
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    if facts.is_empty() {
        return rsx! {};
    }
    rsx! {
        dl { class: "card facts",
            for fact in facts {
                div { key: "{fact.name}{fact.value}", class: "fact",
                    dt { class: "type-c ink2", {fact.name.clone()} }
                    dd { class: "type-body medium fact-value", {fact.value.clone()} }
                }
            }
        }
    }
}
