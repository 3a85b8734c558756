//! Accounts on other platforms: written as a name or a copied link, kept as a link to the right host.

use url::Url;

use super::fields::Fields;
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Name of the field: `instagram`.
    pub key: &'static str,
    /// The platform's own name.
    pub platform: &'static str,
    /// What readers see: `@perak.celuk`, or the platform's name where the link holds no name.
    pub text: String,
    /// Where it leads. WeChat has no public link to a name: people search for it in the app.
    pub url: Option<Url>,
}

/// A platform.
struct Platform {
    key: &'static str,
    name: &'static str,
    /// Hosts of its links; also below them (`www.`, `m.`). The first stands in the example.
    hosts: &'static [&'static str],
    /// The link to a name, which takes the place of `{}`; none where names have no link.
    link: Option<&'static str>,
    /// The link to a name that was written with `@`, where that is another thing (LINE: an official account).
    at_link: Option<&'static str>,
    /// What must stand at the beginning of a name.
    prefix: &'static str,
    /// A right value.
    example: &'static str,
}

/// The platforms in the order of the page: pictures first, then shops, then chats.
const PLATFORMS: [Platform; 9] = [
    Platform {
        hosts: &["instagram.com", "instagr.am"],
        link: Some("https://www.instagram.com/{}/"),
        ..platform("instagram", "Instagram", "@perak.celuk")
    },
    Platform {
        hosts: &["tiktok.com"],
        link: Some("https://www.tiktok.com/@{}"),
        ..platform("tiktok", "TikTok", "@perak.celuk")
    },
    Platform {
        hosts: &["facebook.com", "fb.com", "fb.me", "fb.watch"],
        link: Some("https://www.facebook.com/{}"),
        ..platform("facebook", "Facebook", "https://www.facebook.com/perak.celuk")
    },
    Platform {
        hosts: &["youtube.com", "youtu.be"],
        link: Some("https://www.youtube.com/@{}"),
        ..platform("youtube", "YouTube", "@perakceluk")
    },
    Platform {
        hosts: &["shopee.co.id", "shope.ee", "shp.ee"],
        link: Some("https://shopee.co.id/{}"),
        ..platform("shopee", "Shopee", "https://shopee.co.id/perakceluk")
    },
    Platform {
        hosts: &["tokopedia.com", "tokopedia.link"],
        link: Some("https://www.tokopedia.com/{}"),
        ..platform("tokopedia", "Tokopedia", "https://www.tokopedia.com/perakceluk")
    },
    // A channel's public name begins with an underscore; an open chat has only a link.
    Platform {
        hosts: &["pf.kakao.com", "open.kakao.com"],
        link: Some("https://pf.kakao.com/{}"),
        prefix: "_",
        ..platform("kakao", "KakaoTalk", "https://pf.kakao.com/_abcde")
    },
    Platform {
        hosts: &["line.me", "lin.ee"],
        link: Some("https://line.me/ti/p/~{}"),
        at_link: Some("https://line.me/R/ti/p/%40{}"),
        ..platform("line", "LINE", "@perakceluk")
    },
    Platform {
        hosts: &["u.wechat.com", "weixin.qq.com"],
        ..platform("wechat", "WeChat", "perakceluk")
    },
];

const fn platform(key: &'static str, name: &'static str, example: &'static str) -> Platform {
    Platform {
        key,
        name,
        hosts: &[],
        link: None,
        at_link: None,
        prefix: "",
        example,
    }
}

/// Reads the table `channels`.
pub fn read_channels(fields: &mut Fields<'_, '_>) -> Vec<Channel> {
    PLATFORMS
        .iter()
        .filter_map(|platform| {
            let written = fields.text(platform.key)?;
            read_channel(platform, written, fields.bag())
        })
        .collect()
}

fn read_channel(platform: &Platform, written: Spanned<String>, bag: &mut Bag) -> Option<Channel> {
    let channel = channel(platform, &written.value);
    if channel.is_none() {
        bag.push(
            Diagnostic::new(Code::BadChannel, written.span)
                .with("channel", platform.name)
                .with("value", written.value)
                .with("example", platform.example),
        );
    }
    channel
}

fn channel(platform: &Platform, written: &str) -> Option<Channel> {
    let made = |text: String, url: Option<Url>| Channel {
        key: platform.key,
        platform: platform.name,
        text,
        url,
    };
    let written = written.trim();
    if written.contains('/') || written.contains("://") {
        let url = link(platform, written)?;
        let text = name_in(platform, &url).unwrap_or_else(|| platform.name.to_owned());
        return Some(made(text, Some(url)));
    }
    let (name, with_at) = match written.strip_prefix('@') {
        Some(name) => (name, true),
        None => (written, false),
    };
    let is_host = platform.hosts.iter().any(|host| name.ends_with(host));
    if !is_name(name) || is_host || !name.starts_with(platform.prefix) {
        return None;
    }
    let pattern = platform.at_link.filter(|_| with_at).or(platform.link);
    let url = match pattern {
        Some(pattern) => Some(Url::parse(&pattern.replace("{}", name)).ok()?),
        None => None,
    };
    // Chats are searched by exactly this name; elsewhere the sign is a habit of writing.
    let text = match platform.key {
        "kakao" | "wechat" => name.to_owned(),
        "line" if !with_at => name.to_owned(),
        _ => format!("@{name}"),
    };
    Some(made(text, url))
}

fn is_name(name: &str) -> bool {
    let sign = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    (2..=60).contains(&name.len()) && name.bytes().all(sign)
}

