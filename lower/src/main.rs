//! Writes the page's script for 2018 engines: the same text that `build.rs` assembles, lowered to ES2015 and minified.
//! `cargo run --package lower [-- FILE]`, by default to `target/page/page.es2015.js`; then build the app with
//! `ALTEGIO_LOWERED_PAGE` set to that file.

use std::path::{Path, PathBuf};
use std::{fs, process};

use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::SourceType;
use oxc::transformer::{HelperLoaderMode, TransformOptions, Transformer};

mod page {
    include!("../../assets/page/assemble.rs");
}

/// What lowered code calls; see the file.
const HELPERS: &str = include_str!("helpers.js");

fn main() {
    if let Err(problem) = run() {
        eprint(&problem);
        process::exit(1);
    }
}

#[allow(clippy::print_stderr)]
fn eprint(problem: &str) {
    eprintln!("lower: {problem}");
}

fn run() -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let target = std::env::args_os().nth(1).map_or_else(|| root.join("target/page/page.es2015.js"), PathBuf::from);
    let parts = root.join("assets/page");
    for part in page::PARTS.iter().chain([&page::POLYFILLS]) {
        read(&parts.join(part))?;
    }
    let script = page::assemble(dioxus_interpreter_js::SLEDGEHAMMER_JS, dioxus_interpreter_js::NATIVE_JS, |part| {
        fs::read_to_string(parts.join(part)).unwrap_or_default()
    })?;
    let lowered = lower(&script)?;
    for call in lowered.split("babelHelpers.").skip(1) {
        let name: String = call.chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        if !HELPERS.contains(&format!("  {name}: function")) {
            return Err(format!("lowered code calls the helper `{name}`, which helpers.js does not have"));
        }
    }
    let lowered = minify(&format!("(function () {{\n{HELPERS}\n{lowered}\n}})();"))?;
    for left in ["?.", "??", "async ", "static "] {
        // Crude, but no string in the script holds these.
        if lowered.contains(left) {
            return Err(format!("`{left}` is still there"));
        }
    }
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::write(&target, &lowered).map_err(|error| format!("{}: {error}", target.display()))?;
    eprint(&format!("{} bytes to {}", lowered.len(), target.display()));
    Ok(())
}

fn lower(source: &str) -> Result<String, String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::script()).parse();
    if let Some(problem) = parsed.diagnostics.first() {
        return Err(format!("the assembled script does not parse: {problem}"));
    }
    let mut program = parsed.program;
    let semantic = SemanticBuilder::new().with_excess_capacity(2.0).build(&program);
    if let Some(problem) = semantic.diagnostics.first() {
        return Err(format!("the assembled script makes no sense: {problem}"));
    }
    let mut options = TransformOptions::from_target("es2015")?;
    options.helper_loader.mode = HelperLoaderMode::External;
    let done = Transformer::new(&allocator, Path::new("page.js"), &options)
        .build_with_scoping(semantic.semantic.into_scoping(), &mut program);
    if let Some(problem) = done.diagnostics.first() {
        return Err(format!("cannot be lowered: {problem}"));
    }
    Ok(Codegen::new().build(&program).code)
}

fn minify(source: &str) -> Result<String, String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::script()).parse();
    if let Some(problem) = parsed.diagnostics.first() {
        return Err(format!("the lowered script does not parse: {problem}"));
    }
    let mut program = parsed.program;
    // Names and white space only: the compressor would write newer syntax than it was given.
    let options = MinifierOptions { mangle: Some(MangleOptions::default()), mangle_properties: None, compress: None };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let codegen = CodegenOptions::minify();
    Ok(Codegen::new().with_options(codegen).with_scoping(minified.scoping).build(&program).code)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
