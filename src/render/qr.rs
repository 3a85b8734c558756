//! QR codes (ISO/IEC 18004) as SVG.

use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code, as the standard asks.
const QUIET: usize = 4;

/// The code for `text` with error correction M, black on white also in the dark: many cameras read no other.
/// `None` when the text is longer than a code can hold (2331 bytes).
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let modules = code.to_colors();
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|m| **m == Color::Dark).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
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
