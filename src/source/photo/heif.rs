//! The headers of HEIC and AVIF photos: ISO/IEC 23008-12 (HEIF) with pictures in HEVC, as iPhones and some other phones
//! store them, or in AV1, as they come from the web. Sizes and turns stand in boxes; the Exif orientation says nothing
//! (Exif in HEIF, annex A).

use heifer_isobmff::boxes::{ColorInfo, Property};
use heifer_isobmff::{BoxIter, Error, HeifFile};
use image::metadata::Orientation;

use super::stored::Stored;
use super::{HeaderProblem, PhotoFormat, broken, place};

/// The most bytes of the box that describes the pictures. Of a photo in a hundred tiles it has some ten thousand;
/// more would take the time of a photo to look through.
const MOST_META_BYTES: usize = 128_000;
/// Transfer characteristics of HDR (ITU-T H.273): PQ and HLG, which would have to be mapped to a screen's range.
const HDR_TRANSFERS: [u16; 2] = [16, 18];
/// What marks a picture as the transparency of another.
const ALPHA: [&str; 2] = [
    "urn:mpeg:hevc:2015:auxid:1",
    "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha",
];

/// A coding of pictures in these boxes.
struct Coding {
    format: PhotoFormat,
    /// Its name for people.
    name: &'static str,
    /// Kinds of main pictures that can be decoded.
    kinds: &'static [&'static [u8; 4]],
    /// Bytes that decoding takes for each pixel at most, in tiles and in one piece.
    decoding: [u8; 2],
    /// For what is no single photo, or none that this program can show.
    problem: HeaderProblem,
    /// For what only screens with a wider range of light can show.
    hdr: HeaderProblem,
    /// Does its decoder turn pictures as their boxes say?
    turns: bool,
}

/// A picture, tiles, one over another, another one turned. Four times eight bits and the same turned; where the picture
/// is not in tiles, its samples of 16 bits too.
#[cfg(feature = "heic")]
const HEIC: Coding = Coding {
    format: PhotoFormat::Heic,
    name: "HEIC",
    kinds: &[b"hvc1", b"grid", b"iovl", b"iden"],
    decoding: [9, 12],
    problem: HeaderProblem::Heic,
    hdr: HeaderProblem::Heic,
    turns: true,
};

/// A picture, or tiles. Four times eight bits, three times 16 in the decoder, a plane for transparency.
#[cfg(feature = "avif-photos")]
const AVIF: Coding = Coding {
    format: PhotoFormat::Avif,
    name: "AVIF",
    kinds: &[b"av01", b"grid"],
    decoding: [14, 16],
    problem: HeaderProblem::Unsupported("AVIF"),
    hdr: HeaderProblem::Unsupported("AVIF, HDR"),
    turns: false,
};

/// Reads the header of a HEIC. [`HeaderProblem::Heic`] for what is no single photo, or none that this program can show.
#[cfg(feature = "heic")]
pub(super) fn heic(bytes: &[u8]) -> Result<Stored, HeaderProblem> {
    header(bytes, &HEIC)
}

/// Reads the header of an AVIF. [`HeaderProblem::Unsupported`] for what is none that this program can show.
#[cfg(feature = "avif-photos")]
pub(super) fn avif(bytes: &[u8]) -> Result<Stored, HeaderProblem> {
    header(bytes, &AVIF)
}

fn header(bytes: &[u8], coding: &Coding) -> Result<Stored, HeaderProblem> {
    // A file without the boxes of a photo is one of another kind: a film, or a series. Everything else is damage.
    let damage = |error: Error| match error {
        Error::MissingBox(_) | Error::Unimplemented(_) => coding.problem.clone(),
        _ => broken(&format!("{}: {error}", coding.name)),
    };
    let boxes = heif_boxes(bytes);
    let mut meta = BoxIter::new(boxes)
        .flatten()
        .filter(|found| &found.header.box_type.0 == b"meta");
    if meta.any(|meta| meta.content.len() > MOST_META_BYTES) {
        return Err(coding.problem.clone());
    }
    let file = HeifFile::parse(boxes).map_err(damage)?;
    let id = file.primary_id;
    let kind = file.primary_item().map_err(damage)?.item_type;
    if !coding.kinds.contains(&&kind.0) {
        return Err(coding.problem.clone());
    }
    let size = file.image_size(id).map_err(damage)?;
    let size = size.ok_or_else(|| broken(&format!("{}: it does not say how large it is", coding.name)))?;
    let (mut quarters, mut mirror) = (0, None);
    for property in file.item_properties(id).map_err(damage)? {
        match *property {
            Property::Rotation(turns) => quarters = turns,
            Property::Mirror(top_and_bottom) => mirror = Some(top_and_bottom),
            Property::Color(ColorInfo::Nclx { transfer, .. }) if HDR_TRANSFERS.contains(&transfer) => {
                return Err(coding.hdr.clone());
            }
            _ => {}
        }
    }
    let aperture = heif_aperture(&file, size);
    let (mut width, mut height) = (aperture.width, aperture.height);
    let mut orientation = orientation(quarters, mirror);
    if coding.turns {
        if quarters % 2 == 1 {
            (width, height) = (height, width);
        }
        orientation = Orientation::NoTransforms;
    }
    let exif = file.exif(id).ok().flatten();
    let xmp = file.xmp(id).ok().flatten();
    let [in_tiles, whole] = coding.decoding;
    Ok(Stored {
        format: coding.format,
        width,
        height,
        orientation,
        alpha: heif_alpha(&file).is_some(),
        located: exif.is_some_and(|exif| place::in_exif(&exif)) || xmp.is_some_and(|xmp| place::in_xmp(&xmp)),
        animated: file.file_type.major_brand.0 == *b"avis",
        decoding: if &kind.0 == b"grid" { in_tiles } else { whole },
    })
}

