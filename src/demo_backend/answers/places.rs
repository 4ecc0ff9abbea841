//! A place told as a location, as one of the client's places, and as a promotional block.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::api::wire::companies::{
    ChainRefWire, CompanyBookformWire, CompanySocialWire, CompanyWire, OnlineSalesWire, UserCompanyWire,
};
use crate::api::wire::loose::Flag01;
use crate::api::wire::moment::TimezoneWire;
use crate::api::wire::promotions::{PromoBlockWire, PromoButtonWire, PromoSlideWire};

use super::{Teller, bookform_id, dialects, is_past, json, number, with_offset};
use crate::demo_backend::permissions::{MAY_CANCEL_PAID, MAY_MOVE_PAID};
use crate::demo_backend::tables::{
    ClientRow, CommentRow, Dialect, FieldRuleRow, PlaceRow, PrepaidRow, PromoBlockRow, RecordRow,
};

/// What the current sample of the single location leaves out (API notes, 6).
const NOT_IN_THE_SINGLE_LOCATION: [&str; 7] =
    ["phone", "phones", "timezone", "timezone_name", "currency_short_title", "logo", "schedule"];

impl Teller<'_> {
    pub fn company(&self, place: &PlaceRow) -> Value {
        let chain = self.chain_of(place);
        let wire = CompanyWire {
            id: place.id,
            title: place.title.clone(),
            public_title: Some(if place.dialect == Dialect::Strings { String::new() } else { place.title.clone() }),
            short_descr: Some(place.category.clone()),
            description: Some(place.description.clone()),
            logo: Some(self.picture(&place.logo)),
            photos: vec![self.picture(&place.cover)],
            company_photos: vec![self.picture(&place.cover)],
            active: Some(Flag01(!place.has_left)),
            phone: Some(place.phones.first().cloned().unwrap_or_default()),
            phones: place.phones.clone(),
            email: Some(if place.site.is_empty() { String::new() } else { format!("hello@{}", place.site) }),
            site: Some(place.site.clone()),
            social: Some(social(place)),
            schedule: Some(place.schedule.clone()),
            country_id: Some(7),
            country: Some(place.country.clone()),
            city_id: Some(310),
            city: Some(place.city.clone()),
            address: Some(place.address.clone()),
            zip: Some("10115".to_owned()),
            coordinate_lat: number(place.latitude),
            coordinate_lon: number(place.longitude),
            timezone: Some(TimezoneWire::WholeHours(place.timezone_number)),
            timezone_name: Some(place.zone.clone()),
            currency_short_title: Some(place.currency.clone()),
            phone_confirmation: Some(place.booking.needs_code),
            main_group_id: Some(chain.map_or(0, |chain| chain.id)),
            main_group: chain.map(|chain| ChainRefWire { id: chain.id, title: Some(chain.title.clone()) }),
            allow_delete_record: Some(place.allow_delete),
            allow_change_record: Some(place.allow_change),
            allow_delete_record_delay_step: Some(place.delete_delay_seconds),
            allow_change_record_delay_step: Some(place.change_delay_seconds),
            allow_change_prepaid_record: Some(MAY_MOVE_PAID),
            allow_delete_prepaid_record: Some(MAY_CANCEL_PAID),
            ..CompanyWire::default()
        };
        let mut company = json(wire);
        if chain.is_none() {
            company["main_group"] = json!([]);
        }
        company["booking_widget_promo"] = self.widget_promo(place);
        self.add_booking_settings(place, &mut company);
        if place.dialect == Dialect::Strings {
            dialects::in_strings(&mut company);
        }
        company
    }

    /// Settings of the location that public clients read before they show a form.
    fn add_booking_settings(&self, place: &PlaceRow, company: &mut Value) {
        let rules = &place.booking;
        company["show_any_master"] = json!(rules.offers_any_professional);
        company["is_surname_field_enabled"] = json!(rules.surname != FieldRuleRow::Hidden);
        company["is_show_privacy_policy"] = json!(rules.policy.is_some());
        for (name, rule) in [("comment", rules.comment), ("email", rules.email)] {
            company[format!("booking_{name}_required")] = json!(rule == FieldRuleRow::Required);
            company[format!("booking_{name}_hidden")] = json!(rule == FieldRuleRow::Hidden);
        }
        company["is_abonement_restriction_enabled"] = json!(place.services.iter().any(|it| it.members_only));
        company["is_charge_active"] = json!(place.services.iter().any(|it| it.prepaid != PrepaidRow::Forbidden));
    }

    /// The answer of the single location: without what its sample lacks, where the row asks for that.
    pub fn single_company(&self, place: &PlaceRow) -> Value {
        let mut company = self.company(place);
        if place.dialect == Dialect::Strings
            && let Some(fields) = company.as_object_mut()
        {
            for missing in NOT_IN_THE_SINGLE_LOCATION {
                fields.remove(missing);
            }
        }
        company
    }

    pub fn with_bookforms(&self, place: &PlaceRow, mut company: Value) -> Value {
        let form = CompanyBookformWire {
            id: bookform_id(place.id),
            title: Some("Online booking".to_owned()),
            is_default: Some(Flag01(true)),
            url: format!("https://n{}.altegio.example", bookform_id(place.id)),
        };
        company["bookforms"] = if place.booking.is_online { json(vec![form]) } else { json!([]) };
        company
    }

    /// The shape is unpublished: title and text of the promotion that runs now, else null.
    fn widget_promo(&self, place: &PlaceRow) -> Value {
        let running = self.tables.promo_blocks.iter().find(|block| block.place == place.id && runs_at(block, self.now));
        running.map_or(Value::Null, |block| {
            json!({ "title": block.title, "text": block.text, "image_url": self.optional_picture(&block.image) })
        })
    }

    /// One of the client's places. `records` are all of the client's there.
    pub fn user_company(&self, client: &ClientRow, place: &PlaceRow, records: &[&RecordRow]) -> Value {
        let is_upcoming = |record: &&&RecordRow| !record.deleted && record.start > self.now;
        let past = records.iter().filter(|record| is_past(record, self.now));
        let last = past.clone().max_by_key(|record| record.start);
        let count = |number: usize| i64::try_from(number).ok();
        let sale_url = format!("https://n{}.altegio.example/sale", bookform_id(place.id));
        let wire = UserCompanyWire {
            is_favorite: client.favorites.contains(&place.id),
            records_count: count(records.iter().filter(|record| !record.deleted).count()),
            upcoming_records_count: count(records.iter().filter(is_upcoming).count()),
            bookform_id: place.booking.is_online.then(|| bookform_id(place.id)),
            online_sales: Some(OnlineSalesWire {
                is_available: place.has_online_sales,
                url: place.has_online_sales.then_some(sale_url),
            }),
            is_push_enabled: Some(true),
            ..UserCompanyWire::default()
        };
        let mut told = json(wire);
        told["company"] = self.company(place);
        told["last_record"] = last.map_or(Value::Null, |record| self.record(record));
        told["cashback_balance"] = self.cashback(client.id, place);
        told
    }

    pub fn promo_block(&self, block: &PromoBlockRow) -> Value {
        let zone = self.tables.place(block.place).map_or(chrono_tz::UTC, PlaceRow::tz);
        let button = PromoButtonWire {
            title: "Book".to_owned(),
            url: Some(format!("https://n{}.altegio.example", bookform_id(block.place))),
            service_ids: Vec::new(),
            staff_id: None,
        };
        let image_url = self.picture(&block.image);
        json(PromoBlockWire {
            id: block.id,
            title: block.title.clone(),
            cover_url: image_url.clone(),
            weight: Some(1),
            slides: vec![PromoSlideWire { image_url, text: block.text.clone(), button: Some(button) }],
            date_from: block.from.map(|from| with_offset(from, zone)),
            date_to: block.to.map(|to| with_offset(to, zone)),
        })
    }

    /// `user_name` may be null and `user_avatar` relative, as seen.
    pub fn comment(&self, row: &CommentRow) -> Value {
        let zone = self.tables.place(row.place).map_or(chrono_tz::UTC, PlaceRow::tz);
        json!({
            "id": row.id,
            "salon_id": row.place,
            "type": i64::from(row.staff.is_some()),
            "master_id": row.staff,
            "text": row.text,
            "date": json(with_offset(row.date, zone)),
            "rating": row.rating.to_string(),
            "user_id": row.client,
            "user_name": row.user_name,
            "user_avatar": "/pictures/no-photo.png",
            "record_id": row.record,
        })
    }

    /// `None` when the visit's professional or place is gone.
    pub fn review_form(&self, record: &RecordRow, is_submitted: bool) -> Option<Value> {
        let place = self.tables.place(record.place)?;
        let member = self.tables.staff_member(record.staff?)?;
        let paid: i64 = record.services.iter().filter_map(|id| place.service(*id)).map(|service| service.price).sum();
        Some(json!({
            "is_review_submitted": is_submitted,
            "page_title": "Leave a review",
            "master": {
                "id": member.id,
                "name": member.name,
                "company_id": place.id,
                "specialization": member.specialization,
                "rating": member.rating,
                "show_rating": 1,
                "avatar": self.avatar(&member.avatar),
                "prepaid": "forbidden",
                "position": [],
            },
            "company": {
                "id": place.id,
                "title": place.title,
                "logo": self.picture(&place.logo),
                "address": place.address,
            },
            "tips": [],
            "record": {
                "id": record.id,
                "payed_cost": json(super::hundredths(paid)),
                "date": json(with_offset(record.start, place.tz())),
            },
            "currency": { "iso": "EUR", "symbol": place.currency, "is_symbol_after_amount": false },
            "agreement_links": {
                "terms_of_use": "https://terms.example",
                "confidentiality_agreement": "https://privacy.example",
            },
            "language": { "id": 2, "locale": "en-US", "iso": "en" },
        }))
    }
}

/// Every network is there, an empty text where there is no page.
fn social(place: &PlaceRow) -> CompanySocialWire {
    let page = |network: &str| Some(place.social.get(network).cloned().unwrap_or_default());
    CompanySocialWire {
        facebook: page("facebook"),
        instagram: page("instagram"),
        telegram: page("telegram"),
        viber: page("viber"),
        vk: page("vk"),
        whatsapp: page("whatsapp"),
    }
}

pub fn runs_at(block: &PromoBlockRow, now: DateTime<Utc>) -> bool {
    block.from.is_none_or(|from| from <= now) && block.to.is_none_or(|to| now <= to)
}
