//! The server's limits, kept on our side: so many requests a second and a minute, for all callers together (API notes,
//! 10). Must not know requests.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// 5 a second and 200 a minute are documented, per address; other phones may share it behind a carrier's NAT.
const WINDOWS: [Window; 2] =
    [Window { most: 4, within: Duration::from_secs(1) }, Window { most: 180, within: Duration::from_secs(60) }];

#[derive(Clone, Copy)]
struct Window {
    most: usize,
    within: Duration,
}

/// Hands out turns, first come, first served. A turn that is given up by dropping the future stays used.
#[derive(Default)]
pub(super) struct Pace {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// When the last turns were, or will be; the newest at the back.
    turns: VecDeque<Instant>,
    /// The server asked for silence until then.
    closed_until: Option<Instant>,
}

impl Pace {
    /// Waits for the next turn.
    pub(super) async fn turn(&self) {
        let turn = self.reserve(Instant::now());
        tokio::time::sleep_until(turn).await;
    }

    /// No turns for that long: the server said so to everyone.
    pub(super) fn close_for(&self, silence: Duration) {
        let until = Instant::now() + silence;
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.closed_until = Some(state.closed_until.map_or(until, |known| known.max(until)));
    }

    /// How long the server wants to be left alone, if it does.
    pub(super) fn closed_for(&self) -> Option<Duration> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.closed_until?.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())
    }

    fn reserve(&self, now: Instant) -> Instant {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let longest = WINDOWS.iter().map(|window| window.most).max().unwrap_or(0);
        let mut turn = state.closed_until.map_or(now, |until| until.max(now));
        for window in WINDOWS {
            let Some(position) = state.turns.len().checked_sub(window.most) else { continue };
            if let Some(earlier) = state.turns.get(position) {
                turn = turn.max(*earlier + window.within);
            }
        }
        state.turns.push_back(turn);
        while state.turns.len() > longest {
            state.turns.pop_front();
        }
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn no_second_holds_more_than_four_turns() {
        let pace = Pace::default();
        let start = Instant::now();
        let mut turns = Vec::new();
        for _ in 0..13 {
            pace.turn().await;
            turns.push(start.elapsed());
        }
        for pair in turns.windows(5) {
            assert!(pair[4] - pair[0] >= Duration::from_secs(1), "{turns:?}");
        }
        assert!((3000..3100).contains(&turns[12].as_millis()), "{turns:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn no_minute_holds_more_than_180_turns() {
        let pace = Pace::default();
        let start = Instant::now();
        for _ in 0..181 {
            pace.turn().await;
        }
        assert!(start.elapsed() >= Duration::from_secs(60));
    }
}
