//! What the main page shows: which sections, in which order, with which cards. Pure; the view only draws it.

use crate::domain::account::Account;
use crate::domain::appointment::{Appointment, AppointmentStage, main_page_key};
use crate::domain::gift_card::{GiftCard, GiftCardState};
use crate::domain::membership::{Membership, MembershipState};
use crate::domain::place::Place;
use crate::domain::promotion::Promotion;
use crate::repositories::{CardFaces, ReadError, Saved};
use crate::ui::card_content::appointment::{AppointmentWords, appointment_words};
use crate::ui::card_content::brand::{Brands, filled};
use crate::ui::card_content::gift_card::{GiftCardWords, gift_card_words, gift_cards_order};
use crate::ui::card_content::membership::{MembershipWords, membership_words, memberships_order};
use crate::ui::card_content::place::{PlaceWords, place_words, places_order};
use crate::ui::card_content::promotion::{PromotionWords, promotion_words};
use crate::ui::load_state::{CopyHealth, LoadState, Notice, is_refreshing, notice};
use crate::ui::viewer::Viewer;

/// At most this many cards in a carousel, then the `All` tile (design 3).
pub const CARDS_SHOWN: usize = 10;

/// The copies the page is made of.
#[derive(Clone, Default, PartialEq)]
pub struct MainPageData {
    pub appointments: Saved<Vec<Appointment>>,
    pub places: Saved<Vec<Place>>,
    pub memberships: Saved<Vec<Membership>>,
    pub gift_cards: Saved<Vec<GiftCard>>,
    pub card_faces: Saved<CardFaces>,
    pub promotions: Saved<Vec<Promotion>>,
    pub account: Saved<Account>,
    pub unread: Saved<u32>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MainPageContent {
    pub header: Header,
    pub notice: Option<Notice>,
    pub is_refreshing: bool,
    pub body: Body,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    pub greeting: String,
    /// Empty name: "Your account" stands in.
    pub name: String,
    pub photo_url: Option<String>,
    pub unread: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// The number has no visits, places, memberships or gift cards anywhere.
    NoVisits,
    Sections(Box<Sections>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Sections {
    pub appointments: Section<AppointmentWords>,
    /// "Nothing planned" stands before the past visits.
    pub nothing_planned: bool,
    /// Where `Book` of that card leads: the only place, or the list.
    pub only_place: Option<i64>,
    pub promotions: Vec<PromotionWords>,
    pub places: Section<PlaceWords>,
    pub memberships: Section<MembershipWords>,
    pub gift_cards: Section<GiftCardWords>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Section<T> {
    /// A skeleton: nothing is saved yet.
    Loading,
    Failed(ReadError),
    /// Loaded and empty: the section disappears.
    Absent,
    Cards {
        cards: Vec<T>,
        has_more: bool,
    },
}

pub fn main_page_content(data: &MainPageData, viewer: &Viewer) -> MainPageContent {
    let health = data.health();
    MainPageContent {
        header: header(data, viewer),
        notice: notice(&health, viewer.now),
        is_refreshing: is_refreshing(&health),
        body: if data.is_empty_account() { Body::NoVisits } else { Body::Sections(Box::new(sections(data, viewer))) },
    }
}

impl MainPageData {
    fn health(&self) -> [CopyHealth; 4] {
        [(&self.appointments).into(), (&self.places).into(), (&self.memberships).into(), (&self.gift_cards).into()]
    }

    fn is_empty_account(&self) -> bool {
        let is_empty = |loaded: Option<bool>| loaded == Some(true);
        is_empty(self.appointments.value.as_ref().map(|list| list.is_empty()))
            && is_empty(self.places.value.as_ref().map(|list| list.is_empty()))
            && is_empty(self.memberships.value.as_ref().map(|list| list.is_empty()))
            && is_empty(self.gift_cards.value.as_ref().map(|list| list.is_empty()))
    }
}

fn header(data: &MainPageData, viewer: &Viewer) -> Header {
    let account = data.account.value.as_deref();
    Header {
        greeting: viewer.localizer.greeting(viewer.local_hour()),
        name: account.map_or_else(String::new, |account| account.name.trim().to_owned()),
        photo_url: account.and_then(|account| filled(&account.photo_url)),
        unread: data.unread.value.as_deref().copied().unwrap_or(0),
    }
}

fn sections(data: &MainPageData, viewer: &Viewer) -> Sections {
    let places = data.places.value.as_deref().map(Vec::as_slice).unwrap_or_default();
    let brands = Brands::of_saved(&data.places, &data.card_faces);
    let appointments = LoadState::of(&data.appointments);
    let nothing_planned = appointments
        .value()
        .is_some_and(|all| !all.iter().any(|appointment| appointment.stage(viewer.now) == AppointmentStage::Upcoming));
    Sections {
        appointments: section(&appointments, |all| {
            let mut ordered: Vec<&Appointment> = all.iter().collect();
            ordered.sort_by_key(|appointment| main_page_key(appointment, viewer.now));
            cards(&ordered, |appointment| appointment_words(appointment, &brands, viewer))
        }),
        nothing_planned,
        only_place: match places {
            [only] => Some(only.id.0),
            _ => None,
        },
        promotions: promotions(data, viewer),
        places: section(&LoadState::of(&data.places), |all| {
            cards(&places_order(all), |place| place_words(place, &brands, viewer))
        }),
        memberships: section(&LoadState::of(&data.memberships), |all| {
            let is_over = |card: &Membership| card.state(viewer.now) == MembershipState::Finished;
            let ordered = usable_or_all(memberships_order(all, viewer), is_over);
            with_more(cards(&ordered, |card| membership_words(card, &brands, viewer)), all.len())
        }),
        gift_cards: section(&LoadState::of(&data.gift_cards), |all| {
            let is_over = |card: &GiftCard| card.state(viewer.now) != GiftCardState::Active;
            let ordered = usable_or_all(gift_cards_order(all, viewer), is_over);
            with_more(cards(&ordered, |card| gift_card_words(card, &brands, viewer)), all.len())
        }),
    }
}

fn section<T, W>(state: &LoadState<Vec<T>>, cards: impl FnOnce(&[T]) -> Section<W>) -> Section<W> {
    match state {
        LoadState::Loading => Section::Loading,
        LoadState::Failed(error) => Section::Failed(*error),
        LoadState::Shown(all) if all.is_empty() => Section::Absent,
        LoadState::Shown(all) => cards(all),
    }
}

fn cards<T, W>(ordered: &[&T], words: impl Fn(&T) -> W) -> Section<W> {
    Section::Cards {
        cards: ordered.iter().take(CARDS_SHOWN).map(|item| words(item)).collect(),
        has_more: ordered.len() > CARDS_SHOWN,
    }
}

/// What is over waits behind `All`, unless there is nothing else.
fn usable_or_all<T>(ordered: Vec<&T>, is_over: impl Fn(&T) -> bool) -> Vec<&T> {
    let usable: Vec<&T> = ordered.iter().copied().filter(|card| !is_over(card)).collect();
    if usable.is_empty() { ordered } else { usable }
}

fn with_more<W>(section: Section<W>, total: usize) -> Section<W> {
    match section {
        Section::Cards { cards, .. } => Section::Cards { has_more: total > cards.len(), cards },
        other => other,
    }
}

fn promotions(data: &MainPageData, viewer: &Viewer) -> Vec<PromotionWords> {
    let all = data.promotions.value.as_deref().map(Vec::as_slice).unwrap_or_default();
    promotion_words(all.iter(), viewer).take(CARDS_SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::repositories::Refresh;
    use crate::ui::card_content::test_data::*;

    fn saved<T>(value: T) -> Saved<T> {
        Saved { value: Some(Arc::new(value)), saved_at: Some(at("2026-11-24T08:40:00Z")), refresh: Refresh::Idle }
    }

    fn empty() -> MainPageData {
        MainPageData {
            appointments: saved(vec![]),
            places: saved(vec![]),
            memberships: saved(vec![]),
            gift_cards: saved(vec![]),
            ..MainPageData::default()
        }
    }

    fn sections_of(data: &MainPageData) -> Sections {
        match main_page_content(data, &viewer()).body {
            Body::Sections(sections) => *sections,
            Body::NoVisits => panic!("no sections"),
        }
    }

    fn ids(section: &Section<AppointmentWords>) -> Vec<i64> {
        match section {
            Section::Cards { cards, .. } => cards.iter().map(|card| card.id).collect(),
            _ => vec![],
        }
    }

    fn visit(id: i64, start: &str, is_canceled: bool) -> Appointment {
        let mut visit = appointment();
        visit.id = crate::domain::ids::AppointmentId(id);
        visit.start = place_time(start, chrono_tz::Europe::Paris);
        visit.is_canceled = is_canceled;
        visit
    }

    #[test]
    fn upcoming_come_soonest_first_then_past_then_canceled() {
        let data = MainPageData {
            appointments: saved(vec![
                visit(1, "2026-10-01T10:00:00+02:00", true),
                visit(2, "2026-12-24T10:00:00+01:00", false),
                visit(3, "2026-10-01T10:00:00+02:00", false),
                visit(4, "2026-11-25T10:00:00+01:00", false),
                visit(5, "2026-11-01T10:00:00+01:00", false),
            ]),
            ..empty()
        };
        let sections = sections_of(&data);
        assert_eq!(ids(&sections.appointments), [4, 2, 5, 3, 1]);
        assert!(!sections.nothing_planned);
    }

    #[test]
    fn two_thousand_visits_make_ten_cards_and_the_all_tile() {
        let visits = (0..2000).map(|id| visit(id, "2026-10-01T10:00:00+02:00", false)).collect();
        let sections = sections_of(&MainPageData { appointments: saved(visits), ..empty() });
        let Section::Cards { cards, has_more } = sections.appointments else { panic!("no cards") };
        assert_eq!((cards.len(), has_more), (10, true));
        assert!(sections.nothing_planned);
    }

    #[test]
    fn a_number_nobody_booked_with_has_its_own_page() {
        assert_eq!(main_page_content(&empty(), &viewer()).body, Body::NoVisits);
    }

    #[test]
    fn nothing_known_yet_is_loading_and_not_empty() {
        let sections = sections_of(&MainPageData::default());
        assert_eq!(sections.appointments, Section::Loading);
        assert_eq!(sections.gift_cards, Section::Loading);
        assert!(!sections.nothing_planned);
    }

    #[test]
    fn one_failed_section_leaves_the_others_alone() {
        let failed = Saved { refresh: Refresh::Failed(ReadError::ServerTrouble), ..Saved::default() };
        let data = MainPageData { places: failed, memberships: saved(vec![membership()]), ..empty() };
        let sections = sections_of(&data);
        assert_eq!(sections.places, Section::Failed(ReadError::ServerTrouble));
        assert!(matches!(sections.memberships, Section::Cards { .. }));
        assert_eq!(sections.gift_cards, Section::Absent);
    }

    #[test]
    fn finished_memberships_wait_behind_all_unless_there_is_nothing_else() {
        let mut finished = membership();
        finished.status = crate::domain::membership::MembershipStatus::Expired;
        let both = MainPageData { memberships: saved(vec![finished.clone(), membership()]), ..empty() };
        let Section::Cards { cards, has_more } = sections_of(&both).memberships else { panic!("no cards") };
        assert_eq!((cards.len(), has_more), (1, true));
        let only = MainPageData { memberships: saved(vec![finished]), ..empty() };
        assert!(matches!(sections_of(&only).memberships, Section::Cards { has_more: false, .. }));
    }

    #[test]
    fn a_promotion_ends_with_its_day_and_links_only_to_https() {
        let promotion = |id: i64, link: &str, ends: &str| Promotion {
            id: crate::domain::ids::PromotionId(id),
            place: crate::domain::ids::PlaceId(1),
            place_name: "Aurora Skin Clinic".into(),
            title: "Autumn glow week".into(),
            text: String::new(),
            image_url: None,
            link: Some(link.into()),
            books: false,
            ends: Some(place_time(ends, chrono_tz::Europe::Paris)),
        };
        let data = MainPageData {
            promotions: saved(vec![
                promotion(1, "javascript:alert(1)", "2026-11-24T00:00:00+01:00"),
                promotion(2, "https://example.com", "2026-11-23T23:59:00+01:00"),
            ]),
            places: saved(vec![place(1, "Aurora Skin Clinic")]),
            ..empty()
        };
        let promotions = sections_of(&data).promotions;
        assert_eq!(promotions.len(), 1);
        assert_eq!((promotions[0].id, promotions[0].link.as_deref()), (1, None));
    }
}
