//! The places of the demo with their services. Ids are chosen so that the hue of each is the one in the mockups.

use crate::demo_backend::tables::{BookingRulesRow, ChainRow, Dialect, PlaceRow, ServiceRow};

use super::Seeding;

pub const LUMEN: i64 = 9025;
pub const AURORA: i64 = 9001;
pub const FLOW: i64 = 9015;
pub const FLOW_KREUZBERG: i64 = 9031;
pub const FLOW_MONTMARTRE: i64 = 9022;
pub const LILY: i64 = 9044;
pub const NORTHSIDE: i64 = 9023;
pub const PETAL: i64 = 9002;
pub const JASMINE: i64 = 9030;
pub const HARMONIA: i64 = 9012;

/// Half a day away from the others.
pub const KERERU: i64 = 9060;
/// Takes no bookings online.
pub const MILL: i64 = 9061;

pub const CHAIN_FLOW: i64 = 501;
pub const CHAIN_LUMEN: i64 = 502;
pub const CHAIN_AURORA: i64 = 503;
pub const CHAIN_LILY: i64 = 504;
pub const CHAIN_NORTHSIDE: i64 = 505;
pub const CHAIN_PETAL: i64 = 506;
pub const CHAIN_HARMONIA: i64 = 507;

struct Sketch {
    id: i64,
    title: &'static str,
    category: &'static str,
    country: &'static str,
    city: &'static str,
    address: &'static str,
    phones: &'static [&'static str],
    at: (f64, f64),
    zone: &'static str,
    timezone_number: i64,
    currency: &'static str,
    chain: Option<i64>,
    /// The picture's name without its ending.
    art: &'static str,
    dialect: Dialect,
    /// Title, hundredths, minutes.
    services: &'static [(&'static str, i64, i64)],
}

