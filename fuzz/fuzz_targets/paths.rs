//! Any text as a path, a link or a title: nothing climbs, and what is accepted is accepted again. The first
//! line is a folder, the rest a link in it.

#![no_main]

use kampung::paths::{Id, InputPath, OutputPath, UrlPath, slugify};
use libfuzzer_sys::fuzz_target;

fn stays_inside(path: &str) {
    assert!(!path.starts_with('/'));
    assert!(
        path.is_empty() || path.split('/').all(|part| !matches!(part, "" | "." | "..")),
        "{path:?}"
    );
}

fuzz_target!(|text: &str| {
    let (folder, link) = text.split_once('\n').unwrap_or(("", text));
    if let Ok(folder) = InputPath::new(folder) {
        stays_inside(folder.as_str());
        assert_eq!(InputPath::new(folder.as_str()).as_ref(), Ok(&folder));
        if let Ok(target) = folder.resolve(link) {
            stays_inside(target.as_str());
            assert!(!target.as_str().contains('\\'));
            let child = target.parent().child(target.name());
            assert!(target.as_str().is_empty() || child == target);
        }
    }
    if let Ok(path) = OutputPath::new(link) {
        stays_inside(path.as_str());
        assert_eq!(path.as_str(), link);
        assert!(!link.contains('\\') && !link.chars().any(char::is_control));
    }
    if let (Ok(from), Ok(to)) = (UrlPath::new(folder), UrlPath::new(link)) {
        let file = to.output();
        stays_inside(file.as_str());
        assert!(OutputPath::new(file.as_str()).is_ok());
        let relative = to.relative_from(&from);
        assert!(!relative.is_empty() && !relative.starts_with('/'));
        // Followed from the page, the link leads to the target: each `../` leaves a folder.
        let mut parts: Vec<&str> = from.as_str().split('/').collect();
        parts.pop();
        for part in relative.split('/') {
            match part {
                "." => {}
                ".." => assert!(parts.pop().is_some(), "{relative} climbs out of {from}"),
                _ => parts.push(part),
            }
        }
        if parts.last() == Some(&"") || relative.ends_with("..") {
            assert!(to.as_str().is_empty() || to.as_str().ends_with('/'));
        }
        let reached = parts.join("/");
        assert_eq!(
            reached.trim_end_matches('/'),
            to.as_str().trim_end_matches('/'),
            "{relative} from {from}"
        );
    }
    if let Some(id) = slugify(link) {
        assert_eq!(Id::new(id.as_str()), Some(id.clone()));
        assert_eq!(slugify(id.as_str()), Some(id.clone()));
        assert!(OutputPath::new(id.as_str()).is_ok() && UrlPath::new(id.as_str()).is_ok());
    }
});
