//! Addresses that a business wrote and that may be opened: https, tel and mail, nothing else (design 8.11).
//! Must not know who opens them.

use serde::{Deserialize, Serialize};
use url::Url;

/// Longer ones are nobody's.
const LONGEST: usize = 2_000;

/// Opens a page, a phone call or a letter, and does nothing else. Made by the functions below alone, and checked again
/// when it is read from the device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SafeLink(String);

impl SafeLink {
    /// A link as it stands in a text: `https`, `http` (opened as https), `tel` or `mailto`; `//host` is https.
    pub fn of(address: &str) -> Option<Self> {
        let address = plain(address)?;
        match scheme(address) {
            Some(scheme) if scheme.eq_ignore_ascii_case("tel") => Self::phone(address.get(4..)?),
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto") => Self::mail(address.get(7..)?),
            Some(_) => Self::absolute(address),
            None => address.strip_prefix("//").and_then(|rest| Self::absolute(&format!("https://{rest}"))),
        }
    }

    /// A website as businesses write it: "studiolumen.example", often without a scheme.
    pub fn site(address: &str) -> Option<Self> {
        let address = plain(address)?;
        let link = match address.contains("://") {
            true => Self::absolute(address)?,
            false => Self::absolute(&format!("https://{}", address.trim_start_matches('/')))?,
        };
        // "none" and "-" are no sites.
        link.host().is_some_and(|host| host.contains('.') && !host.starts_with('.')).then_some(link)
    }

    /// A number as people write it.
    pub fn phone(number: &str) -> Option<Self> {
        let number = number.trim();
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let is_number = number.chars().all(|letter| letter.is_ascii_digit() || " +-().\u{a0}".contains(letter));
        let plus = if number.starts_with('+') { "+" } else { "" };
        (is_number && (3..=18).contains(&digits.len())).then(|| Self(format!("tel:{plus}{digits}")))
    }

    /// One address; what a link may add to it (subject, copies, text) is left out.
    pub fn mail(address: &str) -> Option<Self> {
        let address = plain(address)?;
        let address = address.split('?').next().unwrap_or_default();
        let (name, host) = address.split_once('@')?;
        let fits = |part: &str, extra: &str| {
            !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric() || extra.contains(letter))
        };
        (fits(name, "._+-") && fits(host, ".-") && host.contains('.')).then(|| Self(format!("mailto:{address}")))
    }

    fn absolute(address: &str) -> Option<Self> {
        let mut url = Url::parse(address).ok()?;
        if url.scheme() == "http" {
            // A plain port is not the one of https.
            url.set_port(None).ok()?;
            url.set_scheme("https").ok()?;
        }
        // A name before the host makes one address look like another.
        let is_plain = url.username().is_empty() && url.password().is_none();
        let link = Self(url.as_str().to_owned());
        (url.scheme() == "https" && url.has_host() && is_plain && link.0.len() <= LONGEST).then_some(link)
    }

    pub fn address(&self) -> &str {
        &self.0
    }

    /// What tells people where it leads: "studiolumen.example/team", "+33155550101", "hello@lumen.example".
    pub fn shown(&self) -> String {
        if let Some((_, rest)) = self.0.split_once("://") {
            let rest = rest.split(['?', '#']).next().unwrap_or_default();
            let rest = rest.strip_prefix("www.").unwrap_or(rest);
            return rest.trim_end_matches('/').to_owned();
        }
        self.0.split_once(':').map(|(_, rest)| rest.to_owned()).unwrap_or_default()
    }

    /// Lower case; `None` for calls and letters.
    pub fn host(&self) -> Option<String> {
        Url::parse(&self.0).ok()?.host_str().map(str::to_owned)
    }
}

impl TryFrom<String> for SafeLink {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::of(&text).filter(|link| link.0 == text).ok_or("not a safe link")
    }
}

impl From<SafeLink> for String {
    fn from(link: SafeLink) -> String {
        link.0
    }
}

/// Trimmed; `None` with nothing or with letters that a parser would drop silently ("java\nscript:").
fn plain(address: &str) -> Option<&str> {
    let address = address.trim();
    let is_plain = !address.is_empty() && address.len() <= LONGEST && !address.chars().any(char::is_control);
    is_plain.then_some(address)
}

/// "https" of "https://…"; `None` for relative addresses.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    is_scheme.then_some(scheme)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::SafeLink;

    fn of(text: &str) -> Option<String> {
        SafeLink::of(text).map(|link| link.address().to_owned())
    }

    #[test]
    fn only_pages_calls_and_letters_are_links() {
        assert_eq!(of("https://a.example/b?c=d").as_deref(), Some("https://a.example/b?c=d"));
        assert_eq!(of(" HTTP://a.example:80/ ").as_deref(), Some("https://a.example/"));
        assert_eq!(of("//a.example").as_deref(), Some("https://a.example/"));
        assert_eq!(of("tel:+33 1 55-55").as_deref(), Some("tel:+3315555"));
        assert_eq!(of("mailto:hi@a.example?bcc=x@y.example&body=z").as_deref(), Some("mailto:hi@a.example"));
        for refused in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "intent://x#Intent;end",
            "https://bank.example@evil.example/",
            "https://",
            "/relative",
            "relative",
            "tel:*#06#",
            "tel:",
            "mailto:",
            "mailto:a@b,c@d.example",
            "ftp://a.example",
            "",
        ] {
            assert_eq!(of(refused), None, "{refused}");
        }
    }

    #[test]
    fn a_site_needs_no_scheme_but_a_dot() {
        let site = |text| SafeLink::site(text).map(|link| (link.address().to_owned(), link.shown()));
        let lumen = Some(("https://www.lumen.example/team".to_owned(), "lumen.example/team".to_owned()));
        assert_eq!(site("www.lumen.example/team"), lumen);
        assert_eq!(site("http://www.lumen.example/team"), lumen);
        for none in ["", "-", "none", "no site", "javascript:alert(1)", "ftp://a.example"] {
            assert_eq!(site(none), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_only_three_schemes_come_out(text in "\\PC{0,60}|(java|vb)?script:.{0,20}|[a-z]{2,8}:(//)?.{0,30}") {
            for link in [SafeLink::of(&text), SafeLink::site(&text), SafeLink::mail(&text), SafeLink::phone(&text)].into_iter().flatten() {
                let address = link.address();
                prop_assert!(["https://", "tel:", "mailto:"].iter().any(|scheme| address.starts_with(scheme)), "{address}");
                prop_assert!(!address.chars().any(char::is_control));
                prop_assert_eq!(SafeLink::of(address), Some(link));
            }
        }
    }
}
