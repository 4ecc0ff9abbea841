//! Pictures that make trouble: one of 12 MB, and one that ends too early.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};

use super::passes;

const HUGE_WIDTH: u32 = 2_400;
const HUGE_HEIGHT: u32 = 1_700;

/// Noise does not compress: width × height × 3 bytes stay 12 MB.
pub fn huge() -> Option<Vec<u8>> {
    let mut pixels = vec![0; HUGE_WIDTH as usize * HUGE_HEIGHT as usize * 3];
    fastrand::Rng::with_seed(12).fill(&mut pixels);
    let mut file = Vec::with_capacity(13_000_000);
    let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::NoFilter);
    encoder.write_image(&pixels, HUGE_WIDTH, HUGE_HEIGHT, ExtendedColorType::Rgb8).ok()?;
    Some(file)
}

/// A connection that broke right after the headers of the picture.
pub fn broken() -> Option<Vec<u8>> {
    let mut file = passes::membership("waves")?.jpeg()?;
    file.truncate(400);
    Some(file)
}
