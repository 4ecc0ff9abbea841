//! Choosing a day and a time of it: shared by booking and rescheduling. Must not know what is booked.

mod view;
mod words;

pub mod state;

pub use state::{TimeAction, TimeEffect, TimePicker};
pub use view::TimePickerView;
pub use words::{slot_cells, slot_spoken};
