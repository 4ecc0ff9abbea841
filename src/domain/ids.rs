//! Identifiers as the server gives them, one type each, so that none is passed for another.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta] $name:ident),* $(,)?) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

id! {
    /// A record of the server.
    AppointmentId,
    /// A location: company, salon, branch.
    PlaceId,
    /// A group of locations that share loyalty: salon group.
    ChainId,
    /// A team member. 0 stands for "any professional".
    ProfessionalId,
    /// A service as it is booked.
    ServiceId,
    /// An abonement.
    MembershipId,
    /// A certificate.
    GiftCardId,
    /// A loyalty card.
    LoyaltyCardId,
    /// A promotional block.
    PromotionId,
    /// A group event: a class with seats.
    EventId,
    /// What is sold online, by its type.
    OfferId,
}
