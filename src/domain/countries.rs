//! Countries a phone number can belong to: calling code, flag, and names from the Unicode CLDR (`assets/countries`).
//! Must not know what a number looks like; that is `phone_number`'s.

use std::sync::LazyLock;

use rlibphonenumber::{PHONE_NUMBER_UTIL, Region};

/// A country or territory with a calling code of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Country(pub(super) Region);

/// One row of the names file.
struct Names {
    country: Country,
    english: &'static str,
    german: &'static str,
    russian: &'static str,
    arabic: &'static str,
    native: &'static str,
}

static NAMES: LazyLock<Vec<Names>> = LazyLock::new(|| {
    let file = include_str!("../../assets/countries/names.tsv");
    file.lines().filter(|line| !line.starts_with('#')).filter_map(names_of_line).collect()
});

fn names_of_line(line: &'static str) -> Option<Names> {
    let mut cells = line.split('\t');
    let country = Country::from_iso(cells.next()?)?;
    let mut cell = || cells.next().filter(|text| !text.is_empty());
    let english = cell()?;
    Some(Names {
        country,
        english,
        german: cell().unwrap_or(english),
        russian: cell().unwrap_or(english),
        arabic: cell().unwrap_or(english),
        native: cell().unwrap_or(english),
    })
}

impl Country {
    /// When nothing at all is known: the largest share of numbers.
    pub const LAST_RESORT: Country = Country(Region::US);

    /// ISO 3166 letters in any case; `None` for what has no calling code.
    pub fn from_iso(code: &str) -> Option<Self> {
        let region = Region::from_code(&code.trim().to_ascii_uppercase()).ok()?;
        PHONE_NUMBER_UTIL.get_country_code_for_region(region).map(|_| Self(region))
    }

    /// The country in a BCP 47 tag, POSIX locale or the like: "fr-FR", "ru_RU.UTF-8", "zh-Hant-TW".
    pub fn of_locale(tag: &str) -> Option<Self> {
        let tag = tag.split(['.', '@']).next().unwrap_or(tag);
        tag.split(['-', '_']).skip(1).filter(|part| part.len() == 2).find_map(Self::from_iso)
    }

    /// Where a phone with this IANA time zone most likely is: what stands in for the SIM's country.
    pub fn of_zone(zone: &str) -> Option<Self> {
        let file = include_str!("../../assets/countries/zones.tsv");
        let rows = file.lines().filter_map(|line| line.split_once('\t'));
        rows.filter(|(name, _)| *name == zone).find_map(|(_, iso)| Self::from_iso(iso))
    }

    pub fn iso(self) -> String {
        self.0.as_region_str().as_str().to_owned()
    }

    /// Without the plus: 33.
    pub fn calling_code(self) -> u16 {
        let code = PHONE_NUMBER_UTIL.get_country_code_for_region(self.0).unwrap_or_default();
        u16::try_from(code).unwrap_or_default()
    }

    /// The flag's letters; a font without flags shows the ISO letters, which say the same.
    pub fn flag(self) -> String {
        let regional = |letter: char| char::from_u32(0x1F1E6 + (letter as u32).wrapping_sub('A' as u32));
        self.iso().chars().filter_map(regional).collect()
    }

    /// In the language of a BCP 47 tag; English where there is no other.
    pub fn name(self, language: &str) -> String {
        match NAMES.iter().find(|names| names.country == self) {
            Some(names) => names.in_language(language).to_owned(),
            None => self.iso(),
        }
    }

    /// In the country's own main language.
    pub fn native_name(self) -> String {
        NAMES.iter().find(|names| names.country == self).map_or_else(|| self.iso(), |names| names.native.to_owned())
    }

    /// All of them, by name in that language.
    pub fn all(language: &str) -> Vec<Country> {
        let mut rows: Vec<_> = NAMES.iter().map(|names| (fold(names.in_language(language)), names.country)).collect();
        rows.sort_by(|left, right| left.0.cmp(&right.0));
        rows.into_iter().map(|(_, country)| country).collect()
    }

