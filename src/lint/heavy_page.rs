//! Pages that a slow line does not bring at once.

use miniz_oxide::deflate::compress_to_vec;

use crate::diag::{Bag, Code, Diagnostic, Place};

/// The most bytes of a page, compressed: what a server sends before it waits for an answer (ten packets of
/// 1460 bytes, RFC 6928).
const CEILING: usize = 14 * 1024;
/// Bytes that gzip adds to the compressed ones (RFC 1952).
const GZIP: usize = 18;
/// As servers compress.
const LEVEL: u8 = 6;

/// Reports `page`, an address of the site whose HTML is `html`, when it is too heavy. `place`: its source.
pub fn check(page: &str, html: &[u8], place: Place, bag: &mut Bag) {
    // What is small as it is need not be compressed to know.
    if html.len() <= CEILING {
        return;
    }
    let size = compress_to_vec(html, LEVEL).len() + GZIP;
    if size > CEILING {
        bag.push(
            Diagnostic::new(Code::HeavyPage, place)
                .with("page", page)
                .with("size", size.div_ceil(1024))
                .with("limit", CEILING / 1024),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_heavy_when_compressed_is_reported() {
        let found = |html: &[u8]| {
            let mut bag = Bag::new();
            check("acara/", html, Place::Nowhere, &mut bag);
            bag.into_sorted().len()
        };
        assert_eq!(found(&[b'a'; CEILING]), 0);
        assert_eq!(found(&[b'a'; 20 * CEILING]), 0);
        // Digests cannot be compressed.
        let noise: Vec<u8> = (0..1000u32)
            .flat_map(|n| crate::digest::Digest::of(&n.to_le_bytes()).to_string().into_bytes())
            .collect();
        assert_eq!(found(&noise), 1);
    }
}
