//! What every store must do, in memory and in a file, and what a file must survive.

use std::path::{Path, PathBuf};

use altegio_me::domain::appointment::{
    Appointment, AppointmentPlace, Attendance, BookedService, ChangeRules, PaymentState,
};
use altegio_me::domain::gift_card::{Expiry, GiftCard};
use altegio_me::domain::ids::{AppointmentId, ChainId, GiftCardId, PlaceId, ServiceId};
use altegio_me::domain::money::Money;
use altegio_me::domain::place_time::PlaceTime;
use altegio_me::store::{Collection, Store, StoreError};
use chrono::{DateTime, Duration, Utc};
use rusqlite::Connection;

fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-24T09:41:00Z").unwrap().to_utc()
}

fn appointment(id: i64) -> Appointment {
    let zone = chrono_tz::Europe::Amsterdam;
    Appointment {
        id: AppointmentId(id),
        start: PlaceTime::new((now() + Duration::days(id % 5000)).with_timezone(&zone).fixed_offset(), Some(zone)),
        length_seconds: 3600,
        place: AppointmentPlace {
            id: PlaceId(9001),
            name: "Studio Żółw, Ελένη и Ко, صالون".repeat(3),
            address: "Example Street 12".to_owned(),
            phones: vec!["+31 20 555 0101".to_owned()],
            logo_url: None,
            currency: "€".to_owned(),
        },
        professional: None,
        services: vec![BookedService {
            id: ServiceId(41002),
            title: "Blow-dry".to_owned(),
            cost: Money::new("35.50".parse().unwrap(), "€"),
            amount: 1,
            length_seconds: Some(3600),
        }],
        attendance: Attendance::Pending,
        is_canceled: id % 7 == 0,
        comment: String::new(),
        payment: PaymentState::NotNeeded,
        rules: ChangeRules::default(),
        needs_confirmation: false,
        can_be_reviewed: true,
        can_be_repeated: true,
        professional_was_chosen: true,
        seats: 1,
    }
}

fn gift_card(id: i64) -> GiftCard {
    GiftCard {
        id: GiftCardId(id),
        number: "000123".to_owned(),
        title: "Gift card".to_owned(),
        chain: Some(ChainId(800)),
        balance: Money::new(65.into(), "€"),
        nominal: Money::new(100.into(), "€"),
        is_multiple_use: true,
        expiry: Expiry::Never,
        applies_to: "No limits".to_owned(),
        image_url: None,
        kind: None,
    }
}

/// Runs for a store in memory and for one in a file.
fn for_every_store(check: impl Fn(Store)) {
    check(Store::in_memory().unwrap());
    let folder = tempfile::tempdir().unwrap();
    check(Store::open(&folder.path().join("deeper").join("store.sqlite"), now()).unwrap());
}

fn read<C: Collection>(store: &Store) -> Option<Vec<C>> {
    store.read_all::<C>(now()).unwrap().map(|saved| saved.value)
}

#[test]
fn what_was_saved_comes_back_whole_in_its_order_and_with_its_time() {
    for_every_store(|store| {
        let appointments: Vec<_> = [5, 1, 9_000_000_000, 3].map(appointment).into();
        store.replace_all(&appointments, now()).unwrap();
        let saved = store.read_all::<Appointment>(now()).unwrap().unwrap();
        assert_eq!(saved.value, appointments);
        assert_eq!(saved.saved_at, now());
    });
}

#[test]
fn never_saved_is_not_the_same_as_saved_empty() {
    for_every_store(|store| {
        assert_eq!(read::<GiftCard>(&store), None);
        store.replace_all::<GiftCard>(&[], now()).unwrap();
        assert_eq!(read::<GiftCard>(&store), Some(vec![]));
        assert_eq!(read::<Appointment>(&store), None, "collections do not know of each other");
    });
}

#[test]
fn replacing_leaves_nothing_of_before() {
    for_every_store(|store| {
        store.replace_all(&[gift_card(1), gift_card(2)], now()).unwrap();
        store.replace_all(&[gift_card(3)], now()).unwrap();
        assert_eq!(read::<GiftCard>(&store), Some(vec![gift_card(3)]));
    });
}

