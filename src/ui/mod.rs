//! What the user sees and does. Must not know JSON, SQL or HTTP: data come from the repositories, in the domain's words.

pub mod async_action;
pub mod card_content;
pub mod components;
pub mod page_actions;
pub mod viewer;
pub mod visit_time;
