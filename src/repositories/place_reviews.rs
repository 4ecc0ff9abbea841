//! What people wrote about a place and its professionals, page after page, and kept on the device as far as it was read.
//! The average is kept with the place, so that lists know it without asking. Must not know who reads.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::active::{Active, Backend};
use super::places::PlacesRepository;
use super::read_error::ReadError;
use crate::api::ApiError;
use crate::api::reviews::COMMENTS_PER_PAGE;
use crate::domain::ids::PlaceId;
use crate::domain::place_about::Rating;
use crate::domain::review::Comment;

/// Kept on the device; a few hundred bytes each.
const MOST_KEPT: usize = 300;

#[derive(Clone, PartialEq, Default)]
pub struct PlaceReviews {
    /// Newest first, none twice.
    pub comments: Arc<Vec<Comment>>,
    pub reading: ReviewsReading,
    /// Pages that were read; none of what an earlier life of the app read.
    pages: u32,
    /// The last page is among `comments`.
    is_whole: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReviewsReading {
    #[default]
    NotAsked,
    Running,
    /// There are more pages.
    HasMore,
    Complete,
    /// The server does not show reviews to clients.
    NotOffered,
    Failed(ReadError),
}

impl PlaceReviews {
    /// Of what was read.
    pub fn rating(&self) -> Option<Rating> {
        Rating::of(self.comments.iter().map(|comment| comment.stars), self.is_whole)
    }
}

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct PlaceReviewsRepository {
    active: Active,
    places: PlacesRepository,
    by_place: Arc<Mutex<ByPlace>>,
}

#[derive(Default)]
struct ByPlace {
    epoch: u64,
    channels: BTreeMap<PlaceId, watch::Sender<PlaceReviews>>,
}

impl PlaceReviewsRepository {
    pub(super) fn new(active: Active, places: &PlacesRepository) -> Self {
        Self { active, places: places.clone(), by_place: Arc::default() }
    }

    /// The first value is the device's copy, whose reading blocks for that long.
    pub fn watch(&self, place: PlaceId) -> watch::Receiver<PlaceReviews> {
        self.channel(place).subscribe()
    }

    /// The first page, unless it runs already; what is shown stays until it is there.
    pub fn refresh(&self, place: PlaceId) {
        self.read(place, true);
    }

    /// The page after those that were read.
    pub fn more(&self, place: PlaceId) {
        self.read(place, false);
    }

    fn read(&self, place: PlaceId, from_start: bool) {
        let (backend, channel) = (self.active.current(), self.channel(place));
        let mut page = None;
        channel.send_if_modified(|reviews| {
            let wants = match reviews.reading {
                ReviewsReading::Running => false,
                ReviewsReading::Complete | ReviewsReading::NotOffered => from_start,
                ReviewsReading::NotAsked | ReviewsReading::HasMore | ReviewsReading::Failed(_) => true,
            };
            if wants {
                page = Some(if from_start { 1 } else { reviews.pages + 1 });
                reviews.reading = ReviewsReading::Running;
            }
            wants
        });
        let Some(page) = page else { return };
        let repository = self.clone();
        self.active.tasks().spawn(async move {
            let outcome = repository.ask(&backend, place, page).await;
            let is_news = outcome.is_ok();
            channel.send_modify(|reviews| reviews.take(page, outcome));
            if repository.active.is_current(backend.epoch) {
                let reviews = channel.borrow().clone();
                repository.places.keep_rating(place, reviews.rating());
                if is_news {
                    repository.keep(&backend, place, reviews);
                }
            }
        });
    }

    async fn ask(&self, backend: &Backend, place: PlaceId, page: u32) -> Result<Page, ReviewsReading> {
        backend.opened().await.map_err(ReviewsReading::Failed)?;
        let zone = self.places.zone_of(place);
        match backend.client.list_comments(place, None, zone, page).await {
            Ok(list) => Ok(Page { is_last: list.items.len() + list.dropped < COMMENTS_PER_PAGE, comments: list.items }),
            Err(ApiError::Forbidden { .. } | ApiError::NotFound) => Err(ReviewsReading::NotOffered),
            Err(error) => Err(ReviewsReading::Failed(ReadError::from(&error))),
        }
    }

