//! How many messages are unread. The list of messages is later work.

use dioxus::prelude::*;

use crate::repositories::Repositories;
use crate::ui::components::art::ArtMotif;
use crate::ui::components::empty_state::EmptyState;
use crate::ui::load_state::use_watched;
use crate::ui::pushed_page::PushedPage;
use crate::ui::viewer::use_viewer;

#[component]
pub fn NotificationsPage() -> Element {
    let repositories = use_context::<Repositories>();
    let unread = use_watched(|| repositories.unread.watch());
    use_hook(|| repositories.unread.refresh());
    let viewer = use_viewer();
    let title = match unread.read().value.as_deref().copied().unwrap_or(0) {
        0 => viewer.text("screen-notifications-none-unread"),
        count => viewer.text_with("screen-notifications-unread", &[("count", count.into())]),
    };
    rsx! {
        PushedPage { title: viewer.text("common-notifications"),
            div { class: "inset",
                EmptyState { title, text: viewer.text("screen-notifications-text"), motif: ArtMotif::Circles }
            }
        }
    }
}
