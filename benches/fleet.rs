//! How fast a fleet of villages is built, beside what the same work costs others on the same machine: reading the
//! sources once and copying the output, `git status` on the sources, and Hugo where it is installed.
//!
//! `cargo bench --bench fleet -- [--villages 500] [--rounds 3] [--large]`. The programs take turns and the medians
//! are compared: seconds mean little on a busy machine, ratios more. `--large` adds a fleet of ten times the size.

#![allow(clippy::disallowed_methods, reason = "makes and looks at its own files")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PRODUCTS: usize = 12;
const LANGUAGES: [&str; 3] = ["id", "en", "ko"];

const CATEGORIES: [&str; 5] = ["jewellery", "textile", "wickerwork", "woodcraft", "food"];
const MATERIALS: [&str; 6] = ["silver-925", "cotton", "silk", "rattan", "teak", "coconut-sugar"];

/// What a page of Hugo's shows: less than ours, but the same things: head with languages and preview, ways around, facts,
/// a link to ask, other products.
const HUGO_LAYOUTS: &[(&str, &str)] = &[
    (
        "_default/baseof",
        r#"<!doctype html>
<html lang="{{ .Language.Lang }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}">
</head>
<body>
<header><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a>{{ with .CurrentSection }} <a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
<ul>{{ range .AllTranslations }}<li><a lang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ .Language.Lang }}</a></li>{{ end }}</ul></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ site.Title }}</p></footer>
</body>
</html>
"#,
    ),
    (
        "index",
        r#"{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}"#,
    ),
    (
        "_default/section",
        r#"{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Description }}</p>{{ .Content }}
<ul>{{ range .RegularPages }}{{ if .Params.price }}<li><a href="{{ .RelPermalink }}"><h3>{{ .Title }}</h3></a><p>{{ .Description }}</p><p>Rp{{ lang.FormatNumberCustom 0 .Params.price "- , ." }}</p></li>{{ end }}{{ end }}</ul>{{ end }}"#,
    ),
    (
        "_default/single",
        r#"{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p>{{ .Content }}
<dl><dt>price</dt><dd>Rp{{ lang.FormatNumberCustom 0 .Params.price "- , ." }}</dd><dt>material</dt><dd>{{ .Params.material }}</dd><dt>weight</dt><dd>{{ .Params.weight }} g</dd></dl>
<a href="https://wa.me/{{ .Params.whatsapp }}?text={{ .Title | urlquery }}">WhatsApp</a>
<ul>{{ range first 4 (where .CurrentSection.RegularPages "Params.price" "!=" nil) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article>{{ end }}"#,
    ),
    (
        "_default/contact",
        r#"{{ define "main" }}{{ with .CurrentSection }}<h1>{{ .Title }}</h1><a href="https://wa.me/{{ .Params.whatsapp }}">WhatsApp</a>{{ end }}{{ end }}"#,
    ),
];

const WORDS: [&[&str]; 3] = [
    &[
        "perak", "kampung", "perajin", "tenun", "kayu", "benang", "motif", "leluhur", "koperasi", "tangan", "kelapa",
        "gula",
    ],
    &[
        "silver",
        "village",
        "artisan",
        "weaving",
        "wood",
        "thread",
        "motif",
        "ancestor",
        "cooperative",
        "hand",
        "sugar",
        "dye",
    ],
    &[
        "은",
        "마을",
        "장인",
        "직물",
        "나무",
        "실",
        "무늬",
        "조상",
        "협동조합",
        "손",
        "코코넛",
        "설탕",
    ],
];

/// What was asked for.
struct Asked {
    villages: usize,
    rounds: usize,
    large: bool,
}

/// What a run of a program cost.
#[derive(Clone, Copy)]
struct Cost {
    time: Duration,
    /// Most memory at once, in kilobytes; 0 where the system does not tell.
    memory: u64,
}

fn main() {
    let asked = asked();
    let memory = Path::new("/dev/shm");
    let dir = tempfile::Builder::new()
        .prefix("kampung-bench-")
        .tempdir_in(if memory.is_dir() {
            memory.to_owned()
        } else {
            std::env::temp_dir()
        })
        .expect("a place to work");
    let fleet = Fleet::write(dir.path(), asked.villages);
    let has_hugo = runs("hugo", &["version"]);
    let has_git = runs("git", &["--version"]);
    if has_git {
        fleet.commit();
    }
    let mut clean = Vec::new();
    let (mut copied, mut hugo, mut nothing, mut git) = (vec![], vec![], vec![], vec![]);
    let (mut edited, mut repriced) = (vec![], vec![]);
    for round in 0..asked.rounds {
        clean.push(fleet.clean_build());
        copied.push(fleet.read_and_copy());
        if has_hugo {
            hugo.push(fleet.hugo());
        }
        // What was just written is not trusted; once more, and it is.
        fleet.build();
        std::thread::sleep(Duration::from_millis(100));
        fleet.build();
        nothing.push(fleet.build());
        if has_git {
            git.push(fleet.git_status());
        }
        fleet.edit(round);
        edited.push(fleet.build());
        fleet.reprice(round);
        repriced.push(fleet.build());
    }
    let pages = count(&fleet.out(), "html");
    let (clean_time, copy) = (median(&clean), median(&copied));
    println!(
        "{} villages, {pages} pages, medians of {} rounds",
        asked.villages, asked.rounds
    );
    let peak = clean.iter().map(|c| c.memory).max().unwrap_or(0);
    println!(
        "clean build                     {:>9.3} s   peak {:.1} MB",
        clean_time,
        peak as f64 / 1024.0
    );
    println!(
        "reading sources, copying output {copy:>9.3} s   ratio {:.2} (wanted: at most 1.6)",
        clean_time / copy
    );
    if has_hugo {
        let theirs = count(&fleet.hugo_out(), "html");
        let ratio = (clean_time / pages as f64) / (median(&hugo) / theirs as f64);
        println!(
            "Hugo, {theirs:>6} pages            {:>9.3} s   ratio a page {ratio:.3} (wanted: at most 0.11)",
            median(&hugo)
        );
    }
    println!("nothing changed                 {:>9.3} s", median(&nothing));
    if has_git {
        let ratio = median(&nothing) / median(&git);
        println!(
            "git status                      {:>9.3} s   ratio {ratio:.2} (wanted: at most 2)",
            median(&git)
        );
    }
    println!(
        "one product edited              {:>9.3} s   (wanted: at most 0.25)",
        median(&edited)
    );
    println!(
        "a price changed, lists follow   {:>9.3} s   (wanted: at most 0.25)",
        median(&repriced)
    );
    if asked.large {
        let large = dir.path().join("large");
        let ten = Fleet::write(&large, asked.villages * 10).clean_build();
        println!(
            "ten times the villages          {:>9.3} s   {:.1} times the time, {:.2} times the memory (wanted: 10, 1.5)",
            ten.time.as_secs_f64(),
            ten.time.as_secs_f64() / clean_time,
            ten.memory as f64 / peak.max(1) as f64
        );
    }
}

fn asked() -> Asked {
    let mut asked = Asked {
        villages: 500,
        rounds: 3,
        large: false,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut number = || words.next().and_then(|n| n.parse().ok()).expect("a number");
        match word.as_str() {
            "--villages" => asked.villages = number(),
            "--rounds" => asked.rounds = number(),
            "--large" => asked.large = true,
            // What cargo adds.
            _ => {}
        }
    }
    asked
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    let status = Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|s| s.success())
}