    fn channel(&self, place: PlaceId) -> watch::Sender<PlaceReviews> {
        let mut by_place = self.by_place.lock().unwrap_or_else(PoisonError::into_inner);
        let epoch = self.active.current().epoch;
        if by_place.epoch != epoch {
            *by_place = ByPlace { epoch, channels: BTreeMap::new() };
        }
        by_place.channels.entry(place).or_insert_with(|| watch::channel(self.kept(place)).0).clone()
    }

    fn kept(&self, place: PlaceId) -> PlaceReviews {
        let kept = self.active.current().store.get::<(Vec<Comment>, bool)>(&key(place), self.active.now());
        match kept {
            Ok(Some((comments, is_whole))) => {
                PlaceReviews { comments: Arc::new(comments), is_whole, ..PlaceReviews::default() }
            }
            Ok(None) => PlaceReviews::default(),
            Err(error) => {
                tracing::error!(%error, "the reviews of a place could not be read from the device");
                PlaceReviews::default()
            }
        }
    }

    fn keep(&self, backend: &Backend, place: PlaceId, reviews: PlaceReviews) {
        let (store, now) = (backend.store.clone(), self.active.now());
        self.active.tasks().spawn_blocking(move || {
            let newest: Vec<&Comment> = reviews.comments.iter().take(MOST_KEPT).collect();
            let is_whole = reviews.is_whole && newest.len() == reviews.comments.len();
            if let Err(error) = store.set(&key(place), &(newest, is_whole), now) {
                tracing::error!(%error, "the reviews of a place could not be kept");
            }
        });
    }
}

/// Its name among the store's small values.
fn key(place: PlaceId) -> String {
    format!("place_reviews/{place}")
}

struct Page {
    comments: Vec<Comment>,
    is_last: bool,
}

impl PlaceReviews {
    fn take(&mut self, number: u32, outcome: Result<Page, ReviewsReading>) {
        let page = match outcome {
            Ok(page) => page,
            Err(reading) => {
                self.reading = reading;
                return;
            }
        };
        let before = if number == 1 { Vec::new() } else { self.comments.as_ref().clone() };
        let mut seen: BTreeSet<i64> = BTreeSet::new();
        // A review that came in meanwhile pushes one from the end of a page to the start of the next.
        let all = before.into_iter().chain(page.comments).filter(|comment| seen.insert(comment.id));
        self.comments = Arc::new(all.collect());
        self.pages = number;
        self.is_whole = page.is_last;
        self.reading = if page.is_last { ReviewsReading::Complete } else { ReviewsReading::HasMore };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comments(ids: impl Iterator<Item = i64>) -> Vec<Comment> {
        ids.map(|id| Comment {
            id,
            place: None,
            professional: None,
            stars: 5,
            text: String::new(),
            author: String::new(),
            author_id: None,
            appointment: None,
            written: None,
        })
        .collect()
    }

    #[test]
    fn pages_follow_each_other_without_showing_one_review_twice() {
        let mut reviews = PlaceReviews::default();
        reviews.take(1, Ok(Page { comments: comments(0..100), is_last: false }));
        assert_eq!((reviews.reading, reviews.rating().unwrap().is_all), (ReviewsReading::HasMore, false));
        reviews.take(2, Ok(Page { comments: comments(99..130), is_last: true }));
        assert_eq!((reviews.comments.len(), reviews.reading), (130, ReviewsReading::Complete));
        reviews.take(1, Ok(Page { comments: comments(200..201), is_last: true }));
        assert_eq!(reviews.comments.len(), 1, "reading anew begins anew");
    }

    #[test]
    fn a_failure_keeps_what_was_read() {
        let mut reviews = PlaceReviews::default();
        reviews.take(1, Ok(Page { comments: comments(0..100), is_last: false }));
        reviews.take(2, Err(ReviewsReading::Failed(ReadError::Offline)));
        assert_eq!(reviews.comments.len(), 100);
        assert_eq!(reviews.pages, 1, "the same page is asked for again");
        reviews.take(2, Ok(Page { comments: comments(100..130), is_last: true }));
        reviews.take(1, Err(ReviewsReading::Failed(ReadError::Offline)));
        assert!(reviews.rating().unwrap().is_all, "all are known whether they can be asked for again or not");
    }
}
