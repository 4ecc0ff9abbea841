//! The settings of a booking form, and which form a place has.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::companies;
use crate::api::error::ApiError;
use crate::api::wire::booking::{BookformStepWire, BookformWire};
use crate::api::wire::companies::{CompanyBookformWire, CompanyWire};
use crate::domain::booking::{BookingForm, FieldRule, FormStep, FormStepKind};
use crate::domain::ids::{ChainId, PlaceId};
use crate::domain::place::Place;

use crate::api::html::plain_text;

/// A place with what it says of booking there.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceForms {
    pub place: Place,
    /// The default form, else the first one.
    pub form: Option<i64>,
    pub form_url: Option<String>,
    /// An SMS code is needed to book; forms of a chain do not say it themselves.
    pub needs_sms_code: Option<bool>,
}

impl ApiClient {
    /// # Errors
    /// `NotFound` when there is no such place.
    pub async fn get_place_forms(&self, id: PlaceId) -> Result<PlaceForms, ApiError> {
        let call = Call::get("get_location", format!("/company/{id}")).query("showBookforms", 1);
        let company: CompanyWire = self.send(call).await?.one()?;
        let form = default_form(&company.bookforms);
        Ok(PlaceForms {
            form: form.map(|form| form.id),
            form_url: form.and_then(|form| web_address(&form.url)),
            needs_sms_code: company.phone_confirmation,
            place: companies::place(company, &self.pictures()),
        })
    }

    /// `place`: whose form it is asked for. The extra fields come from `list_form_custom_fields`.
    pub async fn get_booking_form(&self, form: i64, place: PlaceId) -> Result<BookingForm, ApiError> {
        let call = Call::get("get_bookform", format!("/bookform/{form}")).by_user();
        let wire: BookformWire = self.send(call).await?.one()?;
        Ok(booking_form(wire, form, place))
    }
}

pub(in crate::api) fn default_form(forms: &[CompanyBookformWire]) -> Option<&CompanyBookformWire> {
    let is_default = |form: &&CompanyBookformWire| form.is_default.is_some_and(|flag| flag.0);
    forms.iter().find(is_default).or(forms.first()).filter(|form| form.id > 0)
}

fn booking_form(wire: BookformWire, form: i64, asked: PlaceId) -> BookingForm {
    let default = BookingForm::by_default(asked);
    let is_real = |id: &i64| *id > 0;
    let mut steps = wire.steps;
    // Stably: two steps may share a number.
    steps.sort_by_key(|step| step.num.unwrap_or(i64::MAX));
    let steps: Vec<_> = steps.into_iter().map(step).collect();
    let filled = |text: Option<String>| text.map(|text| plain_text(&text)).filter(|text| !text.is_empty());
    let chain = wire.group_id.filter(is_real).map(ChainId);
    let comment_required = wire.booking_comment_required.or(wire.comment_required);
    BookingForm {
        id: wire.id.filter(is_real).unwrap_or(form),
        place: Some(wire.company_id.filter(is_real).map_or(asked, PlaceId)).filter(|_| chain.is_none()),
        chain,
        steps: if steps.is_empty() { default.steps } else { steps },
        needs_sms_code: wire.phone_confirmation.unwrap_or(false),
        comment: rule(wire.booking_comment_hidden, comment_required, default.comment),
        comment_title: filled(wire.comment_input_name),
        email: rule(wire.booking_email_hidden, wire.booking_email_required, default.email),
        surname: match wire.is_surname_field_enabled {
            Some(true) => rule(None, wire.is_surname_field_required, FieldRule::Optional),
            _ => FieldRule::Hidden,
        },
        notice: filled(wire.booking_notify_text),
        shows_privacy_policy: wire.is_show_privacy_policy.unwrap_or(false),
        offers_any_professional: wire.show_any_master.unwrap_or(default.offers_any_professional),
        custom_fields: Vec::new(),
        url: wire.url.as_deref().and_then(web_address),
    }
}

/// Required wins over hidden: the server would refuse what cannot be typed.
fn rule(hidden: Option<bool>, required: Option<bool>, otherwise: FieldRule) -> FieldRule {
    match (hidden, required) {
        (_, Some(true)) => FieldRule::Required,
        (Some(true), _) => FieldRule::Hidden,
        _ => otherwise,
    }
}

fn step(wire: BookformStepWire) -> FormStep {
    let kind = match wire.step.as_str() {
        "city" => FormStepKind::City,
        "company" => FormStepKind::Location,
        "service" => FormStepKind::Services,
        "master" => FormStepKind::Professional,
        "datetime" => FormStepKind::Time,
        "contact" => FormStepKind::Contact,
        "confirm" | "comfirm" => FormStepKind::Confirm,
        _ => FormStepKind::Other,
    };
    FormStep { kind, title: wire.title, is_hidden: wire.hidden, preset: wire.default.filter(|id| *id > 0) }
}

/// Only https is ever opened.
pub(in crate::api) fn web_address(text: &str) -> Option<String> {
    let url = url::Url::parse(text.trim()).ok()?;
    (url.scheme() == "https" && url.has_host()).then(|| url.into())
}
