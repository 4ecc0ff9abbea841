//! "What should we call you?": one field, after a sign-in that found no name. It can be skipped, and is never asked again.

use dioxus::prelude::*;

use crate::domain::review::{LONGEST_NAME, cut};
use crate::i18n::Localizer;
use crate::repositories::{ReadError, Repositories};
use crate::ui::async_action::AsyncAction;
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::dock::Dock;
use crate::ui::components::page::Page;
use crate::ui::components::text_field::TextField;
use crate::ui::error_text::read_error_key;
use crate::ui::page_actions::PageActions;

const FIELD: &str = "own-name";

#[component]
pub fn NameStep() -> Element {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let localizer = use_context::<Localizer>();
    let mut name = use_signal(String::new);
    let mut telling = use_signal(AsyncAction::<ReadError>::default);
    use_effect(move || (actions.focus)(FIELD));
    let skip = {
        let repositories = repositories.clone();
        use_callback(move |()| repositories.account.skip_name())
    };
    let tell = use_callback(move |()| {
        let repositories = repositories.clone();
        let called = name.peek().trim().to_owned();
        if called.is_empty() || telling.peek().is_running() {
            if called.is_empty() {
                skip.call(());
            }
            return;
        }
        telling.set(AsyncAction::Running);
        spawn(async move {
            telling.set(match repositories.account.set_name(&called).await {
                Ok(()) => AsyncAction::Done,
                Err(error) => AsyncAction::Failed(error),
            });
        });
    });
    rsx! {
        NameView {
            localizer,
            name: name(),
            telling: telling(),
            oninput: move |typed: String| name.set(cut(&typed, LONGEST_NAME)),
            ontell: tell,
            onskip: skip,
        }
    }
}

#[component]
pub fn NameView(
    localizer: Localizer,
    name: String,
    telling: AsyncAction<ReadError>,
    oninput: EventHandler<String>,
    ontell: EventHandler<()>,
    onskip: EventHandler<()>,
) -> Element {
    let busy = telling.is_running();
    let dock = rsx! {
        Dock {
            Button { label: localizer.text("action-continue"), busy, onclick: move |()| ontell.call(()) }
            Button {
                label: localizer.text("action-skip"),
                kind: ButtonKind::Text,
                onclick: move |()| onskip.call(()),
            }
        }
    };
    rsx! {
        Page { dock, fade: false,
            div { class: "sms-code name-step",
                h1 { class: "type-t1", id: "page-title", tabindex: "-1", {localizer.text("screen-name-title")} }
                p { class: "type-body ink2 sms-code-sent", {localizer.text("screen-name-text")} }
                TextField {
                    id: FIELD,
                    label: localizer.text("screen-name-field"),
                    value: name,
                    error: telling.error().map(|error| localizer.text(read_error_key(error))),
                    disabled: busy,
                    autocomplete: "given-name",
                    max_length: LONGEST_NAME as u32,
                    oninput,
                    onenter: ontell,
                }
            }
        }
    }
}
