//! Step e: who comes, and the last look before booking (mockup 15).

use dioxus::prelude::*;

use super::Action;
use crate::domain::booking::{BookingForm, CustomField, CustomFieldKind, FieldRule};
use crate::repositories::BookingError;
use crate::ui::components::button::{Button, ButtonKind, ButtonSize, IconButton};
use crate::ui::components::checkbox::Checkbox;
use crate::ui::components::date_leaf::DateLeaf;
use crate::ui::components::dock::SumDock;
use crate::ui::components::icon::IconName;
use crate::ui::components::notice::{Notice, NoticeTone};
use crate::ui::components::select_field::SelectField;
use crate::ui::components::text_field::{FieldError, TextArea, TextField};
use crate::ui::components::text_with_link::TextWithLink;
use crate::ui::connection::use_needs_internet;
use crate::ui::screens::booking::place_facts::PlaceFacts;
use crate::ui::screens::booking::state::{CONSENT_BOX, Field, Sending, State};
use crate::ui::screens::booking::words;
use crate::ui::viewer::use_viewer;

/// More seats than a phone call is made for.
const MOST_SEATS: u32 = 10;

/// In UTF-16 units, as the page counts.
const LONGEST_COMMENT: usize = 1000;

#[component]
pub fn DetailsStep(
    state: State,
    place: PlaceFacts,
    onaction: EventHandler<Action>,
    oncall: EventHandler<String>,
) -> Element {
    let viewer = use_viewer();
    let notice = state.form.value().and_then(|form| form.notice.clone());
    let failure = match &state.sending {
        Sending::Failed(error) => words::failure(error, &viewer),
        _ => None,
    };
    let phone = match &state.sending {
        Sending::Failed(BookingError::PhoneBlocked { phone, .. }) => phone.clone().or(place.phone.clone()),
        _ => None,
    };
    rsx! {
        div { class: "stack booking-details",
            Parts { state: state.clone(), place: place.clone(), onaction }
            Seats { state: state.clone(), onaction }
            if let Some(text) = notice {
                Notice { text }
            }
            Fields { state: state.clone(), onaction }
            super::cards::Cards { state: state.clone(), onaction }
            Consent { state: state.clone(), place, onaction }
            if state.must_prepay() {
                Notice {
                    text: viewer.text(words::prepay_key(&state)),
                    live: state.went_to_pay,
                }
            }
            if let Some(text) = failure {
                Notice { text, tone: NoticeTone::Danger, live: true, id: "booking-failure" }
            }
            if let Some(phone) = phone {
                Button {
                    label: viewer.text("action-call"),
                    kind: ButtonKind::Quiet,
                    size: ButtonSize::Small,
                    icon: IconName::Phone,
                    onclick: move |()| oncall.call(phone.clone()),
                }
            }
        }
    }
}

/// What is booked, one card for each part, and the way to one more.
#[component]
fn Parts(state: State, place: PlaceFacts, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let count = if state.draft.event.is_some() { 1 } else { state.draft.parts.len() };
    rsx! {
        for index in 0..count {
            Summary { key: "{index}", index, removable: count > 1, state: state.clone(), place: place.clone(), onaction }
        }
        if state.may_add_part() {
            Button {
                label: viewer.text("action-add-service"),
                id: "booking-add",
                kind: ButtonKind::Quiet,
                size: ButtonSize::Small,
                icon: IconName::Plus,
                onclick: move |()| onaction.call(Action::AddPartTapped),
            }
        }
    }
}

