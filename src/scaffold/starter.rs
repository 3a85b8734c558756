//! The files of a new site. Their texts lie in `content/starter/<language>/`.

use include_dir::{Dir, include_dir};

use super::answers::{EXAMPLE_REGION, NewSite};
use super::fill::{Values, markdown, toml_string};
use crate::locale::LangTag;
use crate::report::UiLanguage;

static TEXTS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/content/starter");

/// One file of a new site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StarterFile {
    /// Path below the site's folder, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Names of the starter's folders.
struct Names {
    product: &'static str,
    producer: &'static str,
    page: &'static str,
    photo: &'static str,
}

/// The folder of the starter's texts that suits a language: those who read a regional language of Indonesia
/// read Indonesian, all others English.
fn texts_for(language: &LangTag) -> UiLanguage {
    UiLanguage::from_locale(language.as_str())
}

fn names(language: UiLanguage) -> Names {
    match language {
        UiLanguage::Id => Names {
            product: "contoh-produk",
            producer: "contoh-perajin",
            page: "tentang",
            photo: "foto-1.jpg",
        },
        UiLanguage::En => Names {
            product: "example-product",
            producer: "example-maker",
            page: "about",
            photo: "photo-1.jpg",
        },
    }
}

/// What can be made again from the rest, for those who keep their site with Git.
const GITIGNORE: &str = "/public/\n/.kampung/\n";

