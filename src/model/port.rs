//! Sea and air ports by UN/LOCODE (UNECE Recommendation 16): two letters of the country, three of the place.

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// Ports from which goods of Indonesian villages leave, ordered by the code; any other code of the right shape is
/// shown without a name.
const NAMES: [(&str, &str); 11] = [
    ("IDBLW", "Belawan"),
    ("IDBOA", "Benoa"),
    ("IDBPN", "Balikpapan"),
    ("IDDPS", "Denpasar"),
    ("IDJKT", "Jakarta"),
    ("IDMAK", "Makassar"),
    ("IDPLM", "Palembang"),
    ("IDPNK", "Pontianak"),
    ("IDSRG", "Semarang"),
    ("IDSUB", "Surabaya"),
    ("IDTPP", "Tanjung Priok"),
];

/// A place of shipment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Port(String);

impl Port {
    /// Reads a code; `ID SUB` and small letters are understood.
    pub fn read(written: &Spanned<String>, bag: &mut Bag) -> Option<Port> {
        let code = written.value.replace(' ', "").to_ascii_uppercase();
        let bytes = code.as_bytes();
        // The last three are letters; where those were used up, digits from 2 to 9.
        let is_good = bytes.len() == 5
            && bytes[..2].iter().all(u8::is_ascii_uppercase)
            && bytes[2..].iter().all(|b| matches!(b, b'A'..=b'Z' | b'2'..=b'9'));
        if is_good {
            return Some(Port(code));
        }
        let name = written.value.to_lowercase();
        let suggestion = NAMES.iter().find(|(_, port)| name.contains(&port.to_lowercase()));
        bag.push(
            Diagnostic::new(Code::BadPort, written.span)
                .with("value", written.value.as_str())
                .suggest(suggestion.map(|(code, _)| *code)),
        );
        None
    }

    /// `IDSUB`.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// Its name, when it is known here.
    pub fn name(&self) -> Option<&'static str> {
        NAMES.iter().find(|(code, _)| *code == self.0).map(|(_, name)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Arg;
    use crate::span::{FileId, Span};

    fn read(text: &str) -> Result<Port, Diagnostic> {
        let mut bag = Bag::new();
        let span = Span::new(FileId(0), 0..text.len());
        Port::read(&Spanned::new(text.to_owned(), span), &mut bag).ok_or_else(|| bag.into_sorted().remove(0))
    }

    #[test]
    fn codes() {
        let table = [
            ("IDSUB", "IDSUB", Some("Surabaya")),
            ("ID SUB", "IDSUB", Some("Surabaya")),
            ("idtpp", "IDTPP", Some("Tanjung Priok")),
            ("KRPUS", "KRPUS", None),
            ("US2AB", "US2AB", None),
        ];
        for (written, code, name) in table {
            let port = read(written).unwrap();
            assert_eq!((port.code(), port.name()), (code, name), "{written}");
        }
        for wrong in ["", "SUB", "IDSUBX", "I2SUB", "IDS1B", "IDSÜB", "ID-SUB"] {
            assert_eq!(read(wrong).unwrap_err().code, Code::BadPort, "{wrong}");
        }
        let named = read("Pelabuhan Tanjung Priok").unwrap_err();
        assert!(named.args.contains(&("suggestion", Arg::from("IDTPP"))));
    }
}
