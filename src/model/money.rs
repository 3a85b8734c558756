//! Amounts of money.

use super::fields::Fields;
use crate::diag::{Bag, Code, Diagnostic, nearest};
use crate::span::Spanned;

/// A currency: its ISO 4217 code and the digits behind the point that people use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency {
    code: &'static str,
    digits: u8,
}

/// The rupiah. ISO 4217 gives it two digits, but sen have not been used for decades; CLDR counts none.
pub const IDR: Currency = Currency { code: "IDR", digits: 0 };

/// Active codes of ISO 4217 (list one), by digits behind the point.
const CODES: [(u8, &str); 3] = [
    (0, "BIF CLP DJF GNF IDR ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"),
    (
        2,
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP \
         CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ILS INR IRR \
         JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD \
         NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN \
         SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
];

impl Currency {
    /// The currency with this code.
    pub fn find(code: &str) -> Option<Currency> {
        CODES.iter().find_map(|(digits, codes)| {
            let code = codes.split_ascii_whitespace().find(|c| *c == code)?;
            Some(Currency { code, digits: *digits })
        })
    }

    /// Reads a code that an author wrote.
    pub fn read(code: Spanned<String>, bag: &mut Bag) -> Option<Currency> {
        let found = Currency::find(&code.value);
        if found.is_none() {
            let upper = code.value.to_uppercase();
            let habit = match upper.as_str() {
                "RP" | "RUPIAH" => Some("IDR"),
                "$" | "US$" | "DOLLAR" | "DOLAR" => Some("USD"),
                "€" | "EURO" => Some("EUR"),
                "WON" => Some("KRW"),
                "YEN" => Some("JPY"),
                _ => None,
            };
            let known = CODES.iter().flat_map(|(_, codes)| codes.split_ascii_whitespace());
            let suggestion = habit.or_else(|| nearest(&upper, known));
            bag.push(
                Diagnostic::new(Code::UnknownCurrency, code.span)
                    .with("value", code.value)
                    .suggest(suggestion),
            );
        }
        found
    }

    /// ISO 4217 code.
    pub fn code(self) -> &'static str {
        self.code
    }

    /// Digits behind the point.
    pub fn digits(self) -> u8 {
        self.digits
    }
}

/// An amount above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// In the smallest unit of the currency: rupiah, cents.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// Reads an amount as authors write it in TOML. `450.000` is how an Indonesian writes 450000: in a
    /// currency without fractions any point is an error that shows the whole number.
    pub fn read(field: &'static str, written: Spanned<String>, currency: Currency, bag: &mut Bag) -> Option<Money> {
        let text = written.value.replace('_', "");
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let digits = usize::from(currency.digits);
        if fraction.len() > digits {
            let meant = if fraction.len() % 3 == 0 {
                format!("{whole}{fraction}")
            } else {
                whole.to_owned()
            };
            bag.push(
                Diagnostic::new(Code::FractionalAmount, written.span)
                    .with("value", written.value)
                    .with("whole", meant)
                    .with("currency", currency.code),
            );
            return None;
        }
        let minor = format!("{whole}{fraction:0<digits$}")
            .parse::<i64>()
            .unwrap_or(i64::MAX);
        // A thousand million million of the smallest unit is beyond any price.
        if !(1..=1_000_000_000_000_000).contains(&minor) {
            bag.push(
                Diagnostic::new(Code::OutOfRange, written.span)
                    .with("field", field)
                    .with("value", written.value)
                    .with("min", "1")
                    .with("max", "1000000000000"),
            );
            return None;
        }
        Some(Money { minor, currency })
    }

    /// The amount in the field `key`. `currency`: that of the file, `None` when it could not be read; then nothing
    /// can be said of the amount.
    pub fn field(fields: &mut Fields<'_, '_>, key: &'static str, currency: Option<Currency>) -> Option<Spanned<Money>> {
        let written = fields.amount(key)?;
        let span = written.span;
        Money::read(key, written, currency?, fields.bag()).map(|money| Spanned::new(money, span))
    }

    /// As an author writes it: `450000`, `12.5`.
    pub fn written(self) -> String {
        let unit = 10_i64.pow(u32::from(self.currency.digits));
        let (whole, rest) = (self.minor / unit, self.minor % unit);
        match rest {
            0 => whole.to_string(),
            rest => format!("{whole}.{rest:0digits$}", digits = usize::from(self.currency.digits)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Arg;
    use crate::span::{FileId, Span};

    fn spanned(text: &str) -> Spanned<String> {
        Spanned::new(text.to_owned(), Span::new(FileId(0), 0..text.len()))
    }

    #[test]
    fn amounts() {
        let read = |text: &str, code: &str| {
            let mut bag = Bag::new();
            let money = Money::read("price", spanned(text), Currency::find(code).unwrap(), &mut bag);
            (money.map(|m| m.minor), bag.into_sorted())
        };
        assert_eq!(read("450000", "IDR").0, Some(450_000));
        assert_eq!(read("450_000", "IDR").0, Some(450_000));
        assert_eq!(read("12.5", "USD").0, Some(1_250));
        assert_eq!(read("3", "KWD").0, Some(3_000));
        let (none, problems) = read("450.000", "IDR");
        assert_eq!(none, None);
        assert_eq!(problems[0].code, Code::FractionalAmount);
        assert!(problems[0].args.contains(&("whole", Arg::from("450000"))));
        assert_eq!(read("0", "IDR").1[0].code, Code::OutOfRange);
        assert_eq!(read("-5", "IDR").1[0].code, Code::OutOfRange);
    }

    #[test]
    fn amounts_are_written_as_authors_do() {
        for (minor, code, text) in [
            (450_000, "IDR", "450000"),
            (1_250, "USD", "12.50"),
            (1_200, "USD", "12"),
        ] {
            let currency = Currency::find(code).unwrap();
            assert_eq!(Money { minor, currency }.written(), text);
        }
    }

    #[test]
    fn currencies() {
        let mut bag = Bag::new();
        assert_eq!(Currency::read(spanned("IDR"), &mut bag), Some(IDR));
        assert_eq!(Currency::read(spanned("Rp"), &mut bag), None);
        assert!(bag.into_sorted()[0].args.contains(&("suggestion", Arg::from("IDR"))));
    }
}
