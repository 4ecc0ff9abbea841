//! The life of one thing the user asked for that takes time. Knows nothing of what the thing is.

/// `E` is the operation's own error.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum AsyncAction<E> {
    #[default]
    Idle,
    Confirming,
    Running,
    Failed(E),
    Done,
}

impl<E> AsyncAction<E> {
    pub fn is_running(&self) -> bool {
        matches!(self, AsyncAction::Running)
    }

    pub fn error(&self) -> Option<&E> {
        match self {
            AsyncAction::Failed(error) => Some(error),
            AsyncAction::Idle | AsyncAction::Confirming | AsyncAction::Running | AsyncAction::Done => None,
        }
    }
}
