//! `partners.toml`: who helps the villages, and the programmes in which a village takes part.

use std::collections::BTreeMap;
use std::sync::Arc;

use url::Url;

use super::choices::PartnerRole;
use super::contact::read_words;
use super::fields::{Fields, Role};
use super::localized::Localized;
use super::product::reference;
use super::span_of_days::in_order;
use super::web_address::read_https;
use crate::date::{BuildDate, Date};
use crate::diag::{Bag, Code, Diagnostic, nearest};
use crate::digest::Digest;
use crate::locale::LangTag;
use crate::paths::{Id, slugify};
use crate::source::photo::{PhotoFormat, read_header};
use crate::source::{Shared, SharedFile};
use crate::span::{Span, Spanned};
use crate::syntax::toml;

/// A programme or sponsor.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Localized<String>,
    /// What it does.
    pub role: PartnerRole,
    /// Its logo.
    pub logo: Option<Logo>,
    /// Its own site.
    pub url: Option<Url>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// What it has done.
    pub text: Localized<String>,
}

/// A logo that may be published as it is. It is copied into every site that shows it, so that a village's
/// folder can be deployed alone.
#[derive(Clone, Debug)]
pub struct Logo {
    /// Extension of the published file, without the dot.
    pub extension: &'static str,
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// Digest of the bytes.
    pub digest: Digest,
}

/// The largest logo, in bytes.
const MAX_LOGO: usize = 100 * 1024;

/// Whose workspace it is: its brand stands at the foot of every page.
#[derive(Clone, Debug)]
pub struct Brand {
    /// Its name.
    pub name: String,
    /// Its logo ([`Brand::find_logo`]).
    pub logo: Option<Logo>,
    /// Its own site.
    pub url: Option<Url>,
    /// What it says of itself.
    pub text: Localized<String>,
    /// Where the logo lies, as it was written.
    logo_file: Option<Spanned<String>>,
}

/// All partners of a workspace.
#[derive(Clone, Debug, Default)]
pub struct Partners {
    by_id: BTreeMap<Id, Partner>,
    /// Whether the file has mistakes: then a partner that is not found may be one of them.
    pub is_damaged: bool,
}

/// A partner of one village.
#[derive(Clone, Debug)]
pub struct Partnership {
    /// The partner.
    pub partner: Partner,
    /// The first day of this village's part in it.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// An entry of `programmes` in `village.toml`.
#[derive(Clone, Debug)]
pub struct Programme {
    id: Spanned<Id>,
    from: Option<Date>,
    to: Option<Date>,
}

impl Partners {
    /// Reads `partners.toml`, if the workspace has one.
    pub fn read(shared: &Shared, languages: &[LangTag], bag: &mut Bag) -> Partners {
        let mut partners = Partners::default();
        let Some((file, text)) = shared.partners() else {
            return partners;
        };
        let mut found = Bag::new();
        super::nik::report(file, text, &mut found);
        let table = toml::parse(&text.text, 0..text.text.len(), file, &mut found);
        let mut seen: BTreeMap<Id, Span> = BTreeMap::new();
        Fields::read(&table, Role::Multilingual, &mut found, |fields| {
            for node in fields.tables("partner") {
                let read = |fields: &mut Fields<'_, '_>| Partner::read(fields, shared, languages);
                let Some((id, partner)) = fields.group_of("partner", node, read).flatten() else {
                    continue;
                };
                if is_new(&id, &mut seen, fields.bag()) {
                    partners.by_id.insert(id.value, partner);
                }
            }
        });
        partners.is_damaged = text.damaged || found.has_errors();
        bag.append(found);
        partners
    }
}

impl Partners {
    /// The ids of all partners, in their order.
    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        self.by_id.keys()
    }

    /// A partner.
    pub fn get(&self, id: &Id) -> Option<&Partner> {
        self.by_id.get(id)
    }

    /// All logos.
    pub fn logos(&self) -> impl Iterator<Item = &Logo> {
        self.by_id.values().filter_map(|p| p.logo.as_ref())
    }
}

/// Whether no entry before had this id; otherwise that is reported.
pub(super) fn is_new(id: &Spanned<Id>, seen: &mut BTreeMap<Id, Span>, bag: &mut Bag) -> bool {
    if let Some(first) = seen.get(&id.value) {
        bag.push(
            Diagnostic::new(Code::DuplicateId, id.span)
                .with("id", id.value.as_str())
                .also(*first),
        );
        return false;
    }
    seen.insert(id.value.clone(), id.span);
    true
}

/// The required field `id` of an entry in a file of the workspace.
pub(super) fn read_id(fields: &mut Fields<'_, '_>) -> Option<Spanned<Id>> {
    let written = fields.text("id");
    fields.missing("id");
    let written = written?;
    let id = Id::new(&written.value);
    if id.is_none() {
        fields.bag().push(
            Diagnostic::new(Code::BadId, written.span)
                .with("value", written.value.as_str())
                .suggest(slugify(&written.value).map(|s| s.to_string())),
        );
    }
    Some(Spanned::new(id?, written.span))
}

