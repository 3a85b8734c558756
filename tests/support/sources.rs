//! A workspace in memory, so that tests can change it and write it anywhere in any order.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::pictures::{jpeg, png_with_alpha};

/// The day of all builds that do not ask for another.
pub const TODAY: &str = "2026-11-22";

/// The files of a workspace by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources(pub BTreeMap<String, Vec<u8>>);

impl Sources {
    /// Two villages in two languages under a portal, with everything that a village may have.
    pub fn example() -> Self {
        let mut sources = Sources::plain();
        sources.add("content/melati/products/cincin/foto-10.jpg", jpeg(96, 64, 6, 1));
        sources.add("content/melati/products/cincin/foto-2.png", png_with_alpha(80, 80, 2));
        sources.add("content/melati/galleries/musim/1.jpg", jpeg(120, 90, 1, 3));
        // The same photo once more, in another thing.
        sources.add("content/melati/galleries/musim/2.jpg", jpeg(96, 64, 6, 1));
        sources.add("content/sawah/depan.jpg", jpeg(64, 96, 3, 4));
        sources
    }

    /// The same with one tiny photo.
    pub fn plain() -> Self {
        let mut sources = Sources::default();
        sources.add("content/melati/products/cincin/foto-2.png", png_with_alpha(16, 12, 2));
        for (path, text) in TEXTS {
            sources.add(path, text.as_bytes().to_vec());
        }
        sources
    }

    /// Puts the village `melati` at the root.
    pub fn with_home(mut self) -> Self {
        let settings = self.0.get_mut("kampung.toml").unwrap();
        settings.extend_from_slice(b"home = \"melati\"\n");
        self
    }

    /// Adds or replaces a file.
    pub fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.to_owned(), bytes.into());
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.0[path]).into_owned()
    }

    /// The files whose path starts with `prefix`.
    pub fn below(&self, prefix: &str) -> Sources {
        let inside = self.0.iter().filter(|(path, _)| path.starts_with(prefix));
        Sources(inside.map(|(p, b)| (p.clone(), b.clone())).collect())
    }

    /// Takes away the files whose path starts with `prefix`.
    pub fn remove_below(&mut self, prefix: &str) {
        self.0.retain(|path, _| !path.starts_with(prefix));
    }

    /// The villages, by id.
    pub fn villages(&self) -> Vec<String> {
        let id = |path: &String| {
            path.strip_prefix("content/")?
                .strip_suffix("/village.toml")
                .map(str::to_owned)
        };
        self.0.keys().filter_map(id).collect()
    }

    /// Makes `folder` hold these files and no others; files that are right already are not touched.
    pub fn write(&self, folder: &Path) {
        for entry in walkdir::WalkDir::new(folder).contents_first(true).min_depth(1) {
            let Ok(entry) = entry else { continue };
            let inside = entry.path().strip_prefix(folder).unwrap();
            let path = inside.to_str().unwrap().replace('\\', "/");
            // What the program keeps for itself is none of the author's.
            if path.starts_with(".kampung") {
                continue;
            }
            if entry.file_type().is_dir() {
                // Only empty ones go.
                let _ = std::fs::remove_dir(entry.path());
            } else if !self.0.contains_key(&path) {
                std::fs::remove_file(entry.path()).unwrap();
            }
        }
        for (path, bytes) in &self.0 {
            write_file(folder, path, bytes);
        }
    }

    /// Writes the files backwards, each with another time of change, years apart.
    pub fn write_in_another_order(&self, folder: &Path) {
        for (number, (path, bytes)) in self.0.iter().rev().enumerate() {
            write_file(folder, path, bytes);
            let file = std::fs::File::options().write(true).open(folder.join(path)).unwrap();
            let days = Duration::from_secs(86_400 * 200 * (number as u64 % 60));
            file.set_modified(SystemTime::UNIX_EPOCH + days).unwrap();
        }
    }
}

fn write_file(folder: &Path, path: &str, bytes: &[u8]) {
    let full = folder.join(path);
    if std::fs::read(&full).is_ok_and(|old| old == bytes) {
        return;
    }
    std::fs::create_dir_all(full.parent().unwrap()).unwrap();
    std::fs::write(full, bytes).unwrap();
}

