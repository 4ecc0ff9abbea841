//! Who can be booked, and whom the client wants.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::slot::Slot;
use crate::domain::ids::ProfessionalId;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BookableProfessional {
    pub id: ProfessionalId,
    pub name: String,
    pub specialization: String,
    pub photo_url: Option<String>,
    /// 0 to 5; `None` when the place does not show it.
    pub rating: Option<Decimal>,
    pub reviews: u32,
    /// The next day with a free time, in the place's calendar; `None` when there is none, or it was not told.
    pub next_day: Option<NaiveDate>,
    /// Some of the free times of that day; may be empty although there are some.
    pub next_times: Vec<Slot>,
    /// Has free times for what is chosen.
    pub is_bookable: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum ProfessionalChoice {
    #[default]
    Any,
    One(ProfessionalId),
}

impl ProfessionalChoice {
    /// On the wire 0 stands for any.
    pub fn wire_id(self) -> i64 {
        match self {
            Self::Any => 0,
            Self::One(id) => id.0,
        }
    }

    pub fn one(self) -> Option<ProfessionalId> {
        match self {
            Self::Any => None,
            Self::One(id) => Some(id),
        }
    }
}
