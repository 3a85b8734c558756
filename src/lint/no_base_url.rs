//! A site that does not know its own address.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic, Place};

/// Reports that canonical links, feeds and the sitemap are left out. The workspace's settings are the place
/// to mend it, so every village reports the same line.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    if !subject.plan.address.is_known() {
        let settings = crate::paths::InputPath::root().child("kampung.toml");
        bag.push(Diagnostic::new(Code::NoBaseUrl, Place::File(settings)));
    }
}
