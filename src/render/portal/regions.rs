//! Pages of regions: what a local government counts, and the villages where they are few enough for one page.

use serde::Serialize;

use super::PortalPage;
use crate::csv::Csv;
use crate::diag::Diagnostic;
use crate::locale::LangTag;
use crate::model::figures::Figures;
use crate::model::summary::VillageSummary;
use crate::paths::UrlPath;
use crate::plan::{DATA_FOLDER, RegionNode, in_areas, portal_home as home, region_slug};
use crate::render::view::{Group, Link, RegionPage, RegionRow, RegionTable, Text};

/// Raised when a field of the tables for other programs means something else; described in `docs/portal-data.md`.
const FORMAT: u32 = 1;

/// An area, below those that it lies in; the first is the country.
type Path<'p, 'v> = [&'p RegionNode<'v>];

/// The address of an area's page in a language.
pub(super) fn region_url(languages: &[LangTag], language: &LangTag, path: &Path<'_, '_>) -> UrlPath {
    let address = in_areas(region_slug(language), path);
    UrlPath::new(&format!("{}{address}/", home(languages, language))).unwrap_or_else(|_| UrlPath::home())
}

impl PortalPage<'_> {
    /// The page of `area`, to which `path` leads.
    pub(super) fn region(
        &self,
        area: &RegionNode<'_>,
        path: &Path<'_, '_>,
        url: &UrlPath,
    ) -> Result<Vec<u8>, Diagnostic> {
        let languages = &self.settings.languages;
        let mut page = self.frame("region", self.area_name(area), |language| {
            region_url(languages, language, path)
        });
        page.head.description = self.count_villages(area.villages.len());
        page.trail = vec![Link {
            href: self.link(&home(languages, self.language), url),
            label: self.marked(self.t("section-portal"), None),
            current: false,
        }];
        for depth in 1..path.len() {
            page.trail.push(Link {
                href: self.link(&region_url(languages, self.language, &path[..depth]), url),
                label: self.area_name(path[depth - 1]),
                current: false,
            });
        }
        let main = RegionPage {
            level: area.level(),
            total: area.villages.len(),
            map: if area.code.is_empty() {
                self.map(area, url)
            } else {
                None
            },
            table: self.region_table(area, path, url),
            groups: self.villages_of(area, url),
        };
        let html = self.voice.templates.render("region", &page, &main);
        html.map_err(|error| error.into_diagnostic(Some(url.as_str())))
    }

    /// The areas of `area`, to which `path` leads, as seen from `url`.
    pub(super) fn region_table(&self, area: &RegionNode<'_>, path: &Path<'_, '_>, url: &UrlPath) -> RegionTable {
        let most = area
            .children
            .iter()
            .map(|child| child.figures.products)
            .max()
            .unwrap_or(0);
        let formats = &self.voice.tongue.formats;
        let has_pages = !area.pages().is_empty();
        let mut rows: Vec<RegionRow> = area
            .children
            .iter()
            .map(|child| {
                let mut row = self.region_row(self.area_name(child), &child.figures, most);
                let mut below = path.to_vec();
                below.push(child);
                let address = region_url(&self.settings.languages, self.language, &below);
                row.href = has_pages.then(|| self.link(&address, url));
                row
            })
            .collect();
        rows.sort_by(|a, b| formats.compare(&a.name.text, &b.name.text));
        let data = |name: &str| {
            let file = UrlPath::new(&format!("{DATA_FOLDER}/{name}"));
            file.map(|file| self.link(&file, url)).unwrap_or_default()
        };
        RegionTable {
            rows,
            total: self.region_row(self.message("region-all"), &area.figures, 0),
            csv: data("regions.csv"),
            json: data("regions.json"),
        }
    }

    fn region_row(&self, name: Text, figures: &Figures, most: u64) -> RegionRow {
        let formats = &self.voice.tongue.formats;
        let number = |count: u64| formats.integer(i64::try_from(count).unwrap_or(i64::MAX));
        let percent = |share: u64| formats.percent(i64::try_from(share).unwrap_or(i64::MAX), 0);
        RegionRow {
            name,
            href: None,
            villages: number(figures.villages),
            products: number(figures.products),
            producers: number(figures.producers),
            women: figures.women_share().map(percent),
            certified: number(figures.certified),
            export_ready: number(figures.export_ready),
            complete: figures.completeness().map(percent),
            bar: (figures.products * 100).checked_div(most).unwrap_or(0),
        }
    }

    /// Official names are Indonesian everywhere.
    pub(super) fn area_name(&self, area: &RegionNode<'_>) -> Text {
        let indonesian = LangTag::indonesian();
        let lent_by = (*self.language != indonesian).then_some(&indonesian);
        match (&area.name, area.code.is_empty()) {
            (Some(name), _) => self.marked(name.clone(), lent_by),
            (None, true) => self.message("regions"),
            (None, false) => self.message("group-other-region"),
        }
    }

    fn villages_of(&self, area: &RegionNode<'_>, url: &UrlPath) -> Vec<Group> {
        // The list of all stands on the portal's first page.
        if area.code.is_empty() || !area.shows_villages() {
            return Vec::new();
        }
        vec![Group {
            id: "villages".to_owned(),
            heading: Some(self.message("section-villages")),
            cards: self.cards(area.villages.clone(), url),
        }]
    }
}

