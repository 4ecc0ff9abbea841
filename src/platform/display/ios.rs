//! iOS: the size of text chosen in Settings. Colours and motion are told by the web engine itself.

use std::ptr::NonNull;

use block2::RcBlock;
use dispatch2::DispatchQueue;
use objc2::MainThreadMarker;
use objc2_foundation::{NSNotification, NSNotificationCenter};
use objc2_ui_kit::{UIApplication, UIContentSizeCategoryDidChangeNotification};

use super::{Display, font_scale_of};
use crate::platform::watched::Watched;

/// Returns at once; tells from the first turn of the main loop on.
pub(super) fn watch(display: &Watched<Display>) {
    let display = display.clone();
    DispatchQueue::main().exec_async(move || {
        read(&display);
        let heard = RcBlock::new(move |_: NonNull<NSNotification>| read(&display));
        // SAFETY: the block is sent and called on the main thread alone; the observer stays as long as the process.
        #[allow(unsafe_code)]
        unsafe {
            let center = NSNotificationCenter::defaultCenter();
            let name = Some(UIContentSizeCategoryDidChangeNotification);
            let observer = center.addObserverForName_object_queue_usingBlock(name, None, None, &heard);
            std::mem::forget(observer);
        }
    });
}

fn read(display: &Watched<Display>) {
    let Some(main_thread) = MainThreadMarker::new() else { return };
    let category = UIApplication::sharedApplication(main_thread).preferredContentSizeCategory().to_string();
    display.tell(Display { font_scale: Some(font_scale_of(&category)), ..Display::default() });
}
