//! Photos from the workspace to the output: nothing private in it, nothing made twice, galleries of any size, and one
//! message for each photo that cannot be used.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::time::{Duration, Instant};

use image::{ExtendedColorType, ImageEncoder};
use kampung::diag::Code;
use support::{Sources, TODAY, assert_good, build, jpeg, png_with_alpha, program, run_to_end, scratch, tree};

/// Stands in everything of an original that is not its pixels.
const SECRET: &[u8] = b"RAHASIA 8.5569S 115.2653E Jalan Melati 7";
/// What metadata begins with, wherever it stands.
const TRACES: [&[u8]; 11] = [
    SECRET,
    b"Exif",
    b"EXIF",
    b"eXIf",
    b"http://ns.adobe.com",
    b"xmpmeta",
    b"XMP ",
    b"Photoshop 3.0",
    b"ICC_PROFILE",
    b"MPF\0",
    b"ftypmp42",
];

fn segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker][..], &length, payload].concat()
}

/// Exif with a position, the maker's notes and a thumbnail. What they point to holds the secret.
fn exif() -> Vec<u8> {
    let field = |tag: u16, kind: u16, count: u32, value: u32| {
        [
            &tag.to_le_bytes()[..],
            &kind.to_le_bytes(),
            &count.to_le_bytes(),
            &value.to_le_bytes(),
        ]
        .concat()
    };
    let directory = |fields: &[Vec<u8>]| [&(fields.len() as u16).to_le_bytes()[..], &fields.concat(), &[0; 4]].concat();
    // Directories of 30, 18 and 18 bytes stand one behind the other, the secret behind them.
    let first = directory(&[field(0x8769, 4, 1, 38), field(0x8825, 4, 1, 56)]);
    let notes = directory(&[field(0x927c, 7, SECRET.len() as u32, 74)]);
    let position = directory(&[field(2, 5, 3, 74)]);
    [
        b"II*\0\x08\0\0\0".as_slice(),
        &first,
        &notes,
        &position,
        SECRET,
        &jpeg(16, 12, 1, 9),
        SECRET,
    ]
    .concat()
}

fn xmp() -> Vec<u8> {
    [
        b"<x:xmpmeta exif:GPSLatitude=\"8,33.4S\">".as_slice(),
        SECRET,
        b"</x:xmpmeta>",
    ]
    .concat()
}

/// A photo of a phone with everything that phones and programs put into it, and a film behind it.
fn talkative_jpeg() -> Vec<u8> {
    let plain = jpeg(120, 80, 1, 1);
    let segments = [
        segment(0xe1, &[b"Exif\0\0".as_slice(), &exif()].concat()),
        segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), &xmp()].concat()),
        segment(0xe2, &[b"MPF\0".as_slice(), SECRET].concat()),
        segment(0xed, &[b"Photoshop 3.0\08BIM\x04\x04\0\0".as_slice(), SECRET].concat()),
        segment(0xfe, SECRET),
    ];
    let film = [b"\0\0\0\x18ftypmp42".as_slice(), SECRET].concat();
    [&plain[..2], &segments.concat(), &plain[2..], &jpeg(60, 40, 1, 2), &film].concat()
}

fn png_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let covered = [kind.as_slice(), data].concat();
    let mut crc = u32::MAX;
    for byte in &covered {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    [&(data.len() as u32).to_be_bytes()[..], &covered, &(!crc).to_be_bytes()].concat()
}

fn talkative_png() -> Vec<u8> {
    let mut plain = Vec::new();
    image::codecs::png::PngEncoder::new(&mut plain)
        .write_image(&[90; 100 * 70 * 3], 100, 70, ExtendedColorType::Rgb8)
        .unwrap();
    // Behind the first chunk, IHDR.
    let chunks = [
        png_chunk(b"eXIf", &exif()),
        png_chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0".as_slice(), &xmp()].concat()),
        png_chunk(b"tEXt", &[b"Comment\0".as_slice(), SECRET].concat()),
    ];
    [&plain[..33], &chunks.concat(), &plain[33..], SECRET].concat()
}

