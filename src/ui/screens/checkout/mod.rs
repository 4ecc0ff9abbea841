//! Paying for one thing (design 8.20).

use dioxus::prelude::*;

use crate::domain::sale::SaleKind;
use crate::ui::pushed_page::PushedPage;
use crate::ui::screens::shop::HostedSales;
use crate::ui::viewer::use_viewer;

/// `offer`: what is bought, by the id of its type.
#[component]
pub fn CheckoutPage(place: i64, kind: Option<SaleKind>, offer: Option<i64>) -> Element {
    let _wanted = (kind, offer);
    let viewer = use_viewer();
    rsx! {
        PushedPage { title: viewer.text("common-purchases"),
            div { class: "inset", HostedSales { place } }
        }
    }
}
