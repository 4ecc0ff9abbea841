//! The sheet in each of its states, for snapshots and for looking at it.

use dioxus::prelude::*;

use super::state::{Form, Missing, Phase};
use super::view::{Content, View};
use crate::domain::ids::PlaceId;
use crate::domain::place_hue::PlaceHue;
use crate::i18n::Localizer;
use crate::ui::components::art::ArtMotif;

/// Name and component of every state worth looking at.
pub const NAMES: [&str; 10] = [
    "summary",
    "asking",
    "price-changed",
    "sold-out",
    "ordering",
    "at-payment",
    "checking",
    "paid",
    "not-paid",
    "processing",
];

/// `name` is one of [`NAMES`]; another one shows the first.
#[component]
pub fn Sample(name: String, localizer: Localizer) -> Element {
    let asks = name == "asking";
    let phase = match name.as_str() {
        "price-changed" => {
            let prices = [("old", "€320".into()), ("new", "€352".into())];
            Phase::Summary { problem: Some(localizer.text_with("error-purchase-price-changed", &prices)) }
        }
        "sold-out" => Phase::Over { text: localizer.text("error-purchase-sold-out") },
        "ordering" => Phase::Ordering,
        "at-payment" => Phase::AtPayment { url: "https://pay.example".to_owned() },
        "checking" => Phase::Checking,
        "paid" => Phase::Paid { card: None },
        "not-paid" => Phase::NotPaid,
        "processing" => Phase::Processing,
        _ => Phase::Summary { problem: None },
    };
    let length = localizer.text_with("screen-shop-months", &[("count", 6u32.into())]);
    let valid = localizer.text_with("screen-shop-from-purchase", &[("length", length.into())]);
    let content = Content {
        title: "Gloss club".to_owned(),
        place_name: "Studio Lumen".to_owned(),
        image_url: None,
        motif: ArtMotif::Arches,
        hue: PlaceHue::of(PlaceId(9025)),
        rows: vec![
            (localizer.text("screen-checkout-visits"), "8".to_owned()),
            (localizer.text("screen-checkout-valid"), valid),
            (localizer.text("screen-gift-cards-applies-to"), "Gloss, Toner, Care mask".to_owned()),
        ],
        total: "€320".to_owned(),
        asks_name: false,
        asks_email: asks,
        missing: asks.then_some(Missing::Email),
        phase,
    };
    let form = Form { accepts: true, ..Form::default() };
    rsx! {
        View { content, form, localizer, onact: |_| {} }
    }
}