fn talkative_webp() -> Vec<u8> {
    let mut plain = Vec::new();
    image::codecs::webp::WebPEncoder::new_lossless(&mut plain)
        .encode(&[120; 90 * 60 * 3], 90, 60, ExtendedColorType::Rgb8)
        .unwrap();
    let chunk = |kind: &[u8], data: &[u8]| {
        let padding = vec![0; data.len() % 2];
        [kind, &(data.len() as u32).to_le_bytes(), data, &padding].concat()
    };
    // Exif and XMP, then width and height less one in three bytes each.
    let header = chunk(b"VP8X", &[0x0c, 0, 0, 0, 89, 0, 0, 59, 0, 0]);
    let body = [
        b"WEBP".as_slice(),
        &header,
        &plain[12..],
        &chunk(b"EXIF", &exif()),
        &chunk(b"XMP ", &xmp()),
    ]
    .concat();
    [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body, SECRET].concat()
}

fn gallery(id: &str, title: &str) -> (String, Vec<u8>) {
    let text = format!("+++\ntitle = \"{title}\"\n+++\n");
    (format!("content/melati/galleries/{id}/index.md"), text.into_bytes())
}

#[test]
fn no_output_holds_anything_of_an_original_but_pixels() {
    let dir = scratch();
    let at = |inside: &str| dir.path().join(inside);
    let mut sources = Sources::plain();
    let (path, text) = gallery("rahasia", "Rahasia");
    sources.add(&path, text);
    for (name, bytes) in [
        ("a.jpg", talkative_jpeg()),
        ("b.png", talkative_png()),
        ("c.webp", talkative_webp()),
    ] {
        assert!(bytes.windows(SECRET.len()).any(|w| w == SECRET), "{name} tells nothing");
        let header = kampung::source::photo::read_header(&bytes).unwrap();
        assert!(header.located, "{name} tells no place");
        sources.add(&format!("content/melati/galleries/rahasia/{name}"), bytes);
    }
    sources.write(&at("desa"));
    let run = build(&at("desa"), &at("out"), &at("cache"), TODAY);
    assert_good(&run);
    let out = tree(&at("out"));
    let mut pictures = 0;
    for (path, bytes) in out.files() {
        let is_picture = path.contains("/media/");
        pictures += usize::from(is_picture);
        let traces: &[&[u8]] = if is_picture { &TRACES } else { &TRACES[..1] };
        for trace in traces {
            let found = bytes.windows(trace.len()).any(|w| w == *trace);
            assert!(!found, "{path} holds {}", String::from_utf8_lossy(trace));
        }
    }
    assert!(pictures >= 12, "{pictures} pictures");
}

#[test]
fn the_same_photo_is_made_once_and_a_warm_build_makes_nothing() {
    let dir = scratch();
    let at = |inside: &str| dir.path().join(inside);
    let photo = png_with_alpha(200, 150, 1);
    let mut once = Sources::plain();
    once.add("content/melati/products/cincin/foto-2.png", photo.clone());
    let mut often = once.clone();
    for number in 0..10 {
        let folder = format!("content/melati/products/cincin-{number}");
        often.add(
            &format!("{folder}/index.md"),
            once.0["content/melati/products/cincin/index.md"].clone(),
        );
        often.add(&format!("{folder}/foto-2.png"), photo.clone());
    }
    once.write(&at("sekali"));
    often.write(&at("sering"));
    let alone = build(&at("sekali"), &at("out-1"), &at("cache-1"), TODAY);
    assert_good(&alone);
    let made = alone.report.pictures.made;
    assert!(made > 0);
    let many = build(&at("sering"), &at("out-2"), &at("cache-2"), TODAY);
    assert_good(&many);
    assert_eq!(many.report.pictures.made, made, "ten more products with the same photo");
    // Another workspace finds them.
    let other = build(&at("sekali"), &at("out-3"), &at("cache-2"), TODAY);
    assert_eq!((other.report.pictures.made, other.report.pictures.reused), (0, made));
    // Without its output, everything is published again and nothing made.
    std::fs::remove_dir_all(at("out-2")).unwrap();
    let warm = build(&at("sering"), &at("out-2"), &at("cache-2"), TODAY);
    assert_good(&warm);
    assert_eq!(warm.report.pictures.made, 0);
    assert_eq!(warm.report.pictures.bytes, many.report.pictures.bytes);
    assert!(warm.report.pictures.original_bytes >= photo.len() as u64);
}

