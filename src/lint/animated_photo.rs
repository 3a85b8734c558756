//! Pictures that move.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};

/// Reports pictures of which only the first frame is shown.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    for job in subject.plan.media.jobs().iter().filter(|job| job.header.animated) {
        bag.push(Diagnostic::new(Code::AnimatedPhoto, &job.photo).with("name", job.photo.name()));
    }
}
