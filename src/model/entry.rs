//! What all things in the folders of a village have in common: files a language, title, summary, slug,
//! photos, body.

use std::collections::BTreeMap;

use super::fields::{Fields, Role, clean};
use super::localized::{Localized, Words, declared_language};
use super::moved::OldAddress;
use super::photo::{Photo, PhotoForm, photos_of};
use super::section::Section;
use super::synonyms;
use super::wording::{Translation, Word, Wording, is_mark};
use crate::date::Date;
use crate::diag::{Arg, Bag, Code, Diagnostic, nearest};
use crate::locale::LangTag;
use crate::paths::{Id, InputPath, is_portable_name, slugify};
use crate::source::{Inputs, TextFile};
use crate::span::{FileId, Span, Spanned};
use crate::syntax::markdown::Document;
use crate::syntax::{front_matter, toml};

/// The longest summary, in characters (what a search result or a chat preview shows).
pub const MAX_SUMMARY: usize = 160;

/// For how many days from the day it was added a thing is new.
pub const NEW_DAYS: i64 = 60;

/// The part of a thing that every kind has.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id: the folder's name.
    pub id: Id,
    /// Its folder.
    pub folder: InputPath,
    /// The file with the facts.
    pub original: FileId,
    /// The language of that file.
    pub language: LangTag,
    /// Its name.
    pub title: Localized<String>,
    /// One sentence.
    pub summary: Localized<String>,
    /// The text, a language.
    pub bodies: Localized<Body>,
    /// The name in addresses, where a language sets one.
    pub slugs: BTreeMap<LangTag, Spanned<Id>>,
    /// Photos in order.
    pub photos: Vec<Photo>,
    /// Whether only the preview shows it.
    pub draft: bool,
    /// Place in lists; smaller first, without one last.
    pub order: Option<i64>,
    /// When it came into the site.
    pub added: Option<Date>,
    /// When it changed.
    pub updated: Option<Date>,
    /// Addresses that its pages had before.
    pub moved_from: Vec<OldAddress>,
    /// What there is to translate.
    pub wording: Wording,
    /// Its translated files.
    pub translations: Vec<Translation>,
}

/// A text and the file it stands in.
#[derive(Clone, Debug)]
pub struct Body {
    /// The file.
    pub file: FileId,
    /// The Markdown.
    pub document: Document,
}

impl Entry {
    /// Whether the page has its own words in this language: its text, or its title when it has no text.
    pub fn speaks(&self, language: &LangTag) -> bool {
        if self.bodies.is_empty() {
            self.title.own(language).is_some()
        } else {
            self.bodies.own(language).is_some()
        }
    }

    /// The name in addresses of this language.
    pub fn slug(&self, language: &LangTag) -> &Id {
        self.slugs.get(language).map_or(&self.id, |s| &s.value)
    }

    /// Whether it is new on `day`: from the day it was added, for [`NEW_DAYS`].
    pub fn is_new(&self, day: Date) -> bool {
        self.added
            .is_some_and(|added| added <= day && day < added.plus_days(NEW_DAYS))
    }

    /// Takes out the photos for which `unwanted` holds; where they lie.
    pub fn take_photos(&mut self, unwanted: impl Fn(&Photo) -> bool) -> Vec<InputPath> {
        let (out, kept) = std::mem::take(&mut self.photos).into_iter().partition(|p| unwanted(p));
        self.photos = kept;
        let out: Vec<Photo> = out;
        out.into_iter().map(|photo| photo.path).collect()
    }

    /// Ordering for lists: `order`, then id.
    pub fn list_order(&self, other: &Entry) -> std::cmp::Ordering {
        let key = |e: &Entry| e.order.unwrap_or(i64::MAX);
        key(self).cmp(&key(other)).then_with(|| self.id.cmp(&other.id))
    }
}

/// A thing that lies in a folder of its own.
pub trait Kind: Sized {
    /// Its fields in one file.
    type Form;
    /// Where it lies.
    const SECTION: Section;

    /// Reads the fields of this kind. Called for every language's file.
    fn read(fields: &mut Fields<'_, '_>) -> Self::Form;

    /// Joins what all files said.
    fn check(entry: Entry, forms: Forms<Self::Form>, bag: &mut Bag) -> Option<Self>;
}

/// What the files of one thing said.
#[derive(Debug)]
pub struct Forms<F> {
    /// The language of the original.
    pub language: LangTag,
    /// The original: facts and words.
    pub original: F,
    /// Words only.
    pub translations: Vec<(LangTag, F)>,
}

