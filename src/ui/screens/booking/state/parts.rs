//! Several services with several professionals in one booking, and the card that is used for it.

use std::collections::BTreeSet;

use super::{Effect, State, event_slot};
use crate::domain::booking::{
    BookableProfessional, BookableService, BookingPart, BookingStep, PriceRange, ProfessionalChoice, ServiceMenu, Slot,
    UsableCard, sum,
};
use crate::domain::ids::{AppointmentId, ServiceId};

/// More than one comes for in a day.
const MOST_PARTS: usize = 5;

impl State {
    /// What is booked is complete, and no class.
    pub fn may_add_part(&self) -> bool {
        let offers_more = self.menu.value().is_some_and(|menu| menu.services.len() > 1);
        let is_full = self.draft.event.is_some() || self.draft.parts.len() >= MOST_PARTS;
        offers_more && !is_full && self.draft.is_complete()
    }

    pub(super) fn add_part(&mut self) -> Vec<Effect> {
        if !self.may_add_part() {
            return Vec::new();
        }
        self.draft.add_part();
        self.search.clear();
        self.category = None;
        self.enter(self.first_step())
    }

    pub(super) fn remove_part(&mut self, index: usize) -> Vec<Effect> {
        self.draft.remove_part(index);
        self.drop_card_that_does_not_fit();
        self.draft.shown_price = self.total();
        self.enter(BookingStep::Details)
    }

    pub(super) fn edit(&mut self, index: usize) -> Vec<Effect> {
        self.draft.at = if index < self.draft.parts.len() { index } else { 0 };
        self.enter(BookingStep::Time)
    }

    /// Back from the first step of one of several: an unfinished one is given up.
    pub(super) fn back_to_the_others(&mut self) -> Option<Vec<Effect>> {
        if self.draft.parts.len() < 2 {
            return None;
        }
        if !self.draft.is_part_complete() {
            let at = self.draft.at;
            self.draft.remove_part(at);
        }
        Some(self.enter(BookingStep::Details))
    }

    /// The first of a part that has nothing yet.
    fn first_step(&self) -> BookingStep {
        let first = self.shown_steps().into_iter().find(|step| *step != BookingStep::Location);
        first.unwrap_or(BookingStep::Services)
    }

    /// The time of a part; a class has its own.
    pub fn slot_of(&self, index: usize) -> Option<Slot> {
        self.draft.parts.get(index).and_then(|part| part.slot.clone()).or_else(|| event_slot(&self.draft))
    }

    /// The visits that were made, as far as their numbers are known: a page that was loaded anew knows the first alone.
    pub fn booked_visits(&self) -> Vec<AppointmentId> {
        match self.draft.step {
            BookingStep::Success(first) if self.booked.is_empty() => vec![first],
            BookingStep::Success(_) => self.booked.clone(),
            _ => Vec::new(),
        }
    }

    /// The titles of a part, as far as they are known.
    pub fn titles_of(&self, index: usize) -> Vec<String> {
        if let Some(choice) = &self.draft.event {
            return vec![choice.event.title.clone()];
        }
        let services = self.draft.parts.get(index).map(|part| part.services.as_slice()).unwrap_or_default();
        services.iter().filter_map(|id| self.service(*id)).map(|service| service.title.clone()).collect()
    }

    /// Who was chosen for a part; `None` for anybody, and while the name is not known.
    pub fn professional_of(&self, index: usize) -> Option<&BookableProfessional> {
        self.people.get(&self.draft.parts.get(index)?.professional.one()?)
    }

    /// The professional's prices where they are known, else the place's.
    pub(super) fn menu_of(&self, professional: ProfessionalChoice) -> Option<&ServiceMenu> {
        let own = professional.one().and_then(|id| self.own_menus.get(&id)).map(|menu| &**menu);
        own.or_else(|| self.menu.value())
    }

    /// Of everything chosen, by the professionals' prices where they are known.
    pub fn total(&self) -> Option<PriceRange> {
        if let Some(choice) = &self.draft.event {
            let price = choice.event.price.clone()?;
            let seats = rust_decimal::Decimal::from(choice.seats);
            let times = |money: &crate::domain::money::Money| money.amount.checked_mul(seats);
            return Some(PriceRange::new(times(&price.min)?, times(&price.max)?, &price.min.currency));
        }
        let parts = self.draft.parts.iter().filter(|part| !part.services.is_empty());
        let totals: Option<Vec<_>> = parts.map(|part| self.menu_of(part.professional)?.total(&part.services)).collect();
        sum(totals?.iter())
    }

    /// Seconds of all parts.
    pub fn total_length(&self) -> Option<i64> {
        if let Some(slot) = event_slot(&self.draft) {
            return Some(slot.length_seconds);
        }
        let parts = self.draft.parts.iter().filter(|part| !part.services.is_empty());
        parts
            .map(|part| match &part.slot {
                Some(slot) => Some(slot.length_seconds),
                None => self.menu_of(part.professional)?.total_length(&part.services),
            })
            .try_fold(0_i64, |all, one| all.checked_add(one?))
    }

    /// Everything chosen, by the professionals' prices where they are known.
    pub fn chosen_services(&self) -> Vec<&BookableService> {
        let of = |part: &BookingPart| {
            let menu = self.menu_of(part.professional);
            part.services.iter().filter_map(|id| menu?.service(*id)).collect::<Vec<_>>()
        };
        self.draft.parts.iter().flat_map(of).collect()
    }

    /// Times of a professional that the client is free for.
    pub fn next_times(&self, professional: &BookableProfessional) -> Vec<Slot> {
        professional.next_times.iter().filter(|slot| !self.draft.is_in_the_way(slot)).cloned().collect()
    }

    pub fn is_member(&self) -> bool {
        self.cards.iter().flatten().any(UsableCard::is_membership)
    }

    /// The card that was chosen, if it is known.
    pub fn card_in_use(&self) -> Option<&UsableCard> {
        let id = self.draft.card?;
        self.cards.iter().flatten().find(|card| card.id == id)
    }

    /// What the card in use covers of the menu; `None`: anything.
    pub fn covered(&self) -> Option<BTreeSet<ServiceId>> {
        self.card_in_use()?.covered(self.menu.value()?)
    }

    /// The cards that what is booked can be paid with. What is paid in advance is paid on the place's page.
    pub fn fitting_cards(&self) -> Vec<&UsableCard> {
        let (Some(menu), Some(cards), false) = (self.menu.value(), &self.cards, self.must_prepay()) else {
            return Vec::new();
        };
        let services = self.draft.services();
        let starts = (0..self.draft.parts.len()).filter_map(|index| self.slot_of(index));
        let Some(last) = starts.map(|slot| slot.start.utc()).max() else { return Vec::new() };
        cards.iter().filter(|card| card.fits(menu, &services, last)).collect()
    }

    /// On the last step nothing is promised that will not be.
    pub(super) fn drop_card_that_does_not_fit(&mut self) {
        let is_known = self.cards.is_some() && self.menu.value().is_some();
        if self.draft.step != BookingStep::Details || !is_known {
            return;
        }
        let fits = self.fitting_cards().iter().any(|card| Some(card.id) == self.draft.card);
        if !fits {
            self.draft.card = None;
        }
    }
}
