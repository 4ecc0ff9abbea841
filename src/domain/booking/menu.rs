//! The services of a place as they can be booked now, and what may be chosen together.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::price::{PriceRange, sum};
use super::search::normalized;
use crate::domain::ids::ServiceId;
use crate::domain::money::Money;

/// In the place's order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ServiceMenu {
    pub categories: Vec<ServiceCategory>,
    pub services: Vec<BookableService>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceCategory {
    pub id: i64,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BookableService {
    pub id: ServiceId,
    /// Of a category that may be missing from the menu.
    pub category: i64,
    pub title: String,
    pub price: PriceRange,
    /// Before the discount.
    pub old_price: Option<Money>,
    /// Told only when asked for one professional.
    pub length_seconds: Option<i64>,
    /// Plain text.
    pub comment: String,
    pub picture_url: Option<String>,
    pub prepaid: Prepaid,
    /// Only for holders of a valid membership.
    pub members_only: bool,
    /// A group class: seats in an event instead of a time of a professional.
    pub event: bool,
    /// False when it does not go together with what is chosen already.
    pub is_selectable: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Prepaid {
    #[default]
    Forbidden,
    Allowed,
    /// Not booked until paid, which is possible on the hosted page alone.
    Required,
}

/// Why a selection cannot be booked here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SelectionProblem {
    Empty,
    /// No longer on the menu.
    Gone(Vec<ServiceId>),
    /// The client holds no membership that is valid.
    MembersOnly(ServiceId),
    /// Booked and paid on the place's web page.
    PrepaidRequired(ServiceId),
    /// A group class is booked alone.
    EventAmongServices(ServiceId),
}

impl ServiceMenu {
    pub fn service(&self, id: ServiceId) -> Option<&BookableService> {
        self.services.iter().find(|service| service.id == id)
    }

    /// Of one category, or of all, that the search finds: every word of it begins or stands within a word of the title,
    /// the comment or the category. An empty search finds everything.
    pub fn found(&self, category: Option<i64>, search: &str) -> Vec<&BookableService> {
        let words: Vec<String> = normalized(search).split_whitespace().map(str::to_owned).collect();
        let is_wanted = |service: &&BookableService| category.is_none_or(|wanted| wanted == service.category);
        let is_found = |service: &&BookableService| {
            if words.is_empty() {
                return true;
            }
            let category = self.categories.iter().find(|category| category.id == service.category);
            let category = category.map_or("", |category| category.title.as_str());
            let text = normalized(&format!("{} {} {category}", service.title, service.comment));
            words.iter().all(|word| text.contains(word.as_str()))
        };
        self.services.iter().filter(is_wanted).filter(is_found).collect()
    }

    /// Categories with at least one service.
    pub fn shown_categories(&self) -> Vec<&ServiceCategory> {
        let used: HashSet<i64> = self.services.iter().map(|service| service.category).collect();
        self.categories.iter().filter(|category| used.contains(&category.id)).collect()
    }

    /// Unknown services are left out of the sum; `None` when nothing is left, or it cannot be told.
    pub fn total(&self, chosen: &[ServiceId]) -> Option<PriceRange> {
        sum(chosen.iter().filter_map(|id| self.service(*id)).map(|service| &service.price))
    }

    /// Seconds of all of them; `None` when one does not say.
    pub fn total_length(&self, chosen: &[ServiceId]) -> Option<i64> {
        let mut total = 0_i64;
        for id in chosen {
            total = total.checked_add(self.service(*id)?.length_seconds?)?;
        }
        (!chosen.is_empty()).then_some(total)
    }

    /// The first reason against booking these here. `is_member`: the client holds a valid membership of the place.
    pub fn problem(&self, chosen: &[ServiceId], is_member: bool) -> Option<SelectionProblem> {
        if chosen.is_empty() {
            return Some(SelectionProblem::Empty);
        }
        let gone: Vec<_> = chosen.iter().copied().filter(|id| self.service(*id).is_none()).collect();
        if !gone.is_empty() {
            return Some(SelectionProblem::Gone(gone));
        }
        let services: Vec<_> = chosen.iter().filter_map(|id| self.service(*id)).collect();
        if let (Some(event), true) = (services.iter().find(|service| service.event), services.len() > 1) {
            return Some(SelectionProblem::EventAmongServices(event.id));
        }
        if let Some(closed) = services.iter().find(|service| service.members_only && !is_member) {
            return Some(SelectionProblem::MembersOnly(closed.id));
        }
        let prepaid = services.iter().find(|service| service.prepaid == Prepaid::Required);
        prepaid.map(|service| SelectionProblem::PrepaidRequired(service.id))
    }
}
