//! What `build`, `check` and `serve` have in common: what was typed, checked; and one run over the workspace.

use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::WRONG_USAGE;
use super::arguments::RunForm;
use super::progress::Line;
use super::surroundings::Surroundings;
use super::usage::{self, Refusal};
use super::voice::Voice;
use crate::cache::{FallbackStore, LocalStore, MemoryStore, Store};
use crate::date::{BuildDate, Date};
use crate::deploy::{self, Objects, SharedStore};
use crate::diag::{Arg, Diagnostic};
use crate::fleet::{self, Job, Nowhere, Opened, Part, Parts, Publisher, Run, Scope};
use crate::model::object_store::ObjectStoreUrl;
use crate::paths::InputPath;
use crate::pipeline::Request;
use crate::publish::Published;
use crate::render::PhotosDone;
use crate::report::{Finding, Report, Sources, Words, locate};
use crate::source::Workspace;
use crate::span::FileId;

/// The stack of a thread that we start: what the main thread has on most systems.
const STACK_BYTES: usize = 8 << 20;
/// More threads than any machine has processors.
const MAX_THREADS: usize = 4096;

/// For whom the output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// To be read.
    Human,
    /// One JSON object.
    Json,
}

/// How to work, checked.
#[derive(Clone, Copy, Debug)]
pub struct How {
    /// The day for which sites are made.
    pub today: BuildDate,
    /// For whom the output is.
    pub format: Format,
    /// How many threads; `None`: as many as the machine has processors.
    pub threads: Option<NonZeroUsize>,
}

impl How {
    /// Checks what was typed.
    ///
    /// # Errors
    /// A wrong date, format, number or `SOURCE_DATE_EPOCH`.
    pub fn check(form: &RunForm, surroundings: &Surroundings, words: &Words) -> Result<Self, Refusal> {
        Ok(How {
            today: BuildDate(today(form.today.as_deref(), surroundings, words)?),
            format: match form.format.as_deref() {
                None | Some("human") => Format::Human,
                Some("json") => Format::Json,
                Some(other) => return Err(usage::not_one_of(other, "--format", &["human", "json"], words)),
            },
            threads: match form.threads.as_deref() {
                None => None,
                Some(text) => Some(threads(text).ok_or_else(|| usage::bad_value(text, "--threads", words))?),
            },
        })
    }
}

fn threads(text: &str) -> Option<NonZeroUsize> {
    text.parse().ok().filter(|n: &NonZeroUsize| n.get() <= MAX_THREADS)
}

/// The day: `--today`, else the day (in UTC) of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the
/// clock's.
///
/// # Errors
/// A wrong date or `SOURCE_DATE_EPOCH`.
pub fn today(typed: Option<&str>, surroundings: &Surroundings, words: &Words) -> Result<Date, Refusal> {
    if let Some(text) = typed {
        let wrong = || usage::wrong("usage-invalid-date", &[("value", text.into())], words);
        return Date::parse(text).ok_or_else(wrong);
    }
    let Some(epoch) = surroundings.source_date_epoch.as_deref() else {
        return Ok(surroundings.clock_day);
    };
    let digits = !epoch.is_empty() && epoch.bytes().all(|b| b.is_ascii_digit());
    match epoch.parse().ok().filter(|_| digits) {
        Some(seconds) => Ok(Date::from_unix(seconds)),
        None => Err(usage::bad_value(epoch, "SOURCE_DATE_EPOCH", words)),
    }
}

/// The workspace at or above `start`.
///
/// # Errors
/// The diagnostic that says that there is none.
pub fn find(start: &Path) -> Result<Workspace, Box<Diagnostic>> {
    Workspace::find(start).map_err(Box::new)
}

/// The folder to look in when none was typed.
pub fn here(workspace: Option<PathBuf>) -> PathBuf {
    workspace.unwrap_or_else(|| PathBuf::from("."))
}

/// Where a workspace's site goes when nothing else was typed.
pub fn default_out(workspace: &Workspace) -> PathBuf {
    workspace.root().join("public")
}

/// Tells, in the form that was asked for, that there is no workspace. Gives the exit code.
pub fn no_workspace(problem: Diagnostic, how: How, voice: &Voice) -> u8 {
    let findings = in_no_file(vec![problem]);
    match how.format {
        Format::Json => voice.json(&findings, &Report::default()),
        Format::Human => voice.findings(&findings),
    }
    WRONG_USAGE
}

