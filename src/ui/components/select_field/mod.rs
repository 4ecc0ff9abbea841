//! One of several given answers, by the phone's own picker.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};
use super::text_field::FieldError;

/// `none` is the words of the choice that chooses nothing.
#[component]
pub fn SelectField(
    id: String,
    label: String,
    value: String,
    none: String,
    options: Vec<String>,
    error: Option<String>,
    onchange: EventHandler<String>,
) -> Element {
    let error_id = format!("{id}-error");
    let has_error = error.is_some();
    rsx! {
        div { class: if has_error { "field field-bad select-field" } else { "field select-field" },
            label { class: "field-label type-cap medium", r#for: "{id}", {label} }
            select {
                class: "field-input type-body select-input",
                id: "{id}",
                value: "{value}",
                "aria-invalid": has_error.then_some("true"),
                "aria-describedby": has_error.then(|| error_id.clone()),
                onchange: move |event| onchange.call(event.value()),
                option { value: "", selected: value.is_empty(), {none} }
                for option in options {
                    option { key: "{option}", value: "{option}", selected: option == value, {option.clone()} }
                }
            }
            Icon { name: IconName::ChevronDown, size: 20 }
        }
        if let Some(text) = error {
            FieldError { id: error_id.clone(), text }
        }
    }
}
