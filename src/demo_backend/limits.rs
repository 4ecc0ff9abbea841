//! 200 requests a minute and 5 a second for each address (API notes, 10). Knows neither tokens nor paths.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;

use chrono::{DateTime, Duration, Utc};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitRule {
    pub per_minute: usize,
    pub per_second: usize,
}

impl LimitRule {
    /// What the API documents.
    pub const DOCUMENTED: Self = Self { per_minute: 200, per_second: 5 };
}

/// Sliding windows, one for each address.
#[derive(Debug, Default)]
pub struct Limiter {
    asked: HashMap<IpAddr, VecDeque<DateTime<Utc>>>,
}

impl Limiter {
    /// Counts one request, or says how many seconds to wait; a refused request is not counted.
    pub fn admit(&mut self, rule: LimitRule, address: IpAddr, now: DateTime<Utc>) -> Result<(), i64> {
        let asked = self.asked.entry(address).or_default();
        while asked.front().is_some_and(|oldest| now - *oldest >= Duration::minutes(1)) {
            asked.pop_front();
        }
        if asked.len() >= rule.per_minute {
            let oldest = asked.front().copied().unwrap_or(now);
            return Err((Duration::minutes(1) - (now - oldest)).num_seconds() + 1);
        }
        let last_second = asked.iter().rev().take_while(|moment| now - **moment < Duration::seconds(1)).count();
        if last_second >= rule.per_second {
            return Err(1);
        }
        asked.push_back(now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

    fn start() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    #[test]
    fn the_sixth_request_within_a_second_waits() {
        let mut limiter = Limiter::default();
        for _ in 0..5 {
            assert_eq!(limiter.admit(LimitRule::DOCUMENTED, HOME, start()), Ok(()));
        }
        assert_eq!(limiter.admit(LimitRule::DOCUMENTED, HOME, start()), Err(1));
        assert_eq!(limiter.admit(LimitRule::DOCUMENTED, HOME, start() + Duration::seconds(1)), Ok(()));
    }

    #[test]
    fn the_two_hundred_and_first_request_within_a_minute_waits_for_the_oldest() {
        let mut limiter = Limiter::default();
        for i in 0..200 {
            assert_eq!(limiter.admit(LimitRule::DOCUMENTED, HOME, start() + Duration::milliseconds(i * 250)), Ok(()));
        }
        assert_eq!(limiter.admit(LimitRule::DOCUMENTED, HOME, start() + Duration::seconds(50)), Err(11));
        assert_eq!(limiter.admit(LimitRule::DOCUMENTED, HOME, start() + Duration::seconds(61)), Ok(()));
    }

    #[test]
    fn addresses_do_not_share_a_limit() {
        let mut limiter = Limiter::default();
        let rule = LimitRule { per_minute: 1, per_second: 1 };
        assert_eq!(limiter.admit(rule, HOME, start()), Ok(()));
        assert_eq!(limiter.admit(rule, "127.0.0.2".parse().unwrap(), start()), Ok(()));
    }
}
