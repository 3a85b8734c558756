//! Small photos made by the tests.

use image::{ExtendedColorType, ImageEncoder};

/// What a JPEG of the tests has besides pixels.
#[derive(Clone, Copy, Default)]
pub(super) struct JpegOptions<'a> {
    pub(super) progressive: bool,
    pub(super) exif: Option<&'a [u8]>,
    pub(super) icc: Option<&'a [u8]>,
}

/// A JPEG of quality 95, 4:4:4.
pub(super) fn jpeg(
    samples: &[u8],
    width: u16,
    height: u16,
    colour: jpeg_encoder::ColorType,
    options: JpegOptions<'_>,
) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, 95);
    encoder.set_progressive(options.progressive);
    if let Some(exif) = options.exif {
        encoder.add_exif_metadata(exif).unwrap();
    }
    if let Some(icc) = options.icc {
        encoder.add_icc_profile(icc).unwrap();
    }
    encoder.encode(samples, width, height, colour).unwrap();
    out
}

/// A PNG; 16-bit samples in the machine's byte order.
pub(super) fn png(samples: &[u8], width: u32, height: u32, colour: ExtendedColorType) -> Vec<u8> {
    let mut out = Vec::new();
    image::codecs::png::PngEncoder::new(&mut out)
        .write_image(samples, width, height, colour)
        .unwrap();
    out
}

/// RGB samples with detail everywhere, the same at every call.
pub(super) fn texture(width: u32, height: u32) -> Vec<u8> {
    let mut seed = 0x9e37_79b9_u32;
    let mut samples = Vec::new();
    for y in 0..height {
        for x in 0..width {
            seed ^= seed << 13;
            seed ^= seed >> 17;
            seed ^= seed << 5;
            let noise = (seed >> 27) as u8;
            samples.extend([
                (x * 3) as u8 / 2 + noise,
                (y * 3) as u8 / 2 + noise,
                ((x ^ y) * 2) as u8 / 2 + noise,
            ]);
        }
    }
    samples
}

/// An Exif block whose only entry is the orientation, and a text that must never be published behind it.
pub(super) fn exif(orientation: u8) -> Vec<u8> {
    let entry = [
        b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(),
        &[orientation],
        &[0; 7],
    ]
    .concat();
    [entry.as_slice(), SECRET].concat()
}

/// Stands in the metadata of test photos.
pub(super) const SECRET: &[u8] = b"GPS 8.5569S 115.2653E";

/// A small photo of each format.
pub(super) fn one_of_each() -> Vec<Vec<u8>> {
    let texture = texture(24, 16);
    let rgba: Vec<u8> = texture
        .as_chunks::<3>()
        .0
        .iter()
        .flat_map(|&[r, g, b]| [r, g, b, r])
        .collect();
    let mut webp = Vec::new();
    let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut webp);
    encoder.encode(&rgba, 24, 16, ExtendedColorType::Rgba8).unwrap();
    let mut gif = Vec::new();
    image::codecs::gif::GifEncoder::new(&mut gif)
        .encode(&rgba, 24, 16, ExtendedColorType::Rgba8)
        .unwrap();
    let options = JpegOptions {
        progressive: true,
        ..JpegOptions::default()
    };
    vec![
        jpeg(&texture, 24, 16, jpeg_encoder::ColorType::Rgb, options),
        png(&rgba, 24, 16, ExtendedColorType::Rgba8),
        webp,
        gif,
        #[cfg(feature = "heic")]
        heic(&rgba, 24, 16, heifer::Metadata::default()),
    ]
}

/// A HEIC of high quality with the given profile, Exif and XMP.
#[cfg(feature = "heic")]
pub(super) fn heic(rgba: &[u8], width: u32, height: u32, metadata: heifer::Metadata) -> Vec<u8> {
    let mut image = heifer::Image::filled(width, height, 8, [0; 4]);
    image.data = rgba.iter().map(|&sample| u16::from(sample)).collect();
    image.has_alpha = rgba.chunks_exact(4).any(|pixel| pixel[3] != 255);
    let options = heifer::EncodeOptions {
        quality: 95,
        max_threads: 1,
    };
    heifer::encode_with_metadata(&image, &metadata, &options).unwrap()
}

/// A profile for four inks, made by hand (ICC.1:2001-04, `mft1` with two grid points): black is black, and every
/// other ink is the same gray, so that a conversion by the profile cannot be taken for one without.
pub(super) fn ink_profile() -> Vec<u8> {
    const GRID_POINTS: u8 = 2;
    let mut table = b"mft1\0\0\0\0".to_vec();
    table.extend([4, 3, GRID_POINTS, 0]);
    for entry in [1_i32, 0, 0, 0, 1, 0, 0, 0, 1] {
        table.extend((entry << 16).to_be_bytes());
    }
    let identity: Vec<u8> = (0..=255).collect();
    table.extend(identity.repeat(4));
    for node in 0..16_u8 {
        // The first ink varies slowest.
        let (inks, black) = ((node >> 1).count_ones() as u8, node & 1);
        let lightness = if black == 1 { 0 } else { 255 - 60 * inks };
        table.extend([lightness, 128, 128]);
    }
    table.extend(identity.repeat(3));

    let mut profile = vec![0; 128];
    profile[8..12].copy_from_slice(&[2, 0x40, 0, 0]);
    profile[12..24].copy_from_slice(b"prtrCMYKLab ");
    profile[24..36].copy_from_slice(&[7, 0xd0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    profile[36..40].copy_from_slice(b"acsp");
    // The D50 illuminant.
    profile[68..80].copy_from_slice(&[0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]);
    profile.extend(1_u32.to_be_bytes());
    profile.extend(b"A2B0");
    profile.extend(144_u32.to_be_bytes());
    profile.extend((table.len() as u32).to_be_bytes());
    profile.extend(table);
    let length = profile.len() as u32;
    profile[..4].copy_from_slice(&length.to_be_bytes());
    profile
}
