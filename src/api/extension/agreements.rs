//! The agreements of signing in. Without the call, the app shows its own texts and keeps the consent on the device.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::wire::agreements::{AcceptAgreementsRequestWire, AcceptedAgreementWire, AgreementWire};

use super::NotFound;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// `user_agreement`, `privacy_policy`, `personal_data` or `newsletter`; may grow.
    pub code: String,
    pub version: String,
    pub title: String,
    /// Only https.
    pub url: Option<String>,
    pub is_required: bool,
    pub is_accepted: bool,
}

impl ApiClient {
    /// `None`: the server keeps no agreements.
    pub async fn list_agreements(&self) -> Result<Option<Vec<Agreement>>, ApiError> {
        let call = Call::get("list_agreements", "/user/agreements").by_user();
        let Some(reply) = self.ask_unpublished(call, NotFound::Call).await? else { return Ok(None) };
        let list = reply.list::<AgreementWire>()?;
        Ok(Some(list.items.into_iter().filter(|wire| !wire.code.is_empty()).map(agreement).collect()))
    }

    /// `(code, version)` of each. Fine as well where the server keeps none.
    pub async fn accept_agreements(&self, accepted: &[(String, String)]) -> Result<(), ApiError> {
        if accepted.is_empty() {
            return Ok(());
        }
        let accepted = accepted
            .iter()
            .map(|(code, version)| AcceptedAgreementWire { code: code.clone(), version: version.clone() })
            .collect();
        let call = Call::post("accept_agreements", "/user/agreements")
            .by_user()
            .json(&AcceptAgreementsRequestWire { accepted })
            .repeatable();
        self.ask_unpublished(call, NotFound::Call).await.map(|_| ())
    }
}

fn agreement(wire: AgreementWire) -> Agreement {
    Agreement {
        is_accepted: wire.accepted_at.0.is_some(),
        title: wire.title.unwrap_or_default(),
        url: wire.url.filter(|url| url.starts_with("https://")),
        code: wire.code,
        version: wire.version,
        is_required: wire.is_required,
    }
}
