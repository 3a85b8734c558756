//! The frame of every sample page.

use super::*;

impl Samples<'_> {
    /// The frame of a page of one kind.
    pub fn page(&self, kind: &'static str) -> Page {
        let title = match kind {
            "home" => "Celuk",
            "product" => "Cincin Jawan",
            "products" => "Produk",
            "producer" => "Koperasi Perak Celuk",
            "event" => "Celuk Jewelry Festival",
            "gallery" => "Dari lempeng ke cincin",
            "404" => "Halaman tidak ditemukan",
            "basket" => "Produk tersimpan",
            "contact" => "Kontak",
            "privacy" => "Privasi",
            other => other,
        };
        let at = |file: &str| self.some(format!("https://celuk.example/{file}"));
        let menu = [
            ("products", "Produk"),
            ("producers", "Perajin"),
            ("events", "Acara"),
            ("galleries", "Galeri"),
            ("news-list", "Kabar"),
            ("contact", "Kontak"),
        ];
        let languages: &[(&str, &str)] = if self.style.lang == "ar" {
            &[
                ("id", "Bahasa Indonesia"),
                ("en", "English"),
                ("ko", "한국어"),
                ("ja", "日本語"),
                ("zh-Hans", "简体中文"),
                ("ar", "العربية"),
            ]
        } else {
            &[("id", "Bahasa Indonesia"), ("en", "English")]
        };
        let palette = crate::theme::Palette::plain(self.theme, None);
        let (light, dark) = palette.theme_colors();
        Page {
            lang: self.style.lang.into(),
            dir: self.style.dir,
            kind,
            title: self.text(title),
            head: Head {
                title: format!("{title} · Celuk"),
                description: self
                    .some("Desa pandai perak \"sejak 1915\" & seterusnya".into())
                    .unwrap_or_default(),
                title_lang: self.style.borrowed.then(|| "id".to_owned()),
                description_lang: self.style.borrowed.then(|| "id".to_owned()),
                canonical: at(kind),
                noindex: self.style.borrowed,
                alternates: self.many(vec![
                    Alternate {
                        hreflang: "id".into(),
                        href: "https://celuk.example/".into(),
                    },
                    Alternate {
                        hreflang: "x-default".into(),
                        href: "https://celuk.example/en/".into(),
                    },
                ]),
                share: self.some(Share {
                    kind: "website",
                    url: format!("https://celuk.example/{kind}"),
                    title_lang: self.text(title).lang,
                    locale: "id_ID".into(),
                    image: Some(ShareImage {
                        url: "https://celuk.example/media/share.jpg".into(),
                        width: 1200,
                        height: 630,
                        alt: self.text(title).into(),
                    }),
                }),
                feed: at("feed.xml"),
                stylesheet: "style.css".into(),
                script: None,
                icon_svg: "icon.svg".into(),
                icon_ico: "favicon.ico".into(),
                icon_touch: "apple-touch-icon.png".into(),
                theme_color: light.into(),
                theme_color_dark: dark.into(),
            },
            site: SiteFrame {
                name: self.text("Celuk"),
                home: "home.html".into(),
                menu: menu
                    .iter()
                    .map(|(file, label)| Link {
                        current: *file == kind,
                        ..self.link(&format!("{file}.html"), label)
                    })
                    .collect(),
                footer_links: vec![self.link("privacy.html", "Privasi")],
                region: self.many(vec!["Sukawati".into(), "Gianyar".into(), "Bali".into()]),
                demo: self.style.demo,
                year: 2026,
                portal: self.some(self.link("portal.html", "Semua desa")),
                basket: self.some(BasketLink {
                    link: self.link("basket.html", "Produk tersimpan"),
                    site: "./".into(),
                }),
                supporters: self.some(Supporters {
                    names: vec![self.text("Telkom"), self.text("Dekranasda")],
                    href: "partners.html".into(),
                }),
                brand: self.some(BrandView {
                    name: "Telkom".into(),
                    logo: None,
                    href: Some("https://telkom.example/".into()),
                    text: self.some(self.text("Kampung Digital")),
                }),
                mood: None,
            },
            untranslated: true,
            languages: languages
                .iter()
                .map(|(lang, name)| LanguageLink {
                    lang: (*lang).into(),
                    dir: if *lang == "ar" { "rtl" } else { "ltr" },
                    name: (*name).into(),
                    href: format!("{kind}.html"),
                    current: *lang == self.style.lang,
                    translated: *lang != "ko",
                    offer: Some("Halaman ini ada dalam bahasa Indonesia".into()),
                })
                .collect(),
            draft: false,
            notice: self.style.borrowed.then(|| Notice {
                text: self.text("Halaman ini belum diterjemahkan."),
                href: "home.html".into(),
                label: "Lihat halaman asli".into(),
                lang: "id".into(),
            }),
            trail: if kind == "home" {
                Vec::new()
            } else {
                vec![self.link("home.html", "Celuk"), self.link("products.html", "Produk")]
            },
        }
    }
}
