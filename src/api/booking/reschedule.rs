//! Moving a visit to another time.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::wire::booking::RescheduleRequestWire;
use crate::domain::booking::Slot;
use crate::domain::ids::{AppointmentId, PlaceId};

impl ApiClient {
    /// Any success means moved; the rest of the answer is not to be trusted, so the list is read again (API notes, 6).
    /// Never sent twice by itself.
    pub async fn reschedule_appointment(
        &self,
        place: PlaceId,
        appointment: AppointmentId,
        slot: &Slot,
        comment: Option<&str>,
    ) -> Result<(), ApiError> {
        let comment = comment.map(|comment| comment.trim().to_owned());
        let body = RescheduleRequestWire { datetime: slot.wire_datetime.clone(), comment };
        let call = Call::put("reschedule_record", format!("/book_record/{place}/{appointment}")).by_user().json(&body);
        self.send(call).await.map(|_| ())
    }
}
