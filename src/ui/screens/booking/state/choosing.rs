//! Place, services, professional and time.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Action, Effect, Note, State, shown, slot_of_event};
use crate::domain::booking::{
    BookableProfessional, BookableService, BookingForm, BookingPart, BookingStep, EventChoice, FormStepKind,
    GroupEvent, ProfessionalChoice, ServiceMenu, Slot,
};
use crate::domain::ids::{PlaceId, ProfessionalId, ServiceId};
use crate::domain::place::Place;
use crate::repositories::ReadError;
use crate::ui::load_state::LoadState;
use crate::ui::time_picker::{TimeAction, TimeEffect};

impl State {
    /// A tap on `Book` that came before the form is carried out now.
    pub(super) fn form_came(&mut self, answer: Result<Arc<BookingForm>, ReadError>) -> Vec<Effect> {
        let mut effects = self.take_form(answer);
        let was_tapped = std::mem::take(&mut self.books_with_form);
        if was_tapped && self.form.value().is_some() && self.draft.step == BookingStep::Details {
            effects.extend(self.book());
        }
        effects
    }

    fn take_form(&mut self, answer: Result<Arc<BookingForm>, ReadError>) -> Vec<Effect> {
        self.form = shown(answer);
        let Some(form) = self.form.value() else { return Vec::new() };
        let preset = |kind: FormStepKind| form.step(kind).and_then(|step| step.preset).filter(|id| *id > 0);
        let is_untouched = self.draft.services().is_empty() && self.draft.repeats.is_none();
        let (service, professional) = (preset(FormStepKind::Services), preset(FormStepKind::Professional));
        if let (true, Some(part)) = (is_untouched, self.draft.parts.first_mut()) {
            part.services.extend(service.map(ServiceId));
            if let Some(id) = professional {
                part.professional = ProfessionalChoice::One(ProfessionalId(id));
            }
        }
        if self.draft.place.is_none() {
            return self.enter(BookingStep::Location);
        }
        if self.draft.step == BookingStep::Location {
            self.draft.step = BookingStep::Services;
        }
        // Some forms begin with the professional, and some hide the services.
        let begins = is_untouched && self.draft.step == BookingStep::Services;
        if begins && let Some(first) = self.shown_steps().into_iter().find(|step| *step != BookingStep::Location) {
            return self.enter(first);
        }
        self.ask_for_step()
    }

    /// What the services step lists: of the professional, where that was chosen before, and what the card in use covers.
    pub fn offered(&self) -> Option<ServiceMenu> {
        let steps = self.shown_steps();
        let place_of = |wanted: BookingStep| steps.iter().position(|step| *step == wanted);
        let mut menu = match place_of(BookingStep::Professional) < place_of(BookingStep::Services) {
            true if place_of(BookingStep::Professional).is_some() => self.best_menu()?.clone(),
            _ => self.menu.value()?.clone(),
        };
        if let (Some(covered), false) = (self.covered(), self.shows_all_services) {
            let chosen = self.services();
            menu.services.retain(|service| covered.contains(&service.id) || chosen.contains(&service.id));
        }
        Some(menu)
    }

