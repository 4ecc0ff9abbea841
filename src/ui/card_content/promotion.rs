//! What a place's promotion says, and where it leads.

use crate::domain::promotion::Promotion;
use crate::ui::viewer::Viewer;

use super::brand::filled;

#[derive(Debug, Clone, PartialEq)]
pub struct PromotionWords {
    pub id: i64,
    pub place_id: i64,
    pub place_name: String,
    pub title: String,
    pub text: String,
    pub image_url: Option<String>,
    /// https only; without one the booking or the place's page opens.
    pub link: Option<String>,
    /// Its button books.
    pub books: bool,
}

/// Those that run today at their place; one without a title says nothing.
pub fn promotion_words<'a>(
    promotions: impl Iterator<Item = &'a Promotion>,
    viewer: &Viewer,
) -> impl Iterator<Item = PromotionWords> {
    let now = viewer.now;
    promotions
        .filter(move |promotion| promotion.ends.is_none_or(|end| end.days_from(now) >= 0))
        .filter(|promotion| !promotion.title.trim().is_empty())
        .map(|promotion| PromotionWords {
            id: promotion.id.0,
            place_id: promotion.place.0,
            place_name: promotion.place_name.trim().to_owned(),
            title: promotion.title.trim().to_owned(),
            text: promotion.text.trim().to_owned(),
            image_url: filled(&promotion.image_url),
            link: promotion.link.clone().filter(|link| link.starts_with("https://")),
            books: promotion.books,
        })
}
