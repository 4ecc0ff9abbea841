//! Android: the calendar app's own form, filled in. Needs no permission: the person saves it.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{CalendarError, CalendarEvent};
use crate::platform::android_jni::with_context;

/// The intent starts from the application, which has no screen of its own to start it on.
const FLAG_ACTIVITY_NEW_TASK: i32 = 0x1000_0000;
const INSERT: &str = "android.intent.action.INSERT";
/// `CalendarContract.Events.CONTENT_URI`.
const EVENTS: &str = "content://com.android.calendar/events";
const PUT_TEXT: &str = "(Ljava/lang/String;Ljava/lang/String;)Landroid/content/Intent;";
const PUT_MOMENT: &str = "(Ljava/lang/String;J)Landroid/content/Intent;";

pub(super) fn offer(_folder: &Path, event: &CalendarEvent, _stamp: DateTime<Utc>) -> Result<(), CalendarError> {
    with_context(|env, context| {
        let (action, address) = (env.new_string(INSERT)?, env.new_string(EVENTS)?);
        let parse = "(Ljava/lang/String;)Landroid/net/Uri;";
        let address = env.call_static_method("android/net/Uri", "parse", parse, &[(&address).into()])?.l()?;
        let new = "(Ljava/lang/String;Landroid/net/Uri;)V";
        let intent = env.new_object("android/content/Intent", new, &[(&action).into(), (&address).into()])?;
        // The names are those of CalendarContract.Events and CalendarContract.
        let texts = [("title", &event.title), ("eventLocation", &event.location), ("description", &event.notes)];
        for (name, text) in texts {
            let (name, text) = (env.new_string(name)?, env.new_string(text)?);
            env.call_method(&intent, "putExtra", PUT_TEXT, &[(&name).into(), (&text).into()])?;
        }
        for (name, moment) in [("beginTime", event.start), ("endTime", event.end)] {
            let name = env.new_string(name)?;
            let arguments = [(&name).into(), moment.timestamp_millis().into()];
            env.call_method(&intent, "putExtra", PUT_MOMENT, &arguments)?;
        }
        let flags = [FLAG_ACTIVITY_NEW_TASK.into()];
        env.call_method(&intent, "addFlags", "(I)Landroid/content/Intent;", &flags)?;
        env.call_method(context, "startActivity", "(Landroid/content/Intent;)V", &[(&intent).into()])?;
        Ok(())
    })
    // ActivityNotFoundException
    .map_err(|_| CalendarError::NoApp)
}
