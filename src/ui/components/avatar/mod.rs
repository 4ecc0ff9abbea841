//! A person's face: the photo, else initials on a hue.

use dioxus::prelude::*;

use super::picture::Picture;
use crate::domain::place_hue::PlaceHue;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    pub name: String,
    pub photo_url: Option<String>,
    pub hue: PlaceHue,
}

/// First letters of the first and last word, upper case; empty for a name without letters.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let first_letter = |word: &&str| word.chars().find(|letter| letter.is_alphanumeric());
    let first = words.first().and_then(first_letter);
    let last = (words.len() > 1).then(|| words.last().and_then(first_letter)).flatten();
    let letters: Vec<String> = first.into_iter().chain(last).map(|letter| letter.to_uppercase().collect()).collect();
    // Arabic letters would join to a word that nobody is called.
    letters.join(if letters.iter().all(|letter| letter.is_ascii()) { "" } else { "\u{200c}" })
}

/// `size` in CSS pixels: 40, 44, 48, 60 or 92. Decoration: the name stands beside it.
#[component]
pub fn Avatar(face: Face, #[props(default = 44)] size: u32, #[props(default)] ring: bool) -> Element {
    let ring_class = if ring { "avatar-ring" } else { "" };
    rsx! {
        div { class: "avatar avatar-{size} {ring_class} {face.hue.css_class()}", "aria-hidden": "true",
            span { class: "avatar-initials", {initials(&face.name)} }
            Picture { url: face.photo_url, width: size, height: size }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_the_first_letters_of_the_first_and_last_word() {
        assert_eq!(initials("Anna Maria Moreau"), "AM");
        assert_eq!(initials("élodie"), "É");
        assert_eq!(initials("  (Dr.)  Rossi "), "DR");
        assert_eq!(initials("☎"), "");
        assert_eq!(initials("صوفيا مارين"), "ص\u{200c}م");
    }
}
