//! What the values of an answer mean: times, permissions, balances, in all the encodings that the documents show.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::api::memberships::{ChainFacts, membership};
use crate::api::picture_url::Pictures;
use crate::api::wire::loose::Loose;
use crate::api::wire::moment::{MomentWire, TimezoneWire, ZoneWire};
use crate::api::{gift_cards, records};
use crate::domain::appointment::{Appointment, Attendance, PaymentState};
use crate::domain::gift_card::{Expiry, GiftCard};
use crate::domain::membership::{Balance, BalancePart, Freezing, Membership, MembershipStatus};

fn merged(mut base: Value, changes: Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        match (&mut base[key], value) {
            (Value::Object(inner), Value::Object(more)) => inner.extend(more.clone()),
            (slot, value) => *slot = value.clone(),
        }
    }
    base
}

fn appointment(changes: Value) -> Option<Appointment> {
    let base = json!({
        "id": "5550001", "datetime": "2026-10-05T14:30:00+0200", "deleted": 0, "length": "3600",
        "services": [{"id": 1, "title": 5, "cost": "45.10"}, {"title": "no id"}],
        "company": {"id": 9001, "title": "Luna", "public_title": "", "phones": [], "phone": "+31 20 555 0101"},
        "staff": {"id": 7001, "name": "Mira", "position": [], "avatar": "/images/mira.png"},
    });
    records::appointment(
        serde_json::from_value(merged(base, changes)).ok()?,
        &Pictures::of("https://server.example/api/v1"),
    )
}

#[test]
fn a_record_in_the_older_dialect_is_an_appointment() {
    let it = appointment(json!({})).unwrap();
    assert_eq!((it.id.0, it.length_seconds, it.is_canceled, it.seats), (5_550_001, 3600, false, 1));
    assert_eq!((it.attendance, it.payment), (Attendance::Pending, PaymentState::NotNeeded));
    assert_eq!((it.place.name.as_str(), it.place.phones.as_slice()), ("Luna", &["+31 20 555 0101".to_owned()][..]));
    assert_eq!(it.services.len(), 1, "a service without an id is left out");
    assert_eq!((it.services[0].title.as_str(), it.services[0].cost.amount), ("5", Decimal::new(4510, 2)));
    assert_eq!(it.professional.unwrap().photo_url.as_deref(), Some("https://server.example/images/mira.png"));
    assert!(!it.rules.cancel.allowed, "what nobody allows is not offered");
    assert!(it.can_be_repeated && it.professional_was_chosen && !it.can_be_reviewed);
}

#[test]
fn the_records_own_permission_wins_over_the_places() {
    let of = |record: Value, place: Value| {
        let it = appointment(merged(record, json!({"company": place}))).unwrap();
        (it.rules.cancel.allowed, it.rules.reschedule.allowed)
    };
    let place = json!({"allow_delete_record": true, "allow_change_record": 1});
    assert_eq!(of(json!({}), place.clone()), (true, true));
    assert_eq!(of(json!({"allow_delete_record": false, "allow_change_record": "0"}), place), (false, false));
    let it = appointment(
        json!({"company": {"allow_delete_record_delay_step": "7200", "allow_delete_prepaid_record": false}}),
    );
    let rule = it.unwrap().rules.cancel;
    assert_eq!((rule.latest_seconds_before, rule.allowed_when_prepaid), (7200, Some(false)));
}

#[test]
fn only_a_demanded_payment_is_waited_for() {
    let payment = |changes| appointment(changes).unwrap().payment;
    assert_eq!(payment(json!({"prepaid": true})), PaymentState::NotNeeded);
    let demanding = json!([{"id": 1, "title": "A", "prepaid_settings": {"status": "required"}}]);
    assert_eq!(payment(json!({"prepaid": 1, "services": demanding})), PaymentState::Waiting);
    assert_eq!(payment(json!({"prepaid": true, "prepaid_confirmed": true})), PaymentState::Paid);
}

#[test]
fn a_professional_who_left_and_nobody_in_particular_are_nobody() {
    assert!(appointment(json!({"staff": {"is_deleted": true}})).unwrap().professional.is_none());
    assert!(appointment(json!({"staff": {"id": 0}})).unwrap().professional.is_none());
    assert!(appointment(json!({"staff": null})).unwrap().professional.is_none());
    let photo = json!({"staff": {"avatar": "https://assets.example/no-user.png"}});
    assert!(appointment(photo).unwrap().professional.unwrap().photo_url.is_none());
}

