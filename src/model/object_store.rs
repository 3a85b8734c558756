//! `[cache]` of `kampung.toml`: an object store in which machines share what they made.

use std::fmt;

use super::fields::Fields;
use crate::diag::{Code, Diagnostic};

/// Where in an object store things lie: `s3://BUCKET/FOLDER`. Region, endpoint and keys come from the environment, as
/// all programs for such stores take them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectStoreUrl {
    /// Name of the bucket.
    pub bucket: String,
    /// Folders below it, without slashes at its ends; may be empty.
    pub folder: String,
}

/// With this such an address begins.
const SCHEME: &str = "s3://";

impl ObjectStoreUrl {
    /// Whether `text` means an object store, rightly written or not.
    pub fn is_meant(text: &str) -> bool {
        text.starts_with(SCHEME)
    }

    /// Reads `s3://BUCKET/FOLDER`. `None` for anything else: names of buckets are those of the
    /// [Amazon S3 User Guide](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html), and those
    /// of folders have the characters that the guide calls safe.
    pub fn parse(text: &str) -> Option<Self> {
        let (bucket, folder) = match text.strip_prefix(SCHEME)?.split_once('/') {
            Some((bucket, folder)) => (bucket, folder.strip_suffix('/').unwrap_or(folder)),
            None => (text.strip_prefix(SCHEME)?, ""),
        };
        let is_alnum = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let bucket_is_good = (3..=63).contains(&bucket.len())
            && bucket.chars().all(|c| is_alnum(c) || matches!(c, '-' | '.'))
            && bucket.starts_with(is_alnum)
            && bucket.ends_with(is_alnum);
        let is_safe = |c: char| c.is_ascii_alphanumeric() || "!-_.*'()".contains(c);
        let name_is_good = |name: &str| !matches!(name, "" | "." | "..") && name.chars().all(is_safe);
        let folder_is_good = folder.is_empty() || folder.split('/').all(name_is_good);
        (bucket_is_good && folder_is_good).then(|| ObjectStoreUrl {
            bucket: bucket.to_owned(),
            folder: folder.to_owned(),
        })
    }

    /// Reads the table `cache`.
    pub fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let read = |cache: &mut Fields<'_, '_>| {
            let url = cache.text("url");
            cache.missing("url");
            let url = url?;
            let Some(parsed) = ObjectStoreUrl::parse(&url.value) else {
                let wrong = Diagnostic::new(Code::BadObjectStore, url.span).with("value", url.value);
                cache.bag().push(wrong);
                return None;
            };
            if !cfg!(feature = "object-store") {
                cache.bag().push(Diagnostic::new(Code::NoObjectStore, url.span));
                return None;
            }
            Some(parsed)
        };
        fields.group("cache", read).flatten()
    }
}

impl fmt::Display for ObjectStoreUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME}{}", self.bucket)?;
        if self.folder.is_empty() {
            return Ok(());
        }
        write!(f, "/{}", self.folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        let shown = |text| ObjectStoreUrl::parse(text).map(|url| url.to_string());
        for (text, same) in [
            ("s3://kampung", "s3://kampung"),
            ("s3://kampung/", "s3://kampung"),
            ("s3://kampung.id/bali/2026", "s3://kampung.id/bali/2026"),
            ("s3://kampung-id/Bali/", "s3://kampung-id/Bali"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(same), "{text}");
        }
        for bad in [
            "",
            "kampung",
            "https://kampung",
            "s3:/kampung",
            "s3://",
            "s3://ab",
            "s3://Kampung",
            "s3://-kampung",
            "s3://kampung/../x",
            "s3://kampung//x",
            "s3://kampung/a b",
            "s3://kampung/x?y",
            "s3://user@kampung",
        ] {
            assert_eq!(shown(bad), None, "{bad}");
        }
    }
}
