//! The only door to data: API + store + platform → domain. Must not know Dioxus.
