//! The shapes of an answer: enveloped, bare, empty and the two error bodies (API notes, 2).
//! A handler says what it means; `front_door` turns it into bytes, because that depends on the request's `Accept`.

use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use serde_json::{Value, json};

/// What a handler answers.
pub type Handled = Result<Answer, Refusal>;

#[derive(Debug, Clone)]
pub enum Answer {
    Data {
        status: StatusCode,
        data: Value,
        meta: Value,
    },
    /// The value itself, without the envelope.
    Bare {
        status: StatusCode,
        data: Value,
    },
    Empty {
        status: StatusCode,
    },
}

#[derive(Debug, Clone)]
pub struct Refusal {
    pub status: StatusCode,
    pub message: String,
    /// Application code (431–438), or 422, or none.
    pub code: Option<i64>,
    /// The list of a refused booking; `code` is not told then.
    pub items: Vec<RefusedItem>,
    /// Keyed by field, for form-style validation.
    pub fields: Vec<(String, String)>,
    pub style: ErrorStyle,
    pub retry_after_seconds: Option<i64>,
}

/// One of several reasons, with the index of the appointment it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedItem {
    pub code: i64,
    pub message: &'static str,
    pub id: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorStyle {
    V2,
    /// `success`, and a message alone: neither `data` nor codes.
    Terse,
    /// The location endpoint's `{errors: {code, message}, meta: {message}}`.
    Older,
}

impl Answer {
    pub fn data(data: impl Serialize) -> Handled {
        Self::with_meta(StatusCode::OK, data, json!([]))
    }

    pub fn with_meta(status: StatusCode, data: impl Serialize, meta: Value) -> Handled {
        match serde_json::to_value(data) {
            Ok(data) => Ok(Self::Data { status, data, meta }),
            Err(_) => Err(Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "The answer could not be written.")),
        }
    }

    pub fn bare(status: StatusCode, data: Value) -> Handled {
        Ok(Self::Bare { status, data })
    }

    pub fn counted(data: Vec<Value>) -> Handled {
        let meta = json!({ "count": data.len() });
        Self::with_meta(StatusCode::OK, data, meta)
    }

    pub fn message(status: StatusCode, message: &str) -> Handled {
        Self::with_meta(status, Value::Null, json!({ "message": message }))
    }
}

impl Refusal {
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            code: None,
            items: Vec::new(),
            fields: Vec::new(),
            style: ErrorStyle::V2,
            retry_after_seconds: None,
        }
    }

    pub fn code(mut self, code: i64) -> Self {
        self.code = Some(code);
        self
    }

    pub fn field(mut self, name: &str, problem: &str) -> Self {
        self.fields.push((name.to_owned(), problem.to_owned()));
        self
    }

    pub fn older(mut self) -> Self {
        self.style = ErrorStyle::Older;
        self
    }

    pub fn terse(mut self) -> Self {
        self.style = ErrorStyle::Terse;
        self
    }

    pub fn retry_after(mut self, seconds: i64) -> Self {
        self.retry_after_seconds = Some(seconds.max(1));
        self
    }

    pub fn not_found(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("{what} not found."))
    }

    pub fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Authorization is required.")
    }

    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "Not enough rights.")
    }

    fn body(&self) -> Value {
        match self.style {
            ErrorStyle::Terse => json!({ "success": false, "meta": { "message": self.message } }),
            ErrorStyle::Older => json!({
                "errors": { "code": self.code.unwrap_or_else(|| self.status.as_u16().into()), "message": self.message },
                "meta": { "message": self.message },
            }),
            ErrorStyle::V2 => {
                let mut meta = json!({ "message": self.message });
                if !self.items.is_empty() {
                    meta["errors"] = self.items.iter().map(RefusedItem::told).collect();
                } else if let Some(code) = self.code {
                    meta["errors"] = json!([{ "code": code, "message": self.message }]);
                } else if !self.fields.is_empty() {
                    let fields = self.fields.iter().map(|(name, problem)| (name.clone(), json!([problem])));
                    meta["errors"] = Value::Object(fields.collect());
                }
                json!({ "success": false, "data": null, "meta": meta })
            }
        }
    }
}

impl RefusedItem {
    fn told(&self) -> Value {
        let mut told = json!({ "code": self.code, "message": self.message });
        if let Some(id) = self.id {
            told["id"] = json!(id);
        }
        told
    }
}

/// Carries the answer through axum to `front_door` as an extension.
impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(axum::body::Body::empty());
        response.extensions_mut().insert(Spoken(Ok(self)));
        response
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = Response::new(axum::body::Body::empty());
        response.extensions_mut().insert(Spoken(Err(self)));
        response
    }
}

/// A handler's answer on its way out, not yet bytes.
#[derive(Debug, Clone)]
pub struct Spoken(pub Handled);

/// The answer as it goes over the wire. `bare` leaves the envelope away, as the API does without the v2 `Accept`.
pub fn write(handled: &Handled, bare: bool) -> http::Response<Bytes> {
    let (status, body) = match handled {
        Ok(Answer::Data { status, data, .. }) if bare => (*status, Some(data.clone())),
        Ok(Answer::Data { status, data, meta }) => {
            (*status, Some(json!({ "success": true, "data": data, "meta": meta })))
        }
        Ok(Answer::Bare { status, data }) => (*status, Some(data.clone())),
        Ok(Answer::Empty { status }) => (*status, None),
        Err(refusal) => (refusal.status, Some(refusal.body())),
    };
    let bytes = body.map(|body| Bytes::from(body.to_string())).unwrap_or_default();
    let has_body = !bytes.is_empty();
    let mut response = http::Response::new(bytes);
    *response.status_mut() = status;
    if has_body {
        let json = HeaderValue::from_static("application/json; charset=utf-8");
        response.headers_mut().insert(header::CONTENT_TYPE, json);
    }
    if let Err(Refusal { retry_after_seconds: Some(seconds), .. }) = handled {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(handled: Handled, bare: bool) -> Value {
        serde_json::from_slice(write(&handled, bare).body()).unwrap()
    }

    #[test]
    fn a_success_is_enveloped_and_bare_without_the_v2_accept() {
        assert_eq!(body(Answer::data(json!({"a": 1})), false), json!({"success": true, "data": {"a": 1}, "meta": []}));
        assert_eq!(body(Answer::data(json!({"a": 1})), true), json!({"a": 1}));
    }

    #[test]
    fn both_error_bodies_are_spoken() {
        let refusal = Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "Wrong").code(432);
        assert_eq!(
            body(Err(refusal.clone()), false),
            json!({"success": false, "data": null, "meta": {"message": "Wrong", "errors": [{"code": 432, "message": "Wrong"}]}})
        );
        assert_eq!(
            body(Err(refusal.older()), false),
            json!({"errors": {"code": 432, "message": "Wrong"}, "meta": {"message": "Wrong"}})
        );
    }

    #[test]
    fn a_throttled_answer_says_when_to_come_back() {
        let refusal = Refusal::new(StatusCode::TOO_MANY_REQUESTS, "Slow down").retry_after(7);
        assert_eq!(write(&Err(refusal), false).headers()[header::RETRY_AFTER], "7");
    }
}
