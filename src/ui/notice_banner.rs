//! The one banner over a page: offline, the server has trouble, or the copy is old (design 3 and 8.25).

use dioxus::prelude::*;

use super::components::notice::OfflineBanner;
use super::error_text::read_error_key;
use super::load_state::Notice;
use super::viewer::{Viewer, use_viewer};

/// `busy` while the retry runs.
#[component]
pub fn NoticeBanner(notice: Notice, busy: bool, onretry: EventHandler<()>) -> Element {
    let viewer = use_viewer();
    let (title, text) = notice_words(&notice, &viewer);
    rsx! {
        OfflineBanner { title, text, action: viewer.text("action-try-again"), busy, onaction: onretry }
    }
}

fn notice_words(notice: &Notice, viewer: &Viewer) -> (String, String) {
    let copy_of = |saved_at: &Option<_>| match saved_at {
        Some(at) => viewer.text_with("common-showing-data-from", &[("moment", viewer.moment(*at).into())]),
        None => viewer.text("common-nothing-saved"),
    };
    match notice {
        Notice::Offline { saved_at } => (viewer.text("common-offline-title"), copy_of(saved_at)),
        Notice::Trouble { saved_at, error } => (viewer.text(read_error_key(error)), copy_of(saved_at)),
        Notice::Stale { saved_at } => {
            let there = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&viewer.zone).date_naive();
            let days = (there(viewer.now) - there(*saved_at)).num_days().max(1);
            let title = match days {
                1 => viewer.text("common-updated-yesterday"),
                days => viewer.text_with("common-updated-days-ago", &[("days", days.into())]),
            };
            (title, copy_of(&Some(*saved_at)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::card_content::test_data::{at, viewer};
    use super::*;
    use crate::repositories::ReadError;

    #[test]
    fn an_offline_page_tells_when_its_copy_was_saved_by_the_phones_clock() {
        let notice = Notice::Offline { saved_at: Some(at("2026-11-24T07:12:00Z")) };
        assert_eq!(
            notice_words(&notice, &viewer()),
            ("You're offline".to_owned(), "Showing data from 08:12".to_owned())
        );
    }

    #[test]
    fn a_copy_of_another_day_is_told_with_its_date() {
        let notice = Notice::Trouble { saved_at: Some(at("2026-11-22T07:12:00Z")), error: ReadError::ServerTrouble };
        assert_eq!(notice_words(&notice, &viewer()).1.replace('\u{a0}', " "), "Showing data from 22 Nov, 08:12");
    }

    #[test]
    fn an_old_copy_is_counted_in_days() {
        let words =
            |at_text| notice_words(&Notice::Stale { saved_at: at(at_text) }, &viewer()).0.replace('\u{a0}', " ");
        assert_eq!(words("2026-11-23T07:12:00Z"), "Updated yesterday");
        assert_eq!(words("2026-11-20T07:12:00Z"), "Updated 4 days ago");
    }
}
