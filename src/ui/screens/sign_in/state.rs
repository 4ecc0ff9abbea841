//! What the sign-in page holds and decides. Must not know how a code is sent or how the page looks.

use chrono::{DateTime, Utc};

use crate::domain::countries::Country;
use crate::domain::phone_number::{PhoneNumber, PhoneNumberError, format_as_typed, read_typed};
use crate::repositories::session::SendCodeError;
use crate::ui::async_action::AsyncAction;

#[derive(Debug, Clone, PartialEq)]
pub struct State {
    pub country: Country,
    /// Grouped for reading, as typed.
    pub number: String,
    pub agreed: bool,
    pub allowed: bool,
    /// The button was pressed before both boxes were ticked: they are marked until they are.
    pub consents_missed: bool,
    pub sheet: Option<OpenSheet>,
    pub sending: AsyncAction<Problem>,
    pub demo_starts: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenSheet {
    Country { search: String },
    Language,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    Number(PhoneNumberError),
    Sending(SendCodeError),
}

#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The page was opened, maybe with the number of an ended session.
    Opened {
        phone: Option<PhoneNumber>,
    },
    Typed(String),
    CountryTapped,
    CountrySearched(String),
    CountryChosen(Country),
    LanguageTapped,
    SheetClosed,
    AgreementTicked(bool),
    ProcessingTicked(bool),
    SendTapped,
    CodeSent(Result<(), SendCodeError>),
    DemoTapped,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    SendCode(PhoneNumber),
    StartDemo,
    /// The id of an element.
    Focus(&'static str),
}

pub const NUMBER_FIELD: &str = "sign-in-number";
pub const COUNTRY_BUTTON: &str = "sign-in-number-country";
pub const COUNTRY_SHEET: &str = "country-sheet";
pub const LANGUAGE_BUTTON: &str = "sign-in-language";
pub const LANGUAGE_SHEET: &str = "language-sheet";
pub const AGREEMENT_BOX: &str = "sign-in-agreement";
pub const PROCESSING_BOX: &str = "sign-in-processing";

impl State {
    pub fn new(country: Country) -> Self {
        Self {
            country,
            number: String::new(),
            agreed: false,
            allowed: false,
            consents_missed: false,
            sheet: None,
            sending: AsyncAction::Idle,
            demo_starts: false,
        }
    }

    pub fn is_busy(&self) -> bool {
        self.sending.is_running() || self.demo_starts
    }

    pub fn marks_missing_consents(&self) -> bool {
        self.consents_missed && !(self.agreed && self.allowed)
    }

    /// No code can be asked for until then.
    pub fn blocked_until(&self) -> Option<DateTime<Utc>> {
        match self.sending.error() {
            Some(Problem::Sending(SendCodeError::TooMany { retry_at })) => *retry_at,
            _ => None,
        }
    }

    pub fn number_error(&self) -> Option<PhoneNumberError> {
        match self.sending.error() {
            Some(Problem::Number(error)) => Some(*error),
            _ => None,
        }
    }

    pub fn sending_error(&self) -> Option<&SendCodeError> {
        match self.sending.error() {
            Some(Problem::Sending(error)) => Some(error),
            _ => None,
        }
    }

    pub fn update(&mut self, action: Action, now: DateTime<Utc>) -> Option<Effect> {
        match action {
            Action::Opened { phone } => {
                self.sending = AsyncAction::Idle;
                self.demo_starts = false;
                self.sheet = None;
                if let (Some(phone), true) = (phone, self.number.is_empty()) {
                    self.country = phone.country().unwrap_or(self.country);
                    self.number = phone.national();
                }
                None
            }
            Action::Typed(typed) => {
                if self.is_busy() {
                    return None;
                }
                let read = read_typed(&typed, self.country);
                (self.country, self.number) = (read.country, read.text);
                self.clear_problem(now);
                None
            }
            Action::CountryTapped => {
                self.sheet = Some(OpenSheet::Country { search: String::new() });
                Some(Effect::Focus(COUNTRY_SHEET))
            }
            Action::CountrySearched(search) => {
                self.sheet = Some(OpenSheet::Country { search });
                None
            }
            Action::CountryChosen(country) => {
                self.country = country;
                self.number = format_as_typed(&self.number, country);
                self.sheet = None;
                self.clear_problem(now);
                Some(Effect::Focus(NUMBER_FIELD))
            }
            Action::LanguageTapped => {
                self.sheet = Some(OpenSheet::Language);
                Some(Effect::Focus(LANGUAGE_SHEET))
            }
            Action::SheetClosed => match self.sheet.take() {
                Some(OpenSheet::Country { .. }) => Some(Effect::Focus(COUNTRY_BUTTON)),
                Some(OpenSheet::Language) => Some(Effect::Focus(LANGUAGE_BUTTON)),
                None => None,
            },
            Action::AgreementTicked(ticked) => {
                self.agreed = ticked;
                None
            }
            Action::ProcessingTicked(ticked) => {
                self.allowed = ticked;
                None
            }
            Action::SendTapped => self.send(now),
            Action::CodeSent(Ok(())) => {
                self.sending = AsyncAction::Done;
                None
            }
            Action::CodeSent(Err(error)) => {
                let refused = matches!(error, SendCodeError::NumberRefused { .. });
                self.sending = AsyncAction::Failed(Problem::Sending(error));
                refused.then_some(Effect::Focus(NUMBER_FIELD))
            }
            Action::DemoTapped if self.is_busy() => None,
            Action::DemoTapped => {
                self.demo_starts = true;
                Some(Effect::StartDemo)
            }
        }
    }

    fn send(&mut self, now: DateTime<Utc>) -> Option<Effect> {
        if self.is_busy() || self.blocked_until().is_some_and(|until| now < until) {
            return None;
        }
        self.consents_missed = !(self.agreed && self.allowed);
        match PhoneNumber::parse(&self.number, self.country) {
            Err(error) => {
                self.sending = AsyncAction::Failed(Problem::Number(error));
                Some(Effect::Focus(NUMBER_FIELD))
            }
            Ok(_) if self.consents_missed => {
                self.sending = AsyncAction::Idle;
                Some(Effect::Focus(if self.agreed { PROCESSING_BOX } else { AGREEMENT_BOX }))
            }
            Ok(phone) => {
                self.sending = AsyncAction::Running;
                Some(Effect::SendCode(phone))
            }
        }
    }

    /// A wait that the server asked for outlives every change.
    fn clear_problem(&mut self, now: DateTime<Utc>) {
        if self.blocked_until().is_none_or(|until| now >= until) {
            self.sending = AsyncAction::Idle;
        }
    }
}

#[cfg(test)]
mod tests;
