//! The portal: what is counted where, lists of everything, pages that stay small, tables for other programs.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use kampung::cache::MemoryStore;
use serde_json::Value;
use support::{Sources, TODAY, assert_good, assert_same, build_with, scratch, tree};

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

/// The pages below a folder.
fn pages_below(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let pages = files.map(|entry| entry.into_path());
    pages
        .filter(|path| path.extension().is_some_and(|e| e == "html"))
        .collect()
}

/// Links that lead to no file, in the pages of a site that is published at `public/`.
fn dead_links(public: &Path) -> BTreeSet<String> {
    let mut dead = BTreeSet::new();
    for path in pages_below(public) {
        let html = std::fs::read_to_string(&path).unwrap();
        for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            if href.contains(':') || href.starts_with(['/', '#']) {
                continue;
            }
            let mut target = path.parent().unwrap().to_owned();
            for part in Path::new(href.split('#').next().unwrap()).components() {
                match part {
                    Component::ParentDir => {
                        target.pop();
                    }
                    part => target.push(part),
                }
            }
            if href.ends_with('/') || target.is_dir() {
                target.push("index.html");
            }
            if !target.is_file() {
                let from = path.strip_prefix(public).unwrap();
                dead.insert(format!("{} leads to {href}", from.display()));
            }
        }
    }
    dead
}

const PARTNER: &str = "[[partner]]\nid = \"mitra-kita\"\nname = { id = \"Mitra Kita\", en = \"Our Partner\" }\n\
                       role = \"training\"\n";

