//! A visit as a pass.

use dioxus::prelude::*;

use crate::domain::appointment::AppointmentStatus;
use crate::i18n::Localizer;
use crate::ui::card_content::appointment::{AppointmentWords, Rating, Stub};
use crate::ui::components::appointment_pass::{PastPass, UpcomingPass};
use crate::ui::components::avatar::Face;
use crate::ui::components::button::{Button, ButtonKind, ButtonPair, ButtonSize};
use crate::ui::components::icon::IconName;
use crate::ui::components::pill::PillTone;
use crate::ui::connection::use_needs_internet;
use crate::ui::routes::Route;

use super::review_rows::use_visit_reviews;
use super::use_opener;
use super::visit_act::{VisitAct, use_confirming, use_visit_act};

#[component]
pub fn VisitPass(words: AppointmentWords) -> Element {
    let page = Route::AppointmentPage { id: words.id };
    match words.stub {
        Stub::Repeat { rate } => rsx! {
            Past { words, rate, page }
        },
        Stub::Confirm { .. } | Stub::Change { .. } | Stub::Details => rsx! {
            Upcoming { words, page }
        },
    }
}

#[component]
fn Upcoming(words: AppointmentWords, page: Route) -> Element {
    let opener = use_opener();
    let href = page.to_string();
    let face =
        words.professional.clone().map(|name| Face { name, photo_url: words.portrait_url.clone(), hue: words.hue });
    let title = words.full_title();
    rsx! {
        UpcomingPass {
            hue: words.hue,
            status: words.status_text.clone(),
            status_icon: (words.status == AppointmentStatus::Confirmed).then_some(IconName::Check),
            countdown: words.countdown.clone().unwrap_or_default(),
            date: words.date_long.clone(),
            date_short: words.date_medium.clone(),
            time: words.time.clone(),
            zone: words.zone_note.clone(),
            face,
            service: words.title.clone(),
            more: words.more.clone(),
            who_where: words.who.clone(),
            spoken: words.spoken.clone(),
            href,
            onopen: {
                let page = page.clone();
                move |()| opener.open(page.clone())
            },
            UpcomingButtons { stub: words.stub, title, id: words.id, place_id: words.place_id }
        }
    }
}

#[component]
pub(super) fn UpcomingButtons(stub: Stub, title: String, id: i64, place_id: i64) -> Element {
    let cancel_button = (VisitAct::Cancel, ButtonKind::Quiet);
    let (first, second) = match stub {
        Stub::Confirm { cancel } => ((VisitAct::Confirm, ButtonKind::Filled), cancel.then_some(cancel_button)),
        Stub::Change { reschedule: true, cancel } => {
            ((VisitAct::Reschedule, ButtonKind::Tonal), cancel.then_some(cancel_button))
        }
        Stub::Change { reschedule: false, .. } => (cancel_button, None),
        Stub::Details | Stub::Repeat { .. } => ((VisitAct::Details, ButtonKind::Tonal), None),
    };
    let confirming = use_confirming(id);
    rsx! {
        ButtonPair {
            VisitButton { act: first.0, kind: first.1, title: title.clone(), id, place_id, busy: first.0 == VisitAct::Confirm && confirming() }
            if let Some((act, kind)) = second {
                VisitButton { act, kind, title, id, place_id }
            }
        }
    }
}

#[component]
pub(super) fn VisitButton(
    act: VisitAct,
    kind: ButtonKind,
    icon: Option<IconName>,
    title: String,
    id: i64,
    place_id: i64,
    #[props(default)] busy: bool,
) -> Element {
    let localizer = use_context::<Localizer>();
    let run = use_visit_act(id, place_id);
    let label = localizer.text(act.label());
    let disabled_reason = use_needs_internet().filter(|_| act.needs_internet());
    rsx! {
        Button {
            spoken: spoken_action(&localizer, &label, &title),
            label,
            kind,
            icon,
            busy,
            disabled_reason,
            size: ButtonSize::Small,
            onclick: move |()| run.call(act),
        }
    }
}

#[component]
fn Past(words: AppointmentWords, rate: Rating, page: Route) -> Element {
    let opener = use_opener();
    let title = words.full_title();
    let reviews = use_visit_reviews(&words, rate);
    let open = {
        let page = page.clone();
        EventHandler::new(move |()| opener.open(page.clone()))
    };
    let is_canceled = words.status == AppointmentStatus::Canceled;
    rsx! {
        PastPass {
            hue: words.hue,
            status: words.status_text.clone(),
            status_tone: if is_canceled { PillTone::Danger } else { PillTone::Neutral },
            weekday: words.leaf.weekday.clone(),
            day: words.leaf.day.clone(),
            month: words.leaf.month.clone(),
            date_spoken: words.date_long.clone(),
            service: title.clone(),
            who_where: words.who.clone(),
            detail: words.detail(false),
            canceled: is_canceled,
            spoken_link: words.spoken.clone(),
            href: page.to_string(),
            onopen: open,
            rating: reviews.rating,
            onrate: reviews.onrate,
            review: reviews.review,
            onreview: reviews.onreview,
            VisitButton {
                act: VisitAct::BookAgain,
                kind: ButtonKind::Tonal,
                icon: IconName::Repeat,
                title,
                id: words.id,
                place_id: words.place_id,
            }
        }
    }
}

pub(super) fn spoken_action(localizer: &Localizer, action: &str, name: &str) -> String {
    localizer.text_with("a11y-action-for", &[("action", action.into()), ("name", name.into())])
}
