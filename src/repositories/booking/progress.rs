//! How a booking stands.

use super::error::BookingError;
use crate::domain::ids::AppointmentId;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum BookingProgress {
    #[default]
    Idle,
    /// What can be known before is looked at: price, rules, an earlier booking whose answer was lost.
    Checking,
    Booking,
    /// The answer was lost: the list of visits is read before anything is said.
    ResolvingLostAnswer,
    /// One visit for each part.
    Booked(Vec<AppointmentId>),
    Failed(BookingError),
}

impl BookingProgress {
    /// Nothing is under way.
    pub fn is_over(&self) -> bool {
        match self {
            Self::Idle | Self::Booked(_) | Self::Failed(_) => true,
            Self::Checking | Self::Booking | Self::ResolvingLostAnswer => false,
        }
    }
}
