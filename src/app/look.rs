//! How one page looks over its life: what the developer, the phone and the page's engine say, in this order. Knows no screen.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::config::Development;
use crate::i18n::Language;
use crate::platform::display::Display;
use crate::platform::watched::Watched;
use crate::shell::{Appearance, PageCommand, PageEnvironment, PageHandle, Preferences};

/// Cheap to clone.
#[derive(Clone)]
pub(super) struct Look(Arc<Parts>);

struct Parts {
    development: Development,
    display: Watched<Display>,
    page: PageHandle,
    said: Mutex<Said>,
    told: Mutex<Option<Appearance>>,
}

#[derive(Clone, Copy)]
struct Said {
    engine: Preferences,
    language: Language,
}

impl Parts {
    fn appearance(&self) -> Appearance {
        let Said { engine, language } = *self.said.lock().unwrap_or_else(PoisonError::into_inner);
        appearance(&self.development, self.display.now(), Some(engine), language)
    }
}

impl Look {
    pub fn new(
        development: Development,
        display: Watched<Display>,
        environment: PageEnvironment,
        language: Language,
        page: PageHandle,
    ) -> Self {
        let engine = Preferences {
            dark: environment.prefers_dark,
            calm: environment.prefers_calm,
            contrast: environment.prefers_contrast,
        };
        let said = Mutex::new(Said { engine, language });
        Self(Arc::new(Parts { development, display, page, said, told: Mutex::default() }))
    }

    /// The page speaks this language from now on.
    pub fn speak(&self, language: Language) {
        self.said().language = language;
        self.tell();
    }

    /// Tells the page how it looks, and whatever changes, until its session ends. Must be called inside the session's `LocalSet`.
    pub fn follow(&self) {
        self.tell();
        let look = self.clone();
        self.0.page.on_preferences(move |engine| {
            look.said().engine = engine;
            look.tell();
        });
        let look = self.clone();
        let mut changes = self.0.display.changes();
        tokio::task::spawn_local(async move {
            while changes.changed().await.is_ok() {
                look.tell();
            }
        });
    }

    fn tell(&self) {
        let appearance = self.0.appearance();
        let mut told = self.0.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.as_ref() != Some(&appearance) {
            *told = Some(appearance.clone());
            self.0.page.send(PageCommand::SetAppearance { appearance });
        }
    }

    fn said(&self) -> MutexGuard<'_, Said> {
        self.0.said.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `engine` is missing before a page has opened: what nobody else says is then left to the engine itself.
pub(super) fn appearance(
    development: &Development,
    phone: Display,
    engine: Option<Preferences>,
    language: Language,
) -> Appearance {
    Appearance {
        dark: development.dark.or(phone.dark).or(engine.map(|engine| engine.dark)),
        // Whoever of them asks for less motion gets it.
        calm: match development.calm || phone.calm.unwrap_or(false) {
            true => Some(true),
            false => engine.map(|engine| engine.calm),
        },
        contrast: engine.map(|engine| engine.contrast),
        font_scale: development.font_scale.or(phone.font_scale).unwrap_or(1.0),
        language: language.tag().to_owned(),
        rtl: language.is_rtl(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use super::*;

    fn look(development: Development, display: &Watched<Display>) -> (Look, Receiver<Appearance>) {
        let (sender, told) = channel();
        let page = PageHandle::new(move |command| {
            if let PageCommand::SetAppearance { appearance } = command {
                sender.send(appearance).unwrap();
            }
        });
        let environment = PageEnvironment { prefers_dark: true, ..PageEnvironment::default() };
        (Look::new(development, display.clone(), environment, Language::En, page), told)
    }

    #[tokio::test]
    async fn what_changes_on_the_phone_reaches_the_page_that_is_open() {
        let display = Watched::new(Display::default());
        let (look, told) = look(Development::default(), &display);
        tokio::task::LocalSet::new()
            .run_until(async {
                look.follow();
                let first = told.try_recv().expect("told before anything else happens");
                assert_eq!((first.dark, first.calm, first.contrast), (Some(true), Some(false), Some(false)));
                assert_eq!((first.font_scale, first.language.as_str(), first.rtl), (1.0, "en", false));
                // It does already.
                look.speak(Language::En);
                look.speak(Language::Ar);
                let then = told.try_recv().unwrap();
                assert_eq!((then.language.as_str(), then.rtl), ("ar", true));

                display.tell(Display { font_scale: Some(1.5), dark: Some(false), calm: Some(true) });
                while told.try_recv().map(|look| (look.font_scale, look.dark, look.calm))
                    != Ok((1.5, Some(false), Some(true)))
                {
                    tokio::task::yield_now().await;
                }
            })
            .await;
    }

    #[tokio::test]
    async fn what_changes_in_the_engine_reaches_the_page_where_the_phone_is_silent() {
        let display = Watched::new(Display { calm: Some(false), ..Display::default() });
        let (look, told) = look(Development::default(), &display);
        tokio::task::LocalSet::new()
            .run_until(async {
                look.follow();
                told.try_recv().unwrap();
                look.0.page.prefer(Preferences { dark: false, calm: true, contrast: true });
                let now = told.try_recv().unwrap();
                assert_eq!((now.dark, now.calm, now.contrast), (Some(false), Some(true), Some(true)));
            })
            .await;
    }

    #[test]
    fn the_developer_has_the_last_word() {
        let development = Development { dark: Some(false), font_scale: Some(0.9), ..Development::default() };
        let phone = Display { font_scale: Some(2.0), dark: Some(true), calm: None };
        let engine = Preferences { dark: true, ..Preferences::default() };
        let look = appearance(&development, phone, Some(engine), Language::De);
        assert_eq!((look.dark, look.calm, look.font_scale), (Some(false), Some(false), 0.9));
    }

    #[test]
    fn before_a_page_has_opened_the_phone_speaks_and_the_rest_is_left_to_its_engine() {
        let nothing = appearance(&Development::default(), Display::default(), None, Language::De);
        assert_eq!((nothing.dark, nothing.calm, nothing.contrast, nothing.font_scale), (None, None, None, 1.0));
        let phone = Display { font_scale: Some(1.3), dark: Some(true), calm: Some(true) };
        let told = appearance(&Development::default(), phone, None, Language::Ar);
        assert_eq!((told.dark, told.calm, told.contrast), (Some(true), Some(true), None));
        assert_eq!((told.font_scale, told.language.as_str(), told.rtl), (1.3, "ar", true));
    }
}
