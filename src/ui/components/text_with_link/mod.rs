//! A sentence with one link in it; translators put the link's words in square brackets.

use dioxus::prelude::*;

#[component]
pub fn TextWithLink(text: String, href: String, onopen: EventHandler<()>) -> Element {
    let (before, link, after) = split(&text);
    rsx! {
        {before}
        if let Some(link) = link {
            a {
                class: "link",
                href,
                onclick: move |event| {
                    // The words around toggle their box; the link is a target of its own.
                    event.stop_propagation();
                    onopen.call(());
                },
                {link}
            }
        }
        {after}
    }
}

/// Before, in and after the brackets; a sentence without brackets is all before.
fn split(text: &str) -> (String, Option<String>, String) {
    let parts = text.split_once('[').and_then(|(before, rest)| {
        let (link, after) = rest.split_once(']')?;
        Some((before.to_owned(), Some(link.to_owned()), after.to_owned()))
    });
    parts.unwrap_or_else(|| (text.to_owned(), None, String::new()))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn brackets_mark_the_link() {
        assert_eq!(split("I allow [this], so"), ("I allow ".into(), Some("this".into()), ", so".into()));
        assert_eq!(split("No [link"), ("No [link".into(), None, String::new()));
    }
}
