//! The pixels of AVIF photos: AV1 Image File Format, version 1.1 (AOMedia).

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use heifer_isobmff::boxes::{ColorInfo, Property};
use heifer_isobmff::{Error as BoxError, HeifFile};
use moxcms::{CicpColorPrimaries, CicpProfile, ColorProfile, MatrixCoefficients, TransferCharacteristics};
use re_rav1d::{Decoder, Error, Picture, PixelLayout, PlanarImageComponent, Settings};

use crate::source::photo::{Aperture, PhotoHeader, heif_alpha, heif_aperture, heif_boxes};

use super::PhotoProblem;
use super::decode::{PixelKind, Pixels, zeroed};

#[cfg(test)]
mod tests;

/// What is decoded may be larger than what is shown of it, by so many pixels: edges that are cut off, and tiles.
const SPARE_PIXELS: u64 = 4 << 20;
/// Code points of ITU-T H.273.
const UNSPECIFIED: u16 = 2;
const BT709: u16 = 1;
const SRGB_CURVE: u16 = 13;
const IDENTITY: u16 = 0;

/// Decodes the part of the main picture that is shown, in the colours that its boxes name.
pub(super) fn decode(photo: &[u8], header: &PhotoHeader, spare: Vec<u8>) -> Result<Pixels, PhotoProblem> {
    // The decoder was carried over from C: whatever a damaged photo does to it, the other photos go on.
    catch_unwind(AssertUnwindSafe(|| whole(photo, header, spare))).map_err(|_| corrupt("the decoder gave up"))?
}

fn whole(photo: &[u8], header: &PhotoHeader, spare: Vec<u8>) -> Result<Pixels, PhotoProblem> {
    let file = HeifFile::parse(heif_boxes(photo)).map_err(boxes)?;
    let id = file.primary_id;
    let size = file.image_size(id).map_err(boxes)?.ok_or(PhotoProblem::Changed)?;
    let mut canvas = Canvas::new(heif_aperture(&file, size), header, spare)?;
    let named = file.item_properties(id).map_err(boxes)?.find_map(Colours::named);
    let most_pixels = header.pixels() + SPARE_PIXELS;
    let mut found = named;
    for piece in pieces(&file, id, size)? {
        let picture = frame(&file, &piece, most_pixels)?;
        let colours = named.unwrap_or_else(|| Colours::of(&picture));
        found = Some(colours);
        canvas.paint(&picture, &piece, &colours);
    }
    if let Some(alpha) = heif_alpha(&file) {
        for piece in pieces(&file, alpha, size)? {
            canvas.paint_alpha(&frame(&file, &piece, most_pixels)?, &piece);
        }
        if !file.referenced_items(id, b"prem").is_empty() {
            canvas.divide_by_alpha();
        }
    }
    let icc = file.icc_profile(id).ok().flatten().map(<[u8]>::to_vec);
    Ok(Pixels {
        width: canvas.aperture.width,
        height: canvas.aperture.height,
        kind: if header.alpha { PixelKind::Rgba } else { PixelKind::Rgbx },
        bytes: canvas.bytes,
        icc: icc.or_else(|| found?.profile()),
    })
}

/// A coded picture, where it lies in the whole, and how large it must be.
struct Piece {
    item: u32,
    x: u32,
    y: u32,
    size: (u32, u32),
}

