//! Photos of a thing, and the words that belong to them.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::fields::Fields;
use super::localized::{Localized, Words};
use crate::diag::{Bag, Code, Diagnostic, Place, nearest};
use crate::digest::Digest;
use crate::locale::LangTag;
use crate::paths::InputPath;
use crate::source::photo::{HeaderProblem, MAX_BYTES, MAX_PIXELS, PhotoFormat, PhotoHeader};
use crate::source::{Inputs, PhotoFile};
use crate::span::Spanned;

/// A photo that can be shown.
#[derive(Clone, Debug)]
pub struct Photo {
    /// Where the original lies; it is never published.
    pub path: InputPath,
    /// Digest of the original.
    pub digest: Digest,
    /// Size of the original in bytes.
    pub len: u64,
    /// Size and orientation.
    pub header: PhotoHeader,
    /// For those who cannot see it.
    pub alt: Localized<String>,
    /// Shown with it.
    pub caption: Localized<String>,
    /// Who took it.
    pub credit: Option<String>,
    /// The point that every crop keeps, as shares of width and height.
    pub focal: (f64, f64),
    /// Whether it shows people, when that was said ([`super::site::Site::respect_consent`]).
    pub people: Option<bool>,
}

/// `[photos."name"]` in one file.
#[derive(Clone, Debug)]
pub struct PhotoForm {
    name: Spanned<String>,
    alt: Option<Words>,
    caption: Option<Words>,
    credit: Option<Spanned<String>>,
    focal: Option<(f64, f64)>,
    people: Option<bool>,
}

impl PhotoForm {
    /// Reads the table `photos`.
    pub fn read_all(fields: &mut Fields<'_, '_>) -> Vec<PhotoForm> {
        let entries = fields.entries("photos");
        let read = |fields: &mut Fields<'_, '_>, name: &Spanned<String>| PhotoForm {
            name: name.clone(),
            alt: fields.words("alt"),
            caption: fields.words("caption"),
            credit: fields.text("credit"),
            focal: fields.group("focal", |focal| {
                let mut share = |key| focal.number(key, 0.0, 1.0).map_or(0.5, |n| n.value);
                (share("x"), share("y"))
            }),
            people: fields.yes_no("people"),
        };
        entries
            .into_iter()
            .filter_map(|(name, node)| fields.group_of(&name.value, node, |inner| read(inner, name)))
            .collect()
    }
}

/// The photos of `folder` in natural order, with the words of the original's and the translations' forms.
pub fn photos_of(
    inputs: &Inputs,
    folder: &InputPath,
    original: (&LangTag, &[PhotoForm]),
    translations: &[(LangTag, &[PhotoForm])],
    bag: &mut Bag,
) -> Vec<Photo> {
    let mut files: Vec<&PhotoFile> = inputs.photos_in(folder).collect();
    files.sort_by(|a, b| natural_order(a.path.name(), b.path.name()));
    let mut photos: Vec<Photo> = files.iter().filter_map(|file| usable(file, bag)).collect();

    let by_name: BTreeMap<String, usize> = photos
        .iter()
        .enumerate()
        .map(|(i, p)| (p.path.name().to_owned(), i))
        .collect();
    let all = std::iter::once((original.0, original.1, true)).chain(translations.iter().map(|(l, f)| (l, *f, false)));
    for (language, forms, has_facts) in all {
        for form in forms {
            let Some(i) = by_name.get(&form.name.value) else {
                // A photo that is there but broken was reported already.
                if !files.iter().any(|f| f.path.name() == form.name.value) {
                    let suggestion = nearest(&form.name.value, files.iter().map(|f| f.path.name()));
                    bag.push(
                        Diagnostic::new(Code::UnknownPhoto, form.name.span)
                            .with("name", form.name.value.as_str())
                            .suggest(suggestion),
                    );
                }
                continue;
            };
            let photo = &mut photos[*i];
            let set = |target: &mut Localized<String>, words: &Option<Words>| {
                if let Some(Words::One(text)) = words {
                    target.insert(language.clone(), text.value.clone());
                }
            };
            set(&mut photo.alt, &form.alt);
            set(&mut photo.caption, &form.caption);
            if has_facts {
                photo.credit = form.credit.as_ref().map(|c| c.value.clone());
                photo.focal = form.focal.unwrap_or(photo.focal);
                photo.people = form.people;
            }
        }
    }
    photos
}

/// The photo among `photos` of `folder` that an author named by its file; otherwise says what is wrong.
pub fn photo_named(
    written: &Spanned<String>,
    folder: &InputPath,
    photos: &[Photo],
    bag: &mut Bag,
) -> Option<InputPath> {
    let name = written.value.as_str();
    if let Some(photo) = photos.iter().find(|p| p.path.name() == name) {
        return Some(photo.path.clone());
    }
    // Of a photo that is there but broken, that was said.
    let is_broken =
        |place: &Place| matches!(place, Place::File(path) if path.parent() == *folder && path.name() == name);
    if !bag.iter().any(|d| is_broken(&d.place)) {
        bag.push(
            Diagnostic::new(Code::UnknownPhoto, written.span)
                .with("name", name)
                .suggest(nearest(name, photos.iter().map(|p| p.path.name()))),
        );
    }
    None
}

