//! Bad weather for `--chaos`: delay, loss and 5xx at random. Knows no request.

use std::time::Duration;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weather {
    pub delay: Duration,
    pub trouble: Option<ChaosTrouble>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChaosTrouble {
    /// The connection breaks before the answer.
    Lost,
    ServerError,
    /// A gateway's page in place of JSON.
    BadGateway,
}

/// One request's weather: up to 0.9 s of delay, now and then 4 s; 6 % lost, 6 % failed, 3 % a gateway's page.
pub fn weather(random: &mut fastrand::Rng) -> Weather {
    let delay = match random.u32(..100) {
        0..4 => Duration::from_secs(4),
        _ => Duration::from_millis(random.u64(20..900)),
    };
    let trouble = match random.u32(..100) {
        0..6 => Some(ChaosTrouble::Lost),
        6..12 => Some(ChaosTrouble::ServerError),
        12..15 => Some(ChaosTrouble::BadGateway),
        _ => None,
    };
    Weather { delay, trouble }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_requests_still_come_through() {
        let mut random = fastrand::Rng::with_seed(7);
        let days: Vec<_> = (0..1000).map(|_| weather(&mut random)).collect();
        let bad = days.iter().filter(|day| day.trouble.is_some()).count();
        assert!((80..250).contains(&bad), "{bad}");
        assert!(days.iter().all(|day| day.delay <= Duration::from_secs(4)));
    }
}
