//! "Try the demo": the production client, with the demo backend in this process as its server.

use super::pictures::DemoPictures;
use crate::platform::clock::Clock;
use crate::repositories::session::MakeDemo;

#[cfg(not(feature = "demo"))]
pub(super) fn make(_clock: Clock, _pictures: DemoPictures) -> Option<MakeDemo> {
    None
}

#[cfg(feature = "demo")]
pub(super) fn make(clock: Clock, pictures: DemoPictures) -> Option<MakeDemo> {
    use std::sync::Arc;

    use super::pictures::DemoDoor;
    use crate::api::{ApiClient, ApiConfig, SharedLanguage, Transport};
    use crate::demo_backend::{DemoBackend, DemoConfig, IN_PROCESS_BASE, sentinels};
    use crate::domain::phone_number::PhoneNumber;
    use crate::platform::image_loader::{FetchError, MAX_BYTES};
    use crate::repositories::session::DemoAccess;

    Some(Arc::new(move || {
        // Without a listener everything works but paying.
        let door = std::net::TcpListener::bind(("127.0.0.1", 0)).ok().filter(|door| door.set_nonblocking(true).is_ok());
        let address = door.as_ref().and_then(|door| door.local_addr().ok());
        let payment_base = address.map(|address| format!("http://{address}"));
        let backend = DemoBackend::new(DemoConfig { payment_base, ..DemoConfig::in_process(clock.clone()) });
        let payments = door.and_then(|door| open_payments(&backend, door));
        let server = backend.clone();
        let transport = Transport::in_process(move |request| {
            // The pages live as long as whoever asks for them.
            let _payments = &payments;
            let server = server.clone();
            Box::pin(async move { Ok(server.call(request).await) })
        });
        let config = ApiConfig {
            base_url: format!("{IN_PROCESS_BASE}/api/v1"),
            partner_token: "demo".to_owned(),
            form_id: None,
            language: SharedLanguage::new("en"),
        };
        pictures.open(DemoDoor {
            base: IN_PROCESS_BASE.to_owned(),
            fetch: Arc::new(move |url| {
                let backend = backend.clone();
                Box::pin(async move {
                    let request = http::Request::get(url.as_str()).body(bytes::Bytes::new());
                    let answer = backend.call(request.map_err(|_| FetchError::Missing)?).await;
                    let is_good = answer.status().is_success() && answer.body().len() <= MAX_BYTES;
                    if is_good { Ok(answer.into_body()) } else { Err(FetchError::Missing) }
                })
            }),
        });
        Some(DemoAccess {
            client: ApiClient::new(config, transport, clock.clone()),
            phone: PhoneNumber::from_server(sentinels::DEMO)?,
            code: sentinels::FIXED_CODE.to_owned(),
        })
    }))
}

/// Ends with the demo it belongs to.
#[cfg(feature = "demo")]
struct Payments(tokio::task::JoinHandle<()>);

#[cfg(feature = "demo")]
impl Drop for Payments {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// `None` outside a runtime, as in a test that needs none.
#[cfg(feature = "demo")]
fn open_payments(backend: &crate::demo_backend::DemoBackend, door: std::net::TcpListener) -> Option<Payments> {
    let runtime = tokio::runtime::Handle::try_current().ok()?;
    let _inside = runtime.enter();
    let door = tokio::net::TcpListener::from_std(door).ok()?;
    let backend = backend.clone();
    Some(Payments(runtime.spawn(async move {
        if let Err(error) = backend.serve_payments(door).await {
            tracing::warn!(%error, "the demo's payment pages are gone");
        }
    })))
}
