//! What booking needs to know of places: rules, fields, categories, group events.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The rules of a place's online booking.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct BookingRulesRow {
    pub is_online: bool,
    /// Visits start at multiples of it, in minutes.
    pub step_minutes: i64,
    pub lead_minutes: i64,
    /// Wants an SMS code.
    pub needs_code: bool,
    pub comment: FieldRuleRow,
    pub email: FieldRuleRow,
    pub surname: FieldRuleRow,
    /// Shown on the contact step.
    pub notice: Option<String>,
    /// The place's own policy, HTML.
    pub policy: Option<String>,
    pub offers_any_professional: bool,
    /// The form asks for the professional before the services.
    pub professional_first: bool,
    pub categories: Vec<CategoryRow>,
    pub fields: Vec<CustomFieldRow>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FieldRuleRow {
    Hidden,
    #[default]
    Optional,
    Required,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CategoryRow {
    pub id: i64,
    pub title: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CustomFieldRow {
    pub id: i64,
    pub code: String,
    pub title: String,
    /// `text`, `number`, `select`, `date`.
    pub kind: String,
    pub values: Vec<String>,
    pub is_required: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum PrepaidRow {
    #[default]
    Forbidden,
    Allowed,
    Required,
}

impl PrepaidRow {
    pub fn word(self) -> &'static str {
        match self {
            Self::Forbidden => "forbidden",
            Self::Allowed => "allowed",
            Self::Required => "required",
        }
    }
}

/// A class that several people come to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EventRow {
    pub id: i64,
    pub place: i64,
    pub service: i64,
    pub staff: i64,
    pub start: DateTime<Utc>,
    pub length_seconds: i64,
    pub capacity: i64,
    /// Seats of people outside this demo.
    pub others: i64,
    pub instructions: String,
}
