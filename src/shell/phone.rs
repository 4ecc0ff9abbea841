//! What the shell hears from the phone around it, and what it tells the phone for the page. The app fills it in.

use std::sync::Arc;

use crate::platform::insets::Insets;
use crate::platform::watched::Watched;

/// The default is a desktop: nothing is covered, nothing is felt.
#[derive(Clone)]
pub struct Phone {
    pub insets: Watched<Insets>,
    /// Counts the times somebody came back from a browser's tab that the page could not see closing.
    pub returned: Watched<u32>,
    /// A page was pulled down far enough to be refreshed.
    pub pulled: Arc<dyn Fn() + Send + Sync>,
    /// The icons over the page's upper edge have to be light, or dark again.
    pub light_icons: Arc<dyn Fn(bool) + Send + Sync>,
    /// A link has led into the app.
    pub link_opened: Arc<dyn Fn() + Send + Sync>,
}

impl Default for Phone {
    fn default() -> Self {
        Self {
            insets: Watched::default(),
            returned: Watched::default(),
            pulled: Arc::new(|| ()),
            light_icons: Arc::new(|_| ()),
            link_opened: Arc::new(|| ()),
        }
    }
}
