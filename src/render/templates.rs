//! Templates: parsed once a theme, then bound to the words of each language.
//!
//! A template is known as `<theme>/<file>` and, unless a theme further up has a file of that name, as
//! `<file>`: so `{% extends "default/base.html" %}` reaches the original that a theme overrides, and
//! `{% extends "base.html" %}` whatever is in force. Templates have no side effects: besides the pure
//! filters and the functions `range` and `throw` of Tera they have one function, `t(id="…", name=value)`,
//! the message `id` in the page's language as plain text; one that the language lacks says in which it is.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Error, ErrorKind, Kwargs, ReportError, State, Tera, TeraResult, Value};

use super::borrowed;
use super::squeeze::squeeze;
use super::view::{Page, Picture};
use crate::diag::{Bag, Code, Diagnostic, Place};
use crate::locale::messages::{FluentArgs, FluentValue, Messages};
use crate::span::Position;
use crate::theme::{Theme, ThemeFile};

/// Bytes for a page as a template makes it.
const USUAL_PAGE: usize = 16 * 1024;

type Sources = BTreeMap<String, ThemeFile>;

/// The parsed templates of a theme.
#[derive(Clone)]
pub struct Templates {
    tera: Tera,
    sources: Arc<Sources>,
}

/// The templates of a theme with the words of one language. Shared between threads.
#[derive(Clone)]
pub struct PageTemplates {
    tera: Tera,
    sources: Arc<Sources>,
}

/// What is wrong with a template, and where.
#[derive(Clone, Debug)]
pub struct TemplateError {
    /// [`Code::TemplateSyntax`] or [`Code::TemplateFailed`].
    pub code: Code,
    /// The file; `None` when the error has no place.
    pub file: Option<ThemeFile>,
    /// Line and column in the file.
    pub position: Option<Position>,
    /// Byte range in the file's text.
    pub range: Range<usize>,
    /// What the template engine said, in English.
    pub detail: String,
}

impl TemplateError {
    /// As a diagnostic. `page` is the address of the page that was being made, if any.
    pub fn into_diagnostic(self, page: Option<&str>) -> Diagnostic {
        let diagnostic = match &self.file {
            Some(file) => file.diagnostic(self.code, self.range),
            None => Diagnostic::new(self.code, Place::Nowhere),
        };
        let diagnostic = diagnostic.with("detail", self.detail);
        match page {
            Some(page) => diagnostic.with("page", page),
            None => diagnostic,
        }
    }

    /// The path that messages show, if the error has a place.
    pub fn path(&self) -> Option<&str> {
        self.file.as_ref().map(|file| file.path().as_str())
    }
}

impl Templates {
    /// Parses all templates of `theme`. Every syntax error goes into `bag`; then there is no result.
    pub fn load(theme: &Theme, bag: &mut Bag) -> Option<Templates> {
        let mut sources = Sources::new();
        let mut readable = true;
        for template in theme.templates() {
            match template.file.text() {
                Ok(_) => drop(sources.insert(format!("{}/{}", template.theme, template.name), template.file.clone())),
                Err(offset) => {
                    readable = false;
                    bag.push(Diagnostic::new(Code::NotUtf8, template.file.path()).with("offset", offset));
                }
            }
        }
        let names: Vec<&str> = theme.layers().map(|(name, _)| name).collect();
        match parse(&names, &sources) {
            Ok(tera) if readable => Some(Templates {
                tera,
                sources: Arc::new(sources),
            }),
            Ok(_) => None,
            Err(error) => {
                let mut errors = syntax_errors(&sources);
                if errors.is_empty() {
                    errors = locate(&error, Code::TemplateSyntax, &sources);
                }
                for error in errors {
                    bag.push(error.into_diagnostic(None));
                }
                None
            }
        }
    }

