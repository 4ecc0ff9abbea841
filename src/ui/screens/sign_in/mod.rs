//! Signing in with the number one books with (design 8.1): wires the page's state to the session.

mod problem_text;
mod sheets;
mod state;
mod view;

pub mod samples;

use dioxus::prelude::*;

use self::state::{Action, Effect, State};
use crate::domain::countries::Country;
use crate::i18n::{Language, Localizer};
use crate::repositories::Repositories;
use crate::repositories::session::Session;
use crate::ui::page_actions::PageActions;
use crate::ui::page_memory::use_remembered;
use crate::ui::root::ChosenLanguage;
use crate::ui::routes::Route;
use crate::ui::seconds::use_seconds;
use crate::ui::viewer::{Now, PhoneCountry, PhoneZone};

pub use problem_text::send_code_text;
pub use view::LegalText;

/// Its name in the memory of pages.
pub const MEMORY: &str = "sign-in";

#[component]
pub fn SignInPage() -> Element {
    let repositories = use_context::<Repositories>();
    let localizer = use_context::<Localizer>();
    let language = use_context::<ChosenLanguage>();
    let actions = use_context::<PageActions>();
    let clock = use_context::<Now>();
    let zone = use_context::<PhoneZone>().0;
    let phone = use_context::<PhoneCountry>();
    let suggested = use_hook(|| likely_country(&phone, zone.name(), localizer.language()));
    let mut state = use_remembered(MEMORY, move || State::new(suggested));
    let now = use_seconds(state.read().blocked_until());

    let tag = localizer.tag().to_owned();
    let dispatch = use_callback({
        let repositories = repositories.clone();
        move |action: Action| {
            let effect = state.write().update(action, (clock.0)());
            let session = repositories.session.clone();
            match effect {
                None => {}
                Some(Effect::Focus(id)) => (actions.focus)(id),
                Some(Effect::StartDemo) => {
                    spawn(async move { session.start_demo().await });
                }
                Some(Effect::SendCode(phone)) => {
                    let (tag, clock) = (tag.clone(), clock.clone());
                    spawn(async move {
                        let answer = session.send_code(phone, &tag).await.map(|_| ());
                        state.write().update(Action::CodeSent(answer), (clock.0)());
                    });
                }
            }
        }
    });
    use_hook(|| {
        let phone = match &*repositories.session.watch().borrow() {
            Session::Expired { phone } => phone.clone(),
            Session::SignedOut | Session::CodeSent(_) | Session::SignedIn { .. } => None,
        };
        dispatch.call(Action::Opened { phone });
    });
    rsx! {
        view::View {
            state: state(),
            localizer,
            now,
            suggested,
            onaction: dispatch,
            onlanguage: move |chosen| language.choose(chosen),
            onlegal: move |text: LegalText| {
                navigator().push(Route::LegalPage { document: text.slug().to_owned() });
            },
        }
    }
}

/// The card's country is the number's own; without a card the time zone says where the phone is, and its region and its
/// language are the next best guesses.
fn likely_country(phone: &PhoneCountry, zone: &str, language: Language) -> Country {
    let by_language = match language {
        Language::En => "US",
        Language::De => "DE",
        Language::Ru => "RU",
        Language::Ar => "AE",
    };
    let by_sim = phone.sim.as_deref().and_then(Country::from_iso);
    let by_region = || phone.region.as_deref().and_then(Country::from_iso);
    by_sim
        .or_else(|| Country::of_zone(zone))
        .or_else(by_region)
        .or_else(|| Country::from_iso(by_language))
        .unwrap_or(Country::LAST_RESORT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_comes_from_the_card_then_the_zone_then_the_region_then_the_language() {
        let of = |sim: Option<&str>, zone, region: Option<&str>, language| {
            let phone = PhoneCountry { sim: sim.map(str::to_owned), region: region.map(str::to_owned) };
            likely_country(&phone, zone, language).iso()
        };
        let iso = |zone, region, language| of(None, zone, region, language);
        assert_eq!(of(Some("KZ"), "Europe/Paris", Some("DE"), Language::En), "KZ");
        assert_eq!(of(Some("nowhere"), "Europe/Paris", None, Language::En), "FR");
        assert_eq!(iso("Europe/Paris", Some("DE"), Language::En), "FR");
        assert_eq!(iso("UTC", Some("KZ"), Language::Ru), "KZ");
        assert_eq!(iso("UTC", Some("nowhere"), Language::Ar), "AE");
    }
}
