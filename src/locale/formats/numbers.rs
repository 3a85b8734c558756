//! Numbers, prices, percentages, sizes and weights.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use fixed_decimal::Decimal;
use icu::decimal::DecimalFormatter;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::experimental::dimension::currency::CurrencyType;
use icu::experimental::dimension::currency::formatter::CurrencyFormatter;
use icu::experimental::dimension::percent::formatter::PercentFormatter;
use icu::experimental::dimension::percent::options::PercentFormatterOptions;
use icu::experimental::dimension::units::categorized_formatter::CategorizedFormatter;
use icu::experimental::dimension::units::options::Width;
use icu::experimental::measure::category::{CategorizedMeasureUnit, Length, Mass};
use icu::locale::Locale;

use super::{Formats, Lazy};

/// Between the numbers of a size.
const TIMES: &str = " × ";
const NO_BREAK_SPACE: char = '\u{a0}';

pub(super) struct Numbers {
    locale: Locale,
    decimal: Lazy<DecimalFormatter>,
    percent: Lazy<PercentFormatter<DecimalFormatter>>,
    millimetre: Lazy<CategorizedFormatter<Length>>,
    centimetre: Lazy<CategorizedFormatter<Length>>,
    metre: Lazy<CategorizedFormatter<Length>>,
    gram: Lazy<CategorizedFormatter<Mass>>,
    kilogram: Lazy<CategorizedFormatter<Mass>>,
    currencies: Mutex<BTreeMap<String, Option<Arc<Currency>>>>,
}

struct Currency {
    formatter: CurrencyFormatter<DecimalFormatter>,
    /// How many digits CLDR shows after the decimal separator.
    fraction_digits: i16,
}

/// The number format of a language, with grouping or without.
pub(in crate::locale) fn decimal_formatter(locale: &Locale, grouping: bool) -> Option<DecimalFormatter> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(if grouping {
        GroupingStrategy::Auto
    } else {
        GroupingStrategy::Never
    });
    DecimalFormatter::try_new(locale.into(), options).ok()
}

impl Numbers {
    pub(super) fn new(locale: Locale) -> Numbers {
        Numbers {
            locale,
            decimal: Lazy::default(),
            percent: Lazy::default(),
            millimetre: Lazy::default(),
            centimetre: Lazy::default(),
            metre: Lazy::default(),
            gram: Lazy::default(),
            kilogram: Lazy::default(),
            currencies: Mutex::default(),
        }
    }

    fn decimal(&self, number: &Decimal) -> String {
        match self.decimal.get(|| decimal_formatter(&self.locale, true).ok_or(())) {
            Some(formatter) => formatter.format(number).to_string(),
            None => number.to_string(),
        }
    }

    fn currency(&self, code: &str) -> Option<Arc<Currency>> {
        let mut known = self.currencies.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(currency) = known.get(code) {
            return currency.clone();
        }
        let currency = self.load_currency(code).map(Arc::new);
        known.insert(code.to_owned(), currency.clone());
        currency
    }

    fn load_currency(&self, code: &str) -> Option<Currency> {
        let currency = CurrencyType::try_from_str(code).ok()?;
        let formatter = CurrencyFormatter::try_new_symbol((&self.locale).into(), currency, Default::default()).ok()?;
        // ICU tells the precision of a currency only by using it: the zeros of `IDR 0`, `USD 0.00`.
        let zero = CurrencyFormatter::try_new_code((&self.locale).into(), currency, Default::default())
            .ok()?
            .format_fixed_decimal(&Decimal::from(0))
            .to_string();
        let fraction_digits = i16::try_from(zero.matches('0').count()).ok()? - 1;
        Some(Currency {
            formatter,
            fraction_digits,
        })
    }

    fn length(&self, unit: LengthUnit, number: &Decimal) -> String {
        let (formatter, id, symbol) = match unit {
            LengthUnit::Millimetre => (&self.millimetre, "millimeter", "mm"),
            LengthUnit::Centimetre => (&self.centimetre, "centimeter", "cm"),
            LengthUnit::Metre => (&self.metre, "meter", "m"),
        };
        let formatter = formatter.get(|| {
            let mut unit = Length::meter();
            unit.unit.id = Some(id);
            CategorizedFormatter::try_new_extended((&self.locale).into(), unit, Width::Short.into())
        });
        match formatter {
            Some(formatter) => held_together(&formatter.format_fixed_decimal(number).to_string()),
            None => format!("{}{NO_BREAK_SPACE}{symbol}", self.decimal(number)),
        }
    }

    fn mass(
        &self,
        formatter: &Lazy<CategorizedFormatter<Mass>>,
        unit: CategorizedMeasureUnit<Mass>,
        symbol: &str,
        number: &Decimal,
    ) -> String {
        let load = || CategorizedFormatter::try_new_extended((&self.locale).into(), unit, Width::Short.into());
        match formatter.get(load) {
            Some(formatter) => held_together(&formatter.format_fixed_decimal(number).to_string()),
            None => format!("{}{NO_BREAK_SPACE}{symbol}", self.decimal(number)),
        }
    }
}

#[derive(Clone, Copy)]
enum LengthUnit {
    Millimetre,
    Centimetre,
    Metre,
}

