//! Ways to narrow the catalogue down: by category, material, maker, price and availability. Each value is a page of
//! its own, so that a visitor needs no script.

use std::collections::BTreeMap;

use super::routes::fixed_slug;
use crate::date::BuildDate;
use crate::locale::LangTag;
use crate::model::choices::{Category, ProductStatus};
use crate::model::fields::Choice;
use crate::model::localized::Localized;
use crate::model::money::{Currency, Money};
use crate::model::product::Product;
use crate::model::site::Site;
use crate::paths::{Id, slugify};

/// A catalogue with fewer products is seen at a glance: two rows on a desktop.
const LEAST_PRODUCTS: usize = 9;

/// What products are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What they are.
    Category,
    /// What they are made of.
    Material,
    /// Who makes them.
    Maker,
    /// What they cost.
    Price,
    /// Whether they can be had.
    Availability,
}

impl Facet {
    /// All facets, in the order of reading.
    pub const ALL: [Facet; 5] = [
        Facet::Category,
        Facet::Material,
        Facet::Maker,
        Facet::Price,
        Facet::Availability,
    ];

    /// Its name, as templates and scripts know it.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Category => "category",
            Facet::Material => "material",
            Facet::Maker => "maker",
            Facet::Price => "price",
            Facet::Availability => "availability",
        }
    }

    /// The theme's message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Facet::Category => "fact-category",
            Facet::Material => "fact-materials",
            Facet::Maker => "fact-producer",
            Facet::Price => "fact-price",
            Facet::Availability => "filter-availability",
        }
    }

    /// Its folder below that of the products.
    pub fn slug(self, language: &LangTag) -> &'static str {
        match self {
            Facet::Category => fixed_slug(language, "kategori", "category"),
            Facet::Material => fixed_slug(language, "bahan", "material"),
            Facet::Maker => fixed_slug(language, "pembuat", "maker"),
            Facet::Price => fixed_slug(language, "harga", "price"),
            Facet::Availability => fixed_slug(language, "ketersediaan", "availability"),
        }
    }
}

/// What the products of one page have in common.
#[derive(Clone, Debug)]
pub enum Trait {
    /// Their category.
    Category(Category),
    /// One of their materials.
    Material(Localized<String>),
    /// Their maker.
    Maker(Id),
    /// Their lowest price: at least `from`, and less than `below`.
    Price {
        /// `None`: from nothing.
        from: Option<Money>,
        /// `None`: without end.
        below: Option<Money>,
    },
    /// Their state.
    Availability(ProductStatus),
}

/// One value of a facet and the products that have it.
#[derive(Clone, Debug)]
pub struct FacetValue {
    /// Its key, the same in every language and unique within the facet.
    pub key: Id,
    /// What it means.
    pub means: Trait,
    /// Listed products that have it, in list order.
    pub products: Vec<Id>,
    /// Its folder below that of the facet.
    slugs: Localized<Id>,
}

/// How a catalogue can be narrowed down; empty where that helps nobody.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    by_facet: BTreeMap<Facet, Vec<FacetValue>>,
    /// Of each product, separated by spaces.
    tags: BTreeMap<Id, String>,
}

impl Facets {
    /// The facets of `site` on a day. A facet is left out when its values do not tell the products apart, and a
    /// catalogue of few products has none.
    pub fn new(site: &Site, today: BuildDate) -> Self {
        let total = site.listed_products().count();
        let mut facets = Facets::default();
        if total < LEAST_PRODUCTS {
            return facets;
        }
        for (facet, values) in [
            (Facet::Category, categories(site)),
            (Facet::Material, materials(site)),
            (Facet::Maker, makers(site)),
            (Facet::Price, prices(site, today)),
            (Facet::Availability, states(site)),
        ] {
            let values: Vec<FacetValue> = values.into_iter().filter(|v| v.products.len() < total).collect();
            if !values.is_empty() {
                for value in &values {
                    for product in &value.products {
                        let tags = facets.tags.entry(product.clone()).or_default();
                        if !tags.is_empty() {
                            tags.push(' ');
                        }
                        tags.push_str(&value.tag(facet));
                    }
                }
                facets.by_facet.insert(facet, values);
            }
        }
        facets
    }

