//! Purchases whose end was not seen yet: the way to each, also after the app was ended while it was being paid.

use std::sync::Arc;

use dioxus::prelude::*;

use crate::i18n::Localizer;
use crate::repositories::{Purchase, PurchaseStage, Repositories};
use crate::ui::components::button::{Button, ButtonSize};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::load_state::use_watched;
use crate::ui::routes::Route;

use super::use_opener;

/// Nothing when there is none.
#[component]
pub fn OpenPurchases() -> Element {
    let repositories = use_context::<Repositories>();
    let purchases = use_watched(|| repositories.purchases.watch());
    let news: Vec<_> = purchases.read().iter().filter(|purchase| purchase.is_news()).cloned().collect();
    rsx! {
        for purchase in news {
            OpenPurchase { key: "{purchase.place}-{purchase.offer.kind}-{purchase.offer.id}", purchase }
        }
    }
}

#[component]
fn OpenPurchase(purchase: Arc<Purchase>) -> Element {
    let localizer = use_context::<Localizer>();
    let opener = use_opener();
    let text = match purchase.stage {
        PurchaseStage::Paid { .. } => "screen-checkout-paid-title",
        PurchaseStage::NotPaid => "screen-checkout-not-paid-title",
        PurchaseStage::AtPayment { .. } => "screen-checkout-at-payment-title",
        PurchaseStage::Processing => "screen-checkout-processing-title",
        PurchaseStage::Unknown => "screen-checkout-unknown-title",
        PurchaseStage::Checking | PurchaseStage::Ordering | PurchaseStage::Failed(_) => {
            "screen-checkout-checking-title"
        }
    };
    let offer = &purchase.offer;
    let page = Route::CheckoutPage { place: purchase.place.0, kind: Some(offer.kind), offer: Some(offer.id.0) };
    let action = localizer.text("action-details");
    let spoken = [("action", action.clone().into()), ("name", offer.title.clone().into())];
    rsx! {
        div { class: "inset main-continue", role: "status",
            EmptyCard { title: offer.title.clone(), text: localizer.text(text),
                Button {
                    label: action,
                    spoken: localizer.text_with("a11y-action-for", &spoken),
                    size: ButtonSize::Small,
                    onclick: move |()| opener.open(page.clone()),
                }
            }
        }
    }
}
