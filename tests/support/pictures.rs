//! Photos made from nothing.

use image::{ExtendedColorType, ImageEncoder};

/// Exif of one entry: the orientation (CIPA DC-008, tag 0x0112), little-endian.
fn exif(orientation: u8) -> Vec<u8> {
    [
        b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(),
        &[orientation],
        &[0; 7],
    ]
    .concat()
}

/// A colour for every pixel, different for every `seed`.
fn pixels(width: u16, height: u16, channels: usize, seed: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let red = (u32::from(x) * 255 / u32::from(width)) as u8;
            let green = (u32::from(y) * 255 / u32::from(height)) as u8;
            let pixel = [red, green, seed.wrapping_mul(83), if x < y { 255 } else { green / 2 }];
            bytes.extend_from_slice(&pixel[..channels]);
        }
    }
    bytes
}

/// A JPEG, with an Exif orientation when it is not 1.
pub fn jpeg(width: u16, height: u16, orientation: u8, seed: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 85);
    if orientation != 1 {
        encoder.add_exif_metadata(&exif(orientation)).unwrap();
    }
    let rgb = pixels(width, height, 3, seed);
    encoder
        .encode(&rgb, width, height, jpeg_encoder::ColorType::Rgb)
        .unwrap();
    bytes
}

/// A PNG with transparent parts.
pub fn png_with_alpha(width: u16, height: u16, seed: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let rgba = pixels(width, height, 4, seed);
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(&rgba, width.into(), height.into(), ExtendedColorType::Rgba8)
        .unwrap();
    bytes
}
