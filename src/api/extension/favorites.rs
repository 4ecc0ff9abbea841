//! Favourite places. Without the call, they are kept on the device.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::domain::ids::PlaceId;

use super::NotFound;

/// Where a favourite is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FavoriteKeeping {
    Server,
    /// The server does not offer it.
    Unsupported,
}

impl ApiClient {
    /// Adds or removes; the same twice is fine.
    ///
    /// # Errors
    /// `NotFound` when the place is gone.
    pub async fn set_favorite(&self, place: PlaceId, is_favorite: bool) -> Result<FavoriteKeeping, ApiError> {
        let path = format!("/user/favorites/{place}");
        let call = match is_favorite {
            true => Call::put("favorites", path),
            false => Call::delete("favorites", path),
        };
        let reply = self.ask_unpublished(call.by_user().repeatable(), NotFound::Thing).await?;
        Ok(if reply.is_some() { FavoriteKeeping::Server } else { FavoriteKeeping::Unsupported })
    }
}
