//! `android [--release]`: the Android package, on a machine with SDK, NDK and Gradle. Gradle builds the Rust side itself.

use std::path::PathBuf;
use std::process::Command;

use crate::options::Options;
use crate::project::{has_program, root};
use crate::step::{Outcome, Stop, answer, must_succeed, stop};

const RUST_TARGETS: [&str; 3] = ["aarch64-linux-android", "armv7-linux-androideabi", "x86_64-linux-android"];

pub fn android(options: &Options) -> Outcome {
    options.allow(&["release"])?;
    let sdk = sdk()?;
    ndk(&sdk)?;
    if !has_program("cargo-ndk") {
        must_succeed(Command::new("cargo").args(["install", "--locked", "cargo-ndk"]))?;
    }
    if has_program("rustup") {
        must_succeed(Command::new("rustup").args(["target", "add"]).args(RUST_TARGETS))?;
    }
    let (task, folder) = match options.has("release") {
        true => ("bundleRelease", "android/app/build/outputs/bundle/release"),
        false => ("assembleDebug", "android/app/build/outputs/apk/debug"),
    };
    let mut gradle = gradle()?;
    must_succeed(gradle.arg(task).current_dir(root().join("android")).env("ANDROID_HOME", &sdk))?;
    println!("The package lies in {folder}");
    Ok(())
}

fn sdk() -> Result<PathBuf, Stop> {
    let named = ["ANDROID_HOME", "ANDROID_SDK_ROOT"].into_iter().filter_map(std::env::var_os).map(PathBuf::from);
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let usual = [home.join("Android/Sdk"), home.join("Library/Android/sdk")];
    named.chain(usual).find(|folder| folder.join("platforms").is_dir()).ok_or_else(|| {
        stop("no Android SDK: install Android Studio, or set ANDROID_HOME. `cargo xtask phones` checks the build without one.")
    })
}

fn ndk(sdk: &std::path::Path) -> Outcome {
    let is_named = std::env::var_os("ANDROID_NDK_HOME").is_some();
    if is_named || sdk.join("ndk").read_dir().is_ok_and(|mut versions| versions.next().is_some()) {
        return Ok(());
    }
    Err(stop("no Android NDK: sdkmanager 'ndk;28.2.13676358', which links for 16 KB pages"))
}

/// The wrapper if it has been generated, otherwise the machine's own Gradle, which then generates it.
fn gradle() -> Result<Command, Stop> {
    let wrapper = root().join("android").join(if cfg!(windows) { "gradlew.bat" } else { "gradlew" });
    if wrapper.is_file() {
        return Ok(Command::new(wrapper));
    }
    match answer("gradle", &["--version"]) {
        Some(_) => Ok(Command::new("gradle")),
        None => Err(stop("no Gradle: install it once, then `gradle wrapper` in android/ pins the version it names")),
    }
}
