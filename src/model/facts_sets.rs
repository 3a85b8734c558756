//! Which further facts belong to which kind of goods: one table, from which a product's file is read, its facts
//! table is filled and a misplaced fact is noticed.

use super::choices::Category::{self, *};
use super::entry::Forms;
use super::fields::Fields;
use super::localized::{Localized, Words};
use crate::diag::Bag;
use crate::span::{Span, Spanned};

/// One fact of the table.
#[derive(Debug)]
pub struct FactField {
    /// The name of the field, as authors write it. Its words on pages are the theme's message `fact-…`.
    pub key: &'static str,
    /// How it is read.
    pub reading: Reading,
    /// The goods to which it belongs. Goods without a kind (`other`) may have every fact.
    pub categories: &'static [Category],
}

/// How a fact is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One text a language.
    Words,
    /// A list of texts a language.
    WordList,
    /// A whole number of days, 1 to 36500.
    Days,
    /// Metres above the sea, 0 to 5000: the highest fields of Indonesia lie below 3000.
    Altitude,
    /// Parts per thousand, 1 to 1000: sterling silver has 925.
    PerMille,
    /// Numbers of months, 1 January to 12 December.
    Months,
    /// Sizes of rings, 1 to 60: Indonesian sizes, and European ones up to the inner circumference less 40 mm.
    RingSizes,
}

/// Goods that are eaten or drunk.
const EDIBLE: &[Category] = &[Food, Beverage, Coffee, Spice, Plantation, Livestock];
/// Goods that grow.
const GROWN: &[Category] = &[Coffee, Spice, Plantation, Food, Beverage];
/// Goods that are dyed.
const DYED: &[Category] = &[Textile, Batik, Weaving, Wickerwork, Leather];
/// Goods whose surface is treated.
const FINISHED: &[Category] = &[Woodcraft, Pottery, Leather, Wickerwork, Jewellery];
/// Goods that want to be looked after.
const CARED_FOR: &[Category] = &[
    Textile, Batik, Weaving, Wickerwork, Woodcraft, Pottery, Leather, Jewellery,
];

/// All facts, in the order in which a page shows them. Size and weight belong to all goods and stand elsewhere.
pub const FACTS: &[FactField] = &[
    fact("purity", Reading::PerMille, &[Jewellery]),
    fact("stones", Reading::WordList, &[Jewellery]),
    fact("ring_sizes", Reading::RingSizes, &[Jewellery]),
    fact("weave", Reading::Words, &[Textile, Batik, Weaving, Wickerwork]),
    fact("dye", Reading::WordList, DYED),
    fact("variety", Reading::Words, GROWN),
    fact("grade", Reading::Words, GROWN),
    fact("altitude_m", Reading::Altitude, GROWN),
    fact("harvest_months", Reading::Months, GROWN),
    fact("roast", Reading::Words, &[Coffee]),
    fact("ingredients", Reading::WordList, EDIBLE),
    fact("allergens", Reading::WordList, EDIBLE),
    fact("shelf_life_days", Reading::Days, EDIBLE),
    fact("storage", Reading::Words, EDIBLE),
    fact("finish", Reading::Words, FINISHED),
    fact("care", Reading::WordList, CARED_FOR),
];

const fn fact(key: &'static str, reading: Reading, categories: &'static [Category]) -> FactField {
    FactField {
        key,
        reading,
        categories,
    }
}

impl FactField {
    /// Whether the fact belongs to these goods.
    pub fn suits(&self, category: Category) -> bool {
        category == Other || self.categories.contains(&category)
    }
}

/// The facts that belong to these goods, for whoever begins a new product.
pub fn facts_for(category: Category) -> impl Iterator<Item = &'static FactField> {
    FACTS.iter().filter(move |f| f.suits(category))
}

/// A fact that a product has.
#[derive(Clone, Debug)]
pub struct FurtherFact {
    /// Which.
    pub field: &'static FactField,
    /// Where its name stands.
    pub place: Span,
    /// What it says.
    pub value: FactValue,
}

