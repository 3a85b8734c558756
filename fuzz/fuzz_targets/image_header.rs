//! Any bytes as a photo: no panic, and a header that is read lies within the bounds.

#![no_main]

use kampung::source::photo::{MAX_PIXELS, MAX_SIDE, jpeg_segments, read_header};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(header) = read_header(bytes) {
        assert!(header.width > 0 && header.height > 0);
        assert!(header.width <= MAX_SIDE && header.height <= MAX_SIDE && header.pixels() <= MAX_PIXELS);
    }
    for segment in jpeg_segments(bytes) {
        assert!(segment.start + segment.payload.len() <= bytes.len());
    }
});
