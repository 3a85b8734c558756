//! Where a village lies: the official code of the ministry of home affairs (Kemendagri), `PP.KK.CC.DDDD`.

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// One line a code: `51.04.01<TAB>Sukawati`, ordered by code. See NOTICE beside it.
const NAMES: &str = include_str!("names.tsv");

/// The code of a village.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    code: String,
}

/// The kind of village, told by the first digit of the last group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VillageKind {
    /// `1`: an urban village.
    Kelurahan,
    /// `2`: a rural village.
    Desa,
    /// `3`: a customary village.
    DesaAdat,
}

/// Time zones of Indonesia (Keppres 41/1987); none has summer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeZone {
    /// UTC+7, western.
    Wib,
    /// UTC+8, central.
    Wita,
    /// UTC+9, eastern.
    Wit,
}

impl TimeZone {
    /// Hours ahead of UTC.
    pub fn offset_hours(self) -> u8 {
        match self {
            TimeZone::Wib => 7,
            TimeZone::Wita => 8,
            TimeZone::Wit => 9,
        }
    }

    /// The abbreviation that Indonesians use.
    pub fn name(self) -> &'static str {
        match self {
            TimeZone::Wib => "WIB",
            TimeZone::Wita => "WITA",
            TimeZone::Wit => "WIT",
        }
    }
}

impl Region {
    /// Stands for a code that could not be read: no place has it.
    pub(super) fn unknown() -> Self {
        Region {
            code: "00.00.00.2000".to_owned(),
        }
    }

    /// Reads a code. A code of another shape is an error; one of the right shape that the official table
    /// does not hold is advice, because districts are split more often than tables are renewed.
    pub fn read(code: Spanned<String>, bag: &mut Bag) -> Option<Self> {
        let groups: Vec<&str> = code.value.split('.').collect();
        let shape = groups.iter().map(|g| g.len()).eq([2, 2, 2, 4])
            && groups.iter().all(|g| g.bytes().all(|b| b.is_ascii_digit()))
            && matches!(groups[3].as_bytes()[0], b'1'..=b'3');
        if !shape {
            bag.push(Diagnostic::new(Code::BadRegionCode, code.span).with("value", code.value));
            return None;
        }
        let region = Region { code: code.value };
        if look_up(region.district_code()).is_none() {
            bag.push(Diagnostic::new(Code::UnknownRegion, code.span).with("value", region.code.as_str()));
        }
        Some(region)
    }

    /// The whole code.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The kind of village.
    pub fn kind(&self) -> VillageKind {
        match self.code.as_bytes()[9] {
            b'1' => VillageKind::Kelurahan,
            b'2' => VillageKind::Desa,
            _ => VillageKind::DesaAdat,
        }
    }

    /// Code of the province, two digits.
    pub fn province_code(&self) -> &str {
        &self.code[..2]
    }

    fn district_code(&self) -> &str {
        &self.code[..8]
    }

    /// Name of the province, when the table has it.
    pub fn province(&self) -> Option<&'static str> {
        look_up(self.province_code())
    }

    /// Names from the district up to the province: `["Sukawati", "Gianyar", "Bali"]`. The words
    /// *Kabupaten* and *Kota* are left out; unknown parts too.
    pub fn names(&self) -> Vec<&'static str> {
        let short = |name: &'static str| {
            let prefixes = ["Kabupaten ", "Kota Administrasi ", "Kota "];
            prefixes.iter().find_map(|p| name.strip_prefix(p)).unwrap_or(name)
        };
        [self.district_code(), &self.code[..5], self.province_code()]
            .into_iter()
            .filter_map(look_up)
            .map(short)
            .collect()
    }

    /// The time zone of the province.
    pub fn time_zone(&self) -> TimeZone {
        match self.province_code().parse().unwrap_or(0u8) {
            81.. => TimeZone::Wit,
            51..=53 | 63..=76 => TimeZone::Wita,
            _ => TimeZone::Wib,
        }
    }
}

/// Whether the official table holds this code of a province, regency or district.
pub(super) fn is_known(code: &str) -> bool {
    look_up(code).is_some()
}

/// The official name behind `code`.
fn look_up(code: &str) -> Option<&'static str> {
    let bytes = NAMES.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = NAMES[..middle].rfind('\n').map_or(0, |i| i + 1);
        let end = NAMES[start..].find('\n').map_or(NAMES.len(), |i| start + i);
        let (key, name) = NAMES[start..end].split_once('\t')?;
        match code.cmp(key) {
            std::cmp::Ordering::Equal => return Some(name),
            std::cmp::Ordering::Less => high = start,
            std::cmp::Ordering::Greater => low = end + 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{FileId, Span};

    fn read(code: &str) -> (Option<Region>, Vec<Code>) {
        let mut bag = Bag::new();
        let span = Span::new(FileId(0), 0..code.len());
        let region = Region::read(Spanned::new(code.to_owned(), span), &mut bag);
        (region, bag.iter().map(|d| d.code).collect())
    }

    #[test]
    fn the_table_is_ordered_and_every_code_is_found() {
        let codes: Vec<(&str, &str)> = NAMES.lines().filter_map(|l| l.split_once('\t')).collect();
        assert_eq!(codes.len(), 38 + 514 + 7_285);
        assert!(codes.windows(2).all(|w| w[0].0 < w[1].0));
        assert!(codes.iter().all(|(c, n)| look_up(c) == Some(*n)));
        assert_eq!(look_up("00"), None);
        assert_eq!(look_up("99.99"), None);
    }

    #[test]
    fn codes_give_names_and_time_zones() {
        let celuk = read("51.04.01.2005").0.unwrap();
        assert_eq!(celuk.names(), ["Sukawati", "Gianyar", "Bali"]);
        assert_eq!(celuk.time_zone(), TimeZone::Wita);
        assert_eq!(celuk.kind(), VillageKind::Desa);
        assert_eq!(read("34.01.08.2002").0.unwrap().time_zone(), TimeZone::Wib);
        assert_eq!(read("64.72.02.1010").0.unwrap().time_zone(), TimeZone::Wita);
        assert_eq!(read("91.03.01.2001").0.unwrap().time_zone(), TimeZone::Wit);
        assert_eq!(read("61.01.01.2001").0.unwrap().time_zone(), TimeZone::Wib);
    }

    #[test]
    fn shapes_are_errors_and_unknown_codes_advice() {
        for bad in ["51.04.01", "5104012005", "51.04.01.5005", "51.04.01.20x5", ""] {
            assert_eq!(read(bad).1, [Code::BadRegionCode], "{bad}");
        }
        assert_eq!(read("99.01.01.2001").1, [Code::UnknownRegion]);
    }
}
