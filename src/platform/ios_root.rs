//! The view controller that the app's one window shows, for what is presented over it. Main thread only.

use objc2::rc::Retained;
use objc2::runtime::AnyObject;
use objc2::{MainThreadMarker, msg_send};
use objc2_foundation::NSRect;
use objc2_ui_kit::UIApplication;

/// `None` off the main thread, and while the app has no window.
pub(super) fn controller() -> Option<Retained<AnyObject>> {
    let application = UIApplication::sharedApplication(MainThreadMarker::new()?);
    // SAFETY: UIKit's published messages with the types it documents, on the main thread; both results are checked for nil.
    #[allow(unsafe_code)]
    unsafe {
        let window: Option<Retained<AnyObject>> = msg_send![&*application, keyWindow];
        let window = window?;
        msg_send![&*window, rootViewController]
    }
}

pub(super) fn view() -> Option<Retained<AnyObject>> {
    let controller = controller()?;
    // SAFETY: as above.
    #[allow(unsafe_code)]
    unsafe {
        msg_send![&*controller, view]
    }
}

pub(super) fn view_height() -> Option<f64> {
    let view = view()?;
    // SAFETY: as above; bounds is a rectangle.
    #[allow(unsafe_code)]
    let bounds: NSRect = unsafe { msg_send![&*view, bounds] };
    Some(bounds.size.height)
}
