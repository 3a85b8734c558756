use proptest::prelude::*;
use pulldown_cmark::html::push_html;
use pulldown_cmark::{Parser, Tag};

use super::emphasis::{MARKERS, is_cjk};
use super::events::options;
use super::*;
use crate::diag::{Arg, Code, Diagnostic, Place};

fn parse(text: &str) -> (Document, Vec<Diagnostic>) {
    parse_at(text, 0)
}

fn parse_at(text: &str, offset: usize) -> (Document, Vec<Diagnostic>) {
    let mut bag = Bag::new();
    let document = Document::parse(text, FileId(3), offset, &mut bag);
    (document, bag.iter().cloned().collect())
}

/// What the places of links and pictures show in `file`, whose body starts at `offset`.
fn shown(file: &str, spans: impl IntoIterator<Item = Span>) -> Vec<&str> {
    spans.into_iter().map(|s| &file[s.range()]).collect()
}

fn html(text: &str) -> String {
    let mut out = String::new();
    push_html(&mut out, parse(text).0.events().iter().map(|(event, _)| event.clone()));
    out
}

fn plain_html(text: &str) -> String {
    let mut out = String::new();
    push_html(&mut out, Parser::new_ext(text, options()));
    out
}

#[test]
fn places_count_from_the_start_of_the_file() {
    let front = "+++\ntitle = \"é\"\n+++\n";
    let body = "\n\nSatu [dua](../dua.md \"t\")\ntiga ![empat](lima.jpg).\n";
    let file = format!("{front}{body}");
    let (document, _) = parse_at(body, front.len());
    let link = document.links[0].span;
    assert_eq!(link.file, FileId(3));
    assert_eq!(shown(&file, [link]), ["../dua.md"]);
    let line = crate::span::LineIndex::new(&file).position(&file, link.range().start);
    assert_eq!((line.line, line.column), (6, 12));
    assert_eq!(shown(&file, [document.images[0].span]), ["lima.jpg"]);
}

#[test]
fn places_of_targets() {
    let text = "[a](b) [](c) [`]( x`](d 'e') [f]( <g h> ) [i](j(k)l) [m\\](n](o\\)p)\n\
                ![q](r \"s\") [![t](u)](v) <https://w> <x@y.z> [A] [B][a] [c][]\n\n\
                > [d\n> e](\n> f)\n\n\
                [a]: <aa> 'x'\n[C]:\n  cc\n";
    let (document, _) = parse(text);
    assert_eq!(
        shown(text, document.links.iter().map(|l| l.span)),
        [
            "b",
            "c",
            "d",
            "g h",
            "j(k)l",
            "o\\)p",
            "v",
            "https://w",
            "x@y.z",
            "aa",
            "aa",
            "cc",
            "f"
        ]
    );
    assert_eq!(shown(text, document.images.iter().map(|i| i.span)), ["r", "u"]);
    let targets: Vec<&str> = document.links.iter().map(|l| l.target.as_str()).collect();
    assert_eq!(
        targets,
        [
            "b",
            "c",
            "d",
            "g h",
            "j(k)l",
            "o)p",
            "v",
            "https://w",
            "mailto:x@y.z",
            "aa",
            "aa",
            "cc",
            "f"
        ]
    );
    assert_eq!(document.links[6].text, "t");
    assert_eq!(document.images[0].title, "s");
}

#[test]
fn a_title_is_the_first_block() {
    let (document, _) = parse("\n# Cincin *Jawan*\n\nTeks.\n\n## Cincin Jawan\n");
    let title = document.title.clone().unwrap();
    assert_eq!(title.value, "Cincin Jawan");
    assert_eq!(&document.source()[title.span.range()], "# Cincin *Jawan*");
    let anchors = |d: &Document| d.headings.iter().map(|h| h.anchor.clone()).collect::<Vec<_>>();
    assert_eq!(anchors(&document), ["cincin-jawan", "cincin-jawan-2"]);
    assert_eq!(document.plain_text(), "Cincin Jawan\nTeks.\nCincin Jawan");

    let document = document.without_title_heading();
    assert_eq!(document.title.as_ref().unwrap().value, "Cincin Jawan");
    assert_eq!(anchors(&document), ["cincin-jawan"]);
    assert_eq!(document.plain_text(), "Teks.\nCincin Jawan");
    assert!(matches!(
        document.events().first(),
        Some((Event::Start(Tag::Paragraph), _))
    ));

    for text in [
        "Teks\n\n# A",
        "## A",
        "#\n\n# A",
        "> # A",
        "- # A",
        "",
        "<!-- x -->\n\n# A",
    ] {
        assert_eq!(parse(text).0.title, None, "{text}");
    }
    assert_eq!(parse("A\n=\n").0.title.unwrap().value, "A");
}

