//! The runs themselves: a finger arrives, a key arrives, and a page that fails is caught.

use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::engine::{Engine, Run};

const PAGE: &str = "<!doctype html><label>Name <input id=name></label><button onclick=\"this.textContent='Tapped '
    + document.getElementById('name').value\">Tap me</button><button onclick=\"nobody.home()\">Break</button>
    <p id=missing></p><script>document.getElementById('missing').textContent =
    ['globalThis', 'ResizeObserver', 'PointerEvent'].filter(function (name) { return !(name in window); }).join(' ');</script>";

#[tokio::test]
#[ignore = "needs engines: cargo xtask engines"]
async fn fingers_and_keys_arrive_in_every_engine_and_a_throwing_page_is_caught() {
    for engine in [Engine::Chromium66, Engine::Chromium92, Engine::Current] {
        let mut run = Run::start_at(engine, true, serve().await, TempDir::new().unwrap()).await;
        run.sees("globalThis ResizeObserver PointerEvent").await;
        run.type_into_element("#name", "Анна").await;
        run.tap("Tap me").await;
        run.sees("Tapped Анна").await;
        run.nothing_went_wrong();
        run.tap("Break").await;
        run.sees("Tapped").await;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        run.sees("Tapped").await;
        assert!(run.page.complaints.iter().any(|complaint| complaint.contains("nobody")), "{engine:?}");
    }
}

/// The page above, on loopback.
async fn serve() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n";
            let _ = stream.write_all(format!("{head}Content-Length: {}\r\n\r\n{PAGE}", PAGE.len()).as_bytes()).await;
        }
    });
    address
}
