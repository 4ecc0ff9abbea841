//! The checkout sheet as it is drawn (mockup 25).

use dioxus::prelude::*;

use super::state::{Card, Form, Missing, Phase};
use crate::domain::place_hue::PlaceHue;
use crate::i18n::Localizer;
use crate::ui::cards::{GiftCardPassLarge, MembershipPassLarge};
use crate::ui::components::art::{Art, ArtMotif};
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::checkbox::Checkbox;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::notice::{Notice, NoticeTone};
use crate::ui::components::picture::Picture;
use crate::ui::components::sheet::Sheet;
use crate::ui::components::spinner::Spinner;
use crate::ui::components::text_field::{FieldError, TextField};
use crate::ui::components::text_with_link::TextWithLink;
use crate::ui::connection::use_needs_internet;

pub const SHEET: &str = "checkout-sheet";
/// What it costs, and the button: where the eye has to be after a change.
pub const PAY_BUTTON: &str = "checkout-pay";

#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    pub title: String,
    pub place_name: String,
    pub image_url: Option<String>,
    pub motif: ArtMotif,
    pub hue: PlaceHue,
    pub rows: Vec<(String, String)>,
    pub total: String,
    pub phase: Phase,
    /// Asked for because the account does not say them.
    pub asks_name: bool,
    pub asks_email: bool,
    pub missing: Option<Missing>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    Name(String),
    Email(String),
    Accept(bool),
    Terms,
    Pay,
    /// The payment page once more.
    OpenPage,
    Check,
    /// What was bought.
    Wallet,
    Close,
}

#[component]
pub fn View(content: Content, form: Form, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let phase = content.phase.clone();
    let picture = {
        let (url, motif, hue) = (content.image_url.clone(), content.motif, content.hue);
        rsx! {
            Picture { url, width: 112, height: 72, Art { motif, hue } }
        }
    };
    let dock = {
        let (content, form, localizer) = (content.clone(), form.clone(), localizer.clone());
        rsx! {
            Dock { content, form, localizer, onact }
        }
    };
    let is_result = phase.title_key().is_some();
    rsx! {
        Sheet {
            title: content.title.clone(),
            sub: content.place_name.clone(),
            picture,
            id: SHEET,
            close_label: localizer.text("action-close"),
            locked: phase.is_locked(),
            onclose: move |()| onact.call(Act::Close),
            dock,
            if is_result {
                Result { phase, localizer }
            } else {
                Summary { content, form, localizer, onact }
            }
        }
    }
}

#[component]
fn Summary(content: Content, form: Form, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let problem = match &content.phase {
        Phase::Summary { problem } => problem.clone(),
        Phase::Over { text } => Some(text.clone()),
        _ => None,
    };
    let is_over = matches!(content.phase, Phase::Over { .. });
    let error = |missing: Missing, key: &str| (content.missing == Some(missing)).then(|| localizer.text(key));
    rsx! {
        if let Some(problem) = problem {
            Notice { text: problem, tone: NoticeTone::Warning, live: true }
        }
        dl { class: "checkout-rows",
            for (name , value) in content.rows.clone() {
                div { key: "{name}", class: "checkout-row",
                    dt { class: "type-body ink2", {name} }
                    dd { class: "type-body strong tnum", dir: "auto", {value} }
                }
            }
            div { class: "checkout-row checkout-total",
                dt { class: "type-body ink2", {localizer.text("screen-checkout-total")} }
                dd { class: "type-t2 tnum", bdi { {content.total.clone()} } }
            }
        }
        if !is_over && content.asks_name {
            div { class: "checkout-field",
                TextField {
                    id: Missing::Name.id(),
                    label: localizer.text("screen-checkout-name"),
                    value: form.name.clone(),
                    autocomplete: "name",
                    error: error(Missing::Name, "error-booking-name"),
                    oninput: move |text| onact.call(Act::Name(text)),
                }
            }
        }
        if !is_over && content.asks_email {
            div { class: "checkout-field",
                TextField {
                    id: Missing::Email.id(),
                    label: localizer.text("screen-checkout-email"),
                    value: form.email.clone(),
                    kind: "email",
                    autocomplete: "email",
                    error: error(Missing::Email, "error-booking-email-invalid"),
                    oninput: move |text| onact.call(Act::Email(text)),
                }
            }
        }
    }
}

