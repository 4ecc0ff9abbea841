//! Reviews: what was written about a place, and rating the professional of a visit. Published by Altegio.

use std::fmt;

use chrono_tz::Tz;

use super::ApiClient;
use super::call::Call;
use super::error::ApiError;
use super::reply::DecodedList;
use super::wire::moment::ZoneWire;
use super::wire::records::RecordWire;
use super::wire::reviews::{CommentRequestWire, CommentWire, ReviewFormWire, ReviewSubmitRequestWire};
use crate::domain::ids::{AppointmentId, PlaceId, ProfessionalId};
use crate::domain::review::{Comment, MOST_STARS, Review};

/// How many reviews one page holds; a shorter page is the last one.
pub const COMMENTS_PER_PAGE: usize = 100;

/// Opens the review form of one visit to whoever holds it. Never printed, never saved.
#[derive(Clone, PartialEq, Eq)]
pub struct ReviewToken(String);

impl fmt::Debug for ReviewToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReviewToken(…)")
    }
}

impl ReviewToken {
    /// `None` for what cannot stand in a path as it is.
    fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        (is_plain && !text.is_empty()).then(|| Self(text.to_owned()))
    }
}

impl ApiClient {
    /// `None`: an older record without one; its professional is rated with [`ApiClient::rate_professional`].
    pub async fn get_review_token(&self, id: AppointmentId) -> Result<Option<ReviewToken>, ApiError> {
        let reply = self.send(Call::get("get_user_record", format!("/user/records/{id}/")).by_user()).await?;
        let record: RecordWire = reply.one()?;
        Ok(record.token.and_then(|token| ReviewToken::new(&token.0)))
    }

    /// Whether the professional of this visit was rated already.
    pub async fn is_review_submitted(&self, token: &ReviewToken) -> Result<bool, ApiError> {
        let path = format!("/master_record_review/{}", token.0);
        let form: ReviewFormWire = self.send(Call::get("get_review_form", path).by_user()).await?.one()?;
        Ok(form.is_review_submitted)
    }

    /// Not repeatable: a lost answer is resolved by asking the form.
    pub async fn submit_review(&self, token: &ReviewToken, review: &Review) -> Result<(), ApiError> {
        let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let body = ReviewSubmitRequestWire {
            rating: review.stars.into(),
            text: filled(&review.text),
            name: filled(&review.name),
        };
        let path = format!("/master_record_review/{}", token.0);
        self.send(Call::post("submit_review", path).by_user().json(&body)).await.map(drop)
    }

    /// Tied to no visit. Not repeatable: a lost answer is resolved by listing the reviews.
    pub async fn rate_professional(
        &self,
        place: PlaceId,
        professional: ProfessionalId,
        review: &Review,
    ) -> Result<(), ApiError> {
        let path = format!("/comments/{place}/{professional}");
        let call = Call::post("rate_team_member", path).by_user().json(&comment_request(review, None));
        self.send(call).await.map(drop)
    }

    /// Newest first, both about the place and about its professionals. Pages count from 1. `zone` is the place's: older
    /// answers tell its wall clock alone.
    pub async fn list_comments(
        &self,
        place: PlaceId,
        professional: Option<ProfessionalId>,
        zone: Option<Tz>,
        page: u32,
    ) -> Result<DecodedList<Comment>, ApiError> {
        let mut call = Call::get("list_comments", format!("/comments/{place}")).by_user();
        if let Some(professional) = professional {
            call = call.query("team_member_id", professional);
        }
        let call = call.query("page", page).query("count", COMMENTS_PER_PAGE);
        Ok(self.send(call).await?.list()?.convert(|wire| comment(wire, ZoneWire::named(zone))))
    }
}

pub(super) fn comment_request(review: &Review, appointment: Option<AppointmentId>) -> CommentRequestWire {
    CommentRequestWire {
        mark: review.stars.into(),
        name: review.name.clone(),
        text: review.text.clone(),
        record_id: appointment.map(|id| id.0),
    }
}

/// `None` without stars that can be drawn. 0 stands for "none" in all ids here.
fn comment(wire: CommentWire, zone: ZoneWire) -> Option<Comment> {
    let named = |id: Option<i64>| id.filter(|id| *id != 0);
    let is_about_place = wire.kind == Some(0);
    Some(Comment {
        id: wire.id,
        written: wire.date.and_then(|moment| moment.in_zone(zone)),
        place: named(wire.salon_id).map(PlaceId),
        professional: named(wire.master_id).filter(|_| !is_about_place).map(ProfessionalId),
        stars: u8::try_from(wire.rating).ok().filter(|stars| (1..=MOST_STARS).contains(stars))?,
        text: wire.text.trim().to_owned(),
        author: wire.user_name.unwrap_or_default().trim().to_owned(),
        author_id: named(wire.user_id),
        appointment: named(wire.record_id).map(AppointmentId),
    })
}
