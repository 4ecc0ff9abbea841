//! Where pictures come from: the network, or the demo in this process.

use std::sync::{Arc, PoisonError, RwLock};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use url::Url;

use crate::platform::image_loader::{Fetch, FetchError, FetchSetupError, PrivateHosts, over_http};

/// Answers for the pictures of the demo that runs, if one does.
#[derive(Clone, Default)]
pub(super) struct DemoPictures(Arc<RwLock<Option<DemoDoor>>>);

#[derive(Clone)]
pub(super) struct DemoDoor {
    /// What the demo's picture addresses start with.
    pub base: String,
    pub fetch: Arc<dyn Fn(Url) -> BoxFuture<'static, Result<Bytes, FetchError>> + Send + Sync>,
}

impl DemoPictures {
    #[cfg_attr(not(feature = "demo"), allow(dead_code))]
    pub fn open(&self, door: DemoDoor) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(door);
    }

    fn door(&self, url: &Url) -> Option<DemoDoor> {
        let door = self.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        door.filter(|door| url.as_str().starts_with(&door.base))
    }
}

pub(super) fn fetch(private_hosts: PrivateHosts, demo: DemoPictures) -> Result<Fetch, FetchSetupError> {
    let network = over_http(private_hosts)?;
    Ok(Arc::new(move |url| match demo.door(&url) {
        Some(door) => (door.fetch)(url),
        None => network(url),
    }))
}

/// Pictures of the phone's own network are refused, except those of the server that a development run talks to.
pub(super) fn private_hosts(api_url: &str) -> PrivateHosts {
    let own = Url::parse(api_url).ok().filter(|url| cfg!(debug_assertions) && url.scheme() == "http");
    own.map_or(PrivateHosts::Refused, |url| PrivateHosts::Only(url.authority().to_owned()))
}
