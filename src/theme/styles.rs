//! The style sheets of a theme: style files, checked, lowered for the browsers that visitors have, minified and
//! joined in the order of their names, below the tokens of a site.

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use lightningcss::error::{Error, ErrorLocation};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

use super::files::ThemeFile;
use super::tokens::Tokens;
use crate::diag::{Bag, Code};

/// The oldest browsers that styles are lowered for: Chrome 80 (the last that some cheap phones from 2019
/// got), Safari 13.1, Firefox 78, Samsung Internet 13.
///
/// Logical properties are left alone: lowering them replaces `dir` by a list of languages. Those that
/// Chrome 80 does not know (`inset-inline-start` and its like) must not carry the layout.
fn targets() -> Targets {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Targets {
        browsers: Some(Browsers {
            chrome: version(80, 0),
            android: version(80, 0),
            edge: version(80, 0),
            safari: version(13, 1),
            ios_saf: version(13, 4),
            firefox: version(78, 0),
            samsung: version(13, 0),
            ..Browsers::default()
        }),
        exclude: Features::LogicalProperties | Features::DirSelector | Features::LangSelectorList,
        ..Targets::default()
    }
}

/// The rules of `files`, minified and joined. Each problem becomes a diagnostic at its line; `None` when there was
/// one.
pub(super) fn build(files: &BTreeMap<String, ThemeFile>, bag: &mut Bag) -> Option<String> {
    let mut sheet = String::new();
    let mut good = true;
    for (name, file) in files {
        let Some(text) = file.text_or_report(bag) else {
            good = false;
            continue;
        };
        match minified(name, text) {
            Ok(css) => sheet.push_str(&css),
            Err(problems) => {
                good = false;
                for (location, detail) in problems {
                    let offset = location.map_or(0, |l| offset_of(text, &l));
                    bag.push(
                        file.diagnostic(Code::StyleSyntax, offset..offset)
                            .with("detail", detail),
                    );
                }
            }
        }
    }
    good.then_some(sheet)
}

/// A whole style sheet: the tokens, then the rules that use them.
pub(super) fn with_tokens(tokens: &Tokens, rules: &str) -> String {
    let css = tokens.to_css();
    // Token values were checked one by one; what is left to fail here is nothing an author can write.
    let mut sheet = minified("tokens", &css).unwrap_or(css);
    sheet.push_str(rules);
    sheet
}

type Problem = (Option<ErrorLocation>, String);

fn minified(name: &str, text: &str) -> Result<String, Vec<Problem>> {
    let warnings = Arc::new(RwLock::new(Vec::new()));
    let options = ParserOptions {
        filename: name.to_owned(),
        // So that all problems of a file come together; they are errors all the same.
        error_recovery: true,
        warnings: Some(Arc::clone(&warnings)),
        ..ParserOptions::default()
    };
    let mut sheet = StyleSheet::parse(text, options).map_err(|e| vec![problem(e)])?;
    let problems: Vec<Problem> = match warnings.write() {
        Ok(mut warnings) => warnings.drain(..).map(problem).collect(),
        Err(_) => Vec::new(),
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    let targets = targets();
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(|e| vec![problem(e)])?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    });
    printed.map(|result| result.code).map_err(|e| vec![problem(e)])
}

fn problem<T: std::fmt::Display>(error: Error<T>) -> Problem {
    (error.loc, error.kind.to_string())
}

/// The byte at a location of lightningcss: lines from 0, columns from 1 in UTF-16 units.
fn offset_of(text: &str, location: &ErrorLocation) -> usize {
    let mut start = 0;
    for _ in 0..location.line {
        match text[start..].find('\n') {
            Some(end) => start += end + 1,
            None => return text.len(),
        }
    }
    let mut units = location.column.saturating_sub(1) as usize;
    let line = text[start..].split('\n').next().unwrap_or_default();
    for (i, c) in line.char_indices() {
        if units == 0 {
            return start + i;
        }
        units = units.saturating_sub(c.len_utf16());
    }
    start + line.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Arg, Diagnostic};
    use crate::paths::InputPath;

    fn sheet(files: &[(&str, &str)]) -> (Option<String>, Vec<Diagnostic>) {
        let files = files
            .iter()
            .map(|(name, text)| {
                let path = InputPath::root().child("themes").child(name);
                (
                    (*name).to_owned(),
                    ThemeFile::new(path, None, Arc::from(text.as_bytes())),
                )
            })
            .collect();
        let mut bag = Bag::new();
        (build(&files, &mut bag), bag.into_sorted())
    }

    #[test]
    fn files_are_joined_in_the_order_of_their_names() {
        let (css, problems) = sheet(&[("20-b.css", "a { color : red }"), ("10-a.css", "p { margin: 0px }")]);
        assert_eq!(problems, []);
        assert!(css.unwrap().ends_with("p{margin:0}a{color:red}"));
    }

    #[test]
    fn logical_properties_stay_logical() {
        let (css, _) = sheet(&[("a.css", "p { margin-inline-start: 1px; padding-inline: 2px }")]);
        let css = css.unwrap();
        assert!(css.contains("margin-inline-start:1px"), "{css}");
        assert!(!css.contains(":lang"), "{css}");
    }

    #[test]
    fn problems_have_the_line_and_column_of_their_file() {
        let (css, problems) = sheet(&[
            ("a.css", "a{color:red}"),
            ("b.css", "p { color: red }\n/* é */ a:nope( { }\n"),
        ]);
        assert_eq!(css, None);
        let problem = &problems[0];
        assert_eq!(problem.code, Code::StyleSyntax);
        assert_eq!(
            problem.place,
            crate::diag::Place::File(InputPath::root().child("themes").child("b.css"))
        );
        assert!(problem.args.contains(&("line", Arg::Number(2))), "{:?}", problem.args);
    }

    #[test]
    fn offsets_count_utf16_units() {
        let location = |line, column| ErrorLocation {
            filename: String::new(),
            line,
            column,
        };
        let text = "a\n😀b\nc";
        assert_eq!(&text[offset_of(text, &location(1, 3))..], "b\nc");
        assert_eq!(offset_of(text, &location(9, 1)), text.len());
    }
}
