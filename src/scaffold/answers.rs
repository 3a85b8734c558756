//! What an author says about a new site, checked by the same rules as the files that will hold it.

use crate::diag::{Bag, Code, Diagnostic, Place, Severity};
use crate::digest::Digest;
use crate::locale::LangTag;
use crate::model::phone::Phone;
use crate::model::region::Region;
use crate::model::settings::{FORMAT, Settings};
use crate::paths::{Id, InputPath, slugify};
use crate::source::TextFile;
use crate::span::{FileId, Span, Spanned};

/// The code that a starter gets when nobody gave one. The file says that it is an example.
pub const EXAMPLE_REGION: &str = "51.04.01.2005";

/// The languages of a new site when nobody says otherwise: the starter has texts in both.
pub const DEFAULT_LANGUAGES: &str = "id,en";

/// A site that is to be made.
#[derive(Clone, Debug)]
pub struct NewSite {
    /// Name of the village.
    pub name: String,
    /// Its id, which is the name of its folder.
    pub id: Id,
    /// Its region code, if known.
    pub region: Option<String>,
    /// Languages; the first is the main one. Never empty.
    pub languages: Vec<LangTag>,
    /// WhatsApp number as it was written.
    pub whatsapp: Option<String>,
    /// Where the site will stand.
    pub base_url: Option<String>,
}

/// An answer that can be used, with advice on it; or why it cannot.
pub type Checked<T> = Result<(T, Vec<Diagnostic>), Diagnostic>;

/// A village's name in one line, without characters that nobody can see.
///
/// # Errors
/// [`Code::EmptyText`].
pub fn name(written: &str) -> Checked<String> {
    let visible: String = written
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control())
        .collect();
    let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Diagnostic::new(Code::EmptyText, Place::Nowhere).with("field", "name"));
    }
    Ok((name, Vec::new()))
}

/// The id of a village of this name: `Desa Ma'ruf` gives `desa-maruf`. A name without Latin letters gives `desa`.
pub fn id_for(name: &str) -> Id {
    // The second is an id; the loop ends there.
    [name, "desa"]
        .iter()
        .find_map(|text| slugify(text))
        .unwrap_or_else(|| unreachable!("`desa` is an id"))
}

/// A region code (`PP.KK.CC.DDDD`). One that the official table does not hold gets advice.
///
/// # Errors
/// [`Code::BadRegionCode`].
pub fn region(written: &str) -> Checked<String> {
    checked(|bag| Region::read(nowhere(written.trim()), bag).map(|r| r.code().to_owned()))
}

/// A number that WhatsApp can reach, as it was written.
///
/// # Errors
/// [`Code::BadPhone`] and [`Code::LandlineOnWhatsapp`].
pub fn whatsapp(written: &str) -> Checked<String> {
    checked(|bag| Phone::read_mobile(nowhere(written.trim()), bag).map(|_| written.trim().to_owned()))
}

/// Language tags with commas or spaces between; the first is the main language.
///
/// # Errors
/// [`Code::BadLanguageTag`], and [`Code::EmptyText`] when there is none.
pub fn languages(written: &str) -> Checked<Vec<LangTag>> {
    let mut languages: Vec<LangTag> = Vec::new();
    for tag in written.split([',', ' ', ';']).filter(|t| !t.is_empty()) {
        let language = LangTag::parse(tag).map_err(|bad| {
            Diagnostic::new(Code::BadLanguageTag, Place::Nowhere)
                .with("tag", tag)
                .suggest(bad.suggestion)
        })?;
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    if languages.is_empty() {
        return Err(Diagnostic::new(Code::EmptyText, Place::Nowhere).with("field", "languages"));
    }
    Ok((languages, Vec::new()))
}

/// The address of a site, as it was written.
///
/// # Errors
/// [`Code::BadUrl`].
pub fn base_url(written: &str) -> Checked<String> {
    let written = written.trim();
    checked(|bag| {
        // Read by the reader of `kampung.toml`, so that there is one rule.
        let text = format!(
            "format = {FORMAT}\nlanguages = [\"id\"]\nbase_url = {}\n",
            super::fill::toml_string(written)
        );
        let file = TextFile {
            path: InputPath::root().child("kampung.toml"),
            digest: Digest::of(text.as_bytes()),
            text,
            damaged: false,
        };
        Settings::read(&file, bag)?.base_url.map(|_| written.to_owned())
    })
}

fn nowhere(text: &str) -> Spanned<String> {
    Spanned::new(text.to_owned(), Span::new(FileId(0), 0..0))
}

fn checked<T>(read: impl FnOnce(&mut Bag) -> Option<T>) -> Checked<T> {
    let mut bag = Bag::new();
    let value = read(&mut bag);
    let mut said = bag.into_sorted();
    // An answer stands in no file.
    for diagnostic in &mut said {
        diagnostic.place = Place::Nowhere;
    }
    match (value, said.iter().position(|d| d.code.severity() == Severity::Error)) {
        (Some(value), None) => Ok((value, said)),
        (_, Some(i)) => Err(said.swap_remove(i)),
        // A reader that refuses says why; if ever one does not, the answer still cannot be used.
        (None, None) => Err(Diagnostic::new(Code::EmptyText, Place::Nowhere).with("field", "…")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good<T>(checked: Checked<T>) -> T {
        let (value, advice) = checked.unwrap();
        assert!(advice.is_empty(), "{advice:?}");
        value
    }

    #[test]
    fn names_become_ids() {
        assert_eq!(good(name("  Desa\tMa'ruf\u{7} \n")), "Desa Ma'ruf");
        assert_eq!(name(" \u{7} ").unwrap_err().code, Code::EmptyText);
        assert_eq!(id_for("Desa Ma'ruf").as_str(), "desa-maruf");
        assert_eq!(id_for("은 마을").as_str(), "desa");
        assert_eq!(id_for("con").as_str(), "desa");
    }

    #[test]
    fn answers_follow_the_rules_of_the_files() {
        assert_eq!(good(region(" 51.04.01.2005 ")), "51.04.01.2005");
        assert_eq!(region("5104012005").unwrap_err().code, Code::BadRegionCode);
        let (_, advice) = region("99.99.99.2001").unwrap();
        assert_eq!(advice[0].code, Code::UnknownRegion);

        assert_eq!(good(whatsapp("0812-0000-0001")), "0812-0000-0001");
        assert_eq!(whatsapp("nol delapan").unwrap_err().code, Code::BadPhone);
        assert_eq!(whatsapp("0361 123456").unwrap_err().code, Code::LandlineOnWhatsapp);

        assert_eq!(good(base_url("https://celuk.example")), "https://celuk.example");
        assert_eq!(base_url("celuk.example").unwrap_err().code, Code::BadUrl);
        assert_eq!(base_url("https://a b\"").unwrap_err().code, Code::BadUrl);
    }

    #[test]
    fn languages_are_listed_once() {
        let tags: Vec<String> = good(languages("id, en,id ban"))
            .iter()
            .map(|l| l.as_str().to_owned())
            .collect();
        assert_eq!(tags, ["id", "en", "ban"]);
        let wrong = languages("id,kr").unwrap_err();
        assert_eq!(wrong.code, Code::BadLanguageTag);
        assert!(wrong.args.iter().any(|(name, _)| *name == "suggestion"));
        assert_eq!(languages(" , ").unwrap_err().code, Code::EmptyText);
    }
}
