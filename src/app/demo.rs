//! "Try the demo": the production client, with the demo backend in this process as its server.

use super::pictures::DemoPictures;
use crate::platform::clock::Clock;
use crate::repositories::session::MakeDemo;

pub(super) fn make(_clock: Clock, _pictures: DemoPictures) -> Option<MakeDemo> {
    None
}
