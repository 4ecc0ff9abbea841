//! Telling the server that the token is no longer needed. No revocation is published: forgetting the token is enough.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::wire::auth::LogoutRequestWire;

impl ApiClient {
    /// Best effort, with the token that is set; whatever the server says, the person is signed out by forgetting it.
    pub async fn log_out(&self, device_id: Option<String>) {
        let call = Call::post("logout", "/user/logout").by_user().json(&LogoutRequestWire { device_id });
        if let Err(error) = self.send(call.unpublished()).await {
            tracing::info!(%error, "the server was not told of the log out");
        }
    }
}