    /// Whether typed text means this country: its name in that language, in English or its own, its letters or its code.
    pub fn matches(self, typed: &str, language: &str) -> bool {
        let wanted = fold(typed.trim());
        if wanted.is_empty() {
            return true;
        }
        let digits = wanted.trim_start_matches(['+', '0']);
        if !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit()) {
            return self.calling_code().to_string().starts_with(digits);
        }
        let named = |names: &Names| {
            [names.in_language(language), names.english, names.native].iter().any(|name| {
                let name = fold(name);
                name.starts_with(&wanted) || name.split([' ', '-', '(']).any(|word| word.starts_with(&wanted))
            })
        };
        self.iso().to_lowercase() == wanted || NAMES.iter().any(|names| names.country == self && named(names))
    }
}

impl Names {
    fn in_language(&self, tag: &str) -> &'static str {
        match tag.split(['-', '_']).next().unwrap_or(tag) {
            "de" => self.german,
            "ru" => self.russian,
            "ar" => self.arabic,
            _ => self.english,
        }
    }
}

/// Lower case, without the accents that people leave out when they search.
fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            'ё' => 'е',
            'أ' | 'إ' | 'آ' => 'ا',
            '’' => '\'',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(iso: &str) -> Country {
        Country::from_iso(iso).unwrap()
    }

    #[test]
    fn every_country_of_the_phone_library_has_a_name() {
        for region in PHONE_NUMBER_UTIL.get_supported_regions() {
            let iso = Country(region).iso();
            assert!(NAMES.iter().any(|names| names.country.0 == region), "{iso}");
        }
    }

    #[test]
    fn a_country_knows_its_code_flag_and_names() {
        let france = country("fr");
        assert_eq!((france.calling_code(), france.flag().as_str()), (33, "🇫🇷"));
        assert_eq!(
            (france.name("de-AT"), france.name("ru"), france.name("xx")),
            ("Frankreich".into(), "Франция".into(), "France".into())
        );
        assert_eq!(country("DE").native_name(), "Deutschland");
    }

    #[test]
    fn the_list_is_in_the_order_of_names() {
        let german: Vec<_> = Country::all("de").into_iter().map(|country| country.name("de")).collect();
        let position = |name: &str| german.iter().position(|other| other == name).unwrap();
        assert!(position("Ägypten") < position("Albanien"));
        assert!(position("Österreich") < position("Polen"));
        assert!(german.len() > 200);
    }

    #[test]
    fn search_takes_names_in_three_languages_letters_and_codes() {
        let france = country("FR");
        for typed in ["fra", "Frank", "+33", "33", "0033", "fr", "  FRANCE "] {
            assert!(france.matches(typed, "de"), "{typed}");
        }
        assert!(country("CI").matches("cote", "en"));
        assert!(country("GB").matches("kingdom", "en"));
        assert!(country("JP").matches("日本", "en"));
        assert!(!france.matches("+34", "en") && !france.matches("germ", "en"));
    }

    #[test]
    fn a_time_zone_names_its_country() {
        for (zone, iso) in
            [("Europe/Paris", "FR"), ("Asia/Dubai", "AE"), ("Europe/Kiev", "UA"), ("Asia/Calcutta", "IN")]
        {
            assert_eq!(Country::of_zone(zone), Some(country(iso)), "{zone}");
        }
        assert_eq!(Country::of_zone("Etc/UTC"), None);
    }

    #[test]
    fn a_locale_names_its_country() {
        assert_eq!(Country::of_locale("fr-FR"), Some(country("FR")));
        assert_eq!(Country::of_locale("ru_RU.UTF-8"), Some(country("RU")));
        assert_eq!(Country::of_locale("zh-Hant-TW"), Some(country("TW")));
        assert_eq!(Country::of_locale("en"), None);
        assert_eq!(Country::of_locale("C.UTF-8"), None);
    }
}
