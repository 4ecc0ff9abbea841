//! Promotional blocks of a place as promotions. The call is not published by Altegio: see `extension::promotions`.

use super::picture_url::Pictures;
use super::wire::promotions::{PromoBlockWire, PromoButtonWire};
use crate::domain::ids::PromotionId;
use crate::domain::place::Place;
use crate::domain::promotion::Promotion;

/// A block is a story of slides; the first slide that says something speaks for it. `None` when nothing can be shown.
pub(super) fn promotion(block: PromoBlockWire, place: &Place, pictures: &Pictures) -> Option<Promotion> {
    let text = block.slides.iter().filter_map(|slide| slide.text.as_deref()).map(str::trim).find(|it| !it.is_empty());
    let link = block.slides.iter().filter_map(|slide| slide.button.as_ref()?.url.as_deref()).find_map(safe_link);
    let books = block.slides.iter().filter_map(|slide| slide.button.as_ref()).any(books);
    let slide_picture = || block.slides.iter().find_map(|slide| pictures.address(Some(&slide.image_url)));
    let image_url = pictures.address(Some(&block.cover_url)).or_else(slide_picture);
    let title = block.title.unwrap_or_default();
    let text = text.unwrap_or_default().to_owned();
    if title.trim().is_empty() && text.is_empty() && image_url.is_none() {
        return None;
    }
    Some(Promotion {
        id: PromotionId(block.id),
        place: place.id,
        place_name: place.name.clone(),
        title,
        text,
        image_url,
        link,
        books,
        ends: block.date_to.and_then(|moment| moment.in_zone(super::wire::moment::ZoneWire::named(place.zone))),
    })
}

fn books(button: &PromoButtonWire) -> bool {
    !button.service_ids.is_empty() || button.staff_id.is_some_and(|id| id > 0)
}

/// Only https is ever opened.
fn safe_link(text: &str) -> Option<String> {
    let url = url::Url::parse(text.trim()).ok()?;
    (url.scheme() == "https" && url.has_host()).then(|| url.into())
}