#[test]
fn the_first_paragraph_with_words() {
    let first = |text: &str| parse(text).0.first_paragraph;
    assert_eq!(
        first("# A\n\n![x](y)\n\n> b\n\n- c\n\nD *e*\nf `g`.\n\nh"),
        Some("D e f g.".to_owned())
    );
    assert_eq!(first("# A\n\n- b"), None);
    let long = "Kata demi kata. ".repeat(30);
    let cut = first(&long).unwrap();
    assert!(cut.chars().count() <= SUMMARY && cut.ends_with("kata."), "{cut}");
}

#[test]
fn an_outline_never_skips() {
    let (document, _) = parse("### a\n\n## b\n\n#### c\n\n###### d\n\n## e\n\n# f\n\n### g");
    let depths: Vec<u8> = document.headings.iter().map(|h| h.depth).collect();
    assert_eq!(depths, [1, 1, 2, 3, 1, 1, 2]);
    assert_eq!(document.headings[2].level, 4);
}

#[test]
fn anchors_are_found_as_people_write_them() {
    let (document, _) = parse("## Cara Memesan\n\n## Kampung Digital\n\n## Cara memesan\n");
    assert_eq!(document.anchor("cara-memesan-2"), Some("cara-memesan-2"));
    assert_eq!(document.anchor("Cara Memesan"), Some("cara-memesan"));
    assert_eq!(document.anchor("kampung-digital"), Some("h-kampung-digital"));
    assert_eq!(document.anchor("harga"), None);
    let (document, _) = parse("## 「無料」とは？\n\n## Ukuran (cm)\n");
    assert_eq!(document.anchor("無料とは"), Some("無料-とは"));
    assert_eq!(document.anchor("ukurancm"), Some("ukuran-cm"));
}

#[test]
fn unsafe_schemes_are_reported_at_their_place() {
    let text = "[a](javascript:x)\n![b](data:image/png;base64,x)\n<vbscript:c>\n\n[d]\n\n[d]: file:///e\n\n\
                <a title='t' href=\"java&#115;cript:f\">g</a> [h](https://h) [i](i.md)\n";
    let (_, diagnostics) = parse(text);
    let found: Vec<_> = diagnostics
        .iter()
        .map(|d| {
            let Place::Span(span) = &d.place else { panic!("{d:?}") };
            assert_eq!(d.code, Code::UnsafeScheme);
            (&text[span.range()], d.args.clone())
        })
        .collect();
    let scheme = |s: &str| vec![("scheme", Arg::from(s))];
    assert_eq!(
        found,
        [
            ("javascript:x", scheme("javascript")),
            ("data:image/png;base64,x", scheme("data")),
            ("vbscript:c", scheme("vbscript")),
            ("file:///e", scheme("file")),
            ("java&#115;cript:f", scheme("javascript")),
        ]
    );
}

#[test]
fn removed_html_is_reported_at_its_place() {
    let text = "A <blink>b</blink> <b>c</b> <span style='x' class=y lang=en>d</span>\n\n\
                > <div>\n> <iframe\n> src=x>y</iframe>\n> </div>\n\n<script>\n<img src=x>\n\n</script>\n\n<!-- <img> -->\n";
    let (document, diagnostics) = parse(text);
    assert!(document.raw_html);
    let found: Vec<_> = diagnostics
        .iter()
        .map(|d| {
            let Place::Span(span) = &d.place else { panic!("{d:?}") };
            assert_eq!(d.code, Code::HtmlRemoved);
            let Arg::Text(tag) = &d.args[0].1 else { panic!("{d:?}") };
            (&text[span.range()], tag.as_str())
        })
        .collect();
    assert_eq!(
        found,
        [
            ("<blink>", "blink"),
            ("<span style='x' class=y lang=en>", "span style=\"…\" class=\"…\""),
            ("<iframe\n> src=x>", "iframe"),
            ("<script>", "script"),
        ]
    );
    assert_eq!(document.plain_text(), "A b c d");
}

#[test]
fn links_of_raw_html_are_known() {
    let text = "<div>\n<a href='../a.md#b'>c</a>\n</div>\n\n<script>[x](y)</script> d\n\ne <script>[x](y)</script> f\n";
    let (document, _) = parse(text);
    assert_eq!(document.links.len(), 1);
    assert_eq!(shown(text, [document.links[0].span]), ["../a.md#b"]);
    assert_eq!(document.plain_text(), "c\nd\ne f");
}

