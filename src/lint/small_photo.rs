//! Photos with too few pixels: browsers blow them up, and they look blurred.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::source::photo::PhotoHeader;
use crate::theme::RecipeName;

/// The longer side that a photo needs where it is shown alone.
const LONGER_SIDE: u32 = 960;

/// Reports photos that are smaller than a card, or than a page shows them when they are opened.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let card = subject.theme.recipe(RecipeName::Card);
    let (width, height) = card.map_or((0, 0), |recipe| {
        let width = recipe.fallback_width;
        let (across, down) = recipe.ratio.unwrap_or((1, 1));
        (width, width.saturating_mul(down) / across.max(1))
    });
    let too_small = |photo: &PhotoHeader| {
        photo.width.min(photo.height) < width.min(height) || photo.width.max(photo.height) < LONGER_SIDE
    };
    for job in subject.plan.media.jobs().iter().filter(|job| too_small(&job.header)) {
        bag.push(
            Diagnostic::new(Code::SmallPhoto, &job.photo)
                .with("name", job.photo.name())
                .with("width", i64::from(job.header.width))
                .with("height", i64::from(job.header.height)),
        );
    }
}