/// The page that shows a photo: its text lies beside it.
pub fn page_beside(photo: &InputPath) -> InputPath {
    photo.parent().child("index.md")
}

/// The photo behind a file, or what is wrong with it.
pub fn usable(file: &PhotoFile, bag: &mut Bag) -> Option<Photo> {
    let problem = |code: Code| {
        let found = Diagnostic::new(code, &file.path);
        if code.has_related() {
            found.also(&page_beside(&file.path))
        } else {
            found
        }
    };
    let header = match &file.header {
        Ok(header) => *header,
        Err(HeaderProblem::Heic) => {
            bag.push(problem(Code::Heic));
            return None;
        }
        Err(HeaderProblem::Unsupported(format)) => {
            bag.push(problem(Code::UnsupportedPhoto).with("format", *format));
            return None;
        }
        Err(HeaderProblem::TooLarge { width, height }) => {
            bag.push(
                problem(Code::HugePhoto)
                    .with("width", i64::from(*width))
                    .with("height", i64::from(*height))
                    .with("limit", MAX_PIXELS as i64 / 1_000_000),
            );
            return None;
        }
        Err(HeaderProblem::TooHeavy { megabytes }) => {
            bag.push(
                problem(Code::HeavyPhoto)
                    .with("size", i64::try_from(*megabytes).unwrap_or(i64::MAX))
                    .with("limit", (MAX_BYTES / 1_000_000) as i64),
            );
            return None;
        }
        Err(HeaderProblem::Broken(reason)) => {
            bag.push(problem(Code::BrokenPhoto).with("reason", reason.as_str()));
            return None;
        }
        Err(HeaderProblem::NotAPicture) => {
            bag.push(problem(Code::UnsupportedPhoto).with("format", "unknown"));
            return None;
        }
    };
    let extension = file.path.extension();
    let (format, usual): (&str, &[&str]) = match header.format {
        PhotoFormat::Jpeg => ("JPEG", &["jpg", "jpeg", "jfif"]),
        PhotoFormat::Png => ("PNG", &["png"]),
        PhotoFormat::WebP => ("WebP", &["webp"]),
        PhotoFormat::Gif => ("GIF", &["gif"]),
        PhotoFormat::Heic => ("HEIC", &["heic", "heif"]),
        PhotoFormat::Avif => ("AVIF", &["avif"]),
    };
    if !usual.contains(&extension.as_str()) {
        bag.push(
            problem(Code::WrongExtension)
                .with("extension", extension)
                .with("format", format),
        );
    }
    Some(Photo {
        path: file.path.clone(),
        digest: file.digest,
        len: file.len,
        header,
        alt: Localized::default(),
        caption: Localized::default(),
        credit: None,
        focal: (0.5, 0.5),
        people: None,
    })
}

/// Compares names so that `foto-2` comes before `foto-10`; equal names differ by their bytes.
pub fn natural_order(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.chars().peekable(), b.chars().peekable());
    loop {
        match (left.peek().copied(), right.peek().copied()) {
            (None, None) => return a.cmp(b),
            (None, _) => return Ordering::Less,
            (_, None) => return Ordering::Greater,
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let number = |it: &mut std::iter::Peekable<std::str::Chars<'_>>| {
                    let mut digits = String::new();
                    while let Some(d) = it.next_if(char::is_ascii_digit) {
                        digits.push(d);
                    }
                    digits.trim_start_matches('0').to_owned()
                };
                let (m, n) = (number(&mut left), number(&mut right));
                match m.len().cmp(&n.len()).then(m.cmp(&n)) {
                    Ordering::Equal => {}
                    other => return other,
                }
            }
            (Some(x), Some(y)) => {
                let fold = |c: char| c.to_lowercase().next().unwrap_or(c);
                match fold(x).cmp(&fold(y)) {
                    Ordering::Equal => {
                        left.next();
                        right.next();
                    }
                    other => return other,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_count_as_numbers() {
        let mut names = ["foto-10.jpg", "foto-2.jpg", "Foto-1.jpg", "foto-02.jpg", "foto.jpg"];
        names.sort_by(|a, b| natural_order(a, b));
        assert_eq!(
            names,
            ["Foto-1.jpg", "foto-02.jpg", "foto-2.jpg", "foto-10.jpg", "foto.jpg"]
        );
    }

    proptest! {
        #[test]
        fn it_is_an_order(a in "[a-cA0-2-]{0,6}", b in "[a-cA0-2-]{0,6}", c in "[a-cA0-2-]{0,6}") {
            prop_assert_eq!(natural_order(&a, &b), natural_order(&b, &a).reverse());
            if natural_order(&a, &b).is_le() && natural_order(&b, &c).is_le() {
                prop_assert!(natural_order(&a, &c).is_le());
            }
        }
    }
}
