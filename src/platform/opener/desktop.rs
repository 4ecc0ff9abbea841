//! Development machines: the desktop's own opener.

use std::process::{Command, Stdio};

use url::Url;

use super::OpenError;

const PROGRAM: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(windows) {
    "explorer"
} else {
    "xdg-open"
};

pub(super) fn open(url: &Url) -> Result<(), OpenError> {
    // An address begins with its scheme, so it is never taken for an option.
    let mut command = Command::new(PROGRAM);
    command.arg(url.as_str()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|_| OpenError::NoApp)?;
    // Waited for elsewhere: it may live as long as the browser, and must not stay behind as a zombie.
    let waiting = std::thread::Builder::new().name("opener".into()).spawn(move || child.wait());
    if waiting.is_err() {
        tracing::warn!("the opener is not waited for");
    }
    Ok(())
}