const SKETCHES: [Sketch; 10] = [
    Sketch {
        id: LUMEN,
        title: "Studio Lumen",
        category: "Hair & color",
        country: "France",
        city: "Paris",
        address: "12 Linden Street",
        phones: &["+33 1 55 55 01 01", "+33 1 55 55 01 02"],
        at: (48.8606, 2.3376),
        zone: "Europe/Paris",
        timezone_number: 1,
        currency: "€",
        chain: Some(CHAIN_LUMEN),
        art: "lumen",
        dialect: Dialect::Reference,
        services: &[
            ("Balayage & gloss", 9_500, 105),
            ("Haircut and styling", 4_500, 60),
            ("Root touch-up", 6_000, 75),
            ("Bridal styling with a trial a week before the day and a touch-up on the spot", 32_000, 240),
        ],
    },
    Sketch {
        id: AURORA,
        title: "Aurora Skin Clinic",
        category: "Dermatology",
        country: "United States",
        city: "New York",
        address: "205 Hudson Avenue, Floor 3",
        phones: &["+1 (212) 555-0144"],
        at: (40.7214, -74.0080),
        zone: "America/New_York",
        timezone_number: -5,
        currency: "$",
        chain: Some(CHAIN_AURORA),
        art: "aurora",
        dialect: Dialect::Live,
        services: &[
            ("Skin consultation", 12_000, 30),
            ("Glow facial", 18_000, 60),
            ("LED therapy", 9_000, 25),
            ("Mole check", 15_050, 40),
        ],
    },
    Sketch {
        id: FLOW,
        title: "Flow Pilates",
        category: "Pilates studio",
        country: "Germany",
        city: "Berlin",
        address: "Torstraße 88",
        phones: &["+49 30 5550110"],
        at: (52.5290, 13.3980),
        zone: "Europe/Berlin",
        timezone_number: 1,
        currency: "€",
        chain: Some(CHAIN_FLOW),
        art: "flow",
        dialect: Dialect::Reference,
        services: &[("Morning flow", 2_200, 55), ("Reformer basics", 2_800, 50), ("Stretch & breathe", 1_800, 45)],
    },
    Sketch {
        id: FLOW_KREUZBERG,
        title: "Flow Pilates Kreuzberg",
        category: "Pilates studio",
        country: "Germany",
        city: "Berlin",
        address: "Oranienstraße 14a, Hinterhof, 2. Aufgang",
        phones: &["+49 30 5550111"],
        at: (52.5010, 13.4190),
        zone: "Europe/Berlin",
        timezone_number: 1,
        currency: "€",
        chain: Some(CHAIN_FLOW),
        art: "flow",
        dialect: Dialect::Strings,
        services: &[("Reformer flow", 2_900, 50), ("Private session", 7_500, 55)],
    },
    Sketch {
        id: FLOW_MONTMARTRE,
        title: "Flow Pilates Montmartre",
        category: "Pilates studio",
        country: "France",
        city: "Paris",
        address: "3 rue des Trois Frères",
        phones: &[],
        at: (48.8841, 2.3410),
        zone: "Europe/Paris",
        timezone_number: 1,
        currency: "€",
        chain: Some(CHAIN_FLOW),
        art: "flow",
        dialect: Dialect::Reference,
        services: &[("Evening flow", 2_400, 55), ("Tower class", 3_000, 50)],
    },
    Sketch {
        id: LILY,
        title: "Салон красоты и здоровья «Белая лилия» на проспекте Абая: семейный зал и спа-студия",
        category: "Салон красоты",
        country: "Казахстан",
        city: "Алматы",
        address: "проспект Абая, 52",
        phones: &["+7 727 555 01 20", "77275550121"],
        at: (43.2389, 76.9155),
        zone: "Asia/Almaty",
        // Really 5: the number of one live answer.
        timezone_number: 6,
        currency: "₸",
        chain: Some(CHAIN_LILY),
        art: "lily",
        dialect: Dialect::Strings,
        services: &[
            ("Маникюр с покрытием", 900_000, 90),
            ("Стрижка и укладка", 1_200_000, 75),
            ("Массаж спины", 1_500_000, 60),
        ],
    },
    Sketch {
        id: NORTHSIDE,
        title: "Northside Barbers",
        category: "Barbershop",
        country: "United Kingdom",
        city: "London",
        address: "88 Mill Road",
        phones: &["+44 20 7946 0123"],
        at: (51.5560, -0.1410),
        zone: "Europe/London",
        timezone_number: 0,
        currency: "£",
        chain: Some(CHAIN_NORTHSIDE),
        art: "northside",
        dialect: Dialect::Reference,
        services: &[("Cut & beard", 3_200, 45), ("Hot towel shave", 2_500, 30)],
    },
    Sketch {
        id: PETAL,
        title: "Petal Nail Bar",
        category: "Nails",
        country: "France",
        city: "Lyon",
        address: "7 rue du Jasmin",
        phones: &["+33 4 55 55 01 30"],
        at: (45.7676, 4.8344),
        zone: "Europe/Paris",
        timezone_number: 1,
        currency: "€",
        chain: Some(CHAIN_PETAL),
        art: "petal",
        dialect: Dialect::Reference,
        services: &[("Gel manicure", 3_800, 60), ("Spa pedicure", 4_900, 70)],
    },
    Sketch {
        id: JASMINE,
        title: "صالون الياسمين للعناية والجمال",
        category: "صالون تجميل",
        country: "الإمارات",
        city: "دبي",
        address: "شارع الشيخ زايد ١٢",
        phones: &["+971 4 555 0140"],
        at: (25.2048, 55.2708),
        zone: "Asia/Dubai",
        timezone_number: 4,
        currency: "AED",
        chain: None,
        art: "jasmine",
        dialect: Dialect::Live,
        services: &[("قص وتصفيف الشعر", 22_000, 60), ("حناء", 15_000, 45)],
    },
    Sketch {
        id: HARMONIA,
        title: "Στούντιο Αρμονία",
        category: "Σπα και μασάζ",
        country: "Ελλάδα",
        city: "Αθήνα",
        address: "Οδός Ερμού 41",
        phones: &["+30 21 0555 0150"],
        at: (37.9768, 23.7283),
        zone: "Europe/Athens",
        timezone_number: 2,
        currency: "€",
        chain: Some(CHAIN_HARMONIA),
        art: "harmonia",
        dialect: Dialect::Blueprint,
        services: &[("Μασάζ χαλάρωσης", 5_500, 60), ("Περιποίηση προσώπου", 6_200, 70)],
    },
];