/// The part of a HEIC or AVIF file that consists of boxes: what some phones write behind them is no damage.
pub fn heif_boxes(bytes: &[u8]) -> &[u8] {
    let found = BoxIter::new(bytes).map_while(Result::ok);
    let end = found.map(|found| found.offset + found.header.header_size as usize + found.content.len());
    bytes.get(..end.last().unwrap_or(0)).unwrap_or(bytes)
}

/// The picture that holds the transparency of the main one.
pub fn heif_alpha(file: &HeifFile<'_>) -> Option<u32> {
    let is_alpha = |item: &u32| {
        let properties = file.item_properties(*item);
        let says_so =
            |property: &Property| matches!(property, Property::AuxiliaryType(of) if ALPHA.contains(&of.as_str()));
        properties.is_ok_and(|mut properties| properties.any(says_so))
    };
    file.referencing_items(file.primary_id, b"auxl")
        .into_iter()
        .find(is_alpha)
}

/// The part of the main picture that is shown, in pixels as stored: all of it, unless its boxes cut something off
/// (`clap`, ISO/IEC 14496-12, 12.1.4).
#[cfg_attr(
    not(feature = "avif-photos"),
    allow(dead_code, reason = "the decoder of HEIC cuts by itself")
)]
pub struct Aperture {
    /// From the left edge.
    pub x: u32,
    /// From the upper edge.
    pub y: u32,
    /// At most the picture's.
    pub width: u32,
    /// At most the picture's.
    pub height: u32,
}

/// The aperture of the main picture, which has `size`.
pub fn heif_aperture(file: &HeifFile<'_>, (width, height): (u32, u32)) -> Aperture {
    let properties = file.item_properties(file.primary_id).into_iter().flatten();
    let whole = Aperture {
        x: 0,
        y: 0,
        width,
        height,
    };
    properties.fold(whole, |aperture, property| {
        let Property::CleanAperture {
            width: across,
            height: down,
            horiz_offset,
            vert_offset,
        } = *property
        else {
            return aperture;
        };
        // The offset is that of the middle.
        let part = |side: u32, (length, of_length): (u32, u32), (offset, of_offset): (i32, u32)| {
            let length = ((f64::from(length) / f64::from(of_length.max(1))).round() as u32).min(side);
            let middle = f64::from(offset) / f64::from(of_offset.max(1));
            let start = (f64::from(side - length) / 2.0 + middle).round() as u32;
            (start.min(side - length), length)
        };
        let (x, width) = part(width, across, horiz_offset);
        let (y, height) = part(height, down, vert_offset);
        Aperture { x, y, width, height }
    })
}

/// What makes a picture upright that is to be turned `quarters` times against the clock, and then mirrored: top and
/// bottom exchanged where `mirror` is true, left and right where it is false (ISO/IEC 23008-12, 6.5.10 and 6.5.12).
fn orientation(quarters: u8, mirror: Option<bool>) -> Orientation {
    match (quarters % 4, mirror) {
        (0, None) => Orientation::NoTransforms,
        (1, None) => Orientation::Rotate270,
        (2, None) => Orientation::Rotate180,
        (_, None) => Orientation::Rotate90,
        (0, Some(false)) | (2, Some(true)) => Orientation::FlipHorizontal,
        (2, Some(false)) | (0, Some(true)) => Orientation::FlipVertical,
        (1, Some(false)) | (3, Some(true)) => Orientation::Rotate270FlipH,
        (_, Some(_)) => Orientation::Rotate90FlipH,
    }
}
