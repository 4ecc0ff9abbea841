//! A life to start from, so that the demo is never empty: the same for the same seed and the same moment.
//! Must not know HTTP or the wire.

mod appointments;
mod collector;
mod crowd;
mod events;
mod gift_cards;
mod loyalty_cards;
mod lumen_menu;
mod memberships;
mod menus;
mod notifications;
mod offers;
mod people;
mod place_profiles;
mod places;
mod reviews;
mod timetables;
mod traveler;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, Duration, NaiveTime, TimeZone, Utc};

use super::persistence::VERSION;
use super::sentinels;
use super::tables::{ClientRow, PlaceRow, RecordRow, SettingsRow, Tables};

use places::{AURORA, FLOW, LILY, LUMEN};

pub const ANNA: i64 = 600_101;
const NOBODY: i64 = 600_102;
const BUSY: i64 = 600_103;
const TRAVELER: i64 = 600_104;
const COLLECTOR: i64 = 600_105;
/// Sentinels follow in the order of their numbers.
const FIRST_SENTINEL: i64 = 600_110;

/// What every part of the seed builds on.
pub struct Seeding {
    pub tables: Tables,
    pub random: fastrand::Rng,
    pub now: DateTime<Utc>,
}

/// All clients of the demo, at `now`.
pub fn life(seed: u64, now: DateTime<Utc>) -> Tables {
    let tables = Tables { version: VERSION, began_at: Some(now), seed, next_id: 7_000_000_000, ..Tables::default() };
    let mut seeding = Seeding { tables, random: fastrand::Rng::with_seed(seed), now };
    places::add(&mut seeding);
    people::add(&mut seeding);
    seeding.add_client(ANNA, sentinels::DEMO, "Anna Lindqvist", "anna@mail.example", "portrait-client.png");
    seeding.add_client(NOBODY, sentinels::EMPTY, "", "", "");
    seeding.add_client(BUSY, sentinels::MANY, "Bérénice Vandevelde-Château", "berenice@mail.example", "");
    appointments::add(&mut seeding);
    memberships::add(&mut seeding);
    gift_cards::add(&mut seeding);
    loyalty_cards::add(&mut seeding);
    notifications::add(&mut seeding);
    reviews::add(&mut seeding);
    crowd::add_busy_client(&mut seeding);
    for (position, (phone, _)) in sentinels::ALL.iter().enumerate() {
        let id = FIRST_SENTINEL + i64::try_from(position).unwrap_or_default();
        seeding.add_client(id, phone, "Sam Sentinel", "", "");
        crowd::add_small_life(&mut seeding, id);
    }
    // Last, so that what was there before does not depend on it.
    places::add_far(&mut seeding);
    people::add_far(&mut seeding);
    menus::add(&mut seeding);
    timetables::add(&mut seeding);
    events::add(&mut seeding);
    traveler::add(&mut seeding);
    collector::add(&mut seeding);
    place_profiles::add(&mut seeding);
    offers::add(&mut seeding);
    seeding.tables
}

/// A stranger's number: a client of whom nothing is known yet.
pub fn stranger(tables: &mut Tables, phone: &str) -> i64 {
    let id = tables.new_id();
    tables.clients.push(client(id, phone, "", "", ""));
    id
}

/// One more visit, through the control door.
pub fn add_record(
    tables: &mut Tables,
    phone: &str,
    place: Option<i64>,
    start: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<i64> {
    let client = tables.client_by_phone(phone)?.id;
    let place = tables.place(place.unwrap_or(LUMEN))?.clone();
    let staff = tables.staff.iter().find(|member| member.place == place.id).map(|member| member.id);
    let id = tables.new_id();
    let service = place.services.first()?;
    tables.records.push(RecordRow {
        id,
        client,
        place: place.id,
        staff,
        services: vec![service.id],
        start,
        created: now,
        length_seconds: service.seconds,
        ..blank_record()
    });
    Some(id)
}

/// A visit with nothing special about it.
pub fn blank_record() -> RecordRow {
    RecordRow {
        id: 0,
        client: 0,
        place: 0,
        staff: None,
        services: Vec::new(),
        start: DateTime::UNIX_EPOCH,
        created: DateTime::UNIX_EPOCH,
        length_seconds: 3600,
        attendance: 0,
        deleted: false,
        comment: String::new(),
        master_requested: true,
        online: true,
        prepaid: false,
        prepaid_confirmed: false,
        activity_id: 0,
        seats: 1,
        needs_confirmation: false,
        review_enabled: false,
        allow_delete: None,
        allow_change: None,
        api_id: String::new(),
        changed: None,
        costs: Vec::new(),
        dialect: Default::default(),
    }
}

fn client(id: i64, phone: &str, name: &str, email: &str, avatar: &str) -> ClientRow {
    ClientRow {
        id,
        phone: phone.to_owned(),
        name: name.to_owned(),
        email: email.to_owned(),
        avatar: avatar.to_owned(),
        favorites: BTreeSet::new(),
        settings: SettingsRow {
            lang: "en".to_owned(),
            date_format: "dmy".to_owned(),
            time_format: "h24".to_owned(),
            is_push_enabled: true,
        },
        agreements: BTreeMap::new(),
    }
}

impl Seeding {
    fn add_client(&mut self, id: i64, phone: &str, name: &str, email: &str, avatar: &str) {
        self.tables.clients.push(client(id, phone, name, email, avatar));
    }

    pub fn new_id(&mut self) -> i64 {
        self.tables.new_id()
    }

    pub fn place(&self, id: i64) -> Option<&PlaceRow> {
        self.tables.place(id)
    }

    /// The wall-clock time at the place, `days` from today there.
    pub fn at(&self, place: i64, days: i64, hour: u32, minute: u32) -> DateTime<Utc> {
        let zone = self.place(place).map_or(chrono_tz::UTC, PlaceRow::tz);
        let today = self.now.with_timezone(&zone).date_naive();
        let distance = Days::new(days.unsigned_abs());
        let day = if days < 0 { today.checked_sub_days(distance) } else { today.checked_add_days(distance) };
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        let local = day.unwrap_or(today).and_time(time);
        // A clock change may skip the hour: then one later.
        let moment = zone.from_local_datetime(&local).earliest();
        let moment = moment.or_else(|| zone.from_local_datetime(&(local + Duration::hours(1))).earliest());
        moment.map_or(self.now, |moment| moment.with_timezone(&Utc))
    }

    /// A place where `moment` is within opening hours and still today: some zone always has one.
    pub fn place_open_at(&self, moment: DateTime<Utc>) -> i64 {
        use chrono::Timelike;
        let is_open = |place: &i64| {
            let zone = self.place(*place).map_or(chrono_tz::UTC, PlaceRow::tz);
            let there = moment.with_timezone(&zone);
            (8..22).contains(&there.hour()) && there.date_naive() == self.now.with_timezone(&zone).date_naive()
        };
        [LUMEN, LILY, AURORA, FLOW].into_iter().find(is_open).unwrap_or(LUMEN)
    }
}

/// The next full quarter of an hour.
pub fn quarter_after(moment: DateTime<Utc>) -> DateTime<Utc> {
    let seconds = moment.timestamp().div_euclid(900) * 900 + 900;
    DateTime::from_timestamp(seconds, 0).unwrap_or(moment)
}