    pub(super) fn places_came(&mut self, answer: Result<Arc<Vec<Place>>, ReadError>) -> Vec<Effect> {
        self.places = shown(answer);
        if self.is_locked() {
            return Vec::new();
        }
        match self.places.value().map(Vec::as_slice) {
            Some([only]) => {
                let id = only.id;
                self.choose_place(id)
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn choose_place(&mut self, place: PlaceId) -> Vec<Effect> {
        if self.draft.place != Some(place) {
            self.draft.place = Some(place);
            self.draft.parts = vec![BookingPart::default()];
            self.draft.at = 0;
            self.draft.event = None;
            self.menu = LoadState::Loading;
            self.own_menus.clear();
            self.people.clear();
            self.cards = None;
            self.professionals = LoadState::Loading;
            self.asked_for.clear();
            self.picked_for = None;
        }
        self.draft.step = BookingStep::Services;
        self.form = LoadState::Loading;
        vec![Effect::LoadForm, Effect::LoadCards, Effect::ShowStep]
    }

    pub(super) fn menu_came(
        &mut self,
        of: ProfessionalChoice,
        answer: Result<Arc<ServiceMenu>, ReadError>,
    ) -> Vec<Effect> {
        if let ProfessionalChoice::One(id) = of {
            // Without it the place's own prices stand, which is what was shown before.
            match answer {
                Ok(menu) => self.own_menus.insert(id, menu),
                Err(_) => self.own_menus.remove(&id),
            };
            if self.draft.step == BookingStep::Details && self.note.is_none() {
                self.draft.shown_price = self.total();
            }
            return Vec::new();
        }
        self.menu = shown(answer);
        let Some(menu) = self.menu.value() else { return Vec::new() };
        let gone: Vec<ServiceId> = self.draft.services().into_iter().filter(|id| menu.service(*id).is_none()).collect();
        if let (false, None) = (gone.is_empty(), &self.draft.event) {
            for part in &mut self.draft.parts {
                let before = part.services.len();
                part.services.retain(|id| !gone.contains(id));
                if part.services.len() != before {
                    part.slot = None;
                }
            }
            // Of several, those of which nothing is left.
            let has_others = self.draft.parts.iter().any(|part| !part.services.is_empty());
            self.draft.parts.retain(|part| !has_others || !part.services.is_empty());
            self.draft.at = self.draft.parts.iter().position(|part| !part.is_complete()).unwrap_or(0);
            if self.note.is_none() {
                self.note = Some(Note::ServicesGone(Vec::new()));
            }
            self.draft.step = BookingStep::Services;
            return vec![Effect::ShowStep];
        }
        if self.draft.step != BookingStep::Services || !self.draft.services().is_empty() {
            self.drop_card_that_does_not_fit();
            return Vec::new();
        }
        // The only thing one can have is chosen by itself.
        let bookable: Vec<ServiceId> = menu.services.iter().map(|service| service.id).collect();
        match bookable.as_slice() {
            [only] if self.may_choose(*only) => {
                let mut effects = self.toggle_service(*only);
                effects.extend(self.next());
                effects
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn service(&self, id: ServiceId) -> Option<&BookableService> {
        self.menu.value().and_then(|menu| menu.service(id))
    }

    /// Members-only services need a membership, and a class is booked alone.
    pub fn may_choose(&self, id: ServiceId) -> bool {
        let may_be_event = self.draft.parts.len() < 2;
        let is_open = |one: &BookableService| !one.members_only || self.is_member();
        self.service(id).is_some_and(|service| is_open(service) && (may_be_event || !service.event))
    }

    /// A group class is booked alone.
    pub fn is_event(&self) -> bool {
        self.draft.event.is_some() || self.services().iter().any(|id| self.service(*id).is_some_and(|one| one.event))
    }

    pub(super) fn toggle_service(&mut self, id: ServiceId) -> Vec<Effect> {
        let is_event = self.service(id).is_some_and(|service| service.event);
        let had_event = self.is_event();
        let mut services = self.services();
        if let Some(at) = services.iter().position(|chosen| *chosen == id) {
            services.remove(at);
        } else if self.may_choose(id) {
            if is_event || had_event {
                services.clear();
            }
            services.push(id);
        }
        let professional = if is_event { ProfessionalChoice::Any } else { self.professional() };
        self.draft.event = None;
        if let Some(part) = self.draft.part_mut() {
            *part = BookingPart { services, professional, slot: None };
        }
        self.note = None;
        Vec::new()
    }

    pub(super) fn professionals_came(
        &mut self,
        services: &[ServiceId],
        answer: Result<Arc<Vec<BookableProfessional>>, ReadError>,
    ) -> Vec<Effect> {
        if let Ok(all) = &answer {
            self.people.extend(all.iter().map(|one| (one.id, one.clone())));
        }
        if self.asked_for != services {
            return Vec::new();
        }
        self.professionals = shown(answer);
        let Some(all) = self.professionals.value() else { return Vec::new() };
        let bookable: Vec<ProfessionalId> =
            all.iter().filter(|professional| professional.is_bookable).map(|professional| professional.id).collect();
        let chosen = self.professional();
        if self.draft.step != BookingStep::Professional {
            return Vec::new();
        }
        if let [only] = bookable.as_slice() {
            let only = ProfessionalChoice::One(*only);
            let mut effects = self.choose_professional(only);
            effects.extend(self.enter(BookingStep::Time));
            return effects;
        }
        let is_gone = chosen.one().is_some_and(|id| !bookable.contains(&id));
        if is_gone || (chosen == ProfessionalChoice::Any && !self.offers_any()) {
            let first = bookable.first().copied().map(ProfessionalChoice::One);
            return match (self.offers_any(), first) {
                (false, Some(first)) => self.choose_professional(first),
                _ => self.choose_professional(ProfessionalChoice::Any),
            };
        }
        Vec::new()
    }

    pub fn offers_any(&self) -> bool {
        self.form.value().is_none_or(|form| form.offers_any_professional)
    }

    pub(super) fn choose_professional(&mut self, choice: ProfessionalChoice) -> Vec<Effect> {
        if let Some(part) = self.draft.part_mut() {
            if part.professional != choice {
                part.slot = None;
            }
            part.professional = choice;
        }
        Vec::new()
    }

    pub(super) fn choose_next_time(&mut self, id: ProfessionalId, index: usize) -> Vec<Effect> {
        let professional = self.professionals.value().and_then(|all| all.iter().find(|one| one.id == id));
        let times = professional.map(|one| self.next_times(one)).unwrap_or_default();
        let Some(slot) = times.get(index).cloned() else { return Vec::new() };
        self.choose_professional(ProfessionalChoice::One(id));
        self.choose_slot(Some(slot.clone()));
        self.picker = self.picker.anew_with(Some(slot));
        self.picked_for = Some(self.wanted_times());
        self.next()
    }

    pub(super) fn time(&mut self, action: TimeAction) -> Vec<Effect> {
        // The server knows nothing yet of the other parts, which the client is busy with.
        let action = match action {
            TimeAction::TimesCame(day, Ok(times)) if times.iter().any(|slot| self.draft.is_in_the_way(slot)) => {
                let free = times.iter().filter(|slot| !self.draft.is_in_the_way(slot)).cloned().collect();
                TimeAction::TimesCame(day, Ok(Arc::new(free)))
            }
            action => action,
        };
        let mut effects = self.picker.update(action);
        if self.is_locked() {
            // What is being booked stays as it is, whatever is free by now: the booking itself finds out.
            effects.retain(|effect| !matches!(effect, TimeEffect::Chosen(_)));
            self.picker.chosen = self.slot();
        }
        self.after_time(effects)
    }

    pub(super) fn after_time(&mut self, effects: Vec<TimeEffect>) -> Vec<Effect> {
        let mut wanted = Vec::new();
        for effect in effects {
            match effect {
                TimeEffect::LoadDays(month) => wanted.push(Effect::LoadDays(month)),
                TimeEffect::LoadTimes(day) => wanted.push(Effect::LoadTimes(day)),
                TimeEffect::ScrollTo(id) => wanted.push(Effect::ScrollTo(id)),
                TimeEffect::Chosen(slot) => {
                    if slot.is_some() {
                        self.note = None;
                    }
                    self.choose_slot(slot);
                }
            }
        }
        wanted
    }

    fn choose_slot(&mut self, slot: Option<Slot>) {
        let event =
            slot.as_ref().and_then(|slot| self.events.iter().find(|one| one.id.to_string() == slot.wire_datetime));
        self.draft.event = event.cloned().map(|event| EventChoice { event, seats: 1 });
        let is_event = self.draft.event.is_some();
        if let Some(part) = self.draft.part_mut() {
            part.slot = slot.filter(|_| !is_event);
        }
    }

    /// The classes of a day, as its times.
    pub(super) fn events_came(&mut self, day: NaiveDate, events: Vec<GroupEvent>) -> Vec<Effect> {
        let slots: Vec<Slot> = events.iter().map(slot_of_event).collect();
        self.picker.seats = events.iter().map(|event| (event.id.to_string(), event.free_seats())).collect();
        self.events = events;
        self.time(TimeAction::TimesCame(day, Ok(Arc::new(slots))))
    }

    pub(super) fn event_span_came(
        &mut self,
        of: ProfessionalChoice,
        span: Result<Option<(NaiveDate, NaiveDate)>, ReadError>,
    ) -> Vec<Effect> {
        // Told or not, the months themselves say which days have classes.
        match span {
            Ok(Some((first, last))) if of == self.professional() && self.draft.step == BookingStep::Time => {
                self.time(TimeAction::SpanCame(first, last))
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn choose_event_person(&mut self, id: ProfessionalId) -> Vec<Effect> {
        let choice = match self.professional() == ProfessionalChoice::One(id) {
            true => ProfessionalChoice::Any,
            false => ProfessionalChoice::One(id),
        };
        self.draft.event = None;
        self.choose_professional(choice);
        self.ask_for_step()
    }

    pub(super) fn change_seats(&mut self, seats: u32) -> Vec<Effect> {
        if let Some(choice) = &mut self.draft.event {
            choice.seats = seats.clamp(1, choice.event.free_seats().max(1));
        }
        Vec::new()
    }

    /// Of the part that the steps are about.
    pub fn best_menu(&self) -> Option<&ServiceMenu> {
        self.menu_of(self.professional())
    }

    /// What the times are asked for.
    pub(super) fn wanted_times(&self) -> (usize, ProfessionalChoice, Vec<ServiceId>) {
        (self.draft.at, self.professional(), self.services())
    }
}

/// So that the wiring need not know which action an effect's answer is.
pub fn times_action(day: NaiveDate, answer: Result<Arc<Vec<Slot>>, ReadError>) -> Action {
    Action::Time(TimeAction::TimesCame(day, answer))
}
