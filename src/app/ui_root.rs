//! Joins the shell and the screens: one VirtualDom for each page load, made from the services and what the page brought.

use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};

use chrono_tz::Tz;
use dioxus::prelude::VirtualDom;
use tokio::sync::watch;

use super::config::{Development, support_address};
use super::look::{Look, appearance};
use super::services::Services;
use crate::domain::calendar_entry::CalendarEntry;
use crate::i18n::Language;
use crate::platform::calendar::CalendarEvent;
use crate::platform::haptics;
use crate::platform::locale::PhoneLocale;
use crate::platform::share;
use crate::shell::{Appearance, MakeDom, PageCommand, PageEnvironment, PageHandle};
use crate::ui::components::sheet::OpenSheets;
use crate::ui::page_actions::{Handed, Haptic, PageActions};
use crate::ui::root::{Root, RootProps};
use crate::ui::viewer::{Now, PhoneCountry};

/// The language chosen in this run, over page loads.
type ChosenNow = Arc<Mutex<Option<Language>>>;

pub fn make_dom(services: Services, development: Development) -> MakeDom {
    let chosen_now = ChosenNow::default();
    Arc::new(move |seed, page| {
        page.on_back(OpenSheets::close_top);
        let (returned, returns) = watch::channel(0);
        page.on_return(move || returned.send_modify(|times| *times += 1));
        let phone = phone_locale();
        let environment = as_the_phone_says(seed.environment, &phone);
        let language = language(&chosen_now, &services, &development, &environment);
        let props = RootProps {
            repositories: services.repositories.clone(),
            now: Now({
                let clock = services.clock.clone();
                Rc::new(move || clock.now())
            }),
            zone: zone(&environment),
            country: PhoneCountry { sim: phone.sim_country.clone(), region: phone.region() },
            language,
            actions: actions(&page, &services),
            returns,
            language_chosen: {
                let (services, chosen_now) = (services.clone(), chosen_now.clone());
                let look = Look::new(development.clone(), services.display.clone(), environment, language, page);
                // Leaves before the first content does.
                look.follow();
                Rc::new(move |language| {
                    use_language(language, &services, &chosen_now);
                    look.speak(language);
                })
            },
        };
        VirtualDom::new_with_props(Root, props)
    })
}

/// Before any page says what its engine knows.
pub fn first_appearance(services: &Services, development: &Development) -> Appearance {
    let environment = as_the_phone_says(PageEnvironment::default(), &phone_locale());
    let language = language(&ChosenNow::default(), services, development, &environment);
    appearance(development, services.display.now(), None, language)
}

/// Chosen in this run, told by the developer, chosen before, or the first of the phone's languages that we speak.
fn language(
    chosen_now: &ChosenNow,
    services: &Services,
    development: &Development,
    environment: &PageEnvironment,
) -> Language {
    let now = *chosen_now.lock().unwrap_or_else(PoisonError::into_inner);
    let told = || development.language.as_deref().and_then(Language::from_tag);
    let remembered = || services.language.remembered().as_deref().and_then(Language::from_tag);
    let phones = || environment.languages.iter().find_map(|tag| Language::from_tag(tag));
    now.or_else(told).or_else(remembered).or_else(phones).unwrap_or(Language::En)
}

/// The first call of a page load only tells which language it speaks; later ones are the user's choice, and are kept.
fn use_language(language: Language, services: &Services, chosen_now: &ChosenNow) {
    let mut chosen = chosen_now.lock().unwrap_or_else(PoisonError::into_inner);
    if chosen.is_some_and(|before| before != language) {
        services.language.choose(language.tag());
    } else {
        services.language.use_now(language.tag());
    }
    *chosen = Some(language);
}

/// Only phones are asked: a development machine speaks through the page, as its tests set it up. A few milliseconds for each page load.
fn phone_locale() -> PhoneLocale {
    if cfg!(any(target_os = "android", target_os = "ios")) { PhoneLocale::read() } else { PhoneLocale::default() }
}

/// The phone knows all its languages; a web view tells the first of them, or its own. The zone is the other way round:
/// the page's is read anew at each load, and only the oldest engines know none.
fn as_the_phone_says(environment: PageEnvironment, phone: &PhoneLocale) -> PageEnvironment {
    let languages = if phone.languages.is_empty() { environment.languages } else { phone.languages.clone() };
    let time_zone = environment.time_zone.or_else(|| phone.time_zone.map(|zone| zone.name().to_owned()));
    PageEnvironment { languages, time_zone, ..environment }
}

/// The phone's zone as the page knows it; without one, times are shown as the places' and named.
fn zone(environment: &PageEnvironment) -> Tz {
    environment.time_zone.as_deref().and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC)
}

fn actions(page: &PageHandle, services: &Services) -> PageActions {
    let send = |command: fn(String) -> PageCommand| {
        let page = page.clone();
        Rc::new(move |text: &str| page.send(command(text.to_owned()))) as Rc<dyn Fn(&str)>
    };
    PageActions {
        open_outside: send(|url| PageCommand::OpenOutside { url }),
        contact_support: {
            let page = page.clone();
            Rc::new(move || page.send(PageCommand::OpenOutside { url: support_address().to_owned() }))
        },
        copy: send(|text| PageCommand::CopyText { text }),
        focus: send(|id| PageCommand::Focus { id }),
        scroll_to: send(|id| PageCommand::ScrollToElement { id, smooth: false }),
        add_to_calendar: add_to_calendar(services),
        haptic: {
            let haptics = services.haptics.clone();
            Rc::new(move |haptic| {
                haptics.play(match haptic {
                    Haptic::Light => haptics::Haptic::Light,
                    Haptic::Success => haptics::Haptic::Success,
                });
            })
        },
        share: Rc::new(|text| share::share(text).map_or(Handed::NotPossible, |()| Handed::ToTheSystem)),
    }
}

fn add_to_calendar(services: &Services) -> Rc<dyn Fn(&CalendarEntry) -> Handed> {
    let (calendar, clock) = (services.calendar.clone(), services.clock.clone());
    Rc::new(move |entry| {
        let event = CalendarEvent {
            uid: format!("visit-{}@altegio.me", entry.appointment),
            title: entry.title.clone(),
            location: entry.location.clone(),
            notes: entry.notes.clone(),
            start: entry.start,
            end: entry.end,
        };
        match calendar.offer(&event, clock.now()) {
            Ok(()) => Handed::ToTheSystem,
            Err(error) => {
                tracing::warn!(%error, "a visit was not handed to the calendar");
                Handed::NotPossible
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phones_languages_go_before_the_web_views_and_its_zone_stands_in() {
        let page = |time_zone: Option<&str>| PageEnvironment {
            languages: vec!["en-US".to_owned()],
            time_zone: time_zone.map(str::to_owned),
            ..PageEnvironment::default()
        };
        let phone = PhoneLocale {
            languages: vec!["ru-KZ".to_owned(), "de".to_owned()],
            time_zone: Some(Tz::Asia__Almaty),
            ..PhoneLocale::default()
        };
        let known = as_the_phone_says(page(None), &phone);
        assert_eq!(known.languages, ["ru-KZ", "de"]);
        assert_eq!(zone(&known), Tz::Asia__Almaty);
        assert_eq!(zone(&as_the_phone_says(page(Some("Europe/Paris")), &phone)), Tz::Europe__Paris);
        assert_eq!(as_the_phone_says(page(None), &PhoneLocale::default()).languages, ["en-US"]);
    }
}
