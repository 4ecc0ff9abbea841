//! The sheet in each of its states, for snapshots and for looking at it.

use dioxus::prelude::*;

use super::state::{CancelContent, Phase};
use super::view::View;
use crate::domain::ids::PlaceId;
use crate::domain::place_hue::PlaceHue;
use crate::i18n::Localizer;
use crate::ui::card_content::appointment::DateLeaf;

/// Name and component of every state worth looking at.
pub const NAMES: [&str; 4] = ["asking", "sending", "failed", "refused"];

/// `name` is one of [`NAMES`]; another one shows the first.
#[component]
pub fn Sample(name: String, localizer: Localizer) -> Element {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap_or_default();
    let moment = localizer.date_medium(date);
    let rule = localizer.text_with("screen-cancel-free-until", &[("moment", moment.into())]);
    let phase = match name.as_str() {
        "sending" => Phase::Sending { rule },
        "failed" => Phase::Failed { rule, problem: localizer.text("error-change-offline") },
        "refused" => Phase::Refused { reason: localizer.text("error-change-refused") },
        _ => Phase::Asking { rule },
    };
    let content = CancelContent {
        id: 1,
        lead: Some(localizer.text_with("screen-cancel-lead", &[("name", "Sofia".into())])),
        hue: PlaceHue::of(PlaceId(1)),
        leaf: DateLeaf {
            weekday: localizer.weekday_short(date),
            day: localizer.day_of_month(date),
            month: localizer.month_short(date),
        },
        date: localizer.date_long(date),
        title: "Balayage & gloss".to_owned(),
        detail: vec!["14:30".to_owned(), "Studio Lumen".to_owned()],
        phase,
        can_reschedule: true,
        phone: Some("+33 1 23 45 67 89".to_owned()),
        place_name: "Studio Lumen".to_owned(),
    };
    rsx! {
        View { content, localizer, onact: |_| {} }
    }
}