    /// Binds the words of one language.
    pub fn for_language(&self, messages: Arc<Messages>) -> PageTemplates {
        let mut tera = self.tera.clone();
        let words = fixed_words(&messages);
        tera.register_function("t", move |arguments: Kwargs, _: &State<'_>| {
            let known = match arguments.iter().nth(1) {
                None => words.get(arguments.must_get::<&str>("id")?),
                Some(_) => None,
            };
            known.map_or_else(
                || translate(&messages, &arguments).map(Value::from),
                |value| Ok(value.clone()),
            )
        });
        PageTemplates {
            tera,
            sources: Arc::clone(&self.sources),
        }
    }
}

impl PageTemplates {
    /// Renders `<kind>.html` with `page` and `main`, without needless white space.
    ///
    /// # Errors
    /// The place in the template where it failed, and why.
    pub fn render(&self, kind: &str, page: &Page, main: &impl Serialize) -> Result<Vec<u8>, Box<TemplateError>> {
        let html = self.render_unsqueezed(kind, page, main).map_err(|error| {
            let first = locate(&error, Code::TemplateFailed, &self.sources).into_iter().next();
            Box::new(first.unwrap_or_else(|| nowhere(Code::TemplateFailed, error.to_string())))
        })?;
        Ok(borrowed::settle(squeeze(&html)))
    }

    /// A picture in a text, by the theme's component `Pic`. `None` when that component fails.
    pub fn picture(&self, picture: &Picture) -> Option<String> {
        let mut context = Context::new();
        context.insert_value("picture", Value::try_from_serializable(picture).ok()?);
        self.tera.render_component("Pic", &context, None, true).ok()
    }

    fn render_unsqueezed(&self, kind: &str, page: &Page, main: &impl Serialize) -> TeraResult<Vec<u8>> {
        let mut context = Context::new();
        context.insert_value("page", Value::try_from_serializable(page)?);
        context.insert_value("main", Value::try_from_serializable(main)?);
        let mut html = Vec::with_capacity(USUAL_PAGE);
        self.tera.render_to(&format!("{kind}.html"), &context, &mut html)?;
        Ok(html)
    }
}

/// A Tera with all of `sources`, looked up in the order of `themes`.
fn parse(themes: &[&str], sources: &Sources) -> TeraResult<Tera> {
    let mut tera = Tera::new();
    // Stands in until a language is bound, so that calls are known when templates are checked.
    tera.register_function("t", |_: Kwargs, _: &State<'_>| String::new());
    tera.set_fallback_prefixes(themes.iter().map(|name| format!("{name}/")))?;
    tera.add_raw_templates(
        sources
            .iter()
            .map(|(name, file)| (name, file.text().unwrap_or_default())),
    )?;
    Ok(tera)
}

/// The messages without arguments, most words of a page, as `t` gives them.
fn fixed_words(messages: &Messages) -> HashMap<String, Value> {
    let told = |(id, text, lang): (&str, &str, &str)| {
        let text = borrowed::told(text.to_owned(), lang, messages.language());
        (id.to_owned(), Value::from(text))
    };
    messages.fixed().map(told).collect()
}

/// The function `t`.
fn translate(messages: &Messages, arguments: &Kwargs) -> TeraResult<String> {
    let id = arguments.must_get::<&str>("id")?;
    let mut named = FluentArgs::new();
    for (name, value) in arguments.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "id") else {
            continue;
        };
        named.set(name.to_owned(), fluent_value(value));
    }
    match messages.get(id, &named) {
        Some((text, lang)) => Ok(borrowed::told(text, lang, messages.language())),
        None => Err(Error::message(format!("no message `{id}` with these arguments"))),
    }
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match (value.as_str(), value.as_i64(), value.as_f64()) {
        (Some(text), _, _) => FluentValue::String(text.to_owned().into()),
        (None, Some(whole), _) => FluentValue::from(whole),
        (None, None, Some(number)) => FluentValue::from(number),
        (None, None, None) => FluentValue::String(value.to_string().into()),
    }
}

/// The syntax errors of all templates: Tera itself stops at the first file that has one.
fn syntax_errors(sources: &Sources) -> Vec<TemplateError> {
    let mut errors = Vec::new();
    for (name, file) in sources {
        let parsed = Tera::new().add_raw_template(name, file.text().unwrap_or_default());
        if let Err(error) = parsed
            && let ErrorKind::SyntaxError(report) = error.kind()
        {
            errors.push(from_report(report, Code::TemplateSyntax, sources));
        }
    }
    errors
}

