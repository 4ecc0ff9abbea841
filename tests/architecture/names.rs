//! Names that say nothing about what is inside.

use super::source::SourceFile;

const BANNED: &[&str] = &["util", "utils", "helper", "helpers", "common", "manager", "managers", "misc", "stuff"];

pub fn violations(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter_map(|file| {
            let banned = file.path.trim_end_matches(".rs").split(['/', '_']).find(|word| BANNED.contains(word))?;
            Some(format!("{}: `{banned}` says nothing; name it after what the user does with it", file.path))
        })
        .collect()
}

#[test]
fn an_empty_name_is_caught() {
    for path in ["src/utils/a.rs", "src/ui/helpers.rs", "src/store/table_manager.rs"] {
        assert_eq!(violations(&[super::sample(path, "")]).len(), 1, "{path}");
    }
    assert_eq!(violations(&[super::sample("src/ui/community.rs", "")]).len(), 0);
}
