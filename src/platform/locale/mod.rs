//! How the phone is set: languages, region, time zone. Knows not which languages the app speaks.

#[cfg(target_os = "android")]
#[path = "android.rs"]
mod system;
#[cfg(target_os = "ios")]
#[path = "ios.rs"]
mod system;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
#[path = "desktop.rs"]
mod system;

use chrono_tz::Tz;

/// Read once; changes reach the app with its next start, or through the page's environment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhoneLocale {
    /// BCP 47 tags, the most wanted first; empty when the system does not say.
    pub languages: Vec<String>,
    /// Where the person is now; places have zones of their own.
    pub time_zone: Option<Tz>,
    /// Whose number the telephone has, ISO 3166 in upper case; only Android says it.
    pub sim_country: Option<String>,
}

impl PhoneLocale {
    /// A few milliseconds on phones. What can't be read is left out.
    pub fn read() -> Self {
        system::read()
    }

    /// Of the most wanted language: `DE` in `de-DE`, `TW` in `zh-Hant-TW`. Upper case.
    pub fn region(&self) -> Option<String> {
        self.languages.iter().find_map(|tag| {
            let mut parts = tag.split('-').skip(1);
            let region = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
            Some(region.to_ascii_uppercase())
        })
    }
}

/// As Android spells it, which is in lower case, and empty without a card.
#[cfg_attr(not(any(target_os = "android", test)), allow(dead_code, reason = "only Android tells it"))]
fn country_of_sim(told: &str) -> Option<String> {
    let is_country = told.len() == 2 && told.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_country.then(|| told.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(languages: &[&str]) -> PhoneLocale {
        PhoneLocale { languages: languages.iter().map(|tag| (*tag).to_owned()).collect(), ..PhoneLocale::default() }
    }

    #[test]
    fn the_region_comes_from_the_first_tag_that_has_one() {
        assert_eq!(with(&["de-DE", "en-US"]).region(), Some("DE".to_owned()));
        assert_eq!(with(&["zh-Hant-TW"]).region(), Some("TW".to_owned()));
        assert_eq!(with(&["en", "ru-kz"]).region(), Some("KZ".to_owned()));
        assert_eq!(with(&["ar", "es-419", ""]).region(), None);
        assert_eq!(with(&[]).region(), None);
    }

    #[test]
    fn a_card_has_a_country_and_no_card_has_none() {
        assert_eq!(country_of_sim("kz").as_deref(), Some("KZ"));
        for nothing in ["", "  ", "k", "310", "??"] {
            assert_eq!(country_of_sim(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn reading_the_system_never_fails() {
        let _ = PhoneLocale::read();
    }
}
