//! A service to tick: name, length and price, and what must be known before. The whole row is the target.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};

/// `price` may be a range; `rules` are short words under the row ("Members only"). `disabled_reason` turns it off and
/// is shown instead of the rules.
#[component]
pub fn ServiceRow(
    title: String,
    length: Option<String>,
    price: Option<String>,
    old_price: Option<String>,
    old_price_spoken: Option<String>,
    rules: Vec<String>,
    comment: Option<String>,
    on: bool,
    disabled_reason: Option<String>,
    ontoggle: EventHandler<()>,
) -> Element {
    let off = disabled_reason.is_some();
    let class = if off { "service-row service-row-off" } else { "service-row" };
    let has_both = length.is_some() && price.is_some();
    rsx! {
        button {
            class,
            r#type: "button",
            role: "checkbox",
            "aria-checked": if on { "true" } else { "false" },
            "aria-disabled": off.then_some("true"),
            onclick: move |_| {
                if !off {
                    ontoggle.call(());
                }
            },
            span { class: "service-row-words",
                span { class: "service-row-title type-t3", {title} }
                span { class: "service-row-line type-c ink2",
                    if let Some(length) = length {
                        span { {length} }
                    }
                    if has_both {
                        " · "
                    }
                    if let Some(price) = price {
                        bdi { class: "service-row-price strong tnum", {price} }
                    }
                    if let Some(old) = old_price {
                        " "
                        s { class: "tnum", "aria-label": old_price_spoken, bdi { {old} } }
                    }
                }
                if let Some(comment) = comment {
                    span { class: "service-row-comment type-cap ink2", {comment} }
                }
                for rule in rules {
                    span { key: "{rule}", class: "service-row-rule type-cap medium", {rule.clone()} }
                }
                if let Some(reason) = disabled_reason {
                    span { class: "service-row-rule type-cap medium", {reason} }
                }
            }
            Tick { on }
        }
    }
}

/// The square of a ticked row.
#[component]
fn Tick(on: bool) -> Element {
    rsx! {
        span { class: if on { "tick tick-on" } else { "tick" }, "aria-hidden": "true",
            if on {
                Icon { name: IconName::Check, size: 20 }
            }
        }
    }
}
