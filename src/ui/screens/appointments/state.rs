//! The list of visits: which tab, which groups, how many are drawn. Pure.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::appointment::{Appointment, AppointmentStage};
use crate::domain::booking::normalized;
use crate::domain::ids::PlaceId;
use crate::domain::month_grid::YearMonth;
use crate::ui::viewer::Viewer;

/// Drawn at once; `Show more` adds as many again (design 8.4).
pub const PAGE: usize = 20;

/// From this many on there is a field to search in.
const SEARCH_FROM: usize = 7;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListChoice {
    /// Only of this place (feature F21).
    pub place: Option<PlaceId>,
    /// `None` until the user chooses: Upcoming, or Past when nothing is planned.
    pub tab: Option<AppointmentStage>,
    pub shown: usize,
    /// As typed.
    pub search: String,
}

impl ListChoice {
    pub fn at(place: Option<PlaceId>) -> Self {
        Self { place, tab: None, shown: PAGE, search: String::new() }
    }
}

impl Default for ListChoice {
    fn default() -> Self {
        Self::at(None)
    }
}

/// The visits of a list with what they are found by. Made once for each list, so that a letter typed costs no more than
/// looking for it.
#[derive(Debug, Clone)]
pub struct VisitIndex {
    all: Arc<Vec<Appointment>>,
    /// Service, professional and place of each, made comparable.
    texts: Vec<String>,
}

impl VisitIndex {
    pub fn of(all: Arc<Vec<Appointment>>) -> Self {
        let texts = all.iter().map(|visit| {
            let mut text = normalized(&visit.place.name);
            let professional = visit.professional.iter().map(|person| person.name.as_str());
            for part in visit.services.iter().map(|service| service.title.as_str()).chain(professional) {
                text.push('\n');
                text.push_str(&normalized(part));
            }
            text
        });
        Self { texts: texts.collect(), all }
    }

    /// Every word must be found.
    fn matching<'a>(&'a self, choice: &'a ListChoice) -> impl Iterator<Item = &'a Appointment> {
        let words: Vec<String> = normalized(&choice.search).split(' ').map(str::to_owned).collect();
        let of_place = |visit: &Appointment| choice.place.is_none_or(|place| place == visit.place.id);
        let found = move |text: &str| words.iter().all(|word| text.contains(word.as_str()));
        let with_text = self.all.iter().zip(&self.texts);
        with_text.filter(move |(visit, text)| of_place(visit) && found(text)).map(|(visit, _)| visit)
    }
}

/// By identity: an unchanged list is the same allocation.
impl PartialEq for VisitIndex {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.all, &other.all)
    }
}

pub const TABS: [AppointmentStage; 3] =
    [AppointmentStage::Upcoming, AppointmentStage::Past, AppointmentStage::Canceled];

pub fn tab_key(tab: AppointmentStage) -> &'static str {
    match tab {
        AppointmentStage::Upcoming => "screen-appointments-upcoming",
        AppointmentStage::Past => "screen-appointments-past",
        AppointmentStage::Canceled => "screen-appointments-canceled",
    }
}

#[derive(Debug, PartialEq)]
pub struct VisitList<'a> {
    pub tab: AppointmentStage,
    pub groups: Vec<Group<'a>>,
    pub has_more: bool,
    /// In this tab, drawn or not.
    pub found: usize,
    pub can_search: bool,
}

#[derive(Debug, PartialEq)]
pub struct Group<'a> {
    pub title: String,
    pub visits: Vec<&'a Appointment>,
}

