//! Debian's Rust with its sources, and clang with glibc's headers: enough to check types for phones, not to build what could be shipped.
//! Must not know the app, beyond which of its features a phone gets.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::project::{root, target_dir};
use crate::step::{Outcome, Stop, must_succeed, stop};

/// What a phone gets: the in-app demo, without the browser preview.
const FEATURES: [&str; 3] = ["--no-default-features", "--features", "demo"];
/// What a release has besides its profile, here and in the builds for the stores.
pub const RELEASE_FLAGS: &str = ".cargo/phone-release.toml";
/// Stands in for Apple's compiler: the C and Objective-C parts need an SDK, and checking types needs none of their code.
const STUB_CC: &str = include_str!("stubs/cc.sh");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    Android64,
    Android32,
    Ios,
}

impl Target {
    pub const ALL: [Self; 3] = [Self::Android64, Self::Android32, Self::Ios];

    pub fn triple(self) -> &'static str {
        match self {
            Self::Android64 => "aarch64-linux-android",
            Self::Android32 => "armv7-linux-androideabi",
            Self::Ios => "aarch64-apple-ios",
        }
    }
}

/// Apart from the desktop's artifacts: another compiler, other flags.
pub fn folder() -> PathBuf {
    target_dir().join("phones")
}

pub fn check(target: Target) -> Outcome {
    must_succeed(cargo(target, "check")?.arg("--lib").args(FEATURES))
}

/// The library as a phone would load it, linked against nothing: [`super::size`] supplies the linker.
pub fn release(target: Target, settings: impl FnOnce(&mut Command)) -> Outcome {
    let mut command = cargo(target, "rustc")?;
    command.args(["--lib", "--release", "--crate-type", "cdylib"]).args(FEATURES);
    command.arg("--config").arg(root().join(RELEASE_FLAGS));
    settings(&mut command);
    must_succeed(&mut command)
}

fn cargo(target: Target, verb: &str) -> Result<Command, Stop> {
    let mut command = Command::new("/usr/bin/cargo");
    command.arg(verb).args(["-Zbuild-std=std,panic_abort", "--target", target.triple()]).current_dir(root());
    // rustup and the cargo that runs this program would otherwise choose their own compiler.
    command.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO").env_remove("RUSTFLAGS");
    command.env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", folder());
    match target {
        Target::Android64 => {
            android(&mut command, "aarch64_linux_android", "aarch64-linux-android21", "/usr/aarch64-linux-gnu")
        }
        Target::Android32 => android(
            &mut command,
            "armv7_linux_androideabi",
            "armv7a-linux-androideabi21 -D__ARM_PCS_VFP",
            "/usr/arm-linux-gnueabihf",
        ),
        Target::Ios => ios(&mut command)?,
    }
    Ok(command)
}

fn android(command: &mut Command, name: &str, clang_target: &str, headers: &str) {
    command.env(format!("CC_{name}"), "clang-19").env(format!("AR_{name}"), "llvm-ar-19");
    command.env(format!("CFLAGS_{name}"), format!("--target={clang_target} -isystem {headers}/include"));
}

fn ios(command: &mut Command) -> Outcome {
    let sdk = folder().join("empty-ios-sdk");
    let compiler = folder().join("stub-cc");
    make_folder(&sdk)?;
    write(&compiler, STUB_CC.as_bytes())?;
    make_executable(&compiler)?;
    command.env("SDKROOT", sdk).env("IPHONEOS_DEPLOYMENT_TARGET", "12.0");
    command.env("CC_aarch64_apple_ios", compiler).env("AR_aarch64_apple_ios", "llvm-ar-19");
    Ok(())
}

pub fn make_folder(path: &Path) -> Outcome {
    std::fs::create_dir_all(path).map_err(|error| stop(format!("{} can't be made: {error}", path.display())))
}

pub fn write(path: &Path, bytes: &[u8]) -> Outcome {
    // Unchanged files keep their date, so that nothing is built again for them.
    if std::fs::read(path).is_ok_and(|found| found == bytes) {
        return Ok(());
    }
    std::fs::write(path, bytes).map_err(|error| stop(format!("{} can't be written: {error}", path.display())))
}

#[cfg(unix)]
fn make_executable(path: &Path) -> Outcome {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
        .map_err(|error| stop(format!("{} can't be made executable: {error}", path.display())))
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Outcome {
    Ok(())
}