    /// The [tags](FacetValue::tag) of the values that a product has, separated by spaces.
    pub fn tags(&self, product: &Id) -> &str {
        self.tags.get(product).map_or("", String::as_str)
    }

    /// The facets with their values, in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &[FacetValue])> {
        self.by_facet.iter().map(|(facet, values)| (*facet, values.as_slice()))
    }

    /// A value by its key.
    pub fn get(&self, facet: Facet, key: &Id) -> Option<&FacetValue> {
        self.by_facet.get(&facet)?.iter().find(|v| v.key == *key)
    }
}

impl FacetValue {
    fn new(key: Id, means: Trait, slugs: Localized<Id>) -> Self {
        FacetValue {
            key,
            means,
            products: Vec::new(),
            slugs,
        }
    }

    /// What tells it apart from all values of the site, for scripts.
    pub fn tag(&self, facet: Facet) -> String {
        format!("{}-{}", facet.name(), self.key)
    }

    /// Its folder in the addresses of a language: Indonesian in Indonesian, English in every other one as far as the
    /// author gave English words.
    pub fn slug(&self, language: &LangTag) -> &Id {
        let english = || self.slugs.own(&LangTag::english());
        self.slugs.own(language).or_else(english).unwrap_or(&self.key)
    }
}

/// Files every listed product under its values. `values_of` gives the keys of a product; `make` a value that is new.
fn collect(
    site: &Site,
    values_of: impl Fn(&Product) -> Vec<Id>,
    make: impl Fn(&Id, &Product) -> Option<FacetValue>,
) -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> = Vec::new();
    for product in site.listed_products() {
        for key in values_of(product) {
            let at = match values.iter().position(|v| v.key == key) {
                Some(at) => at,
                None => match make(&key, product) {
                    Some(value) => {
                        values.push(value);
                        values.len() - 1
                    }
                    None => continue,
                },
            };
            let products = &mut values[at].products;
            if products.last() != Some(&product.entry.id) {
                products.push(product.entry.id.clone());
            }
        }
    }
    values
}

fn categories(site: &Site) -> Vec<FacetValue> {
    let key = |category: Category| Id::new(category.name());
    let mut values = collect(
        site,
        |p| key(p.category).into_iter().collect(),
        |key, p| {
            let word = indonesian_category(p.category);
            let slugs = in_two_languages(word, p.category.name());
            Some(FacetValue::new(key.clone(), Trait::Category(p.category), slugs))
        },
    );
    let place = |v: &FacetValue| Category::NAMES.iter().position(|(name, _)| *name == v.key.as_str());
    values.sort_by_key(place);
    values
}

/// Materials are the same when the words of the site's first language are.
fn materials(site: &Site) -> Vec<FacetValue> {
    let languages = &site.village.languages;
    let words = |product: &Product| -> Vec<String> {
        let own = product.materials.pick(languages);
        own.map(|(words, _)| words.clone()).unwrap_or_default()
    };
    let mut values = collect(
        site,
        |p| words(p).iter().filter_map(|word| slugify(word)).collect(),
        |key, p| {
            let at = words(p).iter().position(|word| slugify(word).as_ref() == Some(key))?;
            let mut names = Localized::default();
            let mut slugs = Localized::default();
            for (language, list) in p.materials.iter() {
                let word = list.get(at)?;
                names.insert(language.clone(), word.clone());
                if let Some(slug) = slugify(word).filter(|_| matches!(language.as_str(), "id" | "en")) {
                    slugs.insert(language.clone(), slug);
                }
            }
            Some(FacetValue::new(key.clone(), Trait::Material(names), slugs))
        },
    );
    unique_slugs(&mut values, languages);
    // What most things are made of comes first.
    values.sort_by(|a, b| b.products.len().cmp(&a.products.len()).then_with(|| a.key.cmp(&b.key)));
    values
}

