//! Appointments as passes: upcoming on a coloured half, past and canceled on paper (design 3). Texts come formatted.

mod booked;
mod past;
mod upcoming;

pub use booked::BookedPass;
pub use past::{PastPass, RatingLine, RatingRow, ReviewLine, ReviewRow};
pub use upcoming::{Arcs, UpcomingPass};
