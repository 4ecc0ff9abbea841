//! Numbers that provoke a failure on purpose, so that no test has to intercept requests.
//! `docs/demo-backend.md` lists them for people.

pub const DEMO: &str = "+12025550101";
pub const EMPTY: &str = "+12025550102";
pub const MANY: &str = "+12025550103";
/// Has been wherever booking works differently.
pub const TRAVELER: &str = "+12025550104";
/// Owns 200 memberships and 40 gift cards.
pub const COLLECTOR: &str = "+12025550105";

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
    /// No review can be sent.
    ReviewsFail,
    /// The first review is kept, but its answer never arrives.
    ReviewAnswerLost,
    /// The first booking finds its time just taken, and so does the first move of a visit.
    TimeTakenOnce,
    /// Bookings, changes and cancellations succeed, and the connection breaks instead of an answer.
    AnswerLost,
    /// The same, and the connection stays silent.
    AnswerSilent,
    /// The place refuses to cancel and to move, whatever its rules say.
    RefusesChanges,
    /// Prices are 10 % higher from the second look at the menu on.
    PriceRises,
    /// What is booked first is not offered any more from then on.
    ServiceGone,
    /// Every form wants an SMS code.
    CodeAsked,
    /// The first booking with any professional finds nobody free.
    NobodyFreeOnce,
    /// Places refuse this number.
    BlockedByPlaces,
    /// Refusals of bookings come with a text and no code.
    RefusalsWithoutCodes,
    /// What is sold online is 10 % dearer from the second look on.
    OfferPriceRises,
    /// The first thing that is sold online is gone from the second look on.
    OfferSoldOut,
    /// The first order is kept, but its answer never arrives.
    OrderAnswerLost,
    /// Places sell on their own page alone.
    OnlySalesPage,
}

/// Every sentinel with the last four digits of its number.
pub const ALL: [(&str, Sentinel); 26] = [
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
    ("+12025550120", Sentinel::TimeTakenOnce),
    ("+12025550121", Sentinel::AnswerLost),
    ("+12025550122", Sentinel::RefusesChanges),
    ("+12025550123", Sentinel::PriceRises),
    ("+12025550124", Sentinel::ServiceGone),
    ("+12025550125", Sentinel::CodeAsked),
    ("+12025550126", Sentinel::NobodyFreeOnce),
    ("+12025550127", Sentinel::BlockedByPlaces),
    ("+12025550128", Sentinel::AnswerSilent),
    ("+12025550129", Sentinel::RefusalsWithoutCodes),
    ("+12025550160", Sentinel::ReviewsFail),
    ("+12025550161", Sentinel::ReviewAnswerLost),
    ("+12025550170", Sentinel::OfferPriceRises),
    ("+12025550171", Sentinel::OfferSoldOut),
    ("+12025550172", Sentinel::OrderAnswerLost),
    ("+12025550173", Sentinel::OnlySalesPage),
];

pub fn of(phone: &str) -> Option<Sentinel> {
    ALL.iter().find(|(number, _)| *number == phone).map(|(_, sentinel)| *sentinel)
}

pub fn has_fixed_code(phone: &str) -> bool {
    matches!(phone, DEMO | EMPTY | MANY | TRAVELER | COLLECTOR) || of(phone).is_some()
}

/// How long [`Sentinel::Slow`] takes for each answer.
pub const SLOW: std::time::Duration = std::time::Duration::from_secs(5);

/// How long [`Sentinel::AnswerSilent`] says nothing before the connection breaks.
pub const SILENCE: std::time::Duration = std::time::Duration::from_secs(90);
