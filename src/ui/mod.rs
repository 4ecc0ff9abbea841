//! What the user sees and does. Must not know JSON, SQL or HTTP: data come from the repositories, in the domain's words.

pub mod async_action;
pub mod card_content;
mod card_number;
pub mod cards;
pub mod components;
pub mod connection;
pub mod error_text;
pub mod facts;
pub mod load_state;
pub mod notice_banner;
pub mod page_actions;
pub mod page_memory;
pub mod pushed_page;
pub mod root;
pub mod routes;
pub mod screens;
pub mod seconds;
pub mod session_guard;
pub mod time_picker;
pub mod toasts;
pub mod viewer;
pub mod visit_changes;
pub mod visit_links;
pub mod visit_payment;
pub mod visit_time;
