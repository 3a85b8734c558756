//! Business cards for address books: vCard 3.0 (RFC 2426), the version that every telephone reads.

use super::content_lines::{ContentLines, escape};

/// What stands on a card. Empty texts are left out.
#[derive(Clone, Debug, Default)]
pub struct VCard {
    /// Whom one meets.
    pub person: String,
    /// The village.
    pub organisation: String,
    /// Numbers as E.164, each with its types: `CELL,VOICE`.
    pub telephones: Vec<(&'static str, String)>,
    /// E-mail.
    pub email: String,
    /// Postal address in one line, and its language.
    pub address: (String, String),
    /// The site.
    pub url: String,
    /// Latitude and longitude.
    pub place: Option<(f64, f64)>,
    /// A sentence, and its language.
    pub note: (String, String),
}

impl VCard {
    /// The file: lines of at most 75 octets that end with CRLF.
    pub fn text(&self) -> String {
        let mut card = ContentLines::default();
        let mut line = |name: &str, value: String| card.put(name, &value);
        line("BEGIN", "VCARD".to_owned());
        line("VERSION", "3.0".to_owned());
        // How many Indonesian names divide into family and given ones is nobody's guess: all is the given name.
        let shown = if self.person.is_empty() {
            &self.organisation
        } else {
            &self.person
        };
        line("N", format!(";{};;;", escape(shown)));
        line("FN", escape(shown));
        line("ORG", escape(&self.organisation));
        for (types, number) in &self.telephones {
            line(&format!("TEL;TYPE={types}"), number.clone());
        }
        if !self.email.is_empty() {
            line("EMAIL;TYPE=INTERNET", escape(&self.email));
        }
        // RFC 2426, 4: the parameter `language` of words.
        let (address, language) = &self.address;
        if !address.is_empty() {
            let name = format!("ADR;TYPE=WORK;LANGUAGE={language}");
            line(&name, format!(";;{};;;;Indonesia", escape(address)));
        }
        if !self.url.is_empty() {
            line("URL", self.url.clone());
        }
        if let Some((lat, lon)) = self.place {
            line("GEO", format!("{lat:.6};{lon:.6}"));
        }
        let (note, language) = &self.note;
        if !note.is_empty() {
            line(&format!("NOTE;LANGUAGE={language}"), escape(note));
        }
        line("END", "VCARD".to_owned());
        card.into_text()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unfold(card: &str) -> Vec<String> {
        card.replace("\r\n ", "")
            .split_terminator("\r\n")
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn a_card_has_its_lines() {
        let card = VCard {
            person: "Putu Rekaan".into(),
            organisation: "Celuk".into(),
            telephones: vec![("CELL,VOICE,MSG", "+6281200000001".into())],
            email: "celuk@kampung.example".into(),
            address: ("Banjar Tangsub; Celuk, Gianyar".into(), "id".into()),
            url: "https://celuk.example/".into(),
            place: Some((-8.6008, 115.2705)),
            note: ("Perak\nsejak 1915".into(), "id".into()),
        };
        let expected = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            "N:;Putu Rekaan;;;",
            "FN:Putu Rekaan",
            "ORG:Celuk",
            "TEL;TYPE=CELL,VOICE,MSG:+6281200000001",
            "EMAIL;TYPE=INTERNET:celuk@kampung.example",
            "ADR;TYPE=WORK;LANGUAGE=id:;;Banjar Tangsub\\; Celuk\\, Gianyar;;;;Indonesia",
            "URL:https://celuk.example/",
            "GEO:-8.600800;115.270500",
            "NOTE;LANGUAGE=id:Perak\\nsejak 1915",
            "END:VCARD",
        ];
        assert_eq!(unfold(&card.text()), expected);
        let bare = VCard {
            organisation: "Celuk".into(),
            ..VCard::default()
        };
        assert_eq!(
            unfold(&bare.text()),
            [
                "BEGIN:VCARD",
                "VERSION:3.0",
                "N:;Celuk;;;",
                "FN:Celuk",
                "ORG:Celuk",
                "END:VCARD"
            ]
        );
    }

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_was_said(note in "\\PC{0,300}", address in "[a-zé 銀,;\\\\\n]{0,200}") {
            let card = VCard {
                organisation: "Celuk".into(),
                note: (note.clone(), "id".into()),
                address: (address, "id".into()),
                ..VCard::default()
            };
            let text = card.text();
            prop_assert!(text.ends_with("\r\n"));
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75, "{line}");
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let lines = unfold(&text);
            if let Some(written) = lines.iter().find_map(|l| l.strip_prefix("NOTE;LANGUAGE=id:")) {
                let mut read = String::new();
                let mut signs = written.chars();
                while let Some(c) = signs.next() {
                    match c {
                        '\\' => match signs.next() {
                            Some('n') => read.push('\n'),
                            other => read.extend(other),
                        },
                        c => read.push(c),
                    }
                }
                prop_assert_eq!(read, note);
            } else {
                prop_assert!(note.is_empty());
            }
            prop_assert_eq!(lines.first().map(String::as_str), Some("BEGIN:VCARD"));
            prop_assert_eq!(lines.last().map(String::as_str), Some("END:VCARD"));
        }
    }
}
