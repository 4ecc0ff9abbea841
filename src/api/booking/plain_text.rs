//! HTML of descriptions and policies as plain text (API notes, 9). Must not know what it is about.

/// Tags become line breaks where they end a line, and nothing elsewhere; the usual entities become their letters. Never
/// fails: what is no HTML stays as it is.
pub(in crate::api) fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(['<', '&']) {
        text.push_str(rest.get(..start).unwrap_or_default());
        rest = rest.get(start..).unwrap_or_default();
        rest = if rest.starts_with('<') { after_tag(rest, &mut text) } else { after_entity(rest, &mut text) };
    }
    text.push_str(rest);
    tidy(&text)
}

fn after_tag<'a>(rest: &'a str, text: &mut String) -> &'a str {
    let is_tag = rest.chars().nth(1).is_some_and(|letter| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!'));
    let (true, Some(end)) = (is_tag, rest.find('>')) else {
        text.push('<');
        return rest.get(1..).unwrap_or_default();
    };
    let name: String = rest
        .chars()
        .skip(1)
        .skip_while(|letter| *letter == '/')
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let after = rest.get(end + 1..).unwrap_or_default();
    match name.as_str() {
        "br" | "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "tr" | "table" => text.push('\n'),
        "li" if !rest.starts_with("</") => text.push_str("\n• "),
        // What is inside is not for reading.
        "script" | "style" if !rest.starts_with("</") => {
            let closing = format!("</{name}");
            return after.to_ascii_lowercase().find(&closing).and_then(|end| after.get(end..)).unwrap_or_default();
        }
        _ => {}
    }
    after
}

fn after_entity<'a>(rest: &'a str, text: &mut String) -> &'a str {
    let end = rest.char_indices().take(10).find(|(_, letter)| *letter == ';').map(|(end, _)| end);
    let name = end.and_then(|end| rest.get(1..end));
    let letter = match name {
        Some("amp") => Some('&'),
        Some("lt") => Some('<'),
        Some("gt") => Some('>'),
        Some("quot") => Some('"'),
        Some("apos") => Some('\''),
        Some("nbsp") => Some(' '),
        Some("mdash") => Some('—'),
        Some("ndash") => Some('–'),
        Some("laquo") => Some('«'),
        Some("raquo") => Some('»'),
        Some("hellip") => Some('…'),
        Some(code) => code.strip_prefix('#').and_then(|code| {
            let number = match code.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => code.parse().ok(),
            };
            number.and_then(char::from_u32).filter(|letter| !letter.is_control())
        }),
        None => None,
    };
    match (letter, end) {
        (Some(letter), Some(end)) => {
            text.push(letter);
            rest.get(end + 1..).unwrap_or_default()
        }
        _ => {
            text.push('&');
            rest.get(1..).unwrap_or_default()
        }
    }
}

/// No spaces at the ends of lines, no more than one empty line in between.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !tidy.is_empty() {
            tidy.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        tidy.push_str(line);
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn tags_and_entities_become_text() {
        assert_eq!(plain_text("<p>Quiet &amp; bright.</p><p>By the canal</p>"), "Quiet & bright.\n\nBy the canal");
        assert_eq!(plain_text("One<br>two <b>three</b>&nbsp;four"), "One\ntwo three four");
        assert_eq!(plain_text("<ul><li>a</li><li>b</li></ul>"), "• a\n• b");
        assert_eq!(plain_text("<span></span>"), "");
        assert_eq!(plain_text("<style>p { color: red }</style>Text<script>alert(1)</script>"), "Text");
        assert_eq!(plain_text("&#1055;&#x440;&eacute;"), "Пр&eacute;");
    }

    #[test]
    fn what_is_no_html_stays() {
        for text in ["5 < 6 & 7 > 3", "a & b", "&", "<", "x <", "Tom&Jerry; more", "½ & ü"] {
            assert_eq!(plain_text(text), text);
        }
    }
}
