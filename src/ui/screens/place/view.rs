//! The place's page as it is drawn: cover, face, what can be done, my visit, purchases, about, reviews. What it says comes
//! from `state`.

use dioxus::prelude::*;

use super::about::About;
use super::purchases::{Purchases, PurchasesHere};
use super::reviews::Reviews;
use super::state::{PlaceContent, VisitHere};
use crate::ui::card_content::promotion::PromotionWords;
use crate::ui::cards::{FavoriteHeart, PlaceDock, Promotions};
use crate::ui::components::art::{Art, ArtMotif};
use crate::ui::components::button::{Button, ButtonKind, ButtonSize, IconButton, IconButtonKind};
use crate::ui::components::date_leaf::DateLeaf;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::components::logo::Logo;
use crate::ui::components::notice::Notice as InfoCard;
use crate::ui::components::page::Page;
use crate::ui::components::picture::Picture;
use crate::ui::load_state::Notice;
use crate::ui::notice_banner::NoticeBanner;
use crate::ui::routes::Route;
use crate::ui::viewer::use_viewer;

#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    Back,
    Refresh,
    Share,
    Call(String),
    Route,
    /// Leaves the app: an address that was checked.
    Outside(String),
    Open(Route),
    Section(Section),
    RetryReviews,
}

/// The parts of the page that its tabs lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Visits,
    Purchases,
    About,
    Reviews,
}

impl Section {
    /// The element that stands where the part begins, under the bar.
    pub fn anchor(self) -> &'static str {
        match self {
            Self::Visits => "place-visits",
            Self::Purchases => "place-purchases",
            Self::About => "place-about",
            Self::Reviews => "place-reviews",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Visits => "screen-place-tab-visits",
            Self::Purchases => "common-purchases",
            Self::About => "screen-place-tab-about",
            Self::Reviews => "screen-place-tab-reviews",
        }
    }
}

/// How the saved copy stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Health {
    pub notice: Option<Notice>,
    pub busy: bool,
}

#[component]
pub fn PlaceView(
    content: PlaceContent,
    #[props(default)] promotions: Vec<PromotionWords>,
    purchases: PurchasesHere,
    health: Health,
    onact: EventHandler<Act>,
) -> Element {
    let words = content.words.clone();
    let sells = purchases != PurchasesHere::None;
    let dock = words.is_active.then(|| rsx! { PlaceDock { words: words.clone() } });
    rsx! {
        Page { dock, fade: false, under_status: true,
            div { class: "place",
                Buttons { name: words.name.clone(), onact }
                TabBar { name: words.name.clone(), sells, onact }
                Face { content: content.clone(), onact }
                div { class: "inset stack place-first",
                    if let Some(notice) = health.notice {
                        NoticeBanner { notice, busy: health.busy, onretry: move |()| onact.call(Act::Refresh) }
                    }
                    Advice { is_active: words.is_active, has_phone: words.phone.is_some() }
                }
                Anchor { section: Section::Visits }
                div { class: "inset stack",
                    Visits { content: content.clone(), onact }
                }
                Promotions { promotions }
                if sells {
                    Anchor { section: Section::Purchases }
                    Purchases { purchases, place: words.id, hue: words.hue, onact }
                }
                Anchor { section: Section::About }
                About { about: content.about.clone(), open: content.open.clone(), words: words.clone(), onact }
                Anchor { section: Section::Reviews }
                Reviews { reviews: content.reviews.clone(), rating: content.rating.clone(), place: words.id, onact }
            }
        }
    }
}

/// Over the cover, and over the bar once the cover is gone.
#[component]
fn Buttons(name: String, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    rsx! {
        div { class: "place-buttons",
            div { class: "place-buttons-row",
                IconButton {
                    label: viewer.text("action-back"),
                    icon: IconName::Back,
                    kind: IconButtonKind::Raised,
                    id: "page-back",
                    onclick: move |()| onact.call(Act::Back),
                }
                IconButton {
                    label: viewer.text_with("a11y-action-for", &[("action", viewer.text("action-share").into()), ("name", name.into())]),
                    icon: IconName::Share,
                    kind: IconButtonKind::Raised,
                    onclick: move |()| onact.call(Act::Share),
                }
            }
        }
    }
}

/// Lies behind the face of the place, and comes to light when that has scrolled away.
#[component]
fn TabBar(name: String, sells: bool, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let sections = [Section::Visits, Section::Purchases, Section::About, Section::Reviews];
    let shown = sections.into_iter().filter(|section| *section != Section::Purchases || sells);
    rsx! {
        div { class: "place-bar",
            p { class: "place-bar-title type-t3 clip-1", "aria-hidden": "true", {name} }
            nav { class: "place-tabs", "aria-label": viewer.text("a11y-place-parts"),
                for section in shown {
                    button {
                        key: "{section.anchor()}",
                        class: "place-tab",
                        r#type: "button",
                        "data-part": section.anchor(),
                        onclick: move |_| onact.call(Act::Section(section)),
                        {viewer.text(section.label())}
                    }
                }
            }
        }
    }
}

#[component]
fn Anchor(section: Section) -> Element {
    rsx! {
        div { class: "place-anchor", id: section.anchor(), "aria-hidden": "true" }
    }
}

