//! How the review form looks (design 8.13). Draws the stage and says what was done; decides nothing.

use dioxus::prelude::*;

use super::problem_text::{lock_key, problem_text};
use super::state::{Action, STARS, Stage, State};
use super::words::{Picture, ReviewWords};
use crate::domain::review::{
    LONGEST_NAME, LONGEST_TEXT, MOST_STARS, ReviewDraft, ReviewTarget, SentReview, UNHAPPY_STARS,
};
use crate::ui::cards::use_caller;
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::button::{Button, ButtonKind};
use crate::ui::components::dock::Dock;
use crate::ui::components::flow_bar::FlowBar;
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::logo::Logo;
use crate::ui::components::notice::{Notice, NoticeTone};
use crate::ui::components::page::Page;
use crate::ui::components::stars::{Stars, StarsGiven};
use crate::ui::components::text_field::{FieldError, TextArea, TextField};
use crate::ui::connection::use_needs_internet;
use crate::ui::viewer::{Viewer, use_viewer};

const MISSING: &str = "review-stars-error";

#[component]
pub fn View(
    state: State,
    stage: Stage,
    words: ReviewWords,
    onaction: EventHandler<Action>,
    onother: EventHandler<ReviewTarget>,
    onclose: EventHandler<()>,
) -> Element {
    let viewer = use_viewer();
    let offline = use_needs_internet();
    let own_name = words.own_name.clone();
    let other = words.other;
    let about_place = matches!(words.picture, Picture::Logo(_));
    let offer = if about_place { "action-rate-professional" } else { "action-review-location" };
    let dock = match &stage {
        Stage::Locked(_) | Stage::AlreadySent(_) => None,
        Stage::Writing | Stage::Sending | Stage::Failed(_) => Some(rsx! {
            Dock {
                Button {
                    label: viewer.text("action-send-review"),
                    busy: stage == Stage::Sending,
                    disabled_reason: offline.clone().filter(|_| stage == Stage::Writing),
                    onclick: move |()| onaction.call(Action::SendTapped { own_name: own_name.clone() }),
                }
            }
        }),
        Stage::Thanks(_) => Some(rsx! {
            Dock {
                Button { label: viewer.text("action-done"), onclick: move |()| onclose.call(()) }
            }
        }),
    };
    let offers_other = matches!(stage, Stage::Thanks(_) | Stage::AlreadySent(_) | Stage::Locked(_));
    rsx! {
        Page { top: bar(&viewer, about_place, onclose), dock, fade: false,
            div { class: "review",
                match stage {
                    Stage::Thanks(sent) => rsx! {
                        Thanks { sent, place_name: words.place_name.clone() }
                    },
                    Stage::AlreadySent(sent) => rsx! {
                        Subject { words: words.clone() }
                        AlreadySent { sent }
                    },
                    Stage::Locked(lock) => rsx! {
                        Subject { words: words.clone() }
                        Notice { text: viewer.text(lock_key(lock)) }
                    },
                    Stage::Writing | Stage::Sending | Stage::Failed(_) => rsx! {
                        Subject { words: words.clone() }
                        Form {
                            draft: state.draft.clone(),
                            misses_stars: state.misses_stars,
                            problem: problem_text(&stage, &viewer),
                            is_sending: stage == Stage::Sending,
                            words: words.clone(),
                            onaction,
                        }
                    },
                }
                if let (true, Some(other)) = (offers_other, other) {
                    div { class: "review-other",
                        Button {
                            label: viewer.text(offer),
                            kind: ButtonKind::Tonal,
                            icon: if about_place { IconName::Star } else { IconName::Review },
                            onclick: move |()| onother.call(other),
                        }
                    }
                }
            }
        }
    }
}

/// Also over a form whose visit is not there (yet).
pub fn bar(viewer: &Viewer, about_place: bool, onclose: EventHandler<()>) -> Element {
    let title = if about_place { "action-review-location" } else { "action-rate-professional" };
    rsx! {
        FlowBar {
            title: viewer.text(title),
            back_label: viewer.text("action-back"),
            close_label: viewer.text("action-close"),
            onclose,
        }
    }
}

#[component]
fn Subject(words: ReviewWords) -> Element {
    rsx! {
        div { class: "review-subject",
            match words.picture.clone() {
                Picture::Face(photo_url) => rsx! {
                    Avatar { face: Face { name: words.name.clone(), photo_url, hue: words.hue }, size: 92 }
                },
                Picture::Logo(url) => rsx! {
                    Logo { name: words.name.clone(), hue: words.hue, url, size: 92 }
                },
            }
            h2 { class: "type-t2 review-name", {words.name.clone()} }
            p { class: "type-c ink2", {words.visit.clone()} }
        }
    }
}

