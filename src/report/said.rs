//! What others say in English, the TOML parser, the system and the decoders: where our own words for it are.

/// The id of our words for what the TOML parser says: ``unexpected `=` in array, expected value`` gives
/// `toml-unexpected-in-array`.
pub(super) fn toml_message_id(detail: &str) -> String {
    message_id("toml", detail.split(',').next().unwrap_or(""))
}

/// The id of our words for what somebody else says in English: `reason-permission-denied`.
pub(super) fn message_id(kind: &str, said: &str) -> String {
    let words: Vec<String> = said
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!("{kind}-{}", words.join("-"))
}

#[cfg(test)]
mod tests {
    use std::io;

    use crate::diag::{Code, Diagnostic, Place};
    use crate::report::{UiLanguage, Words};
    use crate::source::photo::{HeaderProblem, read_header};

    #[test]
    fn reasons_are_in_the_language_of_the_reader() {
        let words = Words::new(UiLanguage::Id);
        let said = |code, reason: &str| words.message(&Diagnostic::new(code, Place::Nowhere).with("reason", reason));
        for (reason, expected) in [
            (
                "Permission denied (os error 13)",
                "Tidak dapat dibaca: izinnya tidak cukup",
            ),
            (
                "No such file or directory (os error 2)",
                "Tidak dapat dibaca: berkas atau foldernya tidak ada",
            ),
            (
                "something new (os error 999)",
                "Tidak dapat dibaca: something new (os error 999)",
            ),
        ] {
            assert_eq!(said(Code::Unreadable, reason), expected);
        }
        let headers = [
            &b""[..],
            &[0; 64],
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            b"\x89PNG\r\n\x1a\n",
            b"RIFF\x10\0\0\0WEBPVP8 ",
        ];
        for bytes in headers {
            let Err(HeaderProblem::Broken(reason)) = read_header(bytes) else {
                panic!("{bytes:?}")
            };
            let message = said(Code::BrokenPhoto, &reason);
            assert!(!message.contains(&reason), "{message}");
        }
        for kind in [io::ErrorKind::Interrupted, io::ErrorKind::UnexpectedEof] {
            let reason = io::Error::from(kind).to_string();
            assert!(!said(Code::Unreadable, &reason).contains(&reason), "{reason}");
        }
        for reason in [
            "ends too early",
            "is damaged: Corrupt JPEG",
            "changed while it was worked on",
            "cannot be kept: x",
        ] {
            assert!(!said(Code::BrokenPhoto, reason).contains(reason), "{reason}");
        }
    }
}
