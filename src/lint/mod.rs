//! Advice on a whole site: one check a file. Nothing here stops a build. [`lint`] looks at sources and plan;
//! [`heavy_page`] at a page that was made.

mod animated_photo;
mod certificates;
mod consent;
mod empty_gallery;
mod heavy_page;
mod missing_alt;
mod mixed_scripts;
mod no_base_url;
mod no_contact;
mod no_flagship;
mod no_photo;
mod no_strings;
mod other_goods;
mod outlet_nowhere;
mod photo_location;
mod price_dates;
mod small_photo;
mod stale_translation;
mod untranslated;
mod unused_photo;

pub use heavy_page::check as heavy_page;
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
    const CHECKS: &[fn(&Subject<'_>, &mut Bag)] = &[
        animated_photo::check,
        empty_gallery::check,
        certificates::check,
        consent::check,
        missing_alt::check,
        mixed_scripts::check,
        no_base_url::check,
        no_contact::check,
        no_flagship::check,
        no_photo::check,
        no_strings::check,
        other_goods::check,
        price_dates::check,
        outlet_nowhere::check,
        photo_location::check,
        small_photo::check,
        stale_translation::check,
        untranslated::check,
        unused_photo::check,
        unused_producer::check,
    ];
    for check in CHECKS {
        check(subject, bag);
    }
}
