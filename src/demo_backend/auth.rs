//! The partner token and the user token of the `Authorization` header (API notes, 1). Knows no resource.

use axum::extract::FromRequestParts;
use http::request::Parts;
use http::{HeaderMap, header};

use super::DemoBackend;
use super::envelope::Refusal;

/// Refused with 403: a partner whose contract ended.
const REFUSED_PARTNER: &str = "refused-partner-token";
/// Tokens with this beginning are unknown, for tests of a wrongly configured app.
const UNKNOWN_PARTNER: &str = "unknown-";

/// `Bearer <partner>[, User <user>]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Credentials {
    pub partner: Option<String>,
    pub user: Option<String>,
}

impl Credentials {
    pub fn of(headers: &HeaderMap) -> Self {
        let mut credentials = Self::default();
        let text = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        for part in text.split(',') {
            match part.trim().split_once(' ') {
                Some(("Bearer", token)) if !token.trim().is_empty() => credentials.partner = Some(token.trim().into()),
                Some(("User", token)) if !token.trim().is_empty() => credentials.user = Some(token.trim().into()),
                _ => {}
            }
        }
        credentials
    }

    /// Every partner token is good here but the two documented exceptions: the demo has no list of partners.
    pub fn check_partner(&self) -> Result<(), Refusal> {
        match self.partner.as_deref() {
            None => Err(Refusal::new(http::StatusCode::UNAUTHORIZED, "Partner token is missing.")),
            Some(token) if token.starts_with(UNKNOWN_PARTNER) => Err(Refusal::unauthorized()),
            Some(REFUSED_PARTNER) => Err(Refusal::forbidden()),
            Some(_) => Ok(()),
        }
    }
}

/// The client who asks; handlers that take it are refused with 401 without a good user token.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub client: i64,
    pub phone: String,
    pub token: String,
}

impl FromRequestParts<DemoBackend> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, backend: &DemoBackend) -> Result<Self, Refusal> {
        let token = Credentials::of(&parts.headers).user.ok_or_else(Refusal::unauthorized)?;
        signed_in(backend, &token).ok_or_else(Refusal::unauthorized)
    }
}

/// The client of a living token.
pub fn signed_in(backend: &DemoBackend, token: &str) -> Option<SignedIn> {
    let tables = backend.read();
    let row = tables.tokens.get(token).filter(|row| !row.is_expired)?;
    let client = tables.client(row.client)?;
    Some(SignedIn { client: client.id, phone: client.phone.clone(), token: token.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credentials(text: &str) -> Credentials {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, text.parse().unwrap());
        Credentials::of(&headers)
    }

    #[test]
    fn one_header_carries_both_tokens() {
        let both = credentials("Bearer partner, User user");
        assert_eq!((both.partner.as_deref(), both.user.as_deref()), (Some("partner"), Some("user")));
        assert_eq!(credentials("Bearer partner").user, None);
        assert_eq!(credentials("Basic abc"), Credentials::default());
        assert!(credentials("Bearer ").check_partner().is_err());
    }
}
