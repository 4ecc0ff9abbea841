//! Development machines: the environment's POSIX locale names and the system's zone.

use super::PhoneLocale;

pub(super) fn read() -> PhoneLocale {
    let names = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    let time_zone = iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok());
    PhoneLocale { languages: from_posix(names), time_zone, sim_country: None }
}

/// `de_AT.UTF-8` and `ru:en` into `de-AT`, `ru`, `en`; without doubles, without `C`.
fn from_posix(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut tags = Vec::new();
    for value in values {
        for name in value.split(':') {
            let tag = name.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
            if !matches!(tag.as_str(), "" | "C" | "POSIX") && !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posix_names_become_tags() {
        let values = ["ru:en_GB", "de_AT.UTF-8", "ru", "sr_RS@latin", "C.UTF-8", ""];
        let tags = from_posix(values.into_iter().map(str::to_owned));
        assert_eq!(tags, ["ru", "en-GB", "de-AT", "sr-RS"]);
    }
}
