//! `ios [--release]`: the iPhone app, on a Mac with Xcode and XcodeGen. Xcode builds the Rust side itself.

use std::process::Command;

use crate::options::Options;
use crate::project::{has_program, root};
use crate::step::{Outcome, answer, must_succeed, stop};

/// The last Xcode that builds for iOS 12 (docs/decisions/0004-phones.md).
const NEWEST_XCODE: u32 = 26;

pub fn ios(options: &Options) -> Outcome {
    options.allow(&["release"])?;
    if !cfg!(target_os = "macos") {
        return Err(stop("iPhone apps are built on a Mac. `cargo xtask phones` checks the build without one."));
    }
    let version = answer("xcodebuild", &["-version"]).and_then(|text| major(&text));
    match version {
        None => {
            return Err(stop(
                "no Xcode: install it from Apple, then `sudo xcode-select --switch /Applications/Xcode.app`",
            ));
        }
        Some(found) if found > NEWEST_XCODE => {
            return Err(stop(format!(
                "Xcode {found} no longer builds for iOS 12; select Xcode {NEWEST_XCODE} or older"
            )));
        }
        Some(_) => {}
    }
    if !has_program("xcodegen") {
        must_succeed(Command::new("brew").args(["install", "xcodegen"]))?;
    }
    must_succeed(Command::new("rustup").args(["target", "add", "aarch64-apple-ios", "aarch64-apple-ios-sim"]))?;
    let folder = root().join("ios");
    must_succeed(Command::new("xcodegen").arg("generate").current_dir(&folder))?;
    let mut build = Command::new("xcodebuild");
    build.args(["-project", "Altegio.xcodeproj", "-scheme", "Altegio", "-derivedDataPath", "../target/xcode"]);
    if options.has("release") {
        build.args(["-configuration", "Release", "-destination", "generic/platform=iOS"]);
        build.args(["-archivePath", "../target/xcode/Altegio.xcarchive", "archive"]);
    } else {
        build.args(["-configuration", "Debug", "-destination", "generic/platform=iOS Simulator", "build"]);
    }
    must_succeed(build.current_dir(&folder))?;
    println!("The app lies in target/xcode");
    Ok(())
}

/// From `Xcode 26.1\nBuild version …`.
fn major(version: &str) -> Option<u32> {
    version.lines().next()?.strip_prefix("Xcode ")?.split('.').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_version_is_read_from_what_xcode_says() {
        assert_eq!(major("Xcode 26.1.1\nBuild version 17B100"), Some(26));
        assert_eq!(major("xcode-select: error"), None);
    }
}
