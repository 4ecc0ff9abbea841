//! Country button and number, always left to right. The caller formats as typed and takes pasted numbers apart.

use dioxus::prelude::*;

use super::icon::{Icon, IconName};
use super::text_field::{FieldError, enter};

/// `flag` is the country's flag as letters of its own; `code` is "+33"; `country_label` says both in words
/// ("Country code, France, +33").
#[component]
pub fn PhoneField(
    id: String,
    label: String,
    value: String,
    flag: String,
    code: String,
    country_label: String,
    error: Option<String>,
    #[props(default)] disabled: bool,
    oninput: EventHandler<String>,
    oncountry: EventHandler<()>,
    onenter: Option<EventHandler<()>>,
) -> Element {
    let error_id = format!("{id}-error");
    let has_error = error.is_some();
    rsx! {
        div { class: "phone-field", dir: "ltr",
            button {
                class: "phone-country",
                id: "{id}-country",
                r#type: "button",
                "aria-label": country_label,
                "aria-haspopup": "dialog",
                disabled,
                onclick: move |_| oncountry.call(()),
                span { class: "phone-flag", "aria-hidden": "true", {flag} }
                span { class: "phone-code type-body medium tnum", {code} }
                Icon { name: IconName::ChevronDown, size: 18 }
            }
            div { class: if has_error { "field phone-number field-bad" } else { "field phone-number" },
                label { class: "field-label type-cap medium", r#for: "{id}", {label} }
                input {
                    class: "field-input type-body tnum",
                    id: "{id}",
                    r#type: "tel",
                    inputmode: "tel",
                    value,
                    autocomplete: "tel",
                    maxlength: "40",
                    disabled,
                    "aria-invalid": has_error.then_some("true"),
                    "aria-describedby": has_error.then(|| error_id.clone()),
                    oninput: move |event| oninput.call(event.value()),
                    onkeydown: move |event| enter(&event, onenter),
                }
            }
        }
        if let Some(text) = error {
            FieldError { id: error_id.clone(), text }
        }
    }
}
