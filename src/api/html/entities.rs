//! `&amp;` and its like.

/// The longest that is known, `&thetasym;` and the like aside.
const LONGEST: usize = 10;

const NAMED: [(&str, char); 24] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("mdash", '—'),
    ("ndash", '–'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("bdquo", '„'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("copy", '©'),
    ("deg", '°'),
];

/// The letter, and what follows. `after` begins behind the `&`. `None`: it is an ordinary ampersand.
pub(super) fn entity(after: &str) -> Option<(char, &str)> {
    let end = after.char_indices().take(LONGEST).find(|(_, letter)| *letter == ';').map(|(end, _)| end)?;
    let name = after.get(..end)?;
    let letter = match name.strip_prefix('#') {
        Some(code) => {
            let number = match code.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => code.parse().ok()?,
            };
            char::from_u32(number).filter(|letter| !letter.is_control() || letter.is_whitespace())?
        }
        None => NAMED.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)?,
    };
    Some((letter, after.get(end + 1..)?))
}

pub(super) fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        match entity(after) {
            Some((letter, after)) => {
                decoded.push(letter);
                rest = after;
            }
            None => {
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded + rest
}