/// All files of `site`, ordered by path. Indonesian and English get texts of their own; in any other main
/// language the nearer of the two stands in its place, for the author to write over.
pub fn files(site: &NewSite) -> Vec<StarterFile> {
    let Some(main) = site.languages.first() else {
        return Vec::new();
    };
    let own = texts_for(main);
    let names = names(own);
    let mut values = values(site, &names);
    let village = format!("content/{}", site.id);
    let mut files = Vec::new();
    let mut put = |path: String, bytes: Vec<u8>| files.push(StarterFile { path, bytes });

    put(".gitignore".to_owned(), GITIGNORE.into());
    put("kampung.toml".to_owned(), values.fill(text(own, "kampung.toml")).into());
    put(
        format!("{village}/village.toml"),
        values.fill(text(own, "village.toml")).into(),
    );
    let product = format!("{village}/products/{}", names.product);
    put(
        format!("{product}/{}", names.photo),
        bytes("photos/workbench.jpg").to_vec(),
    );
    let entries = [
        ("story.md", village.clone()),
        ("product.md", product),
        ("producer.md", format!("{village}/producers/{}", names.producer)),
        ("page.md", format!("{village}/pages/{}", names.page)),
    ];
    for (i, language) in site.languages.iter().enumerate() {
        let original = i == 0;
        let Some(texts) = (if original {
            Some(own)
        } else {
            UiLanguage::parse(language.as_str())
        }) else {
            continue;
        };
        values.decide("original", original);
        let file = if original {
            "index.md".to_owned()
        } else {
            format!("index.{}.md", language.as_str())
        };
        for (name, folder) in &entries {
            put(format!("{folder}/{file}"), values.fill(text(texts, name)).into());
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The file that an author opens first.
pub fn first_file(site: &NewSite) -> String {
    format!("content/{}/index.md", site.id)
}

fn values(site: &NewSite, names: &Names) -> Values {
    let mut values = Values::default();
    let tags: Vec<String> = site.languages.iter().map(|l| toml_string(l.as_str())).collect();
    let example = |start: &str| format!("{start}{}.example", site.id);
    values.put("name", toml_string(&site.name));
    values.put("name_md", markdown(&site.name));
    values.put("id", toml_string(site.id.as_str()));
    values.put("languages", format!("[{}]", tags.join(", ")));
    values.decide("base_url_given", site.base_url.is_some());
    let base_url = site.base_url.clone().unwrap_or_else(|| example("https://"));
    values.put("base_url", toml_string(&base_url));
    values.decide("region_given", site.region.is_some());
    values.put("region", toml_string(site.region.as_deref().unwrap_or(EXAMPLE_REGION)));
    values.decide("whatsapp_given", site.whatsapp.is_some());
    values.put("whatsapp", toml_string(site.whatsapp.as_deref().unwrap_or("")));
    values.put("email", toml_string(&example("info@")));
    values.put("product", toml_string(names.product));
    values.put("product_id", names.product);
    values.put("producer", toml_string(names.producer));
    values.put("producer_id", names.producer);
    values.put("photo", format!("\"{}\"", names.photo));
    values
}

/// A file of the starter. A test proves that all that are asked for are there.
fn bytes(path: &str) -> &'static [u8] {
    TEXTS.get_file(path).map_or(&[], |file| file.contents())
}

fn text(language: UiLanguage, name: &str) -> &'static str {
    std::str::from_utf8(bytes(&format!("{}/{name}", language.tag()))).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::super::answers;
    use super::*;

    fn site(name: &str, languages: &str) -> NewSite {
        NewSite {
            name: name.to_owned(),
            id: answers::id_for(name),
            region: None,
            languages: answers::languages(languages).unwrap().0,
            whatsapp: None,
            base_url: None,
        }
    }

    fn paths(site: &NewSite) -> Vec<String> {
        files(site).into_iter().map(|f| f.path).collect()
    }

    #[test]
    fn every_language_has_its_files() {
        let expected = [
            ".gitignore",
            "content/celuk/index.en.md",
            "content/celuk/index.md",
            "content/celuk/pages/tentang/index.en.md",
            "content/celuk/pages/tentang/index.md",
            "content/celuk/producers/contoh-perajin/index.en.md",
            "content/celuk/producers/contoh-perajin/index.md",
            "content/celuk/products/contoh-produk/foto-1.jpg",
            "content/celuk/products/contoh-produk/index.en.md",
            "content/celuk/products/contoh-produk/index.md",
            "content/celuk/village.toml",
            "kampung.toml",
        ];
        assert_eq!(paths(&site("Celuk", "id,en")), expected);
        let english = paths(&site("Celuk", "en"));
        assert!(english.contains(&"content/celuk/products/example-product/index.md".to_owned()));
        assert_eq!(english.len(), 8);
        // No texts in Korean travel in the program.
        assert_eq!(paths(&site("Celuk", "id,en,ko")).len(), expected.len());
        assert!(paths(&site("Celuk", "ban,id")).contains(&"content/celuk/index.id.md".to_owned()));
    }

    #[test]
    fn nothing_is_left_to_fill_in_and_all_toml_can_be_read() {
        let evil = "A \"b\" 'c' \\ {{id}} +++ [x](y) *z* <b>";
        let sites = [site(evil, "id,en"), site(evil, "en,id")];
        for mut site in sites {
            for given in [false, true] {
                site.region = given.then(|| "51.04.01.2005".to_owned());
                site.whatsapp = given.then(|| "0812 0000 0001".to_owned());
                site.base_url = given.then(|| "https://celuk.example".to_owned());
                for file in files(&site) {
                    if file.path == ".gitignore" {
                        continue;
                    }
                    if file.path.ends_with(".jpg") {
                        assert!(file.bytes.starts_with(&[0xff, 0xd8]) && file.bytes.len() <= 90_000);
                        continue;
                    }
                    let text = String::from_utf8(file.bytes).unwrap();
                    let toml = match text.strip_prefix("+++\n") {
                        Some(rest) => rest.split_once("\n+++\n").unwrap().0,
                        None => &text,
                    };
                    let table: toml::Table = toml::from_str(toml).unwrap_or_else(|e| panic!("{}: {e}", file.path));
                    assert!(table.len() >= 2, "{}", file.path);
                    let rest = text.replace(evil, "").replace("A \\\"b\\\" 'c' \\\\ {{id}}", "");
                    let rest = rest.replace(&markdown(evil), "");
                    assert!(!rest.contains("{{"), "{}: {text}", file.path);
                }
            }
        }
    }

    #[test]
    fn summaries_are_short_enough() {
        for file in files(&site("Celuk", "id,en")) {
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            if let Some(line) = text.lines().find(|l| l.starts_with("summary")) {
                assert!(line.chars().count() < 160, "{line}");
            }
        }
    }
}
