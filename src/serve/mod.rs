//! The live preview: sites are made in memory, shown to this computer's browser, and made again whenever a file is
//! saved. Nothing is written but pictures into the cache.
//!
//! ```text
//! watch ─ signal → work ─ fleet::run_again → shelf ─ show → stage ← http ← browser
//!                                                            └ news (server-sent events) → client/reload.js
//! ```
//!
//! [`work`] is the only one that builds, on a thread of its own; [`http`] has another. What is shown is a
//! [`stage::Show`]: it never changes, a new one takes its place. A village with errors never reaches the
//! [`shelf`], so that its last good site stays.

mod answer;
mod content_type;
mod http;
mod inject;
mod shelf;
mod stage;
mod watch;
mod work;

use std::any::Any;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::cache::Store;
use crate::date::BuildDate;
use crate::fleet::{Progress, Run};
use crate::report::Words;
use crate::source::Workspace;
use stage::Stage;
use work::Workshop;

pub use http::{Port, address, bind};

/// What is to be shown, and to whom it is told.
pub struct Preview {
    /// The workspace.
    pub workspace: Workspace,
    /// Where made pictures are kept.
    pub store: Arc<dyn Store>,
    /// The language of overlays.
    pub words: Words,
    /// The day for which sites are made, asked anew for every build.
    pub today: Box<dyn Fn() -> BuildDate + Send>,
    /// Is told what happens.
    pub audience: Box<dyn Audience>,
}

/// Is told what happens in a preview. Called from the thread that builds.
pub trait Audience: Send {
    /// Watches the build that begins.
    fn progress(&self) -> Box<dyn Progress + '_>;
    /// The first build is done, and `address` shows it.
    fn ready(&self, address: &str);
    /// There is something new to tell.
    fn built(&self, built: &Built<'_>);
    /// The system cannot say when files change, for this reason; the folder is looked through time and again.
    fn polling(&self, reason: &str);
}

/// A build of a preview.
pub struct Built<'a> {
    /// What came of it.
    pub run: &'a Run,
    /// From the first sign of a change until it was shown.
    pub took: Duration,
    /// Whether it is the first.
    pub first: bool,
    /// Whether there were errors before and none are left.
    pub mended: bool,
}

/// What ends a preview.
enum End {
    /// Ctrl-C.
    Asked,
    /// The server can go on no longer, for this reason.
    Broken(String),
    /// The thread that builds panicked.
    Panicked(Box<dyn Any + Send>),
}

/// What moves the thread that builds.
enum Signal {
    /// A file changed.
    Changed,
    /// A picture of the site at this place is gone from the store.
    Damaged(crate::publish::SitePlace),
}

/// The stack of the threads that build: what the main thread has on most systems.
const STACK_BYTES: usize = 8 << 20;

/// Shows the preview at the bound `door` until Ctrl-C is pressed.
///
/// # Errors
/// Why it had to stop.
pub fn run(door: TcpListener, preview: Preview) -> Result<(), String> {
    let port = door.local_addr().map_err(|e| e.to_string())?.port();
    let (ends, end) = mpsc::channel();
    let (signals, signal) = mpsc::channel();
    let stage = Arc::new(Stage::new(
        port,
        Arc::clone(&preview.store),
        &preview.words,
        signals.clone(),
    ));

    let (server_stage, server_ends) = (Arc::clone(&stage), ends.clone());
    let server = thread::Builder::new().name("preview".to_owned()).spawn(move || {
        let asked = server_ends.clone();
        let done = http::serve(door, server_stage, move || {
            // When nobody waits for the end any more, it has come.
            let _ = asked.send(End::Asked);
        });
        if let Err(error) = done {
            let _ = server_ends.send(End::Broken(error.to_string()));
        }
    });
    server.map_err(|e| e.to_string())?;

    let workshop = Workshop::new(preview, stage, signals, signal);
    let builder = thread::Builder::new().name("build".to_owned()).stack_size(STACK_BYTES);
    let building = builder.spawn(move || {
        let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK_BYTES).build();
        let work = std::panic::AssertUnwindSafe(|| match pool {
            Ok(pool) => pool.install(|| workshop.work()),
            // The system gives no more threads: then on those of the process.
            Err(_) => workshop.work(),
        });
        if let Err(panic) = std::panic::catch_unwind(work) {
            let _ = ends.send(End::Panicked(panic));
        }
    });
    building.map_err(|e| e.to_string())?;

    // Both threads end with the process: neither holds anything that must be put away.
    match end.recv() {
        Ok(End::Asked) => Ok(()),
        Ok(End::Broken(reason)) => Err(reason),
        Ok(End::Panicked(panic)) => std::panic::resume_unwind(panic),
        Err(error) => Err(error.to_string()),
    }
}
