//! Reading values whose JSON type the documents do not agree on: ids as text, flags as 0 and 1, `[]` for an object.
//! Must not know any resource.

use std::collections::BTreeMap;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Where a value could not be read: the path of field names, never the value, so that it may be logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// From the inside out.
    path: Vec<&'static str>,
}

impl Unreadable {
    pub fn here() -> Self {
        Self { path: Vec::new() }
    }

    fn within(mut self, field: &'static str) -> Self {
        self.path.push(field);
        self
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unreadable ")?;
        if self.path.is_empty() {
            return f.write_str("item");
        }
        for (position, field) in self.path.iter().rev().enumerate() {
            if position > 0 {
                f.write_str(".")?;
            }
            f.write_str(field)?;
        }
        Ok(())
    }
}

impl std::error::Error for Unreadable {}

/// A type that is read from whatever JSON the server chose for it.
pub trait Loose: Sized {
    fn read(value: Value) -> Result<Self, Unreadable>;

    /// What a missing or unreadable field becomes. `None`: what holds the field cannot be read either.
    fn absent() -> Option<Self> {
        None
    }

    /// Left out when writing.
    fn is_absent(&self) -> bool {
        false
    }
}

/// The members of a JSON object.
pub fn object(value: Value) -> Result<Map<String, Value>, Unreadable> {
    match value {
        Value::Object(fields) => Ok(fields),
        _ => Err(Unreadable::here()),
    }
}

/// The first of `keys` that is there and not null.
pub fn take<T: Loose>(fields: &mut Map<String, Value>, keys: &[&'static str]) -> Result<T, Unreadable> {
    let name = keys.first().copied().unwrap_or("");
    match keys.iter().find_map(|key| fields.remove(*key).filter(|value| !value.is_null())) {
        Some(value) => T::read(value).or_else(|error| T::absent().ok_or_else(|| error.within(name))),
        None => T::absent().ok_or_else(|| Unreadable::here().within(name)),
    }
}

pub fn deserialize<'de, D: serde::Deserializer<'de>, T: Loose>(deserializer: D) -> Result<T, D::Error> {
    T::read(Value::deserialize(deserializer)?).map_err(serde::de::Error::custom)
}

/// A number, or a number in quotes. No fraction: it would not be an id.
impl Loose for i64 {
    fn read(value: Value) -> Result<Self, Unreadable> {
        const EXACT_IN_F64: f64 = 9_007_199_254_740_991.0;
        let whole = |number: f64| {
            (number.fract() == 0.0 && number.abs() <= EXACT_IN_F64)
                .then_some(number as i64)
                .ok_or_else(Unreadable::here)
        };
        match value {
            Value::Number(number) => match number.as_i64() {
                Some(number) => Ok(number),
                None => number.as_f64().map_or_else(|| Err(Unreadable::here()), whole),
            },
            Value::String(text) => text.trim().parse().map_err(|_| Unreadable::here()),
            _ => Err(Unreadable::here()),
        }
    }
}

impl Loose for f64 {
    fn read(value: Value) -> Result<Self, Unreadable> {
        let number = match value {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().replace(',', ".").parse().ok(),
            _ => None,
        };
        number.filter(|number| number.is_finite()).ok_or_else(Unreadable::here)
    }
}

/// true, 1, "1", "true" and their opposites. Missing is false.
impl Loose for bool {
    fn read(value: Value) -> Result<Self, Unreadable> {
        match value {
            Value::Bool(flag) => Ok(flag),
            Value::Number(number) => number.as_f64().map(|number| number != 0.0).ok_or_else(Unreadable::here),
            Value::String(text) => match text.trim() {
                "1" | "true" => Ok(true),
                "0" | "false" | "" => Ok(false),
                _ => Err(Unreadable::here()),
            },
            _ => Err(Unreadable::here()),
        }
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

/// Text, or a number where text belongs (card numbers, titles). Missing is empty.
impl Loose for String {
    fn read(value: Value) -> Result<Self, Unreadable> {
        match value {
            Value::String(text) => Ok(text),
            Value::Number(number) => Ok(number.to_string()),
            _ => Err(Unreadable::here()),
        }
    }

    fn absent() -> Option<Self> {
        Some(String::new())
    }
}

/// Anything at all.
impl Loose for Value {
    fn read(value: Value) -> Result<Self, Unreadable> {
        Ok(value)
    }
}

impl<T: Loose> Loose for Option<T> {
    fn read(value: Value) -> Result<Self, Unreadable> {
        Ok(T::read(value).ok())
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// A list, one thing instead of a list of one, or an object keyed by number. What cannot be read is left out.
impl<T: Loose> Loose for Vec<T> {
    fn read(value: Value) -> Result<Self, Unreadable> {
        let items = match value {
            Value::Array(items) => items,
            Value::Object(fields) if !fields.is_empty() && fields.keys().all(|key| is_index(key)) => {
                fields.into_iter().map(|(_, item)| item).collect()
            }
            Value::Object(fields) if fields.is_empty() => Vec::new(),
            Value::Null => Vec::new(),
            single => vec![single],
        };
        Ok(items.into_iter().filter_map(|item| T::read(item).ok()).collect())
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}

fn is_index(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit())
}

/// An object keyed by id; `[]` when empty. Left out when empty.
impl<T: Loose> Loose for BTreeMap<String, T> {
    fn read(value: Value) -> Result<Self, Unreadable> {
        let fields = object(value)?;
        Ok(fields.into_iter().filter_map(|(key, item)| Some((key, T::read(item).ok()?))).collect())
    }

    fn absent() -> Option<Self> {
        Some(BTreeMap::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// An option that is written as `null`, where the documents demand the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Nullable<T>(pub Option<T>);

impl<T> Default for Nullable<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Loose> Loose for Nullable<T> {
    fn read(value: Value) -> Result<Self, Unreadable> {
        Ok(Self(T::read(value).ok()))
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }
}

/// A flag the server writes as 0 or 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flag01(pub bool);

impl Loose for Flag01 {
    fn read(value: Value) -> Result<Self, Unreadable> {
        bool::read(value).map(Self)
    }
}

impl Serialize for Flag01 {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0.into())
    }
}

/// An amount or a percentage: a JSON number, sometimes in quotes. Never computed with as a float.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount(pub Decimal);

impl Loose for Amount {
    fn read(value: Value) -> Result<Self, Unreadable> {
        // The number's text is its shortest form: 12.1 stays 12.1.
        let text = match value {
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.trim().replace(',', "."),
            _ => return Err(Unreadable::here()),
        };
        let decimal = text.parse().ok().or_else(|| Decimal::from_scientific(&text).ok());
        decimal.map(Self).ok_or_else(Unreadable::here)
    }
}

impl Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use rust_decimal::prelude::ToPrimitive;
        match self.0.normalize() {
            whole if whole.scale() == 0 && whole.to_i64().is_some() => {
                serializer.serialize_i64(whole.to_i64().unwrap_or_default())
            }
            other => serializer.serialize_f64(other.to_f64().unwrap_or_default()),
        }
    }
}

impl From<Decimal> for Amount {
    fn from(amount: Decimal) -> Self {
        Self(amount)
    }
}

impl From<i64> for Amount {
    fn from(amount: i64) -> Self {
        Self(amount.into())
    }
}

/// Something that must not be printed: a token, a record hash, a code.
#[derive(Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct SecretText(pub String);

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretText(…)")
    }
}

impl Loose for SecretText {
    fn read(value: Value) -> Result<Self, Unreadable> {
        String::read(value).map(Self)
    }
}