impl LengthUnit {
    /// The unit for all sides of a thing, see [`Formats::dimensions`].
    fn for_sides(sides: &[f64]) -> LengthUnit {
        let smallest = sides.iter().copied().fold(f64::INFINITY, f64::min);
        let largest = sides.iter().copied().fold(0.0, f64::max);
        if smallest >= 10_000.0 {
            LengthUnit::Metre
        } else if smallest >= 10.0 && largest >= 100.0 {
            LengthUnit::Centimetre
        } else {
            LengthUnit::Millimetre
        }
    }

    fn power_of_ten(self) -> i16 {
        match self {
            LengthUnit::Millimetre => 0,
            LengthUnit::Centimetre => 1,
            LengthUnit::Metre => 3,
        }
    }
}

impl Formats {
    /// A whole number, grouped: `1.250.000`. Not for years.
    pub fn integer(&self, value: i64) -> String {
        self.numbers.decimal(&Decimal::from(value))
    }

    /// `value` / 10^`fraction_digits`, with exactly so many digits after the separator: `decimal(1250, 2)` is
    /// `12,50`.
    pub fn decimal(&self, value: i64, fraction_digits: u8) -> String {
        self.numbers.decimal(&scaled(value, fraction_digits))
    }

    /// A number written with ASCII digits and a point (`-12.50`), with the same digits. `None` when it is no
    /// such number.
    pub fn decimal_str(&self, number: &str) -> Option<String> {
        Decimal::try_from_str(number).ok().map(|n| self.numbers.decimal(&n))
    }

    /// `value` / 10^`fraction_digits` percent: `percent(925, 1)` is `92,5%`.
    pub fn percent(&self, value: i64, fraction_digits: u8) -> String {
        let number = scaled(value, fraction_digits);
        let formatter = self
            .numbers
            .percent
            .get(|| PercentFormatter::try_new((&self.numbers.locale).into(), PercentFormatterOptions::default()));
        match formatter {
            Some(formatter) => formatter.format(&number).to_string(),
            None => format!("{}%", self.numbers.decimal(&number)),
        }
    }

    /// An amount of money: `minor_units` / 10^`fraction_digits` of the ISO 4217 currency `currency`, with the
    /// symbol that the language's readers know (`Rp 1.250.000` in Indonesian, `IDR 1,250,000` in English).
    ///
    /// The number of digits shown is CLDR's for the currency, none for IDR, KRW and JPY. An amount that would
    /// lose digits so, and a currency that CLDR cannot name, are written as code and number: a price is never
    /// rounded.
    pub fn money(&self, minor_units: i64, fraction_digits: u8, currency: &str) -> String {
        let amount = scaled(minor_units, fraction_digits);
        let needed_digits = -amount.absolute.nonzero_magnitude_end();
        match self.numbers.currency(currency) {
            Some(known) if needed_digits <= known.fraction_digits => {
                known.formatter.format_fixed_decimal(&amount).to_string()
            }
            _ => format!("{currency}{NO_BREAK_SPACE}{}", self.numbers.decimal(&amount)),
        }
    }

    /// A length in millimetres, shown as [`Formats::dimensions`] shows a single side.
    pub fn length_mm(&self, millimetres: f64) -> String {
        self.dimensions(&[millimetres])
    }

    /// The sides of a thing in millimetres, in the order given: `18 × 12 × 4 mm`, `60 × 200 cm`. Empty for none.
    ///
    /// All sides have one unit, so that they can be compared: centimetres when the largest is at least 100 mm
    /// and the smallest at least 10 mm (a cloth, a bag), metres when all are at least 10 m, else millimetres
    /// (jewellery, thin things). Nothing is rounded beyond a thousandth of a millimetre.
    pub fn dimensions(&self, millimetres: &[f64]) -> String {
        let unit = LengthUnit::for_sides(millimetres);
        let sides: Vec<Decimal> = millimetres
            .iter()
            .map(|side| shifted(*side, -unit.power_of_ten()))
            .collect();
        let Some((last, rest)) = sides.split_last() else {
            return String::new();
        };
        let with_unit = self.numbers.length(unit, last);
        if rest.is_empty() {
            return with_unit;
        }
        // The unit's pattern stands around the whole row, also in a language that writes the unit first.
        let all: Vec<String> = sides.iter().map(|side| self.numbers.decimal(side)).collect();
        with_unit.replacen(&self.numbers.decimal(last), &all.join(TIMES), 1)
    }

    /// A weight in grams: in grams below 1000, else in kilograms.
    pub fn weight_g(&self, grams: f64) -> String {
        let numbers = &self.numbers;
        if grams.abs() < 1000.0 {
            numbers.mass(&numbers.gram, Mass::gram(), "g", &shifted(grams, 0))
        } else {
            numbers.mass(&numbers.kilogram, Mass::kilogram(), "kg", &shifted(grams, -3))
        }
    }
}

/// A number is never parted from its unit at the end of a line (SI Brochure, 5.4.3).
fn held_together(measure: &str) -> String {
    measure.replace(' ', &NO_BREAK_SPACE.to_string())
}

fn scaled(value: i64, fraction_digits: u8) -> Decimal {
    let mut number = Decimal::from(value);
    number.multiply_pow10(-i16::from(fraction_digits));
    number
}

/// `value` · 10^`power`, exact to a thousandth of `value`'s unit. Zero when it is not finite.
fn shifted(value: f64, power: i16) -> Decimal {
    // The shortest digits that name this float are those that the author wrote.
    let mut number = Decimal::try_from_str(&value.to_string()).unwrap_or_default();
    number.round(-3);
    number.trim_end();
    number.multiply_pow10(power);
    number.trim_end();
    number
}
