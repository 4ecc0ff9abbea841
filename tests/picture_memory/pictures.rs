//! Pictures to measure with, as anybody may upload them: photographs, drawings, animations and lies.

use std::io::Cursor;

use image::codecs::gif::GifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, Frame, ImageBuffer, ImageFormat, Rgb, RgbImage, RgbaImage};

#[derive(Clone)]
pub struct Made {
    pub kind: &'static str,
    pub bytes: Vec<u8>,
    /// A picture of this side and below must be shown.
    pub shown_up_to: u32,
}

/// Each makes a picture of this width, four by three.
pub const KINDS: [fn(u32) -> Made; 7] = [photograph, drawing, clear_drawing, deep_drawing, webp, moving_webp, gif];

fn high(width: u32) -> u32 {
    width * 3 / 4
}

/// As noisy as a camera's: a 12 megapixel one is a file of some 12 MB.
pub fn photograph(width: u32) -> Made {
    let mut seed = width;
    let image = RgbImage::from_fn(width, high(width), |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (seed >> 26) as u8;
        Rgb([(x / 16) as u8 ^ noise, (y / 16) as u8 ^ noise, noise.wrapping_mul(3)])
    });
    let mut bytes = Vec::new();
    image.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 92)).unwrap();
    Made { kind: "a photograph", bytes, shown_up_to: 4000 }
}

fn stripes(width: u32) -> RgbaImage {
    RgbaImage::from_fn(width, high(width), |x, y| image::Rgba([(x / 9) as u8, (y / 7) as u8, 80, (x / 40) as u8]))
}

fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn drawing(width: u32) -> Made {
    let image = DynamicImage::ImageRgba8(stripes(width)).into_rgb8();
    Made { kind: "a PNG", bytes: written(&image.into(), ImageFormat::Png), shown_up_to: 4000 }
}

fn clear_drawing(width: u32) -> Made {
    Made { kind: "a clear PNG", bytes: written(&stripes(width).into(), ImageFormat::Png), shown_up_to: 3600 }
}

fn deep_drawing(width: u32) -> Made {
    let image: ImageBuffer<Rgb<u16>, Vec<u16>> =
        ImageBuffer::from_fn(width, high(width), |x, y| Rgb([(x * 9) as u16, (y * 7) as u16, 9000]));
    Made { kind: "a PNG of 16 bits", bytes: written(&image.into(), ImageFormat::Png), shown_up_to: 2000 }
}

fn webp(width: u32) -> Made {
    Made { kind: "a WebP", bytes: written(&stripes(width).into(), ImageFormat::WebP), shown_up_to: 2000 }
}

/// One frame of an animation, as large as its canvas.
fn moving_webp(width: u32) -> Made {
    let still = webp(width).bytes;
    let frame = &still[12..];
    let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
    let canvas = [side(width), side(high(width))].concat();
    let mut body = b"WEBPVP8X\x0a\0\0\0\x12\0\0\0".to_vec();
    body.extend_from_slice(&canvas);
    body.extend_from_slice(b"ANIM\x06\0\0\0\0\0\0\0\0\0ANMF");
    body.extend_from_slice(&(16 + frame.len() as u32).to_le_bytes());
    body.extend_from_slice(&[0; 6]);
    body.extend_from_slice(&canvas);
    body.extend_from_slice(&[100, 0, 0, 0]);
    body.extend_from_slice(frame);
    let bytes = [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat();
    Made { kind: "a moving WebP", bytes, shown_up_to: 2000 }
}

/// Two frames.
fn gif(width: u32) -> Made {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 30);
    let frame = RgbaImage::from_fn(width, high(width), |x, _| image::Rgba([(x / 64 * 16) as u8, 10, 10, 255]));
    for _ in 0..2 {
        encoder.encode_frame(Frame::new(frame.clone())).unwrap();
    }
    drop(encoder);
    Made { kind: "a GIF", bytes, shown_up_to: 2000 }
}

/// None of them may be shown.
pub fn liars() -> Vec<Made> {
    vec![webp_with_a_larger_frame(), gif_with_a_larger_frame(), jpeg_with_two_heads(), cut_off_jpeg_head()]
}

fn liar(kind: &'static str, bytes: Vec<u8>) -> Made {
    Made { kind, bytes, shown_up_to: 0 }
}

/// Ten pixels of canvas, a frame of 16,383 × 16,383 in it.
fn webp_with_a_larger_frame() -> Made {
    let mut bytes = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x09\0\0\x09\0\0".to_vec();
    bytes.extend_from_slice(b"VP8 \x40\0\0\0\x10\0\0\x9d\x01\x2a\xff\x3f\xff\x3f");
    bytes.resize(bytes.len() + 54, 0);
    let length = (bytes.len() - 8) as u32;
    bytes[4..8].copy_from_slice(&length.to_le_bytes());
    liar("a WebP whose frame is larger than its canvas", bytes)
}

/// Ten pixels of canvas, a frame of 65,535 × 65,535 in it.
fn gif_with_a_larger_frame() -> Made {
    let mut bytes = b"GIF89a\x0a\0\x0a\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    bytes.extend_from_slice(b"\x2c\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0\x3b");
    liar("a GIF whose frame is larger than its canvas", bytes)
}

/// A small frame is declared first, then one of 60,000 × 60,000.
fn jpeg_with_two_heads() -> Made {
    let mut bytes = photograph(64).bytes;
    let at = bytes.windows(2).position(|pair| pair == b"\xff\xc0").unwrap();
    let length = usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]])) + 2;
    let mut second = bytes[at..at + length].to_vec();
    second[5..9].copy_from_slice(&[0xea, 0x60, 0xea, 0x60]);
    bytes.splice(at + length..at + length, second);
    liar("a JPEG that declares two sizes", bytes)
}

/// Small outside: its color profile unfolds to 64 MB of nothing.
pub fn profile_bomb() -> Made {
    let folded = written(&image::GrayImage::new(8000, 8000).into(), ImageFormat::Png);
    let zeros: Vec<u8> =
        chunks(&folded).into_iter().filter(|(name, _)| name == b"IDAT").flat_map(|(_, body)| body.to_vec()).collect();
    let mut bytes = written(&image::GrayImage::new(10, 10).into(), ImageFormat::Png);
    let profile = [b"iCCPx\0\0".as_slice(), &zeros].concat();
    let mut chunk = (profile.len() as u32 - 4).to_be_bytes().to_vec();
    chunk.extend_from_slice(&profile);
    chunk.extend_from_slice(&checksum(&profile).to_be_bytes());
    // Behind the head, which is always as long.
    bytes.splice(33..33, chunk);
    liar("a PNG with a bomb for a profile", bytes)
}

fn chunks(png: &[u8]) -> Vec<([u8; 4], &[u8])> {
    let mut found = Vec::new();
    let mut at = 8;
    while at + 12 <= png.len() {
        let length = u32::from_be_bytes(png[at..at + 4].try_into().unwrap()) as usize;
        found.push((png[at + 4..at + 8].try_into().unwrap(), &png[at + 8..at + 8 + length]));
        at += 12 + length;
    }
    found
}

fn checksum(chunk: &[u8]) -> u32 {
    !chunk.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

fn cut_off_jpeg_head() -> Made {
    liar("a JPEG that ends in its head", photograph(64).bytes[..40].to_vec())
}
