//! How a day and a time are chosen (mockup 08). Draws the state; decides nothing.

use dioxus::prelude::*;

use super::state::{SLOTS, TimeAction, TimePicker};
use super::words::{groups, heading, weekday_names, weeks};
use crate::repositories::ReadError;
use crate::ui::components::button::{Button, ButtonKind, ButtonSize};
use crate::ui::components::month_grid::MonthGrid;
use crate::ui::components::notice::SectionError;
use crate::ui::components::slot_list::SlotList;
use crate::ui::components::spinner::Spinner;
use crate::ui::error_text::read_error_key;
use crate::ui::load_state::LoadState;
use crate::ui::page_actions::PageActions;
use crate::ui::viewer::use_viewer;

/// `zone` names the place's time where it is not the phone's.
#[component]
pub fn TimePickerView(picker: TimePicker, zone: Option<String>, onaction: EventHandler<TimeAction>) -> Element {
    let viewer = use_viewer();
    let actions = use_context::<PageActions>();
    let turn = |is_possible: bool, action: TimeAction| {
        is_possible.then(|| EventHandler::new(move |()| onaction.call(action.clone())))
    };
    rsx! {
        div { class: "time-picker",
            MonthGrid {
                title: heading(&picker, &viewer),
                weekdays: weekday_names(&picker, &viewer),
                weeks: weeks(&picker, &viewer),
                previous_label: viewer.text("a11y-previous-month"),
                next_label: viewer.text("a11y-next-month"),
                rtl: viewer.localizer.is_rtl(),
                busy: picker.is_busy(),
                onprevious: turn(picker.can_go_previous(), TimeAction::PreviousTapped),
                onnext: turn(picker.can_go_next(), TimeAction::NextTapped),
                onday: move |day| onaction.call(TimeAction::DayTapped(day)),
                onfocus: move |id: String| (actions.focus)(&id),
            }
            if let Some(zone) = zone {
                p { class: "time-zone type-c ink2", {zone} }
            }
            div { id: SLOTS, class: "time-slots", Below { picker, onaction } }
        }
    }
}

/// What stands below the calendar.
#[component]
fn Below(picker: TimePicker, onaction: EventHandler<TimeAction>) -> Element {
    let viewer = use_viewer();
    if let Some(error) = picker.days_error() {
        return rsx! { Trouble { error, onaction } };
    }
    if picker.found_nothing() {
        return rsx! { p { class: "time-none type-body ink2", role: "status", {viewer.text("screen-booking-nothing-free")} } };
    }
    if picker.page_is_empty() && !picker.shows_current_day() {
        let after = picker.page_end();
        return rsx! { Nothing { text: viewer.text("screen-booking-no-day"), picker, after, onaction } };
    }
    let Some(day) = picker.day else {
        return rsx! { Waiting {} };
    };
    match &picker.times {
        LoadState::Loading => rsx! { Waiting {} },
        LoadState::Failed(error) => rsx! { Trouble { error: *error, onaction } },
        LoadState::Shown(times) => rsx! {
            if !times.is_empty() {
                p { class: "visually-hidden", role: "status", {viewer.localizer.date_long(day)} }
                SlotList { groups: groups(&picker, &viewer), onslot: move |index| onaction.call(TimeAction::SlotTapped(index)) }
            }
            if picker.has_no_free_time() {
                Nothing { text: viewer.text("screen-booking-no-times"), picker, after: day, onaction }
            }
        },
    }
}

#[component]
fn Waiting() -> Element {
    let viewer = use_viewer();
    rsx! {
        p { class: "time-waiting ink3", role: "status",
            Spinner {}
            span { class: "visually-hidden", {viewer.text("common-loading")} }
        }
    }
}

#[component]
fn Trouble(error: ReadError, onaction: EventHandler<TimeAction>) -> Element {
    let viewer = use_viewer();
    rsx! {
        SectionError {
            text: viewer.text(read_error_key(&error)),
            action: viewer.text("action-try-again"),
            onaction: move |()| onaction.call(TimeAction::RetryTapped),
        }
    }
}

/// Nothing free here, and the way to what is.
#[component]
fn Nothing(text: String, picker: TimePicker, after: chrono::NaiveDate, onaction: EventHandler<TimeAction>) -> Element {
    let viewer = use_viewer();
    let next = picker.next_free_after(after);
    rsx! {
        p { class: "time-none type-body ink2", role: "status", {text} }
        if let Some(next) = next {
            Button {
                label: viewer.text_with("screen-booking-next-free", &[("date", viewer.localizer.date_medium(next).into())]),
                kind: ButtonKind::Tonal,
                size: ButtonSize::Small,
                onclick: move |()| onaction.call(TimeAction::DayTapped(next)),
            }
        }
    }
}
