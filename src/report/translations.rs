//! What is translated and what is not, for people, for programs and for translators.

use serde::Serialize;

use super::words::Words;
use crate::csv::Csv;
use crate::model::wording::Standing;

/// One village.
#[derive(Clone, Debug, Serialize)]
pub struct VillageSurvey {
    /// Its id.
    pub id: String,
    /// Its languages but the default one, in their order.
    pub languages: Vec<LanguageSurvey>,
}

/// One language of a village.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageSurvey {
    /// The language.
    pub language: String,
    /// Every file, in the order of the site.
    pub files: Vec<FileSurvey>,
}

/// One file that is or could be translated.
#[derive(Clone, Debug, Serialize)]
pub struct FileSurvey {
    /// The translation's path in the workspace; where there is none, where it would be.
    pub file: String,
    /// The original's path.
    pub original: String,
    /// The original's language.
    pub original_language: String,
    /// How the translation stands.
    #[serde(serialize_with = "name_of")]
    pub standing: Standing,
    /// Whether it notes from which original it was made. Only then a change of the original shows.
    pub noted: bool,
    /// What a translator has to look at: the missing fields, or all of a stale or missing translation.
    pub fields: Vec<FieldSurvey>,
}

/// One field of a file.
#[derive(Clone, Debug, Serialize)]
pub struct FieldSurvey {
    /// Its name: `title`, `process[2].text`, `body` for the Markdown.
    pub field: String,
    /// What the original says.
    pub original: String,
    /// What the translation says.
    pub translation: Option<String>,
}

fn name_of<S: serde::Serializer>(standing: &Standing, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(standing.name())
}

impl LanguageSurvey {
    /// How many files stand so.
    pub fn count(&self, standing: Standing) -> usize {
        self.files.iter().filter(|f| f.standing == standing).count()
    }

    /// How many files are translated without a note of their original.
    pub fn without_note(&self) -> usize {
        let unnoted = |f: &&FileSurvey| f.standing != Standing::Missing && !f.noted;
        self.files.iter().filter(unnoted).count()
    }
}

/// How many missing files of one language are named, unless all are asked for.
const NAMED: usize = 3;
/// Between columns.
const GAP: &str = "  ";

