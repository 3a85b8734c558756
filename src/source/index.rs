//! What was seen of every village, kept between runs, so that what did not change is not opened again.
//!
//! One file a village in `.kampung/index/` of the workspace. It may be deleted at any time: then everything is
//! opened. A file that is damaged, or was written by another version, is passed over.

use std::fmt::Write;
use std::path::PathBuf;
use std::str::{FromStr, Split};

use super::disk::{self, Moment, Stamp};
use super::photo::{Orientation, PhotoFormat, PhotoHeader};
use super::reading::{Content, KnownFile, KnownText, Reading};
use super::scan::SeenFile;
use crate::diag::Bag;
use crate::digest::Digest;
use crate::paths::InputPath;
use crate::source::{PhotoFile, Workspace};

/// Changes with the meaning of what stands in the files, and of what a photo's first bytes are taken for.
const HEADER: &str = "kampung-index 1";

/// What earlier runs saw of the villages of a workspace.
pub struct Index {
    folder: Option<PathBuf>,
    /// What the clock of the disk said before anything was looked at.
    now: Option<Moment>,
    /// Whether what earlier runs saw counts.
    trusts: bool,
}

impl Index {
    /// The index of `workspace`, which is made if need be. Where it cannot be written, it knows nothing.
    pub fn open(workspace: &Workspace) -> Index {
        let state = workspace.root().join(".kampung");
        let folder = state.join("index");
        match disk::make_state_folder(&state, &folder).and_then(|()| disk::clock(&state.join("clock"))) {
            Ok(now) => Index {
                folder: Some(folder),
                now,
                trusts: true,
            },
            Err(_) => Index::closed(),
        }
    }

    /// Knows nothing and keeps nothing.
    pub fn closed() -> Index {
        Index {
            folder: None,
            now: None,
            trusts: false,
        }
    }

    /// Trusts nothing that it knows, but keeps what is seen now.
    #[must_use]
    pub fn distrusting(self) -> Index {
        Index { trusts: false, ..self }
    }

    pub(super) fn now(&self) -> Option<Moment> {
        self.now
    }

    fn path(&self, village: &InputPath) -> Option<PathBuf> {
        let name = Digest::of(village.as_str().as_bytes()).short(32);
        Some(self.folder.as_ref()?.join(name))
    }

    /// What an earlier run saw of `village`; its texts are not opened yet.
    pub(super) fn load(&self, village: &InputPath) -> Option<Reading> {
        let bytes = disk::read(&self.path(village).filter(|_| self.trusts)?).ok()?;
        from_text(village, std::str::from_utf8(&bytes).ok()?)
    }

    /// Keeps `reading`, if it holds anything new. A failure costs time at the next run and nothing else.
    pub fn keep(&self, reading: &Reading) {
        let path = self.path(reading.folder()).filter(|_| reading.is_news);
        if let (Some(path), Some(seen)) = (path, reading.seen) {
            let _ = disk::replace(&path, to_text(reading, seen).as_bytes());
        }
    }
}

fn to_text(reading: &Reading, seen: Moment) -> String {
    // Writing to a string cannot fail.
    let mut text = format!("{HEADER}\n{}\n{} {}\n", reading.folder(), seen.seconds, seen.nanos);
    for known in reading.files.iter().filter(|k| k.is_sound()) {
        let (Some(stamp), path) = (known.file.stamp, &known.file.path) else {
            continue;
        };
        // A name with a line break in it is refused elsewhere.
        if path.as_str().contains(['\n', '\r']) {
            continue;
        }
        let (digest, kind) = match &known.content {
            Content::Text(text) => (text.digest, "text".to_owned()),
            Content::Photo(PhotoFile {
                digest, header: Ok(h), ..
            }) => (*digest, photo_to_text(h)),
            _ => continue,
        };
        let _ = write!(text, "{digest} {} {}", stamp.len, moment_to_text(stamp.modified));
        let number = stamp
            .identity
            .map_or_else(|| "-".to_owned(), |(number, _)| number.to_string());
        let changed = moment_to_text(stamp.identity.map(|(_, changed)| changed));
        let _ = writeln!(text, " {number} {changed} {kind} {path}");
    }
    let end = Digest::of(text.as_bytes());
    let _ = writeln!(text, "end {end}");
    text
}

