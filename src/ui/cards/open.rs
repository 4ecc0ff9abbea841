//! Going to another page, once: a double tap pushes one page.

use dioxus::prelude::*;

use crate::ui::routes::Route;

#[derive(Clone, Copy, PartialEq)]
pub struct Opener;

impl Opener {
    pub fn open(self, route: Route) {
        let navigator = navigator();
        if router().current::<Route>() != route {
            navigator.push(route);
        }
    }
}

pub fn use_opener() -> Opener {
    Opener
}
