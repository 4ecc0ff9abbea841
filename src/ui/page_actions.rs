//! What a screen may ask of the page and the phone around it. `app` fills it from the shell; screens know neither.

use std::rc::Rc;

/// Cheap to clone; handed to every screen by context.
#[derive(Clone)]
pub struct PageActions {
    /// https, tel and mailto only; anything else is ignored by the shell.
    pub open_outside: Rc<dyn Fn(&str)>,
    pub copy: Rc<dyn Fn(&str)>,
    /// Moves the keyboard and screen-reader focus to the element with this id.
    pub focus: Rc<dyn Fn(&str)>,
    /// Brings the element with this id to the top of its scroll container.
    pub scroll_to: Rc<dyn Fn(&str)>,
}

impl PageActions {
    /// Does nothing: tests and snapshots.
    pub fn none() -> Self {
        let nothing: Rc<dyn Fn(&str)> = Rc::new(|_| {});
        Self { open_outside: nothing.clone(), copy: nothing.clone(), focus: nothing.clone(), scroll_to: nothing }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_written_for_people_becomes_a_link_for_phones() {
        assert_eq!(tel_link("+33 1 23-45"), "tel:+3312345");
        assert_eq!(tel_link("8 800 555"), "tel:8800555");
    }
}
