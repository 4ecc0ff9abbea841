//! Compiles our Kotlin against stubs of the few Android classes it uses. Must not say anything about running it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::toolchain::{folder, make_folder, write};
use crate::project::root;
use crate::step::{Outcome, Stop, must_succeed, stop};

/// Our part of the client that wry writes.
const CLIENT_PART: &str = "android/app/src/wry/RustWebViewClient.part";

/// As in android/build.gradle.kts or newer: a compiler that npm carries.
const COMPILER: &str = "kotlin-compiler@2.4.20";

pub fn check() -> Outcome {
    let compiler = compiler()?;
    let out = folder().join("kotlin-out");
    make_folder(&out)?;
    let mut java = Command::new("java");
    java.arg("-cp").arg(format!("{}/lib/*", compiler.display()));
    java.arg("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler").arg("-kotlin-home").arg(&compiler);
    java.args(["-jvm-target", "17", "-Werror", "-d"]).arg(&out);
    java.args(kotlin_files(&root().join("android/app/src/main/kotlin"))?);
    java.args(kotlin_files(&root().join("xtask/src/phones/stubs/kotlin"))?);
    java.arg(client()?);
    must_succeed(&mut java)
}

/// The client as wry will write it, as far as our part is concerned.
fn client() -> Result<PathBuf, Stop> {
    let part =
        std::fs::read_to_string(root().join(CLIENT_PART)).map_err(|error| stop(format!("{CLIENT_PART}: {error}")))?;
    let path = folder().join("RustWebViewClient.kt");
    let text = format!(
        "package me.altegio.app\n\nimport android.webkit.*\n\nclass RustWebViewClient : WebViewClient() {{\n{part}}}\n"
    );
    write(&path, text.as_bytes())?;
    Ok(path)
}

fn compiler() -> Result<PathBuf, Stop> {
    let home = folder().join("kotlin");
    let compiler = home.join("node_modules/kotlin-compiler");
    if !compiler.join("lib/kotlin-compiler.jar").is_file() {
        make_folder(&home)?;
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&home).arg(COMPILER);
        must_succeed(&mut npm)?;
    }
    Ok(compiler)
}

fn kotlin_files(folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).map_err(|error| stop(format!("{}: {error}", folder.display())))?;
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "kt") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
