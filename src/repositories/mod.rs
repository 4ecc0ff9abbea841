//! The only door to data: server, saved copy and device, told in the domain's words.
//! Must not know Dioxus, nor which backend answers.

mod account;
mod active;
mod appointments;
mod gift_cards;
mod live;
mod loyalty_cards;
mod memberships;
mod places;
mod promotions;
mod read_error;
mod saved;
pub mod session;
mod unread;

pub use account::AccountRepository;
pub use appointments::AppointmentsRepository;
pub use gift_cards::GiftCardsRepository;
pub use loyalty_cards::LoyaltyCardsRepository;
pub use memberships::MembershipsRepository;
pub use places::{FavoriteFailure, PlacesRepository};
pub use promotions::PromotionsRepository;
pub use read_error::ReadError;
pub use saved::{Refresh, Saved};
pub use session::SessionRepository;
pub use unread::UnreadRepository;

/// All repositories. Cheap to clone; all clones are one. Handed to the screens once: sign-in, log out and the demo
/// happen inside.
#[derive(Clone)]
pub struct Repositories {
    pub session: SessionRepository,
    pub appointments: AppointmentsRepository,
    pub places: PlacesRepository,
    pub memberships: MembershipsRepository,
    pub gift_cards: GiftCardsRepository,
    pub loyalty_cards: LoyaltyCardsRepository,
    pub promotions: PromotionsRepository,
    pub account: AccountRepository,
    pub unread: UnreadRepository,
}

impl Repositories {
    /// Refreshes what the main page shows: at most 8 requests, none twice. One that fails leaves the others alone;
    /// how each stands is in its own `Saved::refresh`.
    pub fn refresh_main_page(&self) {
        self.appointments.refresh();
        self.places.refresh();
        self.memberships.refresh();
        self.gift_cards.refresh();
        self.account.refresh();
        self.unread.refresh();
        // Last: it asks one place for its block, so it waits for the places.
        self.promotions.refresh();
    }

    /// Tries again what failed for want of a connection; the page calls it when it sees `online`.
    pub fn retry_now(&self) {}
}
