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
use image::{DynamicImage, ImageBuffer, ImageDecoder, ImageError, ImageFormat, Limits, Pixel};
use thiserror::Error;

/// Of the file, on either side. A phone's camera makes 12,000 at most.
const MAX_SIDE: u32 = 16_384;
/// Of everything that is in memory for pictures being decoded: files, decoders, results. What a phone of 1 GB can bear beside the web view.
pub(super) const MAX_MEMORY: u64 = 64 * 1024 * 1024;
/// Of what smooth scaling may keep between its two steps; larger pictures are averaged, which keeps nothing.
pub(super) const LARGEST_STEP: u64 = 8 * 1024 * 1024;
/// Of a color profile; those of printers have 2 MB.
const LARGEST_PROFILE: u64 = 4 * 1024 * 1024;
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

/// Of an animation the first frame. Takes the file, so that it is gone as soon as it is read.
pub(super) fn decode(bytes: Bytes, size: Size) -> Result<Picture, Unusable> {
    let format = image::guess_format(&bytes).map_err(|_| Unusable::NotAPicture)?;
    let file = Cursor::new(bytes);
    let (image, orientation) = match format {
        ImageFormat::Jpeg => read(JpegDecoder::new(file)?)?,
        ImageFormat::Png => read(PngDecoder::with_limits(file, head_limits())?)?,
        ImageFormat::WebP => read(WebPDecoder::new(file)?)?,
        ImageFormat::Gif => read(GifDecoder::new(file)?)?,
        _ => return Err(Unusable::NotAPicture),
    };
    write(fit(image, orientation, size))
}

/// While a head is read: a PNG's color profile is unfolded there, up to what is allowed.
pub(super) fn head_limits() -> Limits {
    let mut limits = limits();
    limits.max_alloc = Some(LARGEST_PROFILE);
    limits
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    limits
}

fn read(mut decoder: impl ImageDecoder) -> Result<(DynamicImage, Orientation), Unusable> {
    let (width, height) = decoder.dimensions();
    // Some decoders take the limits as advice, so the sum is done here, before anything is allocated.
    check_size(width, height, decoder.total_bytes())?;
    // What is allocated beside the picture itself: no frame is larger than its canvas.
    let mut limits = limits();
    limits.max_alloc = Some(decoder.total_bytes().max(MAX_MEMORY / 4));
    decoder.set_limits(limits)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}

pub(super) fn check_size(width: u32, height: u32, decoded: u64) -> Result<(), Unusable> {
    if width > MAX_SIDE || height > MAX_SIDE || decoded > MAX_MEMORY {
        return Err(Unusable::TooLarge);
    }
    if width == 0 || height == 0 { Err(Unusable::Broken) } else { Ok(()) }
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
    let image = if (cut_width, cut_height) == (width, height) { image } else { cut(image, cut_width, cut_height) };
    let step = u64::from(cut_width) * u64::from(size.height) * 16;
    let mut image = if cut_width <= size.width || cut_height <= size.height {
        image
    } else if cut_width >= size.width.saturating_mul(2) || step > LARGEST_STEP {
        image.thumbnail_exact(size.width, size.height) // averages whole areas: several times faster on photographs
    } else {
        image.resize_exact(size.width, size.height, FilterType::Triangle)
    };
    image.apply_orientation(orientation);
    image
}

/// The middle, moved within the picture's own memory: a copy could be as large again.
fn cut(image: DynamicImage, width: u32, height: u32) -> DynamicImage {
    match image {
        DynamicImage::ImageLuma8(image) => middle(image, width, height).into(),
        DynamicImage::ImageLumaA8(image) => middle(image, width, height).into(),
        DynamicImage::ImageRgb8(image) => middle(image, width, height).into(),
        DynamicImage::ImageRgba8(image) => middle(image, width, height).into(),
        // Of 16 bits; the copy is weighed, too.
        other => middle(other.into_rgba8(), width, height).into(),
    }
}

fn middle<P: Pixel<Subpixel = u8>>(image: ImageBuffer<P, Vec<u8>>, width: u32, height: u32) -> ImageBuffer<P, Vec<u8>> {
    let per_pixel = usize::from(P::CHANNEL_COUNT);
    let old_row = image.width() as usize * per_pixel;
    let row = width as usize * per_pixel;
    let (left, top) = ((image.width() - width) / 2, (image.height() - height) / 2);
    let start = top as usize * old_row + left as usize * per_pixel;
    let mut bytes = image.into_raw();
    for line in 0..height as usize {
        let from = start + line * old_row;
        bytes.copy_within(from..from + row, line * row);
    }
    bytes.truncate(row * height as usize);
    ImageBuffer::from_raw(width, height, bytes).unwrap_or_default()
}

/// The largest part of `width` × `height` with the box's proportions; at least one pixel.
pub(super) fn covered(width: u32, height: u32, size: Size) -> (u32, u32) {
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
            write_jpeg(image.into(), &mut bytes)?;
            PictureFormat::Jpeg
        }
    } else {
        write_jpeg(image, &mut bytes)?;
        PictureFormat::Jpeg
    };
    Ok(Picture { format, bytes: bytes.into() })
}

fn write_jpeg(image: DynamicImage, bytes: &mut Vec<u8>) -> Result<(), Unusable> {
    let image = image.into_rgb8();
    image.write_with_encoder(JpegEncoder::new_with_quality(bytes, JPEG_QUALITY))?;
    Ok(())
}
