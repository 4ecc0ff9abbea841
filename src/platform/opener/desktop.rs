//! Development machines: the desktop's own opener.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

use url::Url;

use super::{OpenError, Way};

const PROGRAM: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(windows) {
    "explorer"
} else {
    "xdg-open"
};

pub(super) fn open(url: &Url, _: Way) -> Result<(), OpenError> {
    // An address begins with its scheme, so it is never taken for an option.
    start(url.as_str().as_ref())
}

/// An address or an absolute path.
pub fn start(what: &OsStr) -> Result<(), OpenError> {
    let mut command = Command::new(PROGRAM);
    command.arg(what).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|_| OpenError::NoApp)?;
    // Waited for elsewhere: it may live as long as the browser, and must not stay behind as a zombie.
    let waiting = std::thread::Builder::new().name("opener".into()).spawn(move || child.wait());
    if waiting.is_err() {
        tracing::warn!("the opener is not waited for");
    }
    Ok(())
}
