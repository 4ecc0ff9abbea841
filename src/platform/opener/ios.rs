//! iOS: Safari's view over the app for web pages, the shared application for the rest; both on the main thread.

use dispatch2::DispatchQueue;
use objc2::rc::Retained;
use objc2::runtime::{AnyClass, AnyObject, NSObject};
use objc2::{MainThreadMarker, MainThreadOnly, define_class, msg_send};
use objc2_foundation::{NSDictionary, NSString, NSURL};
use objc2_ui_kit::UIApplication;
use url::Url;

use super::{OpenError, Way, closed_tabs};
use crate::platform::ios_root;

const FULL_SCREEN: isize = 0; // UIModalPresentationFullScreen: the page below is not seen meanwhile, and hears of it

/// Never says that there is no app: only the main thread may ask, and this one does not wait for it.
pub(super) fn open(url: &Url, way: Way) -> Result<(), OpenError> {
    let address = url.to_string();
    DispatchQueue::main().exec_async(move || {
        let Some(main_thread) = MainThreadMarker::new() else { return };
        let Some(url) = NSURL::URLWithString(&NSString::from_str(&address)) else { return };
        if way == Way::Tab && show_tab(&url, main_thread).is_some() {
            return;
        }
        let application = UIApplication::sharedApplication(main_thread);
        // SAFETY: an empty dictionary has no values of a wrong type.
        #[allow(unsafe_code)]
        unsafe {
            application.openURL_options_completionHandler(&url, &NSDictionary::new(), None);
        }
    });
    Ok(())
}

/// Takes the tab away that lies over the app, if one does.
pub(super) fn close_tab() {
    DispatchQueue::main().exec_async(|| {
        let (Some(root), Some(safari)) = (ios_root::controller(), safari_class()) else { return };
        // SAFETY: UIKit's published messages with the types it documents, on the main thread; the result is checked for nil.
        #[allow(unsafe_code)]
        unsafe {
            let shown: Option<Retained<AnyObject>> = msg_send![&*root, presentedViewController];
            if shown.is_some_and(|shown| msg_send![&*shown, isKindOfClass: safari]) {
                let nothing: *const AnyObject = std::ptr::null();
                let () = msg_send![&*root, dismissViewControllerAnimated: true, completion: nothing];
            }
        }
    });
}

/// Looked up by name: a build without SafariServices opens the browser instead.
fn safari_class() -> Option<&'static AnyClass> {
    AnyClass::get(c"SFSafariViewController")
}

/// `None`: there is no such view, no window, or another sheet lies over it.
fn show_tab(url: &NSURL, main_thread: MainThreadMarker) -> Option<()> {
    let (safari, root) = (safari_class()?, ios_root::controller()?);
    // SAFETY: the published messages of UIKit and SafariServices with the types they document, on the main thread; the address is http or
    // https, as that view demands; results are checked for nil. A delegate is held weakly, so ours is never released.
    #[allow(unsafe_code)]
    unsafe {
        let over: Option<Retained<AnyObject>> = msg_send![&*root, presentedViewController];
        if over.is_some() {
            return None;
        }
        let tab: *mut AnyObject = msg_send![safari, alloc];
        let tab: *mut AnyObject = msg_send![tab, initWithURL: url];
        let tab = Retained::from_raw(tab)?;
        let () = msg_send![&*tab, setModalPresentationStyle: FULL_SCREEN];
        let delegate: Retained<TabDelegate> = msg_send![TabDelegate::alloc(main_thread), init];
        let () = msg_send![&*tab, setDelegate: &*delegate];
        std::mem::forget(delegate);
        let nothing: *const AnyObject = std::ptr::null();
        let () = msg_send![&*root, presentViewController: &*tab, animated: true, completion: nothing];
    }
    Some(())
}

define_class!(
    // SAFETY: NSObject has no demands on those below it, and this one has no fields and no `Drop`.
    #[unsafe(super(NSObject))]
    #[thread_kind = MainThreadOnly]
    #[name = "AltegioTabDelegate"]
    struct TabDelegate;

    impl TabDelegate {
        /// Of SFSafariViewControllerDelegate: "Done" was tapped.
        #[unsafe(method(safariViewControllerDidFinish:))]
        fn did_finish(&self, _: &AnyObject) {
            let closed = closed_tabs();
            closed.tell(closed.now().wrapping_add(1));
        }
    }
);
