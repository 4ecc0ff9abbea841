//! What people think of a place: the average and the newest words. All of them stand on a page of their own.

use dioxus::prelude::*;

use super::state::{RatingWords, ReviewWords, ReviewsWords};
use super::view::Act;
use crate::domain::ids::PlaceId;
use crate::domain::review::{MOST_STARS, ReviewTarget};
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::components::notice::SectionError;
use crate::ui::components::section_heading::SectionHeading;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::routes::Route;
use crate::ui::screens::review::review_route;
use crate::ui::viewer::use_viewer;

#[component]
pub fn Reviews(reviews: ReviewsWords, rating: Option<RatingWords>, place: i64, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let write = review_route(ReviewTarget::Place { place: PlaceId(place), appointment: None });
    let all = Route::PlaceReviewsPage { place };
    let has_all = matches!(reviews, ReviewsWords::Shown { has_more: true, .. });
    rsx! {
        section { "aria-labelledby": "place-reviews-title",
            SectionHeading {
                title: viewer.text("screen-place-tab-reviews"),
                id: "place-reviews-title",
                all_label: has_all.then(|| viewer.text("action-all")),
                all_spoken: has_all.then(|| viewer.text("a11y-all-reviews")),
                href: all.to_string(),
                onall: move |()| onact.call(Act::Open(all.clone())),
            }
            div { class: "inset stack",
                if let Some(rating) = rating {
                    Average { rating }
                }
                match reviews {
                    ReviewsWords::Loading => rsx! {
                        div { class: "appears-late", Skeleton { kind: SkeletonKind::Row } }
                    },
                    ReviewsWords::Failed => rsx! {
                        SectionError {
                            text: viewer.text("error-load-reviews"),
                            action: viewer.text("action-try-again"),
                            onaction: move |()| onact.call(Act::RetryReviews),
                        }
                    },
                    ReviewsWords::None => rsx! {},
                    ReviewsWords::Shown { newest, .. } => rsx! {
                        ReviewList { reviews: newest }
                    },
                }
                RowGroup {
                    ListRow {
                        title: viewer.text("action-review-location"),
                        icon: IconName::Review,
                        href: write.to_string(),
                        onclick: move |()| onact.call(Act::Open(write.clone())),
                    }
                }
            }
        }
    }
}

/// "4.9", stars, "312 reviews".
#[component]
pub fn Average(rating: RatingWords) -> Element {
    rsx! {
        div { class: "card place-average",
            span { class: "visually-hidden", {rating.spoken} }
            span { class: "type-figure tnum place-average-figure", "aria-hidden": "true", {rating.average} }
            span { class: "place-average-words", "aria-hidden": "true",
                SmallStars { stars: rating.stars }
                span { class: "type-c ink2", {rating.count} }
            }
        }
    }
}

#[component]
pub fn ReviewList(reviews: Vec<ReviewWords>) -> Element {
    rsx! {
        ul { class: "stack", role: "list",
            for review in reviews {
                li { key: "{review.id}", class: "card place-review",
                    div { class: "place-review-head",
                        p { class: "type-body strong place-review-author", bdi { {review.author} } }
                        if let Some(date) = review.date {
                            p { class: "type-cap ink2 place-review-date", {date} }
                        }
                    }
                    div { class: "place-review-stars",
                        span { class: "visually-hidden", {review.stars_spoken} }
                        SmallStars { stars: review.stars }
                    }
                    if let Some(about) = review.about {
                        p { class: "type-cap ink2", {about} }
                    }
                    if !review.text.is_empty() {
                        p { class: "type-body place-review-text", dir: "auto", {review.text} }
                    }
                }
            }
        }
    }
}

#[component]
fn SmallStars(stars: u8) -> Element {
    rsx! {
        span { class: "place-stars", "aria-hidden": "true",
            for star in 1..=MOST_STARS {
                Icon { key: "{star}", name: if star <= stars { IconName::StarFilled } else { IconName::Star }, size: 18 }
            }
        }
    }
}
