//! Anna's notifications, all thirteen kinds and three unread, and the one promotional block of the main page.

use chrono::Duration;

use crate::demo_backend::tables::{NotificationRow, PromoBlockRow};

use super::places::*;
use super::{ANNA, Seeding};

/// Hours ago, kind, place, title, text, actions.
type Note = (i64, &'static str, i64, &'static str, &'static str, &'static [&'static str]);

const HISTORY: [Note; 15] = [
    (
        1,
        "record_confirmation_request",
        FLOW,
        "Please confirm your visit",
        "Morning flow, tomorrow at 10:00",
        &["confirm", "details"],
    ),
    (3, "record_reminder", LUMEN, "Your visit is in 2 days", "Balayage & gloss, 14:30", &["details", "book"]),
    (5, "discount_new", AURORA, "Autumn glow week: 20% off", "Facials until Sunday", &["book"]),
    (30, "discount_expiring", AURORA, "Your discount ends soon", "10% off LED therapy for 2 more days", &["book"]),
    (52, "record_created_online", AURORA, "You are booked", "Glow facial and LED therapy", &["details"]),
    (75, "record_confirmed", LUMEN, "Your visit is confirmed", "Balayage & gloss with Sofia Marin", &["details"]),
    (120, "record_created_by_location", LILY, "Вас записали", "Маникюр, стрижка и массаж", &["details"]),
    (190, "repeat_visit_invitation", LUMEN, "Time for a fresh cut?", "Your last visit was 5 weeks ago.", &["book"]),
    (260, "online_payment_succeeded", FLOW_KREUZBERG, "Payment received", "Private session, €75", &["details"]),
    (420, "record_deleted", FLOW, "Your visit was canceled", "Morning flow", &["details", "book"]),
    (640, "review_request", LUMEN, "How was your visit?", "Balayage & gloss with Sofia Marin", &["review"]),
    (1_400, "birthday", LUMEN, "Happy birthday, Anna!", "A gift is waiting for you.", &["book"]),
    (2_100, "bulk_message", FLOW, "New autumn timetable", "See the new classes and book your place.", &["open_url"]),
    (2_900, "record_reminder", AURORA, "Your visit is tomorrow", "Mole check", &["details"]),
    (5_000, "bulk_message", LILY, "С праздником!", "Мы работаем без выходных.", &[]),
];

const UNREAD: usize = 3;

pub fn add(seeding: &mut Seeding) {
    for (position, (hours_ago, kind, place, title, text, actions)) in HISTORY.into_iter().enumerate() {
        let id = seeding.new_id();
        let created = seeding.now - Duration::hours(hours_ago) - Duration::minutes(seeding.random.i64(0..50));
        let is_about_a_record = kind.starts_with("record_") || kind == "review_request";
        let record = seeding.tables.records.iter().find(|row| row.client == ANNA && row.place == place);
        let is_unread = position < UNREAD;
        seeding.tables.notifications.push(NotificationRow {
            id,
            client: ANNA,
            kind: kind.to_owned(),
            title: title.to_owned(),
            text: text.to_owned(),
            created,
            read: (!is_unread).then(|| created + Duration::minutes(30)),
            place: Some(place),
            record: record.filter(|_| is_about_a_record).map(|row| row.id),
            actions: actions.iter().map(|action| (*action).to_owned()).collect(),
            url: actions.contains(&"open_url").then(|| "https://flow.example/autumn".to_owned()),
        });
    }
    let id = seeding.new_id();
    let from = seeding.at(AURORA, -2, 0, 0);
    let to = seeding.at(AURORA, 5, 23, 59);
    seeding.tables.promo_blocks.push(PromoBlockRow {
        id,
        place: AURORA,
        title: Some("Autumn glow week".to_owned()),
        text: Some("20% off facials until Sunday".to_owned()),
        image: "promo-glow.jpg".to_owned(),
        from: Some(from),
        to: Some(to),
    });
}
