//! What a page remembers while another lies above it: its tab, how much of its list was shown. Per page load.

use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use dioxus::prelude::*;

/// By context, one for all pages.
#[derive(Clone, Default)]
pub struct PageMemory {
    kept: Rc<RefCell<HashMap<&'static str, Box<dyn Any>>>>,
}

impl PageMemory {
    fn recall<T: Clone + 'static>(&self, page: &'static str) -> Option<T> {
        self.kept.borrow().get(page)?.downcast_ref::<T>().cloned()
    }

    fn keep<T: 'static>(&self, page: &'static str, value: T) {
        self.kept.borrow_mut().insert(page, Box::new(value));
    }

    pub fn forget(&self) {
        self.kept.borrow_mut().clear();
    }

    pub fn forget_page(&self, page: &'static str) {
        self.kept.borrow_mut().remove(page);
    }
}

/// A signal that starts with what the page of that name last had.
pub fn use_remembered<T: Clone + PartialEq + 'static>(page: &'static str, first: impl FnOnce() -> T) -> Signal<T> {
    let memory = use_context::<PageMemory>();
    let value = use_signal({
        let memory = memory.clone();
        move || memory.recall(page).unwrap_or_else(first)
    });
    use_effect(move || memory.keep(page, value()));
    value
}
