//! The language that was chosen on this device. It is the device's, not the person's: a log out keeps it.

use std::path::PathBuf;

use crate::api::SharedLanguage;

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct ChosenLanguage {
    /// Requests ask for it.
    requests: SharedLanguage,
    /// `None` forgets with the app.
    file: Option<PathBuf>,
}

impl ChosenLanguage {
    pub fn new(requests: SharedLanguage, file: Option<PathBuf>) -> Self {
        Self { requests, file }
    }

    /// What was chosen before; `None` follows the phone.
    pub fn remembered(&self) -> Option<String> {
        let text = std::fs::read_to_string(self.file.as_ref()?).ok()?;
        let tag = text.trim();
        let is_tag = !tag.is_empty() && tag.len() <= 35 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        is_tag.then(|| tag.to_owned())
    }

    /// For the requests of this run, without remembering it.
    pub fn use_now(&self, tag: &str) {
        self.requests.set(tag);
    }

    /// `tag` is BCP 47.
    pub fn choose(&self, tag: &str) {
        self.requests.set(tag);
        if let Some(file) = &self.file
            && let Err(error) = std::fs::write(file, tag)
        {
            tracing::warn!(%error, "the chosen language will be forgotten");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_language_is_remembered_and_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let requests = SharedLanguage::new("en");
        let language = ChosenLanguage::new(requests.clone(), Some(folder.path().join("language")));
        assert_eq!(language.remembered(), None);
        language.choose("ar");
        assert_eq!((language.remembered().as_deref(), requests.get().as_str()), (Some("ar"), "ar"));
        std::fs::write(folder.path().join("language"), "<script>").unwrap();
        assert_eq!(language.remembered(), None);
    }
}
