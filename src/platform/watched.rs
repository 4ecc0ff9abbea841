//! A fact that may change while the app runs, told by the phone and heard by whoever listens. Knows no fact in particular.

use std::sync::Arc;

use tokio::sync::watch;

/// Cheap to clone; all clones are one.
#[derive(Clone, Debug)]
pub struct Watched<T>(Arc<watch::Sender<T>>);

impl<T: Clone + PartialEq> Watched<T> {
    pub fn new(first: T) -> Self {
        Self(Arc::new(watch::Sender::new(first)))
    }

    pub fn now(&self) -> T {
        self.0.borrow().clone()
    }

    /// The same again is no change. May be called on any thread.
    pub fn tell(&self, value: T) {
        self.0.send_if_modified(|known| {
            let differs = *known != value;
            *known = value;
            differs
        });
    }

    /// Hears of what is told from now on; of several changes between two questions the last.
    pub fn changes(&self) -> watch::Receiver<T> {
        self.0.subscribe()
    }
}

impl<T: Clone + PartialEq + Default> Default for Watched<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_change_is_heard_once_and_the_same_again_is_none() {
        let watched = Watched::new(1);
        let mut changes = watched.changes();
        watched.clone().tell(2);
        watched.tell(2);
        assert!(changes.has_changed().unwrap());
        assert_eq!(*changes.borrow_and_update(), 2);
        watched.tell(2);
        assert!(!changes.has_changed().unwrap());
        assert_eq!(watched.now(), 2);
    }
}
