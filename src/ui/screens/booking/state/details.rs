//! The contact step, and what becomes of the booking.

use super::{Effect, Note, OpenSheet, Sending, State};
use crate::domain::account::Account;
use crate::domain::booking::{BookingPart, BookingStep, ContactProblem, Prepaid};
use crate::domain::phone_number::{PhoneNumber, digits_typed};
use crate::repositories::{BookingError, BookingProgress};
use crate::ui::load_state::LoadState;

use super::CODE_FIELD;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    Name,
    Surname,
    Phone,
    Email,
    Comment,
    /// By its code.
    Custom(String),
}

impl Field {
    /// The id of its element.
    pub fn id(&self) -> String {
        match self {
            Field::Name => "booking-name".to_owned(),
            Field::Surname => "booking-surname".to_owned(),
            Field::Phone => "booking-phone".to_owned(),
            Field::Email => "booking-email".to_owned(),
            Field::Comment => "booking-comment".to_owned(),
            Field::Custom(code) => format!("booking-custom-{code}"),
        }
    }
}

pub const CONSENT_BOX: &str = "booking-consent";

/// The server does not say how many digits it sends: so many at most,
pub const LONGEST_CODE: usize = 6;
/// and so many at least.
pub const SHORTEST_CODE: usize = 4;

impl State {
    /// What the server knows about the person; never over what was typed.
    pub(super) fn prefill(&mut self, account: &Account) -> Vec<Effect> {
        let contact = &mut self.draft.contact;
        let splits = self.form.value().is_some_and(|form| form.surname.is_shown());
        if contact.name.is_empty() {
            let name = account.name.trim();
            match name.rsplit_once(' ') {
                Some((first, last)) if splits => {
                    contact.name = first.trim().to_owned();
                    if contact.surname.is_empty() {
                        contact.surname = last.to_owned();
                    }
                }
                _ => contact.name = name.to_owned(),
            }
        }
        if contact.phone.is_empty() {
            contact.phone = account.phone.as_ref().map(PhoneNumber::international).unwrap_or_default();
        }
        Vec::new()
    }

    pub(super) fn typed(&mut self, field: Field, text: String) -> Vec<Effect> {
        let contact = &mut self.draft.contact;
        match field {
            Field::Name => contact.name = text,
            Field::Surname => contact.surname = text,
            Field::Phone => contact.phone = text,
            Field::Email => contact.email = text,
            Field::Comment => contact.comment = text,
            Field::Custom(code) => {
                contact.custom.insert(code, text);
            }
        }
        // What the server said about these words holds for them alone.
        if matches!(self.sending, Sending::Failed(BookingError::PhoneFormat | BookingError::NameMissing)) {
            self.sending = Sending::Idle;
        }
        Vec::new()
    }

    /// It can be booked on the place's page alone, where it is paid.
    pub fn must_prepay(&self) -> bool {
        let is_prepaid = |prepaid: Prepaid| prepaid == Prepaid::Required;
        match &self.draft.event {
            Some(choice) => is_prepaid(choice.event.prepaid),
            None => self.draft.services().iter().any(|id| self.service(*id).is_some_and(|one| is_prepaid(one.prepaid))),
        }
    }

    pub(super) fn book(&mut self) -> Vec<Effect> {
        if self.must_prepay() {
            let url = self.form.value().and_then(|form| form.url.clone());
            self.went_to_pay = url.is_some();
            return url.map(Effect::OpenOutside).into_iter().collect();
        }
        let Some(form) = self.form.value() else {
            self.books_with_form = true;
            return if matches!(self.form, LoadState::Failed(_)) { self.retry() } else { Vec::new() };
        };
        let problems = form.contact_problems(&self.draft.contact);
        let needs_code = form.needs_sms_code;
        self.shows_problems = true;
        if let Some(first) = problems.first() {
            return vec![Effect::Focus(element_of(first))];
        }
        let Some(phone) = PhoneNumber::from_server(&self.draft.contact.phone) else {
            self.sending = Sending::Failed(BookingError::PhoneFormat);
            return vec![Effect::Focus(Field::Phone.id())];
        };
        self.draft.contact.phone = phone.international();
        self.note = None;
        if needs_code {
            return self.send_code();
        }
        self.send(None)
    }

    pub(super) fn send_code(&mut self) -> Vec<Effect> {
        if self.code.is_sending {
            return Vec::new();
        }
        self.code.is_sending = true;
        vec![Effect::SendCode]
    }

    pub(super) fn code_sent(&mut self, answer: Result<(), BookingError>) -> Vec<Effect> {
        self.code.is_sending = false;
        self.code.was_sent |= answer.is_ok();
        // The earlier code is being tried: what comes of that is what counts.
        if self.is_locked() {
            return Vec::new();
        }
        match answer {
            Ok(()) => {
                self.code.typed.clear();
                self.sheet = Some(OpenSheet::Code);
                self.sending = Sending::Idle;
                vec![Effect::Focus(CODE_FIELD.to_owned())]
            }
            Err(error) => self.failed(error),
        }
    }

    pub(super) fn code_typed(&mut self, text: &str) -> Vec<Effect> {
        let before = self.code.typed.clone();
        self.code.typed = digits_typed(text).chars().take(LONGEST_CODE).collect();
        if self.code.typed != before {
            self.sending = Sending::Idle;
        }
        // A message that the phone filled in is whole; of what is typed only the longest is.
        let came_at_once = before.is_empty() && self.code.typed.len() >= SHORTEST_CODE;
        let is_whole = came_at_once || self.code.typed.len() == LONGEST_CODE;
        if is_whole && self.code.typed != before { self.code_done() } else { Vec::new() }
    }

    pub fn code_may_be_done(&self) -> bool {
        self.code.typed.len() >= SHORTEST_CODE
    }

