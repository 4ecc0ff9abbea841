//! The greeting row: who is signed in (leads to the account), and the bubble with the unread count.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::i18n::Localizer;
use crate::ui::cards::use_opener;
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::routes::Route;

use super::state::Header;

/// Above this the badge says "99+".
const MOST_COUNTED: u32 = 99;

#[component]
pub fn HeaderRow(header: Header) -> Element {
    let localizer = use_context::<Localizer>();
    let opener = use_opener();
    let name = match header.name.as_str() {
        "" => localizer.text("screen-main-your-account"),
        // The greeting takes the first name; the account shows all of it.
        name => name.split_whitespace().next().unwrap_or(name).to_owned(),
    };
    let face = Face { name: header.name.clone(), photo_url: header.photo_url.clone(), hue: PlaceHue::Pine };
    let bubble_label = match header.unread {
        0 => localizer.text("a11y-notifications-none"),
        count => localizer.text_with("a11y-notifications-unread", &[("count", count.into())]),
    };
    let badge = match header.unread {
        0 => None,
        count if count > MOST_COUNTED => Some(format!("{}+", localizer.number(i64::from(MOST_COUNTED)))),
        count => Some(localizer.number(i64::from(count))),
    };
    rsx! {
        header { class: "main-header inset",
            h1 { class: "main-person", id: "page-title", tabindex: "-1",
                a {
                    class: "main-person-link",
                    href: Route::AccountPage {}.to_string(),
                    onclick: move |_| opener.open(Route::AccountPage {}),
                    Avatar { face, size: 48, ring: true }
                    span { class: "main-person-words",
                        span { class: "type-c ink2 main-greeting", {header.greeting.clone()} }
                        span { class: "type-t2 main-name",
                            span { class: "main-name-text", {name} }
                            Icon { name: IconName::Chevron, size: 20 }
                        }
                        // No label instead of the content: whoever says "tap Anna" is understood (WCAG 2.5.3).
                        span { class: "visually-hidden", {localizer.text("screen-account-title")} }
                    }
                }
            }
            a {
                class: "icon-button icon-button-raised main-bubble",
                href: Route::NotificationsPage {}.to_string(),
                "aria-label": bubble_label,
                onclick: move |_| opener.open(Route::NotificationsPage {}),
                Icon { name: IconName::Bubble }
                if let Some(badge) = badge {
                    span { class: "badge icon-button-badge", "aria-hidden": "true", {badge} }
                }
            }
        }
    }
}
