//! What a booking form asks for. Must not know what was typed into it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ChainId, PlaceId};

/// The settings of one place's form, or of a chain's one, where a place is chosen first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingForm {
    /// 0 when the place has no form of its own: everything is then as forms are by default.
    pub id: i64,
    pub place: Option<PlaceId>,
    pub chain: Option<ChainId>,
    /// In the order of the form; hidden ones included.
    pub steps: Vec<FormStep>,
    /// An SMS code is needed to book.
    pub needs_sms_code: bool,
    pub comment: FieldRule,
    /// The place's own caption of the comment field.
    pub comment_title: Option<String>,
    pub email: FieldRule,
    pub surname: FieldRule,
    /// What the place wants read before booking.
    pub notice: Option<String>,
    /// The place's own policy is to be shown and ticked, see `BookingRepository::privacy_policy`.
    pub shows_privacy_policy: bool,
    pub offers_any_professional: bool,
    pub custom_fields: Vec<CustomField>,
    /// The same form as a web page: what cannot be completed here is completed there. https only.
    pub url: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FieldRule {
    Hidden,
    #[default]
    Optional,
    Required,
}

impl FieldRule {
    pub fn is_shown(self) -> bool {
        self != Self::Hidden
    }

    /// Whether `text` will do.
    pub fn accepts(self, text: &str) -> bool {
        self != Self::Required || !text.trim().is_empty()
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormStep {
    pub kind: FormStepKind,
    /// The place's own heading; may be empty.
    pub title: String,
    pub is_hidden: bool,
    /// The id that is chosen beforehand.
    pub preset: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormStepKind {
    City,
    Location,
    Services,
    Professional,
    Time,
    Contact,
    Confirm,
    /// A step that this version does not know.
    Other,
}

/// A question of the place's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomField {
    /// Names it in the answer.
    pub code: String,
    pub title: String,
    pub kind: CustomFieldKind,
    pub required: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomFieldKind {
    Text,
    Number,
    Choice {
        options: Vec<String>,
    },
    Date,
    /// Date and time of day.
    DateTime,
}

impl CustomField {
    /// Whether `answer` will do. Dates are `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:MM`, as the page's own fields give them.
    pub fn accepts(&self, answer: &str) -> bool {
        let answer = answer.trim();
        if answer.is_empty() {
            return !self.required;
        }
        match &self.kind {
            CustomFieldKind::Text => true,
            CustomFieldKind::Number => answer.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite),
            CustomFieldKind::Choice { options } => options.iter().any(|option| option == answer),
            CustomFieldKind::Date => answer.parse::<chrono::NaiveDate>().is_ok(),
            CustomFieldKind::DateTime => {
                let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"];
                formats.iter().any(|format| chrono::NaiveDateTime::parse_from_str(answer, format).is_ok())
            }
        }
    }
}

impl BookingForm {
    /// What holds when a place names no form, or the form does not say.
    pub fn by_default(place: PlaceId) -> Self {
        let kinds = [FormStepKind::Services, FormStepKind::Professional, FormStepKind::Time, FormStepKind::Contact];
        let step = |kind| FormStep { kind, title: String::new(), is_hidden: false, preset: None };
        Self {
            id: 0,
            place: Some(place),
            chain: None,
            steps: kinds.into_iter().map(step).collect(),
            needs_sms_code: false,
            comment: FieldRule::Optional,
            comment_title: None,
            email: FieldRule::Optional,
            surname: FieldRule::Hidden,
            notice: None,
            shows_privacy_policy: false,
            offers_any_professional: true,
            custom_fields: Vec::new(),
            url: None,
        }
    }

    pub fn step(&self, kind: FormStepKind) -> Option<&FormStep> {
        self.steps.iter().find(|step| step.kind == kind)
    }

    /// A hidden step is not shown; what it presets is chosen, and nothing otherwise.
    pub fn hides(&self, kind: FormStepKind) -> bool {
        self.step(kind).is_some_and(|step| step.is_hidden)
    }
}
