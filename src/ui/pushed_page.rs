//! The body of every page that lies above the main page: back, title, banner, content.

use dioxus::prelude::*;

use crate::i18n::Localizer;

use super::components::page::Page;
use super::components::refresh_button::RefreshButton;
use super::components::top_bar::{PageTitle, TopBar};
use super::load_state::Notice;
use super::notice_banner::NoticeBanner;
use super::routes::Route;

#[component]
pub fn PushedPage(
    title: String,
    notice: Option<Notice>,
    #[props(default)] busy: bool,
    onretry: Option<EventHandler<()>>,
    above: Option<Element>,
    dock: Option<Element>,
    #[props(default)] modal: bool,
    /// The title stands in the bar: pages that begin with a picture.
    #[props(default)]
    small_title: bool,
    /// Icon buttons at the end of the bar.
    end: Option<Element>,
    children: Element,
) -> Element {
    let localizer = use_context::<Localizer>();
    let bar = rsx! {
        TopBar {
            back_label: localizer.text("action-back"),
            title: small_title.then(|| title.clone()),
            onback: move |()| go_back(),
            {end}
        }
    };
    rsx! {
        Page { top: bar, above, dock, modal,
            if !small_title {
                PageTitle { text: title }
            }
            if let Some(notice) = notice {
                div { class: "inset page-notice",
                    NoticeBanner {
                        notice,
                        busy,
                        onretry: move |()| {
                            if let Some(handler) = onretry {
                                handler.call(());
                            }
                        },
                    }
                }
            }
            {children}
            if let Some(onrefresh) = onretry {
                RefreshButton { label: localizer.text("action-refresh"), busy, quiet: true, onrefresh }
            }
        }
    }
}

/// A page opened by a link has nothing below it: the main page is.
pub fn go_back() {
    let navigator = navigator();
    if navigator.can_go_back() {
        navigator.go_back();
    } else {
        navigator.replace(Route::MainPage {});
    }
}
