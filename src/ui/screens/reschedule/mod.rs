//! Another date and time for a visit, the rest unchanged (design 8.9): wires the page's state to the repositories.

mod state;
mod view;

pub mod samples;

use dioxus::prelude::*;

use self::state::{Action, Effect, State};
use crate::domain::appointment::Appointment;
use crate::domain::booking::ProfessionalChoice;
use crate::domain::ids::{AppointmentId, ServiceId};
use crate::repositories::Repositories;
use crate::ui::card_content::appointment::appointment_words;
use crate::ui::card_content::brand::Brands;
use crate::ui::components::empty_state::EmptyCard;
use crate::ui::components::sheet::use_back;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::pushed_page::{PushedPage, go_back};
use crate::ui::time_picker::TimeAction;
use crate::ui::toasts::Toasts;
use crate::ui::viewer::use_viewer;

#[component]
pub fn ReschedulePage(id: i64) -> Element {
    let repositories = use_context::<Repositories>();
    let viewer = use_viewer();
    let appointments = use_watched(move || repositories.appointments.watch());
    let saved = appointments.read();
    let visit = saved.value.as_ref().and_then(|all| all.iter().find(|visit| visit.id == AppointmentId(id)));
    match visit {
        Some(visit) => rsx! { Moving { key: "{id}", visit: visit.clone() } },
        None => rsx! {
            PushedPage { title: viewer.text("screen-reschedule-title"),
                if saved.value.is_some() {
                    div { class: "inset", EmptyCard { title: viewer.text("screen-appointment-gone") } }
                }
            }
        },
    }
}

#[component]
fn Moving(visit: Appointment) -> Element {
    let repositories = use_context::<Repositories>();
    let viewer = use_viewer();
    let actions = use_context::<PageActions>();
    let toasts = use_context::<Toasts>();
    let places = use_watched({
        let repositories = repositories.clone();
        move || repositories.places.watch()
    });
    // As it was when the page opened: it moves under the page's eyes.
    let visit = use_hook(|| visit);
    let state =
        use_signal(|| State::new(visit.start.date_there(viewer.now), viewer.localizer.first_weekday(), visit.start));
    let runner = use_hook({
        let (repositories, visit) = (repositories.clone(), visit.clone());
        let viewer = viewer.clone();
        move || Runner {
            state,
            repositories,
            visit,
            actions,
            say: Callback::new(move |text: String| toasts.say(text)),
            done: viewer.text("screen-reschedule-done"),
            failure: Callback::new(move |error| view::failure_text(&error, &viewer)),
        }
    });
    let dispatch = use_callback({
        let runner = runner.clone();
        move |action: Action| runner.act(action)
    });
    use_hook(|| dispatch.call(Action::Time(TimeAction::Opened)));
    let progress = use_watched({
        let (repositories, id) = (repositories.clone(), visit.id);
        move || repositories.appointments.change(id)
    });
    use_effect(move || dispatch.call(Action::Progressed(progress())));
    use_back(state.read().moving.is_running(), Callback::new(|()| {}));
    let brands = places.read().value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    rsx! {
        view::View { state: state(), visit: appointment_words(&visit, &brands, &viewer), onaction: dispatch }
    }
}

/// Carries out what the state asks for, and brings it the answers.
#[derive(Clone)]
struct Runner {
    state: Signal<State>,
    repositories: Repositories,
    visit: Appointment,
    actions: PageActions,
    say: Callback<String>,
    done: String,
    failure: Callback<crate::repositories::ChangeError, String>,
}

impl Runner {
    fn act(&self, action: Action) {
        let mut state = self.state;
        let effects = state.write().update(action);
        for effect in effects {
            self.run(effect);
        }
    }

    fn run(&self, effect: Effect) {
        let (runner, booking) = (self.clone(), self.repositories.booking.clone());
        let place = self.visit.place.id;
        let services: Vec<ServiceId> = self.visit.services.iter().map(|service| service.id).collect();
        // Whoever asked for anybody may get somebody else.
        let wanted = self.visit.professional.as_ref().filter(|_| self.visit.professional_was_chosen);
        let who = wanted.map_or(ProfessionalChoice::Any, |one| ProfessionalChoice::One(one.id));
        match effect {
            Effect::LoadDays(month) => {
                spawn(async move {
                    let days = booking.days(place, who, &services, month).await;
                    runner.act(Action::Time(TimeAction::DaysCame(month, days)));
                });
            }
            Effect::LoadTimes(day) => {
                spawn(async move {
                    let times = booking.times(place, who, &services, day).await;
                    runner.act(Action::Time(TimeAction::TimesCame(day, times)));
                });
            }
            Effect::ForgetTimes => booking.forget_times(place),
            Effect::Reschedule(slot) => {
                self.repositories.appointments.forget_outcome(self.visit.id);
                self.repositories.appointments.reschedule(self.visit.id, slot, None);
            }
            Effect::ScrollTo(id) => (self.actions.scroll_to)(id),
            Effect::Leave => go_back(),
            Effect::Moved => self.leave_saying(self.done.clone()),
            Effect::GiveUp(error) => self.leave_saying(self.failure.call(error)),
        }
    }

    fn leave_saying(&self, text: String) {
        self.repositories.appointments.forget_outcome(self.visit.id);
        self.say.call(text);
        go_back();
    }
}
