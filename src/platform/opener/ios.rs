//! iOS: the shared application, on the main thread.

use dispatch2::DispatchQueue;
use objc2::MainThreadMarker;
use objc2_foundation::{NSDictionary, NSString, NSURL};
use objc2_ui_kit::UIApplication;
use url::Url;

use super::OpenError;

/// Never says that there is no app: only the main thread may ask, and this one does not wait for it.
pub(super) fn open(url: &Url) -> Result<(), OpenError> {
    let address = url.to_string();
    DispatchQueue::main().exec_async(move || {
        let Some(main_thread) = MainThreadMarker::new() else { return };
        let Some(url) = NSURL::URLWithString(&NSString::from_str(&address)) else { return };
        let application = UIApplication::sharedApplication(main_thread);
        // SAFETY: an empty dictionary has no values of a wrong type.
        #[allow(unsafe_code)]
        unsafe {
            application.openURL_options_completionHandler(&url, &NSDictionary::new(), None);
        }
    });
    Ok(())
}