/// A copied link: `https`, at one of the platform's hosts, with more than the host, without the marks by
/// which platforms follow who shared it.
fn link(platform: &Platform, written: &str) -> Option<Url> {
    const MARKS: [&str; 9] = [
        "igsh",
        "igshid",
        "fbclid",
        "mibextid",
        "utm_source",
        "utm_medium",
        "utm_campaign",
        "_t",
        "_r",
    ];
    let whole = match written.split_once("://") {
        Some(("http" | "https", rest)) => format!("https://{rest}"),
        Some(_) => return None,
        None => format!("https://{}", written.trim_start_matches('/')),
    };
    let mut url = Url::parse(&whole).ok()?;
    let host = url.host_str()?;
    let belongs = |known: &&str| host == *known || host.strip_suffix(known).is_some_and(|h| h.ends_with('.'));
    let more = url.path().len() > 1 || url.query().is_some();
    if !platform.hosts.iter().any(belongs) || !more || !url.username().is_empty() || url.port().is_some() {
        return None;
    }
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !MARKS.contains(&name.as_ref()))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    url.set_query(None);
    if !kept.is_empty() {
        url.query_pairs_mut().extend_pairs(kept);
    }
    url.set_fragment(None);
    Some(url)
}

/// The name in a link of the usual form.
fn name_in(platform: &Platform, url: &Url) -> Option<String> {
    if url.query().is_some() || matches!(platform.key, "kakao" | "line" | "wechat") {
        return None;
    }
    let path = url.path().trim_matches('/');
    let name = path.strip_prefix('@').unwrap_or(path);
    // Short links hold a code, no name.
    let host = url.host_str()?;
    let host = ["www.", "m."].iter().find_map(|p| host.strip_prefix(p)).unwrap_or(host);
    let is_main_host = host == platform.hosts[0];
    (is_main_host && is_name(name)).then(|| format!("@{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(key: &str, written: &str) -> Option<(String, Option<String>)> {
        let platform = PLATFORMS.iter().find(|p| p.key == key).unwrap();
        let channel = channel(platform, written)?;
        Some((channel.text, channel.url.map(String::from)))
    }

    #[test]
    fn names_and_links_become_links() {
        for (key, written, text, url) in [
            (
                "instagram",
                "@perak.celuk",
                "@perak.celuk",
                "https://www.instagram.com/perak.celuk/",
            ),
            (
                "instagram",
                "perak.celuk",
                "@perak.celuk",
                "https://www.instagram.com/perak.celuk/",
            ),
            (
                "instagram",
                "instagram.com/perak.celuk",
                "@perak.celuk",
                "https://instagram.com/perak.celuk",
            ),
            (
                "instagram",
                "https://www.instagram.com/perak.celuk?igsh=MWk4&utm_source=qr",
                "@perak.celuk",
                "https://www.instagram.com/perak.celuk",
            ),
            (
                "tiktok",
                "@perak.celuk",
                "@perak.celuk",
                "https://www.tiktok.com/@perak.celuk",
            ),
            (
                "tiktok",
                "https://vt.tiktok.com/ZS123abc/",
                "TikTok",
                "https://vt.tiktok.com/ZS123abc/",
            ),
            (
                "facebook",
                "perak.celuk",
                "@perak.celuk",
                "https://www.facebook.com/perak.celuk",
            ),
            (
                "facebook",
                "http://m.facebook.com/profile.php?id=100&mibextid=x",
                "Facebook",
                "https://m.facebook.com/profile.php?id=100",
            ),
            (
                "youtube",
                "@perakceluk",
                "@perakceluk",
                "https://www.youtube.com/@perakceluk",
            ),
            ("youtube", "https://youtu.be/abc", "YouTube", "https://youtu.be/abc"),
            ("shopee", "perakceluk", "@perakceluk", "https://shopee.co.id/perakceluk"),
            ("shopee", "https://id.shp.ee/abc12", "Shopee", "https://id.shp.ee/abc12"),
            (
                "tokopedia",
                "https://www.tokopedia.com/perakceluk",
                "@perakceluk",
                "https://www.tokopedia.com/perakceluk",
            ),
            ("kakao", "_abcde", "_abcde", "https://pf.kakao.com/_abcde"),
            (
                "kakao",
                "http://pf.kakao.com/_abcde",
                "KakaoTalk",
                "https://pf.kakao.com/_abcde",
            ),
            (
                "line",
                "@perakceluk",
                "@perakceluk",
                "https://line.me/R/ti/p/%40perakceluk",
            ),
            ("line", "perakceluk", "perakceluk", "https://line.me/ti/p/~perakceluk"),
        ] {
            let expected = Some((text.to_owned(), Some(url.to_owned())));
            assert_eq!(read(key, written), expected, "{key} {written}");
        }
        assert_eq!(read("wechat", "perakceluk"), Some(("perakceluk".to_owned(), None)));
    }

    #[test]
    fn other_hosts_and_shapes_are_refused() {
        for (key, written) in [
            ("instagram", "https://facebook.com/perak.celuk"),
            ("instagram", "https://instagram.com.evil.example/perak"),
            ("instagram", "https://evilinstagram.com/perak"),
            ("instagram", "https://www.instagram.com/"),
            ("instagram", "www.instagram.com"),
            ("instagram", "https://user@instagram.com/perak"),
            ("instagram", "javascript://instagram.com/%0aalert(1)"),
            ("instagram", "perak celuk"),
            ("instagram", "@"),
            ("tokopedia", "https://shopee.co.id/perakceluk"),
            ("kakao", "perakceluk"),
            ("wechat", "https://wa.me/62812"),
            ("line", "081234567890 (Sari)"),
        ] {
            assert_eq!(read(key, written), None, "{key} {written}");
        }
    }
}
