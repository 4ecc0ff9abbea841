//! One person with one device: taps at random, has the app killed at random, and remembers what they were told.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use altegio_me::domain::appointment::Appointment;
use altegio_me::domain::booking::{
    BookingDraft, BookingStep, EventChoice, EventFilter, Prepaid, ProfessionalChoice, Slot,
};
use altegio_me::domain::ids::{AppointmentId, PlaceId, ServiceId};
use altegio_me::domain::month_grid::YearMonth;
use altegio_me::domain::phone_number::PhoneNumber;
use altegio_me::platform::clock::Clock;
use altegio_me::platform::secret_vault::SecretVault;
use altegio_me::repositories::{
    BookingError, BookingProgress, ChangeError, ChangeKind, ChangeProgress, Refresh, Repositories, RepositoriesParts,
};
use altegio_me::store::Store;
use chrono::{DateTime, Utc};
use tokio::runtime::Runtime;

use super::line::Line;
use super::server::Server;

/// One with a long menu, one of a chain, one with naive times, one half a day away, one with a single professional,
/// and one that answers without the envelope.
const PLACES: [i64; 6] = [9025, 9022, 9012, 9060, 9002, 9030];

/// So long is waited for an outcome that is not known.
const PATIENCE: Duration = Duration::from_secs(900);

/// What was done, so that a soak in which nothing happened is seen.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Taps on Book, on Cancel and on another time.
    pub asked: u32,
    pub booked: u32,
    pub not_booked: u32,
    pub canceled: u32,
    pub moved: u32,
    pub unknown: u32,
    pub killed: u32,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.asked += other.asked;
        self.booked += other.booked;
        self.not_booked += other.not_booked;
        self.canceled += other.canceled;
        self.moved += other.moved;
        self.unknown += other.unknown;
        self.killed += other.killed;
    }
}

/// What the person was told of a booking last.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Told {
    Booked(Vec<AppointmentId>),
    NotBooked,
    /// The app was killed, or the outcome could not be found out. Anything may be true, but not twice.
    Nothing,
}

/// Survives the app.
#[derive(Default)]
struct Memory {
    /// By the draft's key.
    bookings: BTreeMap<String, Told>,
    /// Told as canceled: that is for good.
    canceled: BTreeSet<AppointmentId>,
    /// Told as moved, and where to: it stands there until it is asked to move again.
    moved: BTreeMap<AppointmentId, DateTime<Utc>>,
    tally: Tally,
}

/// From a start of the app to its end. Its tasks end with it, wherever they are.
struct Life {
    runtime: Runtime,
    app: Repositories,
}

pub struct Person {
    phone: String,
    clock: Clock,
    line: Line,
    folder: tempfile::TempDir,
    vault: SecretVault,
    random: fastrand::Rng,
    life: Option<Life>,
    was_killed: bool,
    memory: Arc<Mutex<Memory>>,
}

impl Person {
    /// Signed in, in good weather.
    pub fn new(number: u64, clock: Clock, line: Line, server: &Server) -> Self {
        let mut person = Self {
            phone: format!("+312055510{number:02}"),
            clock,
            line,
            folder: tempfile::tempdir().unwrap(),
            vault: SecretVault::in_memory(),
            random: fastrand::Rng::with_seed(40 + number),
            life: None,
            was_killed: false,
            memory: Arc::default(),
        };
        person.start();
        let Life { runtime, app } = person.life.as_ref().unwrap();
        runtime.block_on(async {
            let phone = PhoneNumber::from_server(&person.phone).unwrap();
            app.session.send_code(phone, "en").await.unwrap();
            app.session.sign_in(&server.code_of(&person.phone)).await.unwrap();
        });
        person.line.set_calm(false);
        person
    }

    pub fn phone(&self) -> &str {
        &self.phone
    }

    pub fn tally(&self) -> Tally {
        self.memory.lock().unwrap().tally
    }

    fn start(&mut self) {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        let runtime = builder.enable_time().start_paused(true).max_blocking_threads(1).build().unwrap();
        let database = self.folder.path().join("data").join("altegio.sqlite");
        let app = runtime.block_on(async {
            Repositories::new(RepositoriesParts {
                client: self.line.client(self.clock.clone()),
                store: Store::open(&database, self.clock.now()).unwrap(),
                vault: self.vault.clone(),
                clock: self.clock.clone(),
                tasks: tokio::runtime::Handle::current(),
                demo: None,
                wipe_files: Arc::new(|| Box::pin(async { true })),
            })
        });
        self.life = Some(Life { runtime, app });
    }

