//! The portal's regions: what is counted where, pages that stay small, tables for other programs.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::path::Path;

use kampung::cache::MemoryStore;
use serde_json::Value;
use support::{Sources, TODAY, assert_good, build_with, scratch};

const SETTINGS: &str =
    "format = 1\ntitle = \"Banyak\"\nbase_url = \"https://uji.example/\"\nlanguages = [\"id\", \"en\"]\n";

/// A village with one maker of `people`, of whom `women` percent are women, and a product; `facts` are further lines of
/// the product.
fn village(sources: &mut Sources, id: &str, code: &str, (people, women): (u32, u32), facts: &str) {
    let at = |inside: &str| format!("content/{id}/{inside}");
    sources.add(
        &at("village.toml"),
        format!("name = \"{id}\"\nregion = \"{code}\"\nflagship = \"cincin\"\n"),
    );
    sources.add(
        &at("index.md"),
        format!("+++\nsummary = \"Desa {id}.\"\n+++\n\nCerita.\n"),
    );
    sources.add(
        &at("producers/kelompok/index.md"),
        format!(
            "+++\ntitle = \"Kelompok\"\nkind = \"group\"\nmembers = {people}\nwomen_share = {women}\n+++\n\nKami.\n"
        ),
    );
    sources.add(
        &at("products/cincin/index.md"),
        format!("+++\ntitle = \"Cincin {id}\"\ncategory = \"jewellery\"\n{facts}+++\n\nPerak.\n"),
    );
}

fn build(sources: &Sources, dir: &Path) {
    sources.write(&dir.join("desa"));
    assert_good(&build_with(
        &dir.join("desa"),
        &dir.join("public"),
        &MemoryStore::new(),
        TODAY,
    ));
}

fn page(dir: &Path, path: &str) -> String {
    std::fs::read_to_string(dir.join("public").join(path)).unwrap_or_else(|_| panic!("no {path}"))
}

#[test]
fn regions_add_up() {
    let dir = scratch();
    let mut sources = Sources::default();
    sources.add("kampung.toml", SETTINGS);
    let export = "hs = \"711311\"\nincoterm = \"FOB\"\nport = \"IDBOA\"\nmoq = { pieces = 10 }\n";
    village(&mut sources, "melati", "51.04.01.2005", (1, 100), export);
    village(&mut sources, "kenanga", "51.03.04.2004", (3, 40), "");
    village(&mut sources, "cempaka", "52.02.07.2006", (10, 50), "hs = \"460212\"\n");
    build(&sources, dir.path());

    let tables: Value = serde_json::from_str(&page(dir.path(), "data/regions.json")).unwrap();
    assert_eq!(tables["format"], 1);
    let region = |code: &str| {
        tables["regions"]
            .as_array()
            .unwrap()
            .iter()
            .find(|r| r["code"] == code)
            .unwrap()
    };
    let bali = region("51");
    assert_eq!((&bali["name"], &bali["level"]), (&"Bali".into(), &"province".into()));
    assert_eq!(
        (&bali["villages"], &bali["products"], &bali["export_ready"]),
        (&2.into(), &2.into(), &1.into())
    );
    // One of one, and 40 % of three: 2.2 of 4 people.
    assert_eq!(bali["women_share"], 55);
    assert_eq!(region("")["villages"], 3);
    assert_eq!(region("52.02.07")["name"], "Janapria");
    let first = &tables["villages"][0];
    assert_eq!(
        (&first["id"], &first["flagship"]),
        (&"cempaka".into(), &"Cincin cempaka".into())
    );
    assert_eq!(first["address"], "https://uji.example/cempaka/");

    let csv = page(dir.path(), "data/regions.csv");
    assert!(csv.contains("\r\nprovince,51,Bali,2,2,2,55,0,1,"), "{csv}");
    assert!(
        page(dir.path(), "data/villages.csv")
            .contains("\r\n51.04.01.2005,melati,melati,https://uji.example/melati/,Cincin melati,1,")
    );

    // The pages say the same, lead on and back, and are known to search engines.
    let bali = page(dir.path(), "en/regions/51-bali/index.html");
    assert!(
        bali.contains("<td>55%</td>") && bali.contains("href=\"5104-gianyar/\""),
        "{bali}"
    );
    assert!(
        bali.contains("href=\"../../../data/regions.csv\"") && bali.contains("href=\"../../../melati/en/\""),
        "{bali}"
    );
    let gianyar = page(dir.path(), "wilayah/51-bali/5104-gianyar/index.html");
    assert!(gianyar.contains("Sukawati") && !gianyar.contains("510401"), "{gianyar}");
    let sitemap = page(dir.path(), "sitemap.xml");
    assert!(
        sitemap.contains("https://uji.example/wilayah/52-nusa-tenggara-barat/5202-lombok-tengah/"),
        "{sitemap}"
    );

    // A village that moves takes its region's page along.
    sources.add(
        "content/cempaka/village.toml",
        "name = \"cempaka\"\nregion = \"51.04.01.2006\"\nflagship = \"cincin\"\n",
    );
    build(&sources, dir.path());
    assert!(!dir.path().join("public/wilayah/52-nusa-tenggara-barat").exists());
    assert!(page(dir.path(), "wilayah/51-bali/5104-gianyar/index.html").contains("href=\"../../../cempaka/\""));
}

#[test]
fn pages_stay_small_where_villages_are_many() {
    let dir = scratch();
    let mut sources = Sources::default();
    sources.add("kampung.toml", SETTINGS);
    for number in 0..60 {
        let code = format!("51.04.0{}.20{number:02}", number % 2 + 1);
        village(&mut sources, &format!("desa-{number:02}"), &code, (2, 50), "");
    }
    village(&mut sources, "jauh", "91.03.01.2001", (2, 50), "");
    build(&sources, dir.path());
    // Too many for one page: the portal and the regency show areas, the districts villages.
    let cards = |path: &str| page(dir.path(), path).matches("data-kind=\"village\"").count();
    let few = "wilayah/51-bali/5104-gianyar/";
    assert_eq!(cards("index.html"), 0);
    assert!(page(dir.path(), "index.html").contains("href=\"wilayah/51-bali/\""));
    assert_eq!(cards(&format!("{few}index.html")), 0);
    assert_eq!(cards(&format!("{few}510401-sukawati/index.html")), 30);
    assert_eq!(cards("wilayah/91-papua/index.html"), 1);
    assert!(
        !dir.path()
            .join("public/wilayah/91-papua/9103-jayapura/910301-sentani-kota")
            .exists()
    );
}
