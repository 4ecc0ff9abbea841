//! iOS: the system's sheet.

use super::ShareError;
use crate::platform::ios_sheet::{Shared, show};

pub(super) fn share(text: &str) -> Result<(), ShareError> {
    show(Shared::Text(text.to_owned()));
    Ok(())
}