impl Partner {
    fn read(fields: &mut Fields<'_, '_>, shared: &Shared, languages: &[LangTag]) -> Option<(Spanned<Id>, Partner)> {
        let id = read_id(fields);
        let name = fields.words("name");
        fields.missing("name");
        let role = fields.choice::<PartnerRole>("role");
        fields.missing("role");
        let logo = fields.text("logo");
        let url = fields.text("url");
        let from = fields.date("from");
        let to = fields.date("to");
        let text = fields.words("text");
        let bag = fields.bag();
        let name = read_words(name, languages, bag);
        let logo = logo.and_then(|l| Logo::read(&l, shared, bag));
        let url = url.and_then(|u| read_https(u, bag));
        let to = in_order(from.as_ref(), to, bag).map(|d| d.value);
        let text = read_words(text, languages, bag);
        let id = id?;
        let partner = Partner {
            id: id.value.clone(),
            name,
            role: role?.value,
            logo,
            url,
            from: from.map(|d| d.value),
            to,
            text,
        };
        Some((id, partner))
    }
}

impl Brand {
    /// Reads the table `partner` of `kampung.toml`: all but the logo.
    pub(super) fn read(fields: &mut Fields<'_, '_>, languages: &[LangTag]) -> Option<Brand> {
        let name = fields.text("name");
        fields.missing("name");
        let logo_file = fields.text("logo");
        let url = fields.text("url");
        let text = fields.words("text");
        let bag = fields.bag();
        let url = url.and_then(|u| read_https(u, bag));
        let text = read_words(text, languages, bag);
        Some(Brand {
            name: name?.value,
            logo: None,
            url,
            text,
            logo_file,
        })
    }

    /// Finds the logo among the files of `static/`; one that cannot be published is reported.
    pub fn find_logo(&mut self, shared: &Shared, bag: &mut Bag) {
        self.logo = self.logo_file.as_ref().and_then(|file| Logo::read(file, shared, bag));
    }
}

impl Programme {
    /// Reads the list `programmes` of `village.toml`.
    pub fn read_all(fields: &mut Fields<'_, '_>) -> Vec<Programme> {
        let tables = fields.tables("programmes");
        let read = |fields: &mut Fields<'_, '_>| {
            let id = fields.text("id");
            fields.missing("id");
            let from = fields.date("from");
            let to = fields.date("to");
            let to = in_order(from.as_ref(), to, fields.bag()).map(|d| d.value);
            let id = id.and_then(|id| reference("partner", &id, fields.bag()))?;
            let from = from.map(|d| d.value);
            Some(Programme { id, from, to })
        };
        tables
            .into_iter()
            .filter_map(|node| fields.group_of("programmes", node, read).flatten())
            .collect()
    }

    /// The partner that it names, with the days of this village, else those of the partner. One that does not
    /// exist is reported.
    pub fn find(&self, partners: &Partners, bag: &mut Bag) -> Option<Partnership> {
        let Some(partner) = partners.by_id.get(&self.id.value) else {
            // Of an entry that could not be read, that was said.
            if !partners.is_damaged {
                let id = self.id.value.as_str();
                bag.push(
                    Diagnostic::new(Code::UnknownReference, self.id.span)
                        .with("kind", "partner")
                        .with("id", id)
                        .suggest(nearest(id, partners.by_id.keys().map(Id::as_str))),
                );
            }
            return None;
        };
        let given = self.from.is_some() || self.to.is_some();
        Some(Partnership {
            partner: partner.clone(),
            from: if given { self.from } else { partner.from },
            to: if given { self.to } else { partner.to },
        })
    }
}

impl Partnership {
    /// Whether it runs on the day `today`.
    pub fn runs(&self, today: BuildDate) -> bool {
        self.from.is_none_or(|first| first <= today.0) && !self.is_past(today)
    }

    /// Whether it is over on the day `today`.
    pub fn is_past(&self, today: BuildDate) -> bool {
        self.to.is_some_and(|last| last < today.0)
    }

    /// The days on which what is shown of it changes.
    pub fn changes(&self) -> impl Iterator<Item = Date> {
        self.from.into_iter().chain(self.to.map(|last| last.plus_days(1)))
    }
}

