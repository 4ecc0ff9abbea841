//! One request as an operation describes it. Must not know how it is sent.

use bytes::Bytes;
use http::Method;
use serde::Serialize;

/// Whose request it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Auth {
    /// The application's: public data, and signing in.
    Partner,
    /// The person's; refused unsent when nobody is signed in.
    User,
}

/// What a 401 says of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// A published call: the token has expired.
    Session,
    /// An unpublished call: the server may just not know it. A published call tells.
    Call,
}

/// No `Debug`: path and body may hold what must not be logged. Logs name the operation.
#[derive(Clone)]
pub(super) struct Call {
    pub operation: &'static str,
    pub method: Method,
    /// Below the base URL, starting with a slash.
    pub path: String,
    pub query: Vec<(&'static str, String)>,
    pub body: Option<Bytes>,
    pub auth: Auth,
    pub doubt: Doubt,
    /// May be sent again when the answer is lost: it changes nothing, or changes it to the same.
    pub is_repeatable: bool,
    /// Makes a change that is sent twice happen once.
    pub idempotency_key: Option<String>,
}

impl Call {
    pub(super) fn get(operation: &'static str, path: impl Into<String>) -> Self {
        Self { is_repeatable: true, ..Self::new(operation, Method::GET, path.into()) }
    }

    pub(super) fn post(operation: &'static str, path: impl Into<String>) -> Self {
        Self::new(operation, Method::POST, path.into())
    }

    pub(super) fn put(operation: &'static str, path: impl Into<String>) -> Self {
        Self::new(operation, Method::PUT, path.into())
    }

    pub(super) fn delete(operation: &'static str, path: impl Into<String>) -> Self {
        Self::new(operation, Method::DELETE, path.into())
    }

    fn new(operation: &'static str, method: Method, path: String) -> Self {
        Self {
            operation,
            method,
            path,
            query: Vec::new(),
            body: None,
            auth: Auth::Partner,
            doubt: Doubt::Session,
            is_repeatable: false,
            idempotency_key: None,
        }
    }

    pub(super) fn by_user(self) -> Self {
        Self { auth: Auth::User, ..self }
    }

    /// An operation that Altegio does not publish.
    pub(super) fn unpublished(self) -> Self {
        Self { doubt: Doubt::Call, ..self }
    }

    /// For a change that is the same when made twice.
    pub(super) fn repeatable(self) -> Self {
        Self { is_repeatable: true, ..self }
    }

    /// With the same key the server does it once, so it may be sent again.
    pub(super) fn once(self, key: &str) -> Self {
        Self { idempotency_key: Some(key.to_owned()), ..self.repeatable() }
    }

    pub(super) fn query(mut self, key: &'static str, value: impl ToString) -> Self {
        self.query.push((key, value.to_string()));
        self
    }

    pub(super) fn json<T: Serialize>(self, body: &T) -> Self {
        // Wire types have string keys only, so writing them cannot fail; an empty body would be refused by the server.
        Self { body: Some(serde_json::to_vec(body).unwrap_or_default().into()), ..self }
    }

    /// The address below `base_url`.
    pub(super) fn address(&self, base_url: &str) -> String {
        let mut address = format!("{}{}", base_url.trim_end_matches('/'), self.path);
        if !self.query.is_empty() {
            let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.query).finish();
            address.push('?');
            address.push_str(&query);
        }
        address
    }
}