    /// One thing that a person does; now and then the app is killed in the middle of it.
    pub fn step(&mut self) {
        if self.life.is_none() {
            self.start();
        }
        self.clock.advance(chrono::Duration::minutes(self.random.i64(1..25)));
        let killed_after = (self.random.u32(..100) < 18).then(|| Duration::from_millis(self.random.u64(20..5_000)));
        let seed = self.random.u64(..);
        let Life { runtime, app } = self.life.take().unwrap();
        let deed = Deed {
            app: &app,
            clock: &self.clock,
            phone: &self.phone,
            memory: &self.memory,
            random: fastrand::Rng::with_seed(seed),
            was_killed: self.was_killed,
        };
        let is_killed = runtime.block_on(async {
            let ending = async {
                match killed_after {
                    Some(after) => tokio::time::sleep(after).await,
                    None => self.line.kill().await,
                }
            };
            tokio::select! {
                biased;
                () = deed.done() => false,
                () = ending => true,
                () = self.line.kill() => true,
            }
        });
        self.was_killed = is_killed;
        if is_killed {
            self.memory.lock().unwrap().tally.killed += 1;
            return;
        }
        self.life = Some(Life { runtime, app });
    }

    /// The weather clears up, the app is started once more, and is given time to find out what it does not know.
    /// What it shows then, and what it shows at another start without a connection.
    pub fn settle(&mut self) -> (Vec<Appointment>, Vec<Appointment>) {
        self.line.set_calm(true);
        self.life = None;
        self.start();
        let Life { runtime, app } = self.life.as_ref().unwrap();
        let shown = runtime.block_on(async {
            let mut progress = app.booking.progress();
            let known = |it: &BookingProgress| {
                !matches!(
                    it,
                    BookingProgress::ResolvingLostAnswer | BookingProgress::Failed(BookingError::OutcomeUnknown)
                )
            };
            tokio::time::sleep(Duration::from_secs(1)).await;
            tokio::time::timeout(PATIENCE, progress.wait_for(known)).await.unwrap().unwrap();
            app.appointments.refresh();
            let mut list = app.appointments.watch();
            list.wait_for(|saved| saved.refresh != Refresh::Running).await.unwrap();
            // A copy is written after it is shown.
            tokio::time::sleep(Duration::from_secs(5)).await;
            sorted(app)
        });
        self.life = None;
        self.line.cut();
        self.start();
        let Life { runtime, app } = self.life.as_ref().unwrap();
        let saved = runtime.block_on(async {
            let mut list = app.appointments.watch();
            list.wait_for(|saved| saved.value.is_some()).await.unwrap();
            sorted(app)
        });
        self.life = None;
        (shown, saved)
    }

    /// Where the person was told that a visit stands now, against the server's list.
    pub fn check_where_visits_stand(&self, listed: &[Appointment]) {
        for (id, start) in &self.memory.lock().unwrap().moved {
            let visit = listed.iter().find(|visit| visit.id == *id).unwrap();
            assert_eq!(visit.start.utc(), *start, "told as moved, and is not");
        }
    }

    /// What the person was told, against what the server holds.
    pub fn check_what_was_told(&self, server: &Server) {
        let records = server.records_of(&self.phone);
        let memory = self.memory.lock().unwrap();
        for (key, told) in &memory.bookings {
            let count = records.iter().filter(|record| record.key == *key).count();
            assert!(count <= 1, "booked {count} times: {told:?}");
            if *told == Told::NotBooked {
                assert_eq!(count, 0, "told as not booked, and is");
            }
            if let Told::Booked(ids) = told {
                assert!(!ids.is_empty() && ids.iter().all(|id| records.iter().any(|record| record.id == *id)));
            }
        }
        // Nothing that nobody asked for.
        assert!(records.iter().all(|record| memory.bookings.contains_key(&record.key)));
        for id in &memory.canceled {
            assert!(
                records.iter().any(|record| record.id == *id && record.is_canceled),
                "told as canceled, and is not"
            );
        }
    }
}

