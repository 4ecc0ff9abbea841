//! What the places offer online and by which rules: a place for each of the ways in which forms differ.

use crate::demo_backend::tables::{
    BookingRulesRow, CategoryRow, CustomFieldRow, FieldRuleRow, PlaceRow, PrepaidRow, ServiceRow,
};

use super::Seeding;
use super::lumen_menu;
use super::places::*;

pub fn add(seeding: &mut Seeding) {
    for place in &mut seeding.tables.places {
        place.booking = rules(place.id);
        let categories: Vec<_> = categories(place.id).iter().zip(1..).collect();
        place.booking.categories = categories
            .iter()
            .map(|(title, number)| CategoryRow { id: category_id(place.id, *number), title: (**title).to_owned() })
            .collect();
        for service in &mut place.services {
            service.category = category_id(place.id, 1);
        }
        refine(place);
    }
}

pub fn category_id(place: i64, number: i64) -> i64 {
    place * 10 + number
}

fn rules(place: i64) -> BookingRulesRow {
    let usual = BookingRulesRow {
        is_online: true,
        step_minutes: 15,
        lead_minutes: 60,
        offers_any_professional: true,
        surname: FieldRuleRow::Hidden,
        ..BookingRulesRow::default()
    };
    match place {
        AURORA => BookingRulesRow {
            lead_minutes: 1_440,
            policy: Some(policy("Aurora Skin Clinic")),
            fields: vec![field(1, "allergies", "Allergies we should know of", "text", &[], false)],
            ..usual
        },
        // Demands everything.
        LILY => BookingRulesRow {
            step_minutes: 30,
            needs_code: true,
            comment: FieldRuleRow::Required,
            email: FieldRuleRow::Required,
            surname: FieldRuleRow::Required,
            notice: Some("Пожалуйста, приходите за десять минут до начала.".to_owned()),
            policy: Some(policy("«Белая лилия»")),
            fields: vec![
                field(1, "hair_length", "Длина волос", "select", &["короткие", "средние", "длинные"], true),
                field(2, "source", "Откуда вы о нас узнали?", "text", &[], true),
                field(3, "visits", "Сколько раз вы у нас были?", "number", &[], false),
                field(4, "birthday", "День рождения", "date", &[], false),
            ],
            ..usual
        },
        NORTHSIDE => BookingRulesRow { needs_code: true, professional_first: true, lead_minutes: 15, ..usual },
        PETAL => BookingRulesRow {
            offers_any_professional: false,
            comment: FieldRuleRow::Hidden,
            notice: Some("Please take off old polish before you come.".to_owned()),
            ..usual
        },
        JASMINE => BookingRulesRow { comment: FieldRuleRow::Hidden, email: FieldRuleRow::Hidden, ..usual },
        HARMONIA => BookingRulesRow { step_minutes: 20, ..usual },
        KERERU => BookingRulesRow { email: FieldRuleRow::Required, ..usual },
        MILL => BookingRulesRow { is_online: false, ..usual },
        _ => usual,
    }
}

fn policy(who: &str) -> String {
    format!(
        "<h2>{who}</h2><p>We keep your name and number to plan your visit, and for nothing else. \
         Write to us and we delete them.</p>"
    )
}

fn field(id: i64, code: &str, title: &str, kind: &str, values: &[&str], is_required: bool) -> CustomFieldRow {
    CustomFieldRow {
        id,
        code: code.to_owned(),
        title: title.to_owned(),
        kind: kind.to_owned(),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
        is_required,
    }
}

fn categories(place: i64) -> &'static [&'static str] {
    match place {
        LUMEN => &lumen_menu::CATEGORIES,
        AURORA => &["Consultations", "Treatments"],
        FLOW | FLOW_KREUZBERG | FLOW_MONTMARTRE => &["Classes", "Sessions"],
        LILY => &["Услуги"],
        JASMINE => &["الخدمات"],
        HARMONIA => &["Υπηρεσίες"],
        _ => &["Services"],
    }
}

/// By position in the place's list.
fn service(place: &mut PlaceRow, position: usize, change: impl FnOnce(&mut ServiceRow)) {
    if let Some(service) = place.services.get_mut(position) {
        change(service);
    }
}

fn refine(place: &mut PlaceRow) {
    let second = category_id(place.id, 2);
    match place.id {
        LUMEN => lumen_menu::add(place),
        AURORA => {
            for position in 1..3 {
                service(place, position, |service| service.category = second);
            }
            service(place, 0, |service| service.comment = "With a written plan for your skin.".to_owned());
            service(place, 1, |service| service.discount = 20);
            service(place, 2, |service| service.prepaid = PrepaidRow::Allowed);
            service(place, 3, |service| service.prepaid = PrepaidRow::Required);
        }
        FLOW => {
            service(place, 0, |service| service.is_event = true);
            service(place, 1, |service| {
                service.category = second;
                service.members_only = true;
            });
            service(place, 2, |service| service.category = second);
        }
        FLOW_KREUZBERG => service(place, 1, |service| {
            service.category = second;
            service.prepaid = PrepaidRow::Allowed;
            service.price_max = 9_000;
        }),
        FLOW_MONTMARTRE => service(place, 1, |service| service.is_event = true),
        LILY => service(place, 1, |service| service.price_max = 2_000_000),
        KERERU => service(place, 2, |service| service.is_gone = true),
        _ => {}
    }
}