impl<F> Forms<F> {
    /// One field of words over all languages.
    pub fn words(&self, field: impl Fn(&F) -> &Option<Words>) -> Localized<String> {
        self.words_of(|form| field(form).as_ref())
    }

    /// As [`Forms::words`], for a field that stands in a group which a file may lack.
    pub fn words_of(&self, field: impl Fn(&F) -> Option<&Words>) -> Localized<String> {
        words_by_language(self.all().map(|(language, form)| (language, field(form))))
    }

    /// One list of words over all languages; a translation that is longer or shorter than the original
    /// is reported, because the facts beside the words (a share in percent) would shift.
    pub fn lists(
        &self,
        name: &'static str,
        field: impl Fn(&F) -> &Option<Spanned<Vec<Spanned<String>>>>,
        bag: &mut Bag,
    ) -> Localized<Vec<String>> {
        let mut result = Localized::default();
        let expected = field(&self.original).as_ref().map_or(0, |l| l.value.len());
        for (language, form) in self.all() {
            let Some(list) = field(form) else { continue };
            if list.value.len() != expected {
                bag.push(
                    Diagnostic::new(Code::ListLength, list.span)
                        .with("field", name)
                        .with("expected", expected)
                        .with("found", list.value.len()),
                );
                continue;
            }
            result.insert(language.clone(), list.value.iter().map(|t| t.value.clone()).collect());
        }
        result
    }

    /// One list of groups over all languages: each group of the original with the same group of every translation.
    /// A translation that is longer or shorter is reported and left out, because its words would shift.
    pub fn groups<'f, G>(
        &'f self,
        name: &'static str,
        field: impl Fn(&'f F) -> &'f Option<Spanned<Vec<Option<G>>>>,
        bag: &mut Bag,
    ) -> Vec<Grouped<'f, G>> {
        let originals = field(&self.original).as_ref().map_or(&[][..], |l| l.value.as_slice());
        let mut lists: Vec<(&'f LangTag, &'f [Option<G>])> = vec![(&self.language, originals)];
        for (language, form) in &self.translations {
            let Some(list) = field(form) else { continue };
            if list.value.len() == originals.len() {
                lists.push((language, &list.value));
            } else {
                bag.push(
                    Diagnostic::new(Code::ListLength, list.span)
                        .with("field", name)
                        .with("expected", originals.len())
                        .with("found", list.value.len()),
                );
            }
        }
        let group = |i: usize, facts: &'f G| Grouped {
            facts,
            all: lists
                .iter()
                .filter_map(|(l, list)| Some((*l, list[i].as_ref()?)))
                .collect(),
        };
        let readable = originals.iter().enumerate().filter_map(|(i, g)| Some((i, g.as_ref()?)));
        readable.map(|(i, facts)| group(i, facts)).collect()
    }

    fn all(&self) -> impl Iterator<Item = (&LangTag, &F)> {
        std::iter::once((&self.language, &self.original)).chain(self.translations.iter().map(|(l, f)| (l, f)))
    }
}

/// One group of a list in all languages, see [`Forms::groups`].
#[derive(Debug)]
pub struct Grouped<'f, G> {
    /// What the original says.
    pub facts: &'f G,
    all: Vec<(&'f LangTag, &'f G)>,
}

impl<G> Grouped<'_, G> {
    /// One field of words over all languages.
    pub fn words(&self, field: impl Fn(&G) -> &Option<Words>) -> Localized<String> {
        let all = self.all.iter();
        words_by_language(all.map(|(language, group)| (*language, field(group).as_ref())))
    }
}

/// The words that files of one language each have for a field.
fn words_by_language<'f>(files: impl Iterator<Item = (&'f LangTag, Option<&'f Words>)>) -> Localized<String> {
    let mut result = Localized::default();
    for (language, words) in files {
        if let Some(Words::One(text)) = words {
            result.insert(language.clone(), text.value.clone());
        }
    }
    result
}

/// The fields that every content file may have.
struct CommonForm {
    title: Option<Words>,
    /// Whether there is a field `title`, though it may be wrong.
    has_title: bool,
    summary: Option<Words>,
    slug: Option<Spanned<String>>,
    draft: Option<bool>,
    order: Option<Spanned<i64>>,
    added: Option<Spanned<Date>>,
    updated: Option<Spanned<Date>>,
    moved_from: Vec<Spanned<String>>,
    /// The mark of the original from which a translation was made; without meaning in an original, which a
    /// translation becomes when it is the only file.
    translated_from: Option<Spanned<String>>,
    photos: Vec<PhotoForm>,
}

