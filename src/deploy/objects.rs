//! What an object store can do, and asking it for many things at once.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Named bytes on other machines. Each object is whole at every moment. Errors are final: what may pass was tried again.
pub trait Objects: Send + Sync {
    /// The bytes of an object; `None` when there is none.
    ///
    /// # Errors
    /// Those of the network and the store, as in all that follow.
    fn get(&self, name: &str) -> io::Result<Option<Vec<u8>>>;

    /// Writes an object, also over an old one.
    fn put(&self, name: &str, bytes: Vec<u8>) -> io::Result<()>;

    /// Takes an object away; nothing happens when there is none.
    fn delete(&self, name: &str) -> io::Result<()>;

    /// The names of all objects that begin with `folder`, which ends in `/`.
    fn list(&self, folder: &str) -> io::Result<Vec<String>>;
}

/// So many requests wait for an answer at once: an answer takes tens of milliseconds and hardly any work.
pub(super) const AT_ONCE: usize = 16;

/// Does `work` for the numbers below `count`, many at once, and gives the results in their order.
pub(super) fn at_once<T: Send>(count: usize, work: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
    if count < 2 {
        return (0..count).map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mine = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        mine.take_while(|at| *at < count).map(|at| (at, work(at))).collect()
    };
    let mut results: Vec<(usize, T)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..count.min(AT_ONCE)).map(|_| scope.spawn(take)).collect();
        let of = |thread: std::thread::ScopedJoinHandle<'_, Vec<(usize, T)>>| match thread.join() {
            Ok(results) => results,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        threads.into_iter().flat_map(of).collect()
    });
    results.sort_by_key(|(at, _)| *at);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_their_order() {
        for count in [0, 1, 2, 15, 100] {
            let results = at_once(count, &|at| at * 2);
            assert_eq!(results, (0..count).map(|at| at * 2).collect::<Vec<_>>());
        }
    }
}
