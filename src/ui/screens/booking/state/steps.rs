//! From step to step. Which steps there are is the domain's to say.

use super::{Effect, Note, OpenSheet, State};
use crate::domain::booking::{BookingDraft, BookingStep, ProfessionalChoice, StepChoices, next_step};
use crate::ui::load_state::LoadState;
use crate::ui::time_picker::{TimeAction, TimePicker};

/// What is not known yet counts as a choice.
const MANY: usize = 2;

impl State {
    /// The steps of this booking in their order, without those that leave nothing to choose.
    pub fn shown_steps(&self) -> Vec<BookingStep> {
        let Some(form) = self.form.value() else {
            return vec![BookingStep::Services, BookingStep::Professional, BookingStep::Time, BookingStep::Details];
        };
        let choices = self.choices();
        let mut draft = self.without_choices(choices);
        let mut steps = Vec::new();
        let mut step = BookingStep::Location;
        if form.chain.is_some() && form.place.is_none() && choices.places > 1 {
            steps.push(step);
            draft.place = draft.place.or(self.draft.place);
        }
        while step != BookingStep::Details {
            step = next_step(step, &draft, form, choices);
            steps.push(step);
        }
        if self.is_event() {
            steps.retain(|step| *step != BookingStep::Professional);
        }
        steps
    }

    /// "Step 2 of 4"; the place is chosen in a sheet before the first.
    pub fn progress(&self) -> (usize, usize) {
        let steps: Vec<_> = self.shown_steps().into_iter().filter(|step| *step != BookingStep::Location).collect();
        let at = steps.iter().position(|step| *step == self.draft.step).map_or(0, |index| index + 1);
        (at, steps.len())
    }

    pub fn has_previous(&self) -> bool {
        self.previous().is_some() || (self.draft.parts.len() > 1 && self.draft.step != BookingStep::Details)
    }

    fn previous(&self) -> Option<BookingStep> {
        let steps = self.shown_steps();
        match steps.iter().position(|step| *step == self.draft.step) {
            Some(0) => None,
            Some(index) => steps.get(index - 1).copied(),
            // A step that is skipped by now, as the only professional's: the one before it in the usual order.
            None => match self.draft.step {
                BookingStep::Professional | BookingStep::Time => steps.first().copied(),
                _ => None,
            },
        }
    }

    pub(super) fn back(&mut self) -> Vec<Effect> {
        if self.sheet.take().is_some() {
            return Vec::new();
        }
        if let BookingStep::Success(id) = self.draft.step {
            return vec![Effect::Done(id)];
        }
        if let Some(step) = self.previous() {
            return self.enter(step);
        }
        match self.back_to_the_others() {
            Some(effects) => effects,
            None if self.has_input() => {
                self.sheet = Some(OpenSheet::Leave);
                Vec::new()
            }
            None => vec![Effect::Leave],
        }
    }

    pub(super) fn next(&mut self) -> Vec<Effect> {
        if !self.may_continue() {
            return Vec::new();
        }
        let steps = self.shown_steps();
        let at = steps.iter().position(|step| *step == self.draft.step);
        let after = at.map_or(&steps[..], |index| steps.get(index + 1..).unwrap_or_default());
        // A time that was picked beside a professional is not asked for again.
        let has_time = self.draft.step != BookingStep::Services && self.draft.is_part_complete();
        let next = after.iter().copied().find(|step| *step != BookingStep::Time || !has_time);
        match next {
            Some(step) => self.enter(step),
            None => Vec::new(),
        }
    }

    /// Whether this step has what the next one needs.
    pub fn may_continue(&self) -> bool {
        match self.draft.step {
            BookingStep::Location => self.draft.place.is_some(),
            BookingStep::Services => !self.services().is_empty() && self.menu.value().is_some(),
            BookingStep::Professional => self.professionals.value().is_some(),
            BookingStep::Time => self.slot().is_some(),
            BookingStep::Details | BookingStep::Success(_) => false,
        }
    }

    /// Shows a step and asks for what it needs.
    pub(super) fn enter(&mut self, step: BookingStep) -> Vec<Effect> {
        let is_new = self.draft.step != step;
        if is_new && !matches!(self.note, Some(Note::PriceChanged { .. })) {
            self.note = None;
        }
        self.draft.step = step;
        self.sheet = None;
        let mut effects = if is_new { vec![Effect::ShowStep] } else { Vec::new() };
        effects.extend(self.ask_for_step());
        effects
    }