/// Cover, logo, name with the heart, rating, open state, and the four things to do.
#[component]
fn Face(content: PlaceContent, onact: EventHandler<Act>) -> Element {
    let words = content.words.clone();
    let class = if words.is_active { "place-face" } else { "place-face place-face-gone" };
    rsx! {
        div { class,
            div { class: "place-cover",
                Picture { url: words.cover_url.clone(), width: 390, height: 210,
                    Art { motif: ArtMotif::of_place(words.id), hue: words.hue }
                }
            }
            div { class: "place-panel inset",
                div { class: "place-logo",
                    Logo { name: words.name.clone(), hue: words.hue, url: words.logo_url.clone(), size: 68 }
                }
                div { class: "place-title",
                    h1 { class: "type-t1 place-name", id: "page-title", tabindex: "-1",
                        bdi { {words.name.clone()} }
                    }
                    FavoriteHeart { words: words.clone() }
                }
                Meta { content: content.clone(), onact }
                if !words.meta.is_empty() {
                    p { class: "type-c ink2 place-meta", bdi { {words.meta.clone()} } }
                }
                if let Some(cashback) = words.cashback.clone() {
                    p { class: "type-c ink2", {cashback} }
                }
                QuickActions { content: content.clone(), onact }
            }
        }
    }
}

/// One inline run that wraps (design 5).
#[component]
fn Meta(content: PlaceContent, onact: EventHandler<Act>) -> Element {
    if content.rating.is_none() && content.open.is_none() {
        return rsx! {};
    }
    let has_both = content.rating.is_some() && content.open.is_some();
    rsx! {
        p { class: "type-c place-meta",
            if let Some(rating) = content.rating {
                span { class: "place-rating",
                    span { class: "visually-hidden", {rating.spoken.clone()} }
                    span { "aria-hidden": "true",
                        Icon { name: IconName::StarFilled, size: 18 }
                        span { class: "strong tnum", {rating.average.clone()} }
                        " "
                        span { class: "ink2", {rating.count.clone()} }
                    }
                }
            }
            if has_both {
                span { class: "ink2", "aria-hidden": "true", " · " }
            }
            if let Some(open) = content.open {
                span { class: if open.is_open { "place-open" } else { "place-closed" }, {open.text} }
            }
        }
    }
}

#[component]
fn QuickActions(content: PlaceContent, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let mut actions = Vec::new();
    if let Some(phone) = content.words.phone.clone() {
        actions.push(("action-call", IconName::Phone, Act::Call(phone)));
    }
    if content.about.destination.is_some() {
        actions.push(("action-route", IconName::Route, Act::Route));
    }
    if let Some(site) = content.about.site.as_ref() {
        actions.push(("action-website", IconName::Globe, Act::Outside(site.address().to_owned())));
    }
    actions.push(("screen-place-tab-about", IconName::Info, Act::Section(Section::About)));
    let name = content.words.name.clone();
    rsx! {
        div { class: "place-actions",
            for (key , icon , act) in actions {
                button {
                    key: "{key}",
                    class: "place-action",
                    r#type: "button",
                    "aria-label": viewer.text_with("a11y-action-for", &[("action", viewer.text(key).into()), ("name", name.clone().into())]),
                    onclick: move |_| onact.call(act.clone()),
                    Icon { name: icon }
                    span { class: "place-action-label", {viewer.text(key)} }
                }
            }
        }
    }
}

/// What to do where one cannot book.
#[component]
fn Advice(is_active: bool, has_phone: bool) -> Element {
    let viewer = use_viewer();
    let advice = match (is_active, has_phone) {
        (false, true) => Some("screen-place-contact"),
        (_, false) => Some("screen-place-no-phone"),
        (true, true) => None,
    };
    rsx! {
        if !is_active {
            InfoCard { text: viewer.text("screen-places-left-service") }
        }
        if let Some(advice) = advice {
            InfoCard { text: viewer.text(advice) }
        }
    }
}

#[component]
fn Visits(content: PlaceContent, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let all = Route::PlaceAppointmentsPage { place: content.words.id };
    rsx! {
        if let Some(visit) = content.visit {
            VisitCard { visit, onact }
        }
        RowGroup {
            ListRow {
                title: viewer.text("screen-place-my-appointments"),
                icon: IconName::Calendar,
                href: all.to_string(),
                onclick: move |()| onact.call(Act::Open(all.clone())),
            }
        }
    }
}

#[component]
fn VisitCard(visit: VisitHere, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let words = visit.words;
    let page = Route::AppointmentPage { id: words.id };
    let label = viewer.text(if visit.is_next { "screen-place-next-visit" } else { "screen-place-last-visit" });
    let who = [Some(words.time.clone()), words.zone_note.clone(), words.professional.clone()];
    let line = who.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    rsx! {
        article { class: "card place-visit",
            a {
                class: "card-link",
                href: page.to_string(),
                "aria-label": format!("{label}. {}", words.spoken),
                onclick: move |_| onact.call(Act::Open(page.clone())),
            }
            DateLeaf {
                hue: words.hue,
                weekday: words.leaf.weekday.clone(),
                day: words.leaf.day.clone(),
                month: words.leaf.month.clone(),
                spoken: words.date_long.clone(),
            }
            div { class: "place-visit-words",
                p { class: "type-c strong place-visit-label", {label.clone()} }
                p { class: "type-t3 clip-1", bdi { {words.full_title()} } }
                p { class: "type-c ink2", bdi { {line} } }
            }
            Icon { name: IconName::Chevron, size: 20 }
        }
    }
}

/// Where a place that nobody could read would stand.
#[component]
pub fn Unread(text: String, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    rsx! {
        div { class: "inset stack",
            InfoCard { text }
            Button {
                label: viewer.text("action-try-again"),
                kind: ButtonKind::Quiet,
                size: ButtonSize::Small,
                onclick: move |()| onact.call(Act::Refresh),
            }
        }
    }
}
