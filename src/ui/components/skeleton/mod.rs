//! The boxes of cards that are still loading; shown only when nothing is saved (design 3).

use dioxus::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkeletonKind {
    Appointment,
    Place,
    Wallet,
    Promo,
    Row,
}

/// Silent: the page says "Loading" once, in a live region of its own.
#[component]
pub fn Skeleton(kind: SkeletonKind) -> Element {
    match kind {
        SkeletonKind::Appointment => rsx! {
            div { class: "pass skeleton-card", "aria-hidden": "true",
                div { class: "bone bone-pill" }
                div { class: "bone bone-line bone-60" }
                div { class: "bone bone-time" }
                div { class: "bone bone-title bone-70" }
                div { class: "bone bone-line bone-55" }
                div { class: "bone-pair",
                    div { class: "bone bone-button" }
                    div { class: "bone bone-button" }
                }
            }
        },
        SkeletonKind::Place => rsx! {
            div { class: "place-card", "aria-hidden": "true",
                div { class: "place-card-cover bone" }
                div { class: "skeleton-body",
                    div { class: "bone bone-title bone-55" }
                    div { class: "bone bone-line bone-70" }
                    div { class: "bone-pair",
                        div { class: "bone bone-button" }
                        div { class: "bone bone-button" }
                    }
                }
            }
        },
        SkeletonKind::Wallet => rsx! {
            div { class: "wallet-pass", "aria-hidden": "true",
                div { class: "wallet-pass-picture bone" }
                div { class: "skeleton-body",
                    div { class: "bone bone-title bone-55" }
                    div { class: "bone bone-line" }
                    div { class: "bone bone-line bone-40" }
                }
            }
        },
        SkeletonKind::Promo => rsx! {
            div { class: "bone bone-promo", "aria-hidden": "true" }
        },
        SkeletonKind::Row => rsx! {
            div { class: "card skeleton-row", "aria-hidden": "true",
                div { class: "bone bone-leaf" }
                div { class: "skeleton-row-words",
                    div { class: "bone bone-title bone-70" }
                    div { class: "bone bone-line bone-55" }
                }
            }
        },
    }
}
