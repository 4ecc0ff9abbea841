//! Text fields: the label is always visible, an error stands below with a glyph. Also the search field of sheets.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};

/// Words under a field in error; `id` is what the field's `aria-describedby` names.
#[component]
pub fn FieldError(id: String, text: String) -> Element {
    rsx! {
        p { class: "field-error type-cap medium", id, role: "alert",
            Icon { name: IconName::Alert, size: 18 }
            span { {text} }
        }
    }
}

#[component]
pub fn TextField(
    id: String,
    label: String,
    value: String,
    error: Option<String>,
    #[props(default)] disabled: bool,
    #[props(default = "text".to_string())] kind: String,
    #[props(default = "off".to_string())] autocomplete: String,
    #[props(default = 200)] max_length: u32,
    oninput: EventHandler<String>,
    onenter: Option<EventHandler<()>>,
) -> Element {
    let error_id = format!("{id}-error");
    let has_error = error.is_some();
    rsx! {
        div { class: if has_error { "field field-bad" } else { "field" },
            label { class: "field-label type-cap medium", r#for: "{id}", {label} }
            input {
                class: "field-input type-body",
                id: "{id}",
                r#type: "{kind}",
                value,
                autocomplete: "{autocomplete}",
                maxlength: "{max_length}",
                disabled,
                "aria-invalid": has_error.then_some("true"),
                "aria-describedby": has_error.then(|| error_id.clone()),
                oninput: move |event| oninput.call(event.value()),
                onkeydown: move |event| enter(&event, onenter),
            }
        }
        if let Some(text) = error {
            FieldError { id: error_id.clone(), text }
        }
    }
}

/// Several lines, with a counter ("82 / 1000") in its corner. `max_length` in UTF-16 units, as the page counts.
#[component]
pub fn TextArea(
    id: String,
    label: String,
    value: String,
    counter: String,
    max_length: usize,
    error: Option<String>,
    #[props(default)] disabled: bool,
    oninput: EventHandler<String>,
) -> Element {
    let error_id = format!("{id}-error");
    let has_error = error.is_some();
    rsx! {
        div { class: if has_error { "field field-area field-bad" } else { "field field-area" },
            label { class: "field-label type-cap medium", r#for: "{id}", {label} }
            textarea {
                class: "field-input type-body",
                id: "{id}",
                rows: "4",
                value,
                maxlength: "{max_length}",
                disabled,
                dir: "auto",
                "aria-invalid": has_error.then_some("true"),
                "aria-describedby": has_error.then(|| error_id.clone()),
                oninput: move |event| oninput.call(event.value()),
            }
            p { class: "field-counter type-c ink2 tnum", "aria-hidden": "true", bdi { class: "ltr", {counter} } }
        }
        if let Some(text) = error {
            FieldError { id: error_id.clone(), text }
        }
    }
}

/// Sunken, with a glass; `label` is its accessible name and its hint.
#[component]
pub fn SearchField(id: String, label: String, value: String, oninput: EventHandler<String>) -> Element {
    rsx! {
        div { class: "search-field", role: "search",
            Icon { name: IconName::Search }
            input {
                class: "search-input type-body",
                id: "{id}",
                r#type: "search",
                value,
                placeholder: "{label}",
                "aria-label": "{label}",
                autocomplete: "off",
                autocapitalize: "none",
                spellcheck: "false",
                oninput: move |event| oninput.call(event.value()),
            }
        }
    }
}

pub(super) fn enter(event: &Event<KeyboardData>, handler: Option<EventHandler<()>>) {
    if let (Key::Enter, Some(handler)) = (event.key(), handler) {
        handler.call(());
    }
}
