//! Numbers that provoke a failure on purpose, so that no test has to intercept requests.
//! `docs/demo-backend.md` lists them for people.

pub const DEMO: &str = "+12025550101";
pub const EMPTY: &str = "+12025550102";
pub const MANY: &str = "+12025550103";

/// The code of every number below; others get a random one.
pub const FIXED_CODE: &str = "1234";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sentinel {
    EveryCodeIsWrong,
    CodeExpiresAtOnce,
    TooManyAttempts,
    /// The token dies when anything is asked for the second time, that is on the second load of the main page.
    TokenExpires,
    BadItems,
    RecordsFail,
    Slow,
    Blocked,
    HtmlInsteadOfJson,
    TruncatedJson,
}

/// Every sentinel with the last four digits of its number.
pub const ALL: [(&str, Sentinel); 10] = [
    ("+12025550110", Sentinel::EveryCodeIsWrong),
    ("+12025550111", Sentinel::CodeExpiresAtOnce),
    ("+12025550112", Sentinel::TooManyAttempts),
    ("+12025550113", Sentinel::TokenExpires),
    ("+12025550114", Sentinel::BadItems),
    ("+12025550115", Sentinel::RecordsFail),
    ("+12025550116", Sentinel::Slow),
    ("+12025550117", Sentinel::Blocked),
    ("+12025550118", Sentinel::HtmlInsteadOfJson),
    ("+12025550119", Sentinel::TruncatedJson),
];

pub fn of(phone: &str) -> Option<Sentinel> {
    ALL.iter().find(|(number, _)| *number == phone).map(|(_, sentinel)| *sentinel)
}

pub fn has_fixed_code(phone: &str) -> bool {
    matches!(phone, DEMO | EMPTY | MANY) || of(phone).is_some()
}

/// How long [`Sentinel::Slow`] takes for each answer.
pub const SLOW: std::time::Duration = std::time::Duration::from_secs(5);
