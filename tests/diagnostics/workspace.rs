//! An archive as folders on the disk.
//!
//! Three folders lie side by side: the workspace, the output (`$OUT/`) and one that belongs to nobody
//! (`$OUTSIDE/`). Directives say what a text cannot:
//!
//! | directive | the file |
//! |---|---|
//! | `jpeg 64x48`, `png …`, `gif …`, `webp …` | is a picture |
//! | `says 40000x30000` | is the picture, with another size in its header (JPEG) |
//! | `truncated` | is cut off in the middle |
//! | `twice` | is the picture with its frame shown twice (GIF) |
//! | `long 101000000` | has so many bytes, the last of which are zero |
//! | `gps` | is the picture, with a position in its Exif block (JPEG) |
//! | `noise 1000` | is the text, with so many words behind it that mean nothing |
//! | `heic`, `tiff` | has the first bytes of that format |
//! | `heic-photo` | is a whole HEIC photo |
//! | `bytes ff fe` | has these bytes and no others |
//! | `bom`, `crlf`, `utf16`, `latin1` | is the text, written as editors on Windows do |
//! | `nul` | is the text, with a NUL byte for every `␀` |
//! | `symlink TARGET` | is a symbolic link |
//! | `folder` | is an empty folder |
//! | `unreadable` | is the text, and may not be read by anybody |
//! | `absent` | is not there, though every fixture has it |

use std::fs;
use std::path::{Path, PathBuf};

use super::archive::File;
use image::{ExtendedColorType, ImageEncoder};

/// The folders of one fixture.
pub struct Folders {
    root: tempfile::TempDir,
}

impl Folders {
    /// Makes the folders and `files` in them.
    pub fn new(files: &[File]) -> Folders {
        let folders = Folders {
            root: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(folders.workspace()).unwrap();
        for file in files {
            folders.write(file);
        }
        folders
    }

    /// The folder that holds all others, without symbolic links.
    pub fn root(&self) -> PathBuf {
        self.root.path().canonicalize().unwrap()
    }

    /// The workspace.
    pub fn workspace(&self) -> PathBuf {
        self.root().join("workspace")
    }

    /// Where `name`, as an archive has it, lies.
    pub fn locate(&self, name: &str) -> PathBuf {
        let (base, inside) = match name.split_once('/') {
            Some(("$OUT", inside)) => (self.root().join("out"), inside),
            Some(("$OUTSIDE", inside)) => (self.root().join("outside"), inside),
            _ if name == "$OUT" => (self.root().join("out"), ""),
            _ if name == "$OUTSIDE" => (self.root().join("outside"), ""),
            _ => (self.workspace(), name),
        };
        inside
            .split('/')
            .filter(|part| !part.is_empty())
            .fold(base, |path, part| path.join(part))
    }

    fn write(&self, file: &File) {
        let path = self.locate(&file.name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut bytes = file.text.clone().into_bytes();
        for directive in &file.directives {
            let (word, rest) = directive.split_once(' ').unwrap_or((directive, ""));
            let text = || String::from_utf8(bytes.clone()).unwrap();
            bytes = match word {
                "jpeg" | "png" | "gif" | "webp" => picture(word, size(rest)),
                "says" => with_size(bytes, size(rest)),
                "gps" => with_position(&bytes),
                "noise" => [bytes, noise(rest.parse().unwrap()).into_bytes()].concat(),
                "twice" => with_two_frames(bytes),
                "long" => {
                    fs::write(&path, &bytes).unwrap();
                    let file = fs::File::options().write(true).open(&path).unwrap();
                    return file.set_len(rest.parse().unwrap()).unwrap();
                }
                "truncated" => bytes[..bytes.len() / 2].to_vec(),
                "heic" => b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat".to_vec(),
                "heic-photo" => include_bytes!("../../fuzz/seeds/image_header/heic-plain").to_vec(),
                "tiff" => b"II*\0\x08\0\0\0\0\0\0\0\0\0".to_vec(),
                "bytes" => rest.split(' ').map(|b| u8::from_str_radix(b, 16).unwrap()).collect(),
                "bom" => [b"\xef\xbb\xbf", bytes.as_slice()].concat(),
                "crlf" => text().replace('\n', "\r\n").into_bytes(),
                "utf16" => "\u{feff}"
                    .encode_utf16()
                    .chain(text().encode_utf16())
                    .flat_map(u16::to_le_bytes)
                    .collect(),
                "latin1" => text().chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(),
                "nul" => text().replace('␀', "\0").into_bytes(),
                "symlink" => return symlink(&self.target(rest), &path),
                "folder" => return fs::create_dir_all(&path).unwrap(),
                "unreadable" => bytes,
                other => panic!("{}: no directive `{other}`", file.name),
            };
        }
        fs::write(&path, bytes).unwrap();
        if file.directives.iter().any(|d| d == "unreadable") {
            forbid(&path);
        }
    }

    fn target(&self, written: &str) -> PathBuf {
        if written.starts_with('$') {
            self.locate(written)
        } else {
            PathBuf::from(written)
        }
    }

    /// Whether this machine can have what a fixture needs.
    pub fn can(need: &str) -> bool {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "").unwrap();
        match need {
            "symlinks" | "any-name" => cfg!(unix),
            "case" => !folder.path().join("A").exists(),
            // An administrator may read everything.
            "permissions" => {
                cfg!(unix) && {
                    forbid(&path);
                    fs::read(&path).is_err()
                }
            }
            other => panic!("no need `{other}`"),
        }
    }
}

#[cfg(unix)]
fn symlink(target: &Path, link: &Path) {
    std::os::unix::fs::symlink(target, link).unwrap();
}

#[cfg(not(unix))]
fn symlink(_: &Path, _: &Path) {
    panic!("a fixture with symbolic links needs `symlinks`");
}

#[cfg(unix)]
fn forbid(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o0)).unwrap();
}

