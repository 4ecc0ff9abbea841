//! Why nothing was booked, by what the client can do about it. Knows the server's codes, not its texts (API notes, 2).

use crate::api::ApiError;
use crate::domain::booking::PriceRange;
use crate::repositories::read_error::ReadError;

/// Every case has its own remedy on the screen. `text` is the server's own sentence in the language asked for; it may be
/// empty, and is never logged.
#[derive(Clone, PartialEq, Eq)]
pub enum BookingError {
    /// Nothing was sent.
    Offline,
    /// Somebody was faster: the times are read again.
    TimeTaken {
        /// Position in the draft.
        part: usize,
    },
    ServiceGone,
    /// For "any professional".
    NobodyFree,
    /// The place does not take bookings from this number.
    PhoneBlocked {
        text: String,
        /// The place's, to call.
        phone: Option<String>,
    },
    PhoneFormat,
    WrongCode,
    /// The place wants a code by SMS: send one, then book with it.
    CodeNeeded,
    NameMissing,
    /// Two parts at the same time.
    Overlap,
    /// Nothing was booked; booking again accepts the new price.
    PriceChanged {
        old: Box<PriceRange>,
        new: Box<PriceRange>,
    },
    /// Booked and paid on the place's web page.
    PrepaidRequired {
        /// https.
        url: String,
    },
    /// What was typed stays.
    Refused {
        text: String,
    },
    RateLimited,
    ServerTrouble,
    SignedOut,
    /// The answer was lost and the list of visits could not be read since: never offered again until it was.
    OutcomeUnknown,
}

/// Without the texts.
impl std::fmt::Debug for BookingError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Offline => f.write_str("Offline"),
            Self::TimeTaken { part } => write!(f, "TimeTaken {{ part: {part} }}"),
            Self::ServiceGone => f.write_str("ServiceGone"),
            Self::NobodyFree => f.write_str("NobodyFree"),
            Self::PhoneBlocked { .. } => f.write_str("PhoneBlocked"),
            Self::PhoneFormat => f.write_str("PhoneFormat"),
            Self::WrongCode => f.write_str("WrongCode"),
            Self::CodeNeeded => f.write_str("CodeNeeded"),
            Self::NameMissing => f.write_str("NameMissing"),
            Self::Overlap => f.write_str("Overlap"),
            Self::PriceChanged { old, new } => {
                write!(f, "PriceChanged {{ from {} to {} }}", old.min.amount, new.min.amount)
            }
            Self::PrepaidRequired { .. } => f.write_str("PrepaidRequired"),
            Self::Refused { .. } => f.write_str("Refused"),
            Self::RateLimited => f.write_str("RateLimited"),
            Self::ServerTrouble => f.write_str("ServerTrouble"),
            Self::SignedOut => f.write_str("SignedOut"),
            Self::OutcomeUnknown => f.write_str("OutcomeUnknown"),
        }
    }
}

/// What a refusal says before it is known what the times say now.
pub(super) enum Meaning {
    Plain(BookingError),
    /// The code names no part; with several, each is checked.
    SomePartTaken,
    /// No code that decides: read the times again (API notes, 2).
    Unexplained {
        text: String,
    },
    /// It may have taken effect.
    Lost,
}

/// What asks: a code is only wrong where one was sent.
pub(super) struct Asked<'a> {
    pub parts: usize,
    pub with_code: bool,
    /// Of the place.
    pub phone: Option<&'a str>,
}

pub(super) fn meaning(error: ApiError, asked: &Asked<'_>) -> Meaning {
    let (status, codes, named, text) = match error {
        ApiError::Offline => return Meaning::Plain(BookingError::Offline),
        ApiError::Timeout | ApiError::ServerTrouble { .. } | ApiError::Unreadable => return Meaning::Lost,
        ApiError::Unauthorized => return Meaning::Plain(BookingError::SignedOut),
        ApiError::RateLimited { .. } => return Meaning::Plain(BookingError::RateLimited),
        // The place, or what is booked there.
        ApiError::NotFound => return Meaning::Plain(BookingError::ServiceGone),
        ApiError::Forbidden { codes, text } => (403, codes, Vec::new(), text),
        ApiError::Rejected { status, codes, parts, text } => (status, codes, parts, text),
    };
    let has = |code| codes.contains(&code);
    let phone = || asked.phone.map(str::to_owned);
    Meaning::Plain(if has(434) {
        BookingError::PhoneBlocked { text, phone: phone() }
    } else if has(431) {
        BookingError::PhoneFormat
    } else if has(435) {
        BookingError::NameMissing
    } else if has(438) {
        BookingError::ServiceGone
    } else if has(437) {
        BookingError::Overlap
    } else if has(433) {
        match named.iter().find(|(code, _)| *code == 433).and_then(|(_, id)| part(*id, asked.parts)) {
            Some(part) => BookingError::TimeTaken { part },
            None if asked.parts == 1 => BookingError::TimeTaken { part: 0 },
            None => return Meaning::SomePartTaken,
        }
    } else if has(436) {
        BookingError::NobodyFree
    } else if has(432) {
        match asked.with_code {
            true => BookingError::WrongCode,
            false => BookingError::CodeNeeded,
        }
    } else if status == 403 {
        BookingError::PhoneBlocked { text, phone: phone() }
    } else {
        return Meaning::Unexplained { text };
    })
}

/// Parts are counted from 1 on the wire.
fn part(id: i64, parts: usize) -> Option<usize> {
    usize::try_from(id.checked_sub(1)?).ok().filter(|part| *part < parts)
}

impl From<ReadError> for BookingError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Offline => Self::Offline,
            ReadError::RateLimited { .. } => Self::RateLimited,
            ReadError::SignedOut => Self::SignedOut,
            // The key store has its say before, where the page is read.
            ReadError::ServerTrouble | ReadError::Unreadable | ReadError::KeyStore => Self::ServerTrouble,
        }
    }
}
