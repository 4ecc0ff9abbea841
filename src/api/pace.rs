//! The server's limits, kept on our side: so many requests a second and a minute, for all callers together (API notes,
//! 10). Must not know requests.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

/// 5 a second and 200 a minute are documented, per address; other phones may share it behind a carrier's NAT.
const A_SECOND: Window = Window { most: 4, within: Duration::from_secs(1) };
const A_MINUTE: Window = Window { most: 180, within: Duration::from_secs(60) };
/// A request without an answer counts as arrived after this long: silence must not hold up the others.
const ARRIVES_WITHIN: Duration = Duration::from_secs(2);

struct Window {
    most: usize,
    within: Duration,
}

/// Hands out turns, first come, first served. A turn that is given up by dropping the future stays used.
#[derive(Default)]
pub(super) struct Pace {
    /// Held while waiting for a turn, so that nobody overtakes.
    queue: tokio::sync::Mutex<()>,
    state: Mutex<State>,
    /// A turn ended, or the way was closed.
    ended: Notify,
}

#[derive(Default)]
struct State {
    /// The latest turns, the newest at the back.
    turns: VecDeque<Slot>,
    /// How many turns were ever handed out.
    count: u64,
    /// The server asked for silence until then.
    closed_until: Option<Instant>,
}

/// The server counts when a request arrives, which is somewhere between these two.
struct Slot {
    number: u64,
    started: Instant,
    answered: Option<Instant>,
}

impl Slot {
    /// By then the request has arrived. Connecting takes long at times, and a burst that waited meets the next one there.
    fn arrived_by(&self) -> Instant {
        self.answered.unwrap_or(self.started + ARRIVES_WITHIN)
    }
}

/// Keep it until the answer is there.
pub(super) struct Turn<'a> {
    pace: &'a Pace,
    number: u64,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let now = Instant::now();
        let mut state = self.pace.state();
        if let Some(slot) = state.turns.iter_mut().find(|slot| slot.number == self.number) {
            slot.answered = Some(now.min(slot.arrived_by()));
        }
        self.pace.ended.notify_one();
    }
}

impl Pace {
    /// Waits for the next turn. `Err`: the server wants to be left alone for that long, which is longer than `longest`;
    /// also while waiting, when somebody else is told so.
    pub(super) async fn turn(&self, longest: Duration) -> Result<Turn<'_>, Duration> {
        let _first_in_line = self.queue.lock().await;
        loop {
            if let Some(left) = self.closed_for().filter(|left| *left > longest) {
                return Err(left);
            }
            let now = Instant::now();
            let free = self.state().free_at(now);
            if free <= now {
                return Ok(Turn { pace: self, number: self.state().take(now) });
            }
            tokio::select! {
                () = tokio::time::sleep_until(free) => {}
                () = self.ended.notified() => {}
            }
        }
    }

    /// No turns for that long: the server said so to everyone.
    pub(super) fn close_for(&self, silence: Duration) {
        let until = Instant::now() + silence;
        let mut state = self.state();
        state.closed_until = Some(state.closed_until.map_or(until, |known| known.max(until)));
        drop(state);
        self.ended.notify_one(); // who waits in front may not want to wait for so long
    }

    /// How long the server wants to be left alone, if it does.
    fn closed_for(&self) -> Option<Duration> {
        self.state().closed_until?.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// When the next turn may be, as far as is known now: an answer may bring it forward.
    fn free_at(&self, now: Instant) -> Instant {
        let open = self.closed_until.map_or(now, |until| until.max(now));
        let mut seconds: Vec<Instant> = self.turns.iter().map(|slot| slot.arrived_by() + A_SECOND.within).collect();
        seconds.sort();
        let minutes = self.turns.iter().map(|slot| slot.started + A_MINUTE.within);
        let after_a_second = seconds.iter().nth_back(A_SECOND.most - 1).copied();
        let after_a_minute = minutes.rev().nth(A_MINUTE.most - 1);
        [after_a_second, after_a_minute].into_iter().flatten().fold(open, Instant::max)
    }

    fn take(&mut self, now: Instant) -> u64 {
        self.count += 1;
        self.turns.push_back(Slot { number: self.count, started: now, answered: None });
        while self.turns.len() > A_MINUTE.most {
            self.turns.pop_front();
        }
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn turn(pace: &Pace) -> Turn<'_> {
        pace.turn(Duration::from_secs(10)).await.map_err(|_| "closed").unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn no_second_holds_more_than_four_turns() {
        let pace = Pace::default();
        let start = Instant::now();
        let mut turns = Vec::new();
        for _ in 0..13 {
            turn(&pace).await;
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
            turn(&pace).await;
        }
        assert!(start.elapsed() >= Duration::from_secs(60));
    }

    #[tokio::test(start_paused = true)]
    async fn a_burst_that_arrives_late_does_not_meet_the_next_one() {
        let pace = Pace::default();
        let burst = [turn(&pace).await, turn(&pace).await, turn(&pace).await, turn(&pace).await];
        tokio::time::sleep(Duration::from_millis(700)).await;
        drop(burst);
        let answered = Instant::now();
        turn(&pace).await;
        assert_eq!(answered.elapsed().as_millis(), 1000);
    }

    #[tokio::test(start_paused = true)]
    async fn requests_without_an_answer_hold_up_the_others_for_three_seconds_at_most() {
        let pace = Pace::default();
        let start = Instant::now();
        let _silent = [turn(&pace).await, turn(&pace).await, turn(&pace).await, turn(&pace).await];
        turn(&pace).await;
        assert_eq!(start.elapsed().as_secs(), 3);
    }
}