#[test]
fn an_id_listed_twice_is_kept_once() {
    for_every_store(|store| {
        store.replace_all(&[gift_card(1), gift_card(2), gift_card(1)], now()).unwrap();
        assert_eq!(read::<GiftCard>(&store), Some(vec![gift_card(1), gift_card(2)]));
    });
}

#[test]
fn small_values_are_kept_by_name() {
    for_every_store(|store| {
        assert_eq!(store.get::<String>("greeting", now()).unwrap(), None);
        store.set("greeting", &"hello", now()).unwrap();
        assert_eq!(store.get::<String>("greeting", now()).unwrap().as_deref(), Some("hello"));
        assert_eq!(store.get::<u32>("greeting", now()).unwrap(), None, "another type counts as absent");
        store.remove("greeting", now()).unwrap();
        assert_eq!(store.get::<String>("greeting", now()).unwrap(), None);
    });
}

#[test]
fn wiping_forgets_everything_and_shuts_out_what_comes_late() {
    for_every_store(|store| {
        store.replace_all(&[gift_card(1)], now()).unwrap();
        store.set("name", &"Nora", now()).unwrap();
        let wiped = store.wipe(now()).unwrap();
        assert!(matches!(store.set("name", &"too late", now()), Err(StoreError::Wiped)));
        assert!(matches!(store.read_all::<GiftCard>(now()), Err(StoreError::Wiped)));
        assert_eq!(read::<GiftCard>(&wiped), None);
        assert_eq!(wiped.get::<String>("name", now()).unwrap(), None);
        wiped.replace_all(&[gift_card(2)], now()).unwrap();
        assert_eq!(read::<GiftCard>(&wiped), Some(vec![gift_card(2)]));
    });
}

#[test]
fn two_thousand_appointments_are_written_and_read_fast() {
    for_every_store(|store| {
        let appointments: Vec<_> = (1..=2000).map(appointment).collect();
        store.replace_all(&appointments, now()).unwrap();
        let started = std::time::Instant::now();
        assert_eq!(read::<Appointment>(&store).unwrap().len(), 2000);
        // A debug build on a busy machine; a release build needs a few milliseconds.
        assert!(started.elapsed() < std::time::Duration::from_secs(2), "{:?}", started.elapsed());
    });
}

struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn file() -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.sqlite");
    File { _folder: folder, path }
}

