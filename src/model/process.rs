//! How a product is made, step by step.

use super::entry::{Entry, Forms};
use super::fields::{Fields, Role};
use super::localized::{Localized, Words};
use super::photo::photo_named;
use crate::diag::Bag;
use crate::paths::InputPath;
use crate::span::Spanned;

/// One step.
#[derive(Clone, Debug)]
pub struct ProcessStep {
    /// What is done: `Melebur`.
    pub title: Localized<String>,
    /// How.
    pub text: Localized<String>,
    /// A photo of the product's folder that shows it.
    pub photo: Option<InputPath>,
}

/// What one file says of a step.
#[derive(Debug)]
pub struct StepForm {
    title: Option<Words>,
    text: Option<Words>,
    photo: Option<Spanned<String>>,
}

/// The list `process` of one file.
pub type StepForms = Option<Spanned<Vec<Option<StepForm>>>>;

/// Reads `process`; a text alone is a title.
pub fn read_process(fields: &mut Fields<'_, '_>) -> StepForms {
    fields.mixed_groups(
        "process",
        |step| {
            let title = step.words("title");
            if step.role() == Role::Original {
                step.missing("title");
            }
            StepForm {
                title,
                text: step.words("text"),
                photo: step.text("photo"),
            }
        },
        ("title", |title| StepForm {
            title: Some(Words::One(title)),
            text: None,
            photo: None,
        }),
    )
}

/// Joins the steps of all languages and finds their photos.
pub fn check_process<F>(
    forms: &Forms<F>,
    part: impl Fn(&F) -> &StepForms,
    entry: &Entry,
    bag: &mut Bag,
) -> Vec<ProcessStep> {
    let groups = forms.groups("process", part, bag);
    groups
        .iter()
        .map(|group| ProcessStep {
            title: group.words(|s| &s.title),
            text: group.words(|s| &s.text),
            photo: (group.facts.photo.as_ref()).and_then(|p| photo_named(p, &entry.folder, &entry.photos, bag)),
        })
        .collect()
}