/// Finds the places of an error. Tera gives the mistakes that it finds when all templates are there
/// (unknown names, circles) as text.
fn locate(error: &Error, code: Code, sources: &Sources) -> Vec<TemplateError> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![from_report(report, code, sources)],
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            vec![at_tag(tpl, code, error.to_string(), sources)]
        }
        ErrorKind::MissingParent { current, .. } => vec![at_tag(current, code, error.to_string(), sources)],
        ErrorKind::Msg(text) => {
            let reports = parse_reports(text, code, sources);
            if !reports.is_empty() {
                return reports;
            }
            let quoted = |name: &&String| text.contains(&format!("`{name}`"));
            match sources.keys().find(quoted) {
                Some(name) => vec![at_tag(name, code, text.clone(), sources)],
                None => vec![nowhere(code, text.clone())],
            }
        }
        other => vec![nowhere(code, other.to_string())],
    }
}

fn nowhere(code: Code, detail: String) -> TemplateError {
    TemplateError {
        code,
        file: None,
        position: None,
        range: 0..0,
        detail,
    }
}

fn at(file: &ThemeFile, range: Range<usize>, code: Code, detail: String) -> TemplateError {
    TemplateError {
        code,
        position: Some(file.position(range.start)),
        file: Some(file.clone()),
        range,
        detail,
    }
}

fn from_report(report: &ReportError, code: Code, sources: &Sources) -> TemplateError {
    match sources.get(report.filename()) {
        Some(file) => at(file, report.span().range.clone(), code, report.message().to_owned()),
        None => nowhere(code, report.message().to_owned()),
    }
}

/// The place of the `extends` or `include` of a template.
fn at_tag(name: &str, code: Code, detail: String, sources: &Sources) -> TemplateError {
    let Some(file) = sources.get(name) else {
        return nowhere(code, detail);
    };
    let text = file.text().unwrap_or_default();
    let start = ["extends", "include"]
        .iter()
        .find_map(|word| text.find(word))
        .unwrap_or(0);
    at(file, start..start, code, detail)
}

/// Reads reports of the form `error: what\n --> file:line:column\n…`, separated by blank lines.
fn parse_reports(text: &str, code: Code, sources: &Sources) -> Vec<TemplateError> {
    let mut errors = Vec::new();
    for report in text.split("\n\n") {
        let mut lines = report.lines();
        let Some(detail) = lines.next().and_then(|line| line.strip_prefix("error: ")) else {
            continue;
        };
        let Some(place) = lines.next().and_then(|line| line.trim_start().strip_prefix("--> ")) else {
            continue;
        };
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next().and_then(|n| n.parse().ok());
        let line = parts.next().and_then(|n| n.parse().ok());
        let file = parts.next().and_then(|name| sources.get(name));
        if let (Some(file), Some(line), Some(column)) = (file, line, column) {
            let offset = offset_of(file.text().unwrap_or_default(), line, column);
            errors.push(at(file, offset..offset, code, detail.to_owned()));
        }
    }
    errors
}