#[test]
fn the_cache_can_be_emptied_from_anywhere() {
    let dir = scratch();
    let at = |inside: &str| dir.path().join(inside);
    Sources::example().write(&at("desa"));
    assert_good(&build(&at("desa"), &at("out"), &at("cache"), TODAY));
    let before = tree(&at("out"));
    let clean = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kampung"));
        command.args(["clean", "--cache", "--lang", "en"]);
        command.env("KAMPUNG_CACHE", at("cache")).current_dir(dir.path());
        let output = command.output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(clean().contains("freed"));
    assert!(!at("cache/v1").exists());
    assert!(clean().contains("nothing"));
    support::assert_same(&before, &tree(&at("out")), "what was published");
    // The size that the user allows is kept.
    let mut command = program(&at("desa"), &at("out-2"), &at("cache"));
    run_to_end(
        command
            .env("KAMPUNG_CACHE", at("cache"))
            .env("KAMPUNG_CACHE_SIZE", "1MB"),
        0,
    );
    assert!(at("cache/v1/blobs").exists());
}

#[test]
fn a_gallery_of_many_photos_has_several_pages() {
    let dir = scratch();
    let at = |inside: &str| dir.path().join(inside);
    let mut sources = Sources::plain();
    let (path, text) = gallery("pesta", "Pesta");
    sources.add(&path, text);
    sources.add(
        "content/melati/galleries/pesta/index.en.md",
        "+++\ntitle = \"Feast\"\nslug = \"feast\"\n+++\n",
    );
    for number in 1..=130_u8 {
        sources.add(
            &format!("content/melati/galleries/pesta/{number}.jpg"),
            jpeg(40, 30, 1, number),
        );
    }
    sources.write(&at("desa"));
    assert_good(&build(&at("desa"), &at("out"), &at("cache"), TODAY));
    let page = |path: &str| std::fs::read_to_string(at("out/melati").join(path).join("index.html")).unwrap();
    for (folder, word) in [("galeri/pesta", "halaman"), ("en/galleries/feast", "page")] {
        let pages = [
            page(folder),
            page(&format!("{folder}/{word}-2")),
            page(&format!("{folder}/{word}-3")),
        ];
        let photos = pages.each_ref().map(|html| html.matches("class=\"lightbox\"").count());
        assert_eq!(photos, [44, 44, 42]);
        assert!(!at("out/melati").join(folder).join(format!("{word}-4")).exists());
        // Each photo has its number in the whole gallery, and leads to its neighbours on other pages.
        assert!(pages[1].contains("id=\"kampung-foto-45\"") && pages[1].contains("45 / 130"));
        assert!(
            pages[0].contains(&format!("href=\"{word}-2/#kampung-foto-45\"")),
            "next"
        );
        assert!(pages[1].contains("href=\"../#kampung-foto-44\""), "previous");
        assert!(
            pages[1].contains(&format!("href=\"../{word}-3/\"")),
            "links to all pages"
        );
        assert!(!pages[2].contains("#kampung-foto-131"));
    }
}

#[test]
fn a_photo_of_the_story_stands_on_the_home_page_once() {
    let mut sources = Sources::plain();
    for (name, seed) in [("1.jpg", 1), ("2.jpg", 2), ("3.jpg", 3)] {
        sources.add(&format!("content/sawah/{name}"), jpeg(64, 48, 1, seed));
    }
    let story = "+++\nsummary = \"Kampung anyaman rekaan.\"\n+++\n\nKetak.\n\n![Ketak](2.jpg)\n";
    sources.add("content/sawah/index.md", story);
    let dir = scratch();
    let (workspace, out) = (dir.path().join("desa"), dir.path().join("out"));
    sources.write(&workspace);
    assert_good(&build(&workspace, &out, &dir.path().join("cache"), TODAY));
    let page = std::fs::read_to_string(out.join("sawah/index.html")).unwrap();
    // The first is large above the story and the second stands in it: one is left, which opens large.
    assert_eq!(page.matches("<figure class=\"shot").count(), 1, "{page}");
    assert_eq!(page.matches("class=\"lightbox\"").count(), 1);
    let row = page.split("<figure class=\"shot").nth(1).unwrap();
    assert!(row.split("</figure>").next().unwrap().contains("sawah-3-"), "{row}");
}

