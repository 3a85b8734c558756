//! Any bytes as a photo, from its header to published pictures: no panic, no more memory than was planned for, and
//! pictures of the sizes that were asked for with nothing but pixels in them.

#![no_main]

use kampung::plan::images::{Crop, ImageFormat, Variant};
use kampung::render::photos::process;
use kampung::source::photo::read_header;
use libfuzzer_sys::fuzz_target;

/// Larger ones only take longer.
const MOST_PIXELS: u64 = 400_000;

fuzz_target!(init: {
    // A decoder that panics is caught where it is called, and the photo refused; only what comes up to here is a fault.
    std::panic::set_hook(Box::new(|_| ()));
}, |bytes: &[u8]| {
    let Ok(header) = read_header(bytes) else { return };
    if header.pixels() > MOST_PIXELS {
        return;
    }
    let whole = Crop { x: 0, y: 0, width: header.width, height: header.height };
    let part = Crop { x: header.width / 3, y: header.height / 3, width: (header.width / 2).max(1), height: (header.height / 2).max(1) };
    let variant = |crop: Crop, width: u32, height: u32, format| Variant {
        crop,
        width: width.clamp(1, 200),
        height: height.clamp(1, 200),
        format,
        quality: 75,
        max_bytes: 3000,
        background: [250, 240, 230],
    };
    let variants = [
        variant(whole, header.width, header.height, ImageFormat::WebP),
        variant(whole, header.width / 2, header.height / 2, ImageFormat::Jpeg),
        variant(part, part.width / 2, part.height / 2, ImageFormat::WebP),
    ];
    let Ok(made) = process(bytes, &header, &variants) else { return };
    for (picture, variant) in made.iter().zip(&variants) {
        let read = read_header(picture).expect("a picture of ours");
        assert_eq!((read.width, read.height), (variant.width, variant.height));
        assert!(!read.located && !read.animated);
    }
});