/// The byte at a line and column, both from 1, columns in characters.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let within = text[start..]
        .chars()
        .take(column.saturating_sub(1))
        .map(char::len_utf8)
        .sum::<usize>();
    start + within
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Arg;
    use crate::paths::InputPath;
    use crate::render::samples::{Samples, Style};
    use crate::theme::ThemeFiles;

    /// The default theme below a workspace theme `batik` of the given files.
    fn batik(files: &[(&str, &str)]) -> Theme {
        let files = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Arc::from(text.as_bytes())))
            .collect();
        let folder = InputPath::root().child("themes").child("batik");
        let themes = BTreeMap::from([("batik".to_owned(), ThemeFiles::workspace(&folder, files))]);
        let mut bag = Bag::new();
        let theme = Theme::resolve("batik", Place::Nowhere, &themes, &mut bag);
        theme.unwrap_or_else(|| panic!("{:?}", bag.into_sorted()))
    }

    fn default_theme() -> Theme {
        let mut bag = Bag::new();
        let theme = Theme::resolve("default", Place::Nowhere, &BTreeMap::new(), &mut bag);
        theme.unwrap_or_else(|| panic!("{:?}", bag.into_sorted()))
    }

    fn bound(theme: &Theme, lang: &str) -> PageTemplates {
        let mut bag = Bag::new();
        let templates = Templates::load(theme, &mut bag).unwrap_or_else(|| panic!("{:?}", bag.clone().into_sorted()));
        let messages = theme.messages(&[lang], &mut bag);
        assert_eq!(bag.into_sorted(), []);
        templates.for_language(Arc::new(messages))
    }

    fn render(theme: &Theme, kind: &str, style: Style) -> Result<String, Box<TemplateError>> {
        let samples = Samples { theme, style };
        let (kind, page, main) = samples
            .all()
            .into_iter()
            .find(|(k, ..)| *k == kind)
            .expect("a sample of each kind");
        bound(theme, style.lang).text(kind, &page, &main)
    }

    impl PageTemplates {
        /// A page as text.
        fn text(&self, kind: &str, page: &Page, main: &impl Serialize) -> Result<String, Box<TemplateError>> {
            let html = self.render(kind, page, main)?;
            Ok(String::from_utf8(html).expect("text"))
        }
    }

    fn load_errors(files: &[(&str, &str)]) -> Vec<(String, i64, String)> {
        let mut bag = Bag::new();
        assert!(Templates::load(&batik(files), &mut bag).is_none());
        bag.iter()
            .map(|d| {
                assert_eq!(d.code, Code::TemplateSyntax);
                let Place::File(path) = &d.place else { panic!("{d:?}") };
                let mut line = 0;
                let mut detail = String::new();
                for (name, value) in &d.args {
                    match (*name, value) {
                        ("line", Arg::Number(n)) => line = *n,
                        ("detail", Arg::Text(text)) => detail = text.clone(),
                        _ => {}
                    }
                }
                (path.to_string(), line, detail)
            })
            .collect()
    }

    #[test]
    fn every_kind_renders_in_every_style() {
        let theme = default_theme();
        let styles = [
            Style::PLAIN,
            Style {
                lang: "en",
                demo: true,
                ..Style::PLAIN
            },
            Style {
                lang: "ar",
                dir: "rtl",
                borrowed: true,
                ..Style::PLAIN
            },
            Style {
                bare: true,
                ..Style::PLAIN
            },
        ];
        for style in styles {
            let templates = bound(&theme, style.lang);
            let samples = Samples { theme: &theme, style };
            for (kind, page, main) in samples.all() {
                let html = templates
                    .text(kind, &page, &main)
                    .unwrap_or_else(|e| panic!("{kind} {style:?}: {e:?}"));
                assert_eq!(html.matches("<h1").count(), 1, "{kind} {style:?}");
                assert!(html.starts_with("<!doctype html>"), "{kind}");
                assert!(
                    html.contains(&format!("lang=\"{}\" dir=\"{}\"", style.lang, style.dir)),
                    "{kind}"
                );
                assert!(html.contains(&format!("data-kind=\"{kind}\"")), "{kind}");
                let first = html
                    .find("<body")
                    .and_then(|at| html[at..].find("<a class=\"skip\""))
                    .unwrap_or(usize::MAX);
                assert!(first < 40, "the skip link comes first: {kind}");
                for never in [
                    " style=",
                    "<style",
                    " onclick",
                    "<iframe",
                    "{{",
                    "{%",
                    "undefined",
                    "\n\n",
                ] {
                    assert!(!html.contains(never), "{never} in {kind} {style:?}");
                }
                for landmark in ["<header", "<main", "<footer"] {
                    assert!(html.contains(landmark), "{landmark} in {kind}");
                }
                assert!(html.matches("fetchpriority=\"high\"").count() <= 1, "{kind}");
                assert!(
                    html.matches("<img").count() == html.matches(" height=\"").count(),
                    "{kind}"
                );
            }
        }
    }

    #[test]
    fn borrowed_words_carry_their_language() {
        let style = Style {
            lang: "ar",
            dir: "rtl",
            borrowed: true,
            ..Style::PLAIN
        };
        let html = render(&default_theme(), "product", style).unwrap();
        assert!(html.contains("<h1><span lang=\"id\" dir=\"ltr\">Cincin Jawan</span></h1>"));
        assert!(html.contains("<div class=\"prose\" lang=\"id\" dir=\"ltr\">"));
        assert!(html.contains("class=\"notice\""));
    }

    #[test]
    fn a_demonstration_has_no_live_channel() {
        let style = Style {
            demo: true,
            ..Style::PLAIN
        };
        for kind in ["home", "product", "contact"] {
            let html = render(&default_theme(), kind, style).unwrap();
            for live in ["wa.me", "tel:", "mailto:"] {
                assert!(!html.contains(live), "{live} in {kind}");
            }
            assert!(html.contains("812-0000-0001"), "{kind}");
        }
    }

    #[test]
    fn a_mood_is_told_to_the_styles() {
        let theme = default_theme();
        let samples = Samples {
            theme: &theme,
            style: Style::PLAIN,
        };
        let (kind, mut page, main) = samples.all().remove(0);
        page.site.mood = Some("silver");
        let html = bound(&theme, "id").text(kind, &page, &main).unwrap();
        assert!(html.contains(" data-mood=\"silver\">"));
    }

    #[test]
    fn values_are_escaped() {
        let html = render(&default_theme(), "home", Style::PLAIN).unwrap();
        assert!(html.contains("content=\"Desa pandai perak &quot;sejak 1915&quot; &amp; seterusnya\""));
    }

    #[test]
    fn a_theme_overrides_one_template_and_keeps_the_others() {
        let theme = batik(&[("templates/footer.html", "<footer>Batik { page.site.year }</footer>\n")]);
        let html = render(&theme, "privacy", Style::PLAIN).unwrap();
        assert!(html.contains("<footer>Batik { page.site.year }</footer>"));
        assert!(html.contains("class=\"menu\""));
    }

    #[test]
    fn a_theme_extends_what_it_overrides() {
        let child = "{% extends \"default/home.html\" %}{% block hero %}<h1>Batik</h1>{{ super() }}{% endblock hero %}";
        let html = render(&batik(&[("templates/home.html", child)]), "home", Style::PLAIN).unwrap();
        assert!(html.contains("<h1>Batik</h1>") && html.contains("class=\"hero\""));

        let base = "{% extends \"default/base.html\" %}{% block footer %}<footer>baru</footer>{% endblock footer %}";
        let page = "{% extends \"base.html\" %}{% block main %}<h1>Sendiri</h1>{% endblock main %}";
        let theme = batik(&[("templates/base.html", base), ("templates/page.html", page)]);
        let html = render(&theme, "page", Style::PLAIN).unwrap();
        assert!(html.contains("<h1>Sendiri</h1>") && html.contains("<footer>baru</footer>"));
        assert!(
            render(&theme, "home", Style::PLAIN)
                .unwrap()
                .contains("<footer>baru</footer>")
        );
    }

    #[test]
    fn a_theme_overrides_one_component() {
        let own = "{% component Title(title, summary=none) %}<h1>* {{ title }}</h1>{% endcomponent Title %}";
        let html = render(&batik(&[("templates/own.html", own)]), "product", Style::PLAIN).unwrap();
        assert!(html.contains("<h1>* Cincin Jawan</h1>"));
    }

    #[test]
    fn all_syntax_errors_come_with_their_places() {
        let errors = load_errors(&[
            ("templates/home.html", "<p>\n  {{ page. }}\n"),
            ("templates/page.html", "\n\n{% if x %}"),
        ]);
        assert_eq!(errors.len(), 2, "{errors:?}");
        assert_eq!(
            (errors[0].0.as_str(), errors[0].1),
            ("themes/batik/templates/home.html", 2)
        );
        assert_eq!(
            (errors[1].0.as_str(), errors[1].1),
            ("themes/batik/templates/page.html", 3)
        );
    }

    #[test]
    fn unknown_names_come_with_their_places() {
        let errors = load_errors(&[
            ("templates/home.html", "é{{ page.title.text | kecil }}\n{{ waktu() }}\n"),
            ("templates/page.html", "\n{{ <Kartu /> }}"),
        ]);
        let found: Vec<(&str, i64)> = errors.iter().map(|(path, line, _)| (path.as_str(), *line)).collect();
        let (home, page) = ("themes/batik/templates/home.html", "themes/batik/templates/page.html");
        assert_eq!(found, [(home, 1), (home, 2), (page, 2)], "{errors:?}");
        assert!(errors[1].2.contains("waktu"), "{errors:?}");
    }

    #[test]
    fn circles_and_missing_parents_name_the_file() {
        let errors = load_errors(&[("templates/base.html", "\n{% extends \"base.html\" %}")]);
        assert_eq!(
            (errors[0].0.as_str(), errors[0].1),
            ("themes/batik/templates/base.html", 2)
        );
        let errors = load_errors(&[("templates/page.html", "{% extends \"dasar.html\" %}")]);
        assert_eq!(errors[0].0, "themes/batik/templates/page.html");
        assert!(errors[0].2.contains("dasar.html"), "{errors:?}");
    }

    #[test]
    fn a_failing_template_says_where() {
        let theme = batik(&[("templates/privacy.html", "<p>\n {{ main.nothing_here }}")]);
        let error = render(&theme, "privacy", Style::PLAIN).unwrap_err();
        assert_eq!(error.code, Code::TemplateFailed);
        assert_eq!(error.path(), Some("themes/batik/templates/privacy.html"));
        assert_eq!(error.position.map(|p| p.line), Some(2));
        let diagnostic = error.into_diagnostic(Some("privasi/"));
        assert!(diagnostic.args.contains(&("page", Arg::from("privasi/"))));
    }

    #[test]
    fn an_unknown_message_is_an_error_that_names_it() {
        let theme = batik(&[("templates/privacy.html", "{{ t(id=\"tidak-ada\") }}")]);
        let error = render(&theme, "privacy", Style::PLAIN).unwrap_err();
        assert!(error.detail.contains("tidak-ada"), "{}", error.detail);
        assert_eq!(error.position, Some(Position { line: 1, column: 4 }));
    }

    #[test]
    fn numbers_choose_plurals() {
        let theme = default_theme();
        let templates = bound(&theme, "en");
        let samples = Samples {
            theme: &theme,
            style: Style {
                lang: "en",
                ..Style::PLAIN
            },
        };
        let list = |total| {
            BTreeMap::from([
                ("total", Value::from(total)),
                ("groups", Value::from(Vec::<Value>::new())),
            ])
        };
        let one = templates.text("products", &samples.page("products"), &list(1)).unwrap();
        let two = templates.text("products", &samples.page("products"), &list(2)).unwrap();
        assert!(one.contains("1 product<") && two.contains("2 products<"));
    }

    #[test]
    fn templates_have_no_clock_files_or_environment() {
        for function in [
            "now()",
            "get_env(name=\"HOME\")",
            "get_random(start=0, end=1)",
            "load_data(path=\"x\")",
        ] {
            let text = format!("{{{{ {function} }}}}");
            assert_eq!(load_errors(&[("templates/page.html", &text)]).len(), 1, "{function}");
        }
    }

    #[test]
    fn a_language_binds_its_own_words() {
        let theme = default_theme();
        let samples = Samples {
            theme: &theme,
            style: Style::PLAIN,
        };
        let page = samples.page("privacy");
        let main = BTreeMap::from([("contact_href", "kontak/")]);
        let templates = Templates::load(&theme, &mut Bag::new()).unwrap();
        let bind = |lang| templates.for_language(Arc::new(theme.messages(&[lang], &mut Bag::new())));
        let (id, en) = (bind("id"), bind("en"));
        assert!(id.text("privacy", &page, &main).unwrap().contains("Tidak ada pelacak"));
        assert!(en.text("privacy", &page, &main).unwrap().contains("No trackers"));
    }
}
