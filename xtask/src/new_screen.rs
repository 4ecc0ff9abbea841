//! `new-screen NAME`: stamps the four files of a screen and its title in every language.

use std::fs;
use std::path::Path;

use crate::options::Options;
use crate::project::root;
use crate::step::{Outcome, Stop, stop};

const FILES: [(&str, &str); 4] = [
    ("mod.rs", include_str!("../templates/screen/mod.rs.txt")),
    ("state.rs", include_str!("../templates/screen/state.rs.txt")),
    ("view.rs", include_str!("../templates/screen/view.rs.txt")),
    ("samples.rs", include_str!("../templates/screen/samples.rs.txt")),
];

pub fn new_screen(options: &Options) -> Outcome {
    options.allow(&[])?;
    let [name] = options.words.as_slice() else { return Err(stop("cargo xtask new-screen gift_card")) };
    let is_plain = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !is_plain {
        return Err(stop(format!("`{name}` is not a folder's name: small letters and _, like gift_card")));
    }
    let screens = root().join("src/ui/screens");
    let folder = screens.join(name);
    if folder.exists() {
        return Err(stop(format!("{} is already there", folder.display())));
    }
    create(&folder)?;
    for (file, template) in FILES {
        write(&folder.join(file), &filled(template, name))?;
    }
    add_module(&screens.join("mod.rs"), name)?;
    for language in ["en", "de", "ru", "ar"] {
        add_title(&root().join(format!("locales/{language}/common.ftl")), name)?;
    }
    println!("Stamped {}. Left to do:", folder.display());
    println!("  - its route in src/ui/routes.rs");
    println!("  - its title in locales/*/common.ftl, in each language's own words (and in the file that fits)");
    println!("  - what it does: state.rs first, with its tests");
    Ok(())
}

fn filled(template: &str, name: &str) -> String {
    template.replace("{{Name}}", &in_camel_case(name)).replace("{{key}}", &name.replace('_', ""))
}

fn in_camel_case(name: &str) -> String {
    name.split('_').filter(|word| !word.is_empty()).map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

/// Keeps the list in the order of the alphabet.
fn add_module(path: &Path, name: &str) -> Outcome {
    let text = fs::read_to_string(path).map_err(|error| stop(format!("{}: {error}", path.display())))?;
    let (modules, rest): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with("pub mod "));
    let own = format!("pub mod {name};");
    let mut modules: Vec<&str> = modules.into_iter().chain([own.as_str()]).collect();
    modules.sort_unstable();
    let head: Vec<&str> = rest.iter().copied().take_while(|line| line.starts_with("//!") || line.is_empty()).collect();
    let tail = &rest[head.len()..];
    let head = head.join("\n").trim_end().to_owned();
    write(path, &format!("{head}\n\n{}\n{}", modules.join("\n"), with_line_break(&tail.join("\n"))))
}

fn with_line_break(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("\n{}\n", text.trim()) }
}

fn add_title(path: &Path, name: &str) -> Outcome {
    let text = fs::read_to_string(path).map_err(|error| stop(format!("{}: {error}", path.display())))?;
    let mut title = name.replace('_', " ");
    title[..1].make_ascii_uppercase();
    write(path, &format!("{}\nscreen-{}-title = {title}\n", text.trim_end(), name.replace('_', "")))
}

fn create(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| stop(format!("{}: {error}", folder.display())))
}

fn write(path: &Path, text: &str) -> Result<(), Stop> {
    fs::write(path, text).map_err(|error| stop(format!("{}: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_blank_in_the_templates_is_filled() {
        for (file, template) in FILES {
            let text = filled(template, "gift_card");
            assert!(!text.contains("{{"), "{file}");
        }
        assert!(filled(FILES[0].1, "gift_card").contains("pub fn GiftCardPage()"));
        assert!(filled(FILES[2].1, "gift_card").contains("screen-giftcard-title"));
    }
}
