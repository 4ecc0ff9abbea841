//! Everything the verbs need from the machine, and the packages that hold it.

use super::systems::Packages;
use crate::project::has_program;
use crate::step::answer;

/// What a requirement is for; a verb asks only for its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Build,
    Test,
    Engines,
    Phones,
}

impl Purpose {
    pub const ALL: [Self; 4] = [Self::Build, Self::Test, Self::Engines, Self::Phones];
}

pub enum Check {
    Program(&'static str),
    /// Any one of them.
    OneOf(&'static [&'static str]),
    /// Only Linux builds against the system's libraries.
    Library(&'static str),
    Header(&'static str),
    Font(&'static str),
    RustPart {
        program: &'static str,
        part: &'static str,
    },
    Folder(&'static str),
}

pub struct Requirement {
    pub name: &'static str,
    pub why: &'static str,
    pub purpose: Purpose,
    pub check: Check,
    pub packages: Packages,
}

impl Requirement {
    pub fn is_met(&self) -> bool {
        let linux = cfg!(target_os = "linux");
        match &self.check {
            Check::Program(name) => has_program(name),
            Check::OneOf(names) => names.iter().any(|name| has_program(name)),
            Check::Library(name) => !linux || answer("pkg-config", &["--exists", name]).is_some(),
            Check::Header(path) => !linux || std::path::Path::new(path).exists(),
            Check::Font(family) => {
                !linux || answer("fc-list", &[family, "family"]).is_some_and(|found| !found.is_empty())
            }
            Check::RustPart { program, .. } => has_program(program),
            Check::Folder(path) => std::path::Path::new(path).is_dir(),
        }
    }

    pub fn rust_part(&self) -> Option<&'static str> {
        match self.check {
            Check::RustPart { part, .. } => Some(part),
            _ => None,
        }
    }
}

const fn debian(packages: &'static [&'static str]) -> Packages {
    Packages { debian: packages, fedora: &[], arch: &[], macos: &[], windows: &[] }
}

const fn linux(
    debian: &'static [&'static str],
    fedora: &'static [&'static str],
    arch: &'static [&'static str],
) -> Packages {
    Packages { debian, fedora, arch, macos: &[], windows: &[] }
}

