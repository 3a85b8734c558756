//! Any colour space to sRGB.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use moxcms::{ColorProfile, DataColorSpace, Layout, Transform8BitExecutor, TransformOptions};

use super::decode::{PixelKind, Pixels};
use super::resize::{pack, unpack};

/// Converts the samples of one photo to sRGB, four bytes a pixel: the last is alpha, or says nothing.
pub(super) struct ToSrgb {
    kind: PixelKind,
    /// By the photo's profile, from gray, RGB or inks.
    transform: Option<Arc<Transform8BitExecutor>>,
    /// The profile is for RGB and the samples are gray.
    expand_first: bool,
}

impl ToSrgb {
    /// Prepares the conversion. A profile that is broken, or is for another kind of samples, is as good as none:
    /// then gray and RGB are taken for sRGB, and inks are mixed in the simplest way.
    pub(super) fn new(pixels: &Pixels) -> Self {
        let plain = ToSrgb {
            kind: pixels.kind,
            transform: None,
            expand_first: false,
        };
        let Some(icc) = &pixels.icc else { return plain };
        // Profiles come from outside; a mistake in reading one must not cost the photo.
        let by_profile = catch_unwind(AssertUnwindSafe(|| by_profile(icc, pixels.kind)));
        by_profile.ok().flatten().unwrap_or(plain)
    }

    /// Is there alpha in what [`apply`](Self::apply) gives?
    pub(super) fn has_alpha(&self) -> bool {
        self.kind.has_alpha()
    }

    /// Converts samples of the photo's kind, packed as [`pack`] does.
    pub(super) fn apply(&self, packed: Vec<u8>) -> Vec<u8> {
        match self.kind {
            PixelKind::Rgb | PixelKind::Rgbx | PixelKind::Rgba => match &self.transform {
                Some(transform) => {
                    let mut converted = vec![0; packed.len()];
                    match transform.transform(&packed, &mut converted) {
                        Ok(()) => converted,
                        Err(_) => packed,
                    }
                }
                None => packed,
            },
            PixelKind::Gray | PixelKind::GrayAlpha | PixelKind::Cmyk => {
                let samples = unpack(packed, self.kind.pixel_type().size());
                let channels = if self.has_alpha() { 4 } else { 3 };
                pack(&self.rare(samples), channels).into_owned()
            }
        }
    }

    /// Gray and inks, to RGB or RGBA.
    fn rare(&self, samples: Vec<u8>) -> Vec<u8> {
        if let Some(transform) = &self.transform {
            let channels = if self.has_alpha() { 4 } else { 3 };
            let source = if self.expand_first {
                expand_gray(self.kind, &samples)
            } else {
                samples
            };
            let pixels = source.len()
                / if self.expand_first {
                    channels
                } else {
                    self.kind.pixel_type().size()
                };
            let mut converted = vec![0; pixels * channels];
            if transform.transform(&source, &mut converted).is_ok() {
                return converted;
            }
            return if self.expand_first {
                source
            } else {
                self.without_profile(source)
            };
        }
        self.without_profile(samples)
    }

    fn without_profile(&self, samples: Vec<u8>) -> Vec<u8> {
        match self.kind {
            PixelKind::Rgb | PixelKind::Rgbx | PixelKind::Rgba => samples,
            PixelKind::Gray | PixelKind::GrayAlpha => expand_gray(self.kind, &samples),
            PixelKind::Cmyk => samples.as_chunks().0.iter().flat_map(mix_inks).collect(),
        }
    }
}

fn by_profile(icc: &[u8], kind: PixelKind) -> Option<ToSrgb> {
    let profile = ColorProfile::new_from_slice(icc).ok()?;
    let gray = matches!(kind, PixelKind::Gray | PixelKind::GrayAlpha);
    let (source, expand_first) = match (profile.color_space, kind) {
        (DataColorSpace::Rgb, PixelKind::Rgb | PixelKind::Rgbx | PixelKind::Rgba) => (Layout::Rgba, false),
        (DataColorSpace::Rgb, PixelKind::Gray) => (Layout::Rgb, true),
        (DataColorSpace::Rgb, PixelKind::GrayAlpha) => (Layout::Rgba, true),
        (DataColorSpace::Gray, PixelKind::Gray) => (Layout::Gray, false),
        (DataColorSpace::Gray, PixelKind::GrayAlpha) => (Layout::GrayAlpha, false),
        // Four inks travel in the four-channel layout.
        (DataColorSpace::Cmyk, PixelKind::Cmyk) => (Layout::Rgba, false),
        _ => return None,
    };
    debug_assert!(gray || !expand_first);
    let three = matches!(kind, PixelKind::Gray | PixelKind::Cmyk);
    let target = if three { Layout::Rgb } else { Layout::Rgba };
    let srgb = ColorProfile::new_srgb();
    let transform = profile
        .create_transform_8bit(source, &srgb, target, TransformOptions::default())
        .ok()?;
    Some(ToSrgb {
        kind,
        transform: Some(transform),
        expand_first,
    })
}

fn expand_gray(kind: PixelKind, samples: &[u8]) -> Vec<u8> {
    if kind.has_alpha() {
        samples
            .as_chunks()
            .0
            .iter()
            .flat_map(|&[gray, alpha]| [gray, gray, gray, alpha])
            .collect()
    } else {
        samples.iter().flat_map(|&gray| [gray; 3]).collect()
    }
}

