//! The page that explains a code: for `kampung explain` and for the documentation.

use super::words::Words;
use crate::diag::Code;

/// The page about `code` as plain text for a terminal: the message with names in place of values, what to
/// do, why, a wrong and a right example.
pub fn explain(code: Code, words: &Words) -> String {
    let mut page = format!(
        "{code} ({}): {}\n",
        words.severity(code.severity()),
        words.pattern(code)
    );
    let prose = [
        ("explain-do", words.help_pattern(code)),
        ("explain-why", words.why(code)),
    ];
    for (heading, text) in prose {
        page.push_str(&format!("\n{}\n    {text}\n", words.text(heading)));
    }
    for (heading, example) in examples(code, words) {
        page.push_str(&format!("\n{heading}\n"));
        for line in example.lines() {
            page.push_str(format!("    {line}").trim_end());
            page.push('\n');
        }
    }
    page
}

/// The page about `code` for the documentation, in Markdown.
pub fn explain_markdown(code: Code, words: &Words) -> String {
    let mut page = format!(
        "# {code}\n\n**{}**: {}\n",
        words.severity(code.severity()),
        words.pattern(code)
    );
    page.push_str(&format!("\n{}\n\n{}\n", words.help_pattern(code), words.why(code)));
    for (heading, example) in examples(code, words) {
        page.push_str(&format!("\n{heading}:\n\n```text\n{example}\n```\n"));
    }
    page
}

/// The list of all pages, in Markdown: a line a code that links to `CODE.md` beside it.
pub fn index_markdown(words: &Words) -> String {
    let mut page = format!("# {}\n\n", words.text("explain-index"));
    for code in Code::ALL {
        let severity = words.severity(code.severity());
        page.push_str(&format!(
            "- [{code}]({code}.md) ({severity}): {}\n",
            words.pattern(*code)
        ));
    }
    page
}

fn examples(code: Code, words: &Words) -> [(String, String); 2] {
    [
        (words.text("explain-wrong"), words.wrong(code)),
        (words.text("explain-right"), words.right(code)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::UiLanguage;

    #[test]
    fn a_page_on_the_terminal() {
        let expected = r#"
K0109 (kesalahan): Isian `‹isian›` ikut masuk ke bagian `[‹bagian›]` di atasnya

Yang perlu dilakukan
    Pindahkan baris `‹isian›` ke atas baris `[‹bagian›]`.

Mengapa
    Semua baris di bawah sebuah baris berkurung siku menjadi milik bagian itu. Karena itu isian biasa selalu diletakkan lebih dulu, bagian berkurung siku paling akhir.

Keliru
    +++
    title = "Cincin Jawan"

    [photos."foto-1.jpg"]
    alt = "Cincin perak di atas kain hitam"
    price = 450000
    +++

Benar
    +++
    title = "Cincin Jawan"
    price = 450000

    [photos."foto-1.jpg"]
    alt = "Cincin perak di atas kain hitam"
    +++
"#;
        assert_eq!(
            explain(Code::SwallowedField, &Words::new(UiLanguage::Id)),
            &expected[1..]
        );
    }

    #[test]
    fn a_page_of_the_documentation() {
        let expected = r#"
# K0603

**error**: This template cannot be read: ‹detail›

Mend the line that is shown. If in doubt, delete this file; the template that comes with the program takes its place.

A template lays out a page. One forgotten bracket keeps all pages of its kind from being made.

Wrong:

```text
<h1>{{ page.title }</h1>
```

Right:

```text
<h1>{{ page.title }}</h1>
```
"#;
        assert_eq!(
            explain_markdown(Code::TemplateSyntax, &Words::new(UiLanguage::En)),
            &expected[1..]
        );
    }

    #[test]
    fn every_code_has_a_page_without_gaps() {
        for lang in UiLanguage::ALL {
            let words = Words::new(lang);
            for code in Code::ALL {
                let page = explain(*code, &words);
                assert!(page.lines().count() >= 11, "{page}");
                assert!(!page.contains("arg-"), "{page}");
                assert!(page.lines().all(|l| l.trim_end() == l), "{page}");
                assert_eq!(explain_markdown(*code, &words).matches("```").count(), 4);
            }
        }
    }
}
