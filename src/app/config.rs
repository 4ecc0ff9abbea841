//! What the app is told at build time and, in debug builds only, by its environment. Must not act on it.

use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::platform::folders::Folders;
use crate::platform::insets::Insets;
use crate::shell::WindowSize;

const PUBLISHED_API: &str = "https://api.alteg.io/api/v1";

/// Unless the build names another in `ALTEGIO_SUPPORT_ADDRESS`. The same in every language: the page itself offers them.
const SUPPORT: &str = "https://support.alteg.io";

/// Where people get help; https or mailto.
pub fn support_address() -> &'static str {
    option_env!("ALTEGIO_SUPPORT_ADDRESS").filter(|address| !address.is_empty()).unwrap_or(SUPPORT)
}

#[derive(Clone)]
pub struct Config {
    /// Without a slash at the end.
    pub api_url: String,
    /// Identifies the application; empty when the build was given none.
    pub partner_token: String,
    pub form_id: Option<i64>,
    /// Where database, secrets and pictures live.
    pub folders: Folders,
    pub development: Development,
}

/// Never set in a release build.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Development {
    /// Secrets go to a file in the data folder: a run with its own folder must not touch the developer's keyring.
    pub own_data_dir: bool,
    pub automation: bool,
    pub size: Option<WindowSize>,
    pub dark: Option<bool>,
    /// BCP 47.
    pub language: Option<String>,
    pub font_scale: Option<f32>,
    pub calm: bool,
    /// As if a phone's edges covered so much.
    pub insets: Option<Insets>,
    /// The clock starts here.
    pub now: Option<DateTime<Utc>>,
    /// The clock is ahead by the minutes that stand in this file.
    pub clock_ahead: Option<PathBuf>,
    /// Serve the browser preview there instead of opening a window.
    pub preview: Option<SocketAddr>,
}

/// The partner token must not end up in a log.
impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config").field("api_url", &self.api_url).field("development", &self.development).finish()
    }
}

impl Config {
    /// `folders`: the system's own; `None` where it names none, and the working folder has to do.
    pub fn read(folders: Option<Folders>) -> Self {
        Self::from(&|name| std::env::var(name).ok(), folders, cfg!(debug_assertions))
    }

    fn from(environment: &dyn Fn(&str) -> Option<String>, folders: Option<Folders>, is_debug: bool) -> Self {
        let variable = |name: &str| environment(name).map(|value| value.trim().to_owned()).filter(|v| !v.is_empty());
        let at_run_time = |name: &str| if is_debug { variable(name) } else { None };
        let built_in = |value: Option<&'static str>| value.map(str::to_owned).filter(|value| !value.is_empty());
        let api_url = at_run_time("ALTEGIO_API_URL").or_else(|| built_in(option_env!("ALTEGIO_API_URL")));
        let token = at_run_time("ALTEGIO_PARTNER_TOKEN").or_else(|| built_in(option_env!("ALTEGIO_PARTNER_TOKEN")));
        let form = at_run_time("ALTEGIO_FORM_ID").or_else(|| built_in(option_env!("ALTEGIO_FORM_ID")));
        let own = at_run_time("ALTEGIO_DATA_DIR").map(|folder| Folders::below(folder.into()));
        Self {
            api_url: api_url.unwrap_or_else(|| PUBLISHED_API.to_owned()).trim_end_matches('/').to_owned(),
            partner_token: token.unwrap_or_default(),
            form_id: form.and_then(|form| parsed("ALTEGIO_FORM_ID", &form, |form| form.parse().ok())),
            development: Development { own_data_dir: own.is_some(), ..development(&at_run_time) },
            folders: own.or(folders).unwrap_or_else(|| Folders::below(".".into())),
        }
    }

    pub fn database(&self) -> PathBuf {
        self.folders.data.join("altegio.sqlite")
    }

    pub fn pictures(&self) -> PathBuf {
        self.folders.cache.join("pictures")
    }

    /// Files on their way to the calendar.
    pub fn calendar_files(&self) -> PathBuf {
        self.folders.cache.join("calendar")
    }

    pub fn language_file(&self) -> PathBuf {
        self.folders.data.join("language")
    }
}

