//! How the sign-in page looks (design 8.1). Draws the state and says what was done; decides nothing.

use chrono::{DateTime, Utc};
use dioxus::prelude::*;

use super::problem_text::{number_error_key, send_code_text};
use super::sheets::{CountrySheet, LanguageSheet};
use super::state::{AGREEMENT_BOX, Action, LANGUAGE_BUTTON, NUMBER_FIELD, OpenSheet, PROCESSING_BOX, State};
use crate::domain::countries::Country;
use crate::i18n::{Language, Localizer};
use crate::ui::components::button::{Button, ButtonKind, ButtonSize};
use crate::ui::components::checkbox::Checkbox;
use crate::ui::components::fan::Fan;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::notice::{Notice, NoticeTone};
use crate::ui::components::page::Page;
use crate::ui::components::phone_field::PhoneField;
use crate::ui::components::text_field::FieldError;
use crate::ui::components::text_with_link::TextWithLink;
use crate::ui::seconds::try_again_in;

const CONSENT_ERROR: &str = "sign-in-consent-error";

/// Which bundled text was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegalText {
    UserAgreement,
    DataProcessing,
}

impl LegalText {
    pub fn slug(self) -> &'static str {
        match self {
            LegalText::UserAgreement => "user-agreement",
            LegalText::DataProcessing => "data-processing",
        }
    }
}

#[component]
pub fn View(
    state: State,
    localizer: Localizer,
    now: DateTime<Utc>,
    /// Where the phone most likely is: on top of the country list.
    suggested: Country,
    onaction: EventHandler<Action>,
    onlanguage: EventHandler<Language>,
    onlegal: EventHandler<LegalText>,
) -> Element {
    let above = state.sheet.clone().map(|sheet| match sheet {
        OpenSheet::Country { search } => rsx! {
            CountrySheet { localizer: localizer.clone(), search, chosen: state.country, suggested, onaction }
        },
        OpenSheet::Language => rsx! {
            LanguageSheet { localizer: localizer.clone(), onlanguage, onaction }
        },
    });
    rsx! {
        Page { above, modal: state.sheet.is_some(), fade: false,
            div { class: "sign-in",
                div { class: "sign-in-top",
                    Button {
                        label: localizer.text("action-try-demo"),
                        kind: ButtonKind::Text,
                        size: ButtonSize::Small,
                        icon: IconName::Play,
                        busy: state.demo_starts,
                        onclick: move |()| onaction.call(Action::DemoTapped),
                    }
                    button {
                        class: "sign-in-language",
                        id: LANGUAGE_BUTTON,
                        r#type: "button",
                        "aria-haspopup": "dialog",
                        "aria-label": localizer.text_with("a11y-language", &[("language", localizer.language().native_name().into())]),
                        onclick: move |_| onaction.call(Action::LanguageTapped),
                        Icon { name: IconName::Globe, size: 20 }
                        span { {localizer.language().native_name()} }
                    }
                }
                div { class: "sign-in-fan",
                    Fan {
                        date: localizer.text("screen-sign-in-example-date"),
                        time: "14:30",
                        service: localizer.text("screen-sign-in-example-service"),
                        person: localizer.text("screen-sign-in-example-person"),
                    }
                }
                h1 { class: "type-t1 sign-in-title", id: "page-title", tabindex: "-1", {localizer.text("screen-sign-in-title")} }
                p { class: "type-body ink2 sign-in-text", {localizer.text("screen-sign-in-text")} }
                Number { state: state.clone(), localizer: localizer.clone(), onaction }
                Consents { state: state.clone(), localizer: localizer.clone(), onaction, onlegal }
                Foot { state, localizer: localizer.clone(), now, onaction }
            }
        }
    }
}

#[component]
fn Number(state: State, localizer: Localizer, onaction: EventHandler<Action>) -> Element {
    let code = format!("+{}", state.country.calling_code());
    let country_label = localizer.text_with(
        "a11y-country-code",
        &[("country", state.country.name(localizer.tag()).into()), ("code", code.clone().into())],
    );
    rsx! {
        div { class: "sign-in-number",
            PhoneField {
                id: NUMBER_FIELD,
                label: localizer.text("screen-sign-in-number"),
                value: state.number.clone(),
                flag: state.country.flag(),
                code,
                country_label,
                error: state.number_error().map(|error| localizer.text(number_error_key(error))),
                disabled: state.is_busy(),
                oninput: move |typed| onaction.call(Action::Typed(typed)),
                oncountry: move |()| onaction.call(Action::CountryTapped),
                onenter: move |()| onaction.call(Action::SendTapped),
            }
        }
    }
}

#[component]
fn Consents(
    state: State,
    localizer: Localizer,
    onaction: EventHandler<Action>,
    onlegal: EventHandler<LegalText>,
) -> Element {
    let marks = state.marks_missing_consents();
    let error_id = |missing: bool| (marks && missing).then(|| CONSENT_ERROR.to_owned());
    rsx! {
        div { class: "sign-in-consents",
            Checkbox {
                id: AGREEMENT_BOX,
                checked: state.agreed,
                bad: marks && !state.agreed,
                error_id: error_id(!state.agreed),
                onchange: move |ticked| onaction.call(Action::AgreementTicked(ticked)),
                TextWithLink {
                    text: localizer.text("screen-sign-in-agreement"),
                    href: legal_path(LegalText::UserAgreement),
                    onopen: move |()| onlegal.call(LegalText::UserAgreement),
                }
            }
            Checkbox {
                id: PROCESSING_BOX,
                checked: state.allowed,
                bad: marks && !state.allowed,
                error_id: error_id(!state.allowed),
                onchange: move |ticked| onaction.call(Action::ProcessingTicked(ticked)),
                TextWithLink {
                    text: localizer.text("screen-sign-in-processing"),
                    href: legal_path(LegalText::DataProcessing),
                    onopen: move |()| onlegal.call(LegalText::DataProcessing),
                }
            }
            if marks {
                FieldError { id: CONSENT_ERROR, text: localizer.text("error-consents-missing") }
            }
        }
    }
}

#[component]
fn Foot(state: State, localizer: Localizer, now: DateTime<Utc>, onaction: EventHandler<Action>) -> Element {
    let blocked = state.blocked_until().filter(|until| now < *until);
    rsx! {
        div { class: "sign-in-foot",
            if let Some(error) = state.sending_error() {
                div { class: "sign-in-problem",
                    Notice { text: send_code_text(error, now, &localizer), tone: NoticeTone::Danger, live: true }
                }
            }
            Button {
                label: localizer.text("action-send-code"),
                busy: state.sending.is_running(),
                disabled_reason: blocked.map(|until| try_again_in(Some(until), now, &localizer)),
                onclick: move |()| onaction.call(Action::SendTapped),
            }
            p { class: "type-cap ink3 sign-in-note", {localizer.text("screen-sign-in-note")} }
        }
    }
}

fn legal_path(text: LegalText) -> String {
    format!("/legal/{}", text.slug())
}
