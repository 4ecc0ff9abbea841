//! Small words in a rounded box: a status, a marker, a count. Never tappable.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PillTone {
    #[default]
    Neutral,
    Success,
    Warning,
    Danger,
    Accent,
    /// White on a coloured half.
    OnHue,
}

#[component]
pub fn Pill(text: String, #[props(default)] tone: PillTone, icon: Option<IconName>) -> Element {
    let tone_class = match tone {
        PillTone::Neutral => "pill-neutral",
        PillTone::Success => "pill-success",
        PillTone::Warning => "pill-warning",
        PillTone::Danger => "pill-danger",
        PillTone::Accent => "pill-accent",
        PillTone::OnHue => "pill-on-hue",
    };
    rsx! {
        span { class: "pill {tone_class}",
            if let Some(name) = icon {
                Icon { name, size: 16 }
            }
            span { class: "pill-words", {text} }
        }
    }
}

/// The marker of a wallet pass. When both apply the caller shows the snowflake and puts the date on the stub.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marker {
    /// ❄️ with its word ("Frozen").
    Frozen(String),
    /// 🔥 with its words ("4 days left").
    Flame(String),
}

#[component]
pub fn MarkerPill(marker: Marker) -> Element {
    let (class, emoji, text) = match marker {
        Marker::Frozen(text) => ("pill pill-frozen", "\u{2744}\u{fe0f}", text),
        Marker::Flame(text) => ("pill pill-flame", "\u{1f525}", text),
    };
    rsx! {
        span { class,
            span { class: "pill-emoji", "aria-hidden": "true", {emoji} }
            span { class: "pill-words", {text} }
        }
    }
}

/// An unread count. The caller caps it ("99+") and says it in words nearby.
#[component]
pub fn Badge(count: String) -> Element {
    rsx! {
        span { class: "badge", "aria-hidden": "true", {count} }
    }
}