const FAR: [Sketch; 2] = [
    Sketch {
        id: KERERU,
        title: "Kererū Hair",
        category: "Hair salon",
        country: "New Zealand",
        city: "Auckland",
        address: "21 Karangahape Road",
        phones: &["+64 9 555 0160"],
        at: (-36.8575, 174.7590),
        zone: "Pacific/Auckland",
        timezone_number: 13,
        currency: "$",
        chain: None,
        art: "lily",
        dialect: Dialect::Reference,
        services: &[("Cut", 6_800, 45), ("Cut & color", 16_500, 120), ("Perm", 19_000, 150)],
    },
    Sketch {
        id: MILL,
        title: "The Old Mill",
        category: "Barbershop",
        country: "United Kingdom",
        city: "London",
        address: "3 Mill Road",
        phones: &["+44 20 7946 0188"],
        at: (51.5570, -0.1400),
        zone: "Europe/London",
        timezone_number: 0,
        currency: "£",
        chain: None,
        art: "northside",
        dialect: Dialect::Reference,
        services: &[("Dry cut", 1_800, 25)],
    },
];

/// Places that only one client has been to.
pub fn add_far(seeding: &mut Seeding) {
    seeding.tables.places.extend(FAR.iter().map(place));
}

pub fn add(seeding: &mut Seeding) {
    for (id, title, main_place) in [
        (CHAIN_FLOW, "Flow Pilates", FLOW),
        (CHAIN_LUMEN, "Studio Lumen", LUMEN),
        (CHAIN_AURORA, "Aurora Skin Clinic", AURORA),
        (CHAIN_LILY, "Белая лилия", LILY),
        (CHAIN_NORTHSIDE, "Northside Barbers", NORTHSIDE),
        (CHAIN_PETAL, "Petal Nail Bar", PETAL),
        (CHAIN_HARMONIA, "Στούντιο Αρμονία", HARMONIA),
    ] {
        seeding.tables.chains.push(ChainRow { id, title: title.to_owned(), main_place });
    }
    seeding.tables.places = SKETCHES.iter().map(place).collect();
}

fn place(sketch: &Sketch) -> PlaceRow {
    let is_aurora = sketch.id == AURORA;
    let services = sketch.services.iter().zip(1..).map(|((title, price, minutes), number)| ServiceRow {
        id: sketch.id * 100 + number,
        title: (*title).to_owned(),
        price: *price,
        price_max: *price,
        seconds: minutes * 60,
        ..ServiceRow::default()
    });
    PlaceRow {
        id: sketch.id,
        title: sketch.title.to_owned(),
        category: sketch.category.to_owned(),
        description: format!("<p>{}.<br>We look forward to your visit.</p>", sketch.category),
        country: sketch.country.to_owned(),
        city: sketch.city.to_owned(),
        address: sketch.address.to_owned(),
        phones: sketch.phones.iter().map(|phone| (*phone).to_owned()).collect(),
        latitude: sketch.at.0,
        longitude: sketch.at.1,
        zone: sketch.zone.to_owned(),
        timezone_number: sketch.timezone_number,
        currency: sketch.currency.to_owned(),
        chain: sketch.chain,
        logo: format!("logo-{}.png", sketch.art),
        cover: format!("cover-{}.jpg", sketch.art),
        site: format!("{}.example", sketch.art),
        schedule: "Mon–Fri 9:00–20:00, Sat 10:00–18:00".to_owned(),
        social: Default::default(),
        has_left: false,
        allow_delete: true,
        allow_change: true,
        // The clinic wants two days' notice, so tomorrow's visit there is too late to cancel.
        delete_delay_seconds: if is_aurora { 172_800 } else { 7_200 },
        change_delay_seconds: if is_aurora { 172_800 } else { 10_800 },
        has_online_sales: matches!(sketch.id, LUMEN | AURORA | FLOW),
        services: services.collect(),
        booking: BookingRulesRow::default(),
        dialect: sketch.dialect,
    }
}
