//! An event as an iCalendar file (RFC 5545). Times are in UTC, so the file needs no time zone of its own.

use chrono::{DateTime, Utc};

use super::CalendarEvent;

/// Lines are folded at this many octets, the line break not counted (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

#[cfg_attr(target_os = "android", allow(dead_code, reason = "Android takes the event itself"))]
pub(super) fn text(event: &CalendarEvent, stamp: DateTime<Utc>) -> String {
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Altegio.me//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(&event.uid)),
        format!("DTSTAMP:{}", moment(stamp)),
        // Grows with time, so that what is handed over again replaces what was there (RFC 5545, 3.8.7.4).
        format!("SEQUENCE:{}", stamp.timestamp().div_euclid(60).clamp(0, i64::from(i32::MAX))),
        format!("DTSTART:{}", moment(event.start)),
        format!("DTEND:{}", moment(event.end.max(event.start))),
        format!("SUMMARY:{}", escaped(&event.title)),
        format!("LOCATION:{}", escaped(&event.location)),
        format!("DESCRIPTION:{}", escaped(&event.notes)),
        "TRANSP:OPAQUE".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().filter(|line| !line.ends_with(':')).map(|line| folded(line)).collect()
}

fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Of type TEXT (RFC 5545, 3.3.11): control characters but the line break have no form there.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.trim().replace("\r\n", "\n").replace('\r', "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Folds between characters; each further line begins with a space, which counts.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn event() -> CalendarEvent {
        CalendarEvent {
            uid: "visit-9001@altegio.me".into(),
            title: "Balayage & gloss, Studio Lumen".into(),
            location: "12 Linden Street; Paris".into(),
            notes: "With Sofia Marin\nOne \\ two".into(),
            start: at("2026-11-26T13:30:00Z"),
            end: at("2026-11-26T15:15:00Z"),
        }
    }

    const STAMP: &str = "2026-11-24T08:41:00Z";

    #[test]
    fn a_visit_becomes_one_event_in_utc() {
        let text = text(&event(), at(STAMP));
        assert_eq!(
            text,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Altegio.me//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n\
             BEGIN:VEVENT\r\nUID:visit-9001@altegio.me\r\nDTSTAMP:20261124T084100Z\r\nSEQUENCE:29925161\r\n\
             DTSTART:20261126T133000Z\r\nDTEND:20261126T151500Z\r\nSUMMARY:Balayage & gloss\\, Studio Lumen\r\n\
             LOCATION:12 Linden Street\\; Paris\r\nDESCRIPTION:With Sofia Marin\\nOne \\\\ two\r\nTRANSP:OPAQUE\r\n\
             END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_letter_is_cut() {
        let title = "Стрижка и укладка, окрашивание, уход — صوفيا مارين 💇 ".repeat(9);
        let long = CalendarEvent { title: title.clone(), ..event() };
        let text = text(&long, at(STAMP));
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:{}\r\n", title.trim().replace(',', "\\,"))));
    }

    #[test]
    fn what_a_business_wrote_cannot_add_lines_of_its_own() {
        let sly = CalendarEvent { notes: "x\r\nEND:VEVENT\r\nBEGIN:VALARM\u{7}".into(), ..event() };
        let text = text(&sly, at(STAMP));
        assert_eq!(text.matches("\r\nEND:VEVENT").count(), 1);
        assert!(!text.contains('\u{7}'));
    }

    #[test]
    fn nothing_known_is_no_empty_line_and_an_end_is_never_before_the_start() {
        let bare = CalendarEvent { location: "  ".into(), notes: String::new(), end: at(STAMP), ..event() };
        let text = text(&bare, at(STAMP));
        assert!(!text.contains("LOCATION") && !text.contains("DESCRIPTION"));
        assert!(text.contains("DTEND:20261126T133000Z"));
    }
}
