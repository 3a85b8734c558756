//! How far the villages of a workspace are translated. Reads their sources, makes and publishes nothing.

use crate::locale::LangTag;
use crate::model::entry::Entry;
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::model::wording::{Standing, Translation, Word, Wording};
use crate::paths::InputPath;
use crate::pipeline::{self, SharedSources};
use crate::report::translations::{FieldSurvey, FileSurvey, LanguageSurvey, VillageSurvey};
use crate::report::{self, Finding, locate};
use crate::source::{Index, Inputs, Reading, Scan, Shared, Workspace};

/// A translation that a mark can be written into.
pub struct Marking {
    /// Its path in the workspace.
    pub file: InputPath,
    /// The mark of its original, as that is today.
    pub mark: String,
}

/// Looks at every village; `each` is told how it stands and which translations there are. Gives what is wrong with
/// the workspace and with villages that could not be read.
pub fn survey(workspace: &Workspace, each: &mut dyn FnMut(VillageSurvey, Vec<Marking>)) -> Vec<Finding> {
    let scan = Scan::new(workspace);
    let shared = Shared::read(workspace, &scan);
    let mut bag = shared.problems.clone();
    let settings = Settings::read(shared.settings(), &mut bag).map(|s| s.with_pictures(&shared, &mut bag));
    let mut findings = Vec::new();
    if let Some(settings) = settings {
        for village in &scan.villages {
            let inputs = Reading::again(workspace, village, None, &Index::closed()).inputs(workspace);
            let (site, found) = pipeline::read(&shared, &settings, &inputs);
            findings.extend(found);
            if let Some(site) = site {
                each(survey_village(&site, &inputs), markings(&site, &inputs));
            }
        }
    }
    findings.extend(locate(bag.into_sorted(), &SharedSources(&shared)));
    report::sort(&mut findings);
    findings
}

/// The story, then everything else in the order of the site.
fn all_entries(site: &Site) -> impl Iterator<Item = &Entry> {
    std::iter::once(&site.village.story).chain(site.entries().map(|(_, entry)| entry))
}

fn markings(site: &Site, inputs: &Inputs) -> Vec<Marking> {
    let marking = |entry: &Entry, translation: &Translation| Marking {
        file: inputs.text(translation.file).path.clone(),
        mark: entry.wording.mark().to_owned(),
    };
    all_entries(site)
        .flat_map(|entry| entry.translations.iter().map(move |t| marking(entry, t)))
        .collect()
}

fn survey_village(site: &Site, inputs: &Inputs) -> VillageSurvey {
    let default = site.village.languages.first();
    let others = site.village.languages.iter().filter(|l| Some(*l) != default);
    VillageSurvey {
        id: site.village.id.to_string(),
        languages: others
            .map(|language| LanguageSurvey {
                language: language.to_string(),
                files: survey_facts(site, inputs, language)
                    .into_iter()
                    .chain(all_entries(site).filter_map(|e| survey_entry(e, inputs, language)))
                    .collect(),
            })
            .collect(),
    }
}

/// `village.toml`, where words of all languages stand side by side; `None` when there are none.
fn survey_facts(site: &Site, inputs: &Inputs, language: &LangTag) -> Option<FileSurvey> {
    let village = &site.village;
    let has = |word: &&Word| word.by_language.iter().any(|(tag, _)| tag == language.as_str());
    let lacking: Vec<&Word> = village.words.iter().filter(|word| !has(word)).collect();
    let standing = match lacking.len() {
        0 if village.words.is_empty() => return None,
        0 => Standing::Complete,
        n if n == village.words.len() => Standing::Missing,
        _ => Standing::Partial,
    };
    let path = inputs.text(village.facts).path.to_string();
    Some(FileSurvey {
        file: path.clone(),
        original: path,
        original_language: village.languages.first().map(ToString::to_string).unwrap_or_default(),
        standing,
        // Original and translation stand on one line: there is no original to lose sight of.
        noted: true,
        fields: lacking.into_iter().map(|word| field_of(word, None)).collect(),
    })
}

/// One thing; `None` for the language of its original, and for a draft, which may still change.
fn survey_entry(entry: &Entry, inputs: &Inputs, language: &LangTag) -> Option<FileSurvey> {
    if entry.language == *language || entry.draft {
        return None;
    }
    let original = &entry.wording;
    let translation = entry.translations.iter().find(|t| t.language == *language);
    let standing = translation.map_or(Standing::Missing, |t| t.standing(original));
    let file = match translation {
        Some(translation) => inputs.text(translation.file).path.clone(),
        None => entry.folder.child(&format!("index.{language}.md")),
    };
    let body = |wording: &Wording| {
        let text = inputs
            .text(wording.body.file)
            .text
            .get(wording.body.start as usize..wording.body.end as usize);
        text.map(|t| t.trim().to_owned()).filter(|_| wording.has_body)
    };
    let own = |word: &Word| {
        let words = &translation?.wording.words;
        words.iter().find(|w| w.field == word.field).map(|w| w.text.clone())
    };
    let wanted: Vec<&Word> = match (translation, standing) {
        (_, Standing::Complete) => Vec::new(),
        (Some(translation), Standing::Partial) => translation.lacks(original),
        _ => original.words.iter().collect(),
    };
    let mut fields: Vec<FieldSurvey> = wanted.into_iter().map(|word| field_of(word, own(word))).collect();
    let own_body = translation.and_then(|t| body(&t.wording));
    let wants_body = match standing {
        Standing::Complete => false,
        Standing::Partial => own_body.is_none(),
        Standing::Stale | Standing::Missing => true,
    };
    if let Some(text) = body(original).filter(|_| wants_body) {
        fields.push(FieldSurvey {
            field: "body".to_owned(),
            original: text,
            translation: own_body,
        });
    }
    Some(FileSurvey {
        file: file.to_string(),
        original: inputs.text(entry.original).path.to_string(),
        original_language: entry.language.to_string(),
        standing,
        noted: translation.is_some_and(|t| t.made_from.is_some()),
        fields,
    })
}

fn field_of(word: &Word, translation: Option<String>) -> FieldSurvey {
    FieldSurvey {
        field: word.field.clone(),
        original: word.text.clone(),
        translation,
    }
}
