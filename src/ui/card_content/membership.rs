//! What a membership's pass says: what is left, until when, and its one marker.

use crate::domain::membership::{Balance, ExpiryMark, Membership, MembershipState, MembershipStatus};
use crate::domain::place_hue::PlaceHue;
use crate::ui::viewer::Viewer;

use super::brand::{Brands, filled};

#[derive(Debug, Clone, PartialEq)]
pub struct MembershipWords {
    pub id: i64,
    pub title: String,
    /// Of the place or chain; empty when none of the client's places belongs to it.
    pub place_name: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    pub image_url: Option<String>,
    pub state: MembershipState,
    pub marker: Option<Marker>,
    pub progress: Progress,
    /// "6 of 10 visits left", "Unlimited", or the server's own text.
    pub left: String,
    /// "6 of 10" and "visits left" apart, for the lists' two lines; or the whole of `left` alone.
    pub count: (String, Option<String>),
    /// "Until 28 Nov", "Starts 1 Dec", "Expired 3 Oct"; empty without a limit.
    pub validity: String,
    /// "6" and "of 10 left" of the details' pass; or the whole of `left` alone.
    pub figure: (String, Option<String>),
}

/// The picture's one pill. Frozen wins over expiring; the date is on the stub then (design "Markers").
#[derive(Debug, Clone, PartialEq)]
pub enum Marker {
    Frozen(String),
    Expiring(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    Visits {
        left: u32,
        total: u32,
    },
    /// Nothing to draw: unlimited, or the total is unknown.
    None,
}

pub fn membership_words(membership: &Membership, brands: &Brands, viewer: &Viewer) -> MembershipWords {
    let brand = brands.of_card(membership.chain, membership.face(), membership.id.0);
    let state = membership.state(viewer.now);
    MembershipWords {
        id: membership.id.0,
        title: membership.title.trim().to_owned(),
        place_name: brand.name,
        hue: brand.hue,
        logo_url: brand.logo_url,
        image_url: filled(&membership.image_url).or(brand.picture_url),
        state,
        marker: marker(membership, state, viewer),
        progress: progress(membership),
        left: left(membership, viewer),
        count: count(membership, viewer),
        validity: validity(membership, state, viewer),
        figure: figure(membership, viewer),
    }
}

fn marker(membership: &Membership, state: MembershipState, viewer: &Viewer) -> Option<Marker> {
    match state {
        MembershipState::Frozen => Some(Marker::Frozen(viewer.text("screen-memberships-frozen"))),
        MembershipState::Expiring => {
            let words = match membership.expiry_mark(viewer.now)? {
                ExpiryMark::DaysLeft(days) => {
                    viewer.text_with("screen-memberships-days-left", &[("days", days.into())])
                }
                ExpiryMark::LastDay => viewer.text("screen-memberships-last-day"),
                ExpiryMark::LastVisit => viewer.text("screen-memberships-last-visit"),
            };
            Some(Marker::Expiring(words))
        }
        MembershipState::Active | MembershipState::NotStarted | MembershipState::Finished => None,
    }
}

fn progress(membership: &Membership) -> Progress {
    match (membership.visits_left(), membership.visits_total()) {
        (Some(left), Some(total)) if total > 0 => Progress::Visits { left: left.min(total), total },
        _ => Progress::None,
    }
}

fn left(membership: &Membership, viewer: &Viewer) -> String {
    match (&membership.balance, membership.visits_left(), membership.visits_total()) {
        (Balance::Unlimited, _, _) => viewer.text("screen-memberships-unlimited"),
        (_, Some(left), Some(total)) => {
            viewer.text_with("screen-memberships-left-of", &[("left", left.into()), ("total", total.into())])
        }
        (_, Some(left), None) => viewer.text_with("screen-memberships-left", &[("left", left.into())]),
        // Some parts are unlimited, so there is no one number.
        (Balance::Split(_), None, _) if membership.balance_text.trim().is_empty() => {
            viewer.text("screen-memberships-unlimited")
        }
        _ => membership.balance_text.trim().to_owned(),
    }
}

fn count(membership: &Membership, viewer: &Viewer) -> (String, Option<String>) {
    match progress(membership) {
        Progress::Visits { left, total } => {
            let count = [("left", left.into()), ("total", total.into())];
            let caption = viewer.text("screen-memberships-visits-left");
            (viewer.text_with("screen-memberships-count", &count), Some(caption))
        }
        Progress::None => (left(membership, viewer), None),
    }
}

fn figure(membership: &Membership, viewer: &Viewer) -> (String, Option<String>) {
    match progress(membership) {
        Progress::Visits { left, total } => {
            let caption = viewer.text_with("screen-membership-of-left", &[("total", total.into())]);
            (viewer.localizer.number(i64::from(left)), Some(caption))
        }
        Progress::None => (left(membership, viewer), None),
    }
}

fn validity(membership: &Membership, state: MembershipState, viewer: &Viewer) -> String {
    let date = |time: &crate::domain::place_time::PlaceTime| super::short_date(time.local_date(), time, viewer);
    let says = |key: &str, time| viewer.text_with(key, &[("date", date(time).into())]);
    match (&membership.expires, state) {
        (Some(end), MembershipState::Finished) if end.days_from(viewer.now) < 0 => says("common-expired-on", end),
        (_, MembershipState::Finished) if membership.status == MembershipStatus::Expired => {
            viewer.text("common-expired")
        }
        (_, MembershipState::Finished) => viewer.text("screen-memberships-used-up"),
        (_, MembershipState::NotStarted | MembershipState::Frozen) if !membership.has_started(viewer.now) => {
            match &membership.activated {
                Some(start) => says("screen-memberships-starts", start),
                None => viewer.text("screen-memberships-not-started"),
            }
        }
        (Some(end), _) => says("common-until", end),
        (None, _) => viewer.text("common-no-time-limit"),
    }
}

/// Expiring first (soonest at the top), then active, not started, frozen, finished (design 8.14).
pub fn memberships_order<'a>(memberships: &'a [Membership], viewer: &Viewer) -> Vec<&'a Membership> {
    let mut ordered: Vec<&Membership> = memberships.iter().collect();
    ordered.sort_by_key(|membership| {
        let ends = membership.expires.map_or(i64::MAX, |end| end.utc().timestamp());
        let state = membership.state(viewer.now);
        let by_end = if state == MembershipState::Finished { ends.saturating_neg() } else { ends };
        (state, by_end, membership.id)
    });
    ordered
}

