//! A page of every kind with all that a view can hold, for the tests of templates.

mod entries;
mod frame;

use std::collections::BTreeMap;

use tera::Value;

use super::view::*;
use crate::theme::{RecipeName, Theme};

/// What a set of sample pages looks like.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Language of the pages.
    pub lang: &'static str,
    /// Its direction.
    pub dir: &'static str,
    /// Whether words are borrowed from Indonesian.
    pub borrowed: bool,
    /// Whether channels are inert.
    pub demo: bool,
    /// Without photos, prices and all else that may be missing.
    pub bare: bool,
}

impl Style {
    /// Complete pages in Indonesian.
    pub const PLAIN: Style = Style {
        lang: "id",
        dir: "ltr",
        borrowed: false,
        demo: false,
        bare: false,
    };
}

/// Photos of the samples: name, width, height.
const PHOTOS: [(&str, u32, u32); 12] = [
    ("ring-1", 2000, 1500),
    ("ring-3", 1500, 2000),
    ("bangle-1", 2000, 1500),
    ("necklace", 1500, 2000),
    ("subeng", 2000, 1500),
    ("brooch", 2000, 1500),
    ("bokor", 1500, 2000),
    ("workbench", 2000, 1500),
    ("earrings", 1500, 2000),
    ("bracelet", 2000, 1500),
    ("box", 2000, 1500),
    ("cufflinks", 2000, 1500),
];

const NAMES: [&str; 12] = [
    "Cincin Jawan",
    "Cincin pasangan",
    "Gelang sulur bun-bunan",
    "Kalung daun kamboja",
    "Subeng kipas",
    "Bros kamboja",
    "Bokor bertutup teratai dari perak tempa",
    "Meja kerja",
    "Anting juntai",
    "Gelang medali",
    "Kotak perhiasan",
    "Kancing manset",
];

/// Builds views for one theme and style.
pub struct Samples<'a> {
    pub theme: &'a Theme,
    pub style: Style,
}

