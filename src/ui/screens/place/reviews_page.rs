//! All reviews of a place, of both kinds, page after page.

use dioxus::prelude::*;

use super::reviews::{Average, ReviewList};
use super::state::{RatingWords, ReviewWords, rating_words, review_words};
use crate::domain::ids::PlaceId;
use crate::domain::review::Comment;
use crate::repositories::{PlaceProfile, PlaceReviews, ReadError, Repositories, ReviewsReading};
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::notice::SectionError;
use crate::ui::components::segmented::Chip;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::load_state::use_watched;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::{Viewer, use_viewer};

/// Shown at once; more as one scrolls.
const PAGE: usize = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    All,
    Place,
    Professionals,
}

impl Kind {
    const ALL: [Kind; 3] = [Kind::All, Kind::Place, Kind::Professionals];

    fn key(self) -> &'static str {
        match self {
            Kind::All => "screen-place-reviews-all",
            Kind::Place => "screen-place-reviews-of-place",
            Kind::Professionals => "screen-place-reviews-of-professionals",
        }
    }

    fn holds(self, comment: &Comment) -> bool {
        match self {
            Kind::All => true,
            Kind::Place => comment.professional.is_none(),
            Kind::Professionals => comment.professional.is_some(),
        }
    }
}

#[component]
pub fn PlaceReviewsPage(place: i64) -> Element {
    rsx! {
        Reviews { key: "{place}", place: PlaceId(place) }
    }
}

#[component]
fn Reviews(place: PlaceId) -> Element {
    let repositories = use_context::<Repositories>();
    let viewer = use_viewer();
    let reviews = use_watched(|| repositories.place_reviews.watch(place));
    let places = use_watched(|| repositories.places.watch());
    let profiles = use_watched(|| repositories.places.profiles());
    let appointments = use_watched(|| repositories.appointments.watch());
    use_hook(|| {
        if reviews.peek().reading == ReviewsReading::NotAsked {
            repositories.place_reviews.refresh(place);
        }
    });
    let mut kind = use_signal(|| Kind::All);
    let mut shown = use_signal(|| PAGE);
    let saved = places.read();
    let listed = saved.value.as_ref().and_then(|all| all.iter().find(|known| known.id == place));
    let told = profiles.read();
    let told = match told.of(place) {
        Some(PlaceProfile::Known(place)) => Some(place.as_ref()),
        _ => None,
    };
    let title = match listed.or(told) {
        Some(known) => viewer.text_with("screen-place-reviews-title", &[("place", known.name.trim().into())]),
        None => viewer.text("screen-place-tab-reviews"),
    };
    let visits = appointments.read().value.clone().unwrap_or_default();
    let content = ReviewsContent::of(
        &reviews.read(),
        kind(),
        shown(),
        |comment| review_words(comment, &visits, &viewer),
        &viewer,
    );
    let asks_more = content.asks_more;
    let more = repositories.clone();
    let again = repositories.clone();
    rsx! {
        PushedPage {
            title,
            busy: reviews.read().reading == ReviewsReading::Running,
            onretry: move |()| repositories.place_reviews.refresh(place),
            ReviewsView {
                content,
                kind: kind(),
                onkind: move |wanted| {
                    kind.set(wanted);
                    shown.set(PAGE);
                },
                onmore: move |()| {
                    shown += PAGE;
                    if asks_more {
                        more.place_reviews.more(place);
                    }
                },
                onretry: move |()| again.place_reviews.more(place),
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ReviewsContent {
    pub rating: Option<RatingWords>,
    pub reviews: Vec<ReviewWords>,
    pub is_loading: bool,
    pub failure: Option<ReadError>,
    /// There is more to show, here or at the server.
    pub has_more: bool,
    /// What is here will soon be shown: the server's next page is wanted.
    pub asks_more: bool,
}

impl ReviewsContent {
    pub fn of(
        reviews: &PlaceReviews,
        kind: Kind,
        shown: usize,
        words: impl Fn(&Comment) -> ReviewWords,
        viewer: &Viewer,
    ) -> Self {
        let fitting: Vec<&Comment> = reviews.comments.iter().filter(|comment| kind.holds(comment)).collect();
        let is_loading = matches!(reviews.reading, ReviewsReading::Running | ReviewsReading::NotAsked);
        let failure = match reviews.reading {
            ReviewsReading::Failed(error) => Some(error),
            _ => None,
        };
        let server_has_more = reviews.reading == ReviewsReading::HasMore;
        Self {
            rating: reviews.rating().map(|rating| rating_words(rating, viewer)),
            reviews: fitting.iter().take(shown).map(|comment| words(comment)).collect(),
            is_loading,
            failure,
            has_more: fitting.len() > shown || server_has_more,
            asks_more: fitting.len() <= shown + PAGE && server_has_more,
        }
    }
}

#[component]
pub fn ReviewsView(
    content: ReviewsContent,
    kind: Kind,
    onkind: EventHandler<Kind>,
    onmore: EventHandler<()>,
    onretry: EventHandler<()>,
) -> Element {
    let viewer = use_viewer();
    let is_bare = content.reviews.is_empty() && content.rating.is_none();
    rsx! {
        div { class: "inset stack",
            if let Some(rating) = content.rating {
                Average { rating }
                div { class: "chip-row place-reviews-head",
                    for each in Kind::ALL {
                        Chip { key: "{each.key()}", label: viewer.text(each.key()), on: each == kind, onclick: move |()| onkind.call(each) }
                    }
                }
            }
            h2 { class: "visually-hidden", {viewer.text("screen-place-tab-reviews")} }
            ReviewList { reviews: content.reviews.clone() }
            if content.is_loading && is_bare {
                div { class: "appears-late", Skeleton { kind: SkeletonKind::Row } }
            } else if content.failure.is_some() {
                SectionError { text: viewer.text("error-load-reviews"), action: viewer.text("action-try-again"), onaction: onretry }
            } else if content.reviews.is_empty() && !content.has_more && !content.is_loading {
                EmptyCard { title: viewer.text("screen-place-reviews-none") }
            }
            if content.has_more {
                // The page's script presses the button when the end comes near.
                div { class: "list-more", "data-grows": "true",
                    Button { label: viewer.text("action-show-more"), kind: ButtonKind::Quiet, onclick: move |()| onmore.call(()) }
                }
            }
        }
    }
}