/// The coded pictures that the picture `id` of `size` consists of: itself, or its tiles (ISO/IEC 23008-12, 6.6.2.3).
fn pieces(file: &HeifFile<'_>, id: u32, size: (u32, u32)) -> Result<Vec<Piece>, PhotoProblem> {
    if file.item(id).map_err(boxes)?.item_type.0 != *b"grid" {
        return Ok(vec![Piece {
            item: id,
            x: 0,
            y: 0,
            size,
        }]);
    }
    let grid = file.grid(id).map_err(boxes)?;
    let tiles = file.referenced_items(id, b"dimg");
    let first = tiles.first().ok_or_else(|| corrupt("tiles are missing"))?;
    let tile = file.image_size(*first).map_err(boxes)?;
    let (width, height) = tile.ok_or_else(|| corrupt("a tile has no size"))?;
    let (rows, columns) = (u32::from(grid.rows), u32::from(grid.columns));
    let covered = |count: u32, side: u32, whole: u32| u64::from(count) * u64::from(side) >= u64::from(whole);
    if tiles.len() as u64 != u64::from(rows) * u64::from(columns)
        || !covered(columns, width, size.0)
        || !covered(rows, height, size.1)
    {
        return Err(corrupt("tiles are missing"));
    }
    let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    let pieces = tiles.iter().zip(places).map(|(&item, (column, row))| Piece {
        item,
        x: column.saturating_mul(width),
        y: row.saturating_mul(height),
        size: (width, height),
    });
    Ok(pieces.collect())
}

/// Decodes one coded picture.
fn frame(file: &HeifFile<'_>, piece: &Piece, most_pixels: u64) -> Result<Picture, PhotoProblem> {
    if file.item(piece.item).map_err(boxes)?.item_type.0 != *b"av01" {
        return Err(corrupt("a picture in another coding"));
    }
    let data = file.item_data(piece.item).map_err(boxes)?.into_owned();
    if data.is_empty() {
        return Err(PhotoProblem::Truncated);
    }
    let mut settings = Settings::new();
    // Other photos are decoded beside this one.
    settings.set_n_threads(1);
    settings.set_max_frame_delay(1);
    settings.set_all_layers(false);
    settings.set_frame_size_limit(u32::try_from(most_pixels).unwrap_or(u32::MAX));
    let mut decoder = Decoder::with_settings(&settings).map_err(|error| problem(&error))?;
    let mut sent = decoder.send_data(data, None, None, None);
    let picture = loop {
        match decoder.get_picture() {
            Ok(picture) => break picture,
            Err(Error::Again) if sent == Err(Error::Again) => sent = decoder.send_pending_data(),
            Err(Error::Again) => return Err(sent.err().map_or(PhotoProblem::Truncated, |error| problem(&error))),
            Err(error) => return Err(problem(&error)),
        }
    };
    if (picture.width(), picture.height()) != piece.size {
        return Err(corrupt("its boxes tell another size"));
    }
    Ok(picture)
}

/// What the samples of a picture mean: code points of ITU-T H.273.
#[derive(Clone, Copy)]
struct Colours {
    primaries: u16,
    transfer: u16,
    matrix: u16,
    full_range: bool,
}

impl Colours {
    /// As a box names them.
    fn named(property: &Property) -> Option<Self> {
        match *property {
            Property::Color(ColorInfo::Nclx {
                primaries,
                transfer,
                matrix,
                full_range,
            }) => Some(Colours {
                primaries,
                transfer,
                matrix,
                full_range,
            }),
            _ => None,
        }
    }

    /// As the picture's own header has them.
    fn of(picture: &Picture) -> Self {
        Colours {
            primaries: picture.color_primaries() as u16,
            transfer: picture.transfer_characteristic() as u16,
            matrix: picture.matrix_coefficients() as u16,
            full_range: picture.color_range() == re_rav1d::pixel::YUVRange::Full,
        }
    }

    /// A profile for colours that are not those of sRGB. The curves for film are as good as sRGB's on a screen.
    fn profile(self) -> Option<Vec<u8>> {
        let usual = |code: u16| [BT709, UNSPECIFIED].contains(&code);
        let film = |code: u16| usual(code) || [6, 14, 15].contains(&code);
        let primaries = if usual(self.primaries) { BT709 } else { self.primaries };
        let transfer = if film(self.transfer) { SRGB_CURVE } else { self.transfer };
        if (primaries, transfer) == (BT709, SRGB_CURVE) {
            return None;
        }
        let (primaries, transfer) = (u8::try_from(primaries).ok()?, u8::try_from(transfer).ok()?);
        let profile = ColorProfile::new_from_cicp(CicpProfile {
            color_primaries: CicpColorPrimaries::try_from(primaries).ok()?,
            transfer_characteristics: TransferCharacteristics::try_from(transfer).ok()?,
            matrix_coefficients: MatrixCoefficients::Bt709,
            full_range: true,
        });
        profile.encode().ok()
    }

