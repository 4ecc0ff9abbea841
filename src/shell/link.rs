//! The way to one page, whatever carries it: `evaluate_script` in the window, a WebSocket in the preview, a test's vector.

use super::page_command::PageCommand;

/// Must not block: it is called from session threads between two turns.
pub trait PageLink: Send + Sync {
    /// `load` is the page load that this is for; a page drops what is meant for the one before it.
    fn send(&self, load: u32, to_page: ToPage);
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
    /// One byte what it is, then the page load; edits: the event number, then the interpreter's bytes; commands: a JSON list.
    /// Numbers are u32, little-endian.
    pub fn encode(&self, load: u32) -> Vec<u8> {
        match self {
            Self::Edits { known, bytes } => {
                let mut message = Vec::with_capacity(bytes.len() + 9);
                message.push(EDITS);
                message.extend_from_slice(&load.to_le_bytes());
                message.extend_from_slice(&known.to_le_bytes());
                message.extend_from_slice(bytes);
                message
            }
            Self::Commands(commands) => {
                let mut message = vec![COMMANDS];
                message.extend_from_slice(&load.to_le_bytes());
                let head = message.len();
                if let Err(error) = serde_json::to_writer(&mut message, commands) {
                    tracing::error!(%error, "commands that cannot be written as JSON");
                    message.truncate(head);
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
    fn edits_carry_their_page_load_and_the_number_of_the_last_event_they_know() {
        let message = ToPage::Edits { known: 0x0102_0304, bytes: vec![9, 8] }.encode(0x0a0b_0c0d);
        assert_eq!(message, [0, 13, 12, 11, 10, 4, 3, 2, 1, 9, 8]);
    }

    #[test]
    fn commands_are_json_and_never_script() {
        let commands = vec![PageCommand::Focus { id: "</script>\u{2028}'\"".to_owned() }, PageCommand::Blur];
        let message = ToPage::Commands(commands).encode(7);
        assert_eq!(message[0], 1);
        let json: serde_json::Value = serde_json::from_slice(&message[5..]).unwrap();
        assert_eq!(json[0]["command"], "focus");
        assert_eq!(json[1]["command"], "blur");
    }
}
