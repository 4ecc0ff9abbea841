//! `android`: the Android package, on a machine with the SDK. What is built and how says android/app/build.gradle.kts.

use std::path::PathBuf;
use std::process::Command;

use crate::options::Options;
use crate::project::{has_program, root};
use crate::step::{Outcome, answer, must_succeed, stop};

const RUST_TARGETS: [&str; 3] = ["aarch64-linux-android", "armv7-linux-androideabi", "x86_64-linux-android"];

/// A debug package to try; with `--release` the bundle for the store, signed when android/signing.properties is there.
pub fn android(options: &Options) -> Outcome {
    options.allow(&["release"])?;
    let missing = missing();
    if !missing.is_empty() {
        return Err(stop(format!("to build for Android this machine lacks:\n  {}", missing.join("\n  "))));
    }
    let task = if options.has("release") { ":app:bundleRelease" } else { ":app:assembleDebug" };
    must_succeed(Command::new(gradle()).arg(task).current_dir(root().join("android")))?;
    println!("\nIn android/app/build/outputs");
    Ok(())
}

fn gradle() -> PathBuf {
    let wrapper = root().join("android").join(if cfg!(windows) { "gradlew.bat" } else { "gradlew" });
    if wrapper.is_file() { wrapper } else { "gradle".into() }
}

fn missing() -> Vec<String> {
    let mut missing = Vec::new();
    match sdk() {
        None => {
            missing.push("the Android SDK: install Android Studio, and set ANDROID_HOME to the SDK's folder".to_owned())
        }
        Some(sdk) => {
            if !sdk.join("platforms/android-36").is_dir() {
                missing.push("Android's platform 36: sdkmanager \"platforms;android-36\"".to_owned());
            }
            let has_ndk = std::env::var_os("ANDROID_NDK_HOME").is_some()
                || std::fs::read_dir(sdk.join("ndk")).is_ok_and(|mut versions| versions.next().is_some());
            if !has_ndk {
                missing.push("the NDK, 28 or newer: sdkmanager \"ndk;28.2.13676358\"".to_owned());
            }
        }
    }
    if !has_program("cargo-ndk") {
        missing.push("cargo-ndk: cargo install cargo-ndk --version 4.1.2 --locked".to_owned());
    }
    if !has_program("java") && std::env::var_os("JAVA_HOME").is_none() {
        missing.push("a JDK, 17 or newer (Android Studio brings one: set JAVA_HOME to it)".to_owned());
    }
    if !gradle().is_file() && !has_program("gradle") {
        missing.push("Gradle 8.14: once installed, `gradle wrapper` in android/ fetches the very version".to_owned());
    }
    let installed = answer("rustup", &["target", "list", "--installed"]).unwrap_or_default();
    let targets: Vec<_> =
        RUST_TARGETS.into_iter().filter(|target| !installed.lines().any(|line| line == *target)).collect();
    if !targets.is_empty() {
        missing.push(format!("Rust for Android: rustup target add {}", targets.join(" ")));
    }
    missing
}

fn sdk() -> Option<PathBuf> {
    ["ANDROID_HOME", "ANDROID_SDK_ROOT"].iter().find_map(std::env::var_os).map(PathBuf::from).filter(|sdk| sdk.is_dir())
}
