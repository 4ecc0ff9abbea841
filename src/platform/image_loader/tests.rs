mod network;
mod weights;

use std::io::Cursor;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::TimeZone;
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::*;

use super::decode::Unusable;
use super::weight::weight;
use super::*;

const RED: Rgb<u8> = Rgb([220, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 220]);

/// As the loader does it: weighed first.
fn decode(bytes: &[u8], size: Size) -> Result<Picture, Unusable> {
    if weight(bytes, size)? > MAX_MEMORY {
        return Err(Unusable::TooLarge);
    }
    super::decode::decode(Bytes::copy_from_slice(bytes), size)
}

fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Left half red, right half blue.
fn two_halves(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE }).into()
}

fn size(width: u32, height: u32) -> Size {
    Size::within_limits(width, height)
}

fn shown(bytes: &[u8], size: Size) -> (PictureFormat, DynamicImage) {
    let picture = decode(bytes, size).unwrap();
    (picture.format, image::load_from_memory(&picture.bytes).unwrap())
}

fn is_like(image: &DynamicImage, x: u32, y: u32, color: Rgb<u8>) -> bool {
    let pixel = image.to_rgb8().get_pixel(x, y).0;
    pixel.iter().zip(color.0).all(|(a, b)| a.abs_diff(b) < 40)
}

#[test]
fn a_photograph_covers_its_box_from_the_middle() {
    let (format, image) = shown(&file(&two_halves(1200, 400), ImageFormat::Jpeg), size(200, 200));
    assert_eq!((format, image.dimensions()), (PictureFormat::Jpeg, (200, 200)));
    assert!(is_like(&image, 20, 100, RED) && is_like(&image, 180, 100, BLUE));

    let (_, image) = shown(&file(&two_halves(400, 1200), ImageFormat::Png), size(300, 200));
    assert_eq!(image.dimensions(), (300, 200));
}

#[test]
fn a_small_picture_is_cut_but_never_blown_up() {
    let (_, image) = shown(&file(&two_halves(60, 40), ImageFormat::Png), size(400, 400));
    assert_eq!(image.dimensions(), (40, 40));
    let (_, image) = shown(&file(&two_halves(1, 1), ImageFormat::Png), size(400, 10));
    assert_eq!(image.dimensions(), (1, 1));
    let (_, image) = shown(&file(&two_halves(3000, 1), ImageFormat::Png), size(1, 2000));
    assert_eq!(image.dimensions(), (1, 1));
}

#[test]
fn transparency_is_kept_and_costs_nothing_where_there_is_none() {
    let clear = RgbaImage::from_fn(90, 90, |x, _| if x < 45 { Rgba([0, 0, 0, 0]) } else { Rgba([9, 99, 9, 255]) });
    let (format, image) = shown(&file(&clear.into(), ImageFormat::Png), size(30, 30));
    assert_eq!((format, image.to_rgba8().get_pixel(3, 3).0[3]), (PictureFormat::Png, 0));
    let opaque = RgbaImage::from_pixel(90, 90, Rgba([9, 99, 9, 255]));
    assert_eq!(shown(&file(&opaque.into(), ImageFormat::WebP), size(30, 30)).0, PictureFormat::Jpeg);
}

/// A JPEG with nothing in its EXIF part but the orientation.
fn oriented(mut jpeg: Vec<u8>, orientation: u8) -> Vec<u8> {
    let mut exif = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0]);
    assert_eq!(exif.len(), 2 + 0x22);
    jpeg.splice(2..2, exif);
    jpeg
}

#[test]
fn a_photograph_that_lies_on_its_side_is_turned_upright() {
    // 6: the camera was held turned; the stored left half is the shown upper half.
    let (_, image) = shown(&oriented(file(&two_halves(400, 200), ImageFormat::Jpeg), 6), size(100, 200));
    assert_eq!(image.dimensions(), (100, 200));
    assert!(is_like(&image, 50, 20, RED) && is_like(&image, 50, 180, BLUE));
    // 3: upside down.
    let (_, image) = shown(&oriented(file(&two_halves(400, 200), ImageFormat::Jpeg), 3), size(200, 100));
    assert!(is_like(&image, 20, 50, BLUE) && is_like(&image, 180, 50, RED));
}

