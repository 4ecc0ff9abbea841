//! "Book again": what of an earlier visit can be booked once more (API notes, 6).

use chrono::{DateTime, Utc};

use super::draft::{BookingDraft, BookingPart, BookingStep};
use super::menu::ServiceMenu;
use super::professional::ProfessionalChoice;
use crate::domain::appointment::Appointment;
use crate::domain::ids::ProfessionalId;

/// A draft with all that is still offered, at the step that needs a choice.
#[derive(Debug, Clone, PartialEq)]
pub struct RepeatPlan {
    pub draft: BookingDraft,
    /// The first thing that is no longer as it was; said when the flow opens.
    pub broken: Option<BrokenStep>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrokenStep {
    /// It no longer takes bookings.
    Place,
    /// The titles of services that are gone.
    Services(Vec<String>),
    /// The name of who can no longer be booked.
    Professional(String),
}

/// `offered`: the menu of the professional of the visit, or of the place when any was wanted; `None` when the place takes no
/// bookings. `is_there`: whether that professional can still be booked. `key`: something nobody else has.
pub fn plan_repeat(
    visit: &Appointment,
    offered: Option<&ServiceMenu>,
    is_there: impl Fn(ProfessionalId) -> bool,
    key: String,
    now: DateTime<Utc>,
) -> RepeatPlan {
    let mut draft = BookingDraft::new(Some(visit.place.id), key, now);
    draft.repeats = Some(visit.id);
    let Some(offered) = offered else {
        draft.step = BookingStep::Services;
        draft.repeats = None;
        return RepeatPlan { draft, broken: Some(BrokenStep::Place) };
    };
    let wanted = visit.professional.as_ref().filter(|_| visit.professional_was_chosen);
    let present = wanted.filter(|professional| is_there(professional.id));
    let mut services = Vec::new();
    let mut gone = Vec::new();
    for service in &visit.services {
        match offered.service(service.id) {
            Some(still) if !services.contains(&still.id) => services.push(still.id),
            Some(_) => {}
            None => gone.push(service.title.clone()),
        }
    }
    let professional = present.map_or(ProfessionalChoice::Any, |professional| ProfessionalChoice::One(professional.id));
    draft.shown_price = offered.total(&services);
    let broken = match (services.is_empty(), gone.is_empty(), wanted, present) {
        (_, false, ..) | (true, ..) => Some(BrokenStep::Services(gone)),
        (_, _, Some(professional), None) => Some(BrokenStep::Professional(professional.name.clone())),
        _ => None,
    };
    draft.step = match &broken {
        None => BookingStep::Time,
        Some(BrokenStep::Professional(_)) => BookingStep::Professional,
        Some(BrokenStep::Services(_) | BrokenStep::Place) => BookingStep::Services,
    };
    if broken.is_some() {
        // From here on every step asks.
        draft.repeats = None;
    }
    draft.parts = vec![BookingPart { services, professional, slot: None }];
    RepeatPlan { draft, broken }
}