#[cfg(test)]
mod tests {
    use super::super::test_data::*;
    use super::*;
    use crate::domain::ids::MembershipId;
    use crate::domain::membership::BalancePart;

    fn words(membership: &Membership) -> MembershipWords {
        membership_words(membership, &Brands::default(), &viewer())
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_pass_says_what_is_left_and_until_when() {
        let words = words(&membership());
        assert_eq!(plain(&words.left), "6 of 10 visits left");
        assert_eq!(words.progress, Progress::Visits { left: 6, total: 10 });
        assert_eq!(plain(&words.validity), "Until 28 Nov");
        assert_eq!(words.marker, Some(Marker::Expiring("4\u{a0}days left".into())));
    }

    #[test]
    fn frozen_wins_over_expiring() {
        let mut frozen = membership();
        frozen.is_frozen = true;
        assert_eq!(words(&frozen).marker, Some(Marker::Frozen("Frozen".into())));
    }

    #[test]
    fn unlimited_parts_are_not_added_up() {
        let mut unlimited = membership();
        unlimited.balance = Balance::Unlimited;
        assert_eq!(words(&unlimited).left, "Unlimited");
        let part = |left| BalancePart { title: "Yoga".into(), left, total: left };
        let mut split = membership();
        split.balance = Balance::Split(vec![part(Some(2)), part(Some(3))]);
        assert_eq!(plain(&words(&split).left), "5 of 5 visits left");
        split.balance = Balance::Split(vec![part(Some(2)), part(None)]);
        assert_eq!(words(&split).progress, Progress::None);
        assert_eq!(words(&split).left, "Unlimited");
    }

    #[test]
    fn a_balance_nobody_could_read_is_told_in_the_servers_words() {
        let mut unknown = membership();
        unknown.balance = Balance::Unknown;
        unknown.balance_text = "Massage (3)".into();
        assert_eq!(words(&unknown).left, "Massage (3)");
    }

    #[test]
    fn the_list_runs_from_expiring_to_finished() {
        let with = |id: i64, change: &dyn Fn(&mut Membership)| {
            let mut card = membership();
            card.id = MembershipId(id);
            change(&mut card);
            card
        };
        let cards = [
            with(1, &|card| card.balance = Balance::Pooled { left: 0, total: Some(10) }),
            with(2, &|card| card.is_frozen = true),
            with(3, &|card| card.expires = None),
            with(4, &|_| ()),
        ];
        let ids: Vec<_> = memberships_order(&cards, &viewer()).iter().map(|card| card.id.0).collect();
        assert_eq!(ids, [4, 3, 2, 1]);
    }
}
