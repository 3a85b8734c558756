//! What moves on a terminal while a site is made.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::fleet::Progress;
use crate::render::PhotosDone;
use crate::report::{PhaseName, Words};

/// A line with the village, and how many of its photos are done. Nothing when nobody watches.
pub struct Line<'a> {
    bar: ProgressBar,
    words: &'a Words,
}

/// Before the photos are counted, and once they are.
const WAITING: &str = "{spinner} {prefix}";
const COUNTING: &str = "{spinner} {prefix} [{bar:24}] {msg}";

impl<'a> Line<'a> {
    /// A line on standard error, if somebody `watches`.
    pub fn new(watches: bool, words: &'a Words) -> Self {
        let target = match watches {
            true => ProgressDrawTarget::stderr(),
            false => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(None, target).with_style(style(WAITING));
        bar.set_prefix(PhaseName::Read.label(words));
        if watches {
            bar.enable_steady_tick(Duration::from_millis(120));
        }
        Line { bar, words }
    }
}

fn style(template: &str) -> ProgressStyle {
    // The templates are ours and a test reads them.
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}

impl Progress for Line<'_> {
    fn village(&self, name: &str, number: usize, total: usize) {
        let args = [
            ("name", name.into()),
            ("number", number.into()),
            ("total", total.into()),
        ];
        self.bar.set_style(style(WAITING));
        self.bar.set_prefix(self.words.format("progress-village", &args));
        self.bar.unset_length();
        self.bar.set_position(0);
    }

    fn photos(&self, done: PhotosDone) {
        let (photos, of) = (done.photos as u64, done.of as u64);
        if self.bar.length() != Some(of) {
            self.bar.set_style(style(COUNTING));
            self.bar.set_length(of);
        }
        // Reported by several threads: an older figure may come later.
        if photos < self.bar.position() {
            return;
        }
        self.bar.set_position(photos);
        let args = [
            ("done", done.photos.into()),
            ("total", done.of.into()),
            ("bytes", self.words.size(done.bytes).into()),
            ("all", self.words.size(done.of_bytes).into()),
        ];
        let count = self.words.format("progress", &args);
        let label = PhaseName::Photos.label(self.words);
        self.bar.set_message(format!("{label} {count}"));
    }

    fn finished(&self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::UiLanguage;

    #[test]
    fn the_line_follows_the_work() {
        for template in [WAITING, COUNTING] {
            assert!(ProgressStyle::with_template(template).is_ok());
        }
        let words = Words::new(UiLanguage::Id);
        let line = Line::new(false, &words);
        assert!(line.bar.is_hidden());
        line.village("celuk", 2, 3);
        assert_eq!(line.bar.prefix(), "celuk (2 dari 3)");
        let done = |photos: usize| PhotosDone {
            photos,
            of: 20,
            bytes: photos as u64 * 1_000_000,
            of_bytes: 20_000_000,
        };
        line.photos(done(5));
        line.photos(done(4));
        assert_eq!((line.bar.position(), line.bar.length()), (5, Some(20)));
        assert_eq!(line.bar.message(), "Foto 5 dari 20, 5,0 MB dari 20 MB");
        line.village("bakan", 3, 3);
        assert_eq!((line.bar.position(), line.bar.length()), (0, None));
        line.finished();
        assert!(line.bar.is_finished());
    }
}
