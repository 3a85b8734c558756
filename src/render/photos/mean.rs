//! The mean colour of a photo, shown where it will be until it arrives.

use super::colour::ToSrgb;
use super::decode::Pixels;
use super::resize::pack;

/// How many pixels across and down are looked at.
const GRID: u32 = 48;

/// The mean of pixels spread over the whole photo, in sRGB. What is transparent counts as little as it is seen.
pub(super) fn mean(photo: &Pixels, colours: &ToSrgb) -> [u8; 3] {
    let channels = photo.kind.pixel_type().size();
    let middle = |step: u32, length: u32| ((2 * step + 1) * length / (2 * GRID)) as usize;
    let mut samples = Vec::new();
    for row in 0..GRID {
        for column in 0..GRID {
            let at = (middle(row, photo.height) * photo.width as usize + middle(column, photo.width)) * channels;
            samples.extend_from_slice(photo.bytes.get(at..at + channels).unwrap_or_default());
        }
    }
    let pixels = colours.apply(pack(&samples, channels).into_owned());
    let (mut sums, mut weight) = ([0_u64; 3], 0_u64);
    for &[red, green, blue, alpha] in pixels.as_chunks::<4>().0 {
        let seen = if colours.has_alpha() { u64::from(alpha) } else { 255 };
        weight += seen;
        for (sum, sample) in sums.iter_mut().zip([red, green, blue]) {
            *sum += u64::from(sample) * seen;
        }
    }
    sums.map(|sum| (sum.checked_div(weight).unwrap_or(255)) as u8)
}

#[cfg(test)]
mod tests {
    use super::super::decode::PixelKind;
    use super::*;

    fn mean_of(kind: PixelKind, width: u32, height: u32, bytes: Vec<u8>) -> [u8; 3] {
        let pixels = Pixels {
            width,
            height,
            kind,
            bytes,
            icc: None,
        };
        mean(&pixels, &ToSrgb::new(&pixels))
    }

    #[test]
    fn half_black_half_white_is_gray() {
        let bytes = [[0_u8; 3].repeat(150), [255; 3].repeat(150)].concat().repeat(200);
        assert_eq!(
            mean_of(PixelKind::Rgb, 300, 200, bytes).map(|c| c.abs_diff(128) < 8),
            [true; 3]
        );
        assert_eq!(mean_of(PixelKind::Gray, 1, 1, vec![77]), [77; 3]);
    }

    #[test]
    fn what_is_not_seen_does_not_count() {
        let row = [[200, 30, 40, 255].repeat(48), [0, 255, 0, 0].repeat(48)].concat();
        assert_eq!(mean_of(PixelKind::Rgba, 96, 96, row.repeat(96)), [200, 30, 40]);
        assert_eq!(mean_of(PixelKind::Rgba, 2, 2, vec![0; 16]), [255; 3]);
    }
}
