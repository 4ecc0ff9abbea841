//! The languages the app speaks.

/// One entry per folder in `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    En,
    De,
    Ru,
    Ar,
}

impl Language {
    pub const ALL: [Self; 4] = [Self::En, Self::De, Self::Ru, Self::Ar];

    /// BCP 47; also the folder's name.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Ru => "ru",
            Self::Ar => "ar",
        }
    }

    /// Accepts what phones and shells say: `de`, `de-AT`, `de_DE.UTF-8`. None for a language the app does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// As its speakers write it; never translated.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Ru => "Русский",
            Self::Ar => "العربية",
        }
    }

    pub fn is_rtl(self) -> bool {
        self == Self::Ar
    }

    /// The locale whose dates and numbers are shown.
    ///
    /// English follows `en-GB` for "26 November" and Monday weeks, as the design writes dates (the words are US spelling).
    /// Arabic keeps Latin digits: half of the Arab world's CLDR locales use them by default, and card numbers, codes and
    /// phone numbers are Latin everywhere, so one screen never shows two kinds of digits. The 24-hour clock, likewise, is
    /// what the design draws; a choice of formats belongs to the settings.
    pub(super) fn format_locale(self) -> &'static str {
        match self {
            Self::En => "en-GB",
            Self::De => "de",
            Self::Ru => "ru",
            Self::Ar => "ar-u-hc-h23-nu-latn",
        }
    }
}
