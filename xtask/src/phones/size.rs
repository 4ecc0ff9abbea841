//! The size of the arm64 Android library, release profile, linked against empty stand-ins of Android's own libraries: what a phone
//! downloads, to a few percent. Part of `bench`. The result can't run.

use std::path::Path;
use std::process::{Command, Stdio};

use super::toolchain::{Target, folder, make_folder, release, write};
use crate::doctor::{self, Purpose};
use crate::step::{Outcome, Stop, answer, must_succeed, stop};

const MAX_STRIPPED: u64 = 12_000_000;
const MAX_GZIPPED: u64 = 5_000_000;
const PAGE: &str = "0x4000"; // Google Play asks for 16 KB pages
const TARGET: &str = "--target=aarch64-linux-android21";

/// About twelve minutes of one core when nothing is built yet.
pub fn size() -> Outcome {
    doctor::ensure(&[Purpose::Phones])?;
    let stubs = folder().join("stub-libraries");
    let kotlin = folder().join("wry-kotlin");
    make_folder(&stubs)?;
    make_folder(&kotlin)?;
    make_stubs(&stubs)?;
    release(Target::Android64, |command| {
        command.env("CARGO_TARGET_AARCH64_LINUX_ANDROID_LINKER", "clang-19");
        command.env("CARGO_TARGET_AARCH64_LINUX_ANDROID_RUSTFLAGS", linker_flags(&stubs));
        command.env("WRY_ANDROID_PACKAGE", "me.altegio.app").env("WRY_ANDROID_LIBRARY", "altegio_me");
        command.env("WRY_ANDROID_KOTLIN_FILES_OUT_DIR", &kotlin);
    })?;
    let library = folder().join("aarch64-linux-android/release/libaltegio_me.so");
    let path = library.to_string_lossy();
    let stripped = std::fs::metadata(&library).map_err(|error| stop(format!("{path}: {error}")))?.len();
    let gzipped = gzipped(&library)?;
    println!(
        "arm64 Android library: {} stripped (limit {}), {} gzipped (limit {})",
        megabytes(stripped),
        megabytes(MAX_STRIPPED),
        megabytes(gzipped),
        megabytes(MAX_GZIPPED)
    );
    pages_are_large(&path)?;
    kotlin_finds_its_functions(&path, &kotlin)?;
    if stripped > MAX_STRIPPED || gzipped > MAX_GZIPPED {
        return Err(stop("the arm64 Android library is over its limit"));
    }
    Ok(())
}

fn linker_flags(stubs: &Path) -> String {
    let stubs = format!("-L{}", stubs.display());
    let flags = [TARGET, "-fuse-ld=lld-19", "-nostartfiles", &stubs, "-Wl,-z,max-page-size=16384"];
    flags.map(|flag| format!("-Clink-arg={flag}")).join(" ")
}

fn make_stubs(folder: &Path) -> Outcome {
    let source = folder.join("empty.c");
    write(&source, b"")?;
    for name in ["c", "m", "dl", "log", "android"] {
        let library = folder.join(format!("lib{name}.so"));
        if !library.is_file() {
            let soname = format!("-Wl,-soname,lib{name}.so");
            let mut clang = Command::new("clang-19");
            clang.args([TARGET, "-shared", "-nostdlib", "-fuse-ld=lld-19", &soname, "-o"]).arg(&library).arg(&source);
            must_succeed(&mut clang)?;
        }
    }
    for name in ["libunwind.a", "libgcc.a"] {
        write(&folder.join(name), b"!<arch>\n")?;
    }
    Ok(())
}

fn gzipped(path: &Path) -> Result<u64, Stop> {
    let output = Command::new("gzip").args(["-9", "-c"]).arg(path).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| stop(format!("gzip did not start: {error}")))?;
    Ok(output.stdout.len() as u64)
}

fn megabytes(bytes: u64) -> String {
    format!("{:.2} MB", bytes as f64 / 1e6)
}

fn pages_are_large(library: &str) -> Outcome {
    let headers = answer("llvm-readelf-19", &["--program-headers", "--wide", library]).unwrap_or_default();
    let mut loads = headers.lines().filter(|line| line.trim_start().starts_with("LOAD")).peekable();
    if loads.peek().is_some() && loads.all(|line| line.trim_end().ends_with(PAGE)) {
        Ok(())
    } else {
        Err(stop(format!("the library's parts are not aligned to {PAGE}")))
    }
}

/// wry's Kotlin calls Rust by name, and a name that is missing shows only when the app starts on a phone.
fn kotlin_finds_its_functions(library: &str, kotlin: &Path) -> Outcome {
    let exported = answer("llvm-nm-19", &["--dynamic", "--defined-only", library]).unwrap_or_default();
    let path = kotlin.join("Rust.kt");
    let source = std::fs::read_to_string(&path).map_err(|error| stop(format!("{}: {error}", path.display())))?;
    let wanted = external_functions(&source);
    let missing: Vec<_> = wanted
        .iter()
        .filter(|name| !exported.lines().any(|line| line.ends_with(&format!(" Java_me_altegio_app_Rust_{name}"))))
        .collect();
    match (wanted.is_empty(), missing.as_slice()) {
        (true, _) => Err(stop("wry's Kotlin declares no functions in Rust")),
        (false, []) => {
            println!("all {} functions that wry's Kotlin calls are there", wanted.len());
            Ok(())
        }
        (false, missing) => Err(stop(format!("wry's Kotlin calls what the library does not export: {missing:?}"))),
    }
}

fn external_functions(kotlin: &str) -> Vec<&str> {
    kotlin
        .lines()
        .filter_map(|line| line.split_once("external fun ")?.1.split_once('('))
        .map(|(name, _)| name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn external_functions_are_found_by_name() {
        let kotlin =
            "object Rust {\n  @JvmStatic external fun onStart(a: A)\n  fun no()\n  external fun ipc(x: String)\n}";
        assert_eq!(external_functions(kotlin), ["onStart", "ipc"]);
    }
}