#[test]
fn a_start_is_read_in_every_encoding_in_the_places_zone() {
    let utc = |changes| appointment(changes).map(|it| it.start.utc().to_rfc3339());
    let amsterdam = json!({"timezone_name": "Europe/Amsterdam", "timezone": 6});
    let half_past_twelve = Some("2026-10-05T12:30:00+00:00".to_owned());
    for moment in [
        json!("2026-10-05T14:30:00+0200"),
        json!("2026-10-05T14:30:00+02:00"),
        json!("2026-10-05T14:30:00.000+02:00"),
        json!("2026-10-05T12:30:00Z"),
        json!("2026-10-05 14:30:00"),
        json!("2026-10-05T14:30:00"),
        json!("2026-10-05 14:30"),
        json!(1_791_203_400),
        json!("1791203400"),
    ] {
        let read = utc(json!({"datetime": moment, "company": amsterdam}));
        assert_eq!(read, half_past_twelve, "{moment}");
        let read = utc(json!({"datetime": null, "date": moment, "company": {"timezone": "Europe/Amsterdam"}}));
        assert_eq!(read, half_past_twelve, "{moment} as the date");
    }
}

#[test]
fn a_start_that_cannot_be_read_leaves_the_record_out_and_other_dates_are_unknown() {
    for moment in [
        json!(null),
        json!(0),
        json!(""),
        json!("0000-00-00 00:00:00"),
        json!("2026-02-30T10:00:00+0100"),
        json!("tomorrow"),
        json!([]),
        json!(1e18),
        json!("+262143-01-01T00:00:00Z"),
        json!("-0001-11-30T00:00:00+00:00"),
    ] {
        assert!(appointment(json!({"datetime": moment, "date": moment})).is_none(), "{moment}");
        assert!(appointment(json!({"date": moment, "create_date": moment, "last_change_date": moment})).is_some());
        let card = card(json!({"expiration_date": moment, "activated_date": moment}));
        assert_eq!((card.expires, card.activated), (None, None), "{moment}");
    }
}

#[test]
fn a_naive_time_keeps_its_wall_clock_whatever_is_known_of_the_zone() {
    let naive = json!("2026-10-05 14:30:00");
    for place in [json!({}), json!({"timezone": 6}), json!({"timezone": "2"}), json!({"timezone": "Nowhere/Land"})] {
        let it = appointment(json!({"datetime": null, "date": naive, "company": place})).unwrap();
        assert_eq!(it.start.local().to_string(), "2026-10-05 14:30:00", "{place}");
    }
}

#[test]
fn hours_that_daylight_saving_skips_or_repeats_are_still_times() {
    let amsterdam = ZoneWire::of(Some("Europe/Amsterdam"), None);
    let at = |text: &str| MomentWire::read(text.into()).unwrap().in_zone(amsterdam).unwrap().at.to_rfc3339();
    assert_eq!(at("2026-03-29 02:30:00"), "2026-03-29T03:30:00+02:00");
    assert_eq!(at("2026-10-25 02:30:00"), "2026-10-25T02:30:00+02:00");
}

#[test]
fn a_moment_is_written_the_way_it_was_read() {
    for text in [json!("2026-10-05T14:30:00+0200"), json!("2026-10-05 14:30:00"), json!(1_791_203_400)] {
        assert_eq!(serde_json::to_value(MomentWire::read(text.clone()).unwrap()).unwrap(), text);
    }
    for zone in [json!(2), json!(5.5), json!("Europe/Amsterdam")] {
        assert_eq!(serde_json::to_value(TimezoneWire::read(zone.clone()).unwrap()).unwrap(), zone);
    }
}

fn card(changes: Value) -> Membership {
    let base =
        json!({"id": 1, "number": "004512", "is_frozen": false, "status": {"id": 2, "title": "Activated"}, "type": {}});
    membership(serde_json::from_value(merged(base, changes)).unwrap(), &ChainFacts::of(&[]))
}