impl CommonForm {
    fn read(fields: &mut Fields<'_, '_>) -> Self {
        CommonForm {
            title: fields.words("title"),
            has_title: fields.has("title"),
            summary: fields.words("summary"),
            slug: fields.own_text("slug"),
            draft: fields.yes_no("draft"),
            order: fields.integer("order", -1_000_000..=1_000_000),
            added: fields.date("added"),
            updated: fields.date("updated"),
            // An address belongs to a language, as the slug does.
            moved_from: fields.own_texts("moved_from"),
            translated_from: read_mark(fields),
            photos: PhotoForm::read_all(fields),
        }
    }
}

/// Reads `translated_from`.
fn read_mark(fields: &mut Fields<'_, '_>) -> Option<Spanned<String>> {
    let mark = fields.own_text("translated_from")?;
    if !is_mark(&mark.value) {
        fields
            .bag()
            .push(Diagnostic::new(Code::BadMark, mark.span).with("value", mark.value.as_str()));
        return None;
    }
    Some(mark)
}

/// Where a text gives title or summary, those have been translated with it.
fn note_from_text(document: &Document, words: &mut Vec<Word>) {
    let title = document.title.as_ref().map(|t| t.value.clone());
    for (field, text) in [("title", title), ("summary", document.first_paragraph.clone())] {
        if let Some(text) = text.filter(|_| !words.iter().any(|word| word.field == field)) {
            words.push(Word {
                field: field.to_owned(),
                text,
                by_language: Vec::new(),
            });
        }
    }
}

/// One content file, read.
struct ContentFile<F> {
    file: FileId,
    common: CommonForm,
    form: F,
    document: Document,
    wording: Wording,
    /// Where a missing field belongs; `None` when it cannot be known whether one is missing.
    front: Option<Span>,
}

fn read_file<F>(
    inputs: &Inputs,
    file: FileId,
    role: Role,
    read: impl Fn(&mut Fields<'_, '_>) -> F,
    bag: &mut Bag,
) -> ContentFile<F> {
    let TextFile { text, damaged, .. } = inputs.text(file);
    let mut found = Bag::new();
    let parts = front_matter::split(text, file, &mut found);
    let table = toml::parse(text, parts.front.clone(), file, &mut found);
    let ((mut common, form), mut words) = Fields::read_with_words(&table, role, &mut found, |fields| {
        (CommonForm::read(fields), read(fields))
    });
    let document = Document::parse(&text[parts.body.clone()], file, parts.body.start, &mut found);
    note_from_text(&document, &mut words);
    let title = ("field", Arg::from("title"));
    common.has_title |= found
        .iter()
        .any(|d| d.code == Code::SwallowedField && d.args.contains(&title));
    let unknown = *damaged || parts.unread;
    if unknown {
        found.forget(|d| matches!(d.code, Code::MissingField | Code::NoFrontMatter));
    }
    bag.append(found);
    ContentFile {
        file,
        common,
        form,
        document,
        wording: Wording::new(words, &text[parts.body.clone()], Span::new(file, parts.body.clone())),
        front: (!unknown).then(|| Span::new(file, parts.front.start..parts.front.start)),
    }
}

/// The files of one thing: the original and its translations.
#[derive(Clone, Debug)]
pub struct EntryFiles {
    /// The folder.
    pub folder: InputPath,
    /// `index.md`, or the first translation where there is none.
    pub original: FileId,
    /// The language of that file.
    pub language: LangTag,
    /// `index.<lang>.md`.
    pub translations: Vec<(LangTag, FileId)>,
}

impl EntryFiles {
    /// Finds `index.md` and its translations in `folder`; other texts are reported.
    pub fn find(inputs: &Inputs, folder: &InputPath, languages: &[LangTag], bag: &mut Bag) -> Option<EntryFiles> {
        let mut original = None;
        let mut misnamed = None;
        let mut translations = Vec::new();
        for (file, text) in inputs.texts_in(folder).filter(|(_, t)| t.path.extension() == "md") {
            let name = text.path.name();
            let Some(suffix) = name.strip_prefix("index.").and_then(|n| n.strip_suffix("md")) else {
                let own = text.path.stem().split('.').next().unwrap_or_default();
                let target = match *folder == inputs.folder {
                    true => format!("{}/{own}", Section::Pages.folder()),
                    false => own.to_owned(),
                };
                bag.push(
                    Diagnostic::new(Code::MisplacedText, &text.path)
                        .with("name", name)
                        .with("folder", target),
                );
                continue;
            };
            match suffix.strip_suffix('.') {
                None => original = Some(file),
                Some(tag) => match declared_language(tag, &text.path, languages, bag) {
                    Some(language) if language == languages[0] => {
                        bag.push(Diagnostic::new(Code::DefaultLanguageSuffix, &text.path).with("lang", tag));
                        misnamed = Some(file);
                    }
                    Some(language) => translations.push((language, file)),
                    None => {}
                },
            }
        }
        let mut language = languages[0].clone();
        let original = original.or(misnamed).or_else(|| {
            let place = |l: &LangTag| languages.iter().position(|known| known == l);
            let (first, _) = translations.iter().enumerate().min_by_key(|(_, (l, _))| place(l))?;
            let (tag, file) = translations.remove(first);
            bag.push(
                Diagnostic::new(Code::MissingOriginal, &inputs.text(file).path)
                    .with("lang", tag.as_str())
                    .with("default", languages[0].as_str()),
            );
            language = tag;
            Some(file)
        });
        let Some(original) = original else {
            bag.push(Diagnostic::new(Code::MissingIndex, folder).with("folder", folder.name()));
            return None;
        };
        Some(EntryFiles {
            folder: folder.clone(),
            original,
            language,
            translations,
        })
    }
}

