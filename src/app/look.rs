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
}

#[derive(Clone, Copy)]
struct Said {
    engine: Preferences,
    language: Language,
}

impl Look {
    pub fn new(
        development: Development,
        display: Watched<Display>,
        environment: PageEnvironment,
        language: Language,
        page: PageHandle,
    ) -> Self {
        let engine = Preferences { dark: environment.prefers_dark, calm: environment.prefers_calm };
        Self(Arc::new(Parts { development, display, page, said: Mutex::new(Said { engine, language }) }))
    }

    /// The page speaks this language from now on.
    pub fn speak(&self, language: Language) {
        self.said().language = language;
        self.tell();
    }

    /// Tells the page whatever changes, until its session ends. Must be called inside the session's `LocalSet`.
    pub fn follow(&self) {
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
        let Said { engine, language } = *self.said();
        let appearance = appearance(&self.0.development, self.0.display.now(), engine, language);
        self.0.page.send(PageCommand::SetAppearance { appearance });
    }

    fn said(&self) -> MutexGuard<'_, Said> {
        self.0.said.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) fn appearance(
    development: &Development,
    phone: Display,
    engine: Preferences,
    language: Language,
) -> Appearance {
    Appearance {
        dark: development.dark.or(phone.dark).unwrap_or(engine.dark),
        // Whoever of them asks for less motion gets it.
        calm: development.calm || phone.calm.unwrap_or(false) || engine.calm,
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
                look.speak(Language::Ar);
                let first = told.recv().unwrap();
                assert!(first.dark && first.rtl && !first.calm);
                assert_eq!((first.font_scale, first.language.as_str()), (1.0, "ar"));

                display.tell(Display { font_scale: Some(1.5), dark: Some(false), calm: Some(true) });
                while told.try_recv().map(|look| (look.font_scale, look.dark, look.calm)) != Ok((1.5, false, true)) {
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
                look.0.page.prefer(Preferences { dark: false, calm: true });
                let now = told.recv().unwrap();
                assert!(!now.dark && now.calm);
            })
            .await;
    }

    #[test]
    fn the_developer_has_the_last_word() {
        let development = Development { dark: Some(false), font_scale: Some(0.9), ..Development::default() };
        let phone = Display { font_scale: Some(2.0), dark: Some(true), calm: None };
        let look = appearance(&development, phone, Preferences { dark: true, calm: false }, Language::De);
        assert_eq!((look.dark, look.calm, look.font_scale), (false, false, 0.9));
    }
}
