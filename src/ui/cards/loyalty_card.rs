//! A loyalty card; tapping its number copies it (feature F52).

use dioxus::prelude::*;

use crate::i18n::Localizer;
use crate::ui::card_content::loyalty_card::LoyaltyCardWords;
use crate::ui::card_number::use_copied_number;
use crate::ui::components::appointment_pass::Arcs;
use crate::ui::components::icon::Icon;
use crate::ui::components::logo::Logo;

#[component]
pub fn LoyaltyCardPass(words: LoyaltyCardWords) -> Element {
    let localizer = use_context::<Localizer>();
    let (copy, glyph) = use_copied_number();
    let number = words.number.clone();
    rsx! {
        article { class: "loyalty-card {words.hue.css_class()}",
            Arcs {}
            div { class: "loyalty-card-head",
                Logo { name: words.place_name.clone(), hue: words.hue, url: words.logo_url.clone(), size: 42, on_picture: true }
                div { class: "loyalty-card-words",
                    h3 { class: "type-t3", {words.place_name.clone()} }
                    p { class: "type-c loyalty-card-quiet", {words.title.clone()} }
                }
            }
            for (index , figure) in words.figures.into_iter().enumerate() {
                div { key: "{index}", class: if index == 0 { "loyalty-card-first" } else { "loyalty-card-more" },
                    p { class: if index == 0 { "type-figure tnum" } else { "type-t3 tnum" }, bdi { {figure.value} } }
                    div { class: "loyalty-card-label",
                        p { class: "type-c loyalty-card-quiet", {figure.label} }
                        if let Some(next) = figure.next {
                            p { class: "type-c loyalty-card-quiet", {next} }
                        }
                    }
                }
            }
            if !number.is_empty() {
                button {
                    class: "loyalty-card-number",
                    r#type: "button",
                    "aria-label": localizer.text_with("a11y-copy-card-number", &[("number", words.grouped_number.clone().into())]),
                    onclick: move |_| copy.call(number.clone()),
                    span { class: "type-body strong tnum ltr", {words.grouped_number.clone()} }
                    Icon { name: glyph, size: 22 }
                }
            }
        }
    }
}
