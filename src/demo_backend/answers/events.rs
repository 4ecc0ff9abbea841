//! Group classes as the API tells them: the current form, or the older one with a naive date.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{Teller, hundredths, json, naive, number, with_offset};
use crate::demo_backend::availability::taken_seats;
use crate::demo_backend::tables::{EventRow, PlaceRow};

impl Teller<'_> {
    /// Places with an even number tell the older form.
    pub fn event(&self, row: &EventRow) -> Value {
        let Some(place) = self.tables.place(row.place) else { return Value::Null };
        let taken = taken_seats(self.tables, row).min(row.capacity);
        let mut told = json!({
            "id": row.id,
            "service_id": row.service,
            "staff_id": row.staff,
            "length": row.length_seconds,
            "capacity": row.capacity,
            "records_count": taken,
            "color": "",
            "instructions": row.instructions,
            "stream_link": "",
            "notified": false,
            "prepaid": "forbidden",
            "service": self.event_service(place, row),
            "staff": self.event_staff(row),
            "resource_instances": [],
            "labels": [],
        });
        if place.id % 2 == 0 {
            told["salon_id"] = json!(place.id);
            told["date"] = json(naive(row.start, place.tz()));
            told["timestamp"] = json!(row.start.timestamp());
            told["labels"] = json!({});
        } else {
            told["company_id"] = json!(place.id);
            told["date"] = json(with_offset(row.start, place.tz()));
        }
        told
    }

    fn event_service(&self, place: &PlaceRow, row: &EventRow) -> Value {
        let Some(service) = place.service(row.service) else { return json!({ "id": row.service, "title": "" }) };
        json!({
            "id": service.id,
            "category_id": service.category,
            "title": service.title,
            "price_min": json(hundredths(service.price)),
            "price_max": json(hundredths(service.price_max)),
            "comment": service.comment,
            "image_url": self.optional_picture(&service.image).unwrap_or_default(),
            "prepaid": service.prepaid.word(),
        })
    }

    fn event_staff(&self, row: &EventRow) -> Value {
        let Some(member) = self.tables.staff_member(row.staff) else { return json!({ "id": row.staff, "name": "" }) };
        json!({
            "id": member.id,
            "name": member.name,
            "company_id": row.place,
            "specialization": member.specialization,
            "rating": json(number(member.rating)),
            "show_rating": 1,
            "avatar": self.avatar(&member.avatar),
            "avatar_big": self.avatar(&member.avatar),
            "position": { "id": 31, "title": member.specialization },
        })
    }
}

/// Still to come: started ones are not told.
pub fn is_ahead(row: &EventRow, now: DateTime<Utc>) -> bool {
    row.start > now
}
