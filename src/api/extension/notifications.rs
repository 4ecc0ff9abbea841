//! Unread counters. Without the call there is no count; pushes kept on the device are all there is.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::wire::notifications::{MarkReadRequestWire, UnreadWire};

use super::NotFound;

impl ApiClient {
    /// `None`: the server does not count.
    pub async fn get_unread_count(&self) -> Result<Option<u32>, ApiError> {
        let call = Call::get("get_unread_count", "/user/notifications/unread_count").by_user();
        self.ask_unpublished(call, NotFound::Call).await?.map(|reply| reply.one().map(total)).transpose()
    }

    /// Everything up to now. The new count, or `None` where the server does not count.
    pub async fn mark_all_notifications_read(&self) -> Result<Option<u32>, ApiError> {
        let body = MarkReadRequestWire { ids: Vec::new(), is_all: Some(true) };
        let call = Call::post("mark_notifications_read", "/user/notifications/read").by_user().json(&body);
        self.ask_unpublished(call, NotFound::Call).await?.map(|reply| reply.one().map(total)).transpose()
    }
}

fn total(wire: UnreadWire) -> u32 {
    wire.total.clamp(0, u32::MAX.into()) as u32
}