fn median(costs: &[Cost]) -> f64 {
    let mut seconds: Vec<f64> = costs.iter().map(|c| c.time.as_secs_f64()).collect();
    seconds.sort_by(f64::total_cmp);
    seconds.get(seconds.len() / 2).copied().unwrap_or(f64::NAN)
}

fn count(folder: &Path, extension: &str) -> usize {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten();
    files
        .filter(|e| e.path().extension().is_some_and(|x| x == extension))
        .count()
}

/// The same villages for kampung and for Hugo.
struct Fleet {
    root: PathBuf,
}

impl Fleet {
    fn write(root: &Path, villages: usize) -> Fleet {
        let fleet = Fleet { root: root.to_owned() };
        let put = |path: String, text: String| {
            let path = fleet.root.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        };
        let languages = LANGUAGES.map(|l| format!("\"{l}\"")).join(", ");
        put(
            "desa/kampung.toml".to_owned(),
            format!("format = 1\ntitle = \"Fleet\"\nbase_url = \"https://fleet.example\"\nlanguages = [{languages}]\n"),
        );
        put("desa/.gitignore".to_owned(), ".kampung/\n".to_owned());
        let tables = LANGUAGES.map(|l| format!("[languages.{l}]\n")).concat();
        put(
            "hugo/hugo.toml".to_owned(),
            format!(
                "baseURL = \"https://fleet.example/\"\ntitle = \"Fleet\"\ndefaultContentLanguage = \"id\"\ndisableKinds = [\"taxonomy\", \"term\", \"rss\"]\n{tables}"
            ),
        );
        for (name, layout) in HUGO_LAYOUTS {
            put(format!("hugo/layouts/{name}.html"), (*layout).to_owned());
        }
        put(
            "hugo/content/_index.md".to_owned(),
            "+++\ntitle = \"Fleet\"\n+++\n".to_owned(),
        );
        let mut dice = Dice(7);
        for village in 0..villages {
            // Villages of the districts of Bali, each with a code of its own.
            let code = format!(
                "51.{:02}.{:02}.2{:03}",
                1 + village % 8,
                1 + village / 8 % 7,
                village / 56 % 1000
            );
            put(
                format!("desa/content/desa-{village:05}/village.toml"),
                format!(
                    "name = \"Desa {village}\"\nregion = \"{code}\"\nflagship = \"produk-000\"\n\n[contact]\n\
                     whatsapp = \"+62812{village:08}\"\nemail = \"desa{village}@fleet.example\"\n\
                     address = \"Jalan Raya {village}\"\nhours = \"Mo-Sa 08:00-17:00\"\n"
                ),
            );
            let products: Vec<[usize; 4]> = (0..PRODUCTS)
                .map(|_| [CATEGORIES.len(), MATERIALS.len(), 900, 5000].map(|sides| dice.roll(sides)))
                .collect();
            for (number, language) in LANGUAGES.iter().enumerate() {
                let suffix = match number {
                    0 => String::new(),
                    _ => format!(".{language}"),
                };
                let summary = summary_in(number);
                let whatsapp = format!("whatsapp = \"62812{village:08}\"\n");
                let text = dice.text(number);
                let title = format!("Desa {village} {language}");
                put(
                    format!("desa/content/desa-{village:05}/index{suffix}.md"),
                    format!("+++\ntitle = \"{title}\"\nsummary = \"{summary}\"\n+++\n\n{text}"),
                );
                put(
                    format!("hugo/content/desa-{village:05}/_index{suffix}.md"),
                    format!("+++\ntitle = \"{title}\"\ndescription = \"{summary}\"\n[params]\n{whatsapp}+++\n\n{text}"),
                );
                put(
                    format!("hugo/content/desa-{village:05}/contact{suffix}.md"),
                    "+++\ntitle = \"contact\"\nlayout = \"contact\"\n+++\n".to_owned(),
                );
                for (product, [category, material, weight, price]) in products.iter().enumerate() {
                    let text = dice.text(number);
                    let title = format!("Produk {product} {language}");
                    let (category, material) = (CATEGORIES[*category], MATERIALS[*material]);
                    let (weight, price) = (weight + 5, (price + 20) * 1000);
                    let facts = match number {
                        0 => format!(
                            "category = \"{category}\"\nmaterials = [\"{material}\"]\nweight_g = {weight}\nprice = {price}\n\
                             unit = \"buah\"\ndimensions_mm = {{ length = {weight}, width = 90, height = 12 }}\n"
                        ),
                        _ => String::new(),
                    };
                    put(
                        format!("desa/content/desa-{village:05}/products/produk-{product:03}/index{suffix}.md"),
                        format!("+++\ntitle = \"{title}\"\nsummary = \"{summary}\"\n{facts}+++\n\n{text}"),
                    );
                    put(
                        format!("hugo/content/desa-{village:05}/produk-{product:03}/index{suffix}.md"),
                        format!(
                            "+++\ntitle = \"{title}\"\ndescription = \"{summary}\"\n[params]\nmaterial = \"{material}\"\n\
                             weight = {weight}\nprice = {price}\n{whatsapp}+++\n\n{text}"
                        ),
                    );
                }
            }
        }
        fleet
    }

