//! A visit told as a record, in the generation its row asks for.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::api::wire::loose::{Flag01, SecretText};
use crate::api::wire::moment::TimezoneWire;
use crate::api::wire::records::{
    PositionWire, PrepaidSettingsWire, RecordCompanyWire, RecordServiceWire, RecordStaffWire, RecordWire,
};

use super::{Teller, dialects, hundredths, json, naive, number, with_offset};
use crate::demo_backend::permissions::{MAY_CANCEL_PAID, MAY_MOVE_PAID};
use crate::demo_backend::tables::{Dialect, PlaceRow, RecordRow, ServiceRow, StaffRow};

/// Started, and not canceled.
pub fn is_past(record: &RecordRow, now: DateTime<Utc>) -> bool {
    !record.deleted && record.start <= now
}

impl Teller<'_> {
    pub fn record(&self, row: &RecordRow) -> Value {
        let Some(place) = self.tables.place(row.place) else { return Value::Null };
        let zone = place.tz();
        let is_live = row.dialect == Dialect::Live;
        let is_upcoming = !row.deleted && row.start > self.now;
        let services: Vec<_> = row.services.iter().filter_map(|id| place.service(*id)).collect();
        let costs: Vec<_> = match row.costs.len() == services.len() {
            true => row.costs.clone(),
            false => services.iter().map(|service| service.price).collect(),
        };
        let cost = costs.iter().sum();
        let wire = RecordWire {
            id: row.id,
            services: services
                .iter()
                .zip(&costs)
                .map(|(service, cost)| told_service(service, *cost, row.prepaid))
                .collect(),
            company: self.record_company(place),
            staff: row.staff.and_then(|id| self.tables.staff_member(id)).map(|member| self.told_staff(member)),
            clients_count: Some(row.seats),
            date: Some(if is_live { naive(row.start, zone) } else { with_offset(row.start, zone) }),
            datetime: Some(with_offset(row.start, zone)),
            create_date: Some(with_offset(row.created, zone)),
            last_change_date: Some(with_offset(row.changed.unwrap_or(row.created), zone)),
            comment: row.comment.clone(),
            deleted: row.deleted,
            attendance: Some(row.attendance),
            length: Some(row.length_seconds),
            notify_by_sms: Some(1),
            notify_by_email: Some(0),
            master_requested: Some(row.master_requested),
            online: Some(row.online),
            api_id: Some(row.api_id.clone()),
            prepaid: Some(row.prepaid),
            prepaid_confirmed: Some(row.prepaid_confirmed),
            activity_id: Some(row.activity_id),
            record_hash: is_live.then(|| SecretText(record_hash(row.id))),
            allow_repeat_record: is_live.then_some(true),
            token: Some(SecretText(record_token(row.id))),
            review_enabled: Some(row.review_enabled),
            is_confirmation_needed: Some(row.needs_confirmation && row.attendance == 0 && is_upcoming),
            allow_delete_record: row.allow_delete,
            allow_change_record: row.allow_change,
            paid_amount: Some(hundredths(if row.prepaid_confirmed { cost } else { 0 })),
        };
        self.in_dialect(row, place, json(wire))
    }

    /// The answer to a reschedule has fewer fields than the record, and its `deleted` contradicts it, as published.
    pub fn moved_record(&self, row: &RecordRow) -> Value {
        let mut told = self.record(row);
        let zone = self.tables.place(row.place).map_or(chrono_tz::UTC, PlaceRow::tz);
        if let Some(fields) = told.as_object_mut() {
            for missing in ["datetime", "attendance", "token", "is_confirmation_needed", "review_enabled"] {
                fields.remove(missing);
            }
        }
        told["date"] = json!(row.start.with_timezone(&zone).format("%Y-%m-%dT%H:%M:%S").to_string());
        told["deleted"] = json!(true);
        if let Some(staff) = told["staff"].as_object_mut()
            && let Some(specialization) = staff.remove("specialization")
        {
            staff.insert("spec".to_owned(), specialization);
        }
        told
    }

    fn in_dialect(&self, row: &RecordRow, place: &PlaceRow, mut record: Value) -> Value {
        match row.dialect {
            Dialect::Reference | Dialect::Live => {}
            Dialect::Strings => dialects::in_strings(&mut record),
            Dialect::Blueprint => {
                if let Some(fields) = record.as_object_mut() {
                    for newer in ["datetime", "attendance", "token", "is_confirmation_needed", "paid_amount"] {
                        fields.remove(newer);
                    }
                }
                record["date"] = json(naive(row.start, place.tz()));
                record["create_date"] = json!("0000-00-00 00:00:00");
                record["last_change_date"] = Value::Null;
                record["company"]["timezone"] = json!(place.zone);
                if let Some(company) = record["company"].as_object_mut() {
                    company.remove("timezone_name");
                }
                if record["staff"].is_object() {
                    record["staff"]["position"] = json!([]);
                }
            }
        }
        record
    }

    fn record_company(&self, place: &PlaceRow) -> RecordCompanyWire {
        RecordCompanyWire {
            id: place.id,
            title: place.title.clone(),
            public_title: Some(place.title.clone()),
            country_id: Some(7),
            country: Some(place.country.clone()),
            city_id: Some(310),
            city: Some(place.city.clone()),
            phone: Some(place.phones.first().cloned().unwrap_or_default()),
            phones: place.phones.clone(),
            timezone: Some(TimezoneWire::WholeHours(place.timezone_number)),
            timezone_name: Some(place.zone.clone()),
            address: Some(place.address.clone()),
            coordinate_lat: number(place.latitude),
            coordinate_lon: number(place.longitude),
            allow_delete_record: Some(place.allow_delete),
            allow_change_record: Some(place.allow_change),
            allow_delete_record_delay_step: Some(place.delete_delay_seconds),
            allow_change_record_delay_step: Some(place.change_delay_seconds),
            allow_change_prepaid_record: Some(MAY_MOVE_PAID),
            allow_delete_prepaid_record: Some(MAY_CANCEL_PAID),
            site: Some(place.site.clone()),
            currency_short_title: Some(place.currency.clone()),
            logo: Some(self.picture(&place.logo)),
            main_group_id: place.chain,
        }
    }

    fn told_staff(&self, member: &StaffRow) -> RecordStaffWire {
        RecordStaffWire {
            id: member.id,
            name: member.name.clone(),
            specialization: Some(member.specialization.clone()),
            position: Some(PositionWire { id: 31, title: member.specialization.clone() }),
            show_rating: Some(Flag01(true)),
            rating: number(member.rating),
            votes_count: Some(member.votes),
            comments_count: Some(member.votes / 2),
            avatar: Some(self.avatar(&member.avatar)),
            avatar_big: Some(self.avatar(&member.avatar)),
            is_deleted: Some(member.is_deleted),
        }
    }
}

/// With `prepaid`, paying online is a condition of the visit.
fn told_service(service: &ServiceRow, cost: i64, prepaid: bool) -> RecordServiceWire {
    RecordServiceWire {
        id: service.id,
        title: service.title.clone(),
        cost: Some(hundredths(cost)),
        price_min: Some(hundredths(service.price)),
        price_max: Some(hundredths(service.price_max)),
        discount: Some(0.into()),
        amount: Some(1),
        seance_length: Some(service.seconds),
        api_id: Some(String::new()),
        abonement_restriction: Some(i64::from(service.members_only)),
        prepaid_settings: prepaid.then(|| PrepaidSettingsWire { status: "required".to_owned() }),
    }
}

/// Opens the record without a login.
pub fn record_hash(id: i64) -> String {
    format!("{:032x}", id.unsigned_abs().wrapping_mul(0x9E37_79B9))
}

/// The short code that opens the review form.
pub fn record_token(id: i64) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let mut rest = id.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 16;
    (0..5)
        .map(|_| {
            let letter = LETTERS[(rest % LETTERS.len() as u64) as usize];
            rest /= LETTERS.len() as u64;
            char::from(letter)
        })
        .collect()
}