fn development(at_run_time: &dyn Fn(&str) -> Option<String>) -> Development {
    let read = |name: &'static str| at_run_time(name).map(|value| (name, value));
    let is_on = |name| at_run_time(name).is_some_and(|value| value != "0");
    Development {
        own_data_dir: false,
        automation: is_on("ALTEGIO_WEBVIEW_AUTOMATION"),
        size: read("ALTEGIO_SIZE").and_then(|(name, value)| parsed(name, &value, WindowSize::parse)),
        dark: read("ALTEGIO_THEME").and_then(|(name, value)| {
            parsed(name, &value, |theme| match theme {
                "dark" => Some(true),
                "light" => Some(false),
                _ => None,
            })
        }),
        language: at_run_time("ALTEGIO_LANG"),
        font_scale: read("ALTEGIO_FONT_SCALE").and_then(|(name, value)| {
            parsed(name, &value, |scale| scale.parse().ok().filter(|scale| (0.5..=4.0).contains(scale)))
        }),
        calm: is_on("ALTEGIO_CALM"),
        insets: read("ALTEGIO_INSETS").and_then(|(name, value)| parsed(name, &value, Insets::parse)),
        now: read("ALTEGIO_NOW").and_then(|(name, value)| {
            parsed(name, &value, |moment| DateTime::parse_from_rfc3339(moment).ok().map(|moment| moment.to_utc()))
        }),
        clock_ahead: at_run_time("ALTEGIO_CLOCK_AHEAD").map(PathBuf::from),
        preview: read("ALTEGIO_PREVIEW").and_then(|(name, value)| parsed(name, &value, |address| address.parse().ok())),
    }
}

/// A value that cannot be read is as good as none, but is said aloud: a typo must not look like a fault of the app.
fn parsed<T>(name: &str, value: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let value = read(value);
    if value.is_none() {
        tracing::warn!(name, "this variable cannot be read and is ignored");
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(variables: &[(&str, &str)], is_debug: bool) -> Config {
        let get = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_string());
        Config::from(&get, Some(Folders::below("/home/nora".into())), is_debug)
    }

    #[test]
    fn a_release_build_does_not_listen_to_its_environment() {
        let told = [
            ("ALTEGIO_API_URL", "http://127.0.0.1:1/api/v1"),
            ("ALTEGIO_PARTNER_TOKEN", "stolen"),
            ("ALTEGIO_WEBVIEW_AUTOMATION", "1"),
            ("ALTEGIO_DATA_DIR", "/elsewhere"),
        ];
        let release = config(&told, false);
        assert_ne!(release.api_url, "http://127.0.0.1:1/api/v1");
        assert_ne!(release.partner_token, "stolen");
        assert_eq!(release.development, Development::default());
        assert!(release.database().starts_with("/home/nora"));
        let debug = config(&told, true);
        assert_eq!(debug.api_url, "http://127.0.0.1:1/api/v1");
        assert!(debug.development.automation && debug.development.own_data_dir);
        assert_eq!(debug.database().as_path(), std::path::Path::new("/elsewhere/altegio.sqlite"));
    }

    #[test]
    fn what_cannot_be_read_is_ignored() {
        let odd = config(
            &[
                ("ALTEGIO_SIZE", "huge"),
                ("ALTEGIO_NOW", "yesterday"),
                ("ALTEGIO_FONT_SCALE", "900"),
                ("ALTEGIO_FORM_ID", "x"),
            ],
            true,
        );
        assert_eq!(odd.development, Development::default());
        assert_eq!(odd.form_id, None);
    }

    #[test]
    fn development_values_are_read() {
        let told = config(
            &[
                ("ALTEGIO_SIZE", "320x568"),
                ("ALTEGIO_THEME", "dark"),
                ("ALTEGIO_LANG", "ar"),
                ("ALTEGIO_FONT_SCALE", "1.5"),
                ("ALTEGIO_CALM", "1"),
                ("ALTEGIO_INSETS", "44,0,34,0"),
                ("ALTEGIO_NOW", "2026-11-24T09:41:00Z"),
                ("ALTEGIO_PREVIEW", "127.0.0.1:0"),
            ],
            true,
        );
        let development = &told.development;
        assert_eq!(development.size, Some(WindowSize { width: 320, height: 568 }));
        assert_eq!((development.dark, development.calm), (Some(true), true));
        assert_eq!((development.language.as_deref(), development.font_scale), (Some("ar"), Some(1.5)));
        assert_eq!(development.insets, Insets::parse("44,0,34,0"));
        assert!(development.now.is_some() && development.preview.is_some());
    }
}
