//! What the booking flow holds and decides (design 8.12). Must not know how anything is asked or drawn.

mod choosing;
mod details;
mod parts;
mod steps;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::account::Account;
use crate::domain::booking::{
    BookableProfessional, BookingDraft, BookingForm, BookingStep, CardId, ContactProblem, EventProfessional,
    GroupEvent, PriceRange, ProfessionalChoice, ServiceMenu, Slot, UsableCard,
};
use crate::domain::ids::{AppointmentId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::phone_number::PhoneNumber;
use crate::domain::place::Place;
use crate::repositories::{BookingError, BookingProgress, ReadError};
use crate::ui::load_state::LoadState;
use crate::ui::time_picker::{TimeAction, TimePicker};

pub use choosing::times_action;
pub use details::{CONSENT_BOX, Field, LONGEST_CODE, SHORTEST_CODE};

#[derive(Debug, Clone, PartialEq)]
pub struct State {
    pub draft: BookingDraft,
    pub form: LoadState<BookingForm>,
    /// Of a chain's form: where one can go.
    pub places: LoadState<Vec<Place>>,
    pub menu: LoadState<ServiceMenu>,
    /// Prices and lengths of the chosen professionals, who may have others than the place.
    pub own_menus: BTreeMap<ProfessionalId, Arc<ServiceMenu>>,
    pub professionals: LoadState<Vec<BookableProfessional>>,
    /// Everybody that was told of so far: parts of a booking have their own.
    pub people: BTreeMap<ProfessionalId, BookableProfessional>,
    /// What `professionals` were asked for.
    asked_for: Vec<ServiceId>,
    pub picker: TimePicker,
    /// Group classes of the chosen day; `Slot::wire_datetime` of a class is its id.
    pub events: Vec<GroupEvent>,
    /// Who gives the classes of the chosen service.
    pub event_people: Vec<EventProfessional>,
    /// What `picker` was asked for: the part, with whom, what.
    picked_for: Option<(usize, ProfessionalChoice, Vec<ServiceId>)>,
    pub search: String,
    pub category: Option<i64>,
    pub note: Option<Note>,
    pub sheet: Option<OpenSheet>,
    /// `Book` was tapped: what is missing is marked from then on.
    pub shows_problems: bool,
    /// `Book` was tapped before the place's form was there: a draft that was gone on with shows before it.
    pub books_with_form: bool,
    pub sending: Sending,
    pub policy: LoadState<Option<String>>,
    pub code: CodeEntry,
    /// The client's cards that can be used here, as soon as that is known.
    pub cards: Option<Vec<UsableCard>>,
    /// What the card in use does not cover is listed, too.
    pub shows_all_services: bool,
    /// What was made, one visit for each part.
    pub booked: Vec<AppointmentId>,
    /// The payment page was opened.
    pub went_to_pay: bool,
}

/// How the booking itself stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Sending {
    #[default]
    Idle,
    /// Asked for a code, checking or booking.
    Running,
    /// The answer got lost: whether it went through is being found out. Nothing may be booked meanwhile.
    Resolving,
    /// It could not be found out yet.
    Unknown,
    Failed(BookingError),
}