#[test]
fn everything_stands_on_a_list() {
    let dir = scratch();
    let mut sources = Sources::default();
    sources.add("kampung.toml", SETTINGS);
    sources.add("partners.toml", PARTNER);
    // More rings than are listed together, in two regencies; one basket; an event a village.
    for number in 0..45 {
        let id = format!("desa-{number:02}");
        let code = format!("51.0{}.01.20{number:02}", number % 2 + 1);
        village(&mut sources, &id, &code, (2, 50), "added = 2026-11-01\nprice = 50000\n");
        for more in 0..2 {
            sources.add(
                &format!("content/{id}/products/gelang-{more}/index.md"),
                format!("+++\ntitle = \"Gelang {more} {id}\"\ncategory = \"jewellery\"\n+++\n\nPerak.\n"),
            );
        }
        sources.add(
            &format!("content/{id}/events/pasar/index.md"),
            format!(
                "+++\ntitle = \"Pasar {id}\"\nstart = 2026-12-{:02}\n+++\n\nPasar.\n",
                number % 28 + 1
            ),
        );
    }
    let toml = sources.text("content/desa-07/village.toml");
    sources.add(
        "content/desa-07/village.toml",
        format!(
            "{toml}commodity = \"wickerwork\"\nbase_url = \"https://desa7.example/\"\n\
             programmes = [{{ id = \"mitra-kita\", to = 2026-12-31 }}]\n"
        ),
    );
    sources.add(
        "content/desa-07/products/tikar/index.md",
        "+++\ntitle = \"Tikar\"\ncategory = \"wickerwork\"\nprice = 90000\nprice_valid_until = 2026-11-30\n\
         unit = \"lembar\"\nadded = 2026-11-20\n+++\n\nAnyaman.\n",
    );
    sources.add(
        "content/desa-07/products/tikar/index.en.md",
        "+++\ntitle = \"Mat\"\nslug = \"mat\"\nunit = \"piece\"\n+++\n\nWoven.\n",
    );
    build(&sources, dir.path());
    let public = dir.path().join("public");
    assert_eq!(dead_links(&public), BTreeSet::new());

    // Every product stands on one list; a long one is split by areas, and its parts are leafed through.
    let kinds = |folder: &str, kind: &str| -> usize {
        let pages = pages_below(&public.join(folder));
        let count = |path: &PathBuf| {
            let html = std::fs::read_to_string(path).unwrap();
            html.matches(&format!("data-kind=\"{kind}\"")).count()
        };
        pages.iter().map(count).sum()
    };
    assert_eq!(kinds("produk/perhiasan", "product"), 135);
    assert_eq!(kinds("en/products/wickerwork", "product"), 1);
    assert_eq!(kinds("produsen", "producer"), 45);
    assert_eq!(kinds("acara", "event"), 45);
    let all = page(dir.path(), "produk/perhiasan/index.html");
    assert!(all.contains("135 produk") && all.contains("href=\"51-bali/\""), "{all}");
    let first = page(dir.path(), "produk/perhiasan/51-bali/5101-jembrana/index.html");
    assert!(
        first.contains("href=\"halaman-2/\"") && first.contains("1–36"),
        "{first}"
    );
    assert!(
        page(
            dir.path(),
            "en/products/jewellery/51-bali/5102-tabanan/page-2/index.html"
        )
        .contains("Gelang")
    );

    // The newest stand first; a village with an address of its own is linked there, in the visitor's language.
    let newest = page(dir.path(), "en/products/index.html");
    let (mat, ring) = (newest.find(">Mat<").unwrap(), newest.find("Cincin desa-00").unwrap());
    assert!(mat < ring);
    assert!(
        newest.contains("href=\"https://desa7.example/en/products/mat/\""),
        "{newest}"
    );
    assert!(newest.replace('\u{a0}', " ").contains("IDR 90,000 / piece"), "{newest}");

    // Villages by what they are known for and by who helps them.
    assert_eq!(kinds("komoditas/anyaman", "village"), 1);
    let partner = page(dir.path(), "en/partners/mitra-kita/index.html");
    assert!(partner.contains("Our Partner") && partner.contains("Training") && partner.contains("desa-07"));
    assert!(!partner.contains("Earlier programmes"));
    let sitemap = page(dir.path(), "sitemap.xml");
    for address in [
        "produk/perhiasan/51-bali/",
        "en/events/",
        "komoditas/anyaman/",
        "mitra/mitra-kita/",
    ] {
        assert!(
            sitemap.contains(&format!("https://uji.example/{address}<")),
            "{address}"
        );
    }

    // A price changes: the pages that show it are made again, and no others.
    let path = "content/desa-00/products/cincin/index.md";
    let text = sources.text(path);
    sources.add(path, text.replace("price = 50000", "price = 60000"));
    sources.write(&dir.path().join("desa"));
    let run = build_with(&dir.path().join("desa"), &public, &MemoryStore::new(), TODAY);
    assert_good(&run);
    let first = page(dir.path(), "produk/perhiasan/51-bali/5101-jembrana/index.html");
    assert!(first.replace('\u{a0}', " ").contains("Rp 60.000"), "{first}");
    let all = pages_below(&public).len();
    assert!(
        all > 700 && run.report.pages < 60,
        "{} of {all} pages",
        run.report.pages
    );
    let stepwise = tree(&public);
    let clean = dir.path().join("clean");
    assert_good(&build_with(
        &dir.path().join("desa"),
        &clean,
        &MemoryStore::new(),
        TODAY,
    ));
    assert_same(&tree(&clean), &stepwise, "a price");

    // Days pass: what is over leaves the lists, of a village with errors too, whose old site stands.
    sources.add("content/desa-07/products/gelang-0/index.md", "");
    sources.write(&dir.path().join("desa"));
    build_with(&dir.path().join("desa"), &public, &MemoryStore::new(), "2027-01-02");
    assert!(!public.join("acara").exists());
    assert!(!page(dir.path(), "index.html").contains("href=\"acara/\""));
    let partner = page(dir.path(), "en/partners/mitra-kita/index.html");
    assert!(partner.contains("Earlier programmes"), "{partner}");
    let mat = page(dir.path(), "produk/anyaman/index.html");
    assert!(
        !mat.contains("90.000") && mat.contains("Harga atas permintaan"),
        "{mat}"
    );
    assert_eq!(dead_links(&public), BTreeSet::new());
}

#[test]
fn a_full_calendar_has_a_page_for_each_month() {
    let dir = scratch();
    let mut sources = Sources::default();
    sources.add("kampung.toml", SETTINGS);
    village(&mut sources, "melati", "51.04.01.2005", (1, 100), "");
    for number in 0..120 {
        let (month, day) = (number % 3 + 1, number / 3 % 28 + 1);
        sources.add(
            &format!("content/melati/events/acara-{number:03}/index.md"),
            format!("+++\ntitle = \"Acara {number}\"\nstart = 2027-{month:02}-{day:02}\n+++\n\nAcara.\n"),
        );
    }
    build(&sources, dir.path());
    let public = dir.path().join("public");
    assert_eq!(dead_links(&public), BTreeSet::new());
    let events = |path: &str| page(dir.path(), path).matches("data-kind=\"event\"").count();
    assert_eq!(events("acara/index.html"), 36);
    assert_eq!(
        events("acara/2027-02/index.html") + events("acara/2027-02/halaman-2/index.html"),
        40
    );
    let first = page(dir.path(), "en/events/index.html");
    assert!(
        first.contains("href=\"2027-03/\"") && first.contains("March 2027"),
        "{first}"
    );
}
