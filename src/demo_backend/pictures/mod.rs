//! `/pictures/<name>`: drawn when first asked for, then kept. Must not know the tables: a name says all.

mod canvas;
mod covers;
mod emblems;
mod gifts;
mod odd;
mod passes;
mod portraits;

use std::collections::HashMap;
use std::sync::Mutex;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use http::{StatusCode, header};

use super::DemoBackend;
use canvas::Canvas;

#[derive(Default)]
pub struct PictureCache {
    drawn: Mutex<HashMap<String, Bytes>>,
}

pub fn routes() -> Router<DemoBackend> {
    Router::new().route("/pictures/{name}", get(picture))
}

async fn picture(State(backend): State<DemoBackend>, Path(name): Path<String>) -> Response {
    let media_type = if name.ends_with(".png") { "image/png" } else { "image/jpeg" };
    // Drawing takes tens of milliseconds in a debug build: not on a thread that answers others.
    let drawn = tokio::task::spawn_blocking(move || backend.inner.pictures.take(&name)).await;
    match drawn.ok().flatten() {
        Some(bytes) => {
            let headers = [(header::CONTENT_TYPE, media_type), (header::CACHE_CONTROL, "public, max-age=86400")];
            (headers, bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl PictureCache {
    fn take(&self, name: &str) -> Option<Bytes> {
        let kept = || self.drawn.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(bytes) = kept().get(name).cloned() {
            return Some(bytes);
        }
        let bytes = Bytes::from(draw(name)?);
        kept().insert(name.to_owned(), bytes.clone());
        Some(bytes)
    }
}

/// The file of that name; `None` when there is no such picture.
fn draw(name: &str) -> Option<Vec<u8>> {
    let (stem, ending) = name.split_once('.')?;
    let file: fn(&Canvas) -> Option<Vec<u8>> = match ending {
        "png" => Canvas::png,
        "jpg" => Canvas::jpeg,
        _ => return None,
    };
    match (stem, ending) {
        ("huge", "png") => return odd::huge(),
        ("broken", "jpg") => return odd::broken(),
        _ => {}
    }
    let canvas = match stem.split_once('-')? {
        ("logo", emblem) => emblems::logo(emblem)?,
        ("cover", place) => covers::cover(place)?,
        ("promo", "glow") => covers::promo_glow(),
        ("membership", art) => passes::membership(art)?,
        ("gift", art) => gifts::gift(art)?,
        ("portrait", who) => portraits::portrait(who)?,
        ("no", "photo") => portraits::stock(),
        _ => return None,
    };
    file(&canvas)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_that_the_seed_names_is_there_except_the_missing_one() {
        let life = serde_json::to_string(&crate::demo_backend::seed::life(1, chrono::DateTime::UNIX_EPOCH)).unwrap();
        let names: std::collections::BTreeSet<_> =
            life.split('"').filter(|text| text.ends_with(".png") || text.ends_with(".jpg")).collect();
        assert!(names.len() > 40, "{}", names.len());
        for name in names {
            let file = draw(name);
            match name {
                "missing.jpg" => assert!(file.is_none()),
                "broken.jpg" => assert!(image::load_from_memory(&file.unwrap()).is_err()),
                _ => assert!(image::load_from_memory(&file.unwrap()).is_ok(), "{name}"),
            }
        }
    }

    #[test]
    fn one_picture_weighs_twelve_megabytes_and_one_is_taller_than_wide() {
        assert!((12_000_000..13_500_000).contains(&draw("huge.png").unwrap().len()));
        let tall = image::load_from_memory(&draw("membership-tall.jpg").unwrap()).unwrap();
        assert!(tall.height() > tall.width());
    }
}
