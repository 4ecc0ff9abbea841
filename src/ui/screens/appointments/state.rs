//! The list of visits: which tab, which groups, how many are drawn. Pure.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::appointment::{Appointment, AppointmentStage};
use crate::ui::viewer::Viewer;

/// Drawn at once; `Show more` adds as many again (design 8.4).
pub const PAGE: usize = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListChoice {
    /// `None` until the user chooses: Upcoming, or Past when nothing is planned.
    pub tab: Option<AppointmentStage>,
    pub shown: usize,
}

impl Default for ListChoice {
    fn default() -> Self {
        Self { tab: None, shown: PAGE }
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
}

#[derive(Debug, PartialEq)]
pub struct Group<'a> {
    pub title: String,
    pub visits: Vec<&'a Appointment>,
}

/// Upcoming soonest first, the others latest first, in groups by the place's calendar.
pub fn visit_list<'a>(all: &'a [Appointment], choice: ListChoice, viewer: &Viewer) -> VisitList<'a> {
    let of_stage = |stage| all.iter().filter(move |visit| visit.stage(viewer.now) == stage);
    let has_upcoming = of_stage(AppointmentStage::Upcoming).next().is_some();
    let default = if has_upcoming || all.is_empty() { AppointmentStage::Upcoming } else { AppointmentStage::Past };
    let tab = choice.tab.unwrap_or(default);
    let mut visits: Vec<&Appointment> = of_stage(tab).collect();
    visits.sort_by_key(|visit| {
        let start = visit.start.utc().timestamp();
        (if tab == AppointmentStage::Upcoming { start } else { -start }, visit.id)
    });
    let has_more = visits.len() > choice.shown;
    visits.truncate(choice.shown);
    let mut groups: Vec<Group> = Vec::new();
    for visit in visits {
        let title = group_title(visit, tab, viewer);
        match groups.last_mut() {
            Some(group) if group.title == title => group.visits.push(visit),
            _ => groups.push(Group { title, visits: vec![visit] }),
        }
    }
    VisitList { tab, groups, has_more }
}

/// "This week" and "Next week" for what is planned, the month for everything else.
fn group_title(visit: &Appointment, tab: AppointmentStage, viewer: &Viewer) -> String {
    let date = visit.start.local_date();
    let today = visit.start.date_there(viewer.now);
    if tab == AppointmentStage::Upcoming {
        let this_week = week_start(today, viewer.localizer.first_weekday());
        let weeks = (week_start(date, viewer.localizer.first_weekday()) - this_week).num_days() / 7;
        match weeks {
            0 => return viewer.text("screen-appointments-this-week"),
            1 => return viewer.text("screen-appointments-next-week"),
            _ => {}
        }
    }
    viewer.localizer.month_year(date)
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

    fn titles(list: &VisitList) -> Vec<(String, Vec<i64>)> {
        list.groups
            .iter()
            .map(|group| (group.title.replace('\u{a0}', " "), group.visits.iter().map(|visit| visit.id.0).collect()))
            .collect()
    }

    #[test]
    fn planned_visits_are_grouped_by_week_and_then_by_month() {
        // Tuesday 24 November 2026.
        let all = [
            visit(1, "2026-12-24T10:00:00+01:00"),
            visit(2, "2026-11-29T10:00:00+01:00"),
            visit(3, "2026-11-30T10:00:00+01:00"),
            visit(4, "2026-11-24T18:00:00+01:00"),
        ];
        let list = visit_list(&all, ListChoice::default(), &viewer());
        assert_eq!(
            titles(&list),
            [
                ("This week".to_owned(), vec![4, 2]),
                ("Next week".to_owned(), vec![3]),
                ("December 2026".to_owned(), vec![1])
            ]
        );
    }

    #[test]
    fn the_list_opens_on_past_when_nothing_is_planned() {
        let all = [visit(1, "2026-10-01T10:00:00+02:00"), visit(2, "2026-10-29T10:00:00+01:00")];
        let list = visit_list(&all, ListChoice::default(), &viewer());
        assert_eq!(list.tab, AppointmentStage::Past);
        assert_eq!(titles(&list), [("October 2026".to_owned(), vec![2, 1])]);
        assert_eq!(visit_list(&[], ListChoice::default(), &viewer()).tab, AppointmentStage::Upcoming);
    }

    #[test]
    fn two_thousand_visits_come_in_pages_of_twenty() {
        let all: Vec<_> = (0..2000).map(|id| visit(id, "2026-10-01T10:00:00+02:00")).collect();
        let list = visit_list(&all, ListChoice::default(), &viewer());
        assert_eq!((list.groups[0].visits.len(), list.has_more), (20, true));
        let more = visit_list(&all, ListChoice { tab: None, shown: 2000 }, &viewer());
        assert!(!more.has_more);
    }
}
