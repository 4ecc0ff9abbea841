//! The message files, embedded in the program. A file exists in every language, or the build fails here.

use super::Language;

macro_rules! files {
    ($($tag:literal),+; $list:tt) => {
        &[$(($tag, files!(@one $tag $list))),+]
    };
    (@one $tag:literal [$($file:literal),+ $(,)?]) => {
        &[$((concat!($tag, "/", $file), include_str!(concat!("../../locales/", $tag, "/", $file, ".ftl")))),+]
    };
}

/// Name and text of one message file.
type MessageFile = (&'static str, &'static str);

const CATALOG: &[(&str, &[MessageFile])] = files!(
    "en", "de", "ru", "ar";
    ["common", "errors", "appointments", "places", "booking", "reviews", "wallet", "purchases", "notifications", "account"]
);

pub fn files_of(language: Language) -> &'static [MessageFile] {
    CATALOG.iter().find(|(tag, _)| *tag == language.tag()).map_or(&[], |(_, files)| files)
}
