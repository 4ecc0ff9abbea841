//! The stubs of wallet passes: compact for the main page, large for the lists.

use dioxus::prelude::*;

use crate::ui::components::pill::Pill;
use crate::ui::components::visit_progress::{ProgressBar, VisitProgress};

/// `left` is "6 of 10 visits left" or `Unlimited`; `counts` draws it when there is a total.
#[component]
pub fn MembershipStub(title: String, validity: Option<String>, counts: Option<(u32, u32)>, left: String) -> Element {
    rsx! {
        div { class: "stub-line",
            h3 { class: "type-t3 clip-1", dir: "auto", {title} }
            if let Some(validity) = validity {
                span { class: "stub-aside type-cap ink2 tnum", {validity} }
            }
        }
        if let Some((left, total)) = counts {
            div { class: "stub-progress", VisitProgress { left, total } }
        }
        p { class: "type-cap strong", {left} }
    }
}

/// `count` is "6 of 10", `count_caption` "visits left".
#[component]
pub fn MembershipStubLarge(
    title: String,
    place: Option<String>,
    count: String,
    count_caption: Option<String>,
    counts: Option<(u32, u32)>,
    validity: Option<String>,
) -> Element {
    rsx! {
        div { class: "stub-line stub-line-top",
            div { class: "stub-words",
                h3 { class: "type-t3", {title} }
                if let Some(place) = place {
                    p { class: "type-c ink2", {place} }
                }
            }
            if let Some(caption) = count_caption {
                div { class: "stub-aside",
                    p { class: "type-t3 tnum", {count} }
                    p { class: "type-c ink2", {caption} }
                }
            } else {
                // Words in place of a figure may be long: what is left of each part.
                p { class: "stub-aside stub-figure-words type-body strong", {count} }
            }
        }
        if let Some((left, total)) = counts {
            div { class: "stub-progress", VisitProgress { left, total } }
        }
        if let Some(validity) = validity {
            p { class: "type-c ink2", {validity} }
        }
    }
}

/// On the membership's own page: `figure` is "6" with `figure_caption` "of 10 left", or words alone.
#[component]
pub fn MembershipStubDetails(
    title: String,
    place: Option<String>,
    figure: String,
    figure_caption: Option<String>,
    counts: Option<(u32, u32)>,
) -> Element {
    rsx! {
        div { class: "stub-line stub-line-top",
            div { class: "stub-words",
                h2 { class: "type-t2", {title} }
                if let Some(place) = place {
                    p { class: "type-body ink2", {place} }
                }
            }
            if let Some(caption) = figure_caption {
                div { class: "stub-aside stub-figure",
                    p { class: "type-figure tnum", {figure} }
                    p { class: "type-c ink2", {caption} }
                }
            } else {
                p { class: "stub-aside stub-figure-words type-body strong", {figure} }
            }
        }
        if let Some((left, total)) = counts {
            div { class: "stub-progress visit-segments-fill", VisitProgress { left, total } }
        }
    }
}

/// `title` is "€65 of €100 left"; `percent` only for multiple deduction; `detail` is "Multiple use · until 12 Dec".
#[component]
pub fn GiftCardStub(title: String, percent: Option<u8>, detail: String) -> Element {
    rsx! {
        h3 { class: "type-t3 tnum", {title} }
        if let Some(percent) = percent {
            div { class: "stub-progress", ProgressBar { percent } }
        }
        p { class: "type-cap ink2", {detail} }
    }
}

/// `caption` is "Balance", `figure` "€65", `aside` "of €100 · until 12 Dec 2026".
#[component]
pub fn GiftCardStubLarge(
    caption: String,
    figure: String,
    aside: String,
    percent: Option<u8>,
    pills: Vec<String>,
) -> Element {
    rsx! {
        p { class: "type-c ink2", {caption} }
        div { class: "stub-line stub-line-figure",
            h3 { class: "type-t1 tnum", bdi { {figure} } }
            span { class: "stub-aside type-c ink2 tnum", {aside} }
        }
        if let Some(percent) = percent {
            div { class: "stub-progress", ProgressBar { percent } }
        }
        div { class: "pill-row stub-pills",
            for text in pills {
                Pill { key: "{text}", text: text.clone() }
            }
        }
    }
}

/// On the gift card's own page: `title` names card and place, `caption` is "Remaining balance", `aside` "of €100".
#[component]
pub fn GiftCardStubDetails(
    title: String,
    caption: String,
    figure: String,
    aside: Option<String>,
    percent: Option<u8>,
) -> Element {
    rsx! {
        h2 { class: "type-t3", {title} }
        p { class: "type-c ink2 stub-caption", {caption} }
        div { class: "stub-line stub-line-figure",
            p { class: "type-figure tnum", bdi { {figure} } }
            if let Some(aside) = aside {
                span { class: "stub-aside type-c ink2 tnum", {aside} }
            }
        }
        if let Some(percent) = percent {
            div { class: "stub-progress", ProgressBar { percent } }
        }
    }
}