/// Findings that stand in no text.
fn in_no_file(diagnostics: Vec<Diagnostic>) -> Vec<Finding> {
    struct NoSources;
    impl Sources for NoSources {
        fn file(&self, _: FileId) -> Option<(&InputPath, &str)> {
            None
        }
    }
    locate(diagnostics, &NoSources)
}

/// How sites are published.
pub struct Publishing<'a> {
    /// Where.
    pub out: &'a Path,
    /// Which villages, and how closely they are looked at.
    pub scope: Scope,
}

/// Builds the villages of the workspace that was `opened`. Without `publishing` everything is made in memory, and all
/// advice is given.
pub fn run(
    workspace: &Workspace,
    opened: Opened,
    publishing: Option<Publishing<'_>>,
    how: How,
    surroundings: &Surroundings,
    voice: &Voice,
) -> Run {
    let watches = surroundings.terminal && how.format == Format::Human;
    let line = Line::new(watches, voice.words());
    let cache = Cache::new(surroundings);
    let url = opened.settings().and_then(|settings| settings.cache.clone());
    let remote = url.map(|url| Remote::open(url, cache.store()));
    let near = cache.store();
    let job = Job {
        workspace,
        request: Request {
            today: how.today,
            drafts: false,
            advice: publishing.is_none(),
        },
        store: remote.as_ref().and_then(Remote::store).unwrap_or(near.as_ref()),
        progress: &line,
        scope: publishing.as_ref().map(|p| p.scope.clone()).unwrap_or_default(),
    };
    let mut run = on_threads(how.threads, || match &publishing {
        Some(publishing) => {
            let publisher = Publisher::new(workspace, publishing.out).verifying(publishing.scope.verify);
            fleet::run(&job, opened, &mut { publisher })
        }
        None => fleet::run(&job, opened, &mut Nowhere(Some(Published::at(&default_out(workspace))))),
    });
    if run.report.pictures.made > 0 {
        cache.trim(surroundings.cache_bytes);
    }
    cache.tell_trouble(voice);
    if let Some(remote) = remote {
        let shard = publishing.filter(|p| matches!(p.scope.part, Part::Shard(_)) && !run.broken_environment);
        let was_told = remote.finish(shard.map(|p| Published::at(p.out)).as_ref(), voice);
        // Whoever waits for this shard must know that the portal would not show it.
        run.broken_environment |= !was_told;
    }
    run
}

/// Puts the portal of the workspace that was `opened` together from `parts` and publishes it into `out`.
pub fn join(workspace: &Workspace, opened: Opened, parts: Parts, out: &Path, how: How) -> Run {
    struct Silent;
    impl fleet::Progress for Silent {
        fn village(&self, _: &str, _: usize, _: usize) {}
        fn photos(&self, _: PhotosDone) {}
        fn finished(&self) {}
    }
    let job = Job {
        workspace,
        request: Request {
            today: how.today,
            drafts: false,
            advice: false,
        },
        // A portal has pages only; its pictures are those of the villages.
        store: &MemoryStore::new(),
        progress: &Silent,
        scope: Scope::default(),
    };
    let mut publisher = Publisher::new(workspace, out);
    on_threads(how.threads, || fleet::join(&job, opened, parts, &mut publisher))
}

/// The object store of a workspace during a run.
struct Remote {
    url: ObjectStoreUrl,
    objects: io::Result<(Arc<dyn Objects>, SharedStore)>,
}

impl Remote {
    fn open(url: ObjectStoreUrl, near: Arc<dyn Store>) -> Self {
        let objects = deploy::open(&url).map(|objects| {
            let store = SharedStore::new(near, Arc::clone(&objects));
            (objects, store)
        });
        Remote { url, objects }
    }

    fn store(&self) -> Option<&dyn Store> {
        self.objects.as_ref().ok().map(|(_, store)| store as &dyn Store)
    }

    /// Waits until all pictures are sent, and notes there what the shard whose output is `shard` published. `false`: it
    /// could not be noted. Trouble is told once.
    fn finish(self, shard: Option<&Published>, voice: &Voice) -> bool {
        let trouble = match self.objects {
            Err(error) => Some(error.to_string()),
            Ok((objects, store)) => store.finish().or_else(|| {
                let noted = shard.map(|output| deploy::note_shard(objects.as_ref(), output));
                noted.and_then(Result::err).map(|error| error.to_string())
            }),
        };
        let (Some(reason), was_told) = (trouble, shard.is_none()) else {
            return true;
        };
        let args = [("store", self.url.to_string().into()), ("reason", reason.into())];
        match was_told {
            true => tell_trouble("failure-object-store", &args, voice),
            false => voice.failure("failure-object-store-notes", &args),
        }
        was_told
    }
}

