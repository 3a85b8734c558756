//! Stable content digests (BLAKE3, 256 bits).

use std::fmt;

/// Digest of some bytes; equal bytes have equal digests on every machine.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Digest of one piece of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(*blake3::hash(bytes).as_bytes())
    }

    /// All 64 hexadecimal digits.
    pub fn to_hex(self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }

    /// The first `digits` hexadecimal digits, for file names.
    pub fn short(self, digits: usize) -> String {
        let mut hex = self.to_hex();
        hex.truncate(digits);
        hex
    }

    /// Reads 64 hexadecimal digits; `None` when `hex` is anything else.
    pub fn from_hex(hex: &str) -> Option<Self> {
        blake3::Hash::from_hex(hex).ok().map(|h| Digest(*h.as_bytes()))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({})", self.short(12))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_hex())
    }
}

/// Digest of a sequence of fields. Each field is prefixed with its length, so that `("ab", "c")` and
/// `("a", "bc")` differ.
#[derive(Default)]
pub struct DigestBuilder(blake3::Hasher);

impl DigestBuilder {
    /// Starts a digest whose meaning is named by `domain` (a constant with a version in it).
    pub fn new(domain: &str) -> Self {
        let mut b = DigestBuilder::default();
        b.field(domain.as_bytes());
        b
    }

    /// Adds one field.
    pub fn field(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let bytes = bytes.as_ref();
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// Adds a digest as a field.
    pub fn digest(&mut self, digest: Digest) -> &mut Self {
        self.field(digest.0)
    }

    /// The digest of all fields so far.
    pub fn finish(&self) -> Digest {
        Digest(*self.0.finalize().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn field_borders_count() {
        let one = DigestBuilder::new("t").field("ab").field("c").finish();
        let two = DigestBuilder::new("t").field("a").field("bc").finish();
        assert_ne!(one, two);
    }

    #[test]
    fn hex_round_trip() {
        let d = Digest::of(b"kampung");
        assert_eq!(Digest::from_hex(&d.to_hex()), Some(d));
        assert_eq!(Digest::from_hex("00"), None);
    }
}
