//! The snapshot of one village.

use std::ops::Range;
use std::sync::Arc;

use super::disk;
use super::photo::{HeaderProblem, MAX_BYTES, PhotoHeader, read_header};
use crate::diag::{Bag, Code, Diagnostic};
use crate::digest::{Digest, DigestBuilder};
use crate::paths::InputPath;
use crate::source::Workspace;
use crate::span::{FileId, Span};

/// A text file as it was read.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Where it lies.
    pub path: InputPath,
    /// Its text, with a byte order mark if it has one; empty when it could not be read.
    pub text: String,
    /// Whether it could not be read as it is, which was reported: what it seems to lack is then no mistake.
    pub damaged: bool,
    /// Digest of its bytes.
    pub digest: Digest,
}

/// A photo: its bytes are read again when it is worked on.
#[derive(Clone, Debug)]
pub struct PhotoFile {
    /// Where it lies.
    pub path: InputPath,
    /// Digest of its bytes.
    pub digest: Digest,
    /// Size in bytes.
    pub len: u64,
    /// What its first bytes say.
    pub header: Result<PhotoHeader, HeaderProblem>,
}

/// Everything that one village's site is made from. It does not change after it was read.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// The village's folder.
    pub folder: InputPath,
    /// Text files (`.md`, `.toml`), ordered by path; a [`FileId`] is an index into them.
    pub texts: Vec<Arc<TextFile>>,
    /// Photos, ordered by path.
    pub photos: Vec<PhotoFile>,
    /// Files that are neither, ordered by path.
    pub others: Vec<InputPath>,
    /// What was wrong with names and bytes.
    pub problems: Bag,
}

/// Extensions under which people keep pictures; the bytes decide what a file is.
const PHOTO_EXTENSIONS: [&str; 14] = [
    "jpg", "jpeg", "jfif", "png", "webp", "gif", "heic", "heif", "avif", "tif", "tiff", "bmp", "dng", "svg",
];

/// Whether people keep pictures under the extension `ext`.
pub(super) fn is_photo(ext: &str) -> bool {
    PHOTO_EXTENSIONS.contains(&ext)
}

impl Inputs {
    /// The text file with this id.
    pub fn text(&self, file: FileId) -> &TextFile {
        &self.texts[file.0 as usize]
    }

    /// The text file at `path`.
    pub fn find_text(&self, path: &InputPath) -> Option<(FileId, &TextFile)> {
        let i = self.texts.binary_search_by(|t| t.path.cmp(path)).ok()?;
        Some((FileId(i as u32), &self.texts[i]))
    }

    /// The text files that lie in `folder` itself, ordered by path.
    pub fn texts_in(&self, folder: &InputPath) -> impl Iterator<Item = (FileId, &TextFile)> {
        let range = below(&self.texts, folder, |t| &t.path);
        let inside = self.texts[range.clone()].iter().zip(range);
        inside
            .filter(|(text, _)| text.path.parent() == *folder)
            .map(|(text, i)| (FileId(i as u32), &**text))
    }

    /// The photos that lie in `folder` itself, ordered by path.
    pub fn photos_in(&self, folder: &InputPath) -> impl Iterator<Item = &PhotoFile> {
        let inside = &self.photos[below(&self.photos, folder, |p| &p.path)];
        inside.iter().filter(|photo| photo.path.parent() == *folder)
    }

    /// The photo at `path`.
    pub fn find_photo(&self, path: &InputPath) -> Option<&PhotoFile> {
        let i = self.photos.binary_search_by(|p| p.path.cmp(path)).ok()?;
        Some(&self.photos[i])
    }
}

/// Where the files below `folder` stand in `files`, which are ordered by path: together, since they share
/// the beginning `folder/`.
fn below<T>(files: &[T], folder: &InputPath, path: impl Fn(&T) -> &InputPath) -> Range<usize> {
    if folder.as_str().is_empty() {
        return 0..files.len();
    }
    let prefix = format!("{folder}/");
    let start = files.partition_point(|file| path(file).as_str() < prefix.as_str());
    let count = files[start..].partition_point(|file| path(file).as_str().starts_with(&prefix));
    start..start + count
}