#[test]
fn of_an_animation_the_first_frame_is_shown() {
    let mut bytes = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
        for color in [RED, BLUE, BLUE] {
            let Rgb([r, g, b]) = color;
            encoder.encode_frame(image::Frame::new(RgbaImage::from_pixel(50, 50, Rgba([r, g, b, 255])))).unwrap();
        }
    }
    let (format, image) = shown(&bytes, size(20, 20));
    assert_eq!(format, PictureFormat::Jpeg);
    assert!(is_like(&image, 10, 10, RED));
}

/// A PNG header that promises a size, with the checksum it needs, and no picture behind it.
fn declared_png(width: u32, height: u32) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend_from_slice(&width.to_be_bytes());
    header.extend_from_slice(&height.to_be_bytes());
    header.extend_from_slice(&[8, 6, 0, 0, 0]);
    let checksum = header.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    });
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    bytes.extend_from_slice(&header);
    bytes.extend_from_slice(&(!checksum).to_be_bytes());
    bytes.extend_from_slice(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
    bytes
}

#[test]
fn a_picture_that_declares_a_gigantic_size_is_refused_before_anything_is_allocated() {
    assert!(matches!(decode(&declared_png(50_000, 50_000), size(9, 9)), Err(Unusable::TooLarge)));
    assert!(matches!(decode(&declared_png(16_000, 16_000), size(9, 9)), Err(Unusable::TooLarge)));

    let mut gif = b"GIF89a\xff\xff\xff\xff\x00\x00\x00".to_vec();
    gif.extend_from_slice(b"\x2c\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0\x3b");
    assert!(matches!(decode(&gif, size(9, 9)), Err(Unusable::TooLarge)));

    let mut jpeg = file(&two_halves(64, 64), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|pair| pair == b"\xff\xc0").unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xc3, 0x50, 0xc3, 0x50]); // 50,000 both ways
    assert!(matches!(decode(&jpeg, size(9, 9)), Err(Unusable::TooLarge)));
}

#[test]
fn what_is_no_picture_is_refused() {
    for bytes in [&b""[..], b"<html>not found</html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"BM", b"II*\0"] {
        assert!(matches!(decode(bytes, size(9, 9)), Err(Unusable::NotAPicture)));
    }
    for broken in [&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF\x10\0\0\0WEBPVP8 "] {
        assert!(decode(broken, size(9, 9)).is_err());
    }
}

