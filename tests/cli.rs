//! The program as people and scripts run it: what it prints, and its exit code.
//!
//! Transcripts lie in `tests/cli/`; `UPDATE=1 cargo test --test cli` writes them anew.

#![allow(clippy::disallowed_methods, reason = "tests work with files of their own")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kampung::publish::{OutputRoot, Settings};
use serde_json::Value;

/// A folder to stand in.
struct Place(tempfile::TempDir);

/// What came of a command.
#[derive(Debug)]
struct Done {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Place {
    fn new() -> Self {
        Place(tempfile::tempdir().unwrap())
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.0.path().join(inside)
    }

    fn write(&self, inside: &str, text: &str) -> &Self {
        let path = self.path(inside);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    fn read(&self, inside: &str) -> String {
        let path = self.path(inside);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    fn kampung(&self, arguments: &[&str]) -> Done {
        self.kampung_with(arguments, &[])
    }

    fn kampung_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Done {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kampung"));
        for name in [
            "LANGUAGE",
            "LC_MESSAGES",
            "LANG",
            "SOURCE_DATE_EPOCH",
            "XDG_CACHE_HOME",
            "RUST_BACKTRACE",
        ] {
            command.env_remove(name);
        }
        // Photos are made once for all tests of this file.
        let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli-cache");
        command
            .args(arguments)
            .current_dir(self.0.path())
            .stdin(Stdio::null())
            .env("LC_ALL", "id_ID.UTF-8")
            .env("NO_COLOR", "1")
            .env("KAMPUNG_CACHE", cache)
            .envs(variables.iter().copied());
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
        // Builds with debug assertions let ICU4X talk about data that it does not have and we do not need.
        let err = text(output.stderr);
        let err = err.split_inclusive('\n').filter(|l| !l.starts_with("ICU4X data error"));
        Done {
            code: output.status.code(),
            out: text(output.stdout),
            err: err.collect(),
        }
    }

    /// A workspace without photos and without mistakes.
    fn workspace(&self, folder: &str) -> &Self {
        self.write(
            &format!("{folder}/kampung.toml"),
            "format = 1\ntitle = \"Celuk\"\nbase_url = \"https://celuk.example\"\nlanguages = [\"id\"]\nhome = \"celuk\"\n",
        )
        .write(
            &format!("{folder}/content/celuk/village.toml"),
            "name = \"Celuk\"\nregion = \"51.04.01.2005\"\n[contact]\nemail = \"info@celuk.example\"\n",
        )
        .write(
            &format!("{folder}/content/celuk/index.md"),
            "+++\ntitle = \"Celuk\"\nsummary = \"Desa perak.\"\n+++\n\nCerita.\n",
        )
        .write(
            &format!("{folder}/content/celuk/events/pekan-perak/index.md"),
            "+++\ntitle = \"Pekan perak\"\nsummary = \"Tiga hari.\"\nstart = 2026-06-10\nend = 2026-06-12\n\
             kind = \"festival\"\n+++\n\nDatanglah.\n",
        )
    }

    /// A field that does not exist.
    fn spoil(&self, folder: &str) -> &Self {
        self.write(
            &format!("{folder}/content/celuk/news/kabar/index.md"),
            "+++\ntitle = \"Kabar\"\nsummary = \"Pendek.\"\ndate = 2026-05-01\nringkasan = \"Pendek.\"\n+++\n\nIsi.\n",
        )
    }

    /// A summary that is too long: advice.
    fn lengthen(&self, folder: &str) -> &Self {
        let long = "Panjang sekali. ".repeat(12);
        self.write(
            &format!("{folder}/content/celuk/pages/tentang/index.md"),
            &format!("+++\ntitle = \"Tentang\"\nsummary = \"{}\"\n+++\n\nIsi.\n", long.trim()),
        )
    }
}

/// Runs the commands one after the other and compares all that they print with `tests/cli/NAME.txt`.
fn transcript(name: &str, place: &Place, commands: &[&[&str]]) {
    let mut text = String::new();
    for arguments in commands {
        let done = place.kampung(arguments);
        text.push_str(&format!("$ kampung {}\n", arguments.join(" ")).replace(" \n", "\n"));
        text.push_str(&done.out);
        if !done.out.is_empty() && !done.err.is_empty() {
            text.push_str("--- stderr\n");
        }
        text.push_str(&done.err);
        text.push_str(&format!("=> {}\n\n", done.code.unwrap()));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cli")
        .join(format!("{name}.txt"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &text).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        text == expected,
        "{} differs; UPDATE=1 writes it anew. Printed was:\n{text}",
        file.display()
    );
}

const ENGLISH: [&str; 8] = [
    "build",
    "check",
    "serve",
    "new",
    "translations",
    "clean",
    "explain",
    "help",
];
const INDONESIAN: [&str; 8] = [
    "bangun",
    "periksa",
    "lihat",
    "baru",
    "terjemahan",
    "bersihkan",
    "jelaskan",
    "bantuan",
];

#[test]
fn help_in_both_languages() {
    let place = Place::new();
    for (name, lang, verbs) in [("help.en", "--lang=en", ENGLISH), ("help.id", "--lang=id", INDONESIAN)] {
        let mut commands = vec![vec!["--help", lang], vec!["--version", lang]];
        commands.extend(verbs.iter().map(|v| vec![*v, "--help", lang]));
        let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
        transcript(name, &place, &commands);
    }
    let asked = place.kampung(&["bantuan", "build"]);
    assert_eq!((asked.code, asked.out), (Some(0), place.kampung(&["build", "-h"]).out));
}

#[test]
fn wrong_usage_in_both_languages() {
    let place = Place::new();
    let mut mistakes: Vec<&[&str]> = vec![
        &[],
        &["buidl"],
        &["zzz"],
        &["bantuan", "zzz"],
        &["build", "--strikt"],
        &["build", "--otu", "x"],
        &["build", "--zzz"],
        &["build", "satu", "dua"],
        &["build", "--out"],
        &["build", "--out=a", "--out=b"],
        &["build", "--today", "1 Mei"],
        &["build", "--today", "2026-02-29"],
        &["build", "--format", "xml"],
        &["build", "--threads", "0"],
        &["build", "--threads", "-2"],
        &["check", "--strict=ya"],
        &["explain"],
        &["explain", "K9999"],
        &["new"],
        &["new", "situs"],
        &["new", "situs", "--name", " ", "--yes"],
        &["new", "situs", "--name", "Celuk", "--region", "5104"],
        &["new", "situs", "--name", "Celuk", "--languages", "id,kr"],
        &["new", "situs", "--name", "Celuk", "--whatsapp", "0361 123456"],
        &["new", "situs", "--name", "Celuk", "--base-url", "celuk.id"],
        &["clean"],
    ];
    transcript("mistakes.id", &place, &mistakes);
    let english: Vec<Vec<&str>> = mistakes
        .drain(..)
        .map(|m| m.iter().copied().chain(["--lang=en"]).collect())
        .collect();
    transcript(
        "mistakes.en",
        &place,
        &english.iter().map(Vec::as_slice).collect::<Vec<_>>(),
    );
    assert!(
        std::fs::read_dir(place.0.path()).unwrap().next().is_none(),
        "nothing was made"
    );
}

#[test]
fn a_wrong_language_is_said_in_the_systems() {
    let place = Place::new();
    let done = place.kampung(&["check", "--lang", "ko"]);
    assert_eq!(done.code, Some(2));
    assert_eq!(
        done.err,
        "kesalahan: `ko` tidak dapat dipakai untuk `--lang`. Pilihan: id, en\n"
    );
}

#[test]
fn the_language_is_chosen_before_anything_else() {
    let place = Place::new();
    let message = |arguments: &[&str], locale| place.kampung_with(arguments, &[("LC_ALL", locale)]).err;
    let indonesian = "kesalahan[K0001]";
    let english = "error[K0001]";
    for (arguments, locale, start) in [
        (&["build"][..], "id_ID.UTF-8", indonesian),
        (&["build"], "ban_ID", indonesian),
        (&["build"], "en_US.UTF-8", english),
        (&["build"], "ko_KR.UTF-8", english),
        (&["build"], "C", english),
        (&["--lang", "en", "bangun"], "id_ID.UTF-8", english),
        (&["bangun", "--lang", "en"], "id_ID.UTF-8", english),
        (&["build", "--lang=id"], "C", indonesian),
        (&["--lang=id", "build"], "C", indonesian),
    ] {
        let said = message(arguments, locale);
        assert!(said.starts_with(start), "{arguments:?} {locale}: {said}");
    }
}

#[test]
fn explanations() {
    transcript(
        "explain",
        &Place::new(),
        &[&["jelaskan", "k109"], &["explain", "K0109", "--lang", "en"]],
    );
}

#[test]
fn a_new_site_is_well_from_the_first_day() {
    let english = "Celuk \"Perak\" *925*";
    for (languages, id, lang) in [
        ("id,en", "Desa Ma'ruf", "id"),
        ("en", english, "en"),
        ("en,id", english, "id"),
    ] {
        let place = Place::new();
        let new = place.kampung(&[
            "new",
            "situs saya",
            "--name",
            id,
            "--languages",
            languages,
            "--lang",
            lang,
        ]);
        assert_eq!((new.code, new.err.as_str()), (Some(0), ""), "{new:?}");
        assert!(new.out.contains("\"situs saya\""), "{}", new.out);
        let check = place.kampung(&["check", "situs saya", "--strict", "--format", "json"]);
        let said: Value = serde_json::from_str(&check.out).unwrap();
        assert_eq!(said["diagnostics"], Value::Array(Vec::new()));
        assert_eq!((check.code, check.err.as_str()), (Some(0), ""));
        assert!(!place.path("situs saya/public").exists());
        let build = place.kampung(&["build", "situs saya"]);
        assert_eq!(build.code, Some(0), "{build:?}");
        assert!(build.err.contains("Hasilnya ada di situs saya"), "{}", build.err);
        let home = place.read("situs saya/public/index.html");
        let shown = if languages == "id,en" { "Desa Ma" } else { "*925*" };
        assert!(home.contains(shown), "{home}");
    }
}

#[test]
fn answers_stand_in_the_files_of_a_new_site() {
    let place = Place::new();
    let new = place.kampung(&[
        "baru",
        "situs",
        "--name=Bakan",
        "--region=52.02.01.2001",
        "--whatsapp=0812 0000 0001",
        "--base-url=https://bakan.example/desa",
        "--languages=id",
    ]);
    assert_eq!(new.code, Some(0), "{new:?}");
    let village = place.read("situs/content/bakan/village.toml");
    assert!(village.contains("\nregion = \"52.02.01.2001\"\n"), "{village}");
    assert!(village.contains("\nwhatsapp = \"0812 0000 0001\"\n"), "{village}");
    assert!(!village.contains("CONTOH"), "{village}");
    let settings = place.read("situs/kampung.toml");
    assert!(
        settings.contains("\nbase_url = \"https://bakan.example/desa\"\n"),
        "{settings}"
    );
    assert!(settings.contains("\nlanguages = [\"id\"]\n"), "{settings}");
    assert!(!place.path("situs/content/bakan/index.en.md").exists());
}

#[test]
fn nothing_is_written_over_by_new() {
    let place = Place::new();
    place.write("situs/catatan.txt", "milik saya");
    let new = place.kampung(&["new", "situs", "--name", "Celuk"]);
    assert_eq!(new.code, Some(2));
    assert!(
        new.err.starts_with("kesalahan: Folder `situs` sudah ada"),
        "{}",
        new.err
    );
    assert_eq!(std::fs::read_dir(place.path("situs")).unwrap().count(), 1);
    // An empty folder is good, also when one stands in it.
    std::fs::create_dir(place.path("kosong")).unwrap();
    assert_eq!(place.kampung(&["new", "kosong", "--name", "Celuk"]).code, Some(0));
    assert!(place.path("kosong/kampung.toml").exists());
}

#[test]
fn errors_and_advice_in_both_languages() {
    let place = Place::new();
    place.workspace("situs").spoil("situs").lengthen("situs");
    let commands = |lang| -> [Vec<&'static str>; 3] {
        [
            vec!["build", "situs", lang],
            vec!["check", "situs", lang],
            vec!["build", "tidak-ada", lang],
        ]
    };
    for (name, lang) in [("errors.id", "--lang=id"), ("errors.en", "--lang=en")] {
        let commands = commands(lang);
        transcript(name, &place, &commands.iter().map(Vec::as_slice).collect::<Vec<_>>());
    }
}

#[test]
fn exit_codes() {
    let place = Place::new();
    place.workspace("baik").workspace("saran").lengthen("saran");
    place.workspace("galat").spoil("galat").write("kosong/kampung.toml", "");
    let code = |arguments: &[&str]| place.kampung(arguments).code;
    assert_eq!(code(&["check", "baik", "--strict"]), Some(0));
    assert_eq!(code(&["check", "saran"]), Some(0));
    assert_eq!(code(&["check", "saran", "--strict"]), Some(1));
    assert_eq!(code(&["check", "galat"]), Some(1));
    assert_eq!(code(&["build", "galat"]), Some(1));
    assert_eq!(code(&["build", "kosong"]), Some(1));
    assert_eq!(code(&["build", "saran"]), Some(0));
    assert_eq!(code(&["check", "tidak-ada"]), Some(2));
    // Also from a folder inside the workspace.
    place.write(
        "baik/content/celuk/pages/x/index.md",
        "+++\ntitle = \"X\"\nsummary = \"X.\"\n+++\n\nX.\n",
    );
    assert_eq!(code(&["check", "baik/content/celuk/pages"]), Some(0));
}

#[test]
fn one_object_for_other_programs() {
    let place = Place::new();
    place.workspace("situs").spoil("situs").lengthen("situs");
    let done = place.kampung(&["check", "situs", "--format", "json", "--lang", "en"]);
    assert_eq!((done.code, done.err.as_str()), (Some(1), ""));
    assert_eq!(done.out.lines().count(), 1);
    let said: Value = serde_json::from_str(&done.out).unwrap();
    let diagnostics = said["diagnostics"].as_array().unwrap();
    let error = &diagnostics[0];
    assert_eq!(error["code"], "K0108");
    assert_eq!(error["severity"], "error");
    assert_eq!(error["file"], "content/celuk/news/kabar/index.md");
    assert_eq!((error["line"].as_u64(), error["column"].as_u64()), (Some(5), Some(1)));
    assert_eq!(error["message"], "There is no field `ringkasan`");
    assert!(diagnostics.iter().any(|d| d["severity"] == "advice"));
    assert_eq!(said["report"]["villages"][0]["id"], "celuk");
    assert_eq!(said["report"]["villages"][0]["status"], "failed");

    let good = Place::new();
    good.workspace(".");
    for status in ["built", "reused"] {
        let done = good.kampung(&["build", "--format=json", "--today=2026-05-01"]);
        assert_eq!((done.code, done.err.as_str()), (Some(0), ""), "{done:?}");
        let said: Value = serde_json::from_str(&done.out).unwrap();
        assert_eq!(said["report"]["villages"][0]["status"], status);
    }
    let nowhere = place.kampung(&["build", "--format=json"]);
    assert_eq!((nowhere.code, nowhere.err.as_str()), (Some(2), ""));
    let said: Value = serde_json::from_str(&nowhere.out).unwrap();
    assert_eq!(said["diagnostics"][0]["code"], "K0001");
}

#[test]
fn the_day_comes_from_the_command_or_the_environment() {
    let place = Place::new();
    place.workspace("situs");
    let home = |out: &str, arguments: &[&str], variables: &[(&str, &str)]| {
        let mut all = vec!["build", "situs", "--out", out];
        all.extend(arguments);
        let done = place.kampung_with(&all, variables);
        assert_eq!(done.code, Some(0), "{done:?}");
        place.read(&format!("{out}/index.html"))
    };
    let before = home("a", &["--today", "2026-06-01"], &[]);
    let after = home("b", &["--today", "2026-07-01"], &[]);
    // 2026-07-01T12:00:00Z
    let epoch = [("SOURCE_DATE_EPOCH", "1782907200")];
    assert_eq!(home("c", &[], &epoch), after);
    assert_eq!(home("d", &["--today=2026-06-01"], &epoch), before);
    assert_ne!(before, after);
    let wrong = place.kampung_with(&["build", "situs"], &[("SOURCE_DATE_EPOCH", "besok")]);
    assert_eq!(wrong.code, Some(2));
    assert_eq!(
        wrong.err,
        "kesalahan: `besok` tidak dapat dipakai untuk `SOURCE_DATE_EPOCH`\n"
    );
}

#[test]
fn a_locked_or_refused_output_is_a_broken_environment() {
    let place = Place::new();
    place.workspace("situs").write("berkas.txt", "");
    let lock = OutputRoot::open(&place.path("situs/public"), &Settings::default()).unwrap();
    for verb in ["build", "clean"] {
        let done = place.kampung(&[verb, "situs"]);
        assert_eq!(done.code, Some(2), "{done:?}");
        assert!(done.err.contains(&std::process::id().to_string()), "{done:?}");
    }
    drop(lock);
    assert_eq!(place.kampung(&["build", "situs"]).code, Some(0));
    for (out, code) in [("berkas.txt/x", "K0703"), ("situs/content", "K0704")] {
        let done = place.kampung(&["build", "situs", "--out", out]);
        assert_eq!(done.code, Some(2), "{done:?}");
        assert!(done.err.starts_with(&format!("kesalahan[{code}]")), "{}", done.err);
        assert!(done.err.contains("Tidak ada yang diterbitkan."), "{}", done.err);
    }
}

#[test]
fn a_useless_cache_costs_time_only() {
    let place = Place::new();
    place.write("berkas.txt", "");
    assert_eq!(place.kampung(&["new", "situs", "--name=Celuk"]).code, Some(0));
    let cache = place.path("berkas.txt/x");
    let useless = [("KAMPUNG_CACHE", cache.to_str().unwrap())];
    let told = "catatan: Folder simpanan foto tidak dapat dipakai";
    let done = place.kampung_with(&["build", "situs"], &useless);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert!(done.err.starts_with(told), "{}", done.err);
    // What another program reads stays one object.
    let done = place.kampung_with(&["build", "situs", "--verify", "--format=json", "--out=lain"], &useless);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert!(done.err.starts_with(told), "{}", done.err);
    assert!(serde_json::from_str::<Value>(&done.out).is_ok(), "{done:?}");
}

#[test]
fn what_was_made_can_be_taken_away() {
    let place = Place::new();
    place.workspace("situs").write("situs/.kampung/index", "");
    assert_eq!(place.kampung(&["build", "situs", "--threads", "2"]).code, Some(0));
    place.write("situs/public/milik-saya.txt", "foto asli");
    let clean = place.kampung(&["bersihkan", "situs"]);
    assert_eq!((clean.code, clean.err.as_str()), (Some(0), ""), "{clean:?}");
    assert!(clean.out.ends_with(" berkas dihapus.\n"), "{}", clean.out);
    assert!(!place.path("situs/.kampung").exists() && !place.path("situs/public/index.html").exists());
    assert_eq!(place.read("situs/public/milik-saya.txt"), "foto asli");
    assert!(place.path("situs/content/celuk/index.md").exists());
    assert_eq!(
        place.kampung(&["clean", "situs"]).out,
        "Tidak ada yang perlu dihapus.\n"
    );
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let place = Place::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_kampung"));
    let mut child = command
        .args(["explain", "K0108"])
        .current_dir(place.0.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &[][..]));
}

/// A village with an original, a translation that lacks a field, and a page that is not translated.
fn half_translated() -> Place {
    let place = Place::new();
    place.workspace("situs");
    let settings = place
        .read("situs/kampung.toml")
        .replace("[\"id\"]", "[\"id\", \"en\", \"ko\"]");
    place
        .write("situs/kampung.toml", &settings)
        .write(
            "situs/content/celuk/index.en.md",
            "+++\ntitle = \"Celuk\"\nsummary = \"A village of silver.\"\n+++\n\nStory.\n",
        )
        .write(
            "situs/content/celuk/pages/cara/index.md",
            "+++\ntitle = \"Cara membuat\"\nsummary = \"Lima langkah.\"\n+++\n",
        )
        .write(
            "situs/content/celuk/pages/cara/index.en.md",
            "+++\ntitle = \"How it is made\"\n+++\n",
        );
    place
}

#[test]
fn translations_are_counted_noted_and_watched() {
    let place = half_translated();
    let commands: &[&[&str]] = &[
        &["translations", "situs", "--lang=en"],
        &[
            "translations",
            "situs",
            "--language",
            "en",
            "--format",
            "csv",
            "--lang=en",
        ],
        &[
            "translations",
            "situs",
            "--mark-done",
            "situs/content/celuk/index.en.md",
            "--lang=en",
        ],
        &["terjemahan", "--mark-done", "situs/content/celuk/pages"],
        &["terjemahan", "situs", "--language", "en"],
        &["terjemahan", "situs", "--language", "kr"],
        &["terjemahan", "situs", "--village", "celuuk"],
        &["terjemahan", "situs", "--mark-done", "situs/content/celuk/index.md"],
        &["terjemahan", "situs", "--format", "xml"],
    ];
    transcript("translations", &place, commands);

    // Nothing else in the file has changed, and an edit of the original shows.
    let noted = place.read("situs/content/celuk/index.en.md");
    let (before, after) = noted.split_once("translated_from = \"").unwrap();
    assert_eq!(before, "+++\ntitle = \"Celuk\"\nsummary = \"A village of silver.\"\n");
    assert!(after[12..].starts_with("\"\n+++\n\nStory.\n"), "{after}");
    let original = place.read("situs/content/celuk/index.md");
    place.write(
        "situs/content/celuk/index.md",
        &original.replace("Cerita.", "Cerita baru."),
    );
    transcript(
        "translations.stale",
        &place,
        &[
            &["terjemahan", "situs", "--language", "en"],
            &["periksa", "situs", "--lang=en"],
        ],
    );
    let told: Value = serde_json::from_str(&place.kampung(&["translations", "situs", "--format", "json"]).out).unwrap();
    let story = &told["villages"][0]["languages"][0]["files"][0];
    assert_eq!(story["file"], "content/celuk/index.en.md");
    assert_eq!((&story["standing"], &story["noted"]), (&"stale".into(), &true.into()));
    assert_eq!(story["fields"][2]["original"], "Cerita baru.");

    // Facts are no words: a price changes nothing.
    place.write(
        "situs/content/celuk/index.md",
        &original.replace("title", "order = 3\ntitle"),
    );
    let fine = place.kampung(&["translations", "situs", "--language", "en", "--lang=en"]);
    assert!(!fine.out.contains("Out of date"), "{}", fine.out);
    // A path as messages show it, from the workspace's folder.
    let noted = place.kampung(&["translations", "situs", "--mark-done", "content/celuk/index.en.md"]);
    assert_eq!(noted.code, Some(0), "{noted:?}");
}