#[component]
fn Form(
    draft: ReviewDraft,
    misses_stars: bool,
    problem: Option<String>,
    is_sending: bool,
    words: ReviewWords,
    onaction: EventHandler<Action>,
) -> Element {
    let viewer = use_viewer();
    let choices = (1..=MOST_STARS).map(|stars| choice(stars, &viewer)).collect::<Vec<_>>();
    let count = draft.text.encode_utf16().count();
    let counter = format!("{count} / {LONGEST_TEXT}");
    let name = draft.name.clone().unwrap_or_else(|| words.own_name.clone());
    let is_unhappy = draft.stars.is_some_and(|stars| stars <= UNHAPPY_STARS);
    rsx! {
        Stars {
            id: STARS,
            label: viewer.text("a11y-stars"),
            choices,
            chosen: draft.stars,
            rtl: viewer.localizer.language().is_rtl(),
            disabled: is_sending,
            error_id: misses_stars.then(|| MISSING.to_owned()),
            onchoose: move |stars| onaction.call(Action::Chosen(stars)),
        }
        p { class: "type-t3 review-word", role: "status",
            match draft.stars {
                Some(stars) => viewer.text(star_word(stars)),
                None => viewer.text("screen-review-tap-a-star"),
            }
        }
        if misses_stars {
            div { class: "review-missing", FieldError { id: MISSING, text: viewer.text("error-review-no-stars") } }
        }
        if let (true, Some(phone)) = (is_unhappy, words.phone.clone()) {
            CallLine { phone, place_name: words.place_name.clone() }
        }
        div { class: "review-fields",
            TextArea {
                id: "review-text",
                label: viewer.text("screen-review-text"),
                value: draft.text.clone(),
                counter,
                max_length: LONGEST_TEXT,
                disabled: is_sending,
                oninput: move |text| onaction.call(Action::Typed(text)),
            }
            TextField {
                id: "review-name",
                label: viewer.text("screen-review-name"),
                value: name,
                autocomplete: "given-name",
                max_length: LONGEST_NAME as u32,
                disabled: is_sending,
                oninput: move |name| onaction.call(Action::Named(name)),
            }
            p { class: "type-c ink2",
                {viewer.text_with("screen-review-where-shown", &[("place", words.place_name.clone().into())])}
            }
            if let Some(text) = problem {
                Notice { text, tone: NoticeTone::Danger, live: true }
            }
        }
    }
}

/// Few stars are no reason to keep a review back; a word with the place may help at once.
#[component]
fn CallLine(phone: String, place_name: String) -> Element {
    let viewer = use_viewer();
    let caller = use_caller();
    let label = viewer.text("action-call");
    let spoken = viewer.text_with("a11y-action-for", &[("action", label.clone().into()), ("name", place_name.into())]);
    rsx! {
        div { class: "review-call",
            p { class: "type-c ink2", {viewer.text("screen-review-unhappy")} }
            button {
                class: "link review-call-link",
                r#type: "button",
                "aria-label": spoken,
                onclick: move |_| caller.call(&phone),
                Icon { name: IconName::Phone, size: 20 }
                span { {label} }
            }
        }
    }
}

#[component]
fn Thanks(sent: SentReview, place_name: String) -> Element {
    let viewer = use_viewer();
    rsx! {
        div { class: "review-thanks", role: "status",
            div { class: "review-check", Icon { name: IconName::Check, size: 40 } }
            h2 { class: "type-t1", {viewer.text("screen-review-thanks")} }
            p { class: "type-body ink2",
                {viewer.text_with("screen-review-thanks-text", &[("place", place_name.into())])}
            }
        }
        Given { sent }
    }
}

#[component]
fn AlreadySent(sent: SentReview) -> Element {
    let viewer = use_viewer();
    rsx! {
        p { class: "type-c ink2 review-sent-note", {viewer.text("screen-review-already-sent")} }
        Given { sent }
    }
}

/// What was sent, as far as it is known.
#[component]
fn Given(sent: SentReview) -> Element {
    let viewer = use_viewer();
    let has_words = !sent.text.is_empty() || !sent.name.is_empty();
    rsx! {
        if let Some(stars) = sent.stars {
            StarsGiven { stars, most: MOST_STARS, spoken: given(stars, &viewer) }
            p { class: "type-t3 review-word", {viewer.text(star_word(stars))} }
        }
        if has_words {
            div { class: "card review-given",
                if !sent.text.is_empty() {
                    p { class: "type-body review-given-text", dir: "auto", {sent.text.clone()} }
                }
                if !sent.name.is_empty() {
                    p { class: "type-c ink2", dir: "auto", {sent.name.clone()} }
                }
            }
        }
    }
}

/// "3 stars, Good".
fn choice(stars: u8, viewer: &Viewer) -> String {
    let word = viewer.text(star_word(stars));
    viewer.text_with("a11y-stars-choice", &[("count", stars.into()), ("word", word.into())])
}

/// "4 out of 5, Great".
fn given(stars: u8, viewer: &Viewer) -> String {
    let word = viewer.text(star_word(stars));
    viewer.text_with("a11y-stars-given", &[("count", stars.into()), ("most", MOST_STARS.into()), ("word", word.into())])
}

fn star_word(stars: u8) -> &'static str {
    match stars {
        0 | 1 => "screen-review-poor",
        2 => "screen-review-fair",
        3 => "screen-review-good",
        4 => "screen-review-great",
        _ => "screen-review-excellent",
    }
}
