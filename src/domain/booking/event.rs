//! Group classes: seats at a fixed time.

use serde::{Deserialize, Serialize};

use super::menu::Prepaid;
use super::price::PriceRange;
use super::professional::ProfessionalChoice;
use crate::domain::appointment::Professional;
use crate::domain::ids::{EventId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::place_time::PlaceTime;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupEvent {
    pub id: EventId,
    pub place: PlaceId,
    pub service: ServiceId,
    pub title: String,
    /// Plain text.
    pub comment: String,
    pub picture_url: Option<String>,
    pub start: PlaceTime,
    pub length_seconds: i64,
    /// Seats altogether, and taken ones.
    pub capacity: u32,
    pub taken: u32,
    pub price: Option<PriceRange>,
    pub professional: Option<Professional>,
    pub prepaid: Prepaid,
}

impl GroupEvent {
    /// Never below zero, whatever the server counts.
    pub fn free_seats(&self) -> u32 {
        self.capacity.saturating_sub(self.taken)
    }
}

/// Which events are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct EventFilter {
    /// Empty for all.
    pub services: Vec<ServiceId>,
    pub professional: ProfessionalChoice,
}

/// Who gives events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventProfessional {
    pub id: ProfessionalId,
    pub name: String,
}
