//! The sheets of the sign-in page: the country's calling code, and the language.

use dioxus::prelude::*;

use super::state::{Action, COUNTRY_SHEET, LANGUAGE_SHEET};
use crate::domain::countries::Country;
use crate::i18n::{Language, Localizer};
use crate::ui::components::icon::{Icon, IconName};
use crate::ui::components::sheet::Sheet;
use crate::ui::components::text_field::SearchField;

/// Search by name, native name or code; the phone's country on top.
#[component]
pub fn CountrySheet(
    localizer: Localizer,
    search: String,
    chosen: Country,
    suggested: Country,
    onaction: EventHandler<Action>,
) -> Element {
    let tag = localizer.tag().to_owned();
    let all = use_hook(|| Country::all(&tag));
    let found: Vec<Country> = all.into_iter().filter(|country| country.matches(&search, localizer.tag())).collect();
    let count = localizer.text_with("a11y-countries-found", &[("count", found.len().into())]);
    let top: Vec<Country> = if chosen == suggested { vec![suggested] } else { vec![chosen, suggested] };
    rsx! {
        Sheet {
            title: localizer.text("screen-sign-in-country"),
            id: COUNTRY_SHEET,
            close_label: localizer.text("action-close"),
            tall: true,
            onclose: move |()| onaction.call(Action::SheetClosed),
            head: rsx! {
                SearchField {
                    id: "country-search",
                    label: localizer.text("screen-sign-in-country-search"),
                    value: search.clone(),
                    oninput: move |text| onaction.call(Action::CountrySearched(text)),
                }
                p { class: "visually-hidden", role: "status", {(!search.is_empty()).then_some(count)} }
            },
            if search.trim().is_empty() {
                h3 { class: "country-group type-c strong ink2", {localizer.text("screen-sign-in-country-suggested")} }
                ul { class: "country-list", role: "list",
                    for country in top {
                        CountryRow { key: "{country.iso()}", country, name: country.name(localizer.tag()), chosen: country == chosen, onaction }
                    }
                }
                h3 { class: "country-group type-c strong ink2", {localizer.text("screen-sign-in-country-all")} }
            }
            if found.is_empty() {
                p { class: "country-none type-body ink2", {localizer.text("screen-sign-in-country-none")} }
            }
            ul { class: "country-list", role: "list",
                for country in found {
                    CountryRow { key: "{country.iso()}", country, name: country.name(localizer.tag()), chosen: country == chosen, onaction }
                }
            }
        }
    }
}

#[component]
fn CountryRow(country: Country, name: String, chosen: bool, onaction: EventHandler<Action>) -> Element {
    rsx! {
        li { class: "country-item",
            button {
                class: "country-row",
                r#type: "button",
                "aria-pressed": if chosen { "true" } else { "false" },
                onclick: move |_| onaction.call(Action::CountryChosen(country)),
                span { class: "country-flag", "aria-hidden": "true", {country.flag()} }
                span { class: if chosen { "country-name strong" } else { "country-name medium" }, {name} }
                bdi { class: "ltr country-code tnum ink2", "+{country.calling_code()}" }
                if chosen {
                    span { class: "country-check", Icon { name: IconName::Check } }
                }
            }
        }
    }
}

#[component]
pub fn LanguageSheet(
    localizer: Localizer,
    onlanguage: EventHandler<Language>,
    onaction: EventHandler<Action>,
) -> Element {
    rsx! {
        Sheet {
            title: localizer.text("screen-account-language"),
            id: LANGUAGE_SHEET,
            close_label: localizer.text("action-close"),
            onclose: move |()| onaction.call(Action::SheetClosed),
            ul { class: "country-list", role: "list",
                for language in Language::ALL {
                    li { key: "{language.tag()}", class: "country-item",
                        button {
                            class: "country-row",
                            r#type: "button",
                            lang: language.tag(),
                            "aria-pressed": if language == localizer.language() { "true" } else { "false" },
                            onclick: move |_| {
                                onaction.call(Action::SheetClosed);
                                onlanguage.call(language);
                            },
                            span { class: "country-name medium", {language.native_name()} }
                            if language == localizer.language() {
                                span { class: "country-check", Icon { name: IconName::Check } }
                            }
                        }
                    }
                }
            }
        }
    }
}