/// Upcoming soonest first, the others latest first, in groups by the place's calendar.
pub fn visit_list<'a>(index: &'a VisitIndex, choice: &'a ListChoice, viewer: &Viewer) -> VisitList<'a> {
    let here = |visit: &&Appointment| choice.place.is_none_or(|place| place == visit.place.id);
    let total = index.all.iter().filter(here).count();
    // What is searched for must not turn the page.
    let is_planned = |visit: &Appointment| visit.stage(viewer.now) == AppointmentStage::Upcoming;
    let has_upcoming = index.all.iter().filter(here).any(is_planned);
    let default = if has_upcoming || total == 0 { AppointmentStage::Upcoming } else { AppointmentStage::Past };
    let tab = choice.tab.unwrap_or(default);
    let mut visits: Vec<&Appointment> = index.matching(choice).filter(|visit| visit.stage(viewer.now) == tab).collect();
    visits.sort_by_key(|visit| {
        let start = visit.start.utc().timestamp();
        (if tab == AppointmentStage::Upcoming { start } else { -start }, visit.id)
    });
    let found = visits.len();
    let has_more = visits.len() > choice.shown;
    visits.truncate(choice.shown);
    // Places far apart begin their weeks at different moments, so that neighbours may belong to different groups.
    let mut by_span: BTreeMap<Span, Vec<&Appointment>> = BTreeMap::new();
    for visit in visits {
        by_span.entry(span_of(visit, tab, viewer)).or_default().push(visit);
    }
    let mut groups: Vec<Group> =
        by_span.into_iter().map(|(span, visits)| Group { title: span.title(viewer), visits }).collect();
    if tab != AppointmentStage::Upcoming {
        groups.reverse();
    }
    VisitList { tab, groups, has_more, found, can_search: total >= SEARCH_FROM }
}

/// "This week" and "Next week" for what is planned, the month for everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Span {
    ThisWeek,
    NextWeek,
    Month(YearMonth),
}

impl Span {
    fn title(self, viewer: &Viewer) -> String {
        match self {
            Span::ThisWeek => viewer.text("screen-appointments-this-week"),
            Span::NextWeek => viewer.text("screen-appointments-next-week"),
            Span::Month(month) => viewer.localizer.month_year(month.first_day()),
        }
    }
}

fn span_of(visit: &Appointment, tab: AppointmentStage, viewer: &Viewer) -> Span {
    let date = visit.start.local_date();
    let today = visit.start.date_there(viewer.now);
    if tab == AppointmentStage::Upcoming {
        let this_week = week_start(today, viewer.localizer.first_weekday());
        let weeks = (week_start(date, viewer.localizer.first_weekday()) - this_week).num_days() / 7;
        match weeks {
            0 => return Span::ThisWeek,
            1 => return Span::NextWeek,
            _ => {}
        }
    }
    Span::Month(YearMonth::of(date))
}

