//! Rows of facts tables.

use super::Scene;
use crate::model::event::Event;
use crate::model::fields::Choice;
use crate::model::producer::{Capacity, Producer};
use crate::model::product::{Dimensions, Product};
use crate::model::section::Section;
use crate::plan::PageKey;
use crate::render::view::{Fact, Text};

impl Scene<'_> {
    fn fact(&self, key: &'static str, values: Vec<Text>) -> Option<Fact> {
        let label = self.t(&format!("fact-{}", key.replace('_', "-")));
        (!values.is_empty()).then_some(Fact {
            key,
            label,
            values,
            href: None,
            isolate: false,
        })
    }

    fn one(&self, key: &'static str, value: Option<String>) -> Option<Fact> {
        self.fact(key, value.map(|v| self.plain(v)).into_iter().collect())
    }

    /// What there is to know about a product, in the order of reading.
    pub fn product_facts(&self, product: &Product) -> Vec<Fact> {
        let formats = &self.tongue.formats;
        let category = self.plain(self.choice("category", product.category));
        let purity = product
            .purity
            .map(|p| self.t_with("purity-per-mille", [("value", formats.integer(p).as_str())]));
        let weight = product.weight_g.map(|w| formats.weight_g(w));
        let sku = self
            .one("sku", product.sku.clone())
            .map(|f| Fact { isolate: true, ..f });
        let until = product
            .price_valid_until
            .filter(|last| *last >= self.plan.today.0 && product.price.is_some());
        [
            self.fact("category", vec![category]),
            self.fact("materials", self.materials(product)),
            self.one("purity", purity),
            self.fact("technique", self.word_list(&product.technique)),
            self.fact("motif", self.word_list(&product.motif)),
            self.one("dimensions", self.dimensions(product.dimensions)),
            self.one("weight", weight),
            sku,
            self.one("price-valid-until", until.map(|d| formats.date(d))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Materials with their shares: `Perak 92,5%`.
    fn materials(&self, product: &Product) -> Vec<Text> {
        let mut names = self.word_list(&product.materials);
        for (name, share) in names.iter_mut().zip(&product.shares) {
            if let Some(share) = share {
                // One digit behind the point is as fine as anybody weighs.
                let percent = self.tongue.formats.percent((share * 10.0).round() as i64, 1);
                name.text = format!("{} {percent}", name.text);
            }
        }
        names
    }

    /// `18 × 12 × 4 mm`, with the word for a diameter.
    fn dimensions(&self, size: Dimensions) -> Option<String> {
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
        (!words.is_empty()).then(|| words.join(", "))
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
            self.one("capacity", producer.capacity.as_ref().map(|c| self.capacity(c))),
            member_of,
            self.number("nib", producer.legal.nib.as_ref()),
            self.number("cooperative_no", producer.legal.cooperative_no.as_ref()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Parts of a hundred; one digit behind the point is as fine as anybody counts.
    fn percent(&self, share: f64) -> String {
        let tenths = (share * 10.0).round() as i64;
        match tenths % 10 {
            0 => self.tongue.formats.percent(tenths / 10, 0),
            _ => self.tongue.formats.percent(tenths, 1),
        }
    }

    /// `200 kg per bulan`.
    fn capacity(&self, capacity: &Capacity) -> String {
        let written = capacity.quantity.to_string();
        let quantity = self.tongue.formats.decimal_str(&written).unwrap_or(written);
        let amount = match self.words(&capacity.unit) {
            Some(unit) => format!("{quantity} {}", unit.text),
            None => quantity,
        };
        let id = format!("capacity-per-{}", capacity.per.name());
        self.t_with(&id, [("amount", amount.as_str())])
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
        [
            self.one("when", Some(self.event_when(event))),
            self.fact("place", self.words(&event.place).into_iter().collect()),
            self.one("kind", event.kind.map(|k| self.choice("event-kind", k))),
            self.one("organiser", event.organiser.clone()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
