//! Languages that a workspace adds, what pages borrow, and addresses that change: tried on whole sites.

#![allow(clippy::disallowed_methods, reason = "tests look at their own files")]

mod support;

use std::path::Path;

use kampung::cache::MemoryStore;
use kampung::fleet;
use kampung::model::wording::Standing;
use kampung::report::translations::VillageSurvey;
use kampung::source::Workspace;
use support::{Node, Sources, TODAY, Tree, assert_good, build_with, messages, repository, scratch, tree};

/// A made site and what was said of it.
fn made(sources: &Sources, dir: &Path, store: &MemoryStore) -> (Tree, String) {
    let (workspace, out) = (dir.join("desa"), dir.join("public"));
    sources.write(&workspace);
    let run = build_with(&workspace, &out, store, TODAY);
    assert_good(&run);
    (tree(&out), messages(&run))
}

fn page<'t>(site: &'t Tree, path: &str) -> &'t str {
    match site.0.get(path) {
        Some(Node::File(bytes)) => std::str::from_utf8(bytes).unwrap(),
        _ => panic!("{path} of {:?}", site.0.keys()),
    }
}

fn with_settings(settings: &str) -> Sources {
    let mut sources = Sources::plain();
    sources.add("kampung.toml", settings);
    sources
}

const GERMAN: &str = "\
language-name = Deutsch
section-products = Erzeugnisse
notice-borrowed = Diese Seite gibt es noch nicht auf Deutsch. Sprache des Folgenden: { $language }
notice-original = Zum Original
";

#[test]
fn one_file_of_words_adds_a_language() {
    let dir = scratch();
    let mut sources = with_settings(
        "format = 1\ntitle = \"Desa\"\nbase_url = \"https://desa.example\"\nlanguages = [\"id\", \"en\", \"de\"]\n\
         home = \"melati\"\ntheme = \"rumah\"\n",
    );
    sources.add("themes/rumah/strings/de.ftl", GERMAN);
    let german = "+++\ntitle = \"Silberring\"\n+++\n\nEin \"schwerer\" Ring.\n";
    sources.add("content/melati/products/cincin/index.de.md", german);
    let (site, _) = made(&sources, dir.path(), &MemoryStore::new());
    let ring = page(&site, "de/products/cincin/index.html");
    assert!(ring.contains("<html lang=\"de\" dir=\"ltr\">"));
    assert!(
        ring.contains("hreflang=\"de\" aria-current=\"page\"") || ring.contains(">Deutsch</a>"),
        "{ring}"
    );
    // German quotation marks, the German word of the file, and English for what the file lacks, marked.
    assert!(ring.contains("„schwerer“"), "{ring}");
    assert!(ring.contains("Erzeugnisse"), "{ring}");
    assert!(ring.contains("<span lang=\"en\" dir=\"ltr\">Details</span>"), "{ring}");
    assert!(!ring.contains(['\u{e000}', '\u{e001}', '\u{e002}', '\u{e003}']));
    // What is not translated says so in German, and the name of the other language says which it is in.
    let home = page(&site, "de/index.html");
    let notice = "Sprache des Folgenden: <span lang=\"";
    assert!(home.contains(notice), "{home}");
    assert!(home.contains("Zum Original"));
}

#[test]
fn a_page_made_of_the_themes_words_claims_no_language_that_has_none() {
    let dir = scratch();
    let languages =
        "format = 1\ntitle = \"Desa\"\nbase_url = \"https://desa.example\"\nlanguages = [\"id\", \"en\", \"de\"]\n";
    let (site, _) = made(&with_settings(languages), dir.path(), &MemoryStore::new());
    for (contact, original) in [
        ("melati/de/contact/index.html", "melati/en/contact/"),
        ("de/index.html", "en/"),
    ] {
        let html = page(&site, contact);
        assert!(!html.contains("hreflang=\"de\" href=\"https"), "{html}");
        let canonical = format!("<link rel=\"canonical\" href=\"https://desa.example/{original}\">");
        assert!(html.contains(&canonical), "{html}");
        assert!(html.contains("class=\"notice\""), "{html}");
    }
    for sitemap in ["sitemap.xml", "melati/sitemap.xml"] {
        assert!(!page(&site, sitemap).contains("/de/"), "{sitemap}");
    }
    assert!(page(&site, "melati/en/contact/index.html").contains("aria-describedby=\"untranslated\""));
}

#[test]
fn a_chain_that_a_workspace_prescribes_is_followed() {
    let dir = scratch();
    let mut sources = with_settings(
        "format = 1\ntitle = \"Desa\"\nbase_url = \"https://desa.example\"\n\
         languages = [\"id\", \"en\", \"zh-Hans\", \"zh-Hant\"]\nhome = \"melati\"\n\n\
         [fallback]\nzh-Hant = [\"zh-Hans\", \"en\"]\n",
    );
    sources.add(
        "content/melati/products/cincin/index.zh-Hans.md",
        "+++\ntitle = \"银戒指\"\n+++\n\n一枚戒指。\n",
    );
    let (site, _) = made(&sources, dir.path(), &MemoryStore::new());
    let ring = page(&site, "zh-hant/products/cincin/index.html");
    assert!(
        ring.contains("<h1><span lang=\"zh-Hans\" dir=\"ltr\">银戒指</span></h1>"),
        "{ring}"
    );
    assert!(ring.contains("<title lang=\"zh-Hans\">银戒指"), "{ring}");
    assert!(
        ring.contains("<meta property=\"og:locale\" content=\"zh_CN\">"),
        "{ring}"
    );
    assert!(
        ring.contains("<span lang=\"zh-Hans\" dir=\"ltr\">详细信息</span>"),
        "{ring}"
    );
    assert!(ring.contains("<link rel=\"canonical\" href=\"https://desa.example/zh-hans/products/cincin/\">"));
    // Where Simplified Chinese has nothing either, English lends before Indonesian.
    let home = page(&site, "zh-hant/index.html");
    assert!(home.contains("<title lang=\"en\">"), "{home}");
}