fn sorted(app: &Repositories) -> Vec<Appointment> {
    let mut visits = app.appointments.watch().borrow().value.as_deref().cloned().unwrap_or_default();
    visits.sort_by_key(|visit| visit.id);
    visits
}

/// One of the things that a person does.
struct Deed<'a> {
    app: &'a Repositories,
    clock: &'a Clock,
    phone: &'a str,
    memory: &'a Mutex<Memory>,
    random: fastrand::Rng,
    /// The app has just been started after that.
    was_killed: bool,
}

impl Deed<'_> {
    async fn done(mut self) {
        match self.random.u32(..100) {
            // What they were at, at once.
            0..70 if self.was_killed => self.book().await,
            0..55 => self.book().await,
            55..75 => self.cancel().await,
            75..95 => self.reschedule().await,
            _ => self.app.appointments.refresh(),
        }
    }

    fn remember(&self, change: impl FnOnce(&mut Memory)) {
        change(&mut self.memory.lock().unwrap());
    }

    async fn book(&mut self) {
        let left = self.app.booking.draft().borrow().clone();
        let left = left.filter(|draft| draft.is_complete() && !matches!(draft.step, BookingStep::Success(_)));
        let draft = match left {
            // It is still on the screen after a failure or a start.
            Some(draft) if self.was_killed || self.random.u32(..100) < 65 => draft,
            _ if self.random.u32(..100) < 25 => match self.new_class().await {
                Some(draft) => draft,
                None => return,
            },
            _ => match self.new_draft().await {
                Some(draft) => draft,
                None => return,
            },
        };
        // Somebody who is told "not booked" may tap again.
        for _ in 0..self.random.u32(1..3) {
            self.remember(|memory| {
                memory.tally.asked += 1;
                let told = memory.bookings.entry(draft.key.clone()).or_insert(Told::Nothing);
                if *told == Told::NotBooked {
                    *told = Told::Nothing;
                }
            });
            let told = self.tap_book(&draft).await;
            self.remember(|memory| {
                match told {
                    Told::Booked(_) => memory.tally.booked += 1,
                    Told::NotBooked => memory.tally.not_booked += 1,
                    Told::Nothing => memory.tally.unknown += 1,
                }
                memory.bookings.insert(draft.key.clone(), told.clone());
            });
            if told != Told::NotBooked {
                return;
            }
        }
    }

    async fn tap_book(&self, draft: &BookingDraft) -> Told {
        self.app.booking.book(draft.clone(), None);
        let mut progress = self.app.booking.progress();
        let end = progress.wait_for(BookingProgress::is_over).await.unwrap().clone();
        let end = match end {
            BookingProgress::Failed(BookingError::OutcomeUnknown) => {
                let is_known = |it: &BookingProgress| matches!(it, BookingProgress::Booked(_) | BookingProgress::Idle);
                match tokio::time::timeout(PATIENCE, progress.wait_for(is_known)).await {
                    Ok(end) => end.unwrap().clone(),
                    Err(_) => return Told::Nothing,
                }
            }
            end => end,
        };
        match end {
            BookingProgress::Booked(ids) => Told::Booked(ids),
            _ => Told::NotBooked,
        }
    }

    /// `None` when the weather does not let it be put together.
    async fn new_draft(&mut self) -> Option<BookingDraft> {
        let booking = &self.app.booking;
        let place = PlaceId(PLACES[self.random.usize(..PLACES.len())]);
        let menu = booking.services(place, ProfessionalChoice::Any).await.ok()?;
        let simple: Vec<_> = menu
            .services
            .iter()
            .filter(|it| !it.event && !it.members_only && it.is_selectable && it.prepaid != Prepaid::Required)
            .map(|it| it.id)
            .collect();
        let services = vec![simple[self.random.usize(..simple.len())]];
        let professional = if self.random.bool() && place != PlaceId(9002) {
            ProfessionalChoice::Any
        } else {
            let people = booking.professionals(place, &services).await.ok()?;
            let free: Vec<_> = people.iter().filter(|it| it.is_bookable).collect();
            ProfessionalChoice::One(free.get(self.random.usize(..free.len().max(1)))?.id)
        };
        let slot = self.slot(place, professional, &services).await?;
        let mut draft = booking.new_draft(Some(place));
        draft.parts[0].services = services;
        draft.parts[0].professional = professional;
        draft.parts[0].slot = Some(slot);
        self.fill_in(&mut draft);
        Some(draft)
    }

    /// Two bookings of one class have room side by side, so a second one would not be refused.
    async fn new_class(&mut self) -> Option<BookingDraft> {
        let booking = &self.app.booking;
        let place = PlaceId(9022);
        let month = YearMonth::of(self.clock.now().date_naive()).next();
        let events = booking.events(place, &EventFilter::default(), month).await.ok()?;
        let free: Vec<_> = events.iter().filter(|event| event.free_seats() > 0).collect();
        let event = (*free.get(self.random.usize(..free.len().max(1)))?).clone();
        let mut draft = booking.new_draft(Some(place));
        draft.event = Some(EventChoice { event, seats: 1 });
        self.fill_in(&mut draft);
        Some(draft)
    }

    fn fill_in(&self, draft: &mut BookingDraft) {
        draft.step = BookingStep::Details;
        draft.contact.name = "Sam".to_owned();
        draft.contact.phone = self.phone.to_owned();
        draft.contact.email = "sam@mail.example".to_owned();
        draft.contact.consent = true;
        self.app.booking.set_draft(Some(draft.clone()));
    }

    /// One of the first of a near day, so that people want the same.
    async fn slot(&mut self, place: PlaceId, professional: ProfessionalChoice, services: &[ServiceId]) -> Option<Slot> {
        let mut month = YearMonth::of(self.clock.now().date_naive());
        if self.random.bool() {
            month = month.next();
        }
        let days = self.app.booking.days(place, professional, services, month).await.ok()?;
        let near: Vec<_> = days.iter().take(6).collect();
        let day = **near.get(self.random.usize(..near.len().max(1)))?;
        let times = self.app.booking.times(place, professional, services, day).await.ok()?;
        times.get(self.random.usize(..times.len().clamp(1, 5))).cloned()
    }

    /// A visit that the device says may be changed so.
    fn pick(&mut self, may: impl Fn(&Appointment) -> bool) -> Option<Appointment> {
        let visits: Vec<_> = sorted(self.app).into_iter().filter(may).collect();
        visits.get(self.random.usize(..visits.len().max(1))).cloned()
    }

    async fn outcome(&self, id: AppointmentId) -> ChangeProgress {
        let over = |it: &ChangeProgress| matches!(it, ChangeProgress::Done(_) | ChangeProgress::Failed(..));
        let outcome = self.app.appointments.change(id).wait_for(over).await.unwrap().clone();
        if matches!(&outcome, ChangeProgress::Failed(_, ChangeError::OutcomeUnknown)) {
            self.remember(|memory| memory.tally.unknown += 1);
        }
        outcome
    }

    async fn cancel(&mut self) {
        let now = self.clock.now();
        let Some(visit) = self.pick(|visit| visit.can_cancel(now).is_ok()) else { return };
        self.remember(|memory| memory.tally.asked += 1);
        self.app.appointments.cancel(visit.id);
        if self.outcome(visit.id).await == ChangeProgress::Done(ChangeKind::Cancel) {
            self.remember(|memory| {
                memory.canceled.insert(visit.id);
                memory.tally.canceled += 1;
            });
        }
    }

    async fn reschedule(&mut self) {
        let now = self.clock.now();
        let Some(visit) = self.pick(|visit| visit.can_reschedule(now).is_ok()) else { return };
        let services: Vec<_> = visit.services.iter().map(|service| service.id).collect();
        let professional = match visit.professional.as_ref().filter(|_| visit.professional_was_chosen) {
            Some(professional) => ProfessionalChoice::One(professional.id),
            None => ProfessionalChoice::Any,
        };
        let Some(slot) = self.slot(visit.place.id, professional, &services).await else { return };
        self.remember(|memory| {
            memory.tally.asked += 1;
            memory.moved.remove(&visit.id);
        });
        self.app.appointments.reschedule(visit.id, slot.clone(), None);
        if self.outcome(visit.id).await == ChangeProgress::Done(ChangeKind::Reschedule) {
            self.remember(|memory| {
                memory.moved.insert(visit.id, slot.start.utc());
                memory.tally.moved += 1;
            });
        }
    }
}
