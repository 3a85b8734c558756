//! Why pictures could not be made from a photo.

use std::fmt;
use std::io;

use crate::plan::images::Variant;

/// Why pictures could not be made. Technical details are in English and meant for a second line.
#[derive(Debug)]
pub enum PhotoProblem {
    /// The file could not be read.
    Unreadable(io::Error),
    /// The file is not the one whose header was read (it changed while the build ran).
    Changed,
    /// The file ends before its last pixel: a download or copy that was cut off.
    Truncated,
    /// It needs more memory than there is for photos.
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// How many pixels a photo of its kind may have.
        limit: u64,
    },
    /// The pixels cannot be decoded.
    Corrupt(String),
    /// A variant that this photo cannot give: empty, larger than its crop, a crop outside of the photo, a side
    /// longer than its format allows, a quality out of range. A mistake of the plan, not of the author.
    Impossible(Variant),
    /// An encoder failed (out of memory, as a rule).
    Encoder(String),
    /// The store could not keep a picture.
    Store(io::Error),
}

impl fmt::Display for PhotoProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PhotoProblem::Unreadable(error) => write!(f, "cannot be read: {error}"),
            PhotoProblem::Changed => f.write_str("changed while it was worked on"),
            PhotoProblem::Truncated => f.write_str("ends too early"),
            PhotoProblem::TooLarge { width, height, limit } => {
                write!(f, "too large: {width}×{height}, {limit} pixels fit")
            }
            PhotoProblem::Corrupt(detail) => write!(f, "is damaged: {detail}"),
            PhotoProblem::Impossible(variant) => write!(f, "cannot give {variant:?}"),
            PhotoProblem::Encoder(detail) => write!(f, "cannot be encoded: {detail}"),
            PhotoProblem::Store(error) => write!(f, "cannot be kept: {error}"),
        }
    }
}

impl std::error::Error for PhotoProblem {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PhotoProblem::Unreadable(error) | PhotoProblem::Store(error) => Some(error),
            _ => None,
        }
    }
}