/// One village for people: a line a language, then the files that wait. `all`: name every missing file.
pub fn table(village: &VillageSurvey, all: bool, words: &Words) -> String {
    let mut rows = vec![
        std::iter::once("translations-language".to_owned())
            .chain(Standing::ALL.map(|s| format!("standing-{}", s.name())))
            .map(|id| words.text(&id))
            .collect::<Vec<String>>(),
    ];
    rows.extend(village.languages.iter().map(|language| {
        std::iter::once(language.language.clone())
            .chain(Standing::ALL.map(|s| language.count(s).to_string()))
            .collect()
    }));
    let mut text = format!("{}\n", village.id);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    for row in &rows {
        let mut line = format!("{GAP}{:<width$}", row[0], width = widths[0]);
        for (cell, width) in row.iter().zip(&widths).skip(1) {
            line.push_str(&format!("{GAP}{cell:>width$}"));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    for standing in [Standing::Stale, Standing::Partial, Standing::Missing] {
        text.push_str(&waiting(village, standing, all, words));
    }
    text
}

/// The files that stand so, under a heading.
fn waiting(village: &VillageSurvey, standing: Standing, all: bool, words: &Words) -> String {
    let mut text = String::new();
    for language in &village.languages {
        let files: Vec<&FileSurvey> = language.files.iter().filter(|f| f.standing == standing).collect();
        let shown = match standing {
            Standing::Missing if !all => NAMED,
            _ => files.len(),
        };
        for file in files.iter().take(shown) {
            text.push_str(&format!("{GAP}{GAP}{}", file.file));
            if standing == Standing::Partial {
                let names: Vec<&str> = file.fields.iter().map(|f| f.field.as_str()).collect();
                text.push_str(&format!(": {}", names.join(", ")));
            }
            text.push('\n');
        }
        if files.len() > shown {
            let args = [
                ("count", (files.len() - shown).into()),
                ("lang", language.language.as_str().into()),
            ];
            text.push_str(&format!("{GAP}{GAP}{}\n", words.format("translations-more", &args)));
        }
    }
    if text.is_empty() {
        return text;
    }
    format!(
        "\n{GAP}{}\n{text}",
        words.text(&format!("translations-{}", standing.name()))
    )
}

/// All villages for another program: `{"villages": [{"id", "languages": [{"language", "files": […]}]}]}` on one line that
/// ends with a line break.
pub fn json(villages: &[VillageSurvey]) -> String {
    #[derive(Serialize)]
    struct Output<'a> {
        villages: &'a [VillageSurvey],
    }
    // Strings, booleans and lists only: there is nothing that could fail.
    let mut text = serde_json::to_string(&Output { villages }).unwrap_or_default();
    text.push('\n');
    text
}

/// All that waits, for a translator's spreadsheet: CSV, a line a field.
pub fn csv(villages: &[VillageSurvey]) -> String {
    let mut table = Csv::new([
        "village",
        "language",
        "file",
        "standing",
        "field",
        "original_language",
        "original",
        "translation",
    ]);
    for village in villages {
        for language in &village.languages {
            for file in &language.files {
                for field in &file.fields {
                    table.line([
                        village.id.as_str(),
                        &language.language,
                        &file.file,
                        file.standing.name(),
                        &field.field,
                        &file.original_language,
                        &field.original,
                        field.translation.as_deref().unwrap_or_default(),
                    ]);
                }
            }
        }
    }
    table.into_text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::UiLanguage;

    fn village() -> VillageSurvey {
        let file = |name: &str, standing, noted, fields: &[&str]| FileSurvey {
            file: format!("content/celuk/{name}/index.ko.md"),
            original: format!("content/celuk/{name}/index.md"),
            original_language: "id".to_owned(),
            standing,
            noted,
            fields: fields
                .iter()
                .map(|field| FieldSurvey {
                    field: (*field).to_owned(),
                    original: "=\"Perak\", tebal".to_owned(),
                    translation: None,
                })
                .collect(),
        };
        let missing = (0..5).map(|i| file(&format!("news/kabar-{i}"), Standing::Missing, false, &[]));
        let files = [
            file("products/cincin", Standing::Complete, true, &[]),
            file("products/gelang", Standing::Stale, true, &["title"]),
            file(
                "products/kalung",
                Standing::Partial,
                false,
                &["summary", "01-kalung.jpg.alt"],
            ),
        ];
        VillageSurvey {
            id: "celuk".to_owned(),
            languages: vec![LanguageSurvey {
                language: "ko".to_owned(),
                files: files.into_iter().chain(missing).collect(),
            }],
        }
    }

    #[test]
    fn the_table_counts_and_names_what_waits() {
        let words = Words::new(UiLanguage::En);
        let text = table(&village(), false, &words);
        assert_eq!(
            text,
            "celuk
  Language  complete  partial  out of date  missing
  ko               1        1            1        5

  Out of date: the original has changed
    content/celuk/products/gelang/index.ko.md

  Partial: these fields show another language
    content/celuk/products/kalung/index.ko.md: summary, 01-kalung.jpg.alt

  Missing: the whole page shows another language
    content/celuk/news/kabar-0/index.ko.md
    content/celuk/news/kabar-1/index.ko.md
    content/celuk/news/kabar-2/index.ko.md
    and 2 more; to see all, add `--language ko`
"
        );
        assert!(table(&village(), true, &words).contains("kabar-4"));
        assert_eq!(village().languages[0].without_note(), 1);
    }

    #[test]
    fn cells_hold_what_a_spreadsheet_would_take_apart() {
        let text = csv(&[village()]);
        let line = "celuk,ko,content/celuk/products/gelang/index.ko.md,stale,title,id,\"'=\"\"Perak\"\", tebal\",\r\n";
        assert!(text.contains(line), "{text}");
    }

    #[test]
    fn programs_read_the_standings_by_name() {
        let read: serde_json::Value = serde_json::from_str(&json(&[village()])).unwrap();
        let files = &read["villages"][0]["languages"][0]["files"];
        assert_eq!(files[1]["standing"], "stale");
        assert_eq!(files[2]["fields"][1]["field"], "01-kalung.jpg.alt");
    }
}
