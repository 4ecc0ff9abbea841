//! iOS: the root view controller decides. tao's says nothing, so its class is taught the one method that UIKit asks.

use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use dispatch2::DispatchQueue;
use objc2::ffi::class_addMethod;
use objc2::runtime::{AnyObject, Imp, Sel};
use objc2::{msg_send, sel};

use crate::platform::ios_root;

const LIGHT_CONTENT: isize = 1; // UIStatusBarStyleLightContent
const DARK_CONTENT: isize = 3; // UIStatusBarStyleDarkContent, of iOS 13; older ones know no dark mode and call it the default
const DEFAULT: isize = 0;

static LIGHT: AtomicBool = AtomicBool::new(false);

pub(super) fn use_light_icons(light: bool) {
    LIGHT.store(light, Ordering::Relaxed);
    DispatchQueue::main().exec_async(|| {
        let Some(controller) = ios_root::controller() else { return };
        teach(&controller);
        // SAFETY: UIKit's published message, on the main thread.
        #[allow(unsafe_code)]
        unsafe {
            let () = msg_send![&*controller, setNeedsStatusBarAppearanceUpdate];
        }
    });
}

fn teach(controller: &AnyObject) {
    static TAUGHT: Once = Once::new();
    TAUGHT.call_once(|| {
        let class = std::ptr::from_ref(controller.class()).cast_mut();
        // SAFETY: the class is registered and lives as long as the process; the function has the signature that the type string
        // names: an NSInteger of the object and the selector. An existing method would be kept.
        #[allow(unsafe_code)]
        unsafe {
            let style: extern "C-unwind" fn(&AnyObject, Sel) -> isize = preferred_style;
            let style = std::mem::transmute::<extern "C-unwind" fn(&AnyObject, Sel) -> isize, Imp>(style);
            let _added = class_addMethod(class, sel!(preferredStatusBarStyle), style, c"q@:".as_ptr());
        }
    });
}

extern "C-unwind" fn preferred_style(_: &AnyObject, _: Sel) -> isize {
    let has_dark_content = objc2::available!(ios = 13.0);
    match LIGHT.load(Ordering::Relaxed) {
        true => LIGHT_CONTENT,
        false if has_dark_content => DARK_CONTENT,
        false => DEFAULT,
    }
}
