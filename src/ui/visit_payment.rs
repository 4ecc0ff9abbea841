//! The card of a visit that waits to be paid: to the hosted page, and back with what the list of visits says.

use dioxus::prelude::*;

use crate::domain::ids::AppointmentId;
use crate::repositories::{PurchaseError, Repositories, VisitPayment};
use crate::ui::components::button::{Button, ButtonKind, ButtonSize};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::notice::{Notice, NoticeTone};
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::routes::Route;
use crate::ui::viewer::use_viewer;

/// The app's own way back: a link that only opens a screen.
const WAY_BACK: &str = "altegio-me:/";

/// Only for a visit that waits for payment; once the list says that it is paid, the caller draws it no more.
#[component]
pub fn PayVisit(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let viewer = use_viewer();
    let payment = use_watched(|| repositories.purchases.visit_payment());
    let mut is_asked = use_signal(|| false);
    let visit = AppointmentId(id);
    use_effect({
        let actions = actions.clone();
        move || {
            let now = payment.read().clone();
            let was_asked = *is_asked.peek();
            if let (Some((known, VisitPayment::AtPayment { url })), true) = (now, was_asked)
                && known == visit
            {
                is_asked.set(false);
                (actions.open_outside)(&url);
            }
        }
    });
    let now = payment.read().clone().filter(|(known, _)| *known == visit).map(|(_, stage)| stage);
    let busy = matches!(now, Some(VisitPayment::Opening | VisitPayment::Checking));
    let is_open = matches!(now, Some(VisitPayment::AtPayment { .. } | VisitPayment::Checking | VisitPayment::Unknown));
    let title = if is_open { "screen-checkout-at-payment-title" } else { "common-status-waiting-for-payment" };
    let problem = match &now {
        Some(VisitPayment::NotPaid) => Some("screen-checkout-visit-not-paid"),
        Some(VisitPayment::Unknown) => Some("screen-checkout-unknown-text"),
        Some(VisitPayment::NotOffered) => Some("error-purchase-not-offered"),
        Some(VisitPayment::Failed(PurchaseError::Offline)) => Some("error-purchase-offline"),
        Some(VisitPayment::Failed(_)) => Some("error-purchase-server"),
        _ => None,
    };
    let check = repositories.purchases.clone();
    rsx! {
        div { class: "pay-visit", role: "status",
            EmptyCard { title: viewer.text(title),
                Button {
                    id: "pay-visit",
                    label: viewer.text("action-go-to-payment"),
                    kind: ButtonKind::Tonal,
                    size: ButtonSize::Small,
                    busy,
                    onclick: move |()| {
                        is_asked.set(true);
                        let page = Route::AppointmentPage { id };
                        repositories.purchases.pay_visit(visit, format!("{WAY_BACK}{page}"));
                    },
                }
            }
            if is_open {
                button {
                    id: "check-visit",
                    class: "button button-text button-small",
                    r#type: "button",
                    "data-on-return": "true",
                    onclick: move |_| check.check_visit(visit),
                    span { class: "button-face", span { class: "button-label", {viewer.text("action-check-payment")} } }
                }
            }
            if let Some(problem) = problem {
                Notice { text: viewer.text(problem), tone: NoticeTone::Warning, live: true }
            }
        }
    }
}
