//! The top of every page load: hands the screens what they need and starts the router. Must not know the shell.

use std::rc::Rc;

use chrono_tz::Tz;
use dioxus::prelude::*;
use tokio::sync::watch;

use crate::i18n::{Language, Localizer};
use crate::repositories::Repositories;

use super::page_actions::PageActions;
use super::page_memory::PageMemory;
use super::routes::Route;
use super::toasts::Toasts;
use super::viewer::{Now, PhoneCountry, PhoneZone, use_minutes, use_returns};

/// What the app hands to the screens of one page load.
#[derive(Clone)]
pub struct RootProps {
    pub repositories: Repositories,
    pub now: Now,
    pub zone: Tz,
    pub country: PhoneCountry,
    pub language: Language,
    pub actions: PageActions,
    /// Counts how often somebody came back to the page, or the network did.
    pub returns: watch::Receiver<u32>,
    /// Told when the user chooses another language: keeps it, and turns the page's direction.
    pub language_chosen: Rc<dyn Fn(Language)>,
}

/// The language in use; setting it draws every page anew.
#[derive(Clone, Copy)]
pub struct ChosenLanguage(Signal<Language>);

impl ChosenLanguage {
    pub fn get(&self) -> Language {
        *self.0.read()
    }

    pub fn choose(&self, language: Language) {
        let mut chosen = self.0;
        chosen.set(language);
    }
}

#[allow(non_snake_case, reason = "components are named like elements")]
pub fn Root(props: RootProps) -> Element {
    use_context_provider(|| props.repositories.clone());
    use_context_provider(|| props.now.clone());
    use_context_provider(|| PhoneZone(props.zone));
    use_context_provider(|| props.country.clone());
    use_context_provider(|| props.actions.clone());
    use_context_provider(Toasts::new);
    use_context_provider(PageMemory::default);
    let chosen = use_context_provider(|| ChosenLanguage(Signal::new(props.language)));
    let minute = use_minutes();
    use_returns(minute, props.returns.clone());
    let language = chosen.get();
    let told = props.language_chosen.clone();
    use_effect(move || told(chosen.get()));
    rsx! {
        // The key makes the pages anew, so that every one of them finds the new language in its context.
        Speaking { key: "{language.tag()}", language }
    }
}

#[component]
fn Speaking(language: Language) -> Element {
    let phone = use_context::<PhoneCountry>();
    use_context_provider(|| Localizer::new(language).in_region(phone.region.as_deref()));
    rsx! {
        Router::<Route> {}
    }
}
