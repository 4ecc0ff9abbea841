//! The Android manifest and resources, read by Debian's `aapt` as the real build will read them. Must not change them.

use std::process::Command;

use super::toolchain::{RELEASE_FLAGS, folder, make_folder, write};
use crate::project::root;
use crate::step::{Outcome, Stop, must_succeed, stop};

const FRAMEWORK: &str = "/usr/share/android-framework-res/framework-res.apk";
/// Attributes younger than Debian's framework (API 29); the real build knows them.
const TOO_NEW: [&str; 1] = ["android:dataExtractionRules"];

pub fn check() -> Outcome {
    let work = folder().join("aapt");
    make_folder(&work)?;
    let project = root().join("android/app/src/main");
    let manifest = read(&project.join("AndroidManifest.xml"))?;
    let checked = work.join("AndroidManifest.xml");
    write(&checked, prepared(&manifest).as_bytes())?;
    let package = work.join("resources.apk");
    let mut aapt = Command::new("aapt");
    aapt.args(["package", "-f", "--auto-add-overlay", "--min-sdk-version", "21", "--target-sdk-version", "36"]);
    aapt.args(["--version-code", "1", "--version-name", env!("CARGO_PKG_VERSION"), "-I", FRAMEWORK]);
    aapt.arg("-M").arg(&checked).arg("-S").arg(project.join("res"));
    aapt.arg("-S").arg(root().join("xtask/src/phones/stubs/res")).arg("-F").arg(&package);
    must_succeed(&mut aapt)?;
    gradle_agrees()
}

/// As the Android build does it, the package comes from the Gradle file.
fn prepared(manifest: &str) -> String {
    let lines = manifest.lines().filter(|line| !TOO_NEW.iter().any(|name| line.trim_start().starts_with(name)));
    let text: Vec<&str> = lines.collect();
    text.join("\n").replacen("<manifest ", "<manifest package=\"me.altegio.app\" ", 1)
}

/// The floors that the type check and the size assume.
fn gradle_agrees() -> Outcome {
    let gradle = read(&root().join("android/app/build.gradle.kts"))?;
    let expected = [
        "namespace = \"me.altegio.app\"",
        "applicationId = \"me.altegio.app\"",
        "minSdk = 21",
        "targetSdk = 36",
        RELEASE_FLAGS,
    ];
    match expected.iter().find(|line| !gradle.contains(*line)) {
        None => Ok(()),
        Some(line) => Err(stop(format!("android/app/build.gradle.kts does not say `{line}`"))),
    }
}

fn read(path: &std::path::Path) -> Result<String, Stop> {
    std::fs::read_to_string(path).map_err(|error| stop(format!("{}: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checked_manifest_has_a_package_and_nothing_too_new() {
        let text = prepared("<manifest x=\"y\">\n  <application\n    android:dataExtractionRules=\"z\"\n    a=\"b\">");
        assert_eq!(text, "<manifest package=\"me.altegio.app\" x=\"y\">\n  <application\n    a=\"b\">");
    }
}
