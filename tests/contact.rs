//! What a village says of its contact, its outlets and its visitors, as it is published.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::BTreeMap;

use kampung::cache::MemoryStore;
use support::{Sources, assert_good, build_with, scratch, tree};

const SETTINGS: &str =
    "format = 1\ntitle = \"X\"\nbase_url = \"https://x.example\"\nlanguages = [\"id\", \"en\"]\nhome = \"celuk\"\n";

const VILLAGE: &str = r#"
name = "Celuk"
region = "51.04.01.2005"
location = { lat = -8.6008, lon = 115.2705 }
[contact]
person = "Putu"
phone = "(0361) 298-123"
whatsapp = "0812-0000-0001"
hours = "Sen-Sab 08.00-17.00"
form = "https://form.example/celuk"
channels = { instagram = "@perak.celuk" }
closures = [
  { from = 2026-12-24, to = 2026-12-26, reason = { id = "Natal", en = "Christmas" } },
  { from = 2026-11-20, to = 2026-11-22, reason = { id = "Upacara", en = "Ceremony" } },
]
"#;

const OUTLET: &str = "+++\ntitle = \"Toko Teras\"\nkind = \"shop\"\nproducts = [\"cincin\"]\n+++\nDi tepi jalan.\n";

const MAKER: &str =
    "+++\ntitle = \"Bengkel Embun\"\nkind = \"umkm\"\n[contact]\nwhatsapp = \"0812-0000-0002\"\n+++\nDua meja.\n";

fn published(settings: &str, today: &str) -> BTreeMap<String, String> {
    let mut sources = Sources::default();
    sources.add("kampung.toml", settings);
    sources.add("content/celuk/village.toml", VILLAGE);
    sources.add("content/celuk/index.md", "+++\n+++\nDi sini perak ditempa.\n");
    sources.add("content/celuk/outlets/toko/index.md", OUTLET);
    sources.add(
        "content/celuk/products/cincin/index.md",
        "+++\ntitle = \"Cincin & rantai\"\ncategory = \"jewellery\"\n+++\nKecil.\n",
    );
    sources.add("content/celuk/producers/bengkel/index.md", MAKER);
    let dir = scratch();
    sources.write(&dir.path().join("site"));
    let out = dir.path().join("out");
    let run = build_with(&dir.path().join("site"), &out, &MemoryStore::default(), today);
    assert_good(&run);
    let made = tree(&out);
    made.files()
        .map(|(path, bytes)| (path.to_owned(), String::from_utf8_lossy(bytes).into_owned()))
        .collect()
}

#[test]
fn every_way_to_reach_the_village_is_there() {
    let files = published(SETTINGS, "2026-11-22");
    let contact = &files["kontak/index.html"];
    for part in [
        "https://wa.me/6281200000001?text=",
        "href=\"tel:+62361298123\"",
        "https://www.instagram.com/perak.celuk/",
        "action=\"https://form.example/celuk\"",
        "name=\"_gotcha\"",
        "src=\"../assets/qr-site.svg\"",
        "src=\"../assets/qr-whatsapp.svg\"",
        "href=\"../kontak.vcf\"",
        "data-minutes=\"480-1020 1920-2460 3360-3900 4800-5340 6240-6780 7680-8220\"",
        "data-closed=\"2026-11-20/2026-11-22 2026-12-24/2026-12-26\" data-utc=\"8\"",
    ] {
        assert!(contact.contains(part), "{part} in {contact}");
    }
    // A landline has no WhatsApp.
    assert!(!contact.contains("wa.me/62361"));
    assert!(files["en/contact/index.html"].contains("href=\"../../kontak.vcf\""));
    assert!(files["kontak.vcf"].contains("\r\nTEL;TYPE=WORK,VOICE:+62361298123\r\n"));
    assert!(files["assets/qr-whatsapp.svg"].starts_with("<svg "));
    let product = &files["produk/cincin/index.html"];
    assert!(product.contains("kontak/?about=Cincin%20%26%20rantai"), "{product}");
    assert!(product.contains("tempat-beli/toko/"));
    assert!(files["tempat-beli/toko/index.html"].contains("produk/cincin/"));
    assert!(files["tempat-beli/index.html"].contains("Toko Teras"));
    let visit = &files["en/visit/index.html"];
    assert!(visit.contains("Gianyar Regency") && visit.contains("Celuk Village") && visit.contains("where-to-buy/"));
}

#[test]
fn a_message_to_a_maker_names_the_maker_and_the_site() {
    let files = published(SETTINGS, "2026-11-22");
    let page = &files["en/producers/bengkel/index.html"];
    let message = "https://wa.me/6281200000002?text=Hello%20Bengkel%20Embun%2C%20I%20have%20a%20question%2E%0A\
                   Pengunjung%20situs%20Celuk%20ingin%20bertanya%2E";
    assert!(page.contains(message), "{page}");
}

#[test]
fn a_demonstration_dials_nobody() {
    let files = published(&format!("{SETTINGS}demo = true\n"), "2026-11-22");
    for (path, text) in files.iter().filter(|(path, _)| !path.contains(".kampung/")) {
        for live in [
            "wa.me/",
            "tel:",
            "TEL",
            "EMAIL",
            "instagram.com",
            "form.example",
            "mailto:",
        ] {
            assert!(!text.contains(live), "{live} in {path}");
        }
    }
    assert!(!files.contains_key("assets/qr-whatsapp.svg"));
    assert!(files["kontak/index.html"].contains("<fieldset disabled>"));
    assert!(files["kontak.vcf"].contains("BEGIN:VCARD"));
}

#[test]
fn without_an_address_no_code_leads_to_it() {
    let nowhere = SETTINGS.replace("base_url = \"https://x.example\"\n", "");
    let files = published(&nowhere, "2026-11-22");
    assert!(!files.contains_key("assets/qr-site.svg"));
    assert!(!files["kontak.vcf"].contains("URL:"));
}

#[test]
fn past_closures_are_gone_and_the_summary_says_when() {
    let files = published(SETTINGS, "2026-11-22");
    assert!(files["kontak/index.html"].contains("Upacara") && files["kunjungan/index.html"].contains("Natal"));
    let period = |files: &BTreeMap<String, String>| {
        let all: String = files
            .iter()
            .filter(|(path, _)| path.contains(".kampung/"))
            .map(|(_, text)| text.as_str())
            .collect();
        all
    };
    assert!(period(&files).contains("2026-11-23"), "{}", period(&files));
    let later = published(SETTINGS, "2026-11-23");
    assert!(!later["kontak/index.html"].contains("Upacara") && later["kontak/index.html"].contains("Natal"));
    assert!(period(&later).contains("2026-12-27"), "{}", period(&later));
}
