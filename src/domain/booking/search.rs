//! Text made comparable: case, accents and spaces of what people type do not matter.

/// Lower case, accents of Latin, Greek and Cyrillic letters dropped, every run of anything else than letters and digits
/// one space. Arabic vowel signs are dropped and the forms of alef, yeh and teh marbuta made one.
pub fn normalized(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars().flat_map(char::to_lowercase) {
        if is_mark(letter) {
            continue;
        }
        if !letter.is_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !plain.is_empty() {
            plain.push(' ');
        }
        gap = false;
        match spelled_out(letter) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(letter),
        }
    }
    plain
}

/// Combining accents (what a decomposed text holds) and Arabic vowel signs and tatweel.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\'' | '’' | 'ʼ')
}

/// The standard library cannot decompose, so the letters of our languages and their neighbours stand here.
fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ё' => "е",
        'й' => "и",
        'ї' => "і",
        'ґ' => "г",
        'ў' => "у",
        'ά' => "α",
        'έ' => "ε",
        'ή' => "η",
        'ί' | 'ϊ' | 'ΐ' => "ι",
        'ό' => "ο",
        'ύ' | 'ϋ' | 'ΰ' => "υ",
        'ώ' => "ω",
        'ς' => "σ",
        'آ' | 'أ' | 'إ' | 'ٱ' => "ا",
        'ى' => "ي",
        'ة' => "ه",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::normalized;

    #[test]
    fn case_accents_and_signs_do_not_matter() {
        for (typed, means) in [
            ("  Brows & LASHES ", "brows lashes"),
            ("Épilation à l’œil", "epilation a loeil"),
            ("e\u{301}pilation", "epilation"),
            ("Haarwäsche, Straße", "haarwasche strasse"),
            ("Укладка: Ёлка, бритьё", "укладка елка бритье"),
            ("Λεύκανση", "λευκανση"),
            ("قَصّة", "قصه"),
            ("ماكياج الأظافر", "ماكياج الاظافر"),
            ("Şükrü’s cut №2", "sukrus cut 2"),
            ("…", ""),
        ] {
            assert_eq!(normalized(typed), means, "{typed}");
        }
        assert_eq!(normalized("Бритьё"), normalized("бритье"));
    }

    #[test]
    fn making_it_comparable_twice_changes_nothing() {
        let letters: Vec<char> = "aÄöß éЁйИґ-_'’ آةى\u{301}№½İı😀ﬁ".chars().collect();
        let mut random = fastrand::Rng::with_seed(7);
        for _ in 0..20_000 {
            let text: String = (0..random.usize(..12)).map(|_| letters[random.usize(..letters.len())]).collect();
            let once = normalized(&text);
            assert_eq!(normalized(&once), once, "{text:?}");
            assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "), "{text:?}");
        }
    }
}
