use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{MOST_SHOWN, plain_text, safe_text};
use crate::domain::safe_text::{ParagraphKind, SafeText};

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
    for text in ["5 < 6 & 7 > 3", "a & b", "&", "<", "x <", "Tom&Jerry; more", "½ & ü", "one\ntwo\n\nthree"] {
        assert_eq!(plain_text(text), text);
    }
}

#[test]
fn lines_of_html_mean_nothing_and_those_of_text_do() {
    assert_eq!(plain_text("<p>one\n   two</p>\n<p>three</p>"), "one two\n\nthree");
}

#[test]
fn headings_lists_and_links_keep_their_kind() {
    let text = safe_text(
        "<h2>Hours</h2><p>See <a href='https://a.example/x?a=1&amp;b=2'>our <b>site</b></a>.</p><ul><li>One</li></ul>",
    );
    let kinds: Vec<_> = text.paragraphs.iter().map(|paragraph| paragraph.kind).collect();
    assert_eq!(kinds, [ParagraphKind::Heading, ParagraphKind::Text, ParagraphKind::ListItem]);
    let runs: Vec<_> = text.paragraphs[1]
        .runs
        .iter()
        .map(|run| (run.text.as_str(), run.link.as_ref().map(|link| link.address())))
        .collect();
    assert_eq!(runs, [("See ", None), ("our site", Some("https://a.example/x?a=1&b=2")), (".", None)]);
}

#[test]
fn nothing_that_runs_comes_through() {
    for (html, shown) in [
        ("<script>alert(1)</script>ok", "ok"),
        ("<ScRiPt src=x>alert(1)</sCrIpT >ok", "ok"),
        ("<script>alert(1)", ""),
        ("<svg/onload=alert(1)>ok", ""),
        ("<svg onload=alert(1)><a>x</a></svg>ok", "ok"),
        ("<img src=x onerror=alert(1)>ok", "ok"),
        ("<iframe src='javascript:alert(1)'>no</iframe>ok", "ok"),
        ("<!-- <b>no</b> -->ok", "ok"),
        ("<!-- never closed <b>", ""),
        ("<p onclick=alert(1)>ok", "ok"),
        ("ok <b", "ok <b"),
        ("\u{202e}evil\u{2066}", "evil"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
    ] {
        let text = safe_text(html);
        assert_eq!(text.plain(), shown, "{html}");
        assert!(links(&text).is_empty(), "{html}");
    }
}

#[test]
fn links_with_other_schemes_are_words() {
    for address in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#115;cript:alert(1)",
        "java&#x0A;script:alert(1)",
        " &#14; javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "intent://x",
        "/relative",
        "https://bank.example@evil.example",
    ] {
        let text =
            safe_text(&format!("<a href=\"{address}\">tap</a> <a href='{address}'>tap</a> <a href={address}>tap</a>"));
        assert!(links(&text).is_empty(), "{address}: {:?}", links(&text));
        assert!(text.plain().starts_with("tap tap tap"), "{address}: {}", text.plain());
    }
    let fine = safe_text("<a title='x>' HREF = 'https://a.example'>no</a><a class=b href=tel:+3315555>call</a>");
    assert_eq!(links(&fine), ["tel:+3315555"]);
}

#[test]
fn a_megabyte_of_anything_is_read_at_once_and_cut() {
    let piece = [
        "<a<",
        "<script></script>",
        "<script>",
        "<a href=\"",
        "&",
        "&amp",
        "<!--",
        "<p>",
        "</",
        "<li>x",
        "a ",
        "<a =x ='",
    ];
    for piece in piece {
        let html = piece.repeat(1_100_000 / piece.len());
        let begun = Instant::now();
        let text = safe_text(&html);
        // A second in a debug build on a busy machine; what looks twice at everything needs minutes.
        assert!(begun.elapsed() < Duration::from_secs(5), "{piece}: {:?}", begun.elapsed());
        let letters: usize =
            text.paragraphs.iter().flat_map(|paragraph| &paragraph.runs).map(|run| run.text.len()).sum();
        assert!(letters <= 2 * MOST_SHOWN, "{piece}: {letters}");
    }
}

fn links(text: &SafeText) -> Vec<&str> {
    let runs = text.paragraphs.iter().flat_map(|paragraph| &paragraph.runs);
    runs.filter_map(|run| run.link.as_ref().map(|link| link.address())).collect()
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        Just("<script>".to_owned()),
        Just("</script>".to_owned()),
        Just("<a href=\"".to_owned()),
        Just("<a href='javascript:alert(1)'>".to_owned()),
        Just("<a href=\"https://a.example\">".to_owned()),
        Just("</a>".to_owned()),
        Just("<!--".to_owned()),
        Just("-->".to_owned()),
        Just("<p>".to_owned()),
        Just("<li>".to_owned()),
        Just("<h1>".to_owned()),
        Just("<br/>".to_owned()),
        Just("\"".to_owned()),
        Just("'".to_owned()),
        Just(">".to_owned()),
        Just("<".to_owned()),
        Just("&#".to_owned()),
        Just("&#x202e;".to_owned()),
        Just("\n".to_owned()),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn whatever_is_written_only_safe_paragraphs_come_out(html in hostile()) {
        let text = safe_text(&html);
        for paragraph in &text.paragraphs {
            prop_assert!(!paragraph.runs.is_empty());
            for run in &paragraph.runs {
                prop_assert!(!run.text.trim().is_empty() || run.text == " ");
                let turns = |it: char| it.is_control() || ('\u{202a}'..='\u{202e}').contains(&it);
                prop_assert!(!run.text.chars().any(turns), "{:?}", run.text);
            }
        }
        for link in links(&text) {
            prop_assert!(["https://", "tel:", "mailto:"].iter().any(|scheme| link.starts_with(scheme)), "{}", link);
        }
    }

    #[test]
    fn plain_words_stay_as_they_are(words in prop::collection::vec("[a-zа-яα-ω0-9,.!?()]{1,8}", 1..20)) {
        let text = words.join(" ");
        prop_assert_eq!(plain_text(&text), text);
    }

    #[test]
    fn what_was_read_is_kept_as_it_is(html in hostile()) {
        let text = safe_text(&html);
        let kept = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(serde_json::from_str::<SafeText>(&kept).unwrap(), text);
    }
}