#[component]
fn Summary(index: usize, removable: bool, state: State, place: PlaceFacts, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let Some(when) = words::when(&state, index, &viewer) else { return rsx! {} };
    let zone = words::zone_note(&state, index, &place, &viewer);
    let titles = words::titles(&state, index, &viewer);
    let edit = match removable {
        true => viewer.text_with("a11y-edit-time-of", &[("services", titles.clone().into())]),
        false => viewer.text("a11y-edit-time"),
    };
    rsx! {
        div { class: "card booking-summary",
            DateLeaf { hue: place.hue, weekday: when.weekday, day: when.day, month: when.month, spoken: when.date_long }
            div { class: "booking-summary-words",
                p { class: "type-t3 tnum",
                    bdi { class: "ltr", {when.span} }
                }
                if let Some(zone) = zone {
                    p { class: "type-c ink2", {zone} }
                }
                p { class: "type-c ink2", {titles.clone()} }
                p { class: "type-c ink2", {words::who_and_where(&state, index, &place, &viewer)} }
            }
            div { class: "booking-summary-acts",
                IconButton {
                    label: edit,
                    icon: IconName::Pencil,
                    onclick: move |()| onaction.call(Action::EditTapped(index)),
                }
                if removable {
                    IconButton {
                        label: viewer.text_with("a11y-remove-part", &[("services", titles.into())]),
                        icon: IconName::Close,
                        onclick: move |()| onaction.call(Action::RemoveTapped(index)),
                    }
                }
            }
        }
    }
}

/// Of a group class.
#[component]
fn Seats(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let Some(choice) = state.draft.event.clone() else { return rsx! {} };
    let most = choice.event.free_seats().clamp(1, MOST_SEATS);
    rsx! {
        div { class: "card booking-seats",
            span { class: "type-body medium booking-seats-label", id: "booking-seats", {viewer.text("screen-booking-seats")} }
            div { class: "booking-stepper", role: "group", "aria-labelledby": "booking-seats",
                IconButton {
                    label: viewer.text("a11y-fewer-seats"),
                    icon: IconName::Minus,
                    disabled: choice.seats <= 1,
                    onclick: move |()| onaction.call(Action::SeatsChanged(choice.seats.saturating_sub(1))),
                }
                span { class: "type-t3 tnum", role: "status", "{choice.seats}" }
                IconButton {
                    label: viewer.text("a11y-more-seats"),
                    icon: IconName::Plus,
                    disabled: choice.seats >= most,
                    onclick: move |()| onaction.call(Action::SeatsChanged((choice.seats + 1).clamp(1, most))),
                }
            }
        }
    }
}

#[component]
fn Fields(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let Some(form) = state.form.value() else { return rsx! {} };
    let contact = &state.draft.contact;
    let comment = form.comment_title.clone().unwrap_or_else(|| viewer.text("screen-booking-comment"));
    let optional = |label: String, rule: FieldRule| match rule {
        FieldRule::Optional => viewer.text_with("screen-booking-optional", &[("label", label.into())]),
        FieldRule::Required | FieldRule::Hidden => label,
    };
    rsx! {
        Line { field: Field::Name, label: viewer.text("screen-booking-name"), value: contact.name.clone(), autocomplete: "name", state: state.clone(), onaction }
        if form.surname.is_shown() {
            Line { field: Field::Surname, label: optional(viewer.text("screen-booking-surname"), form.surname), value: contact.surname.clone(), autocomplete: "family-name", state: state.clone(), onaction }
        }
        Line { field: Field::Phone, label: viewer.text("screen-booking-phone"), value: contact.phone.clone(), kind: "tel", autocomplete: "tel", state: state.clone(), onaction }
        if form.email.is_shown() {
            Line { field: Field::Email, label: optional(viewer.text("screen-booking-email"), form.email), value: contact.email.clone(), kind: "email", autocomplete: "email", state: state.clone(), onaction }
        }
        if form.comment.is_shown() {
            Comment { label: optional(comment, form.comment), state: state.clone(), onaction }
        }
        Questions { state: state.clone(), onaction }
    }
}

#[component]
fn Line(
    field: Field,
    label: String,
    value: String,
    #[props(default = "text".to_string())] kind: String,
    #[props(default = "off".to_string())] autocomplete: String,
    #[props(default = 200)] max_length: u32,
    state: State,
    onaction: EventHandler<Action>,
) -> Element {
    let viewer = use_viewer();
    let error = words::field_error(&field, &state, &viewer);
    rsx! {
        div {
            TextField {
                id: field.id(),
                label,
                value,
                error,
                kind,
                autocomplete,
                max_length,
                oninput: {
                    let field = field.clone();
                    move |text| onaction.call(Action::Typed(field.clone(), text))
                },
            }
        }
    }
}

