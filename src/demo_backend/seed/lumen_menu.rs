//! The long menu of one place: enough services to need categories and a search.

use crate::demo_backend::tables::{PlaceRow, ServiceRow};

use super::menus::category_id;

pub const CATEGORIES: [&str; 6] = ["Hair", "Color", "Care", "Brows & lashes", "Nails", "Packages"];

/// Category from 1, title, hundredths from and to, minutes.
const MORE: [(i64, &str, i64, i64, i64); 31] = [
    (1, "Wash, cut & blow-dry", 5_500, 7_500, 75),
    (1, "Fringe trim", 1_200, 1_200, 15),
    (1, "Children’s haircut", 2_500, 2_500, 30),
    (1, "Men’s haircut", 3_200, 3_200, 40),
    (1, "Curly cut", 6_500, 8_500, 90),
    (1, "Blow-dry", 3_000, 4_000, 40),
    (1, "Updo", 7_000, 9_500, 75),
    (2, "Full color", 7_500, 11_000, 105),
    (2, "Highlights, half head", 8_500, 12_000, 120),
    (2, "Highlights, full head", 11_000, 16_000, 165),
    (2, "Toner", 2_500, 2_500, 30),
    (2, "Color correction", 18_000, 35_000, 240),
    (2, "Gloss", 3_500, 3_500, 35),
    (3, "Keratin smoothing", 14_000, 19_000, 150),
    (3, "Deep conditioning", 2_800, 2_800, 30),
    (3, "Scalp treatment", 4_200, 4_200, 45),
    (3, "Olaplex", 3_900, 3_900, 30),
    (3, "Head massage", 2_000, 2_000, 20),
    (4, "Brow shaping", 1_800, 1_800, 20),
    (4, "Brow lamination", 4_500, 4_500, 50),
    (4, "Lash lift", 5_500, 5_500, 60),
    (4, "Lash and brow tint", 2_900, 2_900, 30),
    (5, "Manicure", 3_000, 3_000, 45),
    (5, "Gel manicure", 4_200, 4_200, 60),
    (5, "Pedicure", 4_500, 4_500, 60),
    (5, "Nail art, each nail", 300, 800, 10),
    (5, "Polish change", 1_500, 1_500, 20),
    (6, "Bride and bridesmaids", 65_000, 120_000, 300),
    (6, "Mother and daughter", 7_000, 7_000, 100),
    (6, "New look: consultation, cut and color", 14_000, 18_000, 180),
    (6, "Ten-minute check of your fringe", 0, 0, 10),
];

pub fn add(place: &mut PlaceRow) {
    for (service, category) in place.services.iter_mut().zip([2, 1, 2, 6]) {
        service.category = category_id(place.id, category);
    }
    if let Some(haircut) = place.services.get_mut(1) {
        haircut.price_max = 6_000;
        haircut.image = "cover-lumen.jpg".to_owned();
    }
    let first = i64::try_from(place.services.len()).unwrap_or_default() + 1;
    let more = MORE.iter().zip(first..).map(|((category, title, price, price_max, minutes), number)| ServiceRow {
        id: place.id * 100 + number,
        title: (*title).to_owned(),
        price: *price,
        price_max: *price_max,
        seconds: minutes * 60,
        category: category_id(place.id, *category),
        ..ServiceRow::default()
    });
    place.services.extend(more.collect::<Vec<_>>());
}
