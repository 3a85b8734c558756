//! Where a village lies: the official code of the ministry of home affairs (Kemendagri), `PP.KK.CC.DDDD`.

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

mod table;

/// The code of a village, with the official names around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    code: String,
    province: Option<String>,
    /// Regency or city.
    regency: Option<String>,
    district: Option<String>,
}

/// What an official name is the name of. Its words are messages of the theme: `region-district`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A province.
    Province,
    /// *Daerah Istimewa*: Yogyakarta.
    SpecialRegion,
    /// *Daerah Khusus Ibukota*: Jakarta.
    CapitalRegion,
    /// *Kabupaten*.
    Regency,
    /// *Kabupaten Administrasi*, in Jakarta.
    AdministrativeRegency,
    /// *Kota*.
    City,
    /// *Kota Administrasi*, in Jakarta.
    AdministrativeCity,
    /// *Kecamatan*.
    District,
    /// *Distrik*: the same in the provinces of Papua (UU 21/2001).
    Distrik,
    /// *Kapanewon*: the same in the regencies of Yogyakarta (Perda Istimewa DIY 1/2018).
    Kapanewon,
    /// *Kemantren*: the same in the city of Yogyakarta.
    Kemantren,
    /// An urban village.
    Kelurahan,
    /// A rural village.
    Desa,
    /// A rural village in Yogyakarta.
    Kalurahan,
    /// A customary village.
    DesaAdat,
}

impl PlaceKind {
    /// The name as in messages: `administrative-city`.
    pub fn key(self) -> &'static str {
        match self {
            PlaceKind::Province => "province",
            PlaceKind::SpecialRegion => "special-region",
            PlaceKind::CapitalRegion => "capital-region",
            PlaceKind::Regency => "regency",
            PlaceKind::AdministrativeRegency => "administrative-regency",
            PlaceKind::City => "city",
            PlaceKind::AdministrativeCity => "administrative-city",
            PlaceKind::District => "district",
            PlaceKind::Distrik => "distrik",
            PlaceKind::Kapanewon => "kapanewon",
            PlaceKind::Kemantren => "kemantren",
            PlaceKind::Kelurahan => "kelurahan",
            PlaceKind::Desa => "desa",
            PlaceKind::Kalurahan => "kalurahan",
            PlaceKind::DesaAdat => "desa-adat",
        }
    }
}