#[test]
fn a_truncated_picture_never_panics() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = file(&two_halves(80, 60), format);
        for length in (0..whole.len()).step_by(7) {
            // Half a JPEG may well be shown; the others say no.
            let _ = decode(&whole[..length], size(20, 20));
        }
    }
    let png = file(&two_halves(80, 60), ImageFormat::Png);
    assert!(decode(&png[..png.len() / 2], size(20, 20)).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_the_decoder_panic(
        start in prop::sample::select(vec![&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff", b"GIF89a", b"RIFF", b""]),
        rest in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let _ = decode(&[start, &rest].concat(), size(16, 16));
    }

    #[test]
    fn no_changed_byte_makes_the_decoder_panic(
        format in prop::sample::select(vec![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = file(&two_halves(24, 16), format);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = decode(&bytes, size(8, 8));
    }

    #[test]
    fn any_box_gives_a_picture_no_larger_than_its_source(
        source in (1u32..90, 1u32..90), width in any::<u32>(), height in any::<u32>(), orientation in 1u8..=8,
    ) {
        let bytes = oriented(file(&two_halves(source.0, source.1), ImageFormat::Jpeg), orientation);
        let image = shown(&bytes, size(width, height)).1;
        prop_assert!(image.width().max(image.height()) <= source.0.max(source.1));
    }
}

// The loader

type ServerAnswer = Result<Vec<u8>, FetchError>;

/// A server whose answer and availability the test sets, and which counts its requests.
#[derive(Clone, Default)]
struct Server {
    asked: Arc<AtomicUsize>,
    answer: Arc<Mutex<Option<ServerAnswer>>>,
}

impl Server {
    fn answers(&self, answer: Result<Vec<u8>, FetchError>) {
        *self.answer.lock().unwrap() = Some(answer);
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    fn fetch(&self) -> Fetch {
        let server = self.clone();
        Arc::new(move |_| {
            server.asked.fetch_add(1, Ordering::SeqCst);
            let answer = server.answer.lock().unwrap().clone().unwrap();
            async move {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                answer.map(Bytes::from)
            }
            .boxed()
        })
    }
}

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

fn loader(folder: &Path, server: &Server, clock: &Clock) -> ImageLoader {
    ImageLoader::new(folder.join("pictures"), server.fetch(), PrivateHosts::Refused, clock.clone())
}

fn request(url: &str) -> PictureRequest {
    PictureRequest { url: url.to_owned(), width: 40, height: 30 }
}

const PHOTO: &str = "https://cdn.example.com/salon.jpg?v=2";

fn is_found(answer: &PictureAnswer) -> bool {
    matches!(answer, PictureAnswer::Found { format: PictureFormat::Jpeg, bytes } if !bytes.is_empty())
}

#[tokio::test]
async fn a_picture_is_fetched_once_and_then_read_from_the_device_also_offline_and_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let (server, clock) = (Server::default(), Clock::manual(noon()));
    server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
    let first = loader(folder.path(), &server, &clock);
    let answer = first.load(request(PHOTO)).await;
    assert!(is_found(&answer));
    assert_eq!(first.load(request(PHOTO)).await, answer);

    server.answers(Err(FetchError::Unreachable));
    let restarted = loader(folder.path(), &server, &clock);
    assert_eq!(restarted.load(request(PHOTO)).await, answer);
    assert_eq!(server.asked(), 1);

    // Old copies are refreshed when that is possible, and shown when it is not.
    clock.advance(Duration::days(30));
    assert_eq!(restarted.load(request(PHOTO)).await, answer);
    assert_eq!(server.asked(), 2);
    server.answers(Ok(file(&RgbImage::from_pixel(300, 300, BLUE).into(), ImageFormat::Jpeg)));
    assert_ne!(restarted.load(request(PHOTO)).await, answer);
}

#[tokio::test]
async fn identical_requests_join_and_different_sizes_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::default();
    server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
    let loader = loader(folder.path(), &server, &Clock::manual(noon()));
    let same: Vec<_> = (0..12).map(|_| loader.load(request(PHOTO))).collect();
    let answers = futures_util::future::join_all(same).await;
    assert!(answers.iter().all(is_found));
    assert_eq!(server.asked(), 1);
    loader.load(PictureRequest { width: 80, ..request(PHOTO) }).await;
    assert_eq!(server.asked(), 2);
    assert!(loader.0.under_way().is_empty());
}

#[tokio::test]
async fn a_caller_that_goes_away_does_not_stop_the_work() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::default();
    server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
    let loader = loader(folder.path(), &server, &Clock::manual(noon()));
    let impatient = tokio::time::timeout(std::time::Duration::from_millis(5), loader.load(request(PHOTO))).await;
    assert!(impatient.is_err());
    assert!(is_found(&loader.load(request(PHOTO)).await));
    assert_eq!(server.asked(), 1);
}

#[tokio::test]
async fn broken_and_missing_pictures_are_remembered_for_half_a_day() {
    for answer in [Ok(b"<html>".to_vec()), Ok(Vec::new()), Ok(declared_png(50_000, 50_000)), Err(FetchError::Missing)] {
        let folder = tempfile::tempdir().unwrap();
        let (server, clock) = (Server::default(), Clock::manual(noon()));
        server.answers(answer);
        assert_eq!(loader(folder.path(), &server, &clock).load(request(PHOTO)).await, PictureAnswer::Missing);
        server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
        let loader = loader(folder.path(), &server, &clock);
        assert_eq!(loader.load(request(PHOTO)).await, PictureAnswer::Missing);
        assert_eq!(server.asked(), 1);
        clock.advance(Duration::hours(13));
        assert!(is_found(&loader.load(request(PHOTO)).await));
    }
}

#[tokio::test]
async fn a_picture_that_was_there_outlives_an_answer_that_is_none() {
    for answer in [Ok(b"<html>sign in to the hotel".to_vec()), Err(FetchError::Missing)] {
        let folder = tempfile::tempdir().unwrap();
        let (server, clock) = (Server::default(), Clock::manual(noon()));
        server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
        let loader = loader(folder.path(), &server, &clock);
        let picture = loader.load(request(PHOTO)).await;
        server.answers(answer);
        clock.advance(Duration::days(8));
        assert_eq!(loader.load(request(PHOTO)).await, picture);
        assert_eq!(loader.load(request(PHOTO)).await, picture);
        assert_eq!(server.asked(), 2);
        // Half a day later the server is asked again.
        clock.advance(Duration::hours(13));
        server.answers(Ok(file(&RgbImage::from_pixel(300, 300, BLUE).into(), ImageFormat::Jpeg)));
        let newer = loader.load(request(PHOTO)).await;
        assert!(is_found(&newer) && newer != picture);
        assert_eq!(server.asked(), 3);
    }
}

#[tokio::test]
async fn an_unreachable_picture_is_asked_for_again_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::default();
    server.answers(Err(FetchError::Unreachable));
    let loader = loader(folder.path(), &server, &Clock::manual(noon()));
    assert_eq!(loader.load(request(PHOTO)).await, PictureAnswer::Unreachable);
    server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
    assert!(is_found(&loader.load(request(PHOTO)).await));
}

#[tokio::test]
async fn a_png_that_calls_itself_jpg_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::default();
    server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Png)));
    assert!(is_found(&loader(folder.path(), &server, &Clock::manual(noon())).load(request(PHOTO)).await));
}

