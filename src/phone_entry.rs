//! How the phones start the app. Android's functions are declared for wry's `me.altegio.app.Rust`, whose Kotlin its build
//! script writes (`WRY_ANDROID_PACKAGE=me.altegio.app`, `WRY_ANDROID_LIBRARY=altegio_me`); iOS calls `altegio_start` from
//! `main.m`. Must not know what the app does.

#![allow(unsafe_code)] // exported names are `unsafe` in the 2024 edition: two libraries must not choose the same ones

/// On iOS, the app's main function. On Android never called: it keeps the exported functions in one place.
#[unsafe(no_mangle)]
#[inline(never)]
pub extern "C" fn altegio_start() {
    #[cfg(target_os = "android")]
    {
        use wry::android_setup;
        tao::android_binding!(me_altegio, app, Rust, android_setup, start);
        wry::android_binding!(me_altegio, app);
    }
    #[cfg(not(target_os = "android"))]
    start();
}

/// On Android on a thread of its own, after the first activity was created.
fn start() {
    // The phone ends the process; there is nobody to tell the exit code to.
    let _ended = crate::app::run();
}