fn moment_to_text(moment: Option<Moment>) -> String {
    moment.map_or_else(|| "-".to_owned(), |m| format!("{}.{}", m.seconds, m.nanos))
}

fn photo_to_text(header: &PhotoHeader) -> String {
    let PhotoHeader {
        format,
        width,
        height,
        orientation,
        alpha,
        located,
        animated,
        decoding,
    } = header;
    let format = match format {
        PhotoFormat::Jpeg => "jpeg",
        PhotoFormat::Png => "png",
        PhotoFormat::WebP => "webp",
        PhotoFormat::Gif => "gif",
        PhotoFormat::Heic => "heic",
        PhotoFormat::Avif => "avif",
    };
    let [alpha, located, animated] = [alpha, located, animated].map(|flag| u8::from(*flag));
    let orientation = orientation.to_exif();
    format!("{format},{width},{height},{orientation},{alpha},{located},{animated},{decoding}")
}

fn from_text(village: &InputPath, text: &str) -> Option<Reading> {
    let (body, end) = text.trim_end_matches('\n').rsplit_once('\n')?;
    let sealed = &text[..=body.len()];
    if Digest::from_hex(end.strip_prefix("end ")?)? != Digest::of(sealed.as_bytes()) {
        return None;
    }
    let mut lines = sealed.lines();
    if lines.next()? != HEADER || lines.next()? != village.as_str() {
        return None;
    }
    let (seconds, nanos) = lines.next()?.split_once(' ')?;
    let seen = Moment {
        seconds: seconds.parse().ok()?,
        nanos: nanos.parse().ok()?,
    };
    let files: Option<Vec<KnownFile>> = lines.map(line_from_text).collect();
    Some(Reading::of(village.clone(), files?, seen))
}

fn line_from_text(line: &str) -> Option<KnownFile> {
    let mut parts = line.splitn(7, ' ');
    let digest = Digest::from_hex(parts.next()?)?;
    let len: u64 = parts.next()?.parse().ok()?;
    let modified = moment_from_text(parts.next()?)?;
    let number = parts.next()?;
    let changed = moment_from_text(parts.next()?)?;
    let identity = match (number, changed) {
        ("-", None) => None,
        (number, changed) => Some((number.parse().ok()?, changed?)),
    };
    let kind = parts.next()?;
    let path = InputPath::new(parts.next()?).ok()?;
    let stamp = Stamp {
        len,
        modified,
        identity,
    };
    let content = match kind {
        "text" => Content::Text(KnownText {
            digest,
            text: None,
            problems: Bag::new(),
        }),
        photo => Content::Photo(PhotoFile {
            path: path.clone(),
            digest,
            len,
            header: Ok(photo_from_text(photo)?),
        }),
    };
    let file = SeenFile {
        path,
        stamp: Some(stamp),
    };
    Some(KnownFile { file, content })
}

/// The outer `None`: it is neither a moment nor `-`.
fn moment_from_text(text: &str) -> Option<Option<Moment>> {
    if text == "-" {
        return Some(None);
    }
    let (seconds, nanos) = text.split_once('.')?;
    Some(Some(Moment {
        seconds: seconds.parse().ok()?,
        nanos: nanos.parse().ok()?,
    }))
}

fn photo_from_text(text: &str) -> Option<PhotoHeader> {
    let mut parts = text.split(',');
    let format = match parts.next()? {
        "jpeg" => PhotoFormat::Jpeg,
        "png" => PhotoFormat::Png,
        "webp" => PhotoFormat::WebP,
        "gif" => PhotoFormat::Gif,
        "heic" => PhotoFormat::Heic,
        "avif" => PhotoFormat::Avif,
        _ => return None,
    };
    fn number<T: FromStr>(parts: &mut Split<'_, char>) -> Option<T> {
        parts.next()?.parse().ok()
    }
    Some(PhotoHeader {
        format,
        width: number(&mut parts)?,
        height: number(&mut parts)?,
        orientation: Orientation::from_exif(number(&mut parts)?)?,
        alpha: number::<u8>(&mut parts)? == 1,
        located: number::<u8>(&mut parts)? == 1,
        animated: number::<u8>(&mut parts)? == 1,
        decoding: number(&mut parts)?,
    })
}
