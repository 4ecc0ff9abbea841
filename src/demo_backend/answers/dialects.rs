//! Says the same JSON in another generation's way (API notes, 9). Knows the names of fields, not what they mean.

use serde_json::{Value, json};

/// Sent as text by the older endpoints. Only fields whose schema allows it.
const TEXT_NUMBERS: [&str; 17] = [
    "id",
    "country_id",
    "city_id",
    "cost",
    "price_min",
    "price_max",
    "rating",
    "votes_count",
    "comments_count",
    "show_rating",
    "active",
    "coordinate_lat",
    "coordinate_lon",
    "timezone",
    "balance",
    "default_balance",
    "paid_amount",
];

/// Sent as `[]` when there is nothing in it.
const EMPTY_OBJECTS: [&str; 2] = ["position", "main_group"];

/// Numbers as text, everywhere the schema allows it, and `[]` for empty objects.
pub fn in_strings(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields.iter_mut() {
                if EMPTY_OBJECTS.contains(&key.as_str()) && (field.is_null() || field == &json!({})) {
                    *field = json!([]);
                }
                match field {
                    Value::Number(number) if TEXT_NUMBERS.contains(&key.as_str()) => *field = json!(number.to_string()),
                    _ => in_strings(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(in_strings),
        _ => {}
    }
}

/// A number where the documents promise text, when nothing is lost by it.
pub fn text_as_number(value: &mut Value, field: &str) {
    let Some(Value::String(text)) = value.get(field) else { return };
    let is_plain = !text.starts_with('0') && text.len() < 15;
    if let Some(number) = text.parse::<i64>().ok().filter(|_| is_plain) {
        value[field] = json!(number);
    }
}

/// Things that are no items of any list.
pub fn bad_items() -> [Value; 7] {
    [
        Value::Null,
        json!("not an item"),
        json!(17),
        json!([]),
        json!({}),
        json!({ "id": "abc", "title": 5 }),
        json!({ "id": 1, "services": "none", "company": 5, "staff": [], "type": null, "number": {} }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_text_only_where_the_schema_allows_it() {
        let mut value = json!({"id": 5, "length": 60, "services": [{"id": 1, "cost": 12.5}], "main_group": null});
        in_strings(&mut value);
        let expected = json!({"id": "5", "length": 60, "services": [{"id": "1", "cost": "12.5"}], "main_group": []});
        assert_eq!(value, expected);
    }

    #[test]
    fn leading_zeros_stay_text() {
        let mut value = json!({"number": "00077"});
        text_as_number(&mut value, "number");
        assert_eq!(value, json!({"number": "00077"}));
    }
}
