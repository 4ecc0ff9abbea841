//! The only door to data: server, saved copy and device, told in the domain's words.
//! Must not know Dioxus, nor which backend answers.

mod account;
mod active;
mod appointments;
mod booking;
mod card_faces;
mod gift_cards;
mod live;
mod loyalty_cards;
mod memberships;
mod opening;
mod place_reviews;
mod places;
mod promotions;
mod purchases;
mod read_error;
mod recovery;
mod reviews;
mod saved;
pub mod session;
mod unread;

use tokio::runtime::Handle;

use self::active::{Access, Active, Backend};
use self::recovery::Sections;
use self::session::{MakeDemo, Session, SessionParts, WipeFiles};
use crate::api::ApiClient;
use crate::platform::clock::Clock;
use crate::platform::secret_vault::SecretVault;
use crate::store::Store;

pub use account::AccountRepository;
pub use appointments::{AppointmentsRepository, ChangeError, ChangeKind, ChangeOutcome, ChangeProgress, VisitNotes};
pub use booking::{BookingError, BookingProgress, BookingRepository};
pub use card_faces::{CardFaces, CardFacesRepository};
pub use gift_cards::GiftCardsRepository;
pub use loyalty_cards::LoyaltyCardsRepository;
pub use memberships::MembershipsRepository;
pub use place_reviews::{PlaceReviews, PlaceReviewsRepository, ReviewsReading};
pub use places::{FavoriteFailure, PlaceProfile, PlaceProfiles, PlacesRepository};
pub use promotions::PromotionsRepository;
pub use purchases::{Catalogue, Purchase, PurchaseError, PurchaseStage, PurchasesRepository, VisitPayment, Wanted};
pub use read_error::ReadError;
pub use reviews::{ReviewProgress, ReviewsNow, ReviewsRepository, SendReviewError};
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
    pub card_faces: CardFacesRepository,
    pub promotions: PromotionsRepository,
    pub purchases: PurchasesRepository,
    pub account: AccountRepository,
    pub reviews: ReviewsRepository,
    pub place_reviews: PlaceReviewsRepository,
    pub unread: UnreadRepository,
    pub booking: BookingRepository,
    sections: Sections,
}

/// What the repositories stand on.
pub struct RepositoriesParts {
    pub client: ApiClient,
    pub store: Store,
    pub vault: SecretVault,
    pub clock: Clock,
    /// Where refreshes and changes run.
    pub tasks: Handle,
    /// `None`: this build has no demo.
    pub demo: Option<MakeDemo>,
    pub wipe_files: WipeFiles,
}

impl Repositories {
    /// Reads who is signed in, and starts reading the saved copies and the key store in the background.
    pub fn new(parts: RepositoriesParts) -> Self {
        let first = session::restore(&parts.store, parts.clock.now());
        let (opener, opening) = opening::opening();
        let is_signed_in = matches!(first, Session::SignedIn { .. });
        let backend = Backend {
            epoch: 1,
            store_epoch: 1,
            client: parts.client,
            store: parts.store,
            is_demo: false,
            access: if is_signed_in { Access::Opening(opening) } else { Access::Closed },
        };
        let active = Active::new(backend, parts.clock, parts.tasks);
        let appointments = AppointmentsRepository::new(active.clone());
        let places = PlacesRepository::new(active.clone(), &appointments);
        let memberships = MembershipsRepository::new(active.clone(), &places);
        let gift_cards = GiftCardsRepository::new(active.clone(), &places);
        let loyalty_cards = LoyaltyCardsRepository::new(active.clone(), &places);
        let card_faces = CardFacesRepository::new(active.clone(), &places);
        let promotions = PromotionsRepository::new(active.clone(), &places);
        let place_reviews = PlaceReviewsRepository::new(active.clone(), &places);
        let account = AccountRepository::new(active.clone());
        let unread = UnreadRepository::new(active.clone());
        let booking =
            BookingRepository::new(active.clone(), &appointments, &places, &memberships, &gift_cards, &account);
        let purchases = PurchasesRepository::new(active.clone(), &appointments, &places, &memberships, &gift_cards);
        let reviews = ReviewsRepository::new(active.clone(), &appointments, &account);
        // In the order of the main page: the first of them is tried first when there is no connection.
        let sections: Sections = std::sync::Arc::new(vec![
            Box::new(appointments.live.clone()),
            Box::new(places.live.clone()),
            Box::new(account.live.clone()),
            Box::new(memberships.live.clone()),
            Box::new(gift_cards.live.clone()),
            Box::new(unread.live.clone()),
            Box::new(promotions.live.clone()),
            Box::new(loyalty_cards.live.clone()),
            Box::new(card_faces::CardFacesSection(card_faces.clone())),
            Box::new(booking::BookingSection(booking.clone())),
            Box::new(reviews.clone()),
            Box::new(purchases.clone()),
        ]);
        recovery::start(&active, &sections);
        let session = SessionRepository::new(SessionParts {
            first,
            active: active.clone(),
            vault: parts.vault,
            sections: sections.clone(),
            account: account.clone(),
            places: places.clone(),
            demo: parts.demo,
            wipe_files: parts.wipe_files,
        });
        session.start(is_signed_in.then_some(opener));
        let loading = sections.clone();
        // The window needs longer to open than this takes; a page that is faster waits for its own part only.
        active.tasks().spawn_blocking(move || loading.iter().for_each(|section| section.load()));
        Self {
            session,
            appointments,
            places,
            memberships,
            gift_cards,
            loyalty_cards,
            card_faces,
            promotions,
            purchases,
            account,
            reviews,
            place_reviews,
            unread,
            booking,
            sections,
        }
    }

    /// Refreshes what the main page shows: at most 8 requests, none twice. One that fails leaves the others alone;
    /// how each stands is in its own `Saved::refresh`.
    pub fn refresh_main_page(&self) {
        self.appointments.refresh();
        self.places.refresh();
        self.account.refresh();
        // These wait for the places.
        self.memberships.refresh();
        self.gift_cards.refresh();
        self.unread.refresh();
        self.promotions.refresh();
    }

    /// Somebody came back to the app, or the network did: tries again what failed for want of either, and refreshes what
    /// is watched and old. Without, a lost connection is tried every 15 seconds while somebody watches.
    pub fn retry_now(&self) {
        recovery::refresh_offline(&self.sections);
        recovery::refresh_locked(&self.sections);
        recovery::refresh_old(&self.sections);
    }
}
