//! From an HTTP answer to its data, in the order of API notes, 2: status, then `success`, then envelope or bare body.
//! Knows no resource.

use bytes::Bytes;
use http::StatusCode;
use serde_json::Value;

use super::error::ApiError;
use super::wire::envelope::ErrorBodyWire;
use super::wire::loose::Loose;

/// The data of a successful answer; null when it has none.
#[derive(Clone, PartialEq)]
pub(super) struct Reply {
    operation: &'static str,
    data: Value,
}

/// A list without the items that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodedList<T> {
    pub items: Vec<T>,
    /// How many were left out.
    pub dropped: usize,
}

impl<T> Default for DecodedList<T> {
    fn default() -> Self {
        Self { items: Vec::new(), dropped: 0 }
    }
}

impl<T> DecodedList<T> {
    /// Leaves out what has no counterpart, and counts it.
    pub(super) fn convert<U>(self, mut convert: impl FnMut(T) -> Option<U>) -> DecodedList<U> {
        let before = self.items.len();
        let items: Vec<U> = self.items.into_iter().filter_map(&mut convert).collect();
        let left_out = before - items.len();
        if left_out > 0 {
            tracing::warn!(kind = std::any::type_name::<U>(), left_out, "items without essential values left out");
        }
        DecodedList { dropped: self.dropped + left_out, items }
    }

    /// The first of each key.
    pub(super) fn without_repeats<K: Eq + std::hash::Hash>(mut self, key: impl Fn(&T) -> K) -> Self {
        let mut seen = std::collections::HashSet::new();
        self.items.retain(|item| seen.insert(key(item)));
        self
    }

    pub(super) fn append(&mut self, other: Self) {
        self.items.extend(other.items);
        self.dropped += other.dropped;
    }
}

/// Reads a whole answer. `Err` holds what the body said; what it means for the session is decided by the caller.
pub(super) fn read(operation: &'static str, status: StatusCode, body: &Bytes) -> Result<Reply, ApiError> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    if !status.is_success() {
        // The body of an error may be anything, so it only adds words.
        let says = serde_json::from_slice(body).map(|value| ErrorBodyWire::read(&value)).unwrap_or_default();
        return Err(refusal(status, says));
    }
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Reply { operation, data: Value::Null });
    }
    let mut value: Value = serde_json::from_slice(body).map_err(|_| ApiError::Unreadable)?;
    let data = match value.get("success").and_then(Value::as_bool) {
        Some(true) => value.get_mut("data").map(Value::take).unwrap_or(Value::Null),
        Some(false) => return Err(refusal(status, ErrorBodyWire::read(&value))),
        None => value,
    };
    Ok(Reply { operation, data })
}

fn refusal(status: StatusCode, says: ErrorBodyWire) -> ApiError {
    let ErrorBodyWire { message: text, codes, parts, .. } = says;
    match status.as_u16() {
        403 => ApiError::Forbidden { codes, text },
        404 | 410 => ApiError::NotFound,
        408 => ApiError::Timeout,
        429 => ApiError::RateLimited { retry_after: None },
        // A redirect is none of the API's answers: something stands in between.
        status @ (100..=199 | 300..=399 | 500..) => ApiError::ServerTrouble { status },
        status => ApiError::Rejected { status, codes, parts, text },
    }
}

impl Reply {
    /// One thing; the server also sends it as a list of one.
    pub(super) fn one<T: Loose>(self) -> Result<T, ApiError> {
        let single = match self.data {
            Value::Array(items) => items.into_iter().next().unwrap_or(Value::Null),
            other => other,
        };
        T::read(single).map_err(|error| {
            tracing::warn!(operation = self.operation, %error, "answer");
            ApiError::Unreadable
        })
    }

    /// As `list`, of an answer that has `data` but does not say `success` (seen at one unpublished call).
    pub(super) fn list_or_in_data<T: Loose>(mut self) -> Result<DecodedList<T>, ApiError> {
        if let Value::Object(fields) = &mut self.data
            && fields.len() <= 2
            && let Some(data) = fields.remove("data")
        {
            self.data = data;
        }
        self.list()
    }

    /// A list, or one thing instead. Items that cannot be read are left out; when that is all of them, the answer is
    /// unreadable: an empty list would erase what is saved.
    pub(super) fn list<T: Loose>(self) -> Result<DecodedList<T>, ApiError> {
        let items = match self.data {
            Value::Null => Vec::new(),
            Value::Array(items) => items,
            Value::Object(fields) if fields.is_empty() => Vec::new(),
            single @ Value::Object(_) => vec![single],
            _ => return Err(ApiError::Unreadable),
        };
        let sent = items.len();
        let mut list = DecodedList { items: Vec::with_capacity(sent), dropped: 0 };
        for (position, item) in items.into_iter().enumerate() {
            match T::read(item) {
                Ok(item) => list.items.push(item),
                Err(error) => {
                    list.dropped += 1;
                    tracing::warn!(operation = self.operation, position, %error, "item left out");
                }
            }
        }
        if list.items.is_empty() && sent > 0 { Err(ApiError::Unreadable) } else { Ok(list) }
    }
}
