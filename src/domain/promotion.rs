//! The promotional block of the main page: what a place shows in its booking widget (feature F07).

use serde::{Deserialize, Serialize};

use super::ids::{PlaceId, PromotionId};
use super::place_time::PlaceTime;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Promotion {
    pub id: PromotionId,
    pub place: PlaceId,
    pub place_name: String,
    pub title: String,
    pub text: String,
    pub image_url: Option<String>,
    /// Where its button leads; only https is ever opened.
    pub link: Option<String>,
    /// Its button books something there.
    #[serde(default)]
    pub books: bool,
    pub ends: Option<PlaceTime>,
}
