//! What must be read and allowed before records are shown. Not published by Altegio.

use super::loose::Nullable;
use super::moment::MomentWire;

wire! {
    AgreementWire {
        /// `user_agreement`, `privacy_policy`, `personal_data` or `newsletter`.
        code: String,
        version: String,
        title: Option<String>,
        url: Option<String>,
        is_required: bool,
        accepted_at: Nullable<MomentWire>,
    }
}

wire! {
    AcceptAgreementsRequestWire { accepted: Vec<AcceptedAgreementWire> }
}

wire! {
    AcceptedAgreementWire { code: String, version: String }
}
