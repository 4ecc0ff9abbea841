//! A link that names none of our pages: the main page and a word about it (feature B10).

use dioxus::prelude::*;

use crate::i18n::Localizer;
use crate::ui::routes::Route;
use crate::ui::toasts::Toasts;

#[component]
pub fn UnknownLink(path: Vec<String>) -> Element {
    let toasts = use_context::<Toasts>();
    let localizer = use_context::<Localizer>();
    use_effect(move || {
        toasts.say(localizer.text("common-unknown-link"));
        navigator().replace(Route::MainPage {});
    });
    rsx! {}
}
