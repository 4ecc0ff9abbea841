//! Turns anybody's picture file into one of ours: decoded within limits, upright, cut and scaled to its box, written anew.
//! Believes only the bytes: neither the address's ending nor the content type. Blocks; knows no network and no disk.

use std::io::Cursor;

use bytes::Bytes;
use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, Limits};
use thiserror::Error;

/// Of the file, on either side. A phone's camera makes 12,000 at most.
const MAX_SIDE: u32 = 16_384;
/// Of the decoded picture.
const MAX_DECODED_BYTES: u64 = 64 * 1024 * 1024;
/// Of what the page gets: a tall phone's screen, full width, at its pixel ratio.
const MAX_BOX_SIDE: u32 = 2048;
const JPEG_QUALITY: u8 = 82;

/// The box to cover, in device pixels: both sides from 1 to [`MAX_BOX_SIDE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Size {
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Size {
    /// Shrinks an oversized box in proportion.
    pub(super) fn within_limits(width: u32, height: u32) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        let longer = width.max(height);
        if longer <= MAX_BOX_SIDE {
            return Self { width, height };
        }
        let shrink = |side: u32| {
            let side = u64::from(side) * u64::from(MAX_BOX_SIDE) / u64::from(longer);
            u32::try_from(side).unwrap_or(MAX_BOX_SIDE).max(1)
        };
        Self { width: shrink(width), height: shrink(height) }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Jpeg,
    /// Only where something is transparent.
    Png,
}

impl PictureFormat {
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) format: PictureFormat,
    pub(super) bytes: Bytes,
}

#[derive(Debug, Error)]
pub(super) enum Unusable {
    #[error("not a JPEG, PNG, WebP or GIF")]
    NotAPicture,
    #[error("larger than the limits")]
    TooLarge,
    #[error("broken")]
    Broken,
}

impl From<ImageError> for Unusable {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooLarge,
            _ => Self::Broken,
        }
    }
}

/// Of an animation the first frame.
pub(super) fn decode(bytes: &[u8], size: Size) -> Result<Picture, Unusable> {
    let file = Cursor::new(bytes);
    let (image, orientation) = match image::guess_format(bytes).map_err(|_| Unusable::NotAPicture)? {
        ImageFormat::Jpeg => read(JpegDecoder::new(file)?)?,
        ImageFormat::Png => read(PngDecoder::with_limits(file, limits())?)?,
        ImageFormat::WebP => read(WebPDecoder::new(file)?)?,
        ImageFormat::Gif => read(GifDecoder::new(file)?)?,
        _ => return Err(Unusable::NotAPicture),
    };
    write(fit(image, orientation, size))
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    limits
}

fn read(mut decoder: impl ImageDecoder) -> Result<(DynamicImage, Orientation), Unusable> {
    let (width, height) = decoder.dimensions();
    // Some decoders take the limits as advice, so the sum is done here, before anything is allocated.
    if width > MAX_SIDE || height > MAX_SIDE || decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err(Unusable::TooLarge);
    }
    if width == 0 || height == 0 {
        return Err(Unusable::Broken);
    }
    decoder.set_limits(limits())?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}

/// Cuts the middle out in the box's proportions, scales it down (never up) and turns it upright.
fn fit(image: DynamicImage, orientation: Orientation, size: Size) -> DynamicImage {
    // Turning comes last, when the picture is small; so the box lies down with a picture that lies down.
    let size = match orientation {
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            Size { width: size.height, height: size.width }
        }
        _ => size,
    };
    let (width, height) = (image.width(), image.height());
    let (cut_width, cut_height) = covered(width, height, size);
    let image = if (cut_width, cut_height) == (width, height) {
        image
    } else {
        image.crop_imm((width - cut_width) / 2, (height - cut_height) / 2, cut_width, cut_height)
    };
    let mut image = if cut_width <= size.width || cut_height <= size.height {
        image
    } else if cut_width >= size.width.saturating_mul(2) {
        image.thumbnail_exact(size.width, size.height) // averages whole areas: several times faster on photographs
    } else {
        image.resize_exact(size.width, size.height, FilterType::Triangle)
    };
    image.apply_orientation(orientation);
    image
}

/// The largest part of `width` × `height` with the box's proportions; at least one pixel.
fn covered(width: u32, height: u32, size: Size) -> (u32, u32) {
    let (wide, high) = (u64::from(width) * u64::from(size.height), u64::from(height) * u64::from(size.width));
    let part = |of: u64, by: u32, limit: u32| u32::try_from(of / u64::from(by)).unwrap_or(limit).clamp(1, limit);
    if wide > high { (part(high, size.height, width), height) } else { (width, part(wide, size.width, height)) }
}

fn write(image: DynamicImage) -> Result<Picture, Unusable> {
    let mut bytes = Vec::new();
    let format = if image.color().has_alpha() {
        let image = image.into_rgba8();
        if image.pixels().any(|pixel| pixel.0[3] != u8::MAX) {
            let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, PngFilter::Adaptive);
            image.write_with_encoder(encoder)?;
            PictureFormat::Png
        } else {
            write_jpeg(&DynamicImage::ImageRgba8(image), &mut bytes)?;
            PictureFormat::Jpeg
        }
    } else {
        write_jpeg(&image, &mut bytes)?;
        PictureFormat::Jpeg
    };
    Ok(Picture { format, bytes: bytes.into() })
}

fn write_jpeg(image: &DynamicImage, bytes: &mut Vec<u8>) -> Result<(), Unusable> {
    let image = image.to_rgb8();
    image.write_with_encoder(JpegEncoder::new_with_quality(bytes, JPEG_QUALITY))?;
    Ok(())
}
