//! Carries out what the state asks for, and brings it the answers.

use std::future::Future;
use std::time::Duration;

use dioxus::prelude::*;

use super::place_facts::PlaceFacts;
use super::prepare;
use super::state::{Action, Effect, PAGE_TOP, State, times_action};
use super::words;
use crate::domain::booking::{BookingDraft, EventFilter, ProfessionalChoice};
use crate::domain::ids::{PlaceId, ServiceId};
use crate::domain::month_grid::YearMonth;
use crate::i18n::Localizer;
use crate::repositories::{ReadError, Repositories};
use crate::ui::page_actions::PageActions;
use crate::ui::pushed_page::go_back;
use crate::ui::time_picker::TimeAction;

/// Long enough for a move of the page that was just taken back to be over.
const AFTER_THIS_TURN: Duration = Duration::from_millis(60);

#[derive(Clone)]
pub struct Runner {
    pub state: Signal<State>,
    pub place: Signal<PlaceFacts>,
    pub repositories: Repositories,
    pub actions: PageActions,
    pub localizer: Localizer,
}

impl Runner {
    /// Every change of the draft is kept on the device at once.
    pub fn act(&self, action: Action) {
        let mut state = self.state;
        let (effects, changed) = {
            let mut state = state.write();
            let before = state.draft.clone();
            let effects = state.update(action);
            (effects, (state.draft != before).then(|| state.draft.clone()))
        };
        let leaves = effects.iter().any(|effect| matches!(effect, Effect::Leave | Effect::Done(_)));
        if let (Some(draft), false) = (changed, leaves) {
            self.repositories.booking.set_draft(Some(draft));
        }
        for effect in effects {
            self.run(effect);
        }
    }

    fn run(&self, effect: Effect) {
        let booking = self.repositories.booking.clone();
        let draft = self.state.peek().draft.clone();
        let place = draft.place.unwrap_or(PlaceId(0));
        match effect {
            Effect::LoadForm => {
                self.show_place(draft.place);
                self.answer(async move { Action::FormCame(booking.form(place).await) });
            }
            Effect::LoadCards => {
                self.answer(async move { Action::CardsCame(booking.cards(place, draft.card).await) });
            }
            Effect::LoadPlaces => {
                let chain = self.state.peek().form.value().and_then(|form| form.chain);
                self.answer(async move {
                    Action::PlacesCame(match chain {
                        Some(chain) => booking.locations(chain).await,
                        None => Err(ReadError::Unreadable),
                    })
                });
            }
            Effect::LoadMenu(of) => {
                self.answer(async move { Action::MenuCame(of, booking.services(place, of).await) });
            }
            Effect::LoadProfessionals(services) => self.answer(async move {
                let answer = booking.professionals(place, &services).await;
                Action::ProfessionalsCame(services, answer)
            }),
            Effect::LoadEvents => self.load_events(place),
            Effect::LoadDays(month) => self.load_days(place, month),
            Effect::LoadTimes(day) => self.load_times(place, day),
            Effect::LoadPolicy => {
                self.answer(async move { Action::PolicyCame(booking.privacy_policy(place).await) });
            }
            Effect::ShowStep => {
                (self.actions.scroll_to)(PAGE_TOP);
                (self.actions.focus)("page-title");
            }
            Effect::Focus(id) => (self.actions.focus)(&id),
            Effect::ScrollTo(id) => (self.actions.scroll_to)(id),
            Effect::SendCode => {
                let phone = draft.contact.phone.clone();
                self.answer(async move { Action::CodeSent(booking.send_code(place, &phone).await) });
            }
            Effect::Book(code) => {
                let card_note = words::card_note(&self.state.peek(), &self.localizer);
                booking.book(BookingDraft { card_note, ..draft }, code);
            }
            Effect::Resolve => booking.look_again(),
            Effect::OpenOutside(url) => (self.actions.open_outside)(&url),
            Effect::StepOut => leave_later(),
            Effect::Leave | Effect::Done(_) => {
                booking.set_draft(None);
                leave_later();
            }
        }
    }

    /// When there are classes at all, and who gives them.
    fn load_events(&self, place: PlaceId) {
        let (who, services, _) = self.wanted();
        let (booking, all) = (self.repositories.booking.clone(), EventFilter { services, ..EventFilter::default() });
        let wanted = EventFilter { professional: who, ..all.clone() };
        let span = booking.clone();
        self.answer(async move { Action::EventSpanCame(who, span.event_span(place, &wanted).await) });
        self.answer(async move { Action::EventPeopleCame(booking.event_professionals(place, &all).await) });
    }

    fn load_days(&self, place: PlaceId, month: YearMonth) {
        let booking = self.repositories.booking.clone();
        let (who, services, is_event) = self.wanted();
        self.answer(async move {
            let days = match is_event {
                true => booking.event_days(place, &EventFilter { services, professional: who }, month).await,
                false => booking.days(place, who, &services, month).await,
            };
            Action::Time(TimeAction::DaysCame(month, days))
        });
    }

    fn load_times(&self, place: PlaceId, day: chrono::NaiveDate) {
        let booking = self.repositories.booking.clone();
        let (who, services, is_event) = self.wanted();
        self.answer(async move {
            if !is_event {
                return times_action(day, booking.times(place, who, &services, day).await);
            }
            match booking.events(place, &EventFilter { services, professional: who }, YearMonth::of(day)).await {
                Ok(all) => {
                    let on_day = all.iter().filter(|event| event.start.local_date() == day).cloned();
                    Action::EventsCame(day, on_day.collect())
                }
                Err(error) => times_action(day, Err(error)),
            }
        });
    }

    fn wanted(&self) -> (ProfessionalChoice, Vec<ServiceId>, bool) {
        let state = self.state.peek();
        (state.professional(), state.services(), state.is_event())
    }

    fn show_place(&self, id: Option<PlaceId>) {
        if self.place.peek().id == id {
            return;
        }
        let (repositories, mut place) = (self.repositories.clone(), self.place);
        spawn(async move { place.set(prepare::facts(&repositories, id).await) });
    }

    fn answer(&self, work: impl Future<Output = Action> + 'static) {
        let runner = self.clone();
        spawn(async move { runner.act(work.await) });
    }
}

/// Not within the phone's own "back", which the page has not yet taken back by then.
fn leave_later() {
    spawn(async {
        tokio::time::sleep(AFTER_THIS_TURN).await;
        go_back();
    });
}
