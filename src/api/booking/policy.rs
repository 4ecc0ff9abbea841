//! The place's own personal-data policy.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::html::plain_text;
use crate::api::wire::booking::PrivacyPolicyWire;
use crate::domain::ids::PlaceId;

impl ApiClient {
    /// Plain text; `None` when the place has none, for which the answer is not published.
    pub async fn get_privacy_policy(&self, place: PlaceId) -> Result<Option<String>, ApiError> {
        let reply = match self.send(Call::get("get_privacy_policy", format!("/privacy_policy/{place}"))).await {
            Ok(reply) => reply,
            Err(ApiError::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        // Nothing, `[]` and `{}` are all "none".
        let policy = reply.list::<PrivacyPolicyWire>()?.items.into_iter().next();
        let text = policy.and_then(|policy| policy.agreement).map(|agreement| plain_text(&agreement.content));
        Ok(text.filter(|text| !text.is_empty()))
    }
}