impl Logo {
    /// The file that `written` names below `static/`, when it can be published as it is.
    fn read(written: &Spanned<String>, shared: &Shared, bag: &mut Bag) -> Option<Logo> {
        let inside = written.value.strip_prefix("static/").unwrap_or_default();
        let Some(file) = shared.statics.get(inside) else {
            let known = shared.statics.keys().map(|name| format!("static/{name}"));
            let known: Vec<String> = known.collect();
            bag.push(
                Diagnostic::new(Code::MissingLogo, written.span)
                    .with("name", written.value.as_str())
                    .suggest(nearest(&written.value, known.iter().map(String::as_str))),
            );
            return None;
        };
        if file.bytes.len() > MAX_LOGO {
            bag.push(
                Diagnostic::new(Code::LargeLogo, written.span)
                    .with("name", written.value.as_str())
                    .with("size", file.bytes.len().div_ceil(1024))
                    .with("limit", MAX_LOGO / 1024),
            );
            return None;
        }
        match extension_of(file) {
            Ok(extension) => Some(Logo {
                extension,
                bytes: Arc::clone(&file.bytes),
                digest: file.digest,
            }),
            Err(problem) => {
                bag.push(
                    Diagnostic::new(Code::BadLogo, written.span)
                        .with("name", written.value.as_str())
                        .with("problem", problem),
                );
                None
            }
        }
    }
}

/// The extension that fits the bytes, or what is wrong with them.
fn extension_of(file: &SharedFile) -> Result<&'static str, &'static str> {
    if file.path.extension() == "svg" {
        let text = std::str::from_utf8(&file.bytes).map_err(|_| "broken")?;
        return check_svg(text).map(|()| "svg");
    }
    match read_header(&file.bytes).map(|header| header.format) {
        Ok(PhotoFormat::Png) => Ok("png"),
        Ok(PhotoFormat::WebP) => Ok("webp"),
        Ok(PhotoFormat::Jpeg) => Ok("jpg"),
        Ok(PhotoFormat::Gif | PhotoFormat::Heic | PhotoFormat::Avif) => Err("format"),
        Err(_) if ["png", "webp", "jpg", "jpeg"].contains(&file.path.extension().as_str()) => Err("broken"),
        Err(_) => Err("format"),
    }
}

/// Refuses drawings that could run something or fetch something when they are opened by themselves: a page
/// shows them as pictures, but the file has an address of its own (SVG 2, 2.7; W3C *SVG Integration*).
fn check_svg(text: &str) -> Result<(), &'static str> {
    let lower = text.to_lowercase();
    let tight: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    if !tight.contains("<svg") || !tight.contains("</svg>") && !tight.contains("/>") {
        return Err("broken");
    }
    let handler = lower
        .match_indices("on")
        .filter(|(i, _)| lower[..*i].ends_with(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '/')))
        .any(|(i, _)| {
            let rest = lower[i..].trim_start_matches(|c: char| c.is_ascii_alphanumeric());
            rest.trim_start().starts_with('=')
        });
    let program = [
        "<script",
        "javascript:",
        "<foreignobject",
        "<!entity",
        "<handler",
        ":script",
    ];
    if handler || program.iter().any(|sign| tight.contains(sign)) {
        return Err("script");
    }
    let inside = |target: &str| {
        target.starts_with('#') || target.starts_with("data:image/png") || target.starts_with("data:image/jpeg")
    };
    let unquoted = |rest: &'_ str| rest.trim_start_matches(['"', '\'']).to_owned();
    let leads_out = |sign: &str| {
        tight
            .match_indices(sign)
            .any(|(i, _)| !inside(&unquoted(&tight[i + sign.len()..])))
    };
    if leads_out("href=") || leads_out("url(") || tight.contains("@import") || tight.contains("<?xml-stylesheet") {
        return Err("reference");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn drawings() {
        let svg =
            |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>");
        let table = [
            ("<path d=\"M0 0h9\"/>", Ok(())),
            ("<title>Kontribusi on = line</title>", Err("script")),
            ("<use href=\"#a\"/><path fill=\"url(#b)\"/>", Ok(())),
            ("<image href=\"data:image/png;base64,AA\"/>", Ok(())),
            ("<script>alert(1)</script>", Err("script")),
            ("< script>alert(1)</script>", Err("script")),
            ("<g onload=\"x()\"/>", Err("script")),
            ("<g\nOnClick = 'x()'/>", Err("script")),
            ("<g id=\"a\"onload=\"x()\"/>", Err("script")),
            ("<a href=\"java\nscript:x()\"/>", Err("script")),
            ("<foreignObject/>", Err("script")),
            ("<image href=\"https://lain.example/a.png\"/>", Err("reference")),
            ("<use xlink:href='lain.svg#a'/>", Err("reference")),
            ("<style>@import 'a.css';</style>", Err("reference")),
            ("<path fill=\"url('https://lain.example')\"/>", Err("reference")),
            ("<image href=\"data:image/svg+xml;base64,AA\"/>", Err("reference")),
        ];
        for (inside, expected) in table {
            assert_eq!(check_svg(&svg(inside)), expected, "{inside}");
        }
        assert_eq!(check_svg("bukan gambar"), Err("broken"));
        assert_eq!(check_svg("<?xml-stylesheet href=\"#a\"?><svg></svg>"), Err("reference"));
    }

    proptest! {
        #[test]
        fn any_text_is_judged(text in "(<svg |on|href=|url\\(|[ =\"'é#]|\\PC){0,20}") {
            let _ = check_svg(&text);
        }
    }
}
