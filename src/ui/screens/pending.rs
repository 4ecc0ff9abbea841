//! Pages that are about to land with their own folders.

use dioxus::prelude::*;

#[component]
pub fn SignInPage() -> Element {
    rsx! {}
}

#[component]
pub fn SmsCodePage() -> Element {
    rsx! {}
}

#[component]
pub fn LegalPage(document: String) -> Element {
    let _ = document;
    rsx! {}
}
