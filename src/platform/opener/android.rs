//! Android: a custom tab, which the activity starts, or an intent for whichever app takes it.

use url::Url;

use super::{OpenError, Way};
use crate::platform::android_jni::{phone, with_context};

/// The intent starts from the application, which has no screen of its own to start it on.
const FLAG_ACTIVITY_NEW_TASK: i32 = 0x1000_0000;

pub(super) fn open(url: &Url, way: Way) -> Result<(), OpenError> {
    if way == Way::Tab && open_tab(url).unwrap_or(false) {
        return Ok(());
    }
    open_outside(url)
}

/// False where nothing shows web pages, or the activity is gone.
fn open_tab(url: &Url) -> jni::errors::Result<bool> {
    with_context(|env, context| {
        let (phone, address) = (phone(env, context)?, env.new_string(url.as_str())?);
        env.call_static_method(phone, "openTab", "(Ljava/lang/String;)Z", &[(&address).into()])?.z()
    })
}

fn open_outside(url: &Url) -> Result<(), OpenError> {
    let action = match url.scheme() {
        "tel" => "android.intent.action.DIAL", // shows the number; calling is the person's own tap, and needs no permission
        "mailto" => "android.intent.action.SENDTO",
        _ => "android.intent.action.VIEW",
    };
    with_context(|env, context| {
        let (action, address) = (env.new_string(action)?, env.new_string(url.as_str())?);
        let parse = "(Ljava/lang/String;)Landroid/net/Uri;";
        let address = env.call_static_method("android/net/Uri", "parse", parse, &[(&address).into()])?.l()?;
        let new = "(Ljava/lang/String;Landroid/net/Uri;)V";
        let intent = env.new_object("android/content/Intent", new, &[(&action).into(), (&address).into()])?;
        let flags = [FLAG_ACTIVITY_NEW_TASK.into()];
        env.call_method(&intent, "addFlags", "(I)Landroid/content/Intent;", &flags)?;
        env.call_method(context, "startActivity", "(Landroid/content/Intent;)V", &[(&intent).into()])?;
        Ok(())
    })
    // ActivityNotFoundException
    .map_err(|_| OpenError::NoApp)
}
