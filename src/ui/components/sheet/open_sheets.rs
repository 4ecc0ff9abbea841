//! Which sheets are open, so that the phone's back and Escape close the upper one instead of leaving the page.

use std::cell::RefCell;
use std::rc::Rc;

use dioxus::core::{consume_context_from_scope, provide_root_context};
use dioxus::prelude::*;

/// One per page load, kept at its root.
#[derive(Clone, Default)]
pub struct OpenSheets {
    stack: Rc<RefCell<Stack>>,
}

#[derive(Default)]
struct Stack {
    last_number: u64,
    open: Vec<(u64, Callback<()>)>,
}

impl OpenSheets {
    pub(super) fn of_page() -> Self {
        consume_context_from_scope::<OpenSheets>(ScopeId::ROOT).unwrap_or_else(|| provide_root_context(Self::default()))
    }

    pub(super) fn opened(&self, close: Callback<()>) -> u64 {
        let mut stack = self.stack.borrow_mut();
        stack.last_number += 1;
        let number = stack.last_number;
        stack.open.push((number, close));
        number
    }

    pub(super) fn closed(&self, number: u64) {
        self.stack.borrow_mut().open.retain(|(other, _)| *other != number);
    }

    /// What back does first: closes the upper sheet. False when none is open. A locked sheet stays, and so does the page.
    /// To be called inside the page's Dioxus runtime.
    pub fn close_top() -> bool {
        let Some(sheets) = consume_context_from_scope::<OpenSheets>(ScopeId::ROOT) else { return false };
        let top = sheets.stack.borrow().open.last().map(|(_, close)| *close);
        match top {
            Some(close) => {
                close.call(());
                true
            }
            None => false,
        }
    }
}
