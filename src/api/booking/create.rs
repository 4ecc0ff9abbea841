//! Checking and making a booking. Making one is never repeated here: whether a lost answer may be asked for again is
//! decided by who can read the list (feature B05).

use serde_json::{Map, Value};

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::reply::DecodedList;
use crate::api::wire::booking::{
    BookAppointmentWire, BookCheckRequestWire, BookRecordRequestWire, BookRecordResultWire, FieldsWire,
};
use crate::api::wire::loose::SecretText;
use crate::domain::booking::{BookingDraft, BookingPart, Contact};
use crate::domain::ids::{AppointmentId, PlaceId};

/// All that is sent. No `Debug`: it holds what must not be logged.
pub struct BookingRequest<'a> {
    pub place: PlaceId,
    /// With at least one part, each with a time.
    pub draft: &'a BookingDraft,
    /// 0 for none.
    pub form: i64,
    pub sms_code: Option<&'a str>,
}

/// What was made of one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booked {
    pub id: AppointmentId,
    /// Its position in the draft, when the server says.
    pub part: Option<usize>,
}

impl ApiClient {
    /// Whether `parts` could be booked now. Holds nothing.
    pub async fn check_booking(&self, place: PlaceId, parts: &[BookingPart]) -> Result<(), ApiError> {
        let body = BookCheckRequestWire { appointments: appointments(parts, None) };
        let call = Call::post("check_booking", format!("/book_check/{place}")).by_user().json(&body);
        // It changes nothing.
        self.send(call.repeatable()).await.map(|_| ())
    }

    /// Never sent twice by itself. One visit for each part.
    ///
    /// # Errors
    /// After `Timeout`, `ServerTrouble` and `Unreadable` it may be booked all the same.
    pub async fn create_booking(&self, request: BookingRequest<'_>) -> Result<Vec<Booked>, ApiError> {
        let place = request.place;
        let body = body(&request);
        let call = Call::post("create_booking", format!("/book_record/{place}")).by_user().json(&body);
        let made: DecodedList<BookRecordResultWire> = self.send(call).await?.list()?;
        if made.items.is_empty() {
            return Err(ApiError::Unreadable);
        }
        let part = |id: i64| usize::try_from(id.checked_sub(1)?).ok();
        Ok(made
            .items
            .into_iter()
            .map(|made| Booked { id: AppointmentId(made.record_id), part: made.id.and_then(part) })
            .collect())
    }
}

/// Parts are counted from 1: the index comes back in answers and refusals.
fn appointments(parts: &[BookingPart], contact: Option<&Contact>) -> Vec<BookAppointmentWire> {
    parts
        .iter()
        .zip(1..)
        .map(|(part, id)| BookAppointmentWire {
            id,
            services: part.services.iter().map(|service| service.0).collect(),
            staff_id: part.professional.wire_id(),
            datetime: part.slot.as_ref().map(|slot| slot.wire_datetime.clone()).unwrap_or_default(),
            custom_fields: contact.and_then(custom_fields),
        })
        .collect()
}

fn custom_fields(contact: &Contact) -> Option<FieldsWire> {
    let answered = contact.custom.iter().filter(|(_, answer)| !answer.trim().is_empty());
    let fields: Map<_, _> = answered.map(|(code, answer)| (code.clone(), Value::from(answer.trim()))).collect();
    (!fields.is_empty()).then_some(FieldsWire(fields))
}

fn body(request: &BookingRequest<'_>) -> BookRecordRequestWire {
    let contact = &request.draft.contact;
    let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    BookRecordRequestWire {
        phone: contact.phone.clone(),
        fullname: contact.name.trim().to_owned(),
        surname: filled(&contact.surname),
        email: filled(&contact.email),
        code: request.sms_code.and_then(filled).map(SecretText),
        comment: filled(&request.draft.comment()),
        source: Some("mobile".to_owned()),
        notify_by_sms: None,
        notify_by_email: None,
        api_id: filled(&request.draft.key),
        // Whether a form's field belongs to the visit or to the client is not published, so both carry it.
        custom_fields: custom_fields(contact),
        appointments: appointments(&request.draft.parts, Some(contact)),
        bookform_id: Some(request.form).filter(|form| *form > 0),
        is_personal_data_processing_allowed: contact.consent.then_some(true),
    }
}
