//! Pages of one thing, and the page for buyers abroad.

use super::*;

impl Samples<'_> {
    pub(super) fn product(&self) -> ProductPage {
        ProductPage {
            summary: self.some(self.text("Cincin perak dengan ratusan butir jawan di sekeliling kubah yang mengilap.")),
            figures: self.figures(6),
            price_line: self.some(self.text("Rp 450.000 / buah")),
            variants: self.some(VariantTable {
                rows: vec![
                    VariantRow {
                        name: self.text("Kecil"),
                        size: Some("diameter 16 mm, 9 g".into()),
                        sku: Some("CLK-001-K".into()),
                        price: Some("Rp 450.000".into()),
                    },
                    VariantRow {
                        name: self.text("Besar"),
                        size: None,
                        sku: None,
                        price: None,
                    },
                ],
                has_size: true,
                has_sku: true,
                has_price: true,
            }),
            tiers: self.many(vec![TierRow {
                quantity: "mulai 10".into(),
                price: "Rp 400.000".into(),
            }]),
            process: self.many(vec![Step {
                title: self.text("Melebur"),
                text: Some(self.text("Perak dan tembaga dilebur bersama.")),
                picture: Some(self.picture(7, RecipeName::Thumbnail)),
            }]),
            video: self.some(Video {
                href: "https://video.example/1".into(),
                host: "video.example".into(),
                picture: Some(self.picture(8, RecipeName::Thumbnail)),
            }),
            terms: self.facts(),
            abroad: self.some("abroad.html".into()),
            price_valid_until: self.some("31 Desember 2026".into()),
            status: Badge {
                key: "available",
                label: "Tersedia".into(),
            },
            fresh: self.some(Badge {
                key: "new",
                label: "Baru".into(),
            }),
            facts: self.facts(),
            certificates: self.certificates(),
            body: self.body(),
            producer: self.some(self.card("producer", 0)),
            basket: self.some(BasketItem {
                id: "cincin-jawan".into(),
                local: "Cincin Jawan".into(),
                sku: self.some("CLK-1".into()),
            }),
            enquiry: Some(Enquiry {
                whatsapp: self.channel("+62 812-0000-0001", "https://wa.me/6281200000001?text=Halo"),
                email: self.channel("halo@celuk.example", "mailto:halo@celuk.example"),
                phone: None,
                contact_href: "contact.html".into(),
            }),
            outlets: self.many(self.cards("outlet", 2)),
            related: self.many(self.cards("product", 4)),
        }
    }

    pub(super) fn abroad(&self) -> Abroad {
        let row = |i: usize| AbroadRow {
            href: "product.html".into(),
            title: self.text(NAMES[i]),
            picture: self.some(self.picture(i, RecipeName::Card)),
            cells: vec![
                vec![self.text("7113.11"), self.text("perhiasan dari perak")],
                self.many(vec![self.text("50 buah")]),
            ],
        };
        Abroad {
            columns: vec!["Kode HS".into(), "Pesanan minimum".into()],
            rows: vec![row(0), row(1)],
            payment: self.many(vec![self.text("50% di muka")]),
            delivery: self.facts(),
            contact: self.contact(),
            contact_href: "contact.html".into(),
        }
    }

    pub(super) fn producer(&self) -> ProducerPage {
        ProducerPage {
            summary: self.some(self.text("Dua puluh pandai perak yang bekerja bersama sejak 1982.")),
            figures: self.figures(3),
            kind_label: "Koperasi".into(),
            facts: self.facts(),
            certificates: self.certificates(),
            contact: self.some(self.contact()),
            body: self.body(),
            member_of: self.some(self.card("producer", 1)),
            members: self.many(self.cards("producer", 2)),
            products: self.many(self.cards("product", 4)),
        }
    }

    pub(super) fn event(&self) -> EventPage {
        EventPage {
            summary: self.some(self.text("Empat hari pameran, lokakarya, dan pawai.")),
            figures: self.figures(1),
            when: "14–17 Mei 2027".into(),
            start: "2027-05-14".into(),
            end: self.some("2027-05-17".into()),
            status: Badge {
                key: "confirmed",
                label: "Pasti".into(),
            },
            past: self.style.bare,
            calendar: self.some("pekan.ics".into()),
            facts: self.facts(),
            body: self.body(),
        }
    }

    pub(super) fn gallery(&self) -> GalleryPage {
        GalleryPage {
            summary: self.some(self.text("Sehari di bengkel, dari lempeng sampai dipoles.")),
            date: self.some("3 Maret 2026".into()),
            datetime: self.some("2026-03-03".into()),
            credit: self.some("Made Ariani".into()),
            licence: self.some("CC BY 4.0".into()),
            figures: self.figures(32),
            parts: vec![
                Part {
                    href: None,
                    first: 1,
                    last: 32,
                },
                Part {
                    href: Some("halaman-2/".into()),
                    first: 33,
                    last: 40,
                },
            ],
            body: self.body(),
        }
    }

    pub(super) fn news(&self) -> NewsPage {
        NewsPage {
            summary: self.some(self.text("Kabar singkat dari bengkel.")),
            date: "3 Maret 2026".into(),
            datetime: "2026-03-03".into(),
            figures: self.figures(2),
            body: self.body(),
            more: self.many(self.cards("news", 2)),
        }
    }
}