#[test]
fn emphasis_beside_letters_without_spaces() {
    let strong = |text: &str| html(text).matches("<strong>").count();
    for text in [
        "**마크다운(Markdown)**을 씁니다",
        "이것은 **\"인용\"**입니다",
        "은반지는 **925‰**로 만듭니다",
        "값은 **450.000루피아(약 4만 원).**이 가격은",
        "한국어**(괄호)**한국어",
        "**[링크](x.md)**를 누르세요",
        "**`코드`**는",
        "これは**「重要なこと」**です。",
        "**テスト。**テスト",
        "国際規格**[ECMA-262](https://tc39.es/ecma262/)**",
        "﨑**（崎）**",
        "葛󠄀**(こちらが正式表記)**",
        "这是**我想做的事。**所以继续。",
        "**“银戒指”**很漂亮",
        "中文**“引号”**中文",
        "价格是**￥100**元",
        "- **한국어(Korean)**는\n",
        "> **한국어(Korean)**는\n",
        "|a|\n|-|\n|**한국어(Korean)**는|\n",
        "# **제목(Title)**입니다\n",
    ] {
        assert_eq!(strong(text), 1, "{text}\n{}", html(text));
        assert!(!html(text).contains('*'), "{text}");
    }
    assert!(html("~~마크다운(Markdown)~~을").contains("<del>마크다운(Markdown)</del>을"));
    assert!(html("*「重要」*です").contains("<em>「重要」</em>です"));
    assert!(html("***「重要」***です").contains("<em><strong>「重要」</strong></em>です"));
    assert!(html("한국**~~「x」~~**은").contains("<strong><del>「x」</del></strong>은"));
    assert!(html("한국**_(x)_**은").contains("<strong><em>(x)</em></strong>은"));
    assert!(html("**a**와 **b(c)**와 **d**").matches("<strong>").count() == 3);
}

#[test]
fn stars_that_are_no_emphasis_stay() {
    for text in [
        "5 * 3 = 십오",
        "은 ** 금",
        "`**「a」**b`",
        "    **「a」**b\n",
        "\\*\\*「a」\\*\\*b",
        "```\n**「a」**b\n```\n",
        "a_「b」_c 한",
        "***\n\n한국\n\n* * *\n",
        "* 한국\n* 「일본」\n",
        "a **b **한 c",
    ] {
        assert_eq!(html(text), plain_html(text), "{text}");
    }
}

#[test]
fn a_single_tilde_between_letters_is_a_range() {
    for text in ["(~12시, 14시~)", "~5월, ~6월", "월~금(토~일)", "10시~12시, 13시~15시"] {
        assert_eq!(html(text), format!("<p>{text}</p>\n"));
    }
    assert_eq!(html("~a~ 한"), "<p><del>a</del> 한</p>\n");
}

#[test]
fn markers_leave_no_trace() {
    let text = "# **제목(Title)**은 {#x}\n\n[**「a」**b](c**「d」**e \"**「f」**g\")<b title='**「h」**i'>\n\n\
                [**「r」**s]\n\n[^**「n」**]\n\n[^**「n」**]: **「o」**p\n\n[**「r」**s]: **「t」**u\n\n\
                ```**「l」**m\n**「q」**r\n```\n";
    let (document, _) = parse(text);
    assert!(Rewritten::new(text).is_some());
    let debug = format!("{:?} {:?}", document.events(), document.plain_text());
    assert!(!debug.contains(MARKERS), "{debug}");
    assert_eq!(
        shown(text, document.links.iter().map(|l| l.span)),
        ["c**「d」**e", "**「t」**u"]
    );
    assert_eq!(document.links[0].target, "c**「d」**e");
    assert_eq!(document.headings[0].text, "제목(Title)은 {#x}");
    // Texts that hold a marker are marked with another.
    for text in ["⸀⸁", "⸀&#x2e01;", "&#11776;"] {
        let marked = html(&format!("{text}**한(x)**을"));
        assert_eq!(
            marked,
            plain_html(&format!("{text}**한(x)** 을")).replace("</strong> ", "</strong>")
        );
    }
}

#[test]
fn every_marker_is_punctuation_to_the_parser() {
    let taken = |n: usize| MARKERS[..n].iter().collect::<String>();
    for (n, marker) in MARKERS.iter().enumerate() {
        let text = format!("{} **한(x)**을 가**(x)**", taken(n));
        assert_eq!(html(&text).matches("<strong>").count(), 2, "{marker:?}");
    }
    let all = format!("{} **한(x)**을", taken(MARKERS.len()));
    assert_eq!(html(&all), plain_html(&all));
}

#[test]
fn words_and_texts() {
    let (document, _) = parse("# A\n\nb **c**\nd\n\n|e|f|\n|-|-|\n|g|h|\n\n- i\n- j\n\n![k](l)\n\n```\nm\n```\n");
    assert_eq!(document.plain_text(), "A\nb c d\ne f\ng h\ni\nj\nm");
    assert!(document.has_text() && parse("銀").0.has_text());
    assert!(!parse("—\n\n![k](l)\n\n***\n\n<!-- x -->\n").0.has_text());
}