/// Reads one thing from its files: its [`Entry`] and what the kind's own fields said in every language.
/// `needs_title`: whether a title must be found; the story of a village takes the village's name.
pub fn read_entry<F>(
    inputs: &Inputs,
    id: Id,
    files: &EntryFiles,
    needs_title: bool,
    read: impl Fn(&mut Fields<'_, '_>) -> F,
    bag: &mut Bag,
) -> (Entry, Forms<F>) {
    let default = &files.language;
    let original = read_file(inputs, files.original, Role::Original, &read, bag);
    let translations: Vec<(LangTag, ContentFile<F>)> = files
        .translations
        .iter()
        .map(|(language, file)| {
            (
                language.clone(),
                read_file(inputs, *file, Role::Translation, &read, bag),
            )
        })
        .collect();
    let mut entry = Entry {
        id,
        folder: files.folder.clone(),
        original: files.original,
        language: default.clone(),
        title: Localized::default(),
        summary: Localized::default(),
        bodies: Localized::default(),
        slugs: BTreeMap::new(),
        photos: Vec::new(),
        draft: original.common.draft.unwrap_or(false),
        order: original.common.order.as_ref().map(|o| o.value),
        added: original.common.added.as_ref().map(|d| d.value),
        updated: original.common.updated.as_ref().map(|d| d.value),
        moved_from: Vec::new(),
        wording: original.wording.clone(),
        translations: Vec::new(),
    };
    let photo_forms: Vec<(LangTag, &[PhotoForm])> = translations
        .iter()
        .map(|(l, f)| (l.clone(), f.common.photos.as_slice()))
        .collect();
    entry.photos = photos_of(
        inputs,
        &files.folder,
        (default, &original.common.photos),
        &photo_forms,
        bag,
    );

    add_words(&mut entry, default, &original, bag);
    if let Some(front) = original
        .front
        .filter(|_| entry.title.is_empty() && needs_title && !original.common.has_title)
    {
        bag.push(Diagnostic::new(Code::MissingField, front).with("field", "title"));
    }
    for (language, file) in &translations {
        add_words(&mut entry, language, file, bag);
        entry.translations.push(Translation {
            language: language.clone(),
            file: file.file,
            wording: file.wording.clone(),
            made_from: file.common.translated_from.clone(),
        });
    }
    let forms = Forms {
        language: default.clone(),
        original: original.form,
        translations: translations.into_iter().map(|(l, f)| (l, f.form)).collect(),
    };
    (entry, forms)
}

fn add_words<F>(entry: &mut Entry, language: &LangTag, file: &ContentFile<F>, bag: &mut Bag) {
    let mut document = file.document.clone();
    let heading = document.title.as_ref().map(|t| clean(&t.value));
    let title = match &file.common.title {
        Some(Words::One(text)) => Some(text.value.clone()),
        _ => heading.clone(),
    };
    // A heading that only repeats the title would stand on the page twice.
    if heading.is_some() && heading == title {
        document = document.without_title_heading();
    }
    if let Some(title) = title {
        entry.title.insert(language.clone(), title);
    }
    match &file.common.summary {
        Some(Words::One(text)) => {
            let length = text.value.chars().count();
            if length > MAX_SUMMARY {
                bag.push(Diagnostic::new(Code::LongSummary, text.span).with("length", length));
            }
            entry.summary.insert(language.clone(), text.value.clone());
        }
        _ => {
            if let Some(paragraph) = &document.first_paragraph {
                entry.summary.insert(language.clone(), clean(paragraph));
            }
        }
    }
    if document.has_text() || !document.images.is_empty() {
        entry.bodies.insert(
            language.clone(),
            Body {
                file: file.file,
                document,
            },
        );
    }
    let old = file.common.moved_from.iter();
    entry
        .moved_from
        .extend(old.filter_map(|written| OldAddress::read(written, language, bag)));
    if let Some(slug) = &file.common.slug {
        match Id::new(&slug.value) {
            Some(id) => {
                entry.slugs.insert(language.clone(), Spanned::new(id, slug.span));
            }
            None => {
                let suggestion = slugify(&slug.value).map(|s| s.to_string());
                bag.push(
                    Diagnostic::new(Code::BadSlug, slug.span)
                        .with("value", slug.value.as_str())
                        .suggest(suggestion),
                );
            }
        }
    }
}

