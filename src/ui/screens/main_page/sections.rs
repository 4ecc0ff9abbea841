//! The sections in their order, each with its heading, carousel, skeleton or error.

use dioxus::prelude::*;

use crate::i18n::Localizer;
use crate::ui::cards::{
    ContinueBooking, GiftCardPass, MembershipPass, OpenPurchases, PlaceTile, Promotions, VisitPass, use_opener,
};
use crate::ui::components::button::{Button, ButtonSize};
use crate::ui::components::carousel::{Carousel, CarouselEnd, CarouselItem, CarouselKind};
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::notice::SectionError;
use crate::ui::components::section_heading::SectionHeading;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::routes::Route;

use super::state::{Section, Sections};

#[component]
pub fn SectionsView(sections: Sections, onretry: EventHandler<()>) -> Element {
    let only_place = sections.only_place;
    let appointments = split(sections.appointments, |words| (words.id, rsx! { VisitPass { words } }));
    let places = split(sections.places, |words| (words.id, rsx! { PlaceTile { words } }));
    let memberships = split(sections.memberships, |words| (words.id, rsx! { MembershipPass { words } }));
    let gift_cards = split(sections.gift_cards, |words| (words.id, rsx! { GiftCardPass { words } }));
    let is_loading = matches!(appointments, Drawn::Loading);
    rsx! {
        if is_loading {
            LoadingWord {}
        }
        ContinueBooking {}
        OpenPurchases {}
        SectionView {
            part: Part::Appointments,
            drawn: appointments,
            before: sections.nothing_planned.then(|| rsx! { NothingPlanned { only_place } }),
            onretry,
        }
        Promotions { promotions: sections.promotions }
        SectionView { part: Part::Places, drawn: places, onretry }
        SectionView { part: Part::Memberships, drawn: memberships, onretry }
        SectionView { part: Part::GiftCards, drawn: gift_cards, onretry }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Appointments,
    Places,
    Memberships,
    GiftCards,
}

/// The same section with its cards turned into elements.
#[derive(Clone, PartialEq)]
enum Drawn {
    Loading,
    Failed,
    Absent,
    Cards { cards: Vec<(i64, Element)>, has_more: bool },
}

fn split<W>(section: Section<W>, draw: impl Fn(W) -> (i64, Element)) -> Drawn {
    match section {
        Section::Loading => Drawn::Loading,
        Section::Failed(_) => Drawn::Failed,
        Section::Absent => Drawn::Absent,
        Section::Cards { cards, has_more } => Drawn::Cards { cards: cards.into_iter().map(draw).collect(), has_more },
    }
}

impl Part {
    fn id(self) -> &'static str {
        match self {
            Part::Appointments => "main-appointments",
            Part::Places => "main-places",
            Part::Memberships => "main-memberships",
            Part::GiftCards => "main-gift-cards",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Part::Appointments => "common-appointments",
            Part::Places => "common-places",
            Part::Memberships => "common-memberships",
            Part::GiftCards => "common-gift-cards",
        }
    }

    fn all(self) -> &'static str {
        match self {
            Part::Appointments => "a11y-all-appointments",
            Part::Places => "a11y-all-places",
            Part::Memberships => "a11y-all-memberships",
            Part::GiftCards => "a11y-all-gift-cards",
        }
    }

    fn failure(self) -> &'static str {
        match self {
            Part::Appointments => "error-load-appointments",
            Part::Places => "error-load-places",
            Part::Memberships => "error-load-memberships",
            Part::GiftCards => "error-load-gift-cards",
        }
    }

    fn page(self) -> Route {
        match self {
            Part::Appointments => Route::AppointmentsPage {},
            Part::Places => Route::PlacesPage {},
            Part::Memberships => Route::MembershipsPage {},
            Part::GiftCards => Route::GiftCardsPage {},
        }
    }

    fn carousel(self) -> CarouselKind {
        match self {
            Part::Appointments => CarouselKind::Hero,
            Part::Places => CarouselKind::Place,
            Part::Memberships | Part::GiftCards => CarouselKind::Wallet,
        }
    }

    fn skeleton(self) -> SkeletonKind {
        match self {
            Part::Appointments => SkeletonKind::Appointment,
            Part::Places => SkeletonKind::Place,
            Part::Memberships | Part::GiftCards => SkeletonKind::Wallet,
        }
    }
}

#[component]
fn SectionView(part: Part, drawn: Drawn, before: Option<Element>, onretry: EventHandler<()>) -> Element {
    let localizer = use_context::<Localizer>();
    let opener = use_opener();
    let id = part.id();
    let has_all = matches!(drawn, Drawn::Cards { .. });
    if drawn == Drawn::Absent && before.is_none() {
        return rsx! {};
    }
    rsx! {
        section { class: "main-section", "aria-labelledby": id,
            SectionHeading {
                title: localizer.text(part.title()),
                id,
                all_label: has_all.then(|| localizer.text("action-all")),
                all_spoken: localizer.text(part.all()),
                href: has_all.then(|| part.page().to_string()),
                onall: move |()| opener.open(part.page()),
            }
            if let Some(before) = before {
                div { class: "inset main-before", {before} }
            }
            match drawn {
                Drawn::Absent => rsx! {},
                Drawn::Failed => rsx! {
                    div { class: "inset",
                        SectionError {
                            text: localizer.text(part.failure()),
                            action: localizer.text("action-try-again"),
                            onaction: onretry,
                        }
                    }
                },
                Drawn::Loading => rsx! {
                    div { class: "appears-late",
                        Carousel { kind: part.carousel(), labelled_by: id,
                            for index in 0..2 {
                                CarouselItem { key: "{index}", Skeleton { kind: part.skeleton() } }
                            }
                        }
                    }
                },
                Drawn::Cards { cards, has_more } => rsx! {
                    Carousel {
                        kind: part.carousel(),
                        content: true,
                        single: cards.len() == 1 && !has_more,
                        labelled_by: id,
                        for (card, element) in cards {
                            CarouselItem { key: "{card}", {element} }
                        }
                        if has_more {
                            CarouselEnd {
                                label: localizer.text("action-all"),
                                spoken: localizer.text(part.all()),
                                href: part.page().to_string(),
                                onopen: move |()| opener.open(part.page()),
                            }
                        }
                    }
                },
            }
        }
    }
}

#[component]
fn NothingPlanned(only_place: Option<i64>) -> Element {
    let localizer = use_context::<Localizer>();
    let opener = use_opener();
    rsx! {
        EmptyCard { title: localizer.text("screen-main-nothing-planned"),
            Button {
                label: localizer.text("action-book"),
                size: ButtonSize::Small,
                onclick: move |()| {
                    opener.open(match only_place {
                        Some(place) => Route::book(place),
                        None => Route::PlacesPage {},
                    });
                },
            }
        }
    }
}

/// Skeletons are silent; this is what a reader hears.
#[component]
fn LoadingWord() -> Element {
    let localizer = use_context::<Localizer>();
    rsx! {
        p { class: "visually-hidden", role: "status", {localizer.text("common-loading")} }
    }
}
