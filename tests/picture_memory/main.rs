//! What pictures cost while they are decoded: measured by an allocator that counts, in a program of its own. One test, since all of them
//! would count together.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement without its picture has failed"
)]

mod counting;
mod pictures;

use std::sync::Arc;
use std::time::Duration;

use altegio_me::platform::clock::Clock;
use altegio_me::platform::image_loader::{ImageLoader, PictureAnswer, PictureRequest, PrivateHosts};
use bytes::Bytes;

use self::counting::{held_now, peak_since};
use self::pictures::Made;

const LIMIT: usize = 64 * 1024 * 1024;
/// What the loader, its runtime and the answers take beside the pictures.
const BESIDE: usize = 2 * 1024 * 1024;

/// A loader over a server that has these files, each to be given away once.
fn loader(files: Vec<Vec<u8>>) -> (ImageLoader, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<_> = files.into_iter().map(|file| std::sync::Mutex::new(Some(Bytes::from(file)))).collect();
    let fetch = Arc::new(move |url: url::Url| {
        let index: usize = url.path().trim_start_matches('/').parse().unwrap();
        let file = files[index].lock().unwrap().take().unwrap();
        Box::pin(async move { Ok(file) }) as futures_util::future::BoxFuture<'static, _>
    });
    (ImageLoader::new(folder.path().join("pictures"), fetch, PrivateHosts::Refused, Clock::system()), folder)
}

fn request(index: usize, width: u32, height: u32) -> PictureRequest {
    PictureRequest { url: format!("https://cdn.example.com/{index}"), width, height }
}

async fn measured(made: Made, width: u32, height: u32) -> (usize, PictureAnswer) {
    let length = made.bytes.len();
    let (loader, _folder) = loader(vec![made.bytes]);
    let before = held_now() - length;
    let (peak, answer) = peak_since(before, loader.load(request(0, width, height))).await;
    (peak, answer)
}

#[tokio::test]
async fn no_picture_and_no_crowd_of_them_takes_more_than_64_mb() {
    one_by_one().await;
    a_crowd().await;
    liars().await;
}

/// Every kind in sizes up to and over what is accepted; the file itself counts.
async fn one_by_one() {
    // The card's picture at twice its size, a cover on a tall phone, and the largest box there is.
    for make in pictures::KINDS {
        for side in [1000, 2000, 3600, 4000, 5200] {
            let made = make(side);
            for (width, height) in [(576, 368), (1290, 660), (2048, 2048)] {
                let name = format!("{} {side} for {width}×{height}, {} bytes", made.kind, made.bytes.len());
                let (peak, answer) = measured(made.clone(), width, height).await;
                let is_shown = matches!(answer, PictureAnswer::Found { .. });
                println!("{name}: {:.1} MB at most, {}", peak as f64 / 1e6, if is_shown { "shown" } else { "refused" });
                assert!(peak <= LIMIT, "{name}: {peak}");
                assert!(is_shown || side > made.shown_up_to, "{name} is not shown");
            }
        }
    }
}

/// As many as the page may ask for at once.
async fn a_crowd() {
    let photographs: Vec<_> = (0..6).map(|_| pictures::photograph(3000).bytes).collect();
    let files: usize = photographs.iter().map(Vec::len).sum();
    let (loader, _folder) = loader(photographs);
    let before = held_now() - files;
    let all = futures_util::future::join_all((0..6).map(|index| loader.load(request(index, 576, 368))));
    let (peak, answers) = peak_since(before, all).await;
    assert!(answers.iter().all(|answer| matches!(answer, PictureAnswer::Found { .. })));
    // The files lie there at once only here: over the network large ones come one after the other.
    assert!(peak <= LIMIT + files, "{peak}");
}

/// Files whose heads promise less or more than comes: refused or shown, but cheap and quick.
async fn liars() {
    let bomb = pictures::profile_bomb();
    let (peak, _) = measured(bomb, 576, 368).await;
    assert!(peak <= LIMIT, "a profile that unfolds: {peak}");
    for liar in pictures::liars() {
        let name = liar.kind;
        let work = measured(liar, 576, 368);
        let (peak, answer) = tokio::time::timeout(Duration::from_secs(20), work).await.unwrap();
        assert!(peak <= LIMIT / 2 + BESIDE, "{name}: {peak}");
        assert_eq!(answer, PictureAnswer::Missing, "{name}");
    }
}
