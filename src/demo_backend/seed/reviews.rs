//! What people wrote about the places and the professionals.

use chrono::Duration;

use crate::demo_backend::tables::CommentRow;

use super::Seeding;

/// Author (some are unknown), text, rating.
const REVIEWS: [(Option<&str>, &str, i64); 6] = [
    (Some("Maya R."), "Calm place, careful hands. I left happy.", 5),
    (Some("Иван"), "Всё понравилось, спасибо!", 5),
    (None, "Good, but I had to wait for ten minutes.", 4),
    (Some("سارة"), "خدمة ممتازة", 5),
    (Some("Κώστας"), "Πολύ καλή εμπειρία", 4),
    (Some("J."), "Not my place.", 2),
];

pub fn add(seeding: &mut Seeding) {
    let places: Vec<_> = seeding.tables.places.iter().map(|place| place.id).collect();
    for place in places {
        let staff = seeding.tables.staff.iter().find(|member| member.place == place).map(|member| member.id);
        for (position, (author, text, rating)) in REVIEWS.into_iter().enumerate() {
            let id = seeding.new_id();
            let date = seeding.now - Duration::days(seeding.random.i64(3..400));
            seeding.tables.comments.push(CommentRow {
                id,
                place,
                staff: staff.filter(|_| position % 3 == 1),
                text: text.to_owned(),
                date,
                rating,
                user_name: author.map(str::to_owned),
                client: 0,
                record: 0,
            });
        }
    }
}
