//! The main page as it is drawn: greeting, banner, sections; or the page for a number without visits.

use dioxus::prelude::*;

use crate::i18n::Localizer;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::empty_state::EmptyState;
use crate::ui::components::page::Page;
use crate::ui::components::refresh_button::RefreshButton;
use crate::ui::notice_banner::NoticeBanner;

use super::header::HeaderRow;
use super::sections::SectionsView;
use super::state::{Body, MainPageContent};

#[component]
pub fn MainPageView(
    content: MainPageContent,
    onrefresh: EventHandler<()>,
    onchange_number: EventHandler<()>,
) -> Element {
    let localizer = use_context::<Localizer>();
    let is_empty = content.body == Body::NoVisits;
    let busy = content.is_refreshing;
    let dock = is_empty.then(|| {
        rsx! {
            div { class: "dock main-dock",
                div { class: "dock-inner stack",
                    Button { label: localizer.text("action-check-again"), busy, onclick: move |()| onrefresh.call(()) }
                    Button {
                        label: localizer.text("action-use-another-number"),
                        kind: ButtonKind::Text,
                        onclick: move |()| onchange_number.call(()),
                    }
                }
            }
        }
    });
    rsx! {
        Page { dock,
            if let Some(notice) = content.notice.clone() {
                div { class: "inset main-notice",
                    NoticeBanner { notice, busy, onretry: move |()| onrefresh.call(()) }
                }
            }
            HeaderRow { header: content.header.clone() }
            match content.body {
                Body::NoVisits => rsx! {
                    div { class: "inset",
                        EmptyState {
                            title: localizer.text("screen-main-no-visits-title"),
                            text: localizer.text("screen-main-no-visits-text"),
                        }
                    }
                },
                Body::Sections(sections) => rsx! {
                    SectionsView { sections: *sections, onretry: move |()| onrefresh.call(()) }
                    RefreshButton { label: localizer.text("action-refresh"), busy, onrefresh }
                },
            }
        }
    }
}
