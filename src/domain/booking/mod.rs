//! Booking a visit: what a place offers, what the client has chosen so far, and which step comes next (API notes, 7).
//! Must not know the server's words, nor how it is asked.

mod cards;
mod draft;
mod event;
mod form;
mod menu;
mod price;
mod professional;
mod repeat;
pub mod search;
mod slot;
mod steps;

pub use cards::{CardId, CardWorth, UsableCard, usable_cards};
pub use draft::{BookingDraft, BookingPart, BookingStep, Contact, DRAFT_LIVES, EventChoice};
pub use event::{EventFilter, EventProfessional, GroupEvent};
pub use form::{BookingForm, CustomField, CustomFieldKind, FieldRule, FormStep, FormStepKind};
pub use menu::{BookableService, Prepaid, SelectionProblem, ServiceCategory, ServiceMenu};
pub use price::{PriceRange, sum};
pub use professional::{BookableProfessional, ProfessionalChoice};
pub use repeat::{BrokenStep, RepeatPlan, plan_repeat};
pub use search::normalized;
pub use slot::{DayPart, Slot};
pub use steps::{ContactProblem, StepChoices, looks_like_email, next_step};

#[cfg(test)]
mod tests;
