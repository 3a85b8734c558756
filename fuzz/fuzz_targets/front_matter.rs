//! Front matter of any text: the parts are ranges of it, one after the other.

#![no_main]

use kampung::diag::{Bag, Place};
use kampung::span::FileId;
use kampung::syntax::front_matter;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut bag = Bag::new();
    let parts = front_matter::split(text, FileId(0), &mut bag);
    let _ = (&text[parts.front.clone()], &text[parts.body.clone()]);
    assert!(parts.front.end <= parts.body.start);
    for diagnostic in bag.iter() {
        if let Place::Span(span) = diagnostic.place {
            let _ = &text[span.range()];
        }
    }
    // A text with both lines and no problem is cut at lines of `+++`.
    if bag.is_empty() {
        assert!(text[..parts.front.start].trim_end().ends_with("+++"));
        assert!(text[parts.front.end..].starts_with("+++"));
    }
});
