//! What a picture takes, known before it is decoded.

use super::*;

#[test]
fn a_frame_larger_than_its_canvas_is_refused_and_a_long_animation_costs_one_frame() {
    let mut bytes = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x09\0\0\x09\0\0".to_vec();
    bytes.extend_from_slice(b"VP8 \x40\0\0\0\x10\0\0\x9d\x01\x2a\xff\x3f\xff\x3f");
    bytes.resize(bytes.len() + 54, 0);
    let length = bytes.len() as u32 - 8;
    bytes[4..8].copy_from_slice(&length.to_le_bytes());
    assert!(weight(&bytes, size(9, 9)).is_err());

    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new_with_speed(&mut gif, 30);
    for shade in 0..300u16 {
        let frame = RgbaImage::from_pixel(40, 30, Rgba([(shade % 256) as u8, 0, 0, 255]));
        encoder.encode_frame(image::Frame::new(frame)).unwrap();
    }
    drop(encoder);
    assert!(weight(&gif, size(40, 30)).unwrap() < 4 * 1024 * 1024);
    assert_eq!(shown(&gif, size(40, 30)).1.dimensions(), (40, 30));
}

#[test]
fn a_progressive_photograph_weighs_more_than_a_plain_one_of_its_size() {
    let plain = file(&two_halves(2000, 1500), ImageFormat::Jpeg);
    let mut progressive = plain.clone();
    let frame = progressive.windows(2).position(|pair| pair == b"\xff\xc0").unwrap();
    progressive[frame + 1] = 0xc2;
    let (plain, progressive) = (weight(&plain, size(99, 99)).unwrap(), weight(&progressive, size(99, 99)).unwrap());
    assert!(progressive >= plain + 2000 * 1500 * 2, "{plain} {progressive}");
}