/// Inks that each take away a share of the light.
fn mix_inks(&[cyan, magenta, yellow, black]: &[u8; 4]) -> [u8; 3] {
    [cyan, magenta, yellow].map(|ink| {
        let product = u32::from(255 - ink) * u32::from(255 - black);
        ((product + 127) / 255) as u8
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn convert(kind: PixelKind, bytes: Vec<u8>, icc: Option<Vec<u8>>) -> Vec<u8> {
        let pixels = Pixels {
            width: 1,
            height: 1,
            kind,
            bytes: Vec::new(),
            icc,
        };
        let packed = pack(&bytes, kind.pixel_type().size()).into_owned();
        let converted = ToSrgb::new(&pixels).apply(packed);
        unpack(converted, if kind.has_alpha() { 4 } else { 3 })
    }

    fn near(actual: &[u8], expected: &[u8], tolerance: u8) -> bool {
        actual.len() == expected.len() && actual.iter().zip(expected).all(|(a, b)| a.abs_diff(*b) <= tolerance)
    }

    #[test]
    fn display_p3_gets_stronger_numbers() {
        let p3 = ColorProfile::new_display_p3().encode().unwrap();
        // By the published matrices: P3 (200, 100, 50) is sRGB (215, 93, 31); neutral colours stay.
        let rgb = convert(
            PixelKind::Rgb,
            vec![200, 100, 50, 128, 128, 128, 255, 255, 255],
            Some(p3.clone()),
        );
        assert!(near(&rgb, &[215, 93, 31, 128, 128, 128, 255, 255, 255], 2), "{rgb:?}");
        let rgba = convert(PixelKind::Rgba, vec![200, 100, 50, 77], Some(p3));
        assert!(near(&rgba, &[215, 93, 31, 77], 2), "{rgba:?}");
        assert_eq!(rgba[3], 77);
    }

    #[test]
    fn adobe_rgb_green() {
        let adobe = ColorProfile::new_adobe_rgb().encode().unwrap();
        let rgb = convert(PixelKind::Rgb, vec![100, 150, 100], Some(adobe));
        // By the published matrices.
        assert!(near(&rgb, &[66, 151, 97], 3), "{rgb:?}");
    }

    #[test]
    fn srgb_stays_as_it_is() {
        let srgb = ColorProfile::new_srgb().encode().unwrap();
        let colours: Vec<u8> = (0..=255)
            .flat_map(|value: u8| [value, 255 - value, value / 2])
            .collect();
        let converted = convert(PixelKind::Rgb, colours.clone(), Some(srgb));
        assert!(near(&converted, &colours, 1));
    }

    #[test]
    fn gray_with_and_without_profiles() {
        assert_eq!(convert(PixelKind::Gray, vec![9, 200], None), [9, 9, 9, 200, 200, 200]);
        assert_eq!(convert(PixelKind::GrayAlpha, vec![9, 200], None), [9, 9, 9, 200]);
        // Linear gray 55 is sRGB 128.
        let linear = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
        let gray = convert(PixelKind::Gray, vec![55, 0, 255], Some(linear.clone()));
        assert!(near(&gray, &[128, 128, 128, 0, 0, 0, 255, 255, 255], 2), "{gray:?}");
        let alpha = convert(PixelKind::GrayAlpha, vec![55, 40], Some(linear));
        assert!(near(&alpha, &[128, 128, 128, 40], 2), "{alpha:?}");
        // An RGB profile on gray samples still counts.
        let p3 = ColorProfile::new_display_p3().encode().unwrap();
        let gray = convert(PixelKind::Gray, vec![55], Some(p3));
        assert!(near(&gray, &[55, 55, 55], 1), "{gray:?}");
    }

    #[test]
    fn inks_without_a_profile() {
        let inks = vec![0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255, 0, 255, 255, 128];
        let rgb = convert(PixelKind::Cmyk, inks, None);
        assert_eq!(rgb, [255, 255, 255, 0, 255, 255, 0, 0, 0, 127, 0, 0]);
    }

    #[test]
    fn inks_by_a_profile() {
        let inks = vec![0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 255, 0, 255, 255, 0, 0, 0, 0, 0, 255];
        let rgb = convert(PixelKind::Cmyk, inks, Some(super::super::samples::ink_profile()));
        // L* 100, 76, 76, 53 and 0.
        let expected: Vec<u8> = [255, 189, 189, 126, 0].iter().flat_map(|&gray| [gray; 3]).collect();
        assert!(near(&rgb, &expected, 4), "{rgb:?}");
    }

    #[test]
    fn broken_and_foreign_profiles_are_ignored() {
        let p3 = ColorProfile::new_display_p3().encode().unwrap();
        let gray = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
        for icc in [
            vec![],
            vec![0; 200],
            p3[..p3.len() / 2].to_vec(),
            p3[..130].to_vec(),
            gray,
        ] {
            assert_eq!(convert(PixelKind::Rgb, vec![200, 100, 50], Some(icc)), [200, 100, 50]);
        }
        assert_eq!(convert(PixelKind::Cmyk, vec![0, 0, 0, 0], Some(p3)), [255, 255, 255]);
    }
}
