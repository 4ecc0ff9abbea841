//! What can be booked: form, menu, professionals, days and times, in the generation of the place.

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

use super::{Teller, bookform_id, dialects, hundredths, json, naive, number, there};
use crate::demo_backend::availability::{Search, Starts, does, moment};
use crate::demo_backend::slots::Minute;
use crate::demo_backend::tables::{CustomFieldRow, Dialect, FieldRuleRow, PlaceRow, ServiceRow, StaffRow};

/// Forms of chains have their own numbers.
const CHAIN_FORMS: i64 = 300_000;

pub fn chain_form_id(chain: i64) -> i64 {
    chain + CHAIN_FORMS
}

impl Teller<'_> {
    /// `chain`: the form of several locations, which asks for the location first.
    pub fn bookform(&self, place: &PlaceRow, chain: Option<i64>, needs_code: bool) -> Value {
        let rules = &place.booking;
        let is_strings = place.dialect == Dialect::Strings;
        let mut order = vec!["service", "master", "datetime", "contact", "confirm"];
        if rules.professional_first {
            order.swap(0, 1);
        }
        if chain.is_some() {
            order.insert(0, "company");
        }
        let steps: Vec<_> = order.into_iter().zip(1..).map(|(step, num)| told_step(step, num, is_strings)).collect();
        let id = chain.map_or(bookform_id(place.id), chain_form_id);
        json!({
            "id": id,
            "url": format!("https://n{id}.altegio.example/"),
            "group_id": chain.unwrap_or(0),
            "company_id": place.id,
            "steps": steps,
            "style": { "show_header": true, "main_color": "#00695C", "header_background_new": [] },
            "phone_confirmation": needs_code,
            "sms_enabled": true,
            "lang": "en-US",
            "langs": [{ "id": 2, "code": "en-US", "title": "English" }],
            "comment_required": rules.comment == FieldRuleRow::Required,
            "comment_input_name": null,
            "booking_notify_text": rules.notice,
            "is_show_privacy_policy": rules.policy.is_some(),
            "is_client_agreements_feature_enabled": false,
            "specialization_display_mode": 0,
            "is_online_sale_available": place.has_online_sales,
            "certificate_count": 0,
            "abonement_count": 0,
            "online_sales_links": [],
            // Published as settings of the location; the form's own fields say less.
            "booking_comment_required": rules.comment == FieldRuleRow::Required,
            "booking_comment_hidden": rules.comment == FieldRuleRow::Hidden,
            "booking_email_required": rules.email == FieldRuleRow::Required,
            "booking_email_hidden": rules.email == FieldRuleRow::Hidden,
            "is_surname_field_enabled": rules.surname != FieldRuleRow::Hidden,
            "is_surname_field_required": rules.surname == FieldRuleRow::Required,
            "show_any_master": rules.offers_any_professional,
        })
    }

    /// `percent`: of the listed prices; `active` says which services go with the choice so far.
    pub fn menu(&self, search: &Search<'_>, staff: Option<&StaffRow>, percent: i64) -> Value {
        let place = search.place;
        let offered = |service: &&ServiceRow| !service.is_gone && staff.is_none_or(|member| does(member, service));
        let services: Vec<_> = place
            .services
            .iter()
            .filter(offered)
            .zip(1..)
            .map(|(service, position)| {
                let goes_together = search.able().any(|member| does(member, service));
                self.bookable_service(place, service, staff.is_some(), goes_together, 1000 - position, percent)
            })
            .collect();
        let category = |(row, weight): (&crate::demo_backend::tables::CategoryRow, i64)| json!({ "id": row.id, "title": row.title, "gender": 0, "api_id": "0", "weight": 100 - weight });
        let mut menu = json!({
            "events": [],
            "services": services,
            "category": place.booking.categories.iter().zip(1..).map(category).collect::<Vec<_>>(),
        });
        if place.dialect == Dialect::Strings {
            dialects::in_strings(&mut menu);
        }
        menu
    }

    fn bookable_service(
        &self,
        place: &PlaceRow,
        service: &ServiceRow,
        is_of_one: bool,
        goes_together: bool,
        weight: i64,
        percent: i64,
    ) -> Value {
        let price = |amount: i64| json(hundredths(amount * percent / 100));
        let picture = self.optional_picture(&service.image);
        let mut told = json!({
            "id": service.id,
            "title": service.title,
            "category_id": service.category,
            "price_min": price(service.price),
            "price_max": price(service.price_max),
            "discount": service.discount,
            "comment": service.comment,
            "weight": weight,
            "active": i64::from(goes_together),
            "gender": 0,
            "image": picture.clone().unwrap_or_default(),
            "prepaid": service.prepaid.word(),
            // The reference sets it with a professional only, live answers always.
            "seance_length": (is_of_one || place.dialect == Dialect::Live).then_some(service.seconds),
            "abonement_restriction": i64::from(service.members_only),
            "is_composite": false,
            "is_chain": false,
            "is_multi": service.is_event,
            "images": picture.map(|picture| vec![picture]),
            "composite_details": null,
        });
        if service.prepaid != crate::demo_backend::tables::PrepaidRow::Forbidden {
            let full = json!({ "amount": price(service.price), "currency": place.currency });
            told["prepaid_settings"] = json!({ "status": service.prepaid.word(), "prepaid_full": full });
        }
        told
    }

    /// With the day of the next free time and the first of its times, unless the catalogue alone was asked for.
    pub fn bookable_professional(&self, search: &Search<'_>, member: &StaffRow, next: Option<&Starts>) -> Value {
        let place = search.place;
        let is_able = search.able().any(|able| able.id == member.id);
        let day = next.and_then(|starts| starts.first_key_value());
        let position = json!({ "id": 31, "title": member.specialization });
        let mut told = json!({
            "id": member.id,
            "api_id": null,
            "user_id": null,
            "name": member.name,
            "bookable": is_able && (next.is_none() || day.is_some()),
            "specialization": member.specialization,
            "position": if place.dialect == Dialect::Strings { json!([]) } else { position },
            "show_rating": i64::from(member.votes > 0),
            "rating": json(number(member.rating)),
            "votes_count": member.votes,
            "comments_count": member.votes / 2,
            "avatar": self.avatar(&member.avatar),
            "avatar_big": self.avatar(&member.avatar),
            "image_group": [],
            "weight": 11,
            "information": "<span></span>",
            "seances": [],
            "fired": 0,
            "hidden": 0,
            "prepaid": "forbidden",
        });
        if let Some((day, starts)) = day {
            told["seance_date"] = self.day(place, *day);
            let first = starts.keys().take(4).map(|start| self.seance(search, *start));
            told["seances"] = first.collect();
        }
        if place.dialect == Dialect::Strings {
            dialects::in_strings(&mut told);
        }
        told
    }

    pub fn seance(&self, search: &Search<'_>, start: Minute) -> Value {
        let (place, length) = (search.place, search.seconds());
        let at = there(moment(start), place.tz());
        let datetime = match place.dialect {
            Dialect::Reference => json!(at.format("%Y-%m-%dT%H:%M:%S%:z").to_string()),
            Dialect::Live => json!(at.format("%Y-%m-%dT%H:%M:%S%z").to_string()),
            Dialect::Strings => json!(at.timestamp()),
            Dialect::Blueprint => json(naive(moment(start), place.tz())),
        };
        let time = if place.dialect == Dialect::Strings { "%-H:%M" } else { "%H:%M" };
        json!({
            "time": at.format(time).to_string(),
            "seance_length": length,
            "sum_length": length,
            "datetime": datetime,
        })
    }

    /// One page of the reference prints days as unix, midnight UTC.
    pub fn day(&self, place: &PlaceRow, day: NaiveDate) -> Value {
        match place.dialect {
            Dialect::Strings => json!(day.and_time(NaiveTime::MIN).and_utc().timestamp()),
            _ => json!(day.to_string()),
        }
    }

    pub fn days(&self, place: &PlaceRow, bookable: &[NaiveDate], working: &[NaiveDate]) -> Value {
        let told = |days: &[NaiveDate]| days.iter().map(|day| self.day(place, *day)).collect::<Vec<_>>();
        json!({
            "booking_days": by_month(bookable),
            "booking_dates": told(bookable),
            "working_days": by_month(working),
            "working_dates": told(working),
        })
    }

    pub fn custom_field(&self, row: &CustomFieldRow) -> Value {
        json!({
            "id": row.id,
            "code": row.code,
            "entity_type": "record",
            "title": row.title,
            "show_in_ui": true,
            "user_can_edit": true,
            "is_required": row.is_required,
            "type": { "code": row.kind, "title": row.kind },
            "values": if row.values.is_empty() { Value::Null } else { json!(row.values) },
        })
    }
}

