//! iOS: UIKit's feedback generators, of iOS 10; silent where the phone has none or was told so.

use dispatch2::DispatchQueue;
use objc2::rc::Retained;
use objc2::runtime::AnyObject;
use objc2::{class, msg_send};

use super::Haptic;

const IMPACT_LIGHT: isize = 0; // UIImpactFeedbackStyleLight
const NOTIFICATION_SUCCESS: isize = 0; // UINotificationFeedbackTypeSuccess

pub(super) fn play(haptic: Haptic) {
    DispatchQueue::main().exec_async(move || {
        // SAFETY: UIKit's published messages with the types it documents, on the main thread.
        #[allow(unsafe_code)]
        unsafe {
            match haptic {
                Haptic::Light => {
                    let generator: *mut AnyObject = msg_send![class!(UIImpactFeedbackGenerator), alloc];
                    let generator: *mut AnyObject = msg_send![generator, initWithStyle: IMPACT_LIGHT];
                    let Some(generator) = Retained::from_raw(generator) else { return };
                    let () = msg_send![&*generator, impactOccurred];
                }
                Haptic::Success => {
                    let generator: Retained<AnyObject> = msg_send![class!(UINotificationFeedbackGenerator), new];
                    let () = msg_send![&*generator, notificationOccurred: NOTIFICATION_SUCCESS];
                }
            }
        }
    });
}