    fn out(&self) -> PathBuf {
        self.root.join("public")
    }

    fn hugo_out(&self) -> PathBuf {
        self.root.join("hugo-public")
    }

    fn build(&self) -> Cost {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kampung"));
        command
            .arg("build")
            .arg(self.root.join("desa"))
            .arg("--out")
            .arg(self.out());
        run(command.env("XDG_CACHE_HOME", self.root.join("cache")))
    }

    fn clean_build(&self) -> Cost {
        for folder in [self.out(), self.root.join("desa/.kampung")] {
            let _ = fs::remove_dir_all(folder);
        }
        self.build()
    }

    fn read_and_copy(&self) -> Cost {
        let began = Instant::now();
        let sources = walkdir::WalkDir::new(self.root.join("desa/content"))
            .into_iter()
            .flatten();
        let read = |e: walkdir::DirEntry| fs::read(e.path()).expect("a file").len();
        let bytes: usize = sources.filter(|e| e.file_type().is_file()).map(read).sum();
        assert!(bytes > 0);
        let copy = self.root.join("copy");
        let copied = Command::new("cp").arg("-r").arg(self.out()).arg(&copy).status();
        let time = began.elapsed();
        assert!(copied.is_ok_and(|s| s.success()));
        fs::remove_dir_all(copy).expect("the copy");
        Cost { time, memory: 0 }
    }

