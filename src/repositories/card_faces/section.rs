//! The faces' part in what is done to all repositories alike.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::CardFacesRepository;
use crate::repositories::live::Section;
use crate::repositories::read_error::ReadError;

pub(in crate::repositories) struct CardFacesSection(pub CardFacesRepository);

impl Section for CardFacesSection {
    /// Only what is still wanted.
    fn refresh(&self) {
        if !self.0.queue().wanted.is_empty() {
            self.0.start();
        }
    }

    fn settled(&self) -> BoxFuture<'_, Result<(), ReadError>> {
        futures_util::future::ready(Ok(())).boxed()
    }

    fn load(&self) {
        self.0.shared.live.load();
    }

    fn turn_to_current(&self) {
        {
            let mut queue = self.0.queue();
            queue.wanted.clear();
            queue.failed.clear();
            queue.is_offline = false;
        }
        Section::turn_to_current(&self.0.shared.live);
    }

    /// The lists beside it try the connection; this follows.
    fn is_watched(&self) -> bool {
        false
    }

    fn is_offline(&self) -> bool {
        self.0.queue().is_offline
    }
}
