//! What a place tells of itself: words, where it stands, hours, phones, pages. What is missing shows no row.

use dioxus::prelude::*;

use super::state::{AboutWords, HoursRow, HoursWords, OpenWords};
use super::view::Act;
use crate::domain::safe_link::SafeLink;
use crate::domain::safe_text::{Paragraph, ParagraphKind, SafeText};
use crate::ui::card_content::place::PlaceWords;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::components::pill::{Pill, PillTone};
use crate::ui::components::section_heading::SectionHeading;
use crate::ui::components::street_map::StreetMap;
use crate::ui::viewer::use_viewer;

#[component]
pub fn About(about: AboutWords, open: Option<OpenWords>, words: PlaceWords, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    rsx! {
        section { "aria-labelledby": "place-about-title",
            SectionHeading { title: viewer.text("screen-place-tab-about"), id: "place-about-title" }
            div { class: "inset stack",
                if !about.description.is_empty() {
                    Description { text: about.description.clone(), onact }
                }
                if about.destination.is_some() {
                    Where { about: about.clone(), words, onact }
                }
                Hours { hours: about.hours.clone(), open }
                Contacts { about, onact }
            }
        }
    }
}

/// The business's own words. Links lead out of the app; nothing else of its HTML is left.
#[component]
fn Description(text: SafeText, onact: EventHandler<Act>) -> Element {
    rsx! {
        div { class: "place-description type-body", dir: "auto",
            for (index , paragraph) in text.paragraphs.into_iter().enumerate() {
                Words { key: "{index}", paragraph, onact }
            }
        }
    }
}

#[component]
fn Words(paragraph: Paragraph, onact: EventHandler<Act>) -> Element {
    let runs = rsx! {
        for (index , run) in paragraph.runs.into_iter().enumerate() {
            match run.link {
                Some(link) => rsx! { Outside { key: "{index}", text: run.text, link, onact } },
                None => rsx! { span { key: "{index}", {run.text} } },
            }
        }
    };
    match paragraph.kind {
        ParagraphKind::Text => rsx! { p { class: "place-paragraph", {runs} } },
        ParagraphKind::Line => rsx! { p { {runs} } },
        ParagraphKind::Heading => rsx! { h3 { class: "type-t3 place-paragraph", {runs} } },
        ParagraphKind::ListItem => rsx! { p { class: "place-item", {runs} } },
    }
}

#[component]
fn Outside(text: String, link: SafeLink, onact: EventHandler<Act>) -> Element {
    let address = link.address().to_owned();
    rsx! {
        a {
            class: "link place-link",
            href: link.address(),
            onclick: move |event| {
                event.prevent_default();
                onact.call(Act::Outside(address.clone()));
            },
            {text}
        }
    }
}

/// A drawn map: the way is shown by the phone's own.
#[component]
fn Where(about: AboutWords, words: PlaceWords, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let spoken = [("action", viewer.text("action-route").into()), ("name", words.name.clone().into())];
    rsx! {
        div { class: "card place-where",
            StreetMap { name: words.name.clone(), hue: words.hue, logo_url: words.logo_url.clone() }
            button {
                class: "place-where-row",
                r#type: "button",
                "aria-label": viewer.text_with("a11y-action-for", &spoken),
                onclick: move |_| onact.call(Act::Route),
                span { class: "place-where-words type-body strong", bdi { {about.address} } }
                span { class: "link place-where-action", {viewer.text("action-route")} }
            }
        }
    }
}

#[component]
fn Hours(hours: HoursWords, open: Option<OpenWords>) -> Element {
    let viewer = use_viewer();
    if hours == HoursWords::Unknown {
        return rsx! {};
    }
    rsx! {
        div { class: "card place-hours",
            div { class: "place-hours-head",
                h3 { class: "type-t3", {viewer.text("screen-place-hours")} }
                if open.is_some_and(|open| open.is_open) {
                    Pill { text: viewer.text("screen-place-open-now"), tone: PillTone::Success }
                }
            }
            match hours {
                HoursWords::Unknown => rsx! {},
                HoursWords::AsWritten(text) => rsx! {
                    p { class: "type-body place-as-written", dir: "auto", {text} }
                },
                HoursWords::Week(rows) => rsx! {
                    dl { class: "place-week",
                        for (index , row) in rows.into_iter().enumerate() {
                            Days { key: "{row.days}", row, today: index == 0 }
                        }
                    }
                },
            }
        }
    }
}

#[component]
fn Days(row: HoursRow, today: bool) -> Element {
    let class = if today { "place-days type-body strong" } else { "place-days type-body ink2" };
    rsx! {
        div { class,
            dt { {row.days} }
            dd { class: "place-spans tnum", bdi { {row.hours} } }
        }
    }
}

#[component]
fn Contacts(about: AboutWords, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let pages = [("action-website", IconName::Globe, about.site), ("screen-place-mail", IconName::Mail, about.email)];
    let pages = pages.into_iter().filter_map(|(key, icon, link)| Some((viewer.text(key), icon, link?)));
    let social = about.social.into_iter().map(|(name, link)| (name.to_owned(), IconName::Link, link));
    let links: Vec<_> = pages.chain(social).collect();
    if about.phones.is_empty() && links.is_empty() {
        return rsx! {};
    }
    rsx! {
        RowGroup {
            for phone in about.phones {
                Phone { key: "{phone}", phone, onact }
            }
            for (name , icon , link) in links {
                ListRow {
                    key: "{name}",
                    title: link.shown(),
                    sub: name.clone(),
                    icon,
                    href: link.address().to_owned(),
                    spoken: viewer.text_with("a11y-action-for", &[("action", name.clone().into()), ("name", link.shown().into())]),
                    onclick: {
                        let address = link.address().to_owned();
                        move |()| onact.call(Act::Outside(address.clone()))
                    },
                }
            }
        }
    }
}

/// Tapping copies the number and offers to dial it.
#[component]
fn Phone(phone: String, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let spoken = [("action", viewer.text("a11y-copy-number").into()), ("name", phone.clone().into())];
    let copied = phone.clone();
    rsx! {
        button {
            class: "list-row row-accent",
            r#type: "button",
            "aria-label": viewer.text_with("a11y-action-for", &spoken),
            onclick: move |_| onact.call(Act::Call(copied.clone())),
            span { class: "row-leading row-glyph", Icon { name: IconName::Phone, size: 22 } }
            span { class: "row-words",
                span { class: "row-title type-body strong tnum", bdi { class: "ltr", {phone} } }
                span { class: "row-sub type-c ink2", {viewer.text("screen-place-tap-to-copy")} }
            }
            span { class: "row-chevron", Icon { name: IconName::Copy, size: 22 } }
        }
    }
}