#[cfg(not(unix))]
fn forbid(_: &Path) {
    panic!("a fixture that forbids reading needs `permissions`");
}

fn size(text: &str) -> (u16, u16) {
    let (width, height) = text.split_once('x').expect("a size is written 640x480");
    (width.parse().unwrap(), height.parse().unwrap())
}

/// A soft gradient, in the format `kind`.
fn picture(kind: &str, (width, height): (u16, u16)) -> Vec<u8> {
    let shade = |n: u16, of: u16| (u32::from(n) * 255 / u32::from(of)) as u8;
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).flat_map(move |x| [shade(x, width), shade(y, height), 120]))
        .collect();
    let (wide, high) = (u32::from(width), u32::from(height));
    let mut out = Vec::new();
    match kind {
        "jpeg" => jpeg_encoder::Encoder::new(&mut out, 80)
            .encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb)
            .unwrap(),
        "png" => image::codecs::png::PngEncoder::new(&mut out)
            .write_image(&pixels, wide, high, ExtendedColorType::Rgb8)
            .unwrap(),
        "webp" => image::codecs::webp::WebPEncoder::new_lossless(&mut out)
            .write_image(&pixels, wide, high, ExtendedColorType::Rgb8)
            .unwrap(),
        _ => image::codecs::gif::GifEncoder::new(&mut out)
            .encode(&pixels, wide, high, ExtendedColorType::Rgb8)
            .unwrap(),
    }
    out
}

/// The GIF `bytes` with all that stands between its colours and its end twice (GIF 89a).
fn with_two_frames(bytes: Vec<u8>) -> Vec<u8> {
    let colours = if bytes[10] & 0x80 == 0 {
        0
    } else {
        3 << ((bytes[10] & 7) + 1)
    };
    let frame = &bytes[13 + colours..bytes.len() - 1];
    [&bytes[..bytes.len() - 1], frame, b";"].concat()
}

/// The JPEG `bytes` with another size in its frame header (ITU-T T.81, B.2.2).
fn with_size(mut bytes: Vec<u8>, (width, height): (u16, u16)) -> Vec<u8> {
    let frame = bytes
        .windows(2)
        .position(|pair| pair == [0xff, 0xc0])
        .expect("a baseline JPEG");
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

/// The JPEG `bytes` with an Exif block that holds a latitude (CIPA DC-008, 4.5 and 4.6.6).
fn with_position(bytes: &[u8]) -> Vec<u8> {
    let directory = |tag: u16, value: u32| {
        let mut out = vec![1, 0];
        out.extend(tag.to_le_bytes());
        out.extend([4, 0, 1, 0, 0, 0]);
        out.extend(value.to_le_bytes());
        out.extend([0; 4]);
        out
    };
    let exif = [
        b"Exif\0\0II*\0\x08\0\0\0",
        directory(0x8825, 26).as_slice(),
        &directory(2, 0),
    ]
    .concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&bytes[..2], &[0xff, 0xe1], &length, &exif, &bytes[2..]].concat()
}

/// Words that cannot be compressed much.
fn noise(words: u32) -> String {
    let letters = |mut n: u32| -> String {
        let letter = |n: &mut u32| {
            let letter = b'a' + (*n % 26) as u8;
            *n /= 26;
            char::from(letter)
        };
        (0..6).map(|_| letter(&mut n)).collect()
    };
    // The multiplier spreads neighbours apart (D. E. Knuth, The Art of Computer Programming, 6.4).
    (1..=words)
        .map(|n| letters(n.wrapping_mul(2_654_435_769)) + " ")
        .collect()
}
