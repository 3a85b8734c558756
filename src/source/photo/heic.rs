//! The header of a HEIC photo, as iPhones and some other phones store them: ISO/IEC 23008-12 (HEIF) with pictures in
//! HEVC. Sizes and turns stand in its boxes; its Exif orientation says nothing (Exif in HEIF, annex A).

use heifer::heifer_isobmff::boxes::{ColorInfo, Property};
use heifer::heifer_isobmff::{BoxIter, Error, HeifFile};
use image::metadata::Orientation;

use super::stored::Stored;
use super::{HeaderProblem, PhotoFormat, broken, place};

/// The most bytes of the box that describes the pictures. Of a photo in a hundred tiles it has some ten thousand;
/// more would take the time of a photo to look through.
const MOST_META_BYTES: usize = 128_000;
/// Bytes that decoding takes for each pixel at most: four times eight bits and the same turned; where the picture is
/// not in tiles, its samples of 16 bits too.
const TILED_BYTES: u8 = 9;
const WHOLE_BYTES: u8 = 12;
/// Kinds of items that can be decoded: a picture, tiles, one over another, another one turned.
const DECODED: [&[u8; 4]; 4] = [b"hvc1", b"grid", b"iovl", b"iden"];
/// Transfer characteristics of HDR (ITU-T H.273): PQ and HLG, which would have to be mapped to a screen's range.
const HDR_TRANSFERS: [u16; 2] = [16, 18];
/// What marks a picture as the transparency of another.
const ALPHA: [&str; 2] = [
    "urn:mpeg:hevc:2015:auxid:1",
    "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha",
];

/// Reads the header. [`HeaderProblem::Heic`] for what is no single photo, or none that this program can show.
pub(super) fn heic(bytes: &[u8]) -> Result<Stored, HeaderProblem> {
    let boxes = heic_boxes(bytes);
    let mut meta = BoxIter::new(boxes)
        .flatten()
        .filter(|found| &found.header.box_type.0 == b"meta");
    if meta.any(|meta| meta.content.len() > MOST_META_BYTES) {
        return Err(HeaderProblem::Heic);
    }
    let file = HeifFile::parse(boxes).map_err(damage)?;
    let id = file.primary_id;
    let kind = file.primary_item().map_err(damage)?.item_type;
    if !DECODED.contains(&&kind.0) {
        return Err(HeaderProblem::Heic);
    }
    let size = file.image_size(id).map_err(damage)?;
    let (mut width, mut height) = size.ok_or_else(|| broken("HEIC: it does not say how large it is"))?;
    for property in file.item_properties(id).map_err(damage)? {
        match *property {
            Property::CleanAperture {
                width: (across, of_width),
                height: (down, of_height),
                ..
            } => {
                let rounded = |value: u32, of: u32| (f64::from(value) / f64::from(of.max(1))).round() as u32;
                width = width.min(rounded(across, of_width));
                height = height.min(rounded(down, of_height));
            }
            Property::Rotation(1 | 3) => (width, height) = (height, width),
            Property::Color(ColorInfo::Nclx { transfer, .. }) if HDR_TRANSFERS.contains(&transfer) => {
                return Err(HeaderProblem::Heic);
            }
            _ => {}
        }
    }
    let is_alpha = |item| {
        let properties = file.item_properties(item);
        let says_so =
            |property: &Property| matches!(property, Property::AuxiliaryType(of) if ALPHA.contains(&of.as_str()));
        properties.is_ok_and(|mut properties| properties.any(says_so))
    };
    let exif = file.exif(id).ok().flatten();
    let xmp = file.xmp(id).ok().flatten();
    Ok(Stored {
        format: PhotoFormat::Heic,
        width,
        height,
        orientation: Orientation::NoTransforms,
        alpha: file.referencing_items(id, b"auxl").into_iter().any(is_alpha),
        located: exif.is_some_and(|exif| place::in_exif(&exif)) || xmp.is_some_and(|xmp| place::in_xmp(&xmp)),
        animated: false,
        decoding: if &kind.0 == b"grid" { TILED_BYTES } else { WHOLE_BYTES },
    })
}

/// The part of a HEIC file that consists of boxes: what some phones write behind them is no damage.
pub fn heic_boxes(bytes: &[u8]) -> &[u8] {
    let found = BoxIter::new(bytes).map_while(Result::ok);
    let end = found.map(|found| found.offset + found.header.header_size as usize + found.content.len());
    bytes.get(..end.last().unwrap_or(0)).unwrap_or(bytes)
}

/// A file without the boxes of a photo is one of another kind: a film, or a series. Everything else is damage.
fn damage(error: Error) -> HeaderProblem {
    match error {
        Error::MissingBox(_) | Error::Unimplemented(_) => HeaderProblem::Heic,
        _ => broken(&format!("HEIC: {error}")),
    }
}
