//! Small photos made by the tests.

use image::{ExtendedColorType, ImageEncoder};

#[cfg(any(feature = "heic", feature = "avif-photos"))]
use super::decode::Pixels;

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

/// An Exif block that tells where a photo was taken: a directory that points to another with a latitude.
#[cfg(any(feature = "heic", feature = "avif-photos"))]
pub(super) fn located_exif() -> Vec<u8> {
    [
        b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0".as_slice(),
        b"\x01\0\x02\0\x05\0\x03\0\0\0\x2c\0\0\0\0\0\0\0",
        &[0; 24],
    ]
    .concat()
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
        #[cfg(feature = "avif-photos")]
        avif(&AvifParts {
            tiles: vec![AV1],
            alpha: Some(AV1_GRAY),
            exif: Some(SECRET),
            ..AvifParts::default()
        }),
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

/// Fails where a sample of the pixel differs from `expected` by more than `within`.
#[cfg(any(feature = "heic", feature = "avif-photos"))]
#[track_caller]
pub(super) fn assert_pixel(pixels: &Pixels, x: u32, y: u32, expected: [u8; 4], within: u8) {
    let at = (y * pixels.width + x) as usize * 4;
    let pixel = &pixels.bytes[at..at + 4];
    let near = pixel.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= within);
    assert!(near, "{pixel:?} at {x},{y} instead of {expected:?}");
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

/// AV1 of 64 × 32 pixels, made with libaom: left half red, right half green, 4:4:4 with the whole range of eight bits.
#[cfg(feature = "avif-photos")]
pub(super) const AV1: &[u8] = b"\
    \x12\x00\x0a\x09\x38\x15\x3f\xfb\x28\x08\x68\x34\x80\x32\x1c\x11\x40\x00\x00\x40\x00\xb2\x80\x46\
    \xde\x99\x4c\x86\x76\xfb\x08\x16\xd4\x55\xe7\xb4\x9d\x42\xf6\x9d\xca\x62\xb0";
/// The same halves, 4:2:0 with ten bits of the narrow range, by the matrix of BT.709.
#[cfg(feature = "avif-photos")]
pub(super) const AV1_NARROW: &[u8] = b"\
    \x12\x00\x0a\x09\x18\x15\x3f\xfb\x34\x04\x34\x04\x10\x32\x1d\x11\x40\x00\x00\x40\x00\xb2\x80\x45\
    \xbb\x6a\x73\xd7\x95\x7e\xff\x2a\x4b\x35\x2a\x44\x56\x70\x90\x7a\xcd\x74\x11\xb6";
/// The same halves as green, blue and red.
#[cfg(feature = "avif-photos")]
pub(super) const AV1_GBR: &[u8] = b"\
    \x12\x00\x0a\x08\x38\x15\x3f\xfb\x28\x08\x68\x01\x32\x1e\x10\x80\x00\x00\x40\x00\xb2\x80\x45\x4d\
    \xf8\xc7\xc8\x2e\xb7\xa7\xc7\xf8\xaa\xf1\x39\xc2\x0a\x35\x67\xc4\xad\x3e\xba\xb1";
/// One plane: the left half 128, the right half 255.
#[cfg(feature = "avif-photos")]
pub(super) const AV1_GRAY: &[u8] = b"\
    \x12\x00\x0a\x09\x18\x15\x3f\xfb\x2c\x04\x34\x1a\x80\x32\x09\x10\x00\xa9\x4d\xe2\xef\xdd\x24\x1d";

/// What an AVIF of the tests consists of: coded pictures of 64 × 32 pixels, side by side where there are several.
#[cfg(feature = "avif-photos")]
#[derive(Clone, Default)]
pub(super) struct AvifParts<'a> {
    pub(super) tiles: Vec<&'a [u8]>,
    /// Width of the whole where it is less than that of all tiles.
    pub(super) width: Option<u16>,
    /// Boxes that say more of the main picture.
    pub(super) properties: Vec<Vec<u8>>,
    pub(super) alpha: Option<&'a [u8]>,
    pub(super) multiplied: bool,
    pub(super) exif: Option<&'a [u8]>,
}

/// A box of ISO/IEC 14496-12; `kind` has a fifth byte where the box has a version.
#[cfg(feature = "avif-photos")]
pub(super) fn iso_box(kind: &[u8], content: &[&[u8]]) -> Vec<u8> {
    let (kind, version) = kind.split_at(4);
    let version: &[u8] = match version {
        [version] => &[*version, 0, 0, 0],
        _ => &[],
    };
    let content = [version, &content.concat()].concat();
    let length = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
    [&length, kind, &content].concat()
}

