//! Languages, dates, times and money as text. Must not know screens.