fn week_start(date: NaiveDate, first: Weekday) -> NaiveDate {
    let into_week = date.weekday().days_since(first);
    date.checked_sub_days(Days::new(u64::from(into_week))).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::AppointmentId;
    use crate::ui::card_content::test_data::{appointment, place_time, viewer};

    fn visit(id: i64, start: &str) -> Appointment {
        let mut visit = appointment();
        visit.id = AppointmentId(id);
        visit.start = place_time(start, chrono_tz::Europe::Paris);
        visit
    }

    fn list_of(all: Vec<Appointment>, choice: &ListChoice) -> (AppointmentStage, Vec<(String, Vec<i64>)>, bool) {
        let index = VisitIndex::of(Arc::new(all));
        let list = visit_list(&index, choice, &viewer());
        (list.tab, titles(&list), list.has_more)
    }

    fn titles(list: &VisitList) -> Vec<(String, Vec<i64>)> {
        list.groups
            .iter()
            .map(|group| (group.title.replace('\u{a0}', " "), group.visits.iter().map(|visit| visit.id.0).collect()))
            .collect()
    }

    #[test]
    fn planned_visits_are_grouped_by_week_and_then_by_month() {
        // Tuesday 24 November 2026.
        let all = vec![
            visit(1, "2026-12-24T10:00:00+01:00"),
            visit(2, "2026-11-29T10:00:00+01:00"),
            visit(3, "2026-11-30T10:00:00+01:00"),
            visit(4, "2026-11-24T18:00:00+01:00"),
        ];
        assert_eq!(
            list_of(all, &ListChoice::default()).1,
            [
                ("This week".to_owned(), vec![4, 2]),
                ("Next week".to_owned(), vec![3]),
                ("December 2026".to_owned(), vec![1])
            ]
        );
    }

    #[test]
    fn places_whose_weeks_begin_half_a_day_apart_share_their_groups() {
        // The night from Sunday to Monday in London, when it is Monday in Auckland long since.
        let auckland = |id: i64, start: &str| {
            let mut visit = visit(id, start);
            visit.start = place_time(start, chrono_tz::Pacific::Auckland);
            visit
        };
        let london = |id: i64, start: &str| {
            let mut visit = visit(id, start);
            visit.start = place_time(start, chrono_tz::Europe::London);
            visit
        };
        let all = vec![
            auckland(1, "2026-11-30T08:00:00+13:00"),
            london(2, "2026-11-29T20:00:00+00:00"),
            auckland(3, "2026-11-30T10:30:00+13:00"),
            london(4, "2026-11-29T22:00:00+00:00"),
        ];
        let expected = [("This week".to_owned(), vec![2, 4]), ("Next week".to_owned(), vec![1, 3])];
        assert_eq!(list_of(all, &ListChoice::default()).1, expected);
        let past = vec![
            auckland(1, "2026-11-01T08:00:00+13:00"),
            london(2, "2026-10-31T20:00:00+00:00"),
            auckland(3, "2026-11-01T10:30:00+13:00"),
        ];
        let expected = [("November 2026".to_owned(), vec![3, 1]), ("October 2026".to_owned(), vec![2])];
        assert_eq!(list_of(past, &ListChoice::default()).1, expected);
    }

    #[test]
    fn the_list_opens_on_past_when_nothing_is_planned() {
        let all = vec![visit(1, "2026-10-01T10:00:00+02:00"), visit(2, "2026-10-29T10:00:00+01:00")];
        let (tab, groups, _) = list_of(all, &ListChoice::default());
        assert_eq!(tab, AppointmentStage::Past);
        assert_eq!(groups, [("October 2026".to_owned(), vec![2, 1])]);
        assert_eq!(list_of(Vec::new(), &ListChoice::default()).0, AppointmentStage::Upcoming);
    }

    fn two_thousand() -> Vec<Appointment> {
        (0..2000).map(|id| visit(id, "2026-10-01T10:00:00+02:00")).collect()
    }

    #[test]
    fn two_thousand_visits_come_in_pages_of_twenty() {
        let index = VisitIndex::of(Arc::new(two_thousand()));
        let choice = ListChoice::default();
        let list = visit_list(&index, &choice, &viewer());
        assert_eq!((list.groups[0].visits.len(), list.has_more, list.found), (20, true, 2000));
        let all = ListChoice { shown: 2000, ..choice };
        assert!(!visit_list(&index, &all, &viewer()).has_more);
    }

    #[test]
    fn a_visit_is_found_by_service_professional_and_place_in_any_case_and_order() {
        let mut other = visit(2, "2026-10-01T10:00:00+02:00");
        other.place.id = PlaceId(2);
        other.place.name = "Ателье Красоты".into();
        other.services[0].title = "Стрижка".into();
        let all = vec![visit(1, "2026-10-01T10:00:00+02:00"), other];
        let found = |search: &str| {
            let choice = ListChoice { search: search.into(), ..ListChoice::default() };
            list_of(all.clone(), &choice).1.into_iter().flat_map(|group| group.1).collect::<Vec<_>>()
        };
        assert_eq!(found("lumen SOFIA"), [1]);
        assert_eq!(found("  стрижка красоты "), [2]);
        assert_eq!(found("balayage стрижка"), [0_i64; 0]);
        assert_eq!(found(" ").len(), 2);
        assert_eq!(found("Balayage & gloss"), [1], "signs do not matter");
        assert_eq!(found("bálayage"), [1], "nor do accents");
        let here = ListChoice::at(Some(PlaceId(2)));
        assert_eq!(list_of(all.clone(), &here).1[0].1, [2]);
    }

    #[test]
    fn a_letter_typed_costs_less_than_a_frame_with_two_thousand_visits() {
        let index = VisitIndex::of(Arc::new(two_thousand()));
        let choice = ListChoice { search: "sofia lum".into(), ..ListChoice::default() };
        let one = || {
            let started = std::time::Instant::now();
            assert_eq!(visit_list(&index, &choice, &viewer()).found, 2000);
            started.elapsed()
        };
        let fastest = (0..20).map(|_| one()).min().unwrap();
        assert!(fastest < std::time::Duration::from_millis(16), "{fastest:?}");
    }
}