#[derive(Serialize)]
struct Tables<'a> {
    format: u32,
    regions: Vec<AreaLine<'a>>,
    villages: Vec<VillageLine<'a>>,
}

#[derive(Serialize)]
struct AreaLine<'a> {
    level: &'static str,
    code: &'a str,
    name: Option<&'a str>,
    #[serde(flatten)]
    counted: Counted,
}

#[derive(Serialize)]
struct VillageLine<'a> {
    code: &'a str,
    id: &'a str,
    name: &'a str,
    address: String,
    flagship: Option<&'a str>,
    #[serde(flatten)]
    counted: Counted,
}

/// What is written of figures, in this order.
#[derive(Serialize)]
struct Counted {
    villages: u64,
    products: u64,
    producers: u64,
    women_share: Option<u64>,
    certified: u64,
    export_ready: u64,
    completeness: Option<u64>,
}

const HEADS: [&str; 7] = [
    "villages",
    "products",
    "producers",
    "women_share",
    "certified",
    "export_ready",
    "completeness",
];

impl Counted {
    fn of(figures: &Figures) -> Self {
        Counted {
            villages: figures.villages,
            products: figures.products,
            producers: figures.producers,
            women_share: figures.women_share(),
            certified: figures.certified,
            export_ready: figures.export_ready,
            completeness: figures.completeness(),
        }
    }

    fn cells(&self) -> [String; 7] {
        let known = |share: Option<u64>| share.map(|s| s.to_string()).unwrap_or_default();
        [
            self.villages.to_string(),
            self.products.to_string(),
            self.producers.to_string(),
            known(self.women_share),
            self.certified.to_string(),
            self.export_ready.to_string(),
            known(self.completeness),
        ]
    }
}

/// The tables for spreadsheets and programs, by their names in the data folder: `regions.csv` and `villages.csv`, and
/// both as `regions.json`. `address`: of a village's site. `chain`: languages for the title of a flagship.
pub(super) fn data_files(
    country: &RegionNode<'_>,
    address: &dyn Fn(&VillageSummary) -> String,
    chain: &[LangTag],
) -> [(&'static str, String); 3] {
    let mut areas: Vec<&RegionNode<'_>> = Vec::new();
    let mut waiting = vec![country];
    while let Some(area) = waiting.pop() {
        areas.push(area);
        waiting.extend(area.children.iter().rev());
    }
    let regions: Vec<AreaLine<'_>> = areas
        .iter()
        .map(|area| AreaLine {
            level: area.level(),
            code: &area.code,
            name: area.name.as_deref(),
            counted: Counted::of(&area.figures),
        })
        .collect();
    let villages: Vec<VillageLine<'_>> = country
        .villages
        .iter()
        .map(|village| VillageLine {
            code: &village.region_code,
            id: &village.id,
            name: &village.name,
            address: address(village),
            flagship: VillageSummary::pick(&village.flagship, chain).map(|(title, _)| title),
            counted: Counted::of(&village.figures),
        })
        .collect();
    let mut region_table = Csv::new(["level", "code", "name"].into_iter().chain(HEADS));
    for line in &regions {
        let cells = line.counted.cells();
        let own = [line.level, line.code, line.name.unwrap_or_default()];
        region_table.line(own.into_iter().chain(cells.iter().map(String::as_str)));
    }
    let mut village_table = Csv::new(["code", "id", "name", "address", "flagship"].into_iter().chain(HEADS));
    for line in &villages {
        let cells = line.counted.cells();
        let own = [
            line.code,
            line.id,
            line.name,
            &line.address,
            line.flagship.unwrap_or_default(),
        ];
        village_table.line(own.into_iter().chain(cells.iter().map(String::as_str)));
    }
    let tables = Tables {
        format: FORMAT,
        regions,
        villages,
    };
    // Strings and numbers only: there is nothing that could fail.
    let mut json = serde_json::to_string(&tables).unwrap_or_default();
    json.push('\n');
    [
        ("regions.csv", region_table.into_text()),
        ("villages.csv", village_table.into_text()),
        ("regions.json", json),
    ]
}
