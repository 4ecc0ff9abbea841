//! What must be read and allowed. Not published by Altegio.

use axum::extract::State;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::json;

use super::{Answer, DemoBackend, Handled, SignedIn, body, unprocessable};
use crate::api::wire::agreements::{AcceptAgreementsRequestWire, AgreementWire};
use crate::api::wire::loose::Nullable;
use crate::api::wire::moment::MomentWire;
use crate::demo_backend::auth::{Credentials, signed_in};

/// Code, version, title, required.
const AGREEMENTS: [(&str, &str, &str, bool); 4] = [
    ("user_agreement", "2026-03", "User agreement", true),
    ("privacy_policy", "2026-03", "Privacy policy", true),
    ("personal_data", "2026-01", "Processing of personal data", true),
    ("newsletter", "2025-11", "News and offers", false),
];

pub async fn list_agreements(State(backend): State<DemoBackend>, headers: HeaderMap) -> Handled {
    let token = Credentials::of(&headers).user;
    let who = token.and_then(|token| signed_in(&backend, &token));
    Answer::data(told(&backend, who.as_ref()))
}

pub async fn accept_agreements(State(backend): State<DemoBackend>, who: SignedIn, bytes: Bytes) -> Handled {
    let request: AcceptAgreementsRequestWire = body(&bytes)?;
    let is_known = |code: &str, version: &str| AGREEMENTS.iter().any(|known| known.0 == code && known.1 == version);
    if !request.accepted.iter().all(|accepted| is_known(&accepted.code, &accepted.version)) {
        return Err(unprocessable("accepted", "There is no such agreement, or no such version of it."));
    }
    let now = backend.now();
    backend.change(|tables| {
        if let Some(client) = tables.client_mut(who.client) {
            let accepted = request.accepted.into_iter();
            client.agreements.extend(accepted.map(|agreement| (agreement.code, (agreement.version, now))));
        }
    });
    Answer::with_meta(StatusCode::CREATED, told(&backend, Some(&who)), json!([]))
}

fn told(backend: &DemoBackend, who: Option<&SignedIn>) -> Vec<AgreementWire> {
    let tables = backend.read();
    let accepted = who.and_then(|who| tables.client(who.client)).map(|client| &client.agreements);
    let told = |(code, version, title, is_required): &(&str, &str, &str, bool)| AgreementWire {
        code: (*code).to_owned(),
        version: (*version).to_owned(),
        title: Some((*title).to_owned()),
        url: Some(format!("https://altegio.example/legal/{}", code.replace('_', "-"))),
        is_required: *is_required,
        accepted_at: Nullable(
            accepted
                .and_then(|accepted| accepted.get(*code))
                .filter(|(accepted, _)| accepted == version)
                .map(|(_, moment)| MomentWire::WithOffset(moment.fixed_offset())),
        ),
    };
    AGREEMENTS.iter().map(told).collect()
}