    fn hugo(&self) -> Cost {
        let _ = fs::remove_dir_all(self.hugo_out());
        let mut command = Command::new("hugo");
        command
            .arg("--quiet")
            .arg("-s")
            .arg(self.root.join("hugo"))
            .arg("-d")
            .arg(self.hugo_out());
        run(&mut command)
    }

    fn git(&self) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(self.root.join("desa"));
        command
    }

    fn commit(&self) {
        for arguments in [&["init", "-q"][..], &["add", "."]] {
            assert!(self.git().args(arguments).status().is_ok_and(|s| s.success()));
        }
        std::thread::sleep(Duration::from_millis(1100));
        self.git_status();
    }

    fn git_status(&self) -> Cost {
        run(self.git().args(["status", "--porcelain"]))
    }

    /// The lists of the portal show it.
    fn reprice(&self, round: usize) {
        let path = self.root.join("desa/content/desa-00003/products/produk-005/index.md");
        let text = fs::read_to_string(&path).expect("a product");
        let price = |line: &str| match line.starts_with("price = ") {
            true => format!("price = {}000\n", round + 7),
            false => format!("{line}\n"),
        };
        fs::write(path, text.lines().map(price).collect::<String>()).expect("a product");
    }

    fn edit(&self, round: usize) {
        let path = self.root.join("desa/content/desa-00003/products/produk-005/index.md");
        let text = fs::read_to_string(&path).expect("a product");
        fs::write(path, format!("{text}\nPutaran {round}.\n")).expect("a product");
    }
}

fn summary_in(language: usize) -> String {
    WORDS[language][..8].join(" ")
}

/// The same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn sentence(&mut self, language: usize, length: usize) -> String {
        let mut sentence = String::new();
        for i in 0..length {
            let words = WORDS[language];
            let word = words[self.roll(words.len())];
            let _ = match i == length / 2 && self.roll(3) == 0 {
                true => write!(sentence, "**{word}** "),
                false => write!(sentence, "{word} "),
            };
        }
        format!("{}.", sentence.trim_end())
    }

    /// About 1.5 KB of Markdown: headings, lists, tables, quotes and paragraphs.
    fn text(&mut self, language: usize) -> String {
        let mut text = String::new();
        while text.len() < 1500 {
            let block = match self.roll(6) {
                0 => format!("## {}", self.sentence(language, 4)),
                1 => (0..4).map(|_| format!("- {}\n", self.sentence(language, 7))).collect(),
                2 => "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |".to_owned(),
                3 => format!("> {}", self.sentence(language, 12)),
                _ => (0..4)
                    .map(|_| self.sentence(language, 12))
                    .collect::<Vec<_>>()
                    .join(" "),
            };
            let _ = write!(text, "{}\n\n", block.trim_end());
        }
        text
    }
}

/// Runs a program to its end; the most memory is asked for while it runs.
fn run(command: &mut Command) -> Cost {
    let began = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a program");
    let status = format!("/proc/{}/status", child.id());
    let mut memory = 0;
    let ended = loop {
        if let Some(ended) = child.try_wait().expect("a program that ends") {
            break ended;
        }
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = line.and_then(|l| l.trim().split(' ').next()?.parse().ok()).unwrap_or(0);
        memory = peak.max(memory);
        std::thread::sleep(Duration::from_millis(2));
    };
    assert!(ended.success(), "{command:?}");
    Cost {
        time: began.elapsed(),
        memory,
    }
}