#[component]
fn Comment(label: String, state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let value = state.draft.contact.comment.clone();
    let counter = format!("{} / {LONGEST_COMMENT}", value.encode_utf16().count());
    rsx! {
        div {
            TextArea {
                id: Field::Comment.id(),
                label,
                counter,
                value,
                max_length: LONGEST_COMMENT,
                error: words::field_error(&Field::Comment, &state, &viewer),
                oninput: move |text| onaction.call(Action::Typed(Field::Comment, text)),
            }
        }
    }
}

/// The place's own questions.
#[component]
fn Questions(state: State, onaction: EventHandler<Action>) -> Element {
    let Some(form) = state.form.value() else { return rsx! {} };
    rsx! {
        for question in form.custom_fields.iter().cloned() {
            Question { key: "{question.code}", question, state: state.clone(), onaction }
        }
    }
}

#[component]
fn Question(question: CustomField, state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let field = Field::Custom(question.code.clone());
    let value = state.draft.contact.custom.get(&question.code).cloned().unwrap_or_default();
    let label = if question.required {
        question.title.clone()
    } else {
        viewer.text_with("screen-booking-optional", &[("label", question.title.clone().into())])
    };
    let kind = match question.kind {
        CustomFieldKind::Choice { options } => {
            let error = words::field_error(&field, &state, &viewer);
            return rsx! {
                div {
                    SelectField {
                        id: field.id(),
                        label,
                        value,
                        none: viewer.text("screen-booking-not-chosen"),
                        options,
                        error,
                        onchange: move |text| onaction.call(Action::Typed(field.clone(), text)),
                    }
                }
            };
        }
        CustomFieldKind::Date => "date",
        CustomFieldKind::DateTime => "datetime-local",
        CustomFieldKind::Text | CustomFieldKind::Number => "text",
    };
    rsx! {
        Line { field, label, value, kind, state, onaction }
    }
}

/// The place's policy, to be accepted.
#[component]
fn Consent(state: State, place: PlaceFacts, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    if !state.form.value().is_some_and(|form: &BookingForm| form.shows_privacy_policy) {
        return rsx! {};
    }
    let missing = state.consent_is_missing();
    let text = viewer.text_with("screen-booking-consent", &[("place", place.name.clone().into())]);
    rsx! {
        div { class: "booking-consent",
            Checkbox {
                id: CONSENT_BOX,
                checked: state.draft.contact.consent,
                bad: missing,
                error_id: missing.then(|| "booking-consent-error".to_owned()),
                onchange: move |is_ticked| onaction.call(Action::ConsentTicked(is_ticked)),
                TextWithLink { text, href: "#", onopen: move |()| onaction.call(Action::PolicyTapped) }
            }
            if missing {
                FieldError { id: "booking-consent-error", text: viewer.text("error-consents-missing") }
            }
        }
    }
}

#[component]
pub fn DetailsDock(state: State, onaction: EventHandler<Action>) -> Element {
    let viewer = use_viewer();
    let price = state.total().or(state.draft.shown_price.clone()).map(|price| words::price(&price, &viewer));
    let prepay = state.must_prepay();
    let detail = match (prepay, state.card_in_use()) {
        (true, _) => viewer.text("screen-booking-pay-online"),
        (false, Some(card)) => viewer.text_with("screen-booking-pay-with", &[("title", card.title.clone().into())]),
        (false, None) => viewer.text("screen-booking-pay-there"),
    };
    let label = viewer.text(if prepay { "action-continue-to-payment" } else { "action-book" });
    let offline = use_needs_internet().filter(|_| state.sending == Sending::Idle);
    let url_missing = prepay && state.form.value().is_some_and(|form| form.url.is_none());
    rsx! {
        SumDock { sum: price.clone().flatten(), old_sum: words::old_sum(&state, &viewer), detail: price.flatten().map(|_| detail),
            Button {
                id: "booking-send",
                label,
                busy: state.sending == Sending::Running || state.code.is_sending || state.books_with_form,
                disabled_reason: offline.or_else(|| url_missing.then(|| viewer.text("screen-booking-pay-nowhere"))),
                onclick: move |()| onaction.call(Action::BookTapped),
            }
        }
    }
}
