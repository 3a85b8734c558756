//! Does a photo tell where it was taken? Exif 2.32 (CIPA DC-008), 4.6.3 and 4.6.6; XMP (ISO 16684-1, 8.4).

use super::{be16, be32, le16, le32};

/// The most fields that are looked at in one directory; cameras write a few dozen.
const MOST_FIELDS: usize = 1000;
/// The field of the first directory that points to the GPS directory.
const GPS_DIRECTORY: u16 = 0x8825;
/// Latitude and longitude in the GPS directory. Some cameras write the directory without them.
const GPS_POSITION: [u16; 2] = [2, 4];

/// Whether the Exif block (from its TIFF header on) holds a position.
pub(super) fn in_exif(exif: &[u8]) -> bool {
    let Some(tiff) = Tiff::new(exif) else { return false };
    let first = tiff.u32(4).map_or(0, |at| at as usize);
    let gps = tiff.fields(first).find(|(tag, _)| *tag == GPS_DIRECTORY);
    gps.and_then(|(_, at)| tiff.u32(at + 8))
        .is_some_and(|at| tiff.fields(at as usize).any(|(tag, _)| GPS_POSITION.contains(&tag)))
}

/// Whether the XMP packet holds a position: the property `exif:GPSLatitude`, under whatever prefix.
pub(super) fn in_xmp(packet: &[u8]) -> bool {
    packet.windows(b"GPSLatitude".len()).any(|part| part == b"GPSLatitude")
}

/// A TIFF structure; every offset in it may be a lie.
struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl<'a> Tiff<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let little = match bytes.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Tiff { bytes, little })
    }

    fn u16(&self, at: usize) -> Option<u16> {
        let read = if self.little { le16 } else { be16 };
        read(self.bytes, at)?.try_into().ok()
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let read = if self.little { le32 } else { be32 };
        read(self.bytes, at)
    }

    /// Tags of the directory at `at`, each with the place of its field of twelve bytes.
    fn fields(&self, at: usize) -> impl Iterator<Item = (u16, usize)> {
        let count = self.u16(at).unwrap_or(0);
        (0..usize::from(count).min(MOST_FIELDS)).map_while(move |i| {
            let field = at.checked_add(2 + 12 * i)?;
            Some((self.u16(field)?, field))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An Exif block whose GPS directory has one field, `tag`.
    fn exif(tag: u16, little: bool) -> Vec<u8> {
        let two = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() };
        let four = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() };
        let field = |tag: u16, value: u32| [&two(tag)[..], &two(4), &four(1), &four(value)].concat();
        let mut out = if little { b"II*\0".to_vec() } else { b"MM\0*".to_vec() };
        out.extend(four(8));
        // A directory of two fields, then that of the GPS.
        out.extend(two(2));
        out.extend(field(0x0112, 1));
        out.extend(field(GPS_DIRECTORY, 8 + 2 + 24 + 4));
        out.extend(four(0));
        out.extend(two(1));
        out.extend(field(tag, 0));
        out.extend(four(0));
        out
    }

    #[test]
    fn a_position_is_found_and_an_empty_directory_is_none() {
        for little in [true, false] {
            assert!(in_exif(&exif(2, little)));
            assert!(in_exif(&exif(4, little)));
            // The time of the satellites alone tells no place.
            assert!(!in_exif(&exif(7, little)));
        }
        assert!(in_xmp(br#"<x exif:GPSLatitude="8,36.0S"/>"#));
        assert!(!in_xmp(b"<x/>"));
    }

    proptest! {
        #[test]
        fn damaged_blocks_never_panic(
            little: bool,
            length in 0_usize..80,
            changes in proptest::collection::vec((0_usize..80, any::<u8>()), 0..8),
        ) {
            let mut bytes = exif(2, little);
            for (at, value) in changes {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = value;
                }
            }
            bytes.truncate(length);
            let _ = in_exif(&bytes);
        }
    }
}