    pub(super) fn ask_for_step(&mut self) -> Vec<Effect> {
        match self.draft.step {
            BookingStep::Location => vec![Effect::LoadPlaces],
            BookingStep::Services => {
                let mut effects = self.ask_for_menu();
                if let Some(id) = self.professional().one()
                    && !self.own_menus.contains_key(&id)
                {
                    effects.push(Effect::LoadMenu(self.professional()));
                }
                effects
            }
            BookingStep::Professional => {
                let services = self.services();
                // Named on the details step, and the sum is told on the way.
                let mut effects = self.ask_for_menu();
                if self.asked_for != services || !matches!(self.professionals, LoadState::Shown(_)) {
                    self.asked_for = services.clone();
                    self.professionals = LoadState::Loading;
                    effects.push(Effect::LoadProfessionals(services));
                }
                effects
            }
            BookingStep::Time => {
                let wanted = self.wanted_times();
                let is_new = self.picked_for.as_ref() != Some(&wanted);
                if is_new {
                    self.picker = self.new_picker();
                    self.events.clear();
                    self.picked_for = Some(wanted);
                }
                let mut effects = if self.is_event() { self.ask_for_menu() } else { self.ask_for_names() };
                if self.is_event() && (is_new || self.event_people.is_empty()) {
                    effects.push(Effect::LoadEvents);
                }
                effects.extend(self.time(TimeAction::Opened));
                effects
            }
            BookingStep::Details => {
                let mut effects = self.ask_for_names();
                self.drop_card_that_does_not_fit();
                self.draft.shown_price = self.total().or(self.draft.shown_price.take());
                if self.form.value().is_some_and(|form| form.shows_privacy_policy) && self.policy.value().is_none() {
                    effects.push(Effect::LoadPolicy);
                }
                effects
            }
            BookingStep::Success(_) => Vec::new(),
        }
    }

    /// Beside a time that is chosen for another part already.
    fn new_picker(&self) -> TimePicker {
        match (self.slot(), self.draft.parts.iter().find_map(|part| part.slot.as_ref())) {
            (None, Some(other)) => self.picker.anew_at(other.start.local_date()),
            (chosen, _) => self.picker.anew_with(chosen),
        }
    }

    /// Titles, prices and the professionals' names, where the flow did not pass the steps that know them.
    fn ask_for_names(&mut self) -> Vec<Effect> {
        let mut effects = self.ask_for_menu();
        if self.professional().one().is_some() && self.asked_for != self.services() {
            self.asked_for = self.services();
            effects.push(Effect::LoadProfessionals(self.services()));
        }
        for part in &self.draft.parts {
            let Some(id) = part.professional.one() else { continue };
            let menu = Effect::LoadMenu(part.professional);
            if !self.own_menus.contains_key(&id) && !effects.contains(&menu) {
                effects.push(menu);
            }
            let people = Effect::LoadProfessionals(part.services.clone());
            if !self.people.contains_key(&id) && self.asked_for != part.services && !effects.contains(&people) {
                effects.push(people);
            }
        }
        effects
    }

    fn ask_for_menu(&mut self) -> Vec<Effect> {
        match self.menu {
            LoadState::Shown(_) => Vec::new(),
            LoadState::Loading | LoadState::Failed(_) => {
                self.menu = LoadState::Loading;
                vec![Effect::LoadMenu(ProfessionalChoice::Any)]
            }
        }
    }

    pub(super) fn retry(&mut self) -> Vec<Effect> {
        if self.form.value().is_none() {
            self.form = LoadState::Loading;
            return vec![Effect::LoadForm];
        }
        if matches!(self.professionals, LoadState::Failed(_)) {
            self.asked_for.clear();
        }
        self.ask_for_step()
    }

    fn choices(&self) -> StepChoices {
        let bookable = |all: &Vec<crate::domain::booking::BookableProfessional>| {
            all.iter().filter(|professional| professional.is_bookable).count()
        };
        StepChoices {
            places: self.places.value().map_or(MANY, Vec::len),
            services: self.menu.value().map_or(MANY, |menu| menu.services.len()),
            professionals: self.professionals.value().map_or(MANY, bookable),
        }
    }

    /// The draft as it was before anything was chosen that steps would be passed over for.
    fn without_choices(&self, choices: StepChoices) -> BookingDraft {
        let mut draft = self.draft.clone();
        draft.event = None;
        if let Some(part) = draft.part_mut() {
            part.slot = None;
            if choices.services == 1 {
                part.services.clear();
            }
        }
        draft
    }
}