/// An AVIF with these parts.
#[cfg(feature = "avif-photos")]
pub(super) fn avif(parts: &AvifParts<'_>) -> Vec<u8> {
    let count = u8::try_from(parts.tiles.len()).unwrap();
    let is_grid = count > 1;
    let width = parts.width.unwrap_or(64 * u16::from(count)).to_be_bytes();
    let size = |width: [u8; 2]| iso_box(b"ispe\0", &[&[0, 0], &width, &[0, 0, 0, 32]]);
    let grid = [&[0, 0, 0, count - 1], &width[..], &[0, 32]].concat();
    let auxiliary = iso_box(b"auxC\0", &[b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0"]);
    let exif = parts.exif.map(|exif| [&[0; 4], exif].concat());

    // Items and the numbers of what is said of them: 1 the size of the whole, 2 that of a coded picture, 3 "is alpha",
    // then what is said of the main picture. That comes first.
    let own: Vec<u8> = (4..).take(parts.properties.len()).collect();
    let main = [&[1][..], &own].concat();
    let mut items: Vec<(&[u8; 4], &[u8], Vec<u8>)> = Vec::new();
    if is_grid {
        items.push((b"grid", &grid, main));
        items.extend(parts.tiles.iter().map(|&tile| (b"av01", tile, vec![2])));
    } else {
        items.push((b"av01", parts.tiles[0], main));
    }
    let mut references = Vec::new();
    let reference = |kind: &[u8; 4], from: usize, to: &[u8]| {
        let to: Vec<u8> = to.iter().flat_map(|&id| [0, id]).collect();
        iso_box(kind, &[&[0, from as u8, 0, to.len() as u8 / 2], &to])
    };
    if is_grid {
        references.push(reference(b"dimg", 1, &(2..2 + count).collect::<Vec<u8>>()));
    }
    if let Some(alpha) = parts.alpha {
        items.push((b"av01", alpha, vec![2, 3]));
        references.push(reference(b"auxl", items.len(), &[1]));
    }
    if parts.multiplied {
        references.push(reference(b"prem", 1, &[items.len() as u8]));
    }
    if let Some(exif) = &exif {
        items.push((b"Exif", exif, Vec::new()));
        references.push(reference(b"cdsc", items.len(), &[1]));
    }

    let many = (items.len() as u16).to_be_bytes();
    let numbered = || (1_u8..).zip(&items);
    let infos = numbered().map(|(id, (kind, ..))| iso_box(b"infe\x02", &[&[0, id, 0, 0], &kind[..], b"\0"]));
    let infos = iso_box(b"iinf\0", &[&many, &infos.collect::<Vec<_>>().concat()]);
    let associations = numbered().map(|(id, (.., said))| [&[0, id, said.len() as u8], &said[..]].concat());
    let associations = iso_box(
        b"ipma\0",
        &[
            &u32::from(u16::from_be_bytes(many)).to_be_bytes(),
            &associations.collect::<Vec<_>>().concat(),
        ],
    );
    let properties = iso_box(
        b"ipco",
        &[
            &size(width),
            &size(64_u16.to_be_bytes()),
            &auxiliary,
            &parts.properties.concat(),
        ],
    );
    let file_type = iso_box(b"ftyp", &[b"avif\0\0\0\0avifmif1miaf"]);
    let described = |data_at: usize| {
        let mut at = data_at;
        let places = numbered().map(|(id, (_, data, _))| {
            let start = (at as u32).to_be_bytes();
            at += data.len();
            [&[0, id, 0, 0, 0, 1], &start[..], &(data.len() as u32).to_be_bytes()].concat()
        });
        let places = places.collect::<Vec<_>>().concat();
        iso_box(
            b"meta\0",
            &[
                &iso_box(b"hdlr\0", &[&[0; 4], b"pict", &[0; 13]]),
                &iso_box(b"pitm\0", &[&[0, 1]]),
                &iso_box(b"iloc\0", &[&[0x44, 0], &many, &places]),
                &infos,
                &iso_box(b"iprp", &[&properties, &associations]),
                &iso_box(b"iref\0", &[&references.concat()]),
            ],
        )
    };
    // Places in the file do not change how long their list is.
    let start = file_type.len() + described(0).len() + 8;
    let data: Vec<&[u8]> = items.iter().map(|(_, data, _)| *data).collect();
    [file_type, described(start), iso_box(b"mdat", &data)].concat()
}
