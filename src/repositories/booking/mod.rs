//! What can be booked and booking it: answers kept for a while, the draft kept on the device, and a booking that is never
//! made twice (feature B05). Must not show anything; must not log what the client typed.

mod attempt;
mod book;
pub(super) mod cache;
mod drafts;
mod error;
mod events;
mod landed;
mod outcome;
mod progress;
mod reads;
mod repeat;
mod rules;
mod search;
mod section;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use tokio::sync::watch;

use self::attempt::Attempt;
use self::cache::Cache;
use self::drafts::Drafts;
use super::account::AccountRepository;
use super::active::Active;
use super::appointments::AppointmentsRepository;
use super::gift_cards::GiftCardsRepository;
use super::memberships::MembershipsRepository;
use super::places::PlacesRepository;
use crate::api::booking::PlaceForms;
use crate::domain::booking::{
    BookableProfessional, BookingForm, CustomField, EventFilter, GroupEvent, PriceRange, ProfessionalChoice,
    ServiceMenu, Slot,
};
use crate::domain::ids::{AppointmentId, ChainId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::month_grid::YearMonth;
use crate::domain::place::Place;

pub use error::BookingError;
pub use progress::BookingProgress;
pub(super) use section::BookingSection;

/// How long answers are good for. Prices and times change while somebody chooses; forms hardly do.
const FORMS_LIVE: Duration = Duration::minutes(30);
pub(super) const MENUS_LIVE: Duration = Duration::minutes(5);
const PEOPLE_LIVE: Duration = Duration::minutes(2);
const DAYS_LIVE: Duration = Duration::minutes(5);
const TIMES_LIVE: Duration = Duration::minutes(1);

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct BookingRepository {
    shared: Arc<Shared>,
}

struct Shared {
    active: Active,
    appointments: AppointmentsRepository,
    places: PlacesRepository,
    memberships: MembershipsRepository,
    gift_cards: GiftCardsRepository,
    account: AccountRepository,
    caches: Caches,
    drafts: Drafts,
    progress: watch::Sender<BookingProgress>,
    /// The store epoch a booking is under way for: a second tap joins it.
    running: Mutex<Option<u64>>,
    /// Held while the outcome of an attempt is looked for, so that one reader does.
    settling: tokio::sync::Mutex<()>,
    /// With their store epoch; the same as on the device, for devices that cannot be written.
    attempts: Mutex<Option<(u64, Vec<Attempt>)>>,
    /// By the draft's key, what came of it: an old page may still hold a draft that was booked long ago.
    booked: Mutex<HashMap<String, Vec<AppointmentId>>>,
    /// Counts those who look for an open outcome: the newest goes on.
    resolvers: AtomicU64,
    /// The draft's key, and when `check` found nothing against it.
    checked: Mutex<Option<(String, DateTime<Utc>)>>,
    /// The draft's key and the price that was told as changed: booking again accepts it.
    told_price: Mutex<Option<(String, PriceRange)>>,
    /// Places whose extra fields are asked for in "Book again" too, because they refused without.
    fields_wanted: Mutex<HashSet<PlaceId>>,
}

/// Services sorted, so that their order does not matter.
type Services = Vec<ServiceId>;
/// The nearest day with free times, and those.
type Nearest = (NaiveDate, Vec<Slot>);

struct Caches {
    places: Cache<PlaceId, PlaceForms>,
    forms: Cache<(PlaceId, i64), BookingForm>,
    fields: Cache<i64, Vec<CustomField>>,
    menus: Cache<(PlaceId, ProfessionalChoice), ServiceMenu>,
    people: Cache<(PlaceId, Services), Vec<BookableProfessional>>,
    nearest: Cache<(PlaceId, ProfessionalId, Services), Option<Nearest>>,
    days: Cache<DaysKey, BTreeSet<NaiveDate>>,
    times: Cache<TimesKey, Vec<Slot>>,
    policies: Cache<PlaceId, Option<String>>,
    chains: Cache<ChainId, Vec<Place>>,
    events: Cache<(PlaceId, EventFilter, YearMonth), Vec<GroupEvent>>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct DaysKey {
    place: PlaceId,
    professional: ProfessionalChoice,
    services: Services,
    first: YearMonth,
    /// 1, or 2 when the next month came along.
    months: u8,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct TimesKey {
    place: PlaceId,
    professional: ProfessionalChoice,
    services: Services,
    day: NaiveDate,
}

impl BookingRepository {
    pub(super) fn new(
        active: Active,
        appointments: &AppointmentsRepository,
        places: &PlacesRepository,
        memberships: &MembershipsRepository,
        gift_cards: &GiftCardsRepository,
        account: &AccountRepository,
    ) -> Self {
        let (progress, _) = watch::channel(BookingProgress::Idle);
        let caches = Caches {
            places: Cache::new(FORMS_LIVE),
            forms: Cache::new(FORMS_LIVE),
            fields: Cache::new(FORMS_LIVE),
            menus: Cache::new(MENUS_LIVE),
            people: Cache::new(PEOPLE_LIVE),
            nearest: Cache::new(TIMES_LIVE),
            days: Cache::new(DAYS_LIVE),
            times: Cache::new(TIMES_LIVE),
            policies: Cache::new(FORMS_LIVE),
            chains: Cache::new(FORMS_LIVE),
            events: Cache::new(TIMES_LIVE),
        };
        Self {
            shared: Arc::new(Shared {
                drafts: Drafts::new(active.clone()),
                active,
                appointments: appointments.clone(),
                places: places.clone(),
                memberships: memberships.clone(),
                gift_cards: gift_cards.clone(),
                account: account.clone(),
                caches,
                progress,
                running: Mutex::default(),
                settling: tokio::sync::Mutex::default(),
                attempts: Mutex::default(),
                booked: Mutex::default(),
                resolvers: AtomicU64::default(),
                checked: Mutex::default(),
                told_price: Mutex::default(),
                fields_wanted: Mutex::default(),
            }),
        }
    }

    /// How the booking that was started last stands. It goes on whoever watches.
    pub fn progress(&self) -> watch::Receiver<BookingProgress> {
        self.shared.progress.subscribe()
    }

    /// Back to `Idle` from an end; one that is under way goes on. A lost answer that is still to be found out stays.
    pub fn acknowledge(&self) {
        self.shared.progress.send_if_modified(|progress| {
            let is_over = progress.is_over() && *progress != BookingProgress::Failed(BookingError::OutcomeUnknown);
            if is_over {
                *progress = BookingProgress::Idle;
            }
            is_over
        });
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