pub const REQUIREMENTS: &[Requirement] = &[
    Requirement {
        name: "C compiler",
        why: "SQLite and the TLS library are partly C",
        purpose: Purpose::Build,
        check: Check::OneOf(&["cc", "cl", "clang", "gcc"]),
        packages: Packages {
            debian: &["build-essential"],
            fedora: &["gcc", "gcc-c++", "make"],
            arch: &["base-devel"],
            macos: &["Xcode command line tools (xcode-select --install)"],
            windows: &["Microsoft.VisualStudio.2022.BuildTools"],
        },
    },
    Requirement {
        name: "pkg-config",
        why: "finds the system's libraries",
        purpose: Purpose::Build,
        check: if cfg!(target_os = "linux") { Check::Program("pkg-config") } else { Check::OneOf(&["cargo"]) },
        packages: linux(&["pkg-config"], &["pkgconf-pkg-config"], &["pkgconf"]),
    },
    Requirement {
        name: "WebKitGTK 4.1",
        why: "the web view the app draws in",
        purpose: Purpose::Build,
        check: Check::Library("webkit2gtk-4.1"),
        packages: linux(&["libwebkit2gtk-4.1-dev"], &["webkit2gtk4.1-devel"], &["webkit2gtk-4.1"]),
    },
    Requirement {
        name: "libxdo",
        why: "the window library links it",
        purpose: Purpose::Build,
        check: Check::Header("/usr/include/xdo.h"),
        packages: linux(&["libxdo-dev"], &["libxdo-devel"], &["xdotool"]),
    },
    Requirement {
        name: "D-Bus",
        why: "the session's secret store speaks it",
        purpose: Purpose::Build,
        check: Check::Library("dbus-1"),
        packages: linux(&["libdbus-1-dev"], &["dbus-devel"], &["dbus"]),
    },
    Requirement {
        name: "rustfmt",
        why: "the format is part of the test",
        purpose: Purpose::Test,
        check: Check::RustPart { program: "cargo-fmt", part: "rustfmt" },
        packages: debian(&[]),
    },
    Requirement {
        name: "clippy",
        why: "its warnings are errors in the test",
        purpose: Purpose::Test,
        check: Check::RustPart { program: "cargo-clippy", part: "clippy" },
        packages: debian(&[]),
    },
    Requirement {
        name: "fontconfig",
        why: "tells which fonts are there",
        purpose: Purpose::Test,
        check: if cfg!(target_os = "linux") { Check::Program("fc-list") } else { Check::OneOf(&["cargo"]) },
        packages: linux(&["fontconfig"], &["fontconfig"], &["fontconfig"]),
    },
    Requirement {
        name: "Noto Sans Arabic",
        why: "Arabic, Cyrillic and Greek on the screenshots",
        purpose: Purpose::Test,
        check: Check::Font("Noto Sans Arabic"),
        packages: linux(&["fonts-noto-core"], &["google-noto-sans-arabic-fonts"], &["noto-fonts"]),
    },
    Requirement {
        name: "Noto Color Emoji",
        why: "the markers of frozen and expiring cards",
        purpose: Purpose::Test,
        check: Check::Font("Noto Color Emoji"),
        packages: linux(&["fonts-noto-color-emoji"], &["google-noto-color-emoji-fonts"], &["noto-fonts-emoji"]),
    },
    Requirement {
        name: "Xvfb",
        why: "the invisible screen of the journeys",
        purpose: Purpose::Test,
        check: Check::Program("Xvfb"),
        packages: linux(&["xvfb", "xauth"], &["xorg-x11-server-Xvfb"], &["xorg-server-xvfb"]),
    },
    Requirement {
        name: "xwd",
        why: "looks at that screen from outside",
        purpose: Purpose::Test,
        check: Check::Program("xwd"),
        packages: linux(&["x11-apps"], &["xorg-x11-apps"], &["xorg-xwd"]),
    },
    Requirement {
        name: "WebKitWebDriver",
        why: "drives the real program in the journeys",
        purpose: Purpose::Test,
        check: Check::Program("WebKitWebDriver"),
        packages: linux(&["webkit2gtk-driver"], &["webkitgtk6.0"], &["webkit2gtk-4.1"]),
    },
    Requirement {
        name: "Chromium",
        why: "the current engine, and the libraries of the old ones",
        purpose: Purpose::Engines,
        check: Check::OneOf(&["chromium", "chromium-browser", "google-chrome"]),
        packages: Packages {
            debian: &["chromium"],
            fedora: &["chromium"],
            arch: &["chromium"],
            macos: &["--cask chromium"],
            windows: &["Hibbiki.Chromium"],
        },
    },
    Requirement {
        name: "npm",
        why: "fetches the old engines and the accessibility checker",
        purpose: Purpose::Engines,
        check: Check::Program("npm"),
        packages: Packages {
            debian: &["nodejs", "npm"],
            fedora: &["nodejs", "npm"],
            arch: &["nodejs", "npm"],
            macos: &["node"],
            windows: &["OpenJS.NodeJS.LTS"],
        },
    },
    Requirement {
        name: "Rust with its sources",
        why: "builds the standard library for phones",
        purpose: Purpose::Phones,
        check: Check::Folder("/usr/lib/rustlib/src/rust/library"),
        packages: Packages {
            debian: &["rustc-web", "cargo-web", "rust-web-src"],
            fedora: &["rust", "cargo", "rust-src"],
            arch: &["rust", "rust-src"],
            macos: &["rustup (with rust-src)"],
            windows: &["Rustlang.Rustup (with rust-src)"],
        },
    },
    Requirement {
        name: "clang for phones",
        why: "compiles the C parts for phones",
        purpose: Purpose::Phones,
        check: Check::Program("clang-19"),
        packages: Packages {
            debian: &["clang-19", "lld-19", "llvm-19"],
            fedora: &["clang19", "lld19", "llvm19"],
            arch: &["clang19", "lld", "llvm19"],
            macos: &["llvm@19", "lld@19"],
            windows: &["LLVM.LLVM"],
        },
    },
    Requirement {
        name: "ARM headers",
        why: "what those C parts include",
        purpose: Purpose::Phones,
        check: Check::Folder("/usr/aarch64-linux-gnu/include"),
        packages: Packages {
            debian: &["libc6-dev-arm64-cross", "libc6-dev-armhf-cross"],
            fedora: &["Android NDK (sdkmanager ndk-bundle)"],
            arch: &["aarch64-linux-gnu-glibc"],
            macos: &["--cask android-ndk"],
            windows: &["Android NDK (sdkmanager ndk-bundle)"],
        },
    },
    Requirement {
        name: "aapt",
        why: "reads the Android manifest and resources as the build will",
        purpose: Purpose::Phones,
        check: Check::Program("aapt"),
        packages: Packages {
            debian: &["aapt"],
            fedora: &["Android SDK build tools (sdkmanager \"build-tools;36.0.0\")"],
            arch: &["Android SDK build tools (sdkmanager \"build-tools;36.0.0\")"],
            macos: &["--cask android-commandlinetools"],
            windows: &["Google.AndroidStudio"],
        },
    },
    Requirement {
        name: "Android's framework resources",
        why: "what that manifest refers to",
        purpose: Purpose::Phones,
        check: Check::Folder("/usr/share/android-framework-res"),
        packages: Packages {
            debian: &["android-framework-res"],
            fedora: &["Android SDK platform (sdkmanager \"platforms;android-29\")"],
            arch: &["Android SDK platform (sdkmanager \"platforms;android-29\")"],
            macos: &["Android SDK platform (sdkmanager \"platforms;android-29\")"],
            windows: &["Android SDK platform (sdkmanager \"platforms;android-29\")"],
        },
    },
    Requirement {
        name: "Java",
        why: "runs the Kotlin compiler",
        purpose: Purpose::Phones,
        check: Check::Program("java"),
        packages: Packages {
            debian: &["default-jre-headless"],
            fedora: &["java-21-openjdk-headless"],
            arch: &["jre-openjdk-headless"],
            macos: &["openjdk"],
            windows: &["EclipseAdoptium.Temurin.21.JRE"],
        },
    },
    Requirement {
        name: "npm for phones",
        why: "fetches the Kotlin compiler",
        purpose: Purpose::Phones,
        check: Check::Program("npm"),
        packages: Packages {
            debian: &["nodejs", "npm"],
            fedora: &["nodejs", "npm"],
            arch: &["nodejs", "npm"],
            macos: &["node"],
            windows: &["OpenJS.NodeJS.LTS"],
        },
    },
];

#[cfg(test)]
mod tests {
    use super::super::systems::System;
    use super::*;

    #[test]
    fn what_phones_and_engines_need_has_a_name_on_every_system() {
        for system in [System::Debian, System::Fedora, System::Arch, System::MacOs, System::Windows] {
            for one in REQUIREMENTS.iter().filter(|one| matches!(one.purpose, Purpose::Engines | Purpose::Phones)) {
                assert!(!one.packages.on(system).is_empty(), "{} on {system:?}", one.name);
            }
        }
    }

    #[test]
    fn everything_can_be_installed_on_debian() {
        for one in REQUIREMENTS {
            assert!(one.rust_part().is_some() || !one.packages.on(System::Debian).is_empty(), "{}", one.name);
        }
    }
}
