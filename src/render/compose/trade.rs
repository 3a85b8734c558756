//! What buyers compare: kinds, prices for quantities, steps, terms, and the page for buyers abroad.

use super::Scene;
use crate::model::capacity::Capacity;
use crate::model::choices::Incoterm;
use crate::model::fields::Choice;
use crate::model::hs::HsCode;
use crate::model::port::Port;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::model::trade::{Moq, Sample, SampleFee};
use crate::plan::PageKey;
use crate::render::view::{Abroad, AbroadRow, Fact, Step, Text, TierRow, VariantRow, VariantTable, Video};

impl Scene<'_> {
    /// The kinds in which a product can be had.
    pub fn variants(&self, product: &Product) -> Option<VariantTable> {
        let shows_prices = product.prices_hold(self.plan.today.0);
        let rows: Vec<VariantRow> = product
            .variants
            .iter()
            .filter_map(|variant| {
                let weight = variant.weight_g.map(|w| self.tongue.formats.weight_g(w));
                let size: Vec<String> = self.dimensions(variant.dimensions).into_iter().chain(weight).collect();
                Some(VariantRow {
                    name: self.words(&variant.name)?,
                    size: (!size.is_empty()).then(|| self.tongue.formats.list_short(&size)),
                    sku: variant.sku.clone(),
                    price: product
                        .price_of(variant)
                        .filter(|_| shows_prices)
                        .map(|money| self.tongue.money(money)),
                })
            })
            .collect();
        (!rows.is_empty()).then(|| VariantTable {
            has_size: rows.iter().any(|r| r.size.is_some()),
            has_sku: rows.iter().any(|r| r.sku.is_some()),
            has_price: rows.iter().any(|r| r.price.is_some()),
            rows,
        })
    }

    /// Prices for larger quantities, as long as they hold.
    pub fn tiers(&self, product: &Product) -> Vec<TierRow> {
        let tiers = product.tiers.iter().filter(|_| product.prices_hold(self.plan.today.0));
        tiers
            .map(|tier| {
                let count = self.tongue.formats.integer(tier.min_quantity);
                TierRow {
                    quantity: self.t_with("tier-from", [("count", count.as_str())]),
                    price: self.tongue.money(tier.price),
                }
            })
            .collect()
    }

    /// How a product is made.
    pub fn process(&self, product: &Product) -> Vec<Step> {
        let steps = product.process.iter();
        steps
            .filter_map(|step| {
                Some(Step {
                    title: self.words(&step.title)?,
                    text: self.words(&step.text),
                    picture: (step.photo.as_ref()).and_then(|p| self.small_picture(&product.entry, p)),
                })
            })
            .collect()
    }

    /// A film about a product.
    pub fn video(&self, product: &Product) -> Option<Video> {
        let video = product.video.as_ref()?;
        let host = video.url.host_str().unwrap_or_default();
        Some(Video {
            href: video.url.to_string(),
            host: host.trim_start_matches("www.").to_owned(),
            picture: (video.poster.as_ref()).and_then(|p| self.small_picture(&product.entry, p)),
        })
    }

    /// Terms for larger orders: only what is given.
    pub fn terms(&self, product: &Product) -> Vec<Fact> {
        let trade = &product.trade;
        let hs = trade
            .hs
            .as_ref()
            .map(|hs| vec![self.plain(hs.display()), self.hs_meaning(hs)]);
        let incoterm = trade
            .incoterm
            .map(|term| vec![self.plain(term.name()), self.plain(self.choice("incoterm", term))]);
        let port = trade.port.as_ref().map(|port| vec![self.plain(port_words(port))]);
        [
            self.fact("moq", self.moq(product).into_iter().collect()),
            self.one("lead-days", trade.lead_days.map(|days| self.lead_days(days))),
            self.fact(
                "capacity",
                trade.capacity.iter().map(|c| self.capacity(c, Some(product))).collect(),
            ),
            self.fact("hs", hs.unwrap_or_default()),
            self.fact("incoterm", incoterm.unwrap_or_default()),
            self.fact("port", port.unwrap_or_default()),
            self.one("sample", trade.sample.map(|s| self.sample(s))),
            self.fact("payment", self.word_list(&trade.payment)),
            self.fact("packaging", self.words(&trade.packaging).into_iter().collect()),
            self.fact("custom", self.words(&trade.custom).into_iter().collect()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The smallest order: `50 buah`.
    fn moq(&self, product: &Product) -> Option<Text> {
        Some(match product.trade.moq? {
            Moq::Pieces(count) => self.pieces(count, product),
            Moq::Value(money) => self.plain(self.tongue.money(money)),
            Moq::Container(container) => self.plain(self.choice("container", container)),
        })
    }

    /// A number of what the product's price is for: `50 buah`. The unit is written for one, so a language that knows
    /// plurals does not put it behind the number as it is.
    fn pieces(&self, count: i64, product: &Product) -> Text {
        match self.words(&product.unit) {
            Some(unit) => {
                let number = self.tongue.formats.integer(count);
                self.t_around("count-of-unit", [("count", number.as_str())], ("unit", unit))
            }
            None => self.plain(self.t_count("pieces-count", count)),
        }
    }

    /// `14–21 hari`.
    fn lead_days(&self, (min, max): (i64, i64)) -> String {
        if min == max {
            return self.t_count("days-count", min);
        }
        let (min, max) = (self.tongue.formats.integer(min), self.tongue.formats.integer(max));
        self.t_with("days-range", [("min", min.as_str()), ("max", max.as_str())])
    }

    /// `500 buah sebulan`.
    pub(super) fn capacity(&self, capacity: &Capacity, product: Option<&Product>) -> Text {
        let written = capacity.quantity.to_string();
        let quantity = self.tongue.formats.decimal_str(&written).unwrap_or(written);
        let unit = self.words(&capacity.unit);
        let amount = match (unit, product.filter(|_| capacity.quantity.fract() == 0.0)) {
            (Some(unit), _) if unit.lang.is_some() => Text {
                before: format!("{quantity} "),
                ..unit
            },
            (Some(unit), _) => self.plain(format!("{quantity} {}", unit.text)),
            (None, Some(product)) => self.pieces(capacity.quantity as i64, product),
            (None, None) => self.plain(quantity),
        };
        let id = format!("capacity-per-{}", capacity.per.name());
        self.t_around(&id, [], ("amount", amount))
    }

    /// What is said of samples, in one line.
    fn sample(&self, sample: Sample) -> String {
        match sample.fee {
            _ if !sample.available => self.t("sample-none"),
            None => self.t("sample-available"),
            Some(SampleFee::Free) => self.t("sample-free"),
            Some(SampleFee::Money(money)) => {
                let id = match sample.refundable {
                    true => "sample-refundable",
                    false => "sample-fee",
                };
                self.t_with(id, [("price", self.tongue.money(money).as_str())])
            }
        }
    }

    /// What a customs code means: in the first of the page's languages in which we know it, else in English.
    fn hs_meaning(&self, hs: &HsCode) -> Text {
        let (indonesian, english) = hs.meaning();
        let known = |tag: &str| match tag {
            "id" => Some(indonesian),
            "en" => Some(english),
            _ => None,
        };
        let chain = self.chain();
        let found = chain
            .iter()
            .enumerate()
            .find_map(|(i, l)| Some((i, l, known(l.as_str())?)));
        match found {
            Some((0, _, words)) => self.plain(words),
            Some((_, language, words)) => self.marked(words.to_owned(), Some(language)),
            None => self.marked(english.to_owned(), Some(&crate::locale::LangTag::english())),
        }
    }

    /// `abroad.html`.
    pub fn abroad(&self) -> Abroad {
        let products = self.in_order(self.site.export_products(), |p| &p.entry);
        let one = |text: Option<String>| -> Vec<Text> { text.map(|t| self.plain(t)).into_iter().collect() };
        // The head of each column, and what it says of a product.
        type Cell<'c> = Box<dyn Fn(&Product) -> Vec<Text> + 'c>;
        let columns: Vec<(&str, Cell<'_>)> = vec![
            (
                "fact-hs",
                Box::new(|p| {
                    let hs = p.trade.hs.as_ref();
                    hs.map(|hs| vec![self.plain(hs.display()), self.hs_meaning(hs)])
                        .unwrap_or_default()
                }),
            ),
            ("fact-moq", Box::new(|p| self.moq(p).into_iter().collect())),
            (
                "fact-lead-days",
                Box::new(|p| one(p.trade.lead_days.map(|d| self.lead_days(d)))),
            ),
            (
                "fact-capacity",
                Box::new(|p| p.trade.capacity.iter().map(|c| self.capacity(c, Some(p))).collect()),
            ),
            (
                "fact-incoterm",
                Box::new(|p| {
                    let term = p.trade.incoterm.map(|term| term.name().to_owned());
                    let port = p.trade.port.as_ref().map(port_words);
                    term.into_iter().chain(port).map(|text| self.plain(text)).collect()
                }),
            ),
            ("fact-sample", Box::new(|p| one(p.trade.sample.map(|s| self.sample(s))))),
            ("fact-price", Box::new(|p| self.price_line(p).into_iter().collect())),
        ];
        let filled: Vec<&(&str, Cell<'_>)> = columns
            .iter()
            .filter(|(_, cell)| products.iter().any(|p| !cell(p).is_empty()))
            .collect();
        let mut payment: Vec<Text> = Vec::new();
        for terms in products.iter().flat_map(|p| self.word_list(&p.trade.payment)) {
            if !payment.contains(&terms) {
                payment.push(terms);
            }
        }
        let is_used = |term: Incoterm| products.iter().any(|p| p.trade.incoterm == Some(term));
        Abroad {
            columns: filled.iter().map(|(head, _)| self.t(head)).collect(),
            rows: products
                .iter()
                .filter_map(|product| {
                    let key = PageKey::Entry(Section::Products, product.entry.id.clone());
                    Some(AbroadRow {
                        href: self.link(&key)?,
                        title: self.title_of(&key),
                        picture: self.card_picture(&product.entry),
                        cells: filled.iter().map(|(_, cell)| cell(product)).collect(),
                    })
                })
                .collect(),
            payment,
            delivery: Incoterm::NAMES
                .iter()
                .filter(|(_, term)| is_used(*term))
                .map(|(name, term)| Fact {
                    key: "incoterm",
                    label: (*name).to_owned(),
                    values: vec![self.plain(self.choice("incoterm", *term))],
                    href: None,
                    isolate: false,
                })
                .collect(),
            contact: self.contact(),
            contact_href: self.link(&PageKey::Contact).unwrap_or_default(),
        }
    }
}

/// `Surabaya (IDSUB)`, or the code alone.
fn port_words(port: &Port) -> String {
    match port.name() {
        Some(name) => format!("{name} ({})", port.code()),
        None => port.code().to_owned(),
    }
}