/// A note of something that makes a build slower and nothing else.
fn tell_trouble(message: &str, args: &[(&str, Arg)], voice: &Voice) {
    let text = voice.words().format(message, args);
    voice.tell(&format!("{}: {text}\n\n", voice.words().text("label-note")));
}

/// Where made photos are kept.
pub enum Cache {
    /// In the user's cache folder, and in memory what that cannot take.
    Folder(Arc<FallbackStore<LocalStore, MemoryStore>>),
    /// In memory: the system knows no such folder.
    Memory(Arc<MemoryStore>),
}

impl Cache {
    /// The cache of this user.
    pub fn new(surroundings: &Surroundings) -> Self {
        match &surroundings.cache_folder {
            Some(folder) => Cache::Folder(Arc::new(FallbackStore::new(
                LocalStore::open(folder.clone()),
                MemoryStore::new(),
            ))),
            None => Cache::Memory(Arc::new(MemoryStore::new())),
        }
    }

    /// The store.
    pub fn store(&self) -> Arc<dyn Store> {
        match self {
            Cache::Folder(store) => Arc::clone(store) as Arc<dyn Store>,
            Cache::Memory(store) => Arc::clone(store) as Arc<dyn Store>,
        }
    }

    /// Takes away what was not used for longest, where there is more than `limit` bytes. What cannot be taken away
    /// costs room only.
    pub fn trim(&self, limit: u64) {
        if let Cache::Folder(store) = self {
            let _ = store.first().trim(limit);
        }
    }

    /// Tells, if the folder could not be used, why.
    pub fn tell_trouble(&self, voice: &Voice) {
        let trouble = match self {
            Cache::Folder(store) => store.trouble(),
            Cache::Memory(_) => None,
        };
        if let Some((_, reason)) = trouble {
            tell_trouble("failure-cache", &[("reason", reason.into())], voice);
        }
    }
}

/// Does `work` on a pool of so many threads, with room for deeply nested texts on each. The pool is ours and not the
/// process's, so that a number typed here says nothing about anybody else.
fn on_threads<T: Send>(threads: Option<NonZeroUsize>, work: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new()
        // 0: as many as there are processors.
        .num_threads(threads.map_or(0, NonZeroUsize::get))
        .stack_size(STACK_BYTES)
        .build();
    match pool {
        Ok(pool) => pool.install(work),
        // The system gives no more threads: then with those that there are.
        Err(_) => work(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::words;
    use crate::report::UiLanguage;

    fn around(epoch: Option<&str>) -> Surroundings {
        let mut surroundings = Surroundings::of_process();
        surroundings.source_date_epoch = epoch.map(str::to_owned);
        surroundings.clock_day = Date::new(2026, 5, 1).unwrap();
        surroundings
    }

    #[test]
    fn the_day_is_typed_given_or_read_from_the_clock() {
        let words = words(UiLanguage::Id);
        let day = |typed, epoch| today(typed, &around(epoch), &words).map(|d| d.to_string());
        assert_eq!(day(None, None).unwrap(), "2026-05-01");
        // Five minutes to midnight in London.
        assert_eq!(day(None, Some("1795305300")).unwrap(), "2026-11-21");
        assert_eq!(day(Some("2027-01-02"), Some("1795305300")).unwrap(), "2027-01-02");
        assert_eq!(day(Some("2027-01-02"), Some("besok")).unwrap(), "2027-01-02");
        for bad in ["", "besok", "-1", "+1", "1.5", "99999999999999999999"] {
            let Err(Refusal::Wrong(text)) = day(None, Some(bad)) else {
                panic!("{bad}")
            };
            assert!(text.contains("SOURCE_DATE_EPOCH"), "{text}");
        }
        assert!(day(Some("2026-02-29"), None).is_err());
    }

    #[test]
    fn threads_are_counted_from_one() {
        assert_eq!(threads("2").map(NonZeroUsize::get), Some(2));
        for bad in ["0", "-1", "dua", "", "1000000"] {
            assert_eq!(threads(bad), None, "{bad}");
        }
    }
}
