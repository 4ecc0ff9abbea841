//! What a screen may ask of the page and the phone around it. `app` fills it from the shell; screens know neither.

use std::rc::Rc;

use dioxus::prelude::try_consume_context;

use crate::domain::calendar_entry::CalendarEntry;

/// Cheap to clone; handed to every screen by context.
#[derive(Clone)]
pub struct PageActions {
    /// https, tel and mailto only; anything else is ignored by the shell.
    pub open_outside: Rc<dyn Fn(&str)>,
    /// Opens the support's own page.
    pub contact_support: Rc<dyn Fn()>,
    pub copy: Rc<dyn Fn(&str)>,
    /// Moves the keyboard and screen-reader focus to the element with this id.
    pub focus: Rc<dyn Fn(&str)>,
    /// Brings the element with this id to the top of its scroll container.
    pub scroll_to: Rc<dyn Fn(&str)>,
    /// Hands a visit to the phone's calendar.
    pub add_to_calendar: Rc<dyn Fn(&CalendarEntry) -> Handed>,
    /// A tap that the finger feels; nothing where the phone can't.
    pub haptic: Rc<dyn Fn(Haptic)>,
    /// Hands a text to another app over the system's sheet.
    pub share: Rc<dyn Fn(&str) -> Handed>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Haptic {
    /// Something small has switched.
    Light,
    /// What was hoped for has come true.
    Success,
}

/// For components that know no screen: felt where a page has actions, nothing elsewhere.
pub fn feel(haptic: Haptic) {
    if let Some(actions) = try_consume_context::<PageActions>() {
        (actions.haptic)(haptic);
    }
}

/// What became of something handed to the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    ToTheSystem,
    /// No app takes it; the screen does what it can itself.
    NotPossible,
}

impl PageActions {
    /// Does nothing: tests and snapshots.
    pub fn none() -> Self {
        let nothing: Rc<dyn Fn(&str)> = Rc::new(|_| {});
        Self {
            open_outside: nothing.clone(),
            contact_support: Rc::new(|| {}),
            copy: nothing.clone(),
            focus: nothing.clone(),
            scroll_to: nothing,
            add_to_calendar: Rc::new(|_| Handed::NotPossible),
            haptic: Rc::new(|_| {}),
            share: Rc::new(|_| Handed::NotPossible),
        }
    }

    /// Opens the way to a place in the phone's maps, or in the browser.
    pub fn route(&self, address: &str) {
        (self.open_outside)(&route_link(address));
    }

    pub fn dial(&self, phone: &str) {
        (self.open_outside)(&tel_link(phone));
    }
}

/// Numbers come as people wrote them; a `tel:` link takes digits and one leading plus.
pub fn tel_link(phone: &str) -> String {
    let plus = if phone.trim_start().starts_with('+') { "+" } else { "" };
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    format!("tel:{plus}{digits}")
}

/// An https address that the maps app of the phone takes for its own; without one, the browser shows the way.
pub fn route_link(address: &str) -> String {
    let (base, name) = match cfg!(target_os = "ios") {
        true => ("https://maps.apple.com/?", "daddr"),
        false => ("https://www.google.com/maps/dir/?api=1&", "destination"),
    };
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair(name, address).finish();
    format!("{base}{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_link_that_nothing_in_it_can_change() {
        let link = route_link("Café & Co, 12 Rue #3, Paris");
        assert_eq!(link, "https://www.google.com/maps/dir/?api=1&destination=Caf%C3%A9+%26+Co%2C+12+Rue+%233%2C+Paris");
    }

    #[test]
    fn a_number_written_for_people_becomes_a_link_for_phones() {
        assert_eq!(tel_link("+33 1 23-45"), "tel:+3312345");
        assert_eq!(tel_link("8 800 555"), "tel:8800555");
    }
}
