//! How much memory a picture will take while it is decoded, read from its head before anything is allocated. Decodes nothing.
//!
//! The sums follow what the decoders keep at once beside the finished picture; `tests/picture_memory` measures them.

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{ImageDecoder, ImageFormat};
use std::io::Cursor;

use super::decode::{LARGEST_STEP, Size, Unusable, check_size, covered, head_limits};

/// Tables, rows and buffers of fixed size.
const SMALL_CHANGE: u64 = 1024 * 1024;

/// Bytes at the highest point, the file's own among them.
pub(super) fn weight(bytes: &[u8], size: Size) -> Result<u64, Unusable> {
    let file = Cursor::new(bytes);
    let head = match image::guess_format(bytes).map_err(|_| Unusable::NotAPicture)? {
        ImageFormat::Jpeg => jpeg(bytes)?,
        ImageFormat::Png => {
            let decoder = PngDecoder::with_limits(file, head_limits())?;
            let color = decoder.color_type();
            let is_deep = color.bytes_per_pixel() / color.channel_count() > 1;
            // Deep ones are copied to 8 bits.
            Head::of(&decoder, if is_deep { 4 } else { 0 })
        }
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(file)?;
            let head = Head::of(&decoder, if decoder.has_animation() { 12 } else { 6 });
            webp_frames_fit(bytes, head.width, head.height)?;
            head
        }
        // Frames are drawn on the canvas.
        ImageFormat::Gif => Head::of(&GifDecoder::new(file)?, 5),
        _ => return Err(Unusable::NotAPicture),
    };
    check_size(head.width, head.height, head.decoded)?;
    let (cut_width, cut_height) = covered(head.width, head.height, size);
    let pixels = u64::from(cut_width.min(size.width)) * u64::from(cut_height.min(size.height));
    let per_pixel = head.decoded / (u64::from(head.width) * u64::from(head.height));
    let step = if cut_width > size.width && cut_height > size.height { LARGEST_STEP } else { 0 };
    let decoding = bytes.len() as u64 + head.decoded + head.beside;
    let scaling = head.decoded + pixels * per_pixel + step;
    let writing = pixels * 10;
    Ok(decoding.max(scaling).max(writing) + SMALL_CHANGE)
}

struct Head {
    width: u32,
    height: u32,
    /// Of the finished picture.
    decoded: u64,
    /// What the decoder keeps meanwhile.
    beside: u64,
}

impl Head {
    fn of(decoder: &impl ImageDecoder, beside_per_pixel: u64) -> Self {
        let (width, height) = decoder.dimensions();
        let beside = u64::from(width) * u64::from(height) * beside_per_pixel;
        Self { width, height, decoded: decoder.total_bytes(), beside }
    }
}

/// Of all frames that are declared before the first scan the largest; the decoder copies the file, which comes to the same as keeping it.
fn jpeg(bytes: &[u8]) -> Result<Head, Unusable> {
    let mut found: Option<(Head, usize, bool)> = None;
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1).ok_or(Unusable::Broken)?;
        if bytes[at] != 0xff {
            // Rubbish between the parts is skipped, as the decoder does.
            at += 1;
            continue;
        }
        match marker {
            0xff => at += 1,
            0x00 | 0x01 | 0xd0..=0xd8 => at += 2,
            0xd9 => break,
            _ => {
                let part = part(bytes, at + 2).ok_or(Unusable::Broken)?;
                match marker {
                    // The first scan; with fewer components than the frame all of them are kept until the last.
                    0xda => {
                        if let Some((_, components, keeps)) = &mut found {
                            *keeps |= part.first().is_some_and(|count| usize::from(*count) < *components);
                        }
                        break;
                    }
                    0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                        let frame = jpeg_frame(part).ok_or(Unusable::Broken)?;
                        let is_larger = found.as_ref().is_none_or(|(known, ..)| known.beside < frame.0.beside);
                        let is_progressive = !matches!(marker, 0xc0 | 0xc1);
                        if is_larger {
                            found = Some((frame.0, frame.1, is_progressive));
                        }
                    }
                    _ => {}
                }
                at += 2 + part.len() + 2;
            }
        }
    }
    let (head, _, keeps_all) = found.ok_or(Unusable::Broken)?;
    let beside = if keeps_all { head.beside } else { 0 };
    Ok(Head { beside, ..head })
}

/// What follows a marker, without its length.
fn part(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let length = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
    bytes.get(at + 2..at + length.max(2))
}

/// The frame's head, with all its coefficients as what lies beside it, and the number of its components.
fn jpeg_frame(part: &[u8]) -> Option<(Head, usize)> {
    let side = |at: usize| Some(u32::from(u16::from_be_bytes([*part.get(at)?, *part.get(at + 1)?])));
    let (height, width, count) = (side(1)?, side(3)?, usize::from(*part.get(5)?));
    let samplings: Option<Vec<(u64, u64)>> = (0..count)
        .map(|each| part.get(7 + each * 3).map(|both| (u64::from(both >> 4), u64::from(both & 15))))
        .collect();
    let samplings = samplings?;
    let (most_h, most_v) = samplings.iter().fold((1, 1), |(h, v), each| (each.0.max(h), each.1.max(v)));
    // Components are kept in whole blocks of 8 × 8, of 16 bits a sample.
    let blocks = |side: u32, most: u64| u64::from(side).div_ceil(8 * most);
    let units = blocks(width, most_h) * blocks(height, most_v);
    let coefficients = samplings.iter().map(|(h, v)| units * h * v * 64 * 2).sum();
    let per_pixel = if count == 1 { 1 } else { 3 };
    let decoded = u64::from(width) * u64::from(height) * per_pixel;
    Some((Head { width, height, decoded, beside: coefficients }, count))
}

/// A frame may say another size than the canvas, and its decoder believes the frame.
fn webp_frames_fit(bytes: &[u8], width: u32, height: u32) -> Result<(), Unusable> {
    let mut at = 12;
    while let (Some(name), Some(length)) = (bytes.get(at..at + 4), bytes.get(at + 4..at + 8)) {
        let length = length.try_into().map(u32::from_le_bytes).unwrap_or_default() as usize;
        let body = &bytes[at + 8..bytes.len().min((at + 8).saturating_add(length))];
        let frame = match name {
            // Its own parts follow its 16 bytes of position and size.
            b"ANMF" => {
                at += 8 + 16;
                continue;
            }
            b"VP8 " => body.get(6..10).map(|size| {
                let side = |low: u8, high: u8| u32::from(u16::from_le_bytes([low, high]) & 0x3fff);
                (side(size[0], size[1]), side(size[2], size[3]))
            }),
            b"VP8L" => body.get(1..5).map(|size| {
                let bits = u32::from_le_bytes([size[0], size[1], size[2], size[3]]);
                ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
            }),
            _ => None,
        };
        if frame.is_some_and(|(wide, high)| wide > width || high > height) {
            return Err(Unusable::Broken);
        }
        at = (at + 8).saturating_add(length).saturating_add(length % 2);
    }
    Ok(())
}