    /// The shares of red and blue in luma (ITU-T H.273, table 4). Where nothing is said, those of JPEG.
    fn shares(self) -> (f32, f32) {
        match self.matrix {
            1 | 12 | 13 => (0.2126, 0.0722),
            4 => (0.30, 0.11),
            7 => (0.212, 0.087),
            9 | 10 => (0.2627, 0.0593),
            _ => (0.299, 0.114),
        }
    }

    /// Red, green and blue from 0 to 1, of luma from 0 to 1 and two differences from -0.5 to 0.5 (ITU-T H.273, 8.3).
    fn rgb(self, luma: f32, [first, second]: [f32; 2]) -> [f32; 3] {
        match self.matrix {
            // Green, blue, red as they are.
            IDENTITY => [second, luma, first],
            // YCgCo.
            8 => [luma - first + second, luma + first, luma - first - second],
            _ => {
                let (red, blue) = self.shares();
                let (r, b) = (luma + 2.0 * (1.0 - red) * second, luma + 2.0 * (1.0 - blue) * first);
                [r, (luma - red * r - blue * b) / (1.0 - red - blue), b]
            }
        }
    }
}

/// A plane of samples, of eight bits or of more in two bytes each.
struct Samples {
    plane: re_rav1d::Plane,
    stride: usize,
    wide: bool,
    /// Shifts of a pixel's place to that of its sample.
    halved: (u32, u32),
    /// What a sample of 0 stands for, and how much one more is.
    scale: (f32, f32),
}

impl Samples {
    fn new(picture: &Picture, component: PlanarImageComponent, colours: &Colours) -> Self {
        let is_luma = component == PlanarImageComponent::Y;
        let bits = picture.bits_per_component().map_or(8, |bits| bits.0 as u32);
        let halved = match picture.pixel_layout() {
            PixelLayout::I420 if !is_luma => (1, 1),
            PixelLayout::I422 if !is_luma => (1, 0),
            _ => (0, 0),
        };
        let most = ((1_u32 << bits) - 1) as f32;
        let step = (1_u32 << (bits - 8)) as f32;
        let middle = 128.0 * step;
        let from_zero = is_luma || colours.matrix == IDENTITY;
        let scale = match (from_zero, colours.full_range) {
            (true, true) => (0.0, most.recip()),
            (true, false) => (-16.0 / 219.0, (219.0 * step).recip()),
            (false, true) => (-middle / most, most.recip()),
            (false, false) => (-128.0 / 224.0, (224.0 * step).recip()),
        };
        Samples {
            plane: picture.plane(component),
            stride: picture.stride(component) as usize,
            wide: bits > 8,
            halved,
            scale,
        }
    }

    fn row(&self, y: u32) -> &[u8] {
        &self.plane[(y >> self.halved.1) as usize * self.stride..]
    }

    fn value(&self, row: &[u8], x: u32) -> f32 {
        let at = (x >> self.halved.0) as usize;
        let sample = if self.wide {
            u16::from_ne_bytes([row[2 * at], row[2 * at + 1]])
        } else {
            u16::from(row[at])
        };
        self.scale.0 + f32::from(sample) * self.scale.1
    }
}

/// Eight bits of a share.
fn byte(share: f32) -> u8 {
    // A cast of a number that is too large or too small gives the nearest byte.
    (share * 255.0 + 0.5) as u8
}

/// What is shown, four bytes a pixel.
struct Canvas {
    aperture: Aperture,
    bytes: Vec<u8>,
}

