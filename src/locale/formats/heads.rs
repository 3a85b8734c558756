//! Letters under which a long list stands: `A`, `ㄱ`, `あ`.

use std::cmp::Ordering;

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::{Collator, CollatorBorrowed};
use icu::locale::Locale;
use icu::locale::exemplar_chars::ExemplarCharacters;
use icu::properties::{CodePointMapData, props::Script};

use super::Formats;

/// Where no letter fits: digits, signs, and writing that the language's alphabet does not order.
const OTHER: &str = "#";
/// CLDR puts the Latin letters of Pinyin, with this in front, between the Chinese characters that they begin
/// (UCA implementation notes, *Index Characters*).
const PINYIN: char = '\u{fdd0}';
/// More letters than that are strokes and radicals, which help nobody.
const MOST: usize = 60;

/// The letters of one language.
pub(super) struct Heads {
    collator: CollatorBorrowed<'static>,
    /// In the order of the language: where a letter begins, and the letter.
    letters: Vec<(String, String)>,
}

impl Heads {
    fn new(locale: &Locale) -> Option<Heads> {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Primary);
        let collator = Collator::try_new(locale.into(), options).ok()?;
        let index = ExemplarCharacters::try_new_index(&locale.into()).ok()?;
        let own = index.code_points().iter_chars().map(String::from);
        let own: Vec<String> = own.chain(index.strings().iter().map(str::to_owned)).collect();
        let own = if own.len() > MOST { Vec::new() } else { own };
        let order = |a: &str, b: &str| collator.compare(a, b);
        let place = |letter: &str| format!("{PINYIN}{letter}");
        // Elsewhere these places stand before all letters.
        let knows_pinyin = order(&place("A"), "阿") == Ordering::Less && order("阿", &place("B")) == Ordering::Less;
        let between: Vec<(String, String)> = match knows_pinyin {
            true => own.iter().map(|letter| (place(letter), letter.clone())).collect(),
            false => Vec::new(),
        };
        // Latin names stand in the lists of every language.
        let latin = ('A'..='Z').map(String::from);
        let mut letters: Vec<(String, String)> = own.into_iter().chain(latin).map(|l| (l.clone(), l)).collect();
        letters.extend(between);
        // Of letters that differ only by accents the plain one comes first.
        letters.sort_by(|a, b| collator.compare(&a.0, &b.0).then_with(|| a.0.cmp(&b.0)));
        letters.dedup_by(|next, kept| collator.compare(&next.0, &kept.0) == Ordering::Equal);
        Some(Heads { collator, letters })
    }

    fn of(&self, text: &str) -> Option<&str> {
        let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let after = self
            .letters
            .partition_point(|(start, _)| self.collator.compare(start, text) != Ordering::Greater);
        let (start, letter) = self.letters.get(after.checked_sub(1)?)?;
        let first = text.chars().next()?;
        let fits = match start.strip_prefix(PINYIN) {
            Some(_) => script(first) == Script::Han,
            None => start.chars().next().is_some_and(|c| script(c) == script(first)),
        };
        fits.then_some(letter)
    }
}

/// The script of a letter; both ways to write Japanese sounds are one.
fn script(letter: char) -> Script {
    match CodePointMapData::<Script>::new().get(letter) {
        Script::Katakana => Script::Hiragana,
        script => script,
    }
}

impl Formats {
    /// The letter under which `text` stands in a long list of this language: `C` for Celuk, `ㄱ` for 가방, `B` for 北京
    /// (by Pinyin); `#` for what no letter of it or of Latin begins.
    pub fn head(&self, text: &str) -> &str {
        let heads = self.heads.get(|| Heads::new(&self.locale).ok_or(()));
        heads.and_then(|heads| heads.of(text)).unwrap_or(OTHER)
    }
}
