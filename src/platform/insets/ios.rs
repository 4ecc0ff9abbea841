//! iOS 12: its engine has no visual viewport, so the keyboard's height is told from here. The edges are the engine's own there, too.

use std::ptr::NonNull;

use block2::RcBlock;
use dispatch2::DispatchQueue;
use objc2::msg_send;
use objc2::rc::Retained;
use objc2::runtime::AnyObject;
use objc2_foundation::{NSNotification, NSNotificationCenter, NSRect};
use objc2_ui_kit::{UIKeyboardFrameEndUserInfoKey, UIKeyboardWillChangeFrameNotification};

use super::Insets;
use crate::platform::ios_root;
use crate::platform::watched::Watched;

/// Returns at once; observes from the first turn of the main loop on.
pub(super) fn watch(insets: &Watched<Insets>) {
    // From there on the page sees the keyboard itself, and how far it has scrolled for it.
    if objc2::available!(ios = 13.0) {
        return;
    }
    let insets = insets.clone();
    DispatchQueue::main().exec_async(move || {
        let heard = RcBlock::new(move |notification: NonNull<NSNotification>| {
            // SAFETY: the centre keeps the notification alive during the call.
            #[allow(unsafe_code)]
            let frame = frame(unsafe { notification.as_ref() });
            let height = ios_root::view_height();
            if let (Some(frame), Some(height)) = (frame, height) {
                let keyboard = (height - frame.origin.y).max(0.0).min(height) as f32;
                insets.tell(Insets { edges: None, keyboard });
            }
        });
        // SAFETY: the block is sent and called on the main thread alone; the observer stays as long as the process.
        #[allow(unsafe_code)]
        unsafe {
            let center = NSNotificationCenter::defaultCenter();
            let name = Some(UIKeyboardWillChangeFrameNotification);
            let observer = center.addObserverForName_object_queue_usingBlock(name, None, None, &heard);
            std::mem::forget(observer);
        }
    });
}

/// Where the keyboard will be, in the screen's points.
fn frame(notification: &NSNotification) -> Option<NSRect> {
    // SAFETY: UIKit's published messages with the types it documents; the value under this key is a rectangle.
    #[allow(unsafe_code)]
    unsafe {
        let info: Option<Retained<AnyObject>> = msg_send![notification, userInfo];
        let info = info?;
        let value: Option<Retained<AnyObject>> = msg_send![&*info, objectForKey: UIKeyboardFrameEndUserInfoKey];
        value.map(|value| msg_send![&*value, CGRectValue])
    }
}
