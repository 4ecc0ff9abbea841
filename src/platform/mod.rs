//! What the phone gives us, each behind an interface with a live and a fake. Knows nothing of ours.
pub mod clock;
