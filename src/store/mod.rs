//! What stays on the device. Must not know HTTP or screens.
