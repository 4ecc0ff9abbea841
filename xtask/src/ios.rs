//! `ios`: the iPhone app, on a Mac with Xcode. What is built and how says ios/project.yml.

use std::process::Command;

use crate::options::Options;
use crate::project::{has_program, root};
use crate::step::{Outcome, answer, must_succeed, stop};

/// The last Xcode that builds for iOS 12.
const LAST_XCODE: u32 = 26;

/// For the simulator; with `--release` an archive, signed for the team in ALTEGIO_APPLE_TEAM.
pub fn ios(options: &Options) -> Outcome {
    options.allow(&["release"])?;
    let release = options.has("release");
    let missing = missing(release);
    if !missing.is_empty() {
        return Err(stop(format!("to build for iOS this machine lacks:\n  {}", missing.join("\n  "))));
    }
    let folder = root().join("ios");
    must_succeed(Command::new("xcodegen").arg("generate").current_dir(&folder))?;
    let mut build = Command::new("xcodebuild");
    build.current_dir(&folder).args(["-project", "Altegio.xcodeproj", "-scheme", "Altegio"]);
    if release {
        build.args(["-configuration", "Release", "-destination", "generic/platform=iOS"]);
        build.args(["-archivePath", "build/Altegio.xcarchive", "archive"]);
    } else {
        build.args(["-configuration", "Debug", "-destination", "generic/platform=iOS Simulator"]);
        build.args(["-derivedDataPath", "build", "build"]);
    }
    must_succeed(&mut build)?;
    println!("\nIn ios/build");
    Ok(())
}

fn missing(release: bool) -> Vec<String> {
    if !cfg!(target_os = "macos") {
        return vec!["macOS: Apple's SDK runs nowhere else".to_owned()];
    }
    let mut missing = Vec::new();
    match answer("xcodebuild", &["-version"]).as_deref().and_then(xcode_version) {
        None => missing.push("Xcode 26: from the App Store or developer.apple.com/download/all".to_owned()),
        Some(version) if version > LAST_XCODE => missing.push(format!(
            "Xcode 26 (found {version}, which no longer builds for iOS 12): sudo xcode-select -s /Applications/Xcode-26.app"
        )),
        Some(_) => {}
    }
    if !has_program("xcodegen") {
        missing.push("XcodeGen: brew install xcodegen".to_owned());
    }
    let target = if release { "aarch64-apple-ios" } else { "aarch64-apple-ios-sim" };
    let installed = answer("rustup", &["target", "list", "--installed"]).unwrap_or_default();
    if !installed.lines().any(|line| line == target) {
        missing.push(format!("Rust for iOS: rustup target add {target}"));
    }
    if release && std::env::var_os("ALTEGIO_APPLE_TEAM").is_none() {
        missing.push("the team that signs: ALTEGIO_APPLE_TEAM=ABCDE12345".to_owned());
    }
    missing
}

/// From `Xcode 26.1\nBuild version …`.
fn xcode_version(text: &str) -> Option<u32> {
    text.strip_prefix("Xcode ")?.split(['.', '\n']).next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xcodes_version_is_read() {
        assert_eq!(xcode_version("Xcode 26.1\nBuild version 17B55"), Some(26));
        assert_eq!(xcode_version("Xcode 16\n"), Some(16));
        assert_eq!(xcode_version("error"), None);
    }
}