impl Samples<'_> {
    /// Pages of all kinds: kind, frame, `main`.
    pub fn all(&self) -> Vec<(&'static str, Page, Value)> {
        fn value(view: &impl serde::Serialize) -> Value {
            Value::try_from_serializable(view).expect("views are data")
        }
        let mut pages = BTreeMap::new();
        pages.insert("home", value(&self.home()));
        pages.insert("products", value(&self.list("product", Some("Perhiasan"), 8)));
        pages.insert("producers", value(&self.list("producer", None, 3)));
        pages.insert("events", value(&self.list("event", Some("Akan datang"), 2)));
        pages.insert("galleries", value(&self.list("gallery", None, 2)));
        pages.insert("news-list", value(&self.list("news", None, 4)));
        pages.insert("portal", value(&self.portal()));
        pages.insert(
            "cluster",
            value(&ClusterPage {
                commodity: "Perhiasan".into(),
                intro: self.some(self.text("Satu hari, tiga desa.")),
                stops: self.many(self.cards("village", 2)),
            }),
        );
        pages.insert(
            "region",
            value(&RegionPage {
                level: "province",
                total: 2,
                map: self.some(self.map()),
                table: self.region_table(),
                groups: self.list("village", Some("Desa"), 2).groups,
            }),
        );
        pages.insert(
            "shelf",
            value(&ShelfPage {
                count: self.some("40 produk".into()),
                partner: self.some(self.partner("Telkom")),
                links: self.many(vec![CountedLink {
                    link: self.link("shelf.html", "Bali"),
                    count: "12".into(),
                }]),
                groups: self.list("product", Some("Produk terbaru"), 3).groups,
                rows: false,
                parts: self.many(vec![
                    Part {
                        href: None,
                        first: 1,
                        last: 36,
                    },
                    Part {
                        href: self.some("shelf.html".into()),
                        first: 37,
                        last: 40,
                    },
                ]),
            }),
        );
        pages.insert(
            "partners",
            value(&Partners {
                current: self.many(vec![self.partner("Telkom"), self.partner("Dekranasda")]),
                past: self.many(vec![self.partner("KOTRA")]),
            }),
        );
        pages.insert("product", value(&self.product()));
        pages.insert("producer", value(&self.producer()));
        pages.insert("event", value(&self.event()));
        pages.insert("gallery", value(&self.gallery()));
        pages.insert("news", value(&self.news()));
        pages.insert(
            "page",
            value(&FreePage {
                summary: self.some(self.text("Satu kalimat.")),
                figures: self.figures(1),
                body: self.body(),
            }),
        );
        pages.insert("contact", value(&self.contact()));
        pages.insert("abroad", value(&self.abroad()));
        pages.insert("outlets", value(&self.list("outlet", None, 2)));
        pages.insert("outlet", value(&self.outlet()));
        pages.insert(
            "visit",
            value(&VisitPage {
                visit: self.visit(),
                contact: self.contact(),
                region: vec!["Provinsi Bali".into(), "Desa Celuk".into()],
                events: self.many(self.cards("event", 2)),
                all_events: self.some(self.link("events.html", "Semua acara")),
                outlets: self.some(self.link("outlets.html", "Tempat beli")),
                contact_href: "contact.html".into(),
            }),
        );
        pages.insert(
            "basket",
            value(&Basket {
                whatsapp: self.channel("+62 812-0000-0001", "https://wa.me/6281200000001?text="),
                email: self.channel("halo@celuk.example", "mailto:halo@celuk.example?subject=x"),
                opening: "Halo Celuk, saya tertarik dengan:".into(),
                local: self.some("Pembeli bertanya tentang:".into()),
                products: self.some(self.link("products.html", "Semua produk")),
            }),
        );
        pages.insert(
            "privacy",
            value(&Privacy {
                contact_href: "contact.html".into(),
            }),
        );
        pages.insert(
            "404",
            value(&NotFound {
                homes: vec![self.link("https://celuk.example/", "Celuk")],
                products: self.some(self.link("https://celuk.example/produk/", "Semua produk")),
            }),
        );
        pages
            .into_iter()
            .map(|(kind, main)| (kind, self.page(kind), main))
            .collect()
    }

    fn some<T>(&self, value: T) -> Option<T> {
        (!self.style.bare).then_some(value)
    }

    fn many<T>(&self, values: Vec<T>) -> Vec<T> {
        if self.style.bare { Vec::new() } else { values }
    }

    fn text(&self, text: &str) -> Text {
        Text {
            text: text.to_owned(),
            lang: self.style.borrowed.then(|| "id".to_owned()),
            ..Text::default()
        }
    }

    fn body(&self) -> Option<Html> {
        let mark = |value: &str| self.style.borrowed.then(|| value.to_owned());
        self.some(Html {
            html: BODY.to_owned(),
            lang: mark("id"),
            dir: mark("ltr"),
        })
    }

    fn link(&self, href: &str, label: &str) -> Link {
        Link {
            href: href.to_owned(),
            label: self.text(label),
            current: false,
        }
    }

    pub fn picture(&self, photo: usize, recipe: RecipeName) -> Picture {
        let (name, mut width, mut height) = if recipe == RecipeName::Hero {
            ("hero", 2400, 1600)
        } else {
            PHOTOS[photo]
        };
        let made = self.theme.recipe(recipe).expect("a resolved theme has all recipes");
        if let Some((w, h)) = made.ratio {
            (width, height) = (w * 1000, h * 1000);
        }
        let file = |w: u32, extension: &str| format!("media/{name}-{recipe}-{w}.{extension}");
        let srcset: Vec<String> = made
            .widths
            .iter()
            .map(|w| format!("{} {w}w", file(*w, "webp")))
            .collect();
        Picture {
            sources: vec![PictureSource {
                media_type: "image/webp".into(),
                srcset: srcset.join(", "),
            }],
            src: file(made.fallback_width, "jpg"),
            width: made.fallback_width,
            height: made.fallback_width * height / width,
            sizes: made.sizes.clone(),
            alt: self.text(if photo % 5 == 4 { "" } else { NAMES[photo] }).into(),
            tint: self.some(format!("t-{photo}")),
        }
    }

    fn figures(&self, count: usize) -> Vec<Figure> {
        let figures = (0..count).map(|i| {
            let (_, width, height) = PHOTOS[i % 12];
            Figure {
                id: format!("foto-{}", i + 1),
                number: i + 1,
                total: count,
                thumbnail: self.picture(i % 12, RecipeName::Thumbnail),
                full: self.picture(i % 12, RecipeName::Detail),
                caption: (i % 3 != 2).then(|| self.text(NAMES[i % 12])),
                credit: (i % 4 == 0).then(|| "Made Ariani".to_owned()),
                previous: (i > 0).then(|| format!("#foto-{i}")),
                next: (i + 1 < count).then(|| format!("#foto-{}", i + 2)),
                ratio: format!("{:.3}", f64::from(width) / f64::from(height)),
            }
        });
        self.many(figures.collect())
    }

    fn card(&self, kind: &'static str, i: usize) -> Card {
        let dated = matches!(kind, "event" | "news" | "gallery");
        Card {
            kind,
            href: format!("{kind}.html"),
            title: self.text(match kind {
                "product" => NAMES[i % 12],
                "producer" => ["Koperasi Perak Celuk", "Keluarga Sudarma", "Ni Made Ariani"][i % 3],
                "event" => ["Celuk Jewelry Festival", "Lokakarya cincin satu hari"][i % 2],
                "village" => ["Celuk", "Pelaga"][i % 2],
                _ => ["Dari lempeng ke cincin", "Hari pasar di balai banjar"][i % 2],
            }),
            summary: self.some(self.text("Sepekan perak di jantung desa, dari jawan sampai bun-bunan.")),
            picture: self.some(self.picture(i % 12, RecipeName::Card)),
            byline: self.some(self.text(match kind {
                "product" => ["Koperasi Perak Celuk", "Ni Made Ariani"][i % 2],
                "producer" => "Koperasi",
                "outlet" => "Toko",
                _ => "Balai Banjar Celuk",
            })),
            price: (kind == "product").then(|| {
                if i == 3 {
                    self.text("Harga atas permintaan")
                } else {
                    self.text("Rp 450.000")
                }
            }),
            date: (dated && !self.style.bare).then(|| "14–17 Mei 2027".into()),
            datetime: (dated && !self.style.bare).then(|| "2027-05-14".into()),
            badge: (i == 2).then(|| Badge {
                key: "made-to-order",
                label: "Dibuat sesuai pesanan".into(),
            }),
            tags: match kind {
                "product" => "category-jewellery".into(),
                _ => String::new(),
            },
        }
    }

    fn cards(&self, kind: &'static str, count: usize) -> Vec<Card> {
        (0..count).map(|i| self.card(kind, i)).collect()
    }

    fn teaser(&self, kind: &'static str, count: usize) -> Option<Teaser> {
        self.some(Teaser {
            cards: self.cards(kind, count),
            all: self.link(&format!("{kind}s.html"), "Lihat semua"),
            total: 12,
        })
    }

    fn list(&self, kind: &'static str, heading: Option<&str>, count: usize) -> List {
        let mut groups = vec![Group {
            id: "group-a".into(),
            heading: heading.map(|h| Text {
                text: h.to_owned(),
                ..Text::default()
            }),
            cards: self.cards(kind, count),
        }];
        if heading.is_some() {
            for id in ["group-b", "group-c"] {
                groups.push(Group {
                    id: id.into(),
                    heading: Some(Text {
                        text: format!("Lain {id}"),
                        ..Text::default()
                    }),
                    cards: self.cards(kind, 2),
                });
            }
        }
        let total = groups.iter().map(|g| g.cards.len()).sum();
        if self.style.bare {
            List {
                groups: Vec::new(),
                total: 0,
                calendar: None,
                filters: Vec::new(),
                chosen: None,
            }
        } else {
            let calendar = self.some(Calendar {
                file: "kalender.ics".into(),
                subscribe: self.some("webcal://kampung.example/acara/kalender.ics".into()),
            });
            List {
                groups,
                total,
                calendar: calendar.filter(|_| kind == "event"),
                filters: if kind == "product" { self.filters() } else { Vec::new() },
                chosen: None,
            }
        }
    }

    fn filters(&self) -> Vec<Filter> {
        let value = |tag: &str, label: &str| FilterValue {
            tag: tag.into(),
            link: self.link("products.html", label),
            count: 3,
        };
        vec![Filter {
            key: "category",
            label: "Kategori".into(),
            values: vec![
                value("category-jewellery", "Perhiasan"),
                value("category-other", "Lain-lain"),
            ],
        }]
    }

    fn channel(&self, text: &str, href: &str) -> Option<Channel> {
        self.some(Channel {
            text: text.into(),
            href: (!self.style.demo).then(|| href.to_owned()),
        })
    }

    fn hours(&self) -> Vec<HoursLine> {
        self.many(vec![
            HoursLine {
                days: "Senin–Sabtu".into(),
                times: "08.00–17.00".into(),
                machine: "Mo-Sa 08:00-17:00".into(),
            },
            HoursLine {
                days: "Minggu".into(),
                times: "Tutup".into(),
                machine: "Su off".into(),
            },
        ])
    }

    fn contact(&self) -> Contact {
        Contact {
            person: self.some("I Wayan Sudarma".into()),
            whatsapp: self.channel("+62 812-0000-0001", "https://wa.me/6281200000001"),
            phone: self.channel("+62 361 000 001", "tel:+62361000001"),
            email: self.channel("halo@celuk.example", "mailto:halo@celuk.example"),
            address: self.some(self.text("Jalan Raya Celuk, Sukawati, Gianyar 80582")),
            hours: self.hours(),
            open: self.some(self.open_now()),
            closures: self.many(vec![ClosureLine {
                when: "8 Maret 2027".into(),
                datetime: "2027-03-08".into(),
                reason: Some(self.text("Nyepi")),
            }]),
            channels: self.many(vec![
                PlatformLink {
                    key: "instagram",
                    platform: "Instagram",
                    channel: Channel {
                        text: "@perak.celuk".into(),
                        href: (!self.style.demo).then(|| "https://www.instagram.com/perak.celuk/".into()),
                    },
                },
                PlatformLink {
                    key: "wechat",
                    platform: "WeChat",
                    channel: Channel {
                        text: "perakceluk".into(),
                        href: None,
                    },
                },
            ]),
            maps: self.many(vec![
                self.link(
                    "https://www.openstreetmap.org/?mlat=-8.6008&mlon=115.2705",
                    "OpenStreetMap",
                ),
                self.link("geo:-8.6008,115.2705", "Aplikasi peta"),
            ]),
            coordinates: self.some("-8.6008, 115.2705".into()),
            form: self.some(ContactForm {
                action: (!self.style.demo).then(|| "https://forms.example/celuk".into()),
                subject: "Pertanyaan dari situs Celuk".into(),
            }),
            vcard: self.some("kontak.vcf".into()),
            codes: self.many(vec![QrCode {
                src: "assets/qr-site.svg".into(),
                label: "Situs Celuk".into(),
            }]),
        }
    }

    fn open_now(&self) -> OpenNow {
        OpenNow {
            minutes: "480-1020 1920-2460".into(),
            closed: "2027-03-08/2027-03-08".into(),
            utc_offset: 8,
        }
    }

    fn visit(&self) -> Visit {
        Visit {
            access: self.some(self.text("Tiga puluh menit dengan mobil dari Denpasar.")),
            hours: self.hours(),
            open: self.some(self.open_now()),
            fee: self.some(self.text("gratis")),
        }
    }

    fn outlet(&self) -> OutletPage {
        OutletPage {
            summary: self.some(self.text("Toko koperasi di tepi jalan raya.")),
            figures: self.figures(2),
            kind_label: "Toko".into(),
            contact: self.contact(),
            body: self.body(),
            products: self.many(self.cards("product", 3)),
        }
    }

    fn home(&self) -> Home {
        Home {
            summary: self.some(
                self.text("Desa pandai perak sejak 1915. Setiap cincin, gelang, dan subeng dikerjakan dengan tangan."),
            ),
            hero: self.some(self.picture(0, RecipeName::Hero)),
            figures: self.figures(5),
            story: self.body(),
            facts: self.facts(),
            certificates: self.certificates(),
            flagship: self.some(self.card("product", 0)),
            products: self.teaser("product", 8),
            producers: self.teaser("producer", 3),
            events: self.teaser("event", 2),
            galleries: self.teaser("gallery", 2),
            news: self.teaser("news", 2),
            visit: self.some(self.visit()),
            visit_href: self.some("visit.html".into()),
            outlets: self.some(self.link("outlets.html", "Tempat beli")),
            sponsors: self.many(vec![self.partner("Telkom")]),
            routes: self.many(vec![RouteView {
                name: self.text("Jalur perak"),
                intro: Some(self.text("Satu hari, tiga desa.")),
                href: Some("cluster.html".into()),
                previous: None,
                next: Some(StopView {
                    name: "Pelaga".into(),
                    href: Some("../pelaga/".into()),
                }),
            }]),
            contact: self.contact(),
            contact_href: "contact.html".into(),
        }
    }

    fn facts(&self) -> Vec<Fact> {
        let fact = |key, label: &str, values: &[&str], isolate| Fact {
            key,
            label: label.into(),
            values: values.iter().map(|v| self.text(v)).collect(),
            href: None,
            isolate,
        };
        let mut facts = vec![
            fact("materials", "Bahan", &["perak 92,5 %", "tembaga 7,5 %"], false),
            fact("technique", "Teknik", &["jawan (granulasi)"], false),
            fact("dimensions", "Ukuran", &["diameter 18 mm × tinggi 9 mm"], true),
            fact("weight", "Berat", &["12 g"], true),
            fact("sku", "Kode", &["CLK-001"], true),
        ];
        facts[1].href = Some("page.html".into());
        self.many(facts)
    }

    fn certificates(&self) -> Vec<Certificate> {
        self.many(vec![
            Certificate {
                key: "ig",
                scheme: "Indikasi Geografis".into(),
                number: "IG.00.2019.000012".into(),
                issuer: "DJKI".into(),
                holder: Some("MPIG Kerajinan Perak Celuk".into()),
                until: None,
                verify_href: Some("https://ig.example/000012".into()),
            },
            Certificate {
                key: "halal",
                scheme: "Halal".into(),
                number: "ID51110000123456".into(),
                issuer: "BPJPH".into(),
                holder: None,
                until: Some("31 Desember 2027".into()),
                verify_href: None,
            },
        ])
    }

    fn portal(&self) -> Portal {
        let list = self.list("village", Some("Bali"), 2);
        Portal {
            groups: list.groups,
            total: list.total,
            clusters: self.many(vec![self.link("cluster.html", "Jalur perak")]),
            newest: self.some(Teaser {
                cards: self.cards("product", 4),
                all: self.link("shelf.html", "Semua produk"),
                total: 40,
            }),
            events: self.some(Teaser {
                cards: self.cards("event", 2),
                all: self.link("shelf.html", "Semua acara"),
                total: 9,
            }),
            map: self.some(self.map()),
            table: self.some(self.region_table()),
        }
    }

    fn map(&self) -> MapView {
        let dot = |href: Option<String>| MapDot {
            x: 415,
            y: 302,
            radius: 20,
            count: "3".into(),
            href,
            label: "Bali: 3 desa".into(),
        };
        MapView {
            outline: "M0 0l9 9z",
            dots: vec![dot(None), dot(Some("region.html".into()))],
        }
    }

    fn region_table(&self) -> RegionTable {
        let row = |name: &str| RegionRow {
            name: self.text(name),
            href: self.some("region.html".into()),
            villages: "12".into(),
            products: "140".into(),
            producers: "31".into(),
            women: self.some("46%".into()),
            certified: "22".into(),
            export_ready: "9".into(),
            complete: self.some("80%".into()),
            bar: 60,
        };
        RegionTable {
            rows: self.many(vec![row("Bali"), row("Nusa Tenggara Barat")]),
            total: row("Semua"),
            csv: "data/regions.csv".into(),
            json: "data/regions.json".into(),
        }
    }

    fn partner(&self, name: &str) -> PartnerView {
        PartnerView {
            name: self.text(name),
            role: "Konektivitas".into(),
            period: self.some("1–31 Maret 2026".into()),
            text: self.some(self.text("Menyediakan internet di balai banjar.")),
            logo: self.some("icon.svg".into()),
            href: self.some("https://mitra.example/".into()),
        }
    }
}

const BODY: &str = "<p>Di Celuk, perak mulai ditempa sekitar tahun 1915. Hari ini bunyi palu kecil terdengar dari \
hampir setiap rumah di tiga banjar: Celuk, Tangsub, dan Cemenggaon.</p>\n<h2 id=\"jawan\">Jawan dan bun-bunan</h2>\n\
<p>Butir <em>jawan</em> dilebur satu per satu, lalu disusun dengan pinset. <a href=\"page.html\">Sulur bun-bunan</a> \
dipilin dari kawat setipis rambut.</p>\n<ul>\n<li>Lempeng dan kawat</li>\n<li>Butir jawan</li>\n<li>Dipoles</li>\n</ul>\n\
<blockquote>\n<p>Perak harus dingin sebelum dipoles.</p>\n</blockquote>\n<pre><code>925 perak\n   75 tembaga\n</code></pre>";
