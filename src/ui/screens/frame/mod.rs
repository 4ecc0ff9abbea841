//! Around every page: who may see it, the toast, and the focus that follows the reader from page to page.

use dioxus::prelude::*;

use crate::domain::phone_number::PhoneNumber;
use crate::i18n::Localizer;
use crate::repositories::Repositories;
use crate::repositories::session::Session;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::toast::Toast;
use crate::ui::connection::use_connection;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::page_memory::PageMemory;
use crate::ui::routes::Route;
use crate::ui::screens::cancel::CancelSheet;
use crate::ui::screens::sign_in;
use crate::ui::session_guard::{Remembering, Verdict, judge_with_name, remembering_after, wanted_after};
use crate::ui::toasts::{Toasts, use_toast_timer};
use crate::ui::visit_changes::{CancelAsked, use_change_outcomes};

#[component]
pub fn Frame() -> Element {
    use_connection();
    let repositories = use_context::<Repositories>();
    let session = use_watched({
        let repositories = repositories.clone();
        move || repositories.session.watch()
    });
    let asks_name = use_watched(|| repositories.account.asks_name());
    let route = use_route::<Route>();
    let mut wanted = use_signal(|| None::<Route>);
    let mut before = use_signal(|| None::<Session>);
    let mut owner = use_signal(|| None::<PhoneNumber>);
    let memory = use_context::<PageMemory>();
    let verdict = judge_with_name(asks_name(), &session.read(), &route, wanted.peek().as_ref());
    let present = session.read().clone();
    use_page_focus(&route);
    use_favorite_failures();
    use_unfinished_log_outs();
    use_change_outcomes();
    let canceling = use_hook(CancelAsked::of_page);
    let covered = matches!(verdict, Verdict::Cover { .. });
    let shown = matches!(verdict, Verdict::Stay | Verdict::Cover { .. });
    use_effect(use_reactive!(|(verdict, route, present)| {
        let now_wanted = wanted_after(before.peek().as_ref(), &present, &route, wanted.peek().clone());
        wanted.set(now_wanted);
        let mut known = owner.peek().clone();
        match remembering_after(&mut known, before.peek().as_ref(), &present) {
            Remembering::Stays => {}
            Remembering::WithoutSignIn => memory.forget_page(sign_in::MEMORY),
            Remembering::Ends => memory.forget(),
        }
        owner.set(known);
        before.set(Some(present));
        if let Verdict::Go(target) = verdict {
            navigator().replace(target);
        }
    }));
    let sheet = canceling.visit().filter(|_| shown && !covered);
    rsx! {
        div { class: "frame",
            div { class: "frame-page", "aria-hidden": (covered || sheet.is_some()).then_some("true"),
                if shown {
                    Outlet::<Route> {}
                }
            }
            if let Some(id) = sheet {
                CancelSheet { key: "{id}", id }
            }
            if covered {
                ExpiredDialog {}
            }
            ToastHost {}
        }
    }
}

/// The heading takes the focus when a page is pushed, so that a screen reader says where it is. Not on the first page.
fn use_page_focus(route: &Route) {
    let actions = use_context::<PageActions>();
    let route = route.clone();
    let mut last = use_signal(|| route.clone());
    use_effect(use_reactive!(|route| {
        if *last.peek() != route {
            last.set(route);
            (actions.focus)("page-title");
        }
    }));
}

/// A heart that was put back says why nothing changed.
fn use_favorite_failures() {
    let repositories = use_context::<Repositories>();
    let toasts = use_context::<Toasts>();
    let localizer = use_context::<Localizer>();
    let failure = use_watched(|| repositories.places.favorite_failures());
    let mut told = use_signal(|| *failure.peek());
    use_effect(move || {
        let failure = failure();
        if failure.is_some() && failure != *told.peek() {
            told.set(failure);
            toasts.say(localizer.text("error-favorite-failed"));
        }
    });
}

/// What a log out could not delete is said, since it was promised.
fn use_unfinished_log_outs() {
    let repositories = use_context::<Repositories>();
    let toasts = use_context::<Toasts>();
    let localizer = use_context::<Localizer>();
    let times = use_watched(|| repositories.session.unfinished_log_outs());
    let mut told = use_signal(|| *times.peek());
    use_effect(move || {
        let times = times();
        if times > *told.peek() {
            told.set(times);
            toasts.say(localizer.text("error-log-out-unfinished"));
        }
    });
}

#[component]
fn ToastHost() -> Element {
    let toasts = use_context::<Toasts>();
    use_toast_timer(toasts);
    let Some(toast) = toasts.shown() else {
        return rsx! {};
    };
    let number = toast.number;
    rsx! {
        Toast {
            key: "{number}",
            text: toast.text,
            action: toast.action.as_ref().map(|action| action.label.clone()),
            onaction: move |()| {
                toasts.close(number);
                if let Some(action) = &toast.action {
                    (action.run)();
                }
            },
        }
    }
}

/// Over a covered page; signing in comes back to it (design 8.25).
#[component]
fn ExpiredDialog() -> Element {
    let localizer = use_context::<Localizer>();
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    use_effect(move || (actions.focus)("expired-title"));
    rsx! {
        div { class: "dialog-layer",
            div { class: "dialog", role: "alertdialog", "aria-modal": "true", "aria-labelledby": "expired-title", "aria-describedby": "expired-text",
                h2 { class: "type-t2", id: "expired-title", tabindex: "-1", {localizer.text("screen-expired-title")} }
                p { class: "type-body ink2 dialog-text", id: "expired-text", {localizer.text("screen-expired-text")} }
                div { class: "dialog-buttons",
                    Button {
                        label: localizer.text("action-sign-in"),
                        onclick: move |()| {
                            navigator().push(Route::SignInPage {});
                        },
                    }
                    Button {
                        label: localizer.text("action-log-out"),
                        kind: ButtonKind::Text,
                        onclick: move |()| {
                            let repositories = repositories.clone();
                            spawn(async move { repositories.session.log_out().await });
                        },
                    }
                }
            }
        }
    }
}
