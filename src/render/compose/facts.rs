//! Rows of facts tables.

use super::Scene;
use super::contact::open_street_map;
use crate::model::dimensions::Dimensions;
use crate::model::event::Event;
use crate::model::facts_sets::{FactValue, FurtherFact, Reading};
use crate::model::producer::Producer;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::plan::PageKey;
use crate::render::view::{Fact, Text};

impl Scene<'_> {
    pub(super) fn fact(&self, key: &'static str, values: Vec<Text>) -> Option<Fact> {
        let label = self.t(&format!("fact-{}", key.replace('_', "-")));
        (!values.is_empty()).then_some(Fact {
            key,
            label,
            values,
            href: None,
            isolate: false,
        })
    }

    pub(super) fn one(&self, key: &'static str, value: Option<String>) -> Option<Fact> {
        self.fact(key, value.map(|v| self.plain(v)).into_iter().collect())
    }

    /// What there is to know about a product, in the order of reading.
    pub fn product_facts(&self, product: &Product) -> Vec<Fact> {
        let formats = &self.tongue.formats;
        let category = self.plain(self.choice("category", product.category));
        let weight = product.weight_g.map(|w| formats.weight_g(w));
        let sku = self
            .one("sku", product.sku.clone())
            .map(|f| Fact { isolate: true, ..f });
        let until = product
            .price_valid_until
            .filter(|last| *last >= self.plan.today.0 && product.has_price());
        let gtin = product.gtin.as_ref().map(|g| g.as_str().to_owned());
        let gtin = self.one("gtin", gtin).map(|f| Fact { isolate: true, ..f });
        let first = [
            self.fact("category", vec![category]),
            self.fact("materials", self.materials(product)),
        ];
        let further = product.further.iter().map(|fact| self.further_fact(fact));
        let rest = [
            self.fact("technique", self.word_list(&product.technique)),
            self.fact("motif", self.word_list(&product.motif)),
            self.one("dimensions", self.dimensions(product.dimensions)),
            self.one("weight", weight),
            sku,
            gtin,
            self.one("price-valid-until", until.map(|d| formats.date(d))),
        ];
        first.into_iter().chain(further).chain(rest).flatten().collect()
    }

    /// A fact of a kind of goods, as its reading says.
    fn further_fact(&self, fact: &FurtherFact) -> Option<Fact> {
        let formats = &self.tongue.formats;
        let key = fact.field.key;
        match &fact.value {
            FactValue::Words(words) => self.fact(key, self.words(words).into_iter().collect()),
            FactValue::WordList(words) => self.fact(key, self.word_list(words)),
            FactValue::Number(number) => {
                let value = formats.integer(*number);
                let text = match fact.field.reading {
                    Reading::Days => self.t_count("days-count", *number),
                    Reading::PerMille => self.t_with("purity-per-mille", [("value", value.as_str())]),
                    Reading::Altitude => self.t_with("altitude-metres", [("value", value.as_str())]),
                    _ => value,
                };
                self.one(key, Some(text))
            }
            FactValue::Months(months) => {
                let names: Vec<String> = runs(months)
                    .into_iter()
                    .map(|(first, last)| match first == last {
                        true => formats.month(first as u8),
                        false => formats.span(&formats.month(first as u8), &formats.month(last as u8)),
                    })
                    .collect();
                self.one(key, Some(formats.list_and(&names)))
            }
            FactValue::Sizes(sizes) => {
                let sizes: Vec<String> = sizes
                    .iter()
                    .filter_map(|size| formats.decimal_str(&size.to_string()))
                    .collect();
                self.one(key, Some(formats.list_and(&sizes)))
            }
        }
    }

    /// Materials with their shares: `Perak 92,5%`.
    fn materials(&self, product: &Product) -> Vec<Text> {
        let mut names = self.word_list(&product.materials);
        for (name, share) in names.iter_mut().zip(&product.shares) {
            if let Some(share) = share {
                let share = format!(" {}", self.percent(*share));
                match name.lang {
                    Some(_) => name.after.push_str(&share),
                    None => name.text.push_str(&share),
                }
            }
        }
        names
    }

    /// `18 × 12 × 4 mm`, with the word for a diameter.
    pub(super) fn dimensions(&self, size: Dimensions) -> Option<String> {
        let formats = &self.tongue.formats;
        let named = [
            ("dimension-length", size.length),
            ("dimension-width", size.width),
            ("dimension-height", size.height),
            ("dimension-diameter", size.diameter),
        ];
        let given: Vec<(&str, f64)> = named
            .into_iter()
            .filter_map(|(name, side)| Some((name, side?)))
            .collect();
        // Three sides in the usual order explain themselves; fewer need their names.
        if size.diameter.is_none() && given.len() == 3 {
            let sides: Vec<f64> = given.iter().map(|(_, side)| *side).collect();
            return Some(formats.dimensions(&sides));
        }
        let words: Vec<String> = given
            .iter()
            .map(|(name, side)| format!("{} {}", self.t(name), formats.length_mm(*side)))
            .collect();
        (!words.is_empty()).then(|| formats.list_short(&words))
    }

    /// What there is to know about a producer.
    pub fn producer_facts(&self, producer: &Producer) -> Vec<Fact> {
        let cooperative = producer.member_of.as_ref().and_then(|m| self.site.producer(&m.value));
        let member_of = cooperative.and_then(|c| {
            let key = PageKey::Entry(Section::Producers, c.entry.id.clone());
            let fact = self.fact("member-of", vec![self.title_of(&key)])?;
            Some(Fact {
                href: self.link(&key),
                ..fact
            })
        });
        [
            self.one("kind", Some(self.choice("kind", producer.kind))),
            self.one("members", producer.members.map(|n| self.t_count("members-count", n))),
            // A year is a name, not a quantity: it takes no grouping.
            self.one("since", producer.since.map(|y| y.to_string())),
            self.one("women_share", producer.women_share.map(|share| self.percent(share))),
            self.fact(
                "capacity",
                producer.capacity.iter().map(|c| self.capacity(c, None)).collect(),
            ),
            member_of,
            self.number("nib", producer.legal.nib.as_ref()),
            self.number("cooperative_no", producer.legal.cooperative_no.as_ref()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Parts of a hundred; one digit behind the point is as fine as anybody counts or weighs.
    fn percent(&self, share: f64) -> String {
        let tenths = (share * 10.0).round() as i64;
        match tenths % 10 {
            0 => self.tongue.formats.percent(tenths / 10, 0),
            _ => self.tongue.formats.percent(tenths, 1),
        }
    }

    /// A number in a register, which no language reorders.
    fn number(&self, key: &'static str, number: Option<&String>) -> Option<Fact> {
        let fact = self.one(key, number.cloned())?;
        Some(Fact { isolate: true, ..fact })
    }

    /// What there is to know about the village.
    pub fn village_facts(&self) -> Vec<Fact> {
        let village = &self.site.village;
        let formats = &self.tongue.formats;
        let other_names = village.also_known_as.iter().map(|name| self.plain(name.as_str()));
        let elevation = village.elevation_m.map(|m| {
            let metres = formats.integer(m);
            self.t_with("elevation-m", [("metres", metres.as_str())])
        });
        [
            self.fact("also_known_as", other_names.collect()),
            self.one("commodity", village.commodity.map(|c| self.choice("category", c))),
            self.one("founded", village.founded.map(|y| y.to_string())),
            self.one("elevation", elevation),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What there is to know about an event.
    pub fn event_facts(&self, event: &Event) -> Vec<Fact> {
        let place = self.fact("place", self.words(&event.place).into_iter().collect());
        let place = place.map(|fact| Fact {
            href: event.location.map(open_street_map),
            ..fact
        });
        let website = event.url.as_ref().and_then(|url| {
            let shown = url.host_str()?.trim_start_matches("www.").to_owned();
            let fact = self.one("website", Some(shown))?;
            Some(Fact {
                href: Some(url.to_string()),
                isolate: true,
                ..fact
            })
        });
        [
            self.one("when", Some(self.event_when(event))),
            place,
            self.one("kind", event.kind.map(|k| self.choice("event-kind", k))),
            self.one("organiser", event.organiser.clone()),
            website,
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Months in a row as first and last, from three on: `[5, 6, 7, 12]` gives May to July and December. A row may pass
/// the end of the year.
fn runs(months: &[i64]) -> Vec<(i64, i64)> {
    let mut runs: Vec<Vec<i64>> = Vec::new();
    for month in months {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| last % 12 + 1 == *month) => run.push(*month),
            _ => runs.push(vec![*month]),
        }
    }
    runs.into_iter()
        .flat_map(|run| match run.as_slice() {
            [first, _, .., last] => vec![(*first, *last)],
            few => few.iter().map(|month| (*month, *month)).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_a_row_are_joined() {
        assert_eq!(runs(&[]), []);
        assert_eq!(runs(&[5]), [(5, 5)]);
        assert_eq!(runs(&[5, 6]), [(5, 5), (6, 6)]);
        assert_eq!(runs(&[5, 6, 7, 12]), [(5, 7), (12, 12)]);
        assert_eq!(runs(&[11, 12, 1, 2]), [(11, 2)]);
        assert_eq!(runs(&[7, 6, 5]), [(7, 7), (6, 6), (5, 5)]);
    }
}
