//! What the activity tells, called by Kotlin by name (`Phone.kt`; `cargo xtask phones` compares the names). Must not act on it.
//!
//! May be called before the app's own start function runs, so that the first picture is right: no Java is asked from here.

#![allow(unsafe_code)] // exported names are `unsafe` in the 2024 edition: two libraries must not choose the same ones
#![allow(non_snake_case, reason = "Java's way to spell a class in a name")]

use jni::JNIEnv;
use jni::objects::JClass;
use jni::sys::{jboolean, jfloat, jint};

use super::display::{self, Display};
use super::insets::{self, Covered, Insets};

#[unsafe(no_mangle)]
pub extern "system" fn Java_me_altegio_app_Phone_covered(
    _: JNIEnv<'_>,
    _: JClass<'_>,
    top: jint,
    right: jint,
    bottom: jint,
    left: jint,
    keyboard: jint,
    density: jfloat,
) {
    insets::live().tell(Insets::from_pixels(Covered { top, right, bottom, left, keyboard }, density));
}

#[unsafe(no_mangle)]
pub extern "system" fn Java_me_altegio_app_Phone_display(
    _: JNIEnv<'_>,
    _: JClass<'_>,
    font_scale: jfloat,
    dark: jboolean,
    calm: jboolean,
) {
    display::live().tell(Display {
        font_scale: Some(display::font_scale(font_scale)),
        dark: Some(dark != 0),
        calm: Some(calm != 0),
    });
}
