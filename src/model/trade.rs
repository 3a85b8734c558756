//! What buyers of larger quantities, often abroad, must know before they ask.

use super::capacity::{Capacity, CapacityForm};
use super::choices::{Container, Incoterm};
use super::entry::Forms;
use super::fields::Fields;
use super::hs::HsCode;
use super::localized::{Localized, Words};
use super::money::{Currency, Money};
use super::port::Port;
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::{Span, Spanned};
use crate::syntax::toml::Value;

/// The terms of one product.
#[derive(Clone, Debug, Default)]
pub struct Trade {
    /// The smallest order.
    pub moq: Option<Moq>,
    /// Days from the order to the shipment, at least and at most.
    pub lead_days: Option<(i64, i64)>,
    /// What can be made in a time.
    pub capacity: Option<Capacity>,
    /// How far the seller carries the goods.
    pub incoterm: Option<Incoterm>,
    /// The place that the Incoterm names.
    pub port: Option<Port>,
    /// What customs call the goods.
    pub hs: Option<HsCode>,
    /// Whether a piece can be had for trial.
    pub sample: Option<Sample>,
    /// Ways and terms of paying.
    pub payment: Localized<Vec<String>>,
    /// How it is packed.
    pub packaging: Localized<String>,
    /// What can be made to a buyer's wish.
    pub custom: Localized<String>,
}

/// The smallest order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moq {
    /// In pieces, or what else the product's unit is.
    Pieces(i64),
    /// In money.
    Value(Money),
    /// One full container.
    Container(Container),
}

/// Whether a piece can be had for trial, and on which terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Whether there are samples at all.
    pub available: bool,
    /// What one costs, when that is said.
    pub fee: Option<SampleFee>,
    /// Whether the fee is given back with an order.
    pub refundable: bool,
}

/// What a sample costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleFee {
    /// Nothing.
    Free,
    /// So much.
    Money(Money),
}

/// What one file says of the terms.
#[derive(Debug)]
pub struct TradeForm {
    moq: Option<Moq>,
    lead_days: Option<(i64, i64)>,
    capacity: CapacityForm,
    incoterm: Option<Spanned<Incoterm>>,
    port: Option<Spanned<String>>,
    hs: Option<Spanned<String>>,
    sample: Option<Sample>,
    payment: Option<Spanned<Vec<Spanned<String>>>>,
    packaging: Option<Words>,
    custom: Option<Words>,
}

/// The most of anything that is counted.
const MOST: i64 = 1_000_000_000;
/// Ten years.
const MOST_DAYS: i64 = 3650;

impl TradeForm {
    /// Reads the terms. `currency`: that of the product's price, `None` when it could not be read.
    pub fn read(fields: &mut Fields<'_, '_>, currency: Option<Currency>) -> TradeForm {
        TradeForm {
            moq: read_moq(fields, currency),
            lead_days: read_lead_days(fields),
            capacity: CapacityForm::read(fields),
            incoterm: fields.choice("incoterm"),
            port: fields.text("port"),
            hs: fields.text("hs"),
            sample: fields.group("sample", |sample| Sample {
                available: sample.yes_no("available").unwrap_or(true),
                fee: read_fee(sample, currency),
                refundable: sample.yes_no("refundable").unwrap_or(false),
            }),
            payment: fields.word_list("payment"),
            packaging: fields.words("packaging"),
            custom: fields.words("custom"),
        }
    }
}

impl Trade {
    /// Joins what all files said. `part`: the terms in the form of a file.
    pub fn check<F>(forms: &Forms<F>, part: impl Fn(&F) -> &TradeForm, bag: &mut Bag) -> Trade {
        let facts = part(&forms.original);
        Trade {
            moq: facts.moq,
            lead_days: facts.lead_days,
            capacity: Capacity::check(forms, |f| &part(f).capacity),
            incoterm: facts.incoterm.as_ref().map(|i| i.value),
            port: facts.port.as_ref().and_then(|p| Port::read(p, bag)),
            hs: facts.hs.as_ref().and_then(|hs| HsCode::read(hs, bag)),
            sample: facts.sample,
            payment: forms.lists("payment", |f| &part(f).payment, bag),
            packaging: forms.words(|f| &part(f).packaging),
            custom: forms.words(|f| &part(f).custom),
        }
    }

    /// Whether a buyer abroad can judge the offer: it says how much must be ordered, how customs call the goods or
    /// where they are handed over. Packaging or days alone are also for buyers at home.
    pub fn is_for_export(&self) -> bool {
        self.moq.is_some() || self.hs.is_some() || self.incoterm.is_some() || self.port.is_some()
    }
}

/// `{ pieces = 50 }`, `{ value = 5000000 }` or `{ container = "20ft" }`: exactly one.
fn read_moq(fields: &mut Fields<'_, '_>, currency: Option<Currency>) -> Option<Moq> {
    let node = fields.raw("moq")?;
    let (moq, written) = fields.group_of("moq", node, |moq| {
        let written = ["pieces", "value", "container"].iter().filter(|k| moq.has(k)).count();
        let pieces = moq.integer("pieces", 1..=MOST).map(|n| Moq::Pieces(n.value));
        let value = Money::field(moq, "value", currency).map(|m| Moq::Value(m.value));
        let container = moq.choice("container").map(|c| Moq::Container(c.value));
        (pieces.or(value).or(container), written)
    })?;
    if written != 1 {
        fields
            .bag()
            .push(Diagnostic::new(Code::MoqKinds, node.span).with("found", written));
        return None;
    }
    moq
}

/// `14` or `{ min = 14, max = 21 }`.
fn read_lead_days(fields: &mut Fields<'_, '_>) -> Option<(i64, i64)> {
    let node = fields.raw("lead_days")?;
    if !matches!(node.value, Value::Table(_)) {
        let days = fields.integer_of("lead_days", node, 1..=MOST_DAYS)?.value;
        return Some((days, days));
    }
    let (min, max) = fields.group_of("lead_days", node, |days| {
        let ends = (days.integer("min", 1..=MOST_DAYS), days.integer("max", 1..=MOST_DAYS));
        days.missing("min");
        days.missing("max");
        ends
    })?;
    let (min, max) = (min?, max?);
    if min.value > max.value {
        fields
            .bag()
            .push(min_above_max("lead_days", max.span, min.value, max.value));
        return None;
    }
    Some((min.value, max.value))
}

fn min_above_max(field: &'static str, place: Span, min: i64, max: i64) -> Diagnostic {
    Diagnostic::new(Code::MinAboveMax, place)
        .with("field", field)
        .with("min", min)
        .with("max", max)
}

/// `fee = 0` says that a sample is free.
fn read_fee(sample: &mut Fields<'_, '_>, currency: Option<Currency>) -> Option<SampleFee> {
    let written = sample.amount("fee")?;
    if written.value == "0" {
        return Some(SampleFee::Free);
    }
    Money::read("fee", written, currency?, sample.bag()).map(SampleFee::Money)
}
