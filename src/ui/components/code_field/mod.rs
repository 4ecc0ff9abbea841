//! The SMS code: one real input under drawn cells, so that paste, autofill, deleting and readers act on one thing.

use dioxus::prelude::*;

/// `length` cells, 4 to 6; where the length is not known, `longest` says how many may be typed. `wrong_count` restarts the shake whenever it grows. `value` holds ASCII digits only.
#[component]
pub fn CodeField(
    id: String,
    label: String,
    value: String,
    length: u8,
    longest: Option<u8>,
    #[props(default)] bad: bool,
    #[props(default)] disabled: bool,
    #[props(default)] wrong_count: u32,
    described_by: Option<String>,
    oninput: EventHandler<String>,
) -> Element {
    let length = usize::from(length.clamp(4, 6));
    let most = longest.map_or(length, usize::from).max(length);
    let digits: Vec<char> = value.chars().collect();
    let current = digits.len();
    // Two names of one animation: a change of name restarts it.
    let shake = match wrong_count {
        0 => "",
        n if n % 2 == 1 => "code-shake-a",
        _ => "code-shake-b",
    };
    let state = match (bad, disabled) {
        (_, true) => "code-off",
        (true, _) => "code-bad",
        _ => "",
    };
    rsx! {
        div { class: "code-field {state}", dir: "ltr",
            label { class: "visually-hidden", r#for: "{id}", {label} }
            input {
                class: "code-input",
                id: "{id}",
                r#type: "text",
                inputmode: "numeric",
                pattern: "[0-9]*",
                autocomplete: "one-time-code",
                autocapitalize: "none",
                spellcheck: "false",
                // Not as many as fit: a stray letter must not keep the last digit out.
                maxlength: "{most + 4}",
                value,
                disabled,
                autofocus: true,
                "aria-invalid": bad.then_some("true"),
                "aria-describedby": described_by,
                oninput: move |event| oninput.call(event.value()),
            }
            div { class: "code-cells {shake}", "aria-hidden": "true",
                for index in 0..length {
                    span {
                        key: "{index}",
                        class: if index == current { "code-cell code-cell-current" } else { "code-cell" },
                        if let Some(digit) = digits.get(index) {
                            "{digit}"
                        }
                    }
                }
            }
        }
    }
}
