//! Android: the application's private folders.

use jni::JNIEnv;
use jni::errors::Result as JniResult;
use jni::objects::{JObject, JString};

use super::Folders;
use crate::platform::android_jni::with_context;

pub(super) fn folders() -> Option<Folders> {
    let folders = with_context(|env, context| {
        Ok(Folders {
            data: path(env, context, "getFilesDir")?.into(),
            cache: path(env, context, "getCacheDir")?.into(),
        })
    });
    folders.ok()
}

fn path(env: &mut JNIEnv<'_>, context: &JObject<'_>, method: &str) -> JniResult<String> {
    let folder = env.call_method(context, method, "()Ljava/io/File;", &[])?.l()?;
    let path = JString::from(env.call_method(&folder, "getAbsolutePath", "()Ljava/lang/String;", &[])?.l()?);
    Ok(env.get_string(&path)?.into())
}