impl Canvas {
    /// Opaque and black. The photo's header must have told the same size.
    fn new(aperture: Aperture, header: &PhotoHeader, spare: Vec<u8>) -> Result<Self, PhotoProblem> {
        if (aperture.width, aperture.height) != header.stored_size() {
            return Err(PhotoProblem::Changed);
        }
        let pixels = aperture.width as usize * aperture.height as usize;
        let mut bytes = zeroed(spare, pixels * 4);
        bytes.as_chunks_mut::<4>().0.iter_mut().for_each(|pixel| pixel[3] = 255);
        Ok(Canvas { aperture, bytes })
    }

    /// The shown part of the rows of a piece: its number in the piece, where it begins there, and its pixels.
    fn rows(&mut self, piece: &Piece) -> impl Iterator<Item = (u32, u32, &mut [[u8; 4]])> {
        let (width, height) = piece.size;
        let Aperture {
            x,
            y,
            width: across,
            height: down,
        } = self.aperture;
        // What of the piece lies in the aperture, in the aperture's pixels.
        let part = |start: u32, length: u32, from: u32, shown: u32| {
            let end = start.saturating_add(length).saturating_sub(from).min(shown);
            (start.saturating_sub(from).min(end), end)
        };
        let (left, right) = part(piece.x, width, x, across);
        let (top, bottom) = part(piece.y, height, y, down);
        let (first_row, first_column) = ((top + y).saturating_sub(piece.y), (left + x).saturating_sub(piece.x));
        let rows = self
            .bytes
            .as_chunks_mut::<4>()
            .0
            .chunks_exact_mut(across.max(1) as usize);
        rows.enumerate()
            .skip(top as usize)
            .take((bottom - top) as usize)
            .map(move |(row, pixels)| {
                (
                    first_row + row as u32 - top,
                    first_column,
                    &mut pixels[left as usize..right as usize],
                )
            })
    }

    fn paint(&mut self, picture: &Picture, piece: &Piece, colours: &Colours) {
        let plane = |component| Samples::new(picture, component, colours);
        let luma = plane(PlanarImageComponent::Y);
        if picture.pixel_layout() == PixelLayout::I400 {
            self.paint_plane(&luma, piece, 0..3);
            return;
        }
        let [first, second] = [PlanarImageComponent::U, PlanarImageComponent::V].map(plane);
        for (y, x, pixels) in self.rows(piece) {
            let rows = (luma.row(y), first.row(y), second.row(y));
            for (pixel, x) in pixels.iter_mut().zip(x..) {
                let differences = [first.value(rows.1, x), second.value(rows.2, x)];
                let rgb = colours.rgb(luma.value(rows.0, x), differences);
                pixel[..3].copy_from_slice(&rgb.map(byte));
            }
        }
    }

    /// Takes the luma of a picture for transparency.
    fn paint_alpha(&mut self, picture: &Picture, piece: &Piece) {
        let luma = Samples::new(picture, PlanarImageComponent::Y, &Colours::of(picture));
        self.paint_plane(&luma, piece, 3..4);
    }

    /// Takes one plane for `channels` of every pixel.
    fn paint_plane(&mut self, plane: &Samples, piece: &Piece, channels: Range<usize>) {
        for (y, x, pixels) in self.rows(piece) {
            let row = plane.row(y);
            for (pixel, x) in pixels.iter_mut().zip(x..) {
                pixel[channels.clone()].fill(byte(plane.value(row, x)));
            }
        }
    }

    /// For samples that were multiplied by their alpha.
    fn divide_by_alpha(&mut self) {
        for [red, green, blue, alpha] in self.bytes.as_chunks_mut::<4>().0 {
            for sample in [red, green, blue] {
                let whole = u32::from(*sample) * 255 / u32::from(*alpha).max(1);
                *sample = u8::try_from(whole).unwrap_or(255);
            }
        }
    }
}

fn boxes(error: BoxError) -> PhotoProblem {
    match error {
        BoxError::UnexpectedEof => PhotoProblem::Truncated,
        _ => corrupt(&error.to_string()),
    }
}

fn problem(error: &Error) -> PhotoProblem {
    corrupt(&error.to_string())
}

fn corrupt(detail: &str) -> PhotoProblem {
    PhotoProblem::Corrupt(format!("AVIF: {detail}"))
}
