//! Who is signed in, the language, and the way out (feature F08; the rest of the account is later work).

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::i18n::Language;
use crate::repositories::Repositories;
use crate::repositories::session::Session;
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::list_row::{ListRow, RowGroup, RowTone};
use crate::ui::components::notice::Notice as InfoCard;
use crate::ui::components::sheet::Sheet;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::pushed_page::PushedPage;
use crate::ui::root::ChosenLanguage;
use crate::ui::routes::Route;
use crate::ui::viewer::use_viewer;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    Language,
    LogOut,
}

#[component]
pub fn AccountPage() -> Element {
    let repositories = use_context::<Repositories>();
    let account = use_watched(|| repositories.account.watch());
    let session = use_watched(|| repositories.session.watch());
    let viewer = use_viewer();
    let actions = use_context::<PageActions>();
    let mut opened = use_signal(|| None::<Opened>);
    let saved = account.read();
    let person = saved.value.as_deref();
    let name = person.map_or_else(String::new, |person| person.name.trim().to_owned());
    let phone = person.and_then(|person| person.phone.as_ref()).map(|phone| phone.international());
    let face =
        Face { name: name.clone(), photo_url: person.and_then(|person| person.photo_url.clone()), hue: PlaceHue::Pine };
    let is_demo = matches!(*session.read(), Session::SignedIn { is_demo: true });
    let mut open = move |sheet: Opened| {
        opened.set(Some(sheet));
        (actions.focus)("account-sheet");
    };
    let close = move |()| opened.set(None);
    let above = opened().map(|sheet| match sheet {
        Opened::Language => rsx! { LanguageSheet { onclose: close } },
        Opened::LogOut => rsx! { LogOutSheet { onclose: close } },
    });
    let mut open_language = open.clone();
    rsx! {
        PushedPage { title: viewer.text("screen-account-title"), modal: opened().is_some(), above,
            div { class: "inset stack",
                div { class: "card account-person",
                    Avatar { face, size: 60 }
                    div { class: "account-person-words",
                        h2 { class: "type-t2", {if name.is_empty() { viewer.text("screen-main-your-account") } else { name }} }
                        if let Some(phone) = phone {
                            p { class: "type-c ink2 tnum", bdi { class: "ltr", {phone} } }
                        }
                    }
                }
                if is_demo {
                    InfoCard { text: viewer.text("screen-account-demo") }
                }
                RowGroup {
                    ListRow {
                        title: viewer.text("common-loyalty-cards"),
                        icon: IconName::Card,
                        href: Route::LoyaltyCardsPage {}.to_string(),
                        onclick: move |()| {
                            navigator().push(Route::LoyaltyCardsPage {});
                        },
                    }
                    ListRow {
                        title: viewer.text("screen-discounts-title"),
                        icon: IconName::Percent,
                        href: Route::DiscountsPage {}.to_string(),
                        onclick: move |()| {
                            navigator().push(Route::DiscountsPage {});
                        },
                    }
                    ListRow {
                        title: viewer.text("screen-account-language"),
                        icon: IconName::Globe,
                        tone: RowTone::Neutral,
                        value: viewer.localizer.language().native_name(),
                        onclick: move |()| open_language(Opened::Language),
                    }
                }
                RowGroup {
                    ListRow {
                        title: viewer.text("action-log-out"),
                        icon: IconName::LogOut,
                        tone: RowTone::Neutral,
                        chevron: false,
                        onclick: move |()| open(Opened::LogOut),
                    }
                }
            }
        }
    }
}

#[component]
fn LanguageSheet(onclose: EventHandler<()>) -> Element {
    let viewer = use_viewer();
    let chosen = use_context::<ChosenLanguage>();
    rsx! {
        Sheet { title: viewer.text("screen-account-language"), id: "account-sheet", close_label: viewer.text("action-close"), onclose,
            for language in Language::ALL {
                button {
                    key: "{language.tag()}",
                    class: "account-language",
                    r#type: "button",
                    lang: language.tag(),
                    "aria-pressed": if language == chosen.get() { "true" } else { "false" },
                    onclick: move |_| {
                        onclose.call(());
                        chosen.choose(language);
                    },
                    span { class: "type-body medium", {language.native_name()} }
                    if language == chosen.get() {
                        Icon { name: IconName::Check }
                    }
                }
            }
        }
    }
}

#[component]
fn LogOutSheet(onclose: EventHandler<()>) -> Element {
    let viewer = use_viewer();
    let repositories = use_context::<Repositories>();
    let mut busy = use_signal(|| false);
    rsx! {
        Sheet {
            title: viewer.text("screen-account-log-out-title"),
            id: "account-sheet",
            close_label: viewer.text("action-close"),
            locked: busy(),
            onclose,
            div { class: "stack account-log-out",
                p { class: "type-body ink2", {viewer.text("screen-account-log-out-text")} }
                Button {
                    label: viewer.text("action-log-out"),
                    kind: ButtonKind::Danger,
                    busy: busy(),
                    onclick: move |()| {
                        busy.set(true);
                        let repositories = repositories.clone();
                        spawn(async move { repositories.session.log_out().await });
                    },
                }
                Button {
                    label: viewer.text("screen-account-stay"),
                    kind: ButtonKind::Quiet,
                    onclick: move |()| onclose.call(()),
                }
            }
        }
    }
}
