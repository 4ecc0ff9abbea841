//! Android: the view's own feedback, which follows the phone's setting.

use super::{Haptic, android_constant};
use crate::platform::android_jni::{phone, sdk_int, with_context};

pub(super) fn play(haptic: Haptic) {
    let played = with_context(|env, context| {
        let kind = android_constant(haptic, sdk_int()?);
        let phone = phone(env, context)?;
        env.call_static_method(phone, "feel", "(I)V", &[kind.into()])?;
        Ok(())
    });
    if played.is_err() {
        tracing::warn!("a tap is not felt");
    }
}
