//! Puts together what the page needs: one stylesheet out of the components' own, and the page's script out of Dioxus' interpreter and ours.

use std::fs;
use std::path::{Path, PathBuf};

mod page {
    include!("assets/page/assemble.rs");
}

fn main() -> Result<(), String> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=assets");
    println!("cargo:rerun-if-changed=src/ui");
    println!("cargo:rerun-if-env-changed=ALTEGIO_LOWERED_PAGE");
    write(&out.join("app.css"), &stylesheet(&root)?)?;
    write(&out.join("page.js"), &page_script(&root)?)
}

/// Tokens, base, then every component and every screen in the order of their names.
fn stylesheet(root: &Path) -> Result<String, String> {
    let mut files = vec![root.join("assets/styles/tokens.css"), root.join("assets/styles/base.css")];
    for folder in ["src/ui/components", "src/ui/screens"] {
        let mut found = Vec::new();
        styles_below(&root.join(folder), &mut found)?;
        found.sort();
        files.extend(found);
    }
    let mut all = String::new();
    for file in files.iter().filter(|file| file.exists()) {
        let name = file.strip_prefix(root).unwrap_or(file).display();
        all.push_str(&format!("/* {name} */\n{}\n", read(file)?));
    }
    Ok(all)
}

fn styles_below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
        if path.is_dir() {
            styles_below(&path, found)?;
        } else if path.file_name().is_some_and(|name| name == "style.css") {
            found.push(path);
        }
    }
    Ok(())
}

/// The lowered script where one is given (packages, old engines), otherwise the same text as it is.
fn page_script(root: &Path) -> Result<String, String> {
    if let Some(lowered) = std::env::var_os("ALTEGIO_LOWERED_PAGE").filter(|path| !path.is_empty()) {
        let path = root.join(lowered);
        println!("cargo:rerun-if-changed={}", path.display());
        return read(&path);
    }
    let parts = root.join("assets/page");
    for part in page::PARTS.iter().chain([&page::POLYFILLS]) {
        read(&parts.join(part))?;
    }
    page::assemble(dioxus_interpreter_js::SLEDGEHAMMER_JS, dioxus_interpreter_js::NATIVE_JS, |part| {
        fs::read_to_string(parts.join(part)).unwrap_or_default()
    })
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn variable(name: &str) -> Result<String, String> {
    std::env::var(name).map_err(|error| format!("{name}: {error}"))
}
