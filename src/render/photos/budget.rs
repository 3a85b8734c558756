//! Works on many things at once within a budget.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Calls `work` once for every index of `weights`, on rayon's current pool, heaviest first, so that the weights of
/// what runs at any moment do not exceed `budget` in sum. What is heavier than the budget runs alone.
///
/// No thread ever waits for budget: a task that ends starts those that now fit. So a pool that is busy with other
/// things, or has one thread only, cannot lock up.
pub(super) fn run_within(weights: &[u64], budget: u64, work: &(dyn Fn(usize) + Sync)) {
    let mut waiting: Vec<(u64, usize)> = weights.iter().copied().zip(0..).collect();
    waiting.sort_by_key(|&(weight, index)| (std::cmp::Reverse(weight), index));
    let queue = Queue {
        state: Mutex::new(State {
            waiting,
            used: 0,
            running: 0,
        }),
        budget,
        work,
    };
    rayon::scope(|scope| queue.start_what_fits(scope));
}

struct Queue<'a> {
    state: Mutex<State>,
    budget: u64,
    work: &'a (dyn Fn(usize) + Sync),
}

struct State {
    /// Weight and index, heaviest first.
    waiting: Vec<(u64, usize)>,
    /// Sum of the weights that run.
    used: u64,
    /// Number of tasks that run.
    running: usize,
}

impl<'scope> Queue<'scope> {
    fn start_what_fits<'queue: 'scope>(&'queue self, scope: &rayon::Scope<'scope>) {
        while let Some((weight, index)) = self.take() {
            scope.spawn(move |scope| {
                (self.work)(index);
                self.give_back(weight);
                self.start_what_fits(scope);
            });
        }
    }

    /// Takes the heaviest that fits.
    fn take(&self) -> Option<(u64, usize)> {
        let mut state = self.lock();
        // More than there are threads would hold budget without running.
        if state.running >= rayon::current_num_threads() {
            return None;
        }
        let fits = |&(weight, _): &(u64, usize)| {
            state.running == 0 || state.used.checked_add(weight).is_some_and(|sum| sum <= self.budget)
        };
        let position = state.waiting.iter().position(fits)?;
        let taken = state.waiting.remove(position);
        state.used = state.used.saturating_add(taken.0);
        state.running += 1;
        Some(taken)
    }

    fn give_back(&self, weight: u64) {
        let mut state = self.lock();
        state.used = state.used.saturating_sub(weight);
        state.running = state.running.saturating_sub(1);
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    /// Runs and returns, per start, the index and the weight in use right after it.
    fn trace(threads: usize, weights: &[u64], budget: u64) -> Vec<(usize, u64)> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let used = AtomicU64::new(0);
        let starts = Mutex::new(Vec::new());
        pool.install(|| {
            run_within(weights, budget, &|index| {
                let now = used.fetch_add(weights[index], Ordering::SeqCst) + weights[index];
                starts.lock().unwrap().push((index, now));
                std::thread::yield_now();
                used.fetch_sub(weights[index], Ordering::SeqCst);
            });
        });
        starts.into_inner().unwrap()
    }

    #[test]
    fn heaviest_first_on_one_thread() {
        let order: Vec<usize> = trace(1, &[5, 90, 7, 90, 1000], 100)
            .into_iter()
            .map(|(index, _)| index)
            .collect();
        assert_eq!(order, [4, 1, 3, 2, 0]);
    }

    #[test]
    fn nested_parallel_work_does_not_lock_up() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
        let count = AtomicU64::new(0);
        pool.install(|| {
            rayon::join(
                || {
                    run_within(&[1; 50], 1, &|_| {
                        rayon::join(|| count.fetch_add(1, Ordering::SeqCst), || ());
                    })
                },
                || {
                    run_within(&[1; 50], 1, &|_| {
                        rayon::join(|| count.fetch_add(1, Ordering::SeqCst), || ());
                    })
                },
            )
        });
        assert_eq!(count.load(Ordering::SeqCst), 100);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn each_once_and_never_over_budget(
            weights in proptest::collection::vec(0_u64..50, 0..60),
            budget in 0_u64..80,
            threads in 1_usize..5,
        ) {
            let starts = trace(threads, &weights, budget);
            let mut indices: Vec<usize> = starts.iter().map(|&(index, _)| index).collect();
            indices.sort_unstable();
            prop_assert_eq!(indices, (0..weights.len()).collect::<Vec<_>>());
            for (index, used) in starts {
                prop_assert!(used <= budget || used == weights[index], "{used} in use, budget {budget}");
            }
        }
    }
}