#[test]
fn a_photo_is_made_in_the_sizes_in_which_it_is_shown() {
    let mut sources = Sources::plain();
    for number in 1..=4 {
        sources.add(
            &format!("content/melati/news/panen/{number}.jpg"),
            jpeg(1300, 900, 1, number),
        );
    }
    let head = "+++\ntitle = \"Panen\"\ndate = \"2026-05-01\"\n+++\n\n";
    let text = format!("{head}![Sawah](2.jpg)\n\n![Padi](3.jpg)\n\n[Besar](4.jpg)\n");
    sources.add("content/melati/news/panen/index.md", text);
    // The English text shows one of them, so the other is a figure below it.
    sources.add(
        "content/melati/news/panen/index.en.md",
        "+++\ntitle = \"Harvest\"\n+++\n\n![Field](2.jpg)\n",
    );
    let dir = scratch();
    let (workspace, out) = (dir.path().join("desa"), dir.path().join("out"));
    sources.write(&workspace);
    assert_good(&build(&workspace, &out, &dir.path().join("cache"), TODAY));
    let made = tree(&out.join("melati/media"));
    let names: Vec<&str> = made.files().map(|(name, _)| name).collect();
    let is_made = |number: u8, width: u32| {
        let (start, end) = (format!("panen-{number}-"), format!("-{width}.webp"));
        names
            .iter()
            .any(|name| name.starts_with(&start) && name.ends_with(&end))
    };
    // Widths that one recipe has alone: small figures, opened figures, pictures in texts.
    let sizes = |number| [332, 722, 672].map(|width| is_made(number, width));
    assert_eq!(sizes(1), [true, true, false], "{names:?}");
    assert_eq!(sizes(2), [false, false, true], "{names:?}");
    assert_eq!(sizes(3), [true, true, true], "{names:?}");
    assert_eq!(sizes(4), [true, true, false], "{names:?}");
}

#[test]
fn photos_that_cannot_be_used_get_one_message_each_and_little_time() {
    let good = jpeg(64, 48, 1, 1);
    let mut claims = good.clone();
    let frame = claims.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    claims[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    // 64 megapixels of nothing in a few kilobytes.
    let mut bomb = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bomb)
        .write_image(&vec![0; 8000 * 8000], 8000, 8000, ExtendedColorType::L8)
        .unwrap();
    let mut noise = good.clone();
    for (index, byte) in noise.iter_mut().enumerate().skip(good.len() / 2) {
        *byte = (index * 37 % 251) as u8;
    }
    let cases: [(&str, Vec<u8>, Code); 8] = [
        ("empty.jpg", Vec::new(), Code::BrokenPhoto),
        ("zeros.jpg", vec![0; 5000], Code::BrokenPhoto),
        ("cut.jpg", good[..good.len() / 2].to_vec(), Code::BrokenPhoto),
        ("noise.jpg", noise, Code::BrokenPhoto),
        ("claims.jpg", claims, Code::HugePhoto),
        ("bomb.png", bomb, Code::BrokenPhoto),
        (
            "page.jpg",
            b"<!doctype html><script>alert(1)</script>".to_vec(),
            Code::UnsupportedPhoto,
        ),
        (
            "film.jpg",
            b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".to_vec(),
            Code::UnsupportedPhoto,
        ),
    ];
    for (name, bytes, code) in cases {
        let dir = scratch();
        let at = |inside: &str| dir.path().join(inside);
        let mut sources = Sources::plain();
        sources.add(&format!("content/melati/products/cincin/{name}"), bytes);
        sources.write(&at("desa"));
        let began = Instant::now();
        let run = build(&at("desa"), &at("out"), &at("cache"), TODAY);
        // Most of it goes into the pages.
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "{name} took {:?}",
            began.elapsed()
        );
        let about: Vec<_> = run.findings.iter().filter(|f| f.diagnostic.code == code).collect();
        assert_eq!(about.len(), 1, "{name}: {:?}", run.findings);
        let finding = about[0];
        assert!(finding.location.as_ref().unwrap().path.as_str().ends_with(name));
        let page = finding.related.first().map(|place| place.path.as_str().to_owned());
        assert_eq!(
            page.as_deref(),
            Some("content/melati/products/cincin/index.md"),
            "{name}"
        );
        assert_eq!(
            run.findings.iter().filter(|f| f.diagnostic.code != code).count(),
            0,
            "{name}: {:?}",
            run.findings
        );
    }
}