#[test]
fn a_changed_slug_is_noticed_as_long_as_the_old_site_stands() {
    let dir = scratch();
    let store = MemoryStore::new();
    let path = "content/melati/products/cincin/index.en.md";
    let mut sources = Sources::plain().with_home();
    let slug = |slug: &str, moved: &str| format!("+++\ntitle = \"Ring\"\n{slug}{moved}+++\n\nA ring.\n");
    sources.add(path, slug("", ""));
    let (site, said) = made(&sources, dir.path(), &store);
    assert!(site.0.contains_key("en/products/cincin/index.html"));
    assert!(!said.contains("K0502"), "{said}");

    // Given a slug, given another, and the slug taken away: each time the line to type is said.
    sources.add(path, slug("slug = \"ring\"\n", ""));
    let (_, said) = made(&sources, dir.path(), &store);
    assert!(
        said.contains("K0502") && said.contains("`moved_from = [\"/en/products/cincin/\"]`"),
        "{said}"
    );
    assert!(said.contains("index.en.md:3:8"), "{said}");
    sources.add(
        path,
        slug("slug = \"silver-ring\"\n", "moved_from = [\"/en/products/cincin/\"]\n"),
    );
    let (_, said) = made(&sources, dir.path(), &store);
    let line = "`moved_from = [\"/en/products/cincin/\", \"/en/products/ring/\"]`";
    assert!(said.contains(line), "{said}");
    sources.add(path, slug("", "moved_from = [\"/en/products/ring/\"]\n"));
    let (_, said) = made(&sources, dir.path(), &store);
    let line = "`moved_from = [\"/en/products/ring/\", \"/en/products/silver-ring/\"]`";
    assert!(said.contains(line), "{said}");

    // Noted, the old addresses lead on, nothing is said, and a build from nothing makes the same.
    let both = "moved_from = [\"/en/products/ring/\", \"/en/products/silver-ring/\"]\n";
    sources.add(path, slug("", both));
    let (site, said) = made(&sources, dir.path(), &store);
    assert!(!said.contains("K0502"), "{said}");
    for old in ["ring", "silver-ring"] {
        let html = page(&site, &format!("en/products/{old}/index.html"));
        assert!(
            html.contains("<meta http-equiv=\"refresh\" content=\"0; url=../cincin/\">"),
            "{html}"
        );
    }
    let clean = scratch();
    assert_eq!(made(&sources, clean.path(), &store).0, site);
}

fn survey(workspace: &Path) -> Vec<VillageSurvey> {
    let workspace = Workspace::find(workspace).unwrap();
    let mut villages = Vec::new();
    let findings = fleet::survey(&workspace, &mut |village, _| villages.push(village));
    assert!(findings.is_empty(), "{findings:?}");
    villages
}

/// How complete the example is, as the issue asks: Celuk in Indonesian, English and Korean; home, contact, flagship
/// and two products in Japanese, Chinese and Arabic; the other villages in Indonesian and English.
#[test]
fn the_example_is_translated() {
    let villages = survey(&repository("example-site"));
    let mut ids: Vec<&str> = villages.iter().map(|v| v.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["bakan", "celuk", "hargorejo", "sukarara"]);
    for village in &villages {
        for language in &village.languages {
            let tag = language.language.as_str();
            let complete = |file: &str| {
                let path = format!("content/celuk/{file}");
                let found = language.files.iter().find(|f| f.file == path);
                found.is_some_and(|f| f.standing == Standing::Complete)
            };
            assert_eq!(language.count(Standing::Partial), 0, "{} {tag}", village.id);
            assert_eq!(language.count(Standing::Stale), 0, "{} {tag}", village.id);
            assert_eq!(language.without_note(), 0, "{} {tag}", village.id);
            match (village.id.as_str(), tag) {
                ("celuk", "ja" | "zh-Hans" | "ar") => {
                    // The words of the contact stand in village.toml.
                    assert!(complete("village.toml"), "{tag}");
                    for file in [
                        format!("index.{tag}.md"),
                        format!("products/cincin-jawan/index.{tag}.md"),
                        format!("products/gelang-sulur/index.{tag}.md"),
                        format!("products/kalung-daun/index.{tag}.md"),
                    ] {
                        assert!(complete(&file), "{file}");
                    }
                }
                ("celuk", "en" | "ko") | (_, "en") => {
                    assert_eq!(language.count(Standing::Missing), 0, "{} {tag}", village.id);
                }
                (village, tag) => panic!("{village} in {tag}"),
            }
        }
    }
}