/// Two materials that a translation calls by one word keep their own keys as addresses.
fn unique_slugs(values: &mut [FacetValue], languages: &[LangTag]) {
    let doubled = |v: &FacetValue| {
        languages
            .iter()
            .any(|l| values.iter().filter(|other| other.slug(l) == v.slug(l)).count() > 1)
    };
    let all: Vec<bool> = values.iter().map(doubled).collect();
    for (value, doubled) in values.iter_mut().zip(all) {
        if doubled {
            value.slugs = Localized::default();
        }
    }
}

fn makers(site: &Site) -> Vec<FacetValue> {
    let maker = |p: &Product| p.producer.as_ref().map(|producer| producer.value.clone());
    collect(
        site,
        |p| maker(p).into_iter().collect(),
        |key, _| {
            let entry = &site.producer(key)?.entry;
            let mut slugs = Localized::default();
            for language in &site.village.languages {
                slugs.insert(language.clone(), entry.slug(language).clone());
            }
            Some(FacetValue::new(key.clone(), Trait::Maker(key.clone()), slugs))
        },
    )
}

fn states(site: &Site) -> Vec<FacetValue> {
    let mut values = collect(
        site,
        |p| Id::new(p.status.name()).into_iter().collect(),
        |key, p| {
            let word = match p.status {
                ProductStatus::Available => "tersedia",
                ProductStatus::MadeToOrder => "pesanan",
                ProductStatus::SoldOut => "habis",
                ProductStatus::Archived => "arsip",
            };
            let slugs = in_two_languages(word, p.status.name());
            Some(FacetValue::new(key.clone(), Trait::Availability(p.status), slugs))
        },
    );
    values.sort_by_key(|v| {
        ProductStatus::NAMES
            .iter()
            .position(|(name, _)| *name == v.key.as_str())
    });
    values
}

/// Two or three ranges with about as many products each, between round amounts, in the currency that most prices
/// are in.
fn prices(site: &Site, today: BuildDate) -> Vec<FacetValue> {
    let priced: Vec<(Id, Money)> = site
        .listed_products()
        .filter(|p| p.prices_hold(today.0))
        .filter_map(|p| Some((p.entry.id.clone(), p.lowest_price()?.0)))
        .collect();
    let Some(currency) = most_common(priced.iter().map(|(_, money)| money.currency)) else {
        return Vec::new();
    };
    let priced: Vec<(Id, Money)> = priced.into_iter().filter(|(_, m)| m.currency == currency).collect();
    let mut amounts: Vec<i64> = priced.iter().map(|(_, money)| money.minor).collect();
    amounts.sort_unstable();
    let borders = borders(&amounts);
    if borders.is_empty() {
        return Vec::new();
    }
    let money = |minor: i64| Money { minor, currency };
    let starts = std::iter::once(None).chain(borders.iter().copied().map(Some));
    let ends = borders.iter().copied().map(Some).chain([None]);
    starts
        .zip(ends)
        .filter_map(|(from, below)| {
            let unit = 10_i64.pow(u32::from(currency.digits()));
            let (indonesian, english) = match (from, below) {
                (None, Some(below)) => (format!("di-bawah-{}", below / unit), format!("below-{}", below / unit)),
                (Some(from), Some(below)) => {
                    let range = format!("{}-{}", from / unit, below / unit);
                    (range.clone(), range)
                }
                (Some(from), None) => (format!("mulai-{}", from / unit), format!("from-{}", from / unit)),
                (None, None) => return None,
            };
            let slugs = in_two_languages(&indonesian, &english);
            let means = Trait::Price {
                from: from.map(money),
                below: below.map(money),
            };
            let mut value = FacetValue::new(Id::new(&english)?, means, slugs);
            let holds = |m: &Money| from.is_none_or(|f| f <= m.minor) && below.is_none_or(|b| m.minor < b);
            value
                .products
                .extend(priced.iter().filter(|(_, m)| holds(m)).map(|(id, _)| id.clone()));
            (!value.products.is_empty()).then_some(value)
        })
        .collect()
}

