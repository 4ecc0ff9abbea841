//! `Cancel this appointment?` over any page (design 8.8): what it costs, sending, and what went wrong.

pub mod samples;
pub mod state;
pub mod view;

use dioxus::prelude::*;

use crate::domain::ids::AppointmentId;
use crate::repositories::{ChangeKind, ChangeProgress, Repositories};
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::{use_caller, use_opener};
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::viewer::use_viewer;
use crate::ui::visit_changes::CancelAsked;
use crate::ui::visit_links;

use state::cancel_content;
use view::{Act, SHEET, View};

/// The sheet of one visit; closes itself when the visit is canceled.
#[component]
pub fn CancelSheet(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let asked = use_hook(CancelAsked::of_page);
    let (opener, caller, viewer) = (use_opener(), use_caller(), use_viewer());
    let visit_id = AppointmentId(id);
    let appointments = use_watched(|| repositories.appointments.watch());
    let places = use_watched(|| repositories.places.watch());
    let progress = use_watched(|| repositories.appointments.change(visit_id));
    use_effect(move || (actions.focus)(SHEET));
    use_effect(move || {
        if progress() == ChangeProgress::Done(ChangeKind::Cancel) {
            asked.close();
        }
    });
    let brands = places.read().value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let saved = appointments.read();
    let Some(visit) = saved.value.as_ref().and_then(|all| all.iter().find(|visit| visit.id == visit_id)) else {
        return rsx! {};
    };
    let content = cancel_content(visit, &progress.read(), &brands, &viewer);
    let phone = content.phone.clone();
    rsx! {
        View {
            content,
            localizer: viewer.localizer.clone(),
            onact: move |act| match act {
                Act::Cancel => repositories.appointments.cancel(visit_id),
                Act::Keep => asked.close(),
                Act::Reschedule => {
                    asked.close();
                    opener.open(visit_links::reschedule(id));
                }
                Act::Call => {
                    asked.close();
                    if let Some(phone) = &phone {
                        caller.call(phone);
                    }
                }
            },
        }
    }
}
