//! The promotional block of a place. The shape is not published by Altegio.

use super::moment::MomentWire;

wire! {
    PromoBlockWire {
        id: i64,
        title: Option<String>,
        cover_url: String,
        weight: Option<i64>,
        slides: Vec<PromoSlideWire>,
        date_from: Option<MomentWire>,
        date_to: Option<MomentWire>,
    }
}

wire! {
    PromoSlideWire { image_url: String, text: Option<String>, button: Option<PromoButtonWire> }
}

wire! {
    PromoButtonWire { title: String, url: Option<String>, service_ids: Vec<i64>, staff_id: Option<i64> }
}