/// Said above a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    TimeTaken,
    NobodyFree,
    Overlap,
    ServicesGone(Vec<String>),
    ProfessionalGone(String),
    PriceChanged { old: PriceRange, new: PriceRange },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenSheet {
    Leave,
    Policy,
    Code,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodeEntry {
    pub typed: String,
    /// Grows with every wrong code.
    pub wrong_count: u32,
    pub is_sending: bool,
    pub was_sent: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Opened,
    FormCame(Result<Arc<BookingForm>, ReadError>),
    PlacesCame(Result<Arc<Vec<Place>>, ReadError>),
    PlaceChosen(PlaceId),
    MenuCame(ProfessionalChoice, Result<Arc<ServiceMenu>, ReadError>),
    Searched(String),
    CategoryTapped(i64),
    ServiceToggled(ServiceId),
    ProfessionalsCame(Vec<ServiceId>, Result<Arc<Vec<BookableProfessional>>, ReadError>),
    ProfessionalChosen(ProfessionalChoice),
    /// One of the next times on a professional's card.
    NextTimeTapped(ProfessionalId, usize),
    Time(TimeAction),
    EventsCame(NaiveDate, Vec<GroupEvent>),
    EventSpanCame(ProfessionalChoice, Result<Option<(NaiveDate, NaiveDate)>, ReadError>),
    EventPeopleCame(Result<Arc<Vec<EventProfessional>>, ReadError>),
    /// Only classes that this one gives; anybody's again with a second tap.
    EventPersonTapped(ProfessionalId),
    SeatsChanged(u32),
    ContinueTapped,
    BackTapped,
    /// Another time for that part.
    EditTapped(usize),
    AddPartTapped,
    RemoveTapped(usize),
    CardTapped(CardId),
    /// All services, or those that the card covers.
    CoverageTapped,
    CloseTapped,
    LeaveTapped,
    SheetClosed,
    RetryTapped,
    AccountCame(Account),
    CardsChanged,
    CardsCame(Vec<UsableCard>),
    Typed(Field, String),
    ConsentTicked(bool),
    PolicyTapped,
    PolicyCame(Result<Option<String>, ReadError>),
    BookTapped,
    CodeTyped(String),
    /// The code is as long as it should be.
    CodeDone,
    ResendTapped,
    CodeSent(Result<(), BookingError>),
    Progressed(BookingProgress),
    CheckAgainTapped,
    DoneTapped,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    LoadForm,
    LoadPlaces,
    LoadCards,
    LoadMenu(ProfessionalChoice),
    LoadProfessionals(Vec<ServiceId>),
    LoadDays(crate::domain::month_grid::YearMonth),
    LoadTimes(NaiveDate),
    LoadEvents,
    LoadPolicy,
    /// The step changed: the page starts at its top, and readers hear its name.
    ShowStep,
    Focus(String),
    ScrollTo(&'static str),
    SendCode,
    Book(Option<String>),
    /// Looks once more whether the booking went through.
    Resolve,
    OpenOutside(String),
    /// Leaves the page; the draft stays.
    StepOut,
    /// Forgets the draft and leaves the flow.
    Leave,
    Done(AppointmentId),
}

pub const CODE_FIELD: &str = "booking-code";
pub const PAGE_TOP: &str = "booking-top";

impl State {
    /// `today`: the day it is at the place.
    pub fn new(mut draft: BookingDraft, today: NaiveDate) -> Self {
        // As people write it; the repository sends digits.
        if let Some(phone) = PhoneNumber::from_server(&draft.contact.phone) {
            draft.contact.phone = phone.international();
        }
        let chosen = draft.part().and_then(|part| part.slot.clone()).or_else(|| event_slot(&draft));
        Self {
            picker: TimePicker::with_chosen(today, chosen),
            picked_for: draft.part().map(|part| (draft.at, part.professional, part.services.clone())),
            draft,
            form: LoadState::Loading,
            places: LoadState::Loading,
            menu: LoadState::Loading,
            own_menus: BTreeMap::new(),
            professionals: LoadState::Loading,
            people: BTreeMap::new(),
            asked_for: Vec::new(),
            events: Vec::new(),
            event_people: Vec::new(),
            search: String::new(),
            category: None,
            note: None,
            sheet: None,
            shows_problems: false,
            books_with_form: false,
            sending: Sending::Idle,
            policy: LoadState::Loading,
            code: CodeEntry::default(),
            cards: None,
            shows_all_services: false,
            booked: Vec::new(),
            went_to_pay: false,
        }
    }

    /// Calendars are drawn by the client's own weeks.
    pub fn with_first_weekday(mut self, first_weekday: chrono::Weekday) -> Self {
        self.picker = self.picker.with_first_weekday(first_weekday);
        self
    }

    /// Something to say when the flow opens.
    pub fn with_note(mut self, note: Option<Note>) -> Self {
        self.note = note;
        self
    }

    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        // While it is not known whether a booking went through, nothing may change what would be booked.
        if self.is_locked() && self.ignores(&action) {
            return Vec::new();
        }
        if matches!(self.sending, Sending::Resolving | Sending::Unknown)
            && matches!(action, Action::BackTapped | Action::CloseTapped)
        {
            return vec![Effect::StepOut];
        }
        // Whoever goes on to something else has not asked for that to be booked.
        if goes_elsewhere(&action) {
            self.books_with_form = false;
        }
        match action {
            Action::Opened => vec![Effect::LoadForm],
            Action::FormCame(answer) => self.form_came(answer),
            Action::PlacesCame(answer) => self.places_came(answer),
            Action::PlaceChosen(place) => self.choose_place(place),
            Action::MenuCame(of, answer) => self.menu_came(of, answer),
            Action::Searched(text) => {
                self.search = text;
                Vec::new()
            }
            Action::CategoryTapped(id) => {
                self.category = (self.category != Some(id)).then_some(id);
                Vec::new()
            }
            Action::ServiceToggled(id) => self.toggle_service(id),
            Action::ProfessionalsCame(services, answer) => self.professionals_came(&services, answer),
            Action::ProfessionalChosen(choice) => self.choose_professional(choice),
            Action::NextTimeTapped(id, index) => self.choose_next_time(id, index),
            Action::Time(action) => self.time(action),
            Action::EventsCame(day, events) => self.events_came(day, events),
            Action::EventSpanCame(of, span) => self.event_span_came(of, span),
            Action::EventPeopleCame(people) => {
                // Without it the classes are listed all the same.
                self.event_people = people.map(|people| people.to_vec()).unwrap_or_default();
                Vec::new()
            }
            Action::EventPersonTapped(id) => self.choose_event_person(id),
            Action::SeatsChanged(seats) => self.change_seats(seats),
            Action::ContinueTapped => self.next(),
            Action::BackTapped => self.back(),
            Action::EditTapped(part) => self.edit(part),
            Action::AddPartTapped => self.add_part(),
            Action::RemoveTapped(part) => self.remove_part(part),
            Action::CardTapped(card) => {
                self.draft.card = (self.draft.card != Some(card)).then_some(card);
                Vec::new()
            }
            Action::CoverageTapped => {
                self.shows_all_services = !self.shows_all_services;
                Vec::new()
            }
            Action::CloseTapped if self.has_input() => {
                self.sheet = Some(OpenSheet::Leave);
                Vec::new()
            }
            Action::CloseTapped | Action::LeaveTapped => vec![Effect::Leave],
            Action::SheetClosed => {
                self.sheet = None;
                Vec::new()
            }
            Action::RetryTapped => self.retry(),
            Action::AccountCame(account) => self.prefill(&account),
            Action::CardsChanged if self.draft.place.is_none() => Vec::new(),
            Action::CardsChanged => vec![Effect::LoadCards],
            Action::CardsCame(cards) => {
                self.cards = Some(cards);
                self.drop_card_that_does_not_fit();
                Vec::new()
            }
            Action::Typed(field, text) => self.typed(field, text),
            Action::ConsentTicked(is_ticked) => {
                self.draft.contact.consent = is_ticked;
                Vec::new()
            }
            Action::PolicyTapped => {
                self.sheet = Some(OpenSheet::Policy);
                if self.policy.value().is_some() { Vec::new() } else { vec![Effect::LoadPolicy] }
            }
            Action::PolicyCame(answer) => {
                self.policy = shown(answer.map(Arc::new));
                Vec::new()
            }
            Action::BookTapped => self.book(),
            Action::CodeTyped(text) => self.code_typed(&text),
            Action::CodeDone => self.code_done(),
            Action::ResendTapped => self.send_code(),
            Action::CodeSent(answer) => self.code_sent(answer),
            Action::Progressed(progress) => self.progressed(progress),
            Action::CheckAgainTapped => {
                self.sending = Sending::Resolving;
                vec![Effect::Resolve]
            }
            Action::DoneTapped => match self.draft.step {
                BookingStep::Success(id) => vec![Effect::Done(id)],
                _ => Vec::new(),
            },
        }
    }

    /// Nothing may be changed, left or sent.
    pub fn is_locked(&self) -> bool {
        matches!(self.sending, Sending::Running | Sending::Resolving | Sending::Unknown)
    }

    fn ignores(&self, action: &Action) -> bool {
        match action {
            Action::BackTapped | Action::CloseTapped => self.sending == Sending::Running,
            Action::CheckAgainTapped => self.sending != Sending::Unknown,
            Action::Opened
            | Action::FormCame(_)
            | Action::MenuCame(..)
            | Action::ProfessionalsCame(..)
            | Action::PlacesCame(_)
            | Action::EventsCame(..)
            | Action::EventSpanCame(..)
            | Action::EventPeopleCame(_)
            | Action::CodeSent(_)
            | Action::Progressed(_)
            | Action::CardsChanged
            | Action::CardsCame(_)
            | Action::PolicyCame(_) => false,
            Action::Time(action) => !action.is_answer(),
            _ => true,
        }
    }

    /// Whether the phone's "back" is the flow's to carry out.
    pub fn takes_back(&self) -> bool {
        self.has_previous()
            || self.has_input()
            || self.is_locked()
            || matches!(self.draft.step, BookingStep::Success(_))
    }

    /// Something that leaving would lose.
    pub fn has_input(&self) -> bool {
        !matches!(self.draft.step, BookingStep::Success(_)) && !self.draft.services().is_empty()
    }

    /// What is marked on the details step now.
    pub fn problems(&self) -> Vec<ContactProblem> {
        match (&self.form, self.shows_problems) {
            (LoadState::Shown(form), true) => form.contact_problems(&self.draft.contact),
            _ => Vec::new(),
        }
    }

    pub fn consent_is_missing(&self) -> bool {
        self.problems().contains(&ContactProblem::ConsentMissing)
    }

    /// Of the part that the steps are about.
    pub fn services(&self) -> Vec<ServiceId> {
        self.draft.part_services()
    }

    /// Of the part that the steps are about.
    pub fn professional(&self) -> ProfessionalChoice {
        self.draft.part().map_or(ProfessionalChoice::Any, |part| part.professional)
    }

    /// Of the part that the steps are about.
    pub fn slot(&self) -> Option<Slot> {
        self.draft.part().and_then(|part| part.slot.clone()).or_else(|| event_slot(&self.draft))
    }
}

/// A class as a time, so that both are chosen the same way.
pub fn slot_of_event(event: &GroupEvent) -> Slot {
    Slot {
        time: event.start.local().time(),
        wire_datetime: event.id.to_string(),
        start: event.start,
        length_seconds: event.length_seconds,
    }
}

pub(super) fn event_slot(draft: &BookingDraft) -> Option<Slot> {
    draft.event.as_ref().map(|choice| slot_of_event(&choice.event))
}

fn goes_elsewhere(action: &Action) -> bool {
    use Action::{AddPartTapped, BackTapped, CardTapped, CloseTapped, EditTapped, RemoveTapped};
    matches!(action, BackTapped | CloseTapped | EditTapped(_) | AddPartTapped | RemoveTapped(_) | CardTapped(_))
}

pub(super) fn shown<T>(answer: Result<Arc<T>, ReadError>) -> LoadState<T> {
    match answer {
        Ok(value) => LoadState::Shown(value),
        Err(error) => LoadState::Failed(error),
    }
}

#[cfg(test)]
mod tests;
