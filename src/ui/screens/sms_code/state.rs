//! What the code page holds and decides. Must not know how a code is checked or how the page looks.

use chrono::{DateTime, Utc};

use crate::domain::phone_number::digits_typed;
use crate::repositories::session::{CodeSent, SendCodeError, SignInError};
use crate::ui::async_action::AsyncAction;

#[derive(Debug, Clone, PartialEq)]
pub struct State {
    pub sent: CodeSent,
    /// ASCII digits, at most `sent.code_length`.
    pub code: String,
    pub checking: AsyncAction<SignInError>,
    pub resending: AsyncAction<SendCodeError>,
    /// Grows with every wrong code: the cells shake once for each.
    pub wrong_count: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Typed(String),
    Checked(Result<(), SignInError>),
    ResendTapped,
    Resent(Result<CodeSent, SendCodeError>),
    ChangeNumberTapped,
    SupportTapped,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    SignIn(String),
    SendAgain,
    ChangeNumber,
    ContactSupport,
    /// The id of an element.
    Focus(&'static str),
}

pub const CODE_FIELD: &str = "sms-code";

/// What the line under the cells offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resend {
    /// Not before then.
    At(DateTime<Utc>),
    Now,
    Running,
}

impl State {
    pub fn new(sent: CodeSent) -> Self {
        Self { sent, code: String::new(), checking: AsyncAction::Idle, resending: AsyncAction::Idle, wrong_count: 0 }
    }

    /// The code is too old, by the server's word or by the clock.
    pub fn is_expired(&self, now: DateTime<Utc>) -> bool {
        self.checking.error() == Some(&SignInError::Expired) || self.sent.expires_at.is_some_and(|end| now >= end)
    }

    /// Too many tries: the field is off until then (`Some(None)`: nobody said until when).
    pub fn blocked(&self, now: DateTime<Utc>) -> Option<Option<DateTime<Utc>>> {
        match self.checking.error() {
            Some(SignInError::TooMany { retry_at }) if retry_at.is_none_or(|at| now < at) => Some(*retry_at),
            _ => None,
        }
    }

    pub fn resend(&self, now: DateTime<Utc>) -> Resend {
        let asked_to_wait = match self.resending.error() {
            Some(SendCodeError::TooMany { retry_at }) => *retry_at,
            _ => None,
        };
        // A code that is too old may be replaced at once, unless the server itself said when.
        let planned = (!self.is_expired(now)).then_some(self.sent.resend_at);
        match asked_to_wait.or(planned) {
            _ if self.resending.is_running() => Resend::Running,
            Some(at) if now < at => Resend::At(at),
            _ => Resend::Now,
        }
    }

    /// The next moment at which this page looks different by itself.
    pub fn waits_until(&self) -> Option<DateTime<Utc>> {
        let blocked = match self.checking.error() {
            Some(SignInError::TooMany { retry_at }) => *retry_at,
            _ => None,
        };
        let asked_to_wait = match self.resending.error() {
            Some(SendCodeError::TooMany { retry_at }) => *retry_at,
            _ => None,
        };
        [blocked, asked_to_wait, Some(self.sent.resend_at), self.sent.expires_at].into_iter().flatten().max()
    }

    pub fn update(&mut self, action: Action, now: DateTime<Utc>) -> Option<Effect> {
        match action {
            Action::Typed(typed) => self.typed(&typed, now),
            Action::Checked(Ok(())) => {
                self.checking = AsyncAction::Done;
                None
            }
            Action::Checked(Err(error)) => {
                // Without an answer the code may still be right: it stays for another try.
                if !matches!(error, SignInError::Offline | SignInError::ServerTrouble) {
                    self.code.clear();
                }
                if matches!(error, SignInError::WrongCode { .. }) {
                    self.wrong_count += 1;
                }
                self.checking = AsyncAction::Failed(error);
                Some(Effect::Focus(CODE_FIELD))
            }
            Action::ResendTapped => match self.resend(now) {
                Resend::Now if !self.checking.is_running() => {
                    self.resending = AsyncAction::Running;
                    Some(Effect::SendAgain)
                }
                Resend::Now | Resend::At(_) | Resend::Running => None,
            },
            Action::Resent(Ok(sent)) => {
                *self = Self { wrong_count: self.wrong_count, ..Self::new(sent) };
                Some(Effect::Focus(CODE_FIELD))
            }
            Action::Resent(Err(error)) => {
                self.resending = AsyncAction::Failed(error);
                None
            }
            Action::SupportTapped => Some(Effect::ContactSupport),
            Action::ChangeNumberTapped => (!self.checking.is_running()).then_some(Effect::ChangeNumber),
        }
    }

    fn typed(&mut self, typed: &str, now: DateTime<Utc>) -> Option<Effect> {
        if self.checking.is_running() || self.checking == AsyncAction::Done || self.blocked(now).is_some() {
            return None;
        }
        let length = usize::from(self.sent.code_length);
        let before = std::mem::replace(&mut self.code, digits_typed(typed).chars().take(length).collect());
        let is_new = self.code != before;
        if is_new {
            self.checking = AsyncAction::Idle;
        }
        // A whole code is sent once; after a lost connection, typing its last digit anew sends it again.
        if self.code.len() < length || !is_new {
            return None;
        }
        self.checking = AsyncAction::Running;
        Some(Effect::SignIn(self.code.clone()))
    }
}

#[cfg(test)]
mod tests;