/// What a fact says.
#[derive(Clone, Debug)]
pub enum FactValue {
    /// One text.
    Words(Localized<String>),
    /// Texts.
    WordList(Localized<Vec<String>>),
    /// A number, in the unit of its reading.
    Number(i64),
    /// Numbers of months.
    Months(Vec<i64>),
    /// Sizes.
    Sizes(Vec<f64>),
}

/// What one file says of all facts, in the order of [`FACTS`].
#[derive(Debug)]
pub struct FurtherForms(Vec<FurtherForm>);

#[derive(Debug, Default)]
struct FurtherForm {
    place: Option<Span>,
    words: Option<Words>,
    list: Option<Spanned<Vec<Spanned<String>>>>,
    number: Option<Spanned<i64>>,
    months: Vec<Spanned<i64>>,
    sizes: Vec<Spanned<f64>>,
}

impl FurtherForms {
    /// Reads all facts of the table.
    pub fn read(fields: &mut Fields<'_, '_>) -> FurtherForms {
        let forms = FACTS.iter().map(|fact| {
            let key = fact.key;
            let mut form = FurtherForm {
                place: fields.key_span(key),
                ..FurtherForm::default()
            };
            match fact.reading {
                Reading::Words => form.words = fields.words(key),
                Reading::WordList => form.list = fields.word_list(key),
                Reading::Days => form.number = fields.integer(key, 1..=36_500),
                Reading::Altitude => form.number = fields.integer(key, 0..=5000),
                Reading::PerMille => form.number = fields.integer(key, 1..=1000),
                Reading::Months => form.months = fields.integers(key, 1..=12),
                Reading::RingSizes => form.sizes = fields.numbers(key, 1.0, 60.0),
            }
            form
        });
        FurtherForms(forms.collect())
    }

    /// Joins what all files said. `part`: the facts in the form of a file.
    pub fn check<F>(forms: &Forms<F>, part: impl Fn(&F) -> &FurtherForms, bag: &mut Bag) -> Vec<FurtherFact> {
        let mut facts = Vec::new();
        for (i, field) in FACTS.iter().enumerate() {
            let original = &part(&forms.original).0[i];
            let value = match field.reading {
                Reading::Words => {
                    let words = forms.words(|f| &part(f).0[i].words);
                    (!words.is_empty()).then_some(FactValue::Words(words))
                }
                Reading::WordList => {
                    let list = forms.lists(field.key, |f| &part(f).0[i].list, bag);
                    (!list.is_empty()).then_some(FactValue::WordList(list))
                }
                Reading::Days | Reading::Altitude | Reading::PerMille => {
                    original.number.as_ref().map(|n| FactValue::Number(n.value))
                }
                Reading::Months => {
                    let months: Vec<i64> = original.months.iter().map(|m| m.value).collect();
                    (!months.is_empty()).then_some(FactValue::Months(months))
                }
                Reading::RingSizes => {
                    let sizes: Vec<f64> = original.sizes.iter().map(|s| s.value).collect();
                    (!sizes.is_empty()).then_some(FactValue::Sizes(sizes))
                }
            };
            // Words that only a translation has stand there.
            let place = original
                .place
                .or_else(|| forms.translations.iter().find_map(|(_, f)| part(f).0[i].place));
            if let (Some(place), Some(value)) = (place, value) {
                facts.push(FurtherFact { field, place, value });
            }
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fields::Choice;

    #[test]
    fn the_table_serves_all_goods() {
        let keys: std::collections::BTreeSet<&str> = FACTS.iter().map(|f| f.key).collect();
        assert_eq!(keys.len(), FACTS.len(), "no fact stands twice");
        for (name, category) in Category::NAMES {
            let count = facts_for(*category).count();
            match category {
                Service => assert_eq!(count, 0),
                Other => assert_eq!(count, FACTS.len()),
                _ => assert!(count >= 2, "{name}"),
            }
        }
        let of = |category| facts_for(category).map(|f| f.key).collect::<Vec<_>>();
        assert!(!of(Food).contains(&"ring_sizes"));
        assert_eq!(of(Batik), ["weave", "dye", "care"]);
    }
}