impl PhotoFile {
    /// Reads the photo at `path`.
    pub(super) fn read(workspace: &Workspace, path: InputPath) -> Result<Self, Diagnostic> {
        let unreadable = |e: std::io::Error| Diagnostic::new(Code::Unreadable, &path).with("reason", e.to_string());
        let place = workspace.locate(&path);
        let len = disk::len(&place).map_err(unreadable)?;
        if len > MAX_BYTES {
            // Never read: the digest only has to tell that it is another file.
            let digest = DigestBuilder::new("too heavy").field(len.to_le_bytes()).finish();
            let header = Err(HeaderProblem::TooHeavy {
                megabytes: len / 1_000_000,
            });
            return Ok(PhotoFile {
                path,
                digest,
                len,
                header,
            });
        }
        let bytes = disk::read(&place).map_err(unreadable)?;
        Ok(PhotoFile {
            digest: Digest::of(&bytes),
            len: bytes.len() as u64,
            header: read_header(&bytes),
            path,
        })
    }

    /// Reads the bytes again, to work on the pixels.
    ///
    /// # Errors
    /// When the file cannot be read, or is no longer the one that was seen.
    pub fn load(&self, workspace: &Workspace) -> std::io::Result<Vec<u8>> {
        let bytes = disk::read(&workspace.locate(&self.path))?;
        if Digest::of(&bytes) != self.digest {
            return Err(std::io::Error::other("the file changed during the build"));
        }
        Ok(bytes)
    }
}

impl TextFile {
    /// Only the `village.toml` in `folder`: what other villages may say of it.
    pub fn facts_of(workspace: &Workspace, folder: &InputPath) -> Self {
        // What is wrong with it is reported when the village is read.
        let mut unheard = Bag::new();
        TextFile::read_as(workspace, folder.child("village.toml"), FileId(0), &mut unheard)
    }

    /// Reads `path` as the text `file` of a snapshot.
    pub(super) fn read_as(workspace: &Workspace, path: InputPath, file: FileId, problems: &mut Bag) -> Self {
        let mut found = Bag::new();
        let bytes = disk::read(&workspace.locate(&path)).unwrap_or_else(|error| {
            found.push(Diagnostic::new(Code::Unreadable, &path).with("reason", error.to_string()));
            Vec::new()
        });
        let digest = Digest::of(&bytes);
        let text = decode(bytes, &path, file, &mut found);
        let damaged = !found.is_empty();
        problems.append(found);
        TextFile {
            path,
            text,
            damaged,
            digest,
        }
    }
}

/// UTF-8 only, with the encodings that Windows editors write named in the message. What can be made of the bytes is
/// returned all the same, so that the fields are checked too.
fn decode(bytes: Vec<u8>, path: &InputPath, file: FileId, problems: &mut Bag) -> String {
    let alternate_zeros = bytes.len() >= 4 && (0..4).filter(|i| bytes[*i] == 0).count() == 2;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || alternate_zeros {
        problems.push(Diagnostic::new(Code::Utf16, path));
        let big_endian = bytes[0] == 0xfe || bytes[0] == 0;
        let units = bytes.as_chunks::<2>().0.iter().map(|pair| match big_endian {
            true => u16::from_be_bytes(*pair),
            false => u16::from_le_bytes(*pair),
        });
        return char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect();
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            if let Some(at) = text.find('\0') {
                problems.push(Diagnostic::new(Code::NulByte, Span::new(file, at..at + 1)));
                return text.replace('\0', "\u{fffd}");
            }
            text
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            // Each bad byte becomes U+FFFD, so that positions before the first one stay true.
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            problems.push(Diagnostic::new(Code::NotUtf8, Span::new(file, at..at + 3)).with("offset", at));
            text
        }
    }
}