const TEXTS: &[(&str, &str)] = &[
    (
        "kampung.toml",
        "format = 1\n\
         title = { id = \"Dua kampung uji\", en = \"Two test villages\" }\n\
         base_url = \"https://uji.example/desa/\"\n\
         languages = [\"id\", \"en\"]\n\
         theme = \"anak\"\n\
         demo = true\n",
    ),
    ("static/catatan.txt", "Disalin apa adanya.\n"),
    (
        "themes/anak/theme.toml",
        "name = \"Anak\"\nextends = \"default\"\n\n[tokens.light]\naccent = \"#7a2a3f\"\n",
    ),
    (
        "themes/anak/templates/footer.html",
        "<footer class=\"foot\"><p>Kaki tema anak</p></footer>\n",
    ),
    (
        "themes/anak/styles/95-anak.css",
        ".foot {\n  border-top: 2px solid var(--accent);\n}\n",
    ),
    (
        "content/melati/village.toml",
        "name = \"Melati\"\n\
         region = \"51.04.01.2005\"\n\
         location = { lat = -8.6008, lon = 115.2705 }\n\
         commodity = \"jewellery\"\n\
         flagship = \"cincin\"\n\
         founded = 1915\n\
         \n\
         [contact]\n\
         person = \"Putu Rekaan\"\n\
         whatsapp = \"0812-0000-0001\"\n\
         email = \"melati@uji.example\"\n\
         \n\
         [visit]\n\
         access = { id = \"Ikuti titik di peta.\", en = \"Follow the point on the map.\" }\n\
         hours = \"Mo-Sa 09:00-17:00\"\n",
    ),
    (
        "content/melati/index.md",
        "+++\nsummary = \"Kampung perak rekaan.\"\n+++\n\n## Cerita\n\nPerak[^1] dari *Melati*. Lihat [cincin](products/cincin/index.md).\n\n[^1]: Kadar 925.\n",
    ),
    (
        "content/melati/index.en.md",
        "+++\nsummary = \"An invented silver village.\"\n+++\n\n## Story\n\nSilver from *Melati*. See the [ring](products/cincin/index.md).\n",
    ),
    (
        "content/melati/products/cincin/index.md",
        "+++\n\
         title = \"Cincin jawan\"\n\
         summary = \"Cincin perak berbutir.\"\n\
         category = \"jewellery\"\n\
         producer = \"bengkel\"\n\
         price = 450000\n\
         price_valid_until = 2026-12-31\n\
         unit = \"buah\"\n\
         materials = [\"perak\", { name = \"tembaga\", percent = 7.5 }]\n\
         weight_g = 12\n\
         dimensions_mm = { diameter = 18 }\n\
         added = 2026-10-01\n\
         \n\
         [photos.\"foto-2.png\"]\n\
         alt = \"Cincin perak\"\n\
         caption = \"Dari depan\"\n\
         +++\n\n\
         | ukuran | garis tengah |\n|---|--:|\n| 12 | 16,5 |\n\n- [x] dipoles\n- [ ] diukir\n",
    ),
    (
        "content/melati/products/cincin/index.en.md",
        "+++\n\
         title = \"Jawan ring\"\n\
         summary = \"A granulated silver ring.\"\n\
         slug = \"jawan-ring\"\n\
         unit = \"piece\"\n\
         materials = [\"silver\", \"copper\"]\n\
         \n\
         [photos.\"foto-2.png\"]\n\
         alt = \"Silver ring\"\n\
         +++\n\n\
         Each grain is melted from a snip of wire.\n",
    ),
    (
        "content/melati/products/bros/index.md",
        "+++\ntitle = \"Bros kamboja\"\ncategory = \"jewellery\"\nstatus = \"made-to-order\"\n+++\n\nBelum diterjemahkan.\n",
    ),
    (
        "content/melati/products/gelang/index.md",
        "+++\ntitle = \"Gelang sulur\"\ncategory = \"jewellery\"\nproducer = \"bengkel\"\nprice = 900000\n+++\n",
    ),
    (
        "content/melati/producers/bengkel/index.md",
        "+++\ntitle = \"Bengkel Embun\"\nkind = \"cooperative\"\nmembers = 5\n+++\n\nLima orang.\n",
    ),
    (
        "content/melati/events/pekan/index.md",
        "+++\ntitle = \"Pekan perak\"\nstart = 2027-07-09\nend = 2027-07-11\nplace = \"Balai\"\nkind = \"festival\"\n+++\n",
    ),
    (
        "content/melati/events/pasar/index.md",
        "+++\ntitle = \"Pasar kecil\"\nstart = 2026-11-24\nkind = \"market\"\n+++\n\nSatu hari.\n",
    ),
    (
        "content/melati/events/pasar/index.en.md",
        "+++\ntitle = \"Small market\"\n+++\n\nOne day.\n",
    ),
    (
        "content/melati/galleries/musim/index.md",
        "+++\ntitle = \"Musim\"\ndate = 2026-09-12\n+++\n\nGambar musim ini.\n",
    ),
    (
        "content/melati/news/kartu/index.md",
        "+++\ntitle = \"Kartu nama\"\ndate = 2026-11-20\n+++\n\nSudah <kbd>dicetak</kbd>.\n",
    ),
    (
        "content/melati/pages/tentang/index.md",
        "+++\ntitle = \"Tentang\"\n+++\n\n~~Lama~~ baru.\n",
    ),
    (
        "content/sawah/village.toml",
        "name = \"Sawah\"\nregion = \"52.02.07.2006\"\ncommodity = \"wickerwork\"\n\n[contact]\nphone = \"0812-0000-0002\"\n",
    ),
    (
        "content/sawah/index.md",
        "+++\nsummary = \"Kampung anyaman rekaan.\"\n+++\n\nKetak dan bambu.\n",
    ),
    (
        "content/sawah/products/tikar/index.md",
        "+++\ntitle = \"Tikar\"\ncategory = \"wickerwork\"\nprice = 150000\n+++\n\nDianyam seminggu.\n",
    ),
    (
        "content/sawah/news/panen/index.md",
        "+++\ntitle = \"Panen\"\ndate = 2026-12-05\n+++\n\nMusim panen.\n",
    ),
];
