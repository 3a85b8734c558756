//! QR codes (ISO/IEC 18004) as SVG.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};

/// Light modules around the code, as the standard asks.
const QUIET: usize = 4;

/// The code for `text` with error correction M, black on white also in the dark: many cameras read no other.
/// `None` when the text is longer than a code can hold (2331 bytes).
pub fn svg(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let run = row[x..code.size].iter().take_while(|module| module.value()).count();
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{0}\" height=\"{0}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n",
        side * 4
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_with_its_quiet_zone() {
        let drawn = svg("https://celuk.example/").unwrap();
        // 22 bytes at level M: version 2, 25 modules.
        assert!(drawn.contains("viewBox=\"0 0 33 33\""), "{drawn}");
        // The finder pattern's upper edge begins right behind the quiet zone.
        assert!(drawn.contains("<path d=\"M4 4h7v1h-7z"), "{drawn}");
        assert_eq!(drawn, svg("https://celuk.example/").unwrap());
        assert_eq!(svg(&"x".repeat(3000)), None);
    }
}