#[component]
fn Result(phase: Phase, localizer: Localizer) -> Element {
    let title = phase.title_key().map(|key| localizer.text(key)).unwrap_or_default();
    let text = phase.text_key().map(|key| localizer.text(key));
    let (tone, icon) = match phase {
        Phase::Paid { .. } => ("checkout-glyph checkout-good", Some(IconName::Check)),
        Phase::NotPaid => ("checkout-glyph", Some(IconName::Card)),
        Phase::Processing | Phase::Unknown => ("checkout-glyph", Some(IconName::Hourglass)),
        Phase::AtPayment { .. } => ("checkout-glyph", Some(IconName::Lock)),
        _ => ("checkout-glyph", None),
    };
    rsx! {
        div { class: "checkout-result", role: "status",
            div { class: tone, "aria-hidden": "true",
                match icon {
                    Some(name) => rsx! { Icon { name, size: 28 } },
                    None => rsx! { Spinner {} },
                }
            }
            h3 { class: "type-t2", {title} }
            if let Some(text) = text {
                p { class: "type-body ink2", {text} }
            }
        }
        if let Phase::Paid { card: Some(card) } = phase {
            div { class: "checkout-card",
                match *card {
                    Card::Membership(words) => rsx! { MembershipPassLarge { words } },
                    Card::GiftCard(words) => rsx! { GiftCardPassLarge { words } },
                }
            }
        }
    }
}

#[component]
fn Dock(content: Content, form: Form, localizer: Localizer, onact: EventHandler<Act>) -> Element {
    let terms_error = "checkout-terms-error";
    let is_bad = content.missing == Some(Missing::Consent);
    let needs_internet = use_needs_internet();
    match content.phase {
        Phase::Summary { .. } | Phase::Ordering => rsx! {
            Checkbox {
                id: Missing::Consent.id(),
                checked: form.accepts,
                bad: is_bad,
                error_id: is_bad.then(|| terms_error.to_owned()),
                onchange: move |accepts| onact.call(Act::Accept(accepts)),
                TextWithLink {
                    text: localizer.text("screen-checkout-terms"),
                    href: "/legal/user-agreement",
                    onopen: move |()| onact.call(Act::Terms),
                }
            }
            if is_bad {
                FieldError { id: terms_error, text: localizer.text("error-consents-missing") }
            }
            div { class: "checkout-buttons",
                Button {
                    id: PAY_BUTTON,
                    label: localizer.text("action-go-to-payment"),
                    disabled_reason: needs_internet,
                    busy: content.phase.is_locked(),
                    onclick: move |()| onact.call(Act::Pay),
                }
            }
            p { class: "checkout-secure type-cap ink2",
                Icon { name: IconName::Lock, size: 16 }
                span { {localizer.text("screen-checkout-secure")} }
            }
        },
        Phase::Over { .. } => rsx! {
            Button { label: localizer.text("action-close"), onclick: move |()| onact.call(Act::Close) }
        },
        Phase::AtPayment { .. } => rsx! {
            // Pressed by the page when it is seen again, and by hand.
            div { class: "checkout-buttons",
                Button { label: localizer.text("action-open-payment-page"), onclick: move |()| onact.call(Act::OpenPage) }
                button {
                    id: "checkout-check",
                    class: "button button-text button-large",
                    r#type: "button",
                    "data-on-return": "true",
                    onclick: move |_| onact.call(Act::Check),
                    span { class: "button-face", span { class: "button-label", {localizer.text("action-check-payment")} } }
                }
            }
        },
        Phase::Checking => rsx! {},
        Phase::Paid { .. } => rsx! {
            Button { label: localizer.text("action-done"), onclick: move |()| onact.call(Act::Wallet) }
        },
        Phase::NotPaid => rsx! {
            Button { label: localizer.text("action-try-again"), onclick: move |()| onact.call(Act::Pay) }
            Button {
                label: localizer.text("action-close"),
                kind: ButtonKind::Text,
                onclick: move |()| onact.call(Act::Close),
            }
        },
        Phase::Processing | Phase::Unknown => rsx! {
            Button { label: localizer.text("action-check-again"), onclick: move |()| onact.call(Act::Check) }
            Button {
                label: localizer.text("action-close"),
                kind: ButtonKind::Text,
                onclick: move |()| onact.call(Act::Close),
            }
        },
    }
}