/// The folders of one section with their ids, ordered; folders whose names are no ids are reported.
pub fn entry_folders(inputs: &Inputs, section: Section, bag: &mut Bag) -> Vec<(Id, InputPath)> {
    let base = inputs.folder.child(section.folder());
    let mut folders: BTreeMap<String, ()> = BTreeMap::new();
    for path in all_paths(inputs) {
        if let Some((name, _)) = path.below(&base).and_then(|rest| rest.split_once('/')) {
            folders.insert(name.to_owned(), ());
        }
    }
    let mut result = Vec::new();
    for name in folders.into_keys() {
        let folder = base.child(&name);
        match Id::new(&name) {
            Some(id) => result.push((id, folder)),
            // A name that Windows cannot store was reported by the scan.
            None if !is_portable_name(&name) => {}
            None => bag.push(
                Diagnostic::new(Code::BadFolderName, &folder)
                    .with("name", name.as_str())
                    .suggest(slugify(&name).map(|s| s.to_string())),
            ),
        }
    }
    result
}

/// Reports files that lie where nothing looks: unknown section folders, texts beside the folders of a
/// section, files in folders too deep.
pub fn report_misplaced(inputs: &Inputs, bag: &mut Bag) {
    let mut unknown: BTreeMap<String, ()> = BTreeMap::new();
    for path in all_paths(inputs) {
        let Some(rest) = path.below(&inputs.folder) else {
            continue;
        };
        let parts: Vec<&str> = rest.split('/').collect();
        let is_text = matches!(path.extension().as_str(), "md" | "toml");
        let stray = || Diagnostic::new(Code::StrayFile, path).with("name", path.name());
        match parts.as_slice() {
            [name] if is_text || inputs.find_photo(path).is_some() => {
                if path.extension() == "toml" && *name != "village.toml" {
                    bag.push(stray());
                }
            }
            [section, ..] if Section::from_folder(section).is_none() && parts.len() > 1 => {
                unknown.insert((*section).to_owned(), ());
            }
            [_, _] if path.extension() == "md" => {
                let folder = path.stem().split('.').next().unwrap_or("").to_owned();
                bag.push(
                    Diagnostic::new(Code::MisplacedText, path)
                        .with("name", path.name())
                        .with("folder", folder),
                );
            }
            // Of photos, advice on the whole site says which no page shows.
            [_, _, ..] if inputs.find_photo(path).is_some() => {}
            [_, _, _] if inputs.others.binary_search(path).is_err() && path.extension() != "toml" => {}
            [_, _, _, ..] if path.extension() == "md" && parts.len() > 3 => {
                bag.push(
                    Diagnostic::new(Code::MisplacedText, path)
                        .with("name", path.name())
                        .with("folder", parts[2]),
                );
            }
            _ => bag.push(stray()),
        }
    }
    for name in unknown.into_keys() {
        let folder = inputs.folder.child(&name);
        let is_village = |path: &InputPath| path.name() == "village.toml" && path.below(&folder).is_some();
        let lower = inputs.folder.child(&name.to_lowercase());
        let is_twin = lower != folder && all_paths(inputs).any(|path| path.below(&lower).is_some());
        // Both were reported by the scan.
        if is_twin || inputs.texts.iter().any(|t| is_village(&t.path)) {
            continue;
        }
        let sections = || Section::ALL.iter().map(|s| s.folder());
        let suggestion = synonyms::for_value(&name, |meant| sections().any(|known| known == meant))
            .or_else(|| nearest(&name, sections()));
        bag.push(
            Diagnostic::new(Code::UnknownSection, &folder)
                .with("name", name.as_str())
                .suggest(suggestion),
        );
    }
}

fn all_paths(inputs: &Inputs) -> impl Iterator<Item = &InputPath> {
    let texts = inputs.texts.iter().map(|t| &t.path);
    let photos = inputs.photos.iter().map(|p| &p.path);
    texts.chain(photos).chain(&inputs.others)
}
