//! Back at the very beginning: the phone shows what it showed before. The app stays as it is, and is at once there again.

use wry::WebView;

#[cfg(target_os = "android")]
pub fn leave(view: &WebView) {
    use wry::WebViewExtAndroid;
    view.handle().exec(|env, activity, _| {
        if activity.is_null() {
            return;
        }
        let left = env.call_method(activity, "moveTaskToBack", "(Z)Z", &[true.into()]);
        if left.is_err() {
            // A pending exception would end the program at the next call.
            drop(env.exception_clear());
        }
    });
}

/// Only Android's back leaves an app; Escape closes no window.
#[cfg(not(target_os = "android"))]
pub fn leave(_: &WebView) {
    tracing::info!("asked to leave");
}
