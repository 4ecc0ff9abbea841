//! Buttons with words and buttons with a glyph alone (design 3). A button that can't work now says why.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};
use super::spinner::Spinner;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one obvious next step of a screen or card.
    #[default]
    Filled,
    Tonal,
    Quiet,
    /// Only inside a confirming sheet.
    Danger,
    Text,
    /// White on a coloured half.
    OnHue,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Filled => "button-filled",
            ButtonKind::Tonal => "button-tonal",
            ButtonKind::Quiet => "button-quiet",
            ButtonKind::Danger => "button-danger",
            ButtonKind::Text => "button-text",
            ButtonKind::OnHue => "button-on-hue",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonSize {
    /// 52 high, full width: docks and sheets.
    #[default]
    Large,
    /// 48 high: inside cards.
    Small,
}

/// `disabled_reason` turns the button off and is shown under its label. `spoken` replaces the label for readers
/// ("Book again, Balayage and gloss"). While `busy` the width stays and taps are ignored.
#[component]
pub fn Button(
    label: String,
    #[props(default)] kind: ButtonKind,
    #[props(default)] size: ButtonSize,
    icon: Option<IconName>,
    #[props(default)] busy: bool,
    disabled_reason: Option<String>,
    spoken: Option<String>,
    id: Option<String>,
    onclick: EventHandler<()>,
) -> Element {
    let disabled = disabled_reason.is_some();
    let spoken = spoken.map(|spoken| with_reason(&spoken, &label, disabled_reason.as_deref()));
    let size_class = if size == ButtonSize::Small { "button-small" } else { "button-large" };
    let state_class = match (busy, disabled) {
        (true, _) => "is-busy",
        (_, true) => "is-disabled",
        _ => "",
    };
    rsx! {
        button {
            id,
            class: "button {kind.class()} {size_class} {state_class}",
            r#type: "button",
            "aria-label": spoken,
            "aria-busy": busy.then_some("true"),
            "aria-disabled": (busy || disabled).then_some("true"),
            onclick: move |_| {
                if !busy && !disabled {
                    onclick.call(());
                }
            },
            span { class: "button-face",
                if let Some(name) = icon {
                    Icon { name, size: 20 }
                }
                span { class: "button-words",
                    span { class: "button-label", {label} }
                    if let Some(reason) = disabled_reason {
                        span { class: "button-reason", {reason} }
                    }
                }
            }
            if busy {
                span { class: "button-spinner", Spinner {} }
            }
        }
    }
}

/// Readers hear why it is off, and in the order that eyes see it: "Book, needs internet, Gloss club".
fn with_reason(spoken: &str, label: &str, reason: Option<&str>) -> String {
    match (reason, spoken.strip_prefix(label)) {
        (None, _) => spoken.to_owned(),
        (Some(reason), Some(rest)) => format!("{label}, {reason}{rest}"),
        (Some(reason), None) => format!("{spoken}, {reason}"),
    }
}

/// Two buttons side by side; they stack by themselves when either label does not fit.
#[component]
pub fn ButtonPair(children: Element) -> Element {
    rsx! {
        div { class: "button-pair", {children} }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IconButtonKind {
    #[default]
    Plain,
    /// A white circle: on pictures and in the greeting row.
    Raised,
    /// A square quiet button beside others of 48.
    Quiet,
}

/// 48 box with a glyph. `badge` is drawn at its end corner and is part of `label`'s words already.
#[component]
pub fn IconButton(
    label: String,
    icon: IconName,
    #[props(default)] kind: IconButtonKind,
    badge: Option<String>,
    id: Option<String>,
    #[props(default)] disabled: bool,
    onclick: EventHandler<()>,
) -> Element {
    let state_class = if disabled { "is-disabled" } else { "" };
    let kind_class = match kind {
        IconButtonKind::Plain => "icon-button-plain",
        IconButtonKind::Raised => "icon-button-raised",
        IconButtonKind::Quiet => "icon-button-quiet",
    };
    rsx! {
        button {
            id,
            class: "icon-button {kind_class} {state_class}",
            r#type: "button",
            "aria-label": label,
            "aria-disabled": disabled.then_some("true"),
            onclick: move |_| {
                if !disabled {
                    onclick.call(());
                }
            },
            Icon { name: icon }
            if let Some(count) = badge {
                span { class: "badge icon-button-badge", "aria-hidden": "true", {count} }
            }
        }
    }
}
