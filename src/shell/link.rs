//! The way to one page, whatever carries it: `evaluate_script` in the window, a WebSocket in the preview, a test's vector.

use super::page_command::PageCommand;

/// Must not block: it is called from session threads between two turns.
pub trait PageLink: Send + Sync {
    fn send(&self, to_page: ToPage);
}

#[derive(Clone, Debug, PartialEq)]
pub enum ToPage {
    Edits {
        /// Number of the last event these edits know of; the page drops field values older than that field's last input.
        known: u32,
        bytes: Vec<u8>,
    },
    Commands(Vec<PageCommand>),
}

const EDITS: u8 = 0;
const COMMANDS: u8 = 1;

impl ToPage {
    /// One byte what it is; edits: the event number (u32, little-endian), then the interpreter's bytes; commands: a JSON list.
    pub fn encode(&self) -> Vec<u8> {
        match self {
            Self::Edits { known, bytes } => {
                let mut message = Vec::with_capacity(bytes.len() + 5);
                message.push(EDITS);
                message.extend_from_slice(&known.to_le_bytes());
                message.extend_from_slice(bytes);
                message
            }
            Self::Commands(commands) => {
                let mut message = vec![COMMANDS];
                if let Err(error) = serde_json::to_writer(&mut message, commands) {
                    tracing::error!(%error, "commands that cannot be written as JSON");
                    message.truncate(1);
                    message.extend_from_slice(b"[]");
                }
                message
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_carry_the_number_of_the_last_event_they_know() {
        let message = ToPage::Edits { known: 0x0102_0304, bytes: vec![9, 8] }.encode();
        assert_eq!(message, [0, 4, 3, 2, 1, 9, 8]);
    }

    #[test]
    fn commands_are_json_and_never_script() {
        let commands = vec![PageCommand::Focus { id: "</script>\u{2028}'\"".to_owned() }, PageCommand::Blur];
        let message = ToPage::Commands(commands).encode();
        assert_eq!(message[0], 1);
        let json: serde_json::Value = serde_json::from_slice(&message[1..]).unwrap();
        assert_eq!(json[0]["command"], "focus");
        assert_eq!(json[1]["command"], "blur");
    }
}