fn most_common(currencies: impl Iterator<Item = Currency>) -> Option<Currency> {
    let mut counts: Vec<(Currency, usize)> = Vec::new();
    for currency in currencies {
        match counts.iter_mut().find(|(c, _)| *c == currency) {
            Some((_, count)) => *count += 1,
            None => counts.push((currency, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(c, _)| c)
}

/// Round amounts (1, 2 or 5 times a power of ten) near a third and two thirds of the sorted `amounts`, each with
/// amounts on both sides.
fn borders(amounts: &[i64]) -> Vec<i64> {
    let (Some(&least), Some(&most)) = (amounts.first(), amounts.last()) else {
        return Vec::new();
    };
    let mut borders: Vec<i64> = [1, 2]
        .into_iter()
        .filter_map(|third| nearest_round(*amounts.get(amounts.len() * third / 3)?))
        .filter(|border| least < *border && *border <= most)
        .collect();
    borders.dedup();
    borders
}

/// The round amount whose ratio to `amount` is nearest to one. `None` for amounts below one.
fn nearest_round(amount: i64) -> Option<i64> {
    let power = 10_i64.checked_pow(amount.checked_ilog10()?)?;
    let steps = [1, 2, 5, 10].into_iter().filter_map(|step| power.checked_mul(step));
    steps.min_by(|a, b| {
        let distance = |round: i64| (amount as f64 / round as f64).ln().abs();
        distance(*a).total_cmp(&distance(*b))
    })
}

/// Addresses in Indonesian and in English, which serves all other languages.
fn in_two_languages(indonesian: &str, english: &str) -> Localized<Id> {
    let mut slugs = Localized::default();
    for (language, word) in [(LangTag::indonesian(), indonesian), (LangTag::english(), english)] {
        if let Some(slug) = Id::new(word) {
            slugs.insert(language, slug);
        }
    }
    slugs
}

/// A category in the addresses of a language.
pub fn category_slug(category: Category, language: &LangTag) -> &'static str {
    fixed_slug(language, indonesian_category(category), category.name())
}

/// The address of a category in Indonesian.
fn indonesian_category(category: Category) -> &'static str {
    match category {
        Category::Jewellery => "perhiasan",
        Category::Textile => "tekstil",
        Category::Batik => "batik",
        Category::Weaving => "tenun",
        Category::Wickerwork => "anyaman",
        Category::Woodcraft => "kayu",
        Category::Pottery => "gerabah",
        Category::Leather => "kulit",
        Category::Food => "makanan",
        Category::Beverage => "minuman",
        Category::Coffee => "kopi",
        Category::Spice => "rempah",
        Category::Plantation => "kebun",
        Category::Livestock => "ternak",
        Category::Service => "jasa",
        Category::Other => "lain-lain",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn borders_are_round_and_split_in_thirds() {
        let amounts = [
            650_000, 890_000, 910_000, 1_090_000, 1_150_000, 1_250_000, 1_480_000, 1_680_000, 2_010_000, 3_450_000,
            3_900_000,
        ];
        assert_eq!(borders(&amounts), [1_000_000, 2_000_000]);
        assert!(borders(&[5, 5, 5]).is_empty());
        assert!(borders(&[]).is_empty());
        assert!(borders(&[0, 0, 0]).is_empty());
        assert!(
            borders(&[10_000, 90_000]).is_empty(),
            "the nearest round amount is above all"
        );
    }

    #[test]
    fn round_amounts_are_near() {
        for (amount, round) in [
            (1, Some(1)),
            (3, Some(2)),
            (4, Some(5)),
            (1_400_000, Some(1_000_000)),
            (0, None),
            (-5, None),
        ] {
            assert_eq!(nearest_round(amount), round, "{amount}");
        }
        assert!(nearest_round(i64::MAX).is_some());
    }

    proptest! {
        #[test]
        fn every_border_has_amounts_on_both_sides(mut amounts in proptest::collection::vec(0_i64..100_000_000, 0..40)) {
            amounts.sort_unstable();
            for border in borders(&amounts) {
                prop_assert!(amounts.iter().any(|a| *a < border));
                prop_assert!(amounts.iter().any(|a| *a >= border));
            }
        }
    }
}
