//! Which step comes next: what is chosen already, hidden by the form, or without a choice is passed over.

use super::draft::{BookingDraft, BookingStep, Contact};
use super::form::{BookingForm, FormStepKind};

/// How much there is to choose from, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepChoices {
    /// Places of the form; 1 for a form of a single place.
    pub places: usize,
    /// Services of the place.
    pub services: usize,
    /// Professionals that can be booked for the chosen services, without "any".
    pub professionals: usize,
}

/// The step that follows `from`, in the order of the form. With one choice left a step is passed over: the caller makes
/// that choice. A draft that lacks something never passes the step that asks for it.
pub fn next_step(from: BookingStep, draft: &BookingDraft, form: &BookingForm, choices: StepChoices) -> BookingStep {
    let order = order(form);
    let after = match order.iter().position(|step| *step == from) {
        Some(position) => order.get(position + 1..).unwrap_or_default(),
        // From somewhere that is not in the form: begin again.
        None => &order[..],
    };
    after.iter().copied().find(|step| !is_passed_over(*step, draft, form, choices)).unwrap_or(BookingStep::Details)
}

/// Location first and details last; what stands between follows the form, and what the form forgot is added.
fn order(form: &BookingForm) -> Vec<BookingStep> {
    let mut order = vec![BookingStep::Location];
    for step in &form.steps {
        let step = match step.kind {
            FormStepKind::Services => BookingStep::Services,
            FormStepKind::Professional => BookingStep::Professional,
            FormStepKind::Time => BookingStep::Time,
            _ => continue,
        };
        if !order.contains(&step) {
            order.push(step);
        }
    }
    for step in [BookingStep::Services, BookingStep::Professional, BookingStep::Time] {
        if !order.contains(&step) {
            order.push(step);
        }
    }
    order.push(BookingStep::Details);
    order
}

fn is_passed_over(step: BookingStep, draft: &BookingDraft, form: &BookingForm, choices: StepChoices) -> bool {
    match step {
        BookingStep::Location => draft.place.is_some() || choices.places <= 1,
        // Without services there is nothing to book, so hiding that step takes a choice made before.
        BookingStep::Services => match draft.part_services().is_empty() {
            true => choices.services == 1,
            false => form.hides(FormStepKind::Services) || draft.event.is_some() || draft.is_repeating(),
        },
        BookingStep::Professional => {
            form.hides(FormStepKind::Professional)
                || choices.professionals == 1
                || draft.event.is_some()
                || draft.is_repeating()
        }
        // A time that was picked beside a professional.
        BookingStep::Time => draft.is_part_complete(),
        BookingStep::Details | BookingStep::Success(_) => false,
    }
}

/// Why the details cannot be sent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactProblem {
    NameMissing,
    SurnameMissing,
    PhoneMissing,
    EmailMissing,
    /// Without an `@` with something on both sides.
    EmailInvalid,
    CommentMissing,
    /// By the field's code.
    CustomField(String),
    ConsentMissing,
}

impl BookingForm {
    /// All of them, in the order of the screen.
    pub fn contact_problems(&self, contact: &Contact) -> Vec<ContactProblem> {
        let mut problems = Vec::new();
        let is_empty = |text: &str| text.trim().is_empty();
        if is_empty(&contact.name) {
            problems.push(ContactProblem::NameMissing);
        }
        if !self.surname.accepts(&contact.surname) {
            problems.push(ContactProblem::SurnameMissing);
        }
        if is_empty(&contact.phone) {
            problems.push(ContactProblem::PhoneMissing);
        }
        if !self.email.accepts(&contact.email) {
            problems.push(ContactProblem::EmailMissing);
        } else if self.email.is_shown() && !is_empty(&contact.email) && !looks_like_email(&contact.email) {
            problems.push(ContactProblem::EmailInvalid);
        }
        if !self.comment.accepts(&contact.comment) {
            problems.push(ContactProblem::CommentMissing);
        }
        let answer = |code: &str| contact.custom.get(code).map_or("", String::as_str);
        let refused = self.custom_fields.iter().filter(|field| !field.accepts(answer(&field.code)));
        problems.extend(refused.map(|field| ContactProblem::CustomField(field.code.clone())));
        if self.shows_privacy_policy && !contact.consent {
            problems.push(ContactProblem::ConsentMissing);
        }
        problems
    }
}

/// The server decides; this only catches what is certainly none.
pub fn looks_like_email(text: &str) -> bool {
    let text = text.trim();
    let has_parts = |(name, host): (&str, &str)| !name.is_empty() && host.len() > 2 && !host.contains('@');
    !text.contains(char::is_whitespace) && text.rsplit_once('@').is_some_and(has_parts)
}
