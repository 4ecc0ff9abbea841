//! What surrounds every answer, and the two shapes of an error (API notes, 2). Knows no resource.

use serde::Serialize;
use serde_json::{Value, json};

/// `{success: true, data, meta}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EnvelopeWire<T> {
    pub success: bool,
    pub data: T,
    pub meta: Value,
}

impl<T> EnvelopeWire<T> {
    /// `meta` is `[]` when there is nothing to say.
    pub fn new(data: T) -> Self {
        Self { success: true, data, meta: json!([]) }
    }

    pub fn with_meta(data: T, meta: Value) -> Self {
        Self { success: true, data, meta }
    }
}

wire! {
    /// `meta` of a list: count alone, or with paging.
    PageMetaWire { count: Option<i64>, page: Option<i64>, has_more: Option<bool> }
}

wire! {
    /// One validation problem; the code may be absent or the general 422.
    ErrorItemWire { code: Option<i64>, message: String, id: Option<i64> }
}

/// Everything that an error body may say, both styles together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ErrorBodyWire {
    /// `meta.message`, else `errors.message`; localised, empty when there is none.
    pub message: String,
    /// All of `meta.errors[].code`, else `errors.code`.
    pub codes: Vec<i64>,
    /// Code and `id` of those that name the part of the request they are about.
    pub parts: Vec<(i64, i64)>,
    /// Names of the fields that were refused, when the server keys the errors by field.
    pub fields: Vec<String>,
}

impl ErrorBodyWire {
    /// Never fails: a body that is no error body says nothing.
    pub fn read(body: &Value) -> Self {
        let meta = body.get("meta");
        let older = body.get("errors");
        let text = |holder: Option<&Value>| holder?.get("message")?.as_str().map(str::to_owned);
        let code = |holder: &Value| super::loose::Loose::read(holder.get("code")?.clone()).ok();
        let mut answer = Self { message: text(meta).or_else(|| text(older)).unwrap_or_default(), ..Self::default() };
        match meta.and_then(|meta| meta.get("errors")) {
            Some(Value::Array(items)) => {
                answer.codes = items.iter().filter_map(code).collect();
                let part = |item: &Value| Some((code(item)?, super::loose::Loose::read(item.get("id")?.clone()).ok()?));
                answer.parts = items.iter().filter_map(part).collect();
            }
            Some(Value::Object(fields)) => answer.fields = fields.keys().cloned().collect(),
            _ => {}
        }
        if answer.codes.is_empty() {
            answer.codes = older.and_then(code).into_iter().collect();
        }
        answer
    }
}
