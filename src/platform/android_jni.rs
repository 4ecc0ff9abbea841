//! One way into Java: the current thread's environment and the application's context. Knows no feature that uses it.
//!
//! tao hands over the machine and the context before the app's own start function runs; nothing here may be called earlier.

use jni::objects::{JClass, JObject};
use jni::{JNIEnv, JavaVM};

/// Local references one call may make before the frame grows.
const FRAME: i32 = 32;

/// Runs `work` attached to the virtual machine, in a frame of its own. A Java exception is cleared and comes back as an error:
/// left pending it would end the program at the next call.
pub(super) fn with_context<T>(
    work: impl FnOnce(&mut JNIEnv<'_>, &JObject<'_>) -> jni::errors::Result<T>,
) -> jni::errors::Result<T> {
    let raw = ndk_context::android_context();
    // SAFETY: tao stored the process's one JavaVM, which lives until the process ends.
    #[allow(unsafe_code)]
    let machine = unsafe { JavaVM::from_raw(raw.vm().cast()) }?;
    let mut env = machine.attach_current_thread()?;
    // SAFETY: tao keeps a global reference to the application's context for the whole process; a JObject does not release it.
    #[allow(unsafe_code)]
    let context = unsafe { JObject::from_raw(raw.context().cast()) };
    let result = env.with_local_frame(FRAME, |env| work(env, &context));
    if env.exception_check()? {
        env.exception_clear()?;
    }
    result
}

/// `Build.VERSION.SDK_INT`: 21 is Android 5.0, 23 is 6.0.
pub(super) fn sdk_int() -> jni::errors::Result<i32> {
    with_context(|env, _| env.get_static_field("android/os/Build$VERSION", "SDK_INT", "I")?.i())
}

/// The Kotlin object `Phone`, for its static functions. It belongs to the app's own class loader, where a thread of ours does not look
/// by itself.
pub(super) fn phone<'local>(env: &mut JNIEnv<'local>, context: &JObject<'_>) -> jni::errors::Result<JClass<'local>> {
    let loader = env.call_method(context, "getClassLoader", "()Ljava/lang/ClassLoader;", &[])?.l()?;
    let name = env.new_string("me.altegio.app.Phone")?;
    let load = "(Ljava/lang/String;)Ljava/lang/Class;";
    Ok(env.call_method(&loader, "loadClass", load, &[(&name).into()])?.l()?.into())
}
