//! Advice on a whole site: one check a file. Nothing here stops a build.

mod certificates;
mod consent;
mod missing_alt;
mod no_base_url;
mod no_contact;
mod no_photo;
mod no_strings;
mod untranslated;
mod unused_producer;

use crate::diag::Bag;
use crate::model::site::Site;
use crate::plan::SitePlan;
use crate::source::Inputs;
use crate::theme::Theme;

/// What the checks look at.
pub struct Subject<'a> {
    /// The sources.
    pub inputs: &'a Inputs,
    /// The village.
    pub site: &'a Site,
    /// Its plan.
    pub plan: &'a SitePlan,
    /// Its theme.
    pub theme: &'a Theme,
}

/// Runs all checks.
pub fn lint(subject: &Subject<'_>, bag: &mut Bag) {
    const CHECKS: [fn(&Subject<'_>, &mut Bag); 9] = [
        certificates::check,
        consent::check,
        missing_alt::check,
        no_base_url::check,
        no_contact::check,
        no_photo::check,
        no_strings::check,
        untranslated::check,
        unused_producer::check,
    ];
    for check in CHECKS {
        check(subject, bag);
    }
}
