//! What a card shows beyond its list: its picture, whose it is, where it is valid. Same for memberships and gift cards.

use serde::{Deserialize, Serialize};

use super::ids::{ChainId, GiftCardId, MembershipId};
use super::place::PlaceRef;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CardFace {
    pub picture_url: Option<String>,
    /// The location whose name and logo go on the card.
    pub place: Option<PlaceRef>,
    /// Where it is valid; empty when nobody could tell.
    pub valid_at: Vec<PlaceRef>,
    /// Of the places where it is valid; empty when unknown or not needed.
    pub currency: String,
}

/// Cards of one kind share a face, so that a wallet of hundreds asks for a few.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FaceKey {
    MembershipKind(i64),
    /// Of a membership that does not tell its kind.
    Membership(MembershipId),
    GiftCardKind(i64),
    GiftCard(GiftCardId),
    /// Of the loyalty cards of a chain: they name no currency.
    Chain(ChainId),
}
