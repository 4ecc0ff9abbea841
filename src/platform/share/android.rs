//! Android: the system's chooser.

use jni::objects::JObject;

use super::ShareError;
use crate::platform::android_jni::with_context;

/// The intent starts from the application, which has no screen of its own to start it on.
const FLAG_ACTIVITY_NEW_TASK: i32 = 0x1000_0000;

pub(super) fn share(text: &str) -> Result<(), ShareError> {
    with_context(|env, context| {
        let action = env.new_string("android.intent.action.SEND")?;
        let intent = env.new_object("android/content/Intent", "(Ljava/lang/String;)V", &[(&action).into()])?;
        let kind = env.new_string("text/plain")?;
        env.call_method(&intent, "setType", "(Ljava/lang/String;)Landroid/content/Intent;", &[(&kind).into()])?;
        let (name, text) = (env.new_string("android.intent.extra.TEXT")?, env.new_string(text)?);
        let put = "(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;";
        env.call_method(&intent, "putExtra", put, &[(&name).into(), (&text).into()])?;
        let choose = "(Landroid/content/Intent;Ljava/lang/CharSequence;)Landroid/content/Intent;";
        let no_title = JObject::null();
        let arguments = [(&intent).into(), (&no_title).into()];
        let chooser = env.call_static_method("android/content/Intent", "createChooser", choose, &arguments)?.l()?;
        let flags = [FLAG_ACTIVITY_NEW_TASK.into()];
        env.call_method(&chooser, "addFlags", "(I)Landroid/content/Intent;", &flags)?;
        env.call_method(context, "startActivity", "(Landroid/content/Intent;)V", &[(&chooser).into()])?;
        Ok(())
    })
    .map_err(|_| ShareError::NoSheet)
}