    pub(super) fn code_done(&mut self) -> Vec<Effect> {
        match self.code_may_be_done() {
            true => self.send(Some(self.code.typed.clone())),
            false => Vec::new(),
        }
    }

    fn send(&mut self, code: Option<String>) -> Vec<Effect> {
        if self.is_locked() || !self.draft.is_complete() {
            return Vec::new();
        }
        self.sending = Sending::Running;
        vec![Effect::Book(code)]
    }

    pub(super) fn progressed(&mut self, progress: BookingProgress) -> Vec<Effect> {
        match progress {
            BookingProgress::Idle => {
                if self.is_locked() {
                    self.sending = Sending::Idle;
                }
                Vec::new()
            }
            BookingProgress::Checking | BookingProgress::Booking => {
                self.sending = Sending::Running;
                Vec::new()
            }
            BookingProgress::ResolvingLostAnswer => {
                self.sending = Sending::Resolving;
                self.sheet = None;
                Vec::new()
            }
            BookingProgress::Booked(ids) => {
                self.sending = Sending::Idle;
                self.sheet = None;
                self.booked = ids.clone();
                match ids.first() {
                    Some(id) => self.enter(BookingStep::Success(*id)),
                    None => Vec::new(),
                }
            }
            BookingProgress::Failed(error) => self.failed(error),
        }
    }

    fn failed(&mut self, error: BookingError) -> Vec<Effect> {
        self.sending = Sending::Idle;
        match error {
            BookingError::TimeTaken { part } => self.back_to_time(Note::TimeTaken, part),
            BookingError::NobodyFree => {
                let is_any = |part: &BookingPart| part.professional.one().is_none();
                let part = self.draft.parts.iter().position(is_any).unwrap_or(0);
                self.back_to_time(Note::NobodyFree, part)
            }
            BookingError::Overlap => {
                let last = self.draft.parts.len().saturating_sub(1);
                let part = self.draft.overlapping_part().unwrap_or(last);
                self.back_to_time(Note::Overlap, part)
            }
            BookingError::ServiceGone => {
                self.menu = LoadState::Loading;
                self.own_menus.clear();
                self.asked_for.clear();
                let effects = self.enter(BookingStep::Services);
                self.note = Some(Note::ServicesGone(Vec::new()));
                effects
            }
            BookingError::PriceChanged { old, new } => {
                let (old, new) = (*old, *new);
                self.sheet = None;
                self.draft.shown_price = Some(new.clone());
                self.menu = LoadState::Loading;
                self.own_menus.clear();
                let effects = self.ask_for_step();
                self.draft.shown_price = Some(new.clone());
                self.note = Some(Note::PriceChanged { old, new });
                effects
            }
            BookingError::CodeNeeded => self.send_code(),
            BookingError::WrongCode => {
                self.code.typed.clear();
                self.code.wrong_count += 1;
                self.sheet = Some(OpenSheet::Code);
                self.sending = Sending::Failed(BookingError::WrongCode);
                vec![Effect::Focus(CODE_FIELD.to_owned())]
            }
            BookingError::PhoneFormat => self.marked(BookingError::PhoneFormat, &Field::Phone),
            BookingError::NameMissing => self.marked(BookingError::NameMissing, &Field::Name),
            BookingError::PrepaidRequired { url } => {
                self.sheet = None;
                self.went_to_pay = true;
                vec![Effect::OpenOutside(url)]
            }
            BookingError::OutcomeUnknown => {
                self.sheet = None;
                self.sending = Sending::Unknown;
                Vec::new()
            }
            // The code that came is still good: its sheet says what is wrong, and it can be sent once more.
            BookingError::Offline
            | BookingError::Refused { .. }
            | BookingError::RateLimited
            | BookingError::ServerTrouble => {
                self.sending = Sending::Failed(error);
                Vec::new()
            }
            BookingError::PhoneBlocked { .. } | BookingError::SignedOut => {
                if self.sheet == Some(OpenSheet::Code) {
                    self.sheet = None;
                }
                self.sending = Sending::Failed(error);
                Vec::new()
            }
        }
    }

    fn marked(&mut self, error: BookingError, field: &Field) -> Vec<Effect> {
        self.sheet = None;
        self.sending = Sending::Failed(error);
        vec![Effect::Focus(field.id())]
    }

    /// The time is gone: fresh ones, and why.
    fn back_to_time(&mut self, note: Note, part: usize) -> Vec<Effect> {
        self.draft.event = None;
        let day = self.slot_of(part).map(|slot| slot.start.local_date());
        self.draft.at = if part < self.draft.parts.len() { part } else { 0 };
        if let Some(part) = self.draft.part_mut() {
            part.slot = None;
        }
        if let (Some(day), true) = (day, self.picked_for.as_ref().is_some_and(|(at, ..)| *at != self.draft.at)) {
            self.picker = self.picker.anew_at(day);
        }
        let fresh = self.picker.forget_chosen();
        self.picked_for = Some(self.wanted_times());
        let mut effects = self.enter(BookingStep::Time);
        effects.extend(self.after_time(fresh));
        self.note = Some(note);
        effects
    }
}

/// Where the first thing to correct stands.
fn element_of(problem: &ContactProblem) -> String {
    match problem {
        ContactProblem::NameMissing => Field::Name.id(),
        ContactProblem::SurnameMissing => Field::Surname.id(),
        ContactProblem::PhoneMissing => Field::Phone.id(),
        ContactProblem::EmailMissing | ContactProblem::EmailInvalid => Field::Email.id(),
        ContactProblem::CommentMissing => Field::Comment.id(),
        ContactProblem::CustomField(code) => Field::Custom(code.clone()).id(),
        ContactProblem::ConsentMissing => CONSENT_BOX.to_owned(),
    }
}
