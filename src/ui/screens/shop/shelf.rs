//! What a place sells, as a page comes to know it: the device's copy first, then what the server says.

use std::sync::Arc;

use dioxus::prelude::*;

use crate::domain::ids::PlaceId;
use crate::repositories::{Catalogue, ReadError, Repositories};

#[derive(Clone, PartialEq)]
pub enum Shelf {
    Reading,
    /// Neither the server nor the device has it.
    Failed(ReadError),
    Shown {
        catalogue: Arc<Catalogue>,
        /// As the server says; else as it was when it was read last.
        is_fresh: bool,
    },
}

impl Shelf {
    pub fn catalogue(&self) -> Option<&Arc<Catalogue>> {
        match self {
            Shelf::Shown { catalogue, .. } => Some(catalogue),
            Shelf::Reading | Shelf::Failed(_) => None,
        }
    }
}

/// Nothing is asked for before the callback is called; each call asks again.
pub fn use_shelf(place: PlaceId) -> (Signal<Shelf>, Callback<()>) {
    let purchases = use_context::<Repositories>().purchases;
    let mut shelf = use_signal(|| Shelf::Reading);
    let read = use_callback(move |()| {
        let purchases = purchases.clone();
        spawn(async move {
            let is_bare = shelf.peek().catalogue().is_none();
            if is_bare && let Some(catalogue) = purchases.kept_catalogue(place).await {
                shelf.set(Shelf::Shown { catalogue, is_fresh: false });
            }
            match purchases.catalogue(place).await {
                Ok(catalogue) => shelf.set(Shelf::Shown { catalogue, is_fresh: true }),
                Err(error) if shelf.peek().catalogue().is_none() => shelf.set(Shelf::Failed(error)),
                // What is shown is compared with the server once more before anything is ordered.
                Err(_) => {}
            }
        });
    });
    (shelf, read)
}
