//! What the words of a timetable mean, in the languages that we speak.

use chrono::Weekday;
use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    Days(Vec<Weekday>),
    /// "to"
    Until,
    Closed,
    Always,
    Morning,
    Afternoon,
    /// "from", "and", "o'clock": says nothing by itself.
    Filler,
}

const DAYS: [(Weekday, &[&str]); 7] = [
    (Mon, &["mon", "monday", "mondays", "mo", "montag", "montags", "пн", "пон", "понедельник", "الاثنين", "الإثنين"]),
    (
        Tue,
        &[
            "tue",
            "tues",
            "tuesday",
            "tuesdays",
            "tu",
            "di",
            "dienstag",
            "dienstags",
            "вт",
            "втор",
            "вторник",
            "الثلاثاء",
        ],
    ),
    (
        Wed,
        &["wed", "wednesday", "wednesdays", "we", "mi", "mittwoch", "mittwochs", "ср", "среда", "الأربعاء", "الاربعاء"],
    ),
    (
        Thu,
        &[
            "thu",
            "thur",
            "thurs",
            "thursday",
            "thursdays",
            "th",
            "do",
            "donnerstag",
            "donnerstags",
            "чт",
            "четверг",
            "الخميس",
        ],
    ),
    (Fri, &["fri", "friday", "fridays", "fr", "freitag", "freitags", "пт", "пятница", "الجمعة"]),
    (Sat, &["sat", "saturday", "saturdays", "sa", "samstag", "samstags", "сб", "суббота", "السبت"]),
    (Sun, &["sun", "sunday", "sundays", "su", "so", "sonntag", "sonntags", "вс", "воскресенье", "الأحد", "الاحد"]),
];

const DAILY: [&str; 6] = ["daily", "everyday", "täglich", "ежедневно", "يوميا", "يومياً"];
const WEEKDAYS: [&str; 3] = ["weekdays", "будни", "werktags"];
const WEEKENDS: [&str; 2] = ["weekend", "weekends"];
const UNTIL: [&str; 9] = ["to", "till", "until", "through", "bis", "до", "по", "إلى", "حتى"];
const CLOSED: [&str; 8] = ["closed", "geschlossen", "ruhetag", "выходной", "выходные", "закрыто", "مغلق", "عطلة"];
const ALWAYS: [&str; 2] = ["круглосуточно", "durchgehend"];
const MORNING: [&str; 2] = ["am", "ص"];
const AFTERNOON: [&str; 2] = ["pm", "م"];
const FILLER: [&str; 14] = ["from", "and", "von", "und", "с", "и", "от", "uhr", "из", "من", "و", "hours", "open", "о"];

pub fn meaning(word: &str) -> Option<Word> {
    if let Some((day, _)) = DAYS.iter().find(|(_, names)| names.contains(&word)) {
        return Some(Word::Days(vec![*day]));
    }
    let lists: [(&[&str], Word); 9] = [
        (&DAILY, Word::Days(super::WEEK.to_vec())),
        (&WEEKDAYS, Word::Days(vec![Mon, Tue, Wed, Thu, Fri])),
        (&WEEKENDS, Word::Days(vec![Sat, Sun])),
        (&UNTIL, Word::Until),
        (&CLOSED, Word::Closed),
        (&ALWAYS, Word::Always),
        (&MORNING, Word::Morning),
        (&AFTERNOON, Word::Afternoon),
        (&FILLER, Word::Filler),
    ];
    lists.into_iter().find(|(words, _)| words.contains(&word)).map(|(_, meaning)| meaning)
}