/// Names beside the database and its journal.
fn set_aside(path: &Path) -> Vec<String> {
    let names = std::fs::read_dir(path.parent().unwrap()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut found: Vec<_> = names.filter(|name| name.contains(".damaged-") && !name.ends_with("-wal")).collect();
    found.retain(|name| !name.ends_with("-shm"));
    found.sort();
    found
}

#[test]
fn a_file_keeps_what_was_saved_for_the_next_start() {
    let file = file();
    Store::open(&file.path, now()).unwrap().replace_all(&[gift_card(1)], now()).unwrap();
    assert_eq!(read::<GiftCard>(&Store::open(&file.path, now()).unwrap()), Some(vec![gift_card(1)]));
}

#[test]
fn a_row_that_cannot_be_read_is_left_out() {
    let file = file();
    Store::open(&file.path, now()).unwrap().replace_all(&[gift_card(1), gift_card(2), gift_card(3)], now()).unwrap();
    let raw = Connection::open(&file.path).unwrap();
    raw.execute("UPDATE gift_cards SET payload = '{\"from\": \"the future\"}' WHERE id = 2", []).unwrap();
    drop(raw);
    let store = Store::open(&file.path, now()).unwrap();
    assert_eq!(read::<GiftCard>(&store), Some(vec![gift_card(1), gift_card(3)]));
}

#[test]
fn a_file_that_is_no_database_is_set_aside_and_two_of_them_are_kept() {
    let file = file();
    for round in 0..4 {
        std::fs::write(&file.path, "this is no database ".repeat(500)).unwrap();
        let store = Store::open(&file.path, now() + Duration::minutes(round)).unwrap();
        store.replace_all(&[gift_card(round)], now()).unwrap();
        assert_eq!(read::<GiftCard>(&store), Some(vec![gift_card(round)]), "an empty store works at once");
    }
    let seconds = |round| (now() + Duration::minutes(round)).timestamp();
    let names = [2, 3].map(|round| format!("store.sqlite.damaged-{}", seconds(round)));
    assert_eq!(set_aside(&file.path), names, "the newest two");
}

#[test]
fn a_page_damaged_inside_costs_the_copy_and_nothing_else() {
    let file = file();
    let many: Vec<_> = (1..=500).map(appointment).collect();
    Store::open(&file.path, now()).unwrap().replace_all(&many, now()).unwrap();
    let mut bytes = std::fs::read(&file.path).unwrap();
    assert!(bytes.len() > 100_000, "the journal was written back: {}", bytes.len());
    bytes[8192..90_000].fill(0x5a);
    std::fs::write(&file.path, bytes).unwrap();
    let store = Store::open(&file.path, now()).unwrap();
    assert_eq!(read::<Appointment>(&store), None, "asked anew of the server");
    store.replace_all(&many, now()).unwrap();
    assert_eq!(read::<Appointment>(&store).unwrap().len(), 500);
    assert_eq!(set_aside(&file.path).len(), 1);
}

#[test]
fn a_database_of_a_newer_version_is_set_aside() {
    let file = file();
    Store::open(&file.path, now()).unwrap().replace_all(&[gift_card(1)], now()).unwrap();
    Connection::open(&file.path).unwrap().pragma_update(None, "user_version", 9999).unwrap();
    let store = Store::open(&file.path, now()).unwrap();
    assert_eq!(read::<GiftCard>(&store), None);
    assert_eq!(set_aside(&file.path).len(), 1, "kept for the newer version");
}

#[test]
fn a_database_of_the_first_version_opens_with_its_rows() {
    let file = file();
    let raw = Connection::open(&file.path).unwrap();
    raw.execute_batch(include_str!("../fixtures/store/version-1.sql")).unwrap();
    drop(raw);
    let store = Store::open(&file.path, now()).unwrap();
    let saved = store.read_all::<GiftCard>(now()).unwrap().unwrap();
    // The first version wrote no date both for cards without an end and for unreadable ones.
    assert_eq!(saved.value, [GiftCard { expiry: Expiry::Unknown, ..gift_card(82001) }]);
    assert_eq!(saved.saved_at, now());
    assert_eq!(store.get::<String>("greeting", now()).unwrap().as_deref(), Some("hello"));
    assert!(set_aside(&file.path).is_empty());
}

#[test]
fn wiping_leaves_no_trace_in_the_folder() {
    let file = file();
    std::fs::write(&file.path, "no database").unwrap();
    let store = Store::open(&file.path, now()).unwrap();
    store.set("name", &"Nora-who-was-here", now()).unwrap();
    store.wipe(now()).unwrap();
    assert!(set_aside(&file.path).is_empty(), "what was set aside holds names too");
    for entry in std::fs::read_dir(file.path.parent().unwrap()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Nora-who-was-here") && !text.contains("no database"));
    }
}

#[test]
fn without_a_folder_to_write_the_store_works_in_memory() {
    let file = file();
    std::fs::write(&file.path, "a file, so no folder").unwrap();
    let store = Store::open(&file.path.join("below").join("store.sqlite"), now()).unwrap();
    store.replace_all(&[gift_card(1)], now()).unwrap();
    assert_eq!(read::<GiftCard>(&store), Some(vec![gift_card(1)]));
}

#[test]
fn two_programs_may_use_one_database() {
    let file = file();
    let (one, other) = (Store::open(&file.path, now()).unwrap(), Store::open(&file.path, now()).unwrap());
    std::thread::scope(|threads| {
        for store in [&one, &other] {
            threads.spawn(move || (0..50).for_each(|round| store.replace_all(&[gift_card(round)], now()).unwrap()));
        }
    });
    assert_eq!(read::<GiftCard>(&one), read::<GiftCard>(&other));
    assert!(set_aside(&file.path).is_empty());
}

#[test]
fn a_wipe_that_was_begun_is_done_when_the_database_is_opened_next() {
    let file = file();
    let store = Store::open(&file.path, now()).unwrap();
    store.set("name", &"Nora-who-was-here", now()).unwrap();
    assert!(!store.is_wipe_unfinished());
    store.begin_wipe().unwrap();
    drop(store);
    let store = Store::open(&file.path, now()).unwrap();
    assert_eq!(store.get::<String>("name", now()).unwrap(), None);
    assert!(store.is_wipe_unfinished(), "the rest is somebody else's");
    store.finish_wipe().unwrap();
    assert!(!store.is_wipe_unfinished());
}