/// Month number → days; `[]` when there are none. It carries no year.
fn by_month(days: &[NaiveDate]) -> Value {
    use chrono::Datelike;
    if days.is_empty() {
        return json!([]);
    }
    let mut months = serde_json::Map::new();
    for day in days {
        let month = months.entry(day.month().to_string()).or_insert_with(|| json!([]));
        if let Some(month) = month.as_array_mut() {
            month.push(json!(day.day()));
        }
    }
    Value::Object(months)
}

fn told_step(step: &str, num: i64, is_strings: bool) -> Value {
    let title = match step {
        "company" => "Choose a location",
        "service" => "Choose a service",
        "master" => "Choose a professional",
        "datetime" => "Date and time",
        "contact" => "Your details",
        _ => "Confirm",
    };
    // The strings' sample misspells the last step and lets two share a number.
    let (step, num) = match step {
        "confirm" if is_strings => ("comfirm", num - 1),
        "contact" if is_strings => (step, num - 1),
        _ => (step, num),
    };
    let no = if is_strings { json!("0") } else { json!(false) };
    let mut told = json!({ "step": step, "title": title, "num": num, "hidden": no });
    match step {
        "datetime" => {
            told["date_hidden"] = no.clone();
            told["time_hidden"] = no;
            told["date_default"] = json!("0000-00-00");
            told["time_default"] = if is_strings { json!("0") } else { json!(0) };
        }
        _ => told["default"] = if is_strings { json!("-1") } else { json!(-1) },
    }
    told
}
