//! What the page of one membership says and offers. Pure; the page only draws it.

use crate::domain::card_face::CardFace;
use crate::domain::ids::OfferId;
use crate::domain::membership::{
    Balance, BalancePart, Membership, MembershipObstacle, MembershipState, TermStart, TermUnit,
};
use crate::domain::place::Place;
use crate::domain::place_time::PlaceTime;
use crate::ui::card_content::brand::Brands;
use crate::ui::card_content::membership::{MembershipWords, membership_words};
use crate::ui::facts::Fact;
use crate::ui::screens::card_details::{CardPlace, CoveredRow, card_places};
use crate::ui::viewer::Viewer;

#[derive(Debug, Clone, PartialEq)]
pub struct MembershipContent {
    pub words: MembershipWords,
    pub number: String,
    pub facts: Vec<Option<Fact>>,
    /// Where it is valid.
    pub places: Vec<CardPlace>,
    pub covered: Vec<CoveredRow>,
    /// Why nothing can be booked, in words over the facts.
    pub state_line: Option<String>,
    pub book: BookOffer,
    /// Where the same can be bought once more; empty: nowhere online.
    pub sellers: Vec<CardPlace>,
    /// What it is sold as, when the card tells.
    pub sold_as: Option<OfferId>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum BookOffer {
    /// Over, or valid nowhere that takes bookings.
    No,
    /// The button stays, with the reason.
    Off(String),
    /// At one of these.
    At(Vec<CardPlace>),
}

pub fn membership_content(
    card: &Membership,
    face: Option<&CardFace>,
    own: &[Place],
    brands: &Brands,
    viewer: &Viewer,
) -> MembershipContent {
    let words = membership_words(card, brands, viewer);
    let places = card_places(face, card.chain, own, brands);
    let only_books = |places: &[CardPlace]| places.iter().filter(|place| place.books).cloned().collect::<Vec<_>>();
    let book = match (card.obstacle(viewer.now), only_books(&places)) {
        (Some(MembershipObstacle::Finished), _) => BookOffer::No,
        (Some(MembershipObstacle::Frozen), _) => BookOffer::Off(viewer.text("screen-memberships-frozen")),
        (None, bookable) if bookable.is_empty() => BookOffer::No,
        (None, bookable) => BookOffer::At(bookable),
    };
    let state_line = match card.obstacle(viewer.now) {
        Some(MembershipObstacle::Finished) => Some(words.validity.clone()),
        Some(MembershipObstacle::Frozen) => Some(viewer.text("screen-membership-frozen-note")),
        None => None,
    };
    MembershipContent {
        number: card.number.trim().to_owned(),
        facts: vec![
            Fact::of(viewer.text("screen-membership-valid"), valid(card, viewer)),
            Fact::of(viewer.text("screen-wallet-freezing"), freezing(card, viewer)),
        ],
        covered: covered(card, viewer),
        sellers: places.iter().filter(|place| place.sells).cloned().collect(),
        sold_as: card.kind.map(OfferId),
        words,
        places,
        state_line,
        book,
    }
}

/// "29 Aug – 28 Nov 2026", "3 months from the first visit", "No time limit".
fn valid(card: &Membership, viewer: &Viewer) -> String {
    let with_year = |time: &PlaceTime| viewer.localizer.date_with_year(time.local_date());
    let started = card.activated.filter(|start| start.utc() <= viewer.now);
    match (started, &card.expires) {
        (Some(start), Some(end)) => {
            let is_same_year = start.local_date().format("%Y").to_string() == end.local_date().format("%Y").to_string();
            let from = match is_same_year {
                true => viewer.localizer.date_short(start.local_date()),
                false => with_year(&start),
            };
            viewer.text_with("screen-wallet-range", &[("start", from.into()), ("end", with_year(end).into())])
        }
        (None, Some(end)) => viewer.text_with("common-until", &[("date", with_year(end).into())]),
        (Some(_), None) => viewer.text("common-no-time-limit"),
        (None, None) => not_started(card, viewer),
    }
}

fn not_started(card: &Membership, viewer: &Viewer) -> String {
    if let Some(start) = &card.activated {
        let date = viewer.localizer.date_with_year(start.local_date());
        return viewer.text_with("screen-memberships-starts", &[("date", date.into())]);
    }
    let Some(term) = card.term else {
        let is_unstarted = card.state(viewer.now) == MembershipState::NotStarted;
        return viewer.text(if is_unstarted { "screen-memberships-not-started" } else { "common-no-time-limit" });
    };
    let key = match term.unit {
        TermUnit::Day => "screen-membership-term-days",
        TermUnit::Week => "screen-membership-term-weeks",
        TermUnit::Month => "screen-membership-term-months",
        TermUnit::Year => "screen-membership-term-years",
    };
    let length = viewer.text_with(key, &[("count", term.count.into())]);
    match card.starts {
        TermStart::FirstVisit => viewer.text_with("screen-membership-from-first-visit", &[("term", length.into())]),
        TermStart::Sale | TermStart::Date => length,
    }
}

/// Empty where the type does not allow freezing. Until when it is frozen is published nowhere.
fn freezing(card: &Membership, viewer: &Viewer) -> String {
    let Some(freezing) = card.freezing else { return String::new() };
    let left = viewer.text_with("screen-membership-freezing-left", &[("days", freezing.left_days().into())]);
    if card.is_frozen { format!("{} · {left}", viewer.text("screen-memberships-frozen")) } else { left }
}

/// One row for each title: a chain names the same service once for each of its locations.
fn covered(card: &Membership, viewer: &Viewer) -> Vec<CoveredRow> {
    let mut rows: Vec<CoveredRow> = Vec::new();
    let mut add = |row: CoveredRow| {
        if !row.title.is_empty() && !rows.iter().any(|known| known.title == row.title) {
            rows.push(row);
        }
    };
    if let Balance::Split(parts) = &card.balance {
        for part in parts {
            let left = Some(part_left(part, viewer));
            add(CoveredRow { title: part.title.trim().to_owned(), left, is_over: part.left == Some(0) });
        }
    }
    for covered in &card.covers {
        add(CoveredRow { title: covered.title.trim().to_owned(), left: None, is_over: false });
    }
    if rows.is_empty() {
        rows.push(CoveredRow { title: viewer.text("screen-membership-any-service"), left: None, is_over: false });
    }
    rows
}

fn part_left(part: &BalancePart, viewer: &Viewer) -> String {
    match (part.left, part.total) {
        (Some(left), Some(total)) => {
            viewer.text_with("screen-memberships-count", &[("left", left.into()), ("total", total.into())])
        }
        (Some(left), None) => viewer.text_with("screen-memberships-left", &[("left", left.into())]),
        (None, _) => viewer.text("screen-memberships-unlimited"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::PlaceId;
    use crate::domain::membership::{CoverTarget, Covered, Freezing, MembershipStatus, Term};
    use crate::domain::place::PlaceRef;
    use crate::ui::card_content::test_data::{membership, place, place_time, viewer};

    fn face(ids: &[i64]) -> CardFace {
        let told = |id: &i64| PlaceRef {
            id: PlaceId(*id),
            name: format!("Flow {id}"),
            address: String::new(),
            logo_url: None,
        };
        CardFace { valid_at: ids.iter().map(told).collect(), ..CardFace::default() }
    }

    fn content(card: &Membership, ids: &[i64]) -> MembershipContent {
        membership_content(card, Some(&face(ids)), &[], &Brands::default(), &viewer())
    }

    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{2009}'], " ")
    }

    fn value(content: &MembershipContent, row: usize) -> String {
        plain(&content.facts[row].as_ref().map(|fact| fact.value.clone()).unwrap_or_default())
    }

    #[test]
    fn one_place_is_booked_at_once_and_of_several_one_is_chosen() {
        let at = |content: MembershipContent| match content.book {
            BookOffer::At(places) => places.len(),
            _ => 0,
        };
        assert_eq!(at(content(&membership(), &[1])), 1);
        assert_eq!(at(content(&membership(), &[1, 2])), 2);
        assert_eq!(content(&membership(), &[]).book, BookOffer::No);
    }

    #[test]
    fn a_place_that_takes_no_bookings_is_not_offered_but_still_said() {
        let mut gone = place(1, "Flow");
        gone.is_active = false;
        let content = membership_content(&membership(), Some(&face(&[1])), &[gone], &Brands::default(), &viewer());
        assert_eq!(content.book, BookOffer::No);
        assert_eq!(content.places.len(), 1);
    }

    #[test]
    fn frozen_is_said_beside_the_button_unless_booking_is_allowed_all_the_same() {
        let mut frozen = membership();
        frozen.is_frozen = true;
        assert_eq!(content(&frozen, &[1]).book, BookOffer::Off("Frozen".into()));
        assert!(content(&frozen, &[1]).state_line.is_some());
        frozen.can_book_when_frozen = true;
        assert!(matches!(content(&frozen, &[1]).book, BookOffer::At(_)));
        assert_eq!(content(&frozen, &[1]).state_line, None);
    }

    #[test]
    fn what_is_over_says_so_and_books_nothing() {
        let mut over = membership();
        over.status = MembershipStatus::Expired;
        over.expires = Some(place_time("2026-10-03T12:00:00+01:00", chrono_tz::Europe::Paris));
        let content = content(&over, &[1]);
        assert_eq!(content.book, BookOffer::No);
        assert_eq!(content.state_line.map(|line| plain(&line)).as_deref(), Some("Expired on 3 Oct"));
    }

    #[test]
    fn the_term_is_told_as_far_as_it_is_known() {
        assert_eq!(value(&content(&membership(), &[]), 0), "28 Oct – 28 Nov 2026");
        let mut waiting = membership();
        (waiting.activated, waiting.expires, waiting.status) = (None, None, MembershipStatus::Issued);
        assert_eq!(value(&content(&waiting, &[]), 0), "Not started yet");
        waiting.term = Some(Term { count: 3, unit: TermUnit::Month });
        waiting.starts = TermStart::FirstVisit;
        assert_eq!(value(&content(&waiting, &[]), 0), "3 months from the first visit");
    }

    #[test]
    fn freezing_is_a_row_only_where_it_is_sold() {
        assert_eq!(value(&content(&membership(), &[]), 1), "");
        let mut card = membership();
        card.freezing = Some(Freezing { limit_days: 30, used_days: 9 });
        assert_eq!(value(&content(&card, &[]), 1), "21 days available");
        card.is_frozen = true;
        assert_eq!(value(&content(&card, &[]), 1), "Frozen · 21 days available");
    }

    #[test]
    fn every_part_says_what_is_left_of_it_and_the_same_title_stands_once() {
        let titles = |card: &Membership| {
            let rows = content(card, &[]).covered;
            rows.into_iter().map(|row| (row.title, row.left)).collect::<Vec<_>>()
        };
        assert_eq!(titles(&membership()), [("Any service".to_owned(), None)]);
        let named = |id, title: &str| Covered { target: CoverTarget::Category(id), title: title.into() };
        let mut card = membership();
        card.covers = vec![named(1, "Yoga"), named(2, "Yoga"), named(3, "Sauna")];
        assert_eq!(titles(&card), [("Yoga".to_owned(), None), ("Sauna".to_owned(), None)]);
        let part = |title: &str, left| BalancePart { title: title.into(), left, total: Some(5) };
        card.balance = Balance::Split(vec![part("Yoga", Some(3)), part("Sauna", None)]);
        let counted =
            [("Yoga".to_owned(), Some("3 of 5".to_owned())), ("Sauna".to_owned(), Some("Unlimited".to_owned()))];
        assert_eq!(titles(&card), counted);
    }
}
