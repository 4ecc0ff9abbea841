//! Proving the number with the code sent by SMS, and the one question for a name after it (design 8.2): wires the page's
//! state to the session.

mod name_step;
mod state;
mod view;

pub mod samples;

use dioxus::prelude::*;

use self::name_step::NameStep;
use self::state::{Action, CODE_FIELD, Effect, State};
use crate::i18n::Localizer;
use crate::repositories::Repositories;
use crate::repositories::session::{CodeSent, Session};
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::seconds::use_seconds;
use crate::ui::viewer::Now;

/// Shown only while a code is waited for; the frame of all pages sees to that, and leaves when the session changes.
#[component]
pub fn SmsCodePage() -> Element {
    let repositories = use_context::<Repositories>();
    let sent = use_hook(|| match &*repositories.session.watch().borrow() {
        Session::CodeSent(sent) => Some(sent.clone()),
        Session::SignedOut | Session::SignedIn { .. } | Session::Expired { .. } => None,
    });
    let asks_name = use_watched(|| repositories.account.asks_name());
    match sent {
        _ if asks_name() => rsx! { NameStep {} },
        Some(sent) => rsx! { CodePage { sent } },
        None => rsx! {},
    }
}

#[component]
fn CodePage(sent: CodeSent) -> Element {
    let repositories = use_context::<Repositories>();
    let localizer = use_context::<Localizer>();
    let actions = use_context::<PageActions>();
    let clock = use_context::<Now>();
    let mut state = use_signal(|| State::new(sent));
    let now = use_seconds(state.read().waits_until());

    let focus = actions.focus.clone();
    use_effect(move || focus(CODE_FIELD));
    let tag = localizer.tag().to_owned();
    let dispatch = use_callback(move |action: Action| {
        let effect = state.write().update(action, (clock.0)());
        let session = repositories.session.clone();
        let (clock, focus) = (clock.clone(), actions.focus.clone());
        let mut answered = move |action: Action| {
            if let Some(Effect::Focus(id)) = state.write().update(action, (clock.0)()) {
                focus(id);
            }
        };
        match effect {
            None => {}
            Some(Effect::Focus(id)) => (actions.focus)(id),
            Some(Effect::ContactSupport) => (actions.contact_support)(),
            Some(Effect::ChangeNumber) => session.change_number(),
            Some(Effect::SignIn(code)) => {
                spawn(async move { answered(Action::Checked(session.sign_in(&code).await)) });
            }
            Some(Effect::SendAgain) => {
                let (phone, tag) = (state.peek().sent.phone.clone(), tag.clone());
                spawn(async move { answered(Action::Resent(session.send_code(phone, &tag).await)) });
            }
        }
    });
    rsx! {
        view::View { state: state(), localizer, now, onaction: dispatch }
    }
}
