//! Android: the activity's window decides.

use crate::platform::android_jni::{phone, with_context};

pub(super) fn use_light_icons(light: bool) {
    let told = with_context(|env, context| {
        let phone = phone(env, context)?;
        env.call_static_method(phone, "lightBarIcons", "(Z)V", &[light.into()])?;
        Ok(())
    });
    if told.is_err() {
        tracing::warn!("the status bar keeps its icons");
    }
}
