//! Everything between choosing a place and a booked visit. Published by Altegio but for a form's extra fields, see
//! `extension::custom_fields`. What may differ from client to client is asked in the person's name,
//! the rest is public.

mod create;
mod events;
mod form;
mod locations;
mod menu;
mod policy;
mod reschedule;
mod slots;
mod staff;

pub use create::{Booked, BookingRequest};
pub use form::PlaceForms;
pub(super) use form::default_form;
pub use menu::MenuFacts;

use super::call::Call;
use crate::domain::ids::ServiceId;

impl Call {
    /// The parameter is repeated.
    fn services(self, services: &[ServiceId]) -> Self {
        services.iter().fold(self, |call, service| call.query("service_ids[]", service))
    }
}
