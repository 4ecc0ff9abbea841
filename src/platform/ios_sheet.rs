//! The system's sheet for handing something to another app. Knows no feature that uses it.

use std::path::PathBuf;

use dispatch2::DispatchQueue;
use objc2::rc::Retained;
use objc2::runtime::AnyObject;
use objc2::{class, msg_send};
use objc2_foundation::{NSArray, NSString, NSURL};

use super::ios_root;

pub(super) enum Shared {
    Text(String),
    File(PathBuf),
}

/// Returns before the sheet is there. Shows none when the app has no window.
pub(super) fn show(shared: Shared) {
    DispatchQueue::main().exec_async(move || {
        let Some(root) = ios_root::controller() else { return };
        let item: Retained<AnyObject> = match &shared {
            Shared::Text(text) => NSString::from_str(text).into(),
            Shared::File(path) => NSURL::fileURLWithPath(&NSString::from_str(&path.to_string_lossy())).into(),
        };
        let items = NSArray::from_retained_slice(&[item]);
        // SAFETY: UIKit's published messages with the types it documents, on the main thread; every result is checked for
        // nil. On an iPad the sheet needs a place to point at, which is the root view's.
        #[allow(unsafe_code)]
        unsafe {
            let view: Option<Retained<AnyObject>> = msg_send![&*root, view];
            let nothing: *const AnyObject = std::ptr::null();
            let sheet: *mut AnyObject = msg_send![class!(UIActivityViewController), alloc];
            let sheet: *mut AnyObject =
                msg_send![sheet, initWithActivityItems: &*items, applicationActivities: nothing];
            let Some(sheet) = Retained::from_raw(sheet) else { return };
            let popover: Option<Retained<AnyObject>> = msg_send![&*sheet, popoverPresentationController];
            if let (Some(popover), Some(view)) = (popover, view) {
                let () = msg_send![&*popover, setSourceView: &*view];
            }
            let () = msg_send![&*root, presentViewController: &*sheet, animated: true, completion: nothing];
        }
    });
}