/// Markdown with all that matters for places and emphasis.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "*",
        "**",
        "***",
        "~",
        "~~",
        "_",
        "(",
        ")",
        "[",
        "]",
        "](",
        "](x)",
        "![",
        "`",
        "\\",
        "\n",
        "\n\n",
        " ",
        "> ",
        ">",
        "- ",
        "# ",
        "|",
        "|-|",
        "\n|-|-|\n",
        "[^a]",
        "[^a]: ",
        "[x]: y",
        "<b>",
        "</b>",
        "<a href='x'>",
        "<div>\n",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "&amp;",
        "a",
        "é",
        "“",
        "”",
        ".",
        "한",
        "국",
        "「",
        "」",
        "。",
        "銀",
        "の",
        "（",
        "）",
        "🎉",
        "\u{fe01}",
        "\u{e0100}",
        "\u{fdd0}",
        "1. ",
        "```\n",
        "    ",
        "- [ ] ",
        "\r\n",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Events with neighbouring texts in one: where a text is cut says nothing.
fn joined(events: Vec<(Event<'_>, Range<usize>)>) -> Vec<(Event<'static>, Range<usize>)> {
    let mut joined: Vec<(Event<'static>, Range<usize>)> = Vec::new();
    for (event, range) in events {
        match (joined.last_mut(), event) {
            (Some((Event::Text(last), place)), Event::Text(next)) if place.end == range.start => {
                *last = format!("{last}{next}").into();
                place.end = range.end;
            }
            (_, event) => joined.push((event.into_static(), range)),
        }
    }
    joined
}

proptest! {
    #[test]
    fn without_such_letters_nothing_changes(text in markdown()) {
        let text: String = text.chars().filter(|c| !is_cjk(*c) && !matches!(c, '\u{e0100}' | '\u{fe01}')).collect();
        let (document, _) = parse(&text);
        let ours = document.events().to_vec();
        let theirs: Vec<_> = Parser::new_ext(&text, options()).into_offset_iter().collect();
        prop_assert_eq!(joined(ours), joined(theirs));
    }

    #[test]
    fn any_unicode_without_stars_is_parsed_as_it_is(text in "\\PC{0,60}") {
        let text = text.replace(['*', '~'], "");
        prop_assert_eq!(html(&text), plain_html(&text));
    }

    /// Markers change emphasis and nothing else: the words and their places are those of the source.
    #[test]
    fn places_are_exact(text in markdown()) {
        let (document, diagnostics) = parse(&text);
        for (event, range) in document.events() {
            let slice = text.get(range.clone());
            prop_assert!(slice.is_some(), "{:?} {:?}", event, range);
            if let Event::Text(words) = &event
                && !slice.unwrap_or("").contains(['&', '\r', '\\', '|'])
                && Rewritten::new(&text).is_some()
                && !range.is_empty()
            {
                prop_assert_eq!(&**words, slice.unwrap_or(""));
            }
        }
        let spans = document.links.iter().map(|l| l.span).chain(document.images.iter().map(|i| i.span));
        for span in spans.chain(document.headings.iter().map(|h| h.span)) {
            prop_assert!(text.get(span.range()).is_some());
        }
        for diagnostic in diagnostics {
            let Place::Span(span) = diagnostic.place else { panic!("{diagnostic:?}") };
            prop_assert!(text.get(span.range()).is_some());
        }
        let anchors: std::collections::BTreeSet<_> = document.headings.iter().map(|h| &h.anchor).collect();
        prop_assert_eq!(anchors.len(), document.headings.len());
    }

    /// Emphasis aside, the blocks and inlines are those of plain parsing.
    #[test]
    fn markers_change_emphasis_only(text in markdown()) {
        let structure = |events: &mut dyn Iterator<Item = Event<'_>>| {
            let mut seen = Vec::new();
            for event in events {
                match event {
                    Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
                    | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {}
                    Event::Text(text) => {
                        let words = text.replace(['*', '~', '_'], "");
                        match seen.last_mut() {
                            Some(Ok(last)) => String::push_str(last, &words),
                            _ => seen.push(Ok(words)),
                        }
                    }
                    other => seen.push(Err(other.into_static())),
                }
            }
            seen.retain(|s| !matches!(s, Ok(words) if words.is_empty()));
            seen
        };
        let (document, _) = parse(&text);
        let ours = structure(&mut document.events().iter().map(|(e, _)| e.clone()));
        let theirs = structure(&mut Parser::new_ext(&text, options()));
        prop_assert_eq!(ours, theirs);
    }
}
