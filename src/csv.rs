//! Tables for spreadsheets: CSV (RFC 4180) in UTF-8, with the byte order mark without which Excel takes it for
//! something else.

/// A table that grows line by line.
pub struct Csv(String);

impl Csv {
    /// A table with these heads.
    pub fn new<'a>(heads: impl IntoIterator<Item = &'a str>) -> Self {
        let mut table = Csv("\u{feff}".to_owned());
        table.line(heads);
        table
    }

    /// Adds a line.
    pub fn line<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        for (i, text) in cells.into_iter().enumerate() {
            if i > 0 {
                self.0.push(',');
            }
            self.0.push_str(&cell(text));
        }
        self.0.push_str("\r\n");
    }

    /// The file.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// One cell. What a spreadsheet would take for a formula gets an apostrophe, which makes it text (OWASP, *CSV
/// Injection*).
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_hold_what_a_spreadsheet_would_take_apart() {
        let mut table = Csv::new(["a", "b"]);
        table.line(["=\"Perak\", tebal", "a\nb"]);
        table.line(["3 - 4", ""]);
        let expected = "\u{feff}a,b\r\n\"'=\"\"Perak\"\", tebal\",\"a\nb\"\r\n3 - 4,\r\n";
        assert_eq!(table.into_text(), expected);
    }
}
