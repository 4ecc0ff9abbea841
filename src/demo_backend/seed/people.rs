//! Who works at the places. Portraits are drawn by number.

use std::collections::BTreeSet;

use crate::demo_backend::slots::Timetable;
use crate::demo_backend::tables::StaffRow;

use super::Seeding;
use super::places::*;

pub const SOFIA: i64 = 7001;
pub const LENA: i64 = 7005;

/// Id, place, name, specialization, portrait number (0: the stock picture), still works there.
type Member = (i64, i64, &'static str, &'static str, u32, bool);

const TEAM: [Member; 18] = [
    (SOFIA, LUMEN, "Sofia Marin", "Colorist", 1, true),
    (
        7002,
        LUMEN,
        "Éloïse d’Aubigné-Montclair de la Rochefoucauld-Vauquelin, maître coiffeur et coloriste",
        "Stylist",
        2,
        true,
    ),
    (7003, AURORA, "Dr Rosa Okafor", "Dermatologist", 3, true),
    (7004, AURORA, "Dr Miles Chen", "Cosmetologist", 4, true),
    (LENA, FLOW, "Lena Vogt", "Instructor", 5, true),
    (7006, FLOW, "Jonas Weiß", "Instructor", 6, true),
    (7007, FLOW_KREUZBERG, "ليلى الحداد", "مدربة بيلاتس", 7, true),
    (7008, FLOW_MONTMARTRE, "Ελένη Παπαδοπούλου", "Instructor", 8, true),
    (7009, LILY, "Айгерим Сатпаева", "Мастер маникюра", 9, true),
    (7010, LILY, "Екатерина Константинопольская", "Парикмахер-стилист", 10, true),
    (7011, LUMEN, "Théo Garnier", "Stylist", 0, false),
    (7012, NORTHSIDE, "Marc Dubois", "Barber", 11, true),
    (7013, NORTHSIDE, "Kofi Mensah", "Barber", 12, true),
    (7014, PETAL, "Mei Tanaka", "Nail artist", 13, true),
    (7015, JASMINE, "نورة بنت عبد الرحمن", "مصففة شعر", 14, true),
    (7016, JASMINE, "فاطمة الزهراء", "خبيرة حناء", 0, true),
    (7017, HARMONIA, "Δημήτρης Νικολάου", "Φυσιοθεραπευτής", 15, true),
    (7018, HARMONIA, "Ζωή Αλεξίου", "Αισθητικός", 16, true),
];

/// Nobody has been to these yet.
const FAR: [Member; 5] = [
    (7019, LUMEN, "Noor Haddad", "Nail artist", 2, true),
    (7020, LUMEN, "Inès Moreau", "Stylist and brow artist", 4, true),
    (7021, KERERU, "Aroha Ngata", "Stylist", 6, true),
    (7022, KERERU, "Tama Walker", "Stylist", 0, true),
    (7023, MILL, "Arthur Pym", "Barber", 0, true),
];

pub fn add(seeding: &mut Seeding) {
    add_team(seeding, &TEAM);
}

pub fn add_far(seeding: &mut Seeding) {
    add_team(seeding, &FAR);
}

fn add_team(seeding: &mut Seeding, team: &[Member]) {
    for &(id, place, name, specialization, portrait, works_there) in team {
        let rating = 4.0 + f64::from(seeding.random.u32(3..=10)) / 10.0;
        seeding.tables.staff.push(StaffRow {
            id,
            place,
            name: name.to_owned(),
            specialization: specialization.to_owned(),
            avatar: if portrait == 0 { "no-photo.png".to_owned() } else { format!("portrait-{portrait}.png") },
            rating,
            votes: seeding.random.i64(4..340),
            is_deleted: !works_there,
            services: BTreeSet::new(),
            timetable: Timetable::default(),
        });
    }
}
