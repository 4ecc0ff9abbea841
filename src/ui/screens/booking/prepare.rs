//! What the flow starts with: the draft that was begun, what "Book again" repeats, or an empty one.

use super::place_facts::PlaceFacts;
use super::state::Note;
use crate::domain::booking::{BookingDraft, BrokenStep, CardId};
use crate::domain::ids::{AppointmentId, PlaceId};
use crate::repositories::{ReadError, Repositories};
use crate::ui::card_content::brand::Brands;

#[derive(Debug, Clone, PartialEq)]
pub enum Prepared {
    Reading,
    Ready {
        draft: Box<BookingDraft>,
        place: PlaceFacts,
        note: Option<Note>,
    },
    /// There is nothing to go on with.
    Nothing,
    /// The place takes no bookings here.
    NotBookable {
        place: PlaceFacts,
    },
    Failed(ReadError),
}

/// What the address asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Without one the draft that was begun is gone on with.
    pub place: Option<PlaceId>,
    pub again: Option<AppointmentId>,
    /// What is used for it.
    pub card: Option<CardId>,
}

pub async fn prepare(repositories: &Repositories, wanted: Wanted) -> Prepared {
    let booking = &repositories.booking;
    let Wanted { place, again, card } = wanted;
    let begun = booking.draft().borrow().clone().filter(|draft| goes_on(draft, wanted));
    let (draft, note) = match (begun, place, again) {
        (Some(draft), ..) => (draft, None),
        (None, None, _) => return Prepared::Nothing,
        (None, Some(place), None) => (BookingDraft { card, ..booking.new_draft(Some(place)) }, None),
        (None, Some(place), Some(again)) => {
            let visits = repositories.appointments.watch().borrow().value.clone().unwrap_or_default();
            match visits.iter().find(|visit| visit.id == again) {
                // A visit that is no longer known: a new booking at the same place.
                None => (booking.new_draft(Some(place)), None),
                Some(visit) => match booking.start_again(visit).await {
                    Err(error) => return Prepared::Failed(error),
                    Ok(plan) => match plan.broken {
                        Some(BrokenStep::Place) => {
                            return Prepared::NotBookable { place: facts(repositories, Some(place)).await };
                        }
                        broken => (plan.draft, broken.map(note_of)),
                    },
                },
            }
        }
    };
    booking.set_draft(Some(draft.clone()));
    let place = facts(repositories, draft.place).await;
    Prepared::Ready { draft: Box::new(draft), place, note }
}

fn goes_on(draft: &BookingDraft, wanted: Wanted) -> bool {
    let is_same_place = wanted.place.is_none() || draft.place == wanted.place;
    let is_same_card = wanted.card.is_none() || draft.card == wanted.card;
    is_same_place && is_same_card && (wanted.again.is_none() || draft.repeats == wanted.again)
}

fn note_of(broken: BrokenStep) -> Note {
    match broken {
        BrokenStep::Services(titles) => Note::ServicesGone(titles),
        BrokenStep::Professional(name) => Note::ProfessionalGone(name),
        BrokenStep::Place => Note::ServicesGone(Vec::new()),
    }
}

/// Of the client's own places, else as the server knows it.
pub async fn facts(repositories: &Repositories, id: Option<PlaceId>) -> PlaceFacts {
    let own = repositories.places.watch().borrow().value.clone().unwrap_or_default();
    let brands = Brands::of(&own);
    let is_own = id.is_some_and(|id| own.iter().any(|place| place.id == id));
    if let (Some(id), false) = (id, is_own)
        && let Ok(found) = repositories.booking.place(id).await
    {
        return PlaceFacts::of(Some(id), std::slice::from_ref(&*found), &brands);
    }
    PlaceFacts::of(id, &own, &brands)
}