#[test]
fn what_is_left_stands_in_the_card_and_what_was_granted_in_its_type() {
    let united = json!({
        "is_united_balance": true, "united_balance_services_count": 3, "type": {"united_balance_services_count": 10},
    });
    assert_eq!(card(united).balance, Balance::Pooled { left: 3, total: Some(10) });
    assert_eq!(card(json!({"is_united_balance": 1, "is_united_balance_unlimited": "1"})).balance, Balance::Unlimited);
    let links = |blow_dry: i64, care: Value| {
        json!({"links": [
            {"count": blow_dry, "service": {"id": 2, "title": "Blow-dry"}, "category": null},
            {"count": 0, "is_unlimited": care, "service": null, "category": {"id": 5, "title": "Care"}},
        ]})
    };
    let split = json!({"balance_container": links(7, json!(1)), "type": {"balance_container": links(10, json!(true))}});
    let parts = vec![
        BalancePart { title: "Blow-dry".to_owned(), left: Some(7), total: Some(10) },
        BalancePart { title: "Care".to_owned(), left: None, total: None },
    ];
    assert_eq!(card(split).balance, Balance::Split(parts));
    assert_eq!(card(json!({"balance_container": []})).balance, Balance::Unknown);
    assert_eq!(card(json!({"is_united_balance": true})).balance, Balance::Unknown);
}

#[test]
fn freezing_shows_only_where_the_type_allows_it() {
    let type_with = |unit: Value| json!({"freeze_period": 4, "type": {"allow_freeze": true, "freeze_limit": 2, "freeze_limit_unit_id": unit}});
    assert_eq!(card(json!({"freeze_period": 4})).freezing, None);
    assert_eq!(card(type_with(json!(null))).freezing, Some(Freezing { limit_days: 2, used_days: 4 }));
    assert_eq!(card(type_with(json!(2))).freezing, Some(Freezing { limit_days: 14, used_days: 4 }));
}

#[test]
fn a_status_without_a_name_of_ours_keeps_the_servers() {
    assert_eq!(card(json!({"status": {"id": "3", "title": "x"}})).status, MembershipStatus::Expired);
    assert_eq!(card(json!({"status": {"id": 9, "title": "Held"}})).status, MembershipStatus::Other("Held".to_owned()));
    assert_eq!(card(json!({"status": []})).status, MembershipStatus::Other(String::new()));
}

fn gift_card(changes: Value) -> Option<GiftCard> {
    let base = json!({"id": 1, "number": 12, "balance": 65, "default_balance": 100, "type": {"is_multi": 1}});
    gift_cards::gift_card(serde_json::from_value(merged(base, changes)).unwrap(), &ChainFacts::of(&[]))
}

#[test]
fn an_unreadable_balance_is_no_card_and_never_a_spent_one() {
    assert!(gift_card(json!({"balance": null})).is_none());
    assert!(gift_card(json!({"balance": "a lot"})).is_none());
    let it = gift_card(json!({"balance": "0.10"})).unwrap();
    assert_eq!((it.balance.amount, it.number.as_str()), (Decimal::from_str("0.10").unwrap(), "12"));
    assert!(it.is_multiple_use);
}

#[test]
fn a_gift_card_ends_never_on_a_day_or_nobody_knows() {
    let date = "2027-03-08T16:20:00+0100";
    let expiry = |changes| gift_card(changes).unwrap().expiry;
    assert!(matches!(expiry(json!({"expiration_date": date})), Expiry::On(_)));
    assert_eq!(expiry(json!({"expiration_date": date, "type": {"expiration_type_id": 0}})), Expiry::Never);
    assert_eq!(
        expiry(json!({"expiration_date": "2027-02-30 23:59:59", "type": {"expiration_type_id": 1}})),
        Expiry::Unknown
    );
    assert_eq!(expiry(json!({"expiration_date": null})), Expiry::Unknown);
}

#[test]
fn a_gift_card_with_a_term_ends_so_long_after_its_sale() {
    let kind = json!({"expiration_type_id": 2, "expiration_timeout": "6", "expiration_timeout_unit_id": 3});
    let sold = json!({"created_date": "2026-08-31T10:00:00+02:00", "type": kind});
    let Expiry::On(end) = gift_card(sold).unwrap().expiry else { panic!("a day") };
    assert_eq!(end.local_date().to_string(), "2027-02-28");
    // What the server says itself counts more; a term without a beginning says nothing.
    let told = json!({"created_date": "2026-08-31T10:00:00+02:00", "expiration_date": "2027-01-15T10:00:00+01:00", "type": kind});
    let Expiry::On(end) = gift_card(told).unwrap().expiry else { panic!("a day") };
    assert_eq!(end.local_date().to_string(), "2027-01-15");
    assert_eq!(gift_card(json!({"type": kind})).unwrap().expiry, Expiry::Unknown);
}