/// Words that stand before official names, and what they say. Longer ones first.
const PREFIXES: [(&str, PlaceKind); 6] = [
    ("Daerah Khusus Ibukota ", PlaceKind::CapitalRegion),
    ("Daerah Istimewa ", PlaceKind::SpecialRegion),
    ("Kabupaten Administrasi ", PlaceKind::AdministrativeRegency),
    ("Kabupaten ", PlaceKind::Regency),
    ("Kota Administrasi ", PlaceKind::AdministrativeCity),
    ("Kota ", PlaceKind::City),
];

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

    /// Its name in the IANA time zone database.
    pub fn iana(self) -> &'static str {
        match self {
            TimeZone::Wib => "Asia/Jakarta",
            TimeZone::Wita => "Asia/Makassar",
            TimeZone::Wit => "Asia/Jayapura",
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
        Region::with_names("00.00.00.2000".to_owned())
    }

    fn with_names(code: String) -> Self {
        Region {
            province: table::look_up(&code[..2]),
            regency: table::look_up(&code[..5]),
            district: table::look_up(&code[..8]),
            code,
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
        let region = Region::with_names(code.value);
        if region.district.is_none() {
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

    /// Name of the province, when the table has it.
    pub fn province(&self) -> Option<&str> {
        self.province.as_deref()
    }

    /// Name of the regency or city without the word for it, when the table has it.
    pub fn regency(&self) -> Option<&str> {
        self.regency.as_deref().map(|name| split_kind(name).1)
    }

    /// Names from the district up to the province: `["Sukawati", "Gianyar", "Bali"]`. The words
    /// *Kabupaten* and *Kota* are left out; unknown parts too.
    pub fn names(&self) -> Vec<&str> {
        [self.district.as_deref(), self.regency(), self.province.as_deref()]
            .into_iter()
            .flatten()
            .collect()
    }

    /// The same from the province down to the district, each with what it is; unknown parts are left out.
    pub fn places(&self) -> Vec<(PlaceKind, &str)> {
        let province = self.province.as_deref().map(|name| {
            let (kind, name) = split_kind(name);
            (kind.unwrap_or(PlaceKind::Province), name)
        });
        let regency = self.regency.as_deref().map(|name| {
            let (kind, name) = split_kind(name);
            (kind.unwrap_or(PlaceKind::Regency), name)
        });
        let is_city = regency.is_some_and(|(kind, _)| kind == PlaceKind::City);
        let district = match self.province_code() {
            "34" if is_city => PlaceKind::Kemantren,
            "34" => PlaceKind::Kapanewon,
            "91" | "92" | "93" | "94" | "95" | "96" => PlaceKind::Distrik,
            _ => PlaceKind::District,
        };
        let district = self.district.as_deref().map(|name| (district, name));
        [province, regency, district].into_iter().flatten().collect()
    }

    /// What the village itself is, as it is called where it lies.
    pub fn village_kind(&self) -> PlaceKind {
        match self.kind() {
            VillageKind::Kelurahan => PlaceKind::Kelurahan,
            VillageKind::Desa if self.province_code() == "34" => PlaceKind::Kalurahan,
            VillageKind::Desa => PlaceKind::Desa,
            VillageKind::DesaAdat => PlaceKind::DesaAdat,
        }
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

/// An official name without the words that say what it is.
fn split_kind(name: &str) -> (Option<PlaceKind>, &str) {
    PREFIXES
        .iter()
        .find_map(|(prefix, kind)| Some((Some(*kind), name.strip_prefix(prefix)?)))
        .unwrap_or((None, name))
}

/// The official name of a province (`51`), a regency or city (`51.04`) or a district (`51.04.01`), without the word
/// *Kabupaten*. It reads the table from its start.
pub fn place_name(code: &str) -> Option<String> {
    let name = table::look_up(code)?;
    Some(match split_kind(&name) {
        (Some(PlaceKind::Regency | PlaceKind::AdministrativeRegency), bare) => bare.to_owned(),
        _ => name,
    })
}

/// Whether the official table holds this code of a province, regency or district.
pub(super) fn is_known(code: &str) -> bool {
    table::look_up(code).is_some()
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

    /// Keppres 41/1987; the provinces made since lie where their mother provinces lie.
    #[test]
    fn every_province_has_its_time_zone() {
        use TimeZone::{Wib, Wit, Wita};
        let zones = [
            ("11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62", Wib),
            ("51 52 53 63 64 65 71 72 73 74 75 76", Wita),
            ("81 82 91 92 93 94 95 96", Wit),
        ];
        let mut seen = 0;
        for (provinces, zone) in zones {
            for province in provinces.split(' ') {
                let region = read(&format!("{province}.01.01.2001")).0.unwrap();
                assert!(region.province().is_some(), "{province}");
                assert_eq!(region.time_zone(), zone, "{province}");
                seen += 1;
            }
        }
        assert_eq!(seen, 38);
    }

    #[test]
    fn places_say_what_they_are() {
        let places = |code: &str| -> String {
            let region = read(code).0.unwrap();
            let mut words: Vec<String> = region
                .places()
                .iter()
                .map(|(kind, name)| format!("{} {name}", kind.key()))
                .collect();
            words.push(region.village_kind().key().to_owned());
            words.join(", ")
        };
        for (code, expected) in [
            (
                "51.04.01.2005",
                "province Bali, regency Gianyar, district Sukawati, desa",
            ),
            (
                "64.72.02.1010",
                "province Kalimantan Timur, city Samarinda, district Samarinda Seberang, kelurahan",
            ),
            (
                "34.01.08.2002",
                "special-region Yogyakarta, regency Kulon Progo, kapanewon Kokap, kalurahan",
            ),
            (
                "34.71.01.1001",
                "special-region Yogyakarta, city Yogyakarta, kemantren Tegalrejo, kelurahan",
            ),
            (
                "31.01.01.1001",
                "capital-region Jakarta, administrative-regency Kepulauan Seribu, district Kepulauan Seribu Utara, kelurahan",
            ),
            (
                "31.74.01.1001",
                "capital-region Jakarta, administrative-city Jakarta Selatan, district Tebet, kelurahan",
            ),
            (
                "96.71.01.2001",
                "province Papua Barat Daya, city Sorong, distrik Sorong, desa",
            ),
            (
                "51.07.03.3001",
                "province Bali, regency Karangasem, district Manggis, desa-adat",
            ),
            ("51.04.99.2001", "province Bali, regency Gianyar, desa"),
            ("99.01.01.2001", "desa"),
        ] {
            assert_eq!(places(code), expected, "{code}");
        }
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