#[tokio::test]
async fn other_addresses_are_never_asked() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::default();
    let loader = loader(folder.path(), &server, &Clock::manual(noon()));
    for url in ["", "file:///etc/passwd", "http://192.168.0.1/", "data:image/gif;base64,R0lGODlh"] {
        assert_eq!(loader.load(request(url)).await, PictureAnswer::Missing);
    }
    assert_eq!(server.asked(), 0);
}

#[tokio::test]
async fn wiping_removes_everything_also_what_is_still_on_its_way() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::default();
    server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
    let loader = loader(folder.path(), &server, &Clock::manual(noon()));
    loader.load(request(PHOTO)).await;
    let late = tokio::spawn({
        let loader = loader.clone();
        async move { loader.load(request("https://cdn.example.com/late.jpg")).await }
    });
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    loader.wipe().await;
    assert!(is_found(&late.await.unwrap()));
    assert!(!folder.path().join("pictures").exists());
}

#[tokio::test]
async fn a_damaged_copy_is_fetched_anew() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::default();
    server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
    let loader = loader(folder.path(), &server, &Clock::manual(noon()));
    loader.load(request(PHOTO)).await;
    let copy = std::fs::read_dir(folder.path().join("pictures")).unwrap().next().unwrap().unwrap().path();
    std::fs::write(&copy, b"APC1j").unwrap();
    assert!(is_found(&loader.load(request(PHOTO)).await));
    assert_eq!(server.asked(), 2);
}

#[tokio::test]
async fn the_cache_keeps_to_its_size_and_forgets_what_was_used_longest_ago() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::default();
    server.answers(Ok(file(&two_halves(400, 300), ImageFormat::Jpeg)));
    let clock = Clock::manual(noon());
    let limit = 8 * 1024;
    let loader =
        ImageLoader::with_limit(folder.path().join("pictures"), server.fetch(), PrivateHosts::Refused, clock, limit);
    let used = "https://cdn.example.com/used.jpg";
    for number in 0..40 {
        loader.load(request(&format!("https://cdn.example.com/{number}.jpg"))).await;
        loader.load(request(used)).await;
    }
    let total: u64 = std::fs::read_dir(folder.path().join("pictures"))
        .unwrap()
        .map(|file| file.unwrap().metadata().unwrap().len())
        .sum();
    assert!(total <= limit, "{total}");
    assert_eq!(server.asked(), 41);
    loader.load(request("https://cdn.example.com/0.jpg")).await;
    assert_eq!(server.asked(), 42);
}
