//! The form in each of its states, for snapshots and for looking at it. It needs a viewer, toasts and page actions around it.

use dioxus::prelude::*;

use super::state::{Stage, State};
use super::view::View;
use super::words::{Picture, ReviewWords};
use crate::domain::ids::{AppointmentId, PlaceId};
use crate::domain::place_hue::PlaceHue;
use crate::domain::review::{RatingLock, ReviewDraft, ReviewTarget, SentReview};
use crate::repositories::SendReviewError;

pub const NAMES: [&str; 10] =
    ["empty", "missed", "written", "unhappy", "sending", "failed", "thanks", "already-sent", "locked", "about-place"];

/// `name` is one of [`NAMES`]; another one shows the empty form.
#[component]
pub fn Sample(name: String) -> Element {
    let about_place = name == "about-place";
    let visit = Some(AppointmentId(1));
    let place = ReviewTarget::Place { place: PlaceId(1), appointment: visit };
    let professional = ReviewTarget::Professional(AppointmentId(1));
    let words = ReviewWords {
        picture: if about_place { Picture::Logo(None) } else { Picture::Face(None) },
        hue: PlaceHue::Plum,
        name: if about_place { "Studio Lumen" } else { "Sofia Marin" }.to_owned(),
        visit: "Balayage & gloss · Thu, 29 October".to_owned(),
        place_name: "Studio Lumen".to_owned(),
        phone: Some("+33 1 23 45 67 89".to_owned()),
        own_name: "Anna".to_owned(),
        lock: None,
        other: Some(if about_place { professional } else { place }),
    };
    let stars = match name.as_str() {
        "empty" | "missed" | "about-place" => None,
        "unhappy" => Some(2),
        _ => Some(4),
    };
    let text = stars.map(|_| "She took time to find the right shade.".to_owned()).unwrap_or_default();
    let sent = SentReview { stars, text: text.clone(), name: "Anna".to_owned() };
    let draft = ReviewDraft { stars, text, name: None };
    let target = if about_place { place } else { professional };
    let state = State { misses_stars: name == "missed", ..State::new(target, draft) };
    let stage = match name.as_str() {
        "sending" => Stage::Sending,
        "failed" => Stage::Failed(SendReviewError::OutcomeUnknown),
        "thanks" => Stage::Thanks(sent),
        "already-sent" => Stage::AlreadySent(sent),
        "locked" => Stage::Locked(RatingLock::Canceled),
        _ => Stage::Writing,
    };
    rsx! {
        View { state, stage, words, onaction: |_| {}, onother: |_| {}, onclose: |()| {} }
    }
}
