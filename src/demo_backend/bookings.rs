//! Booking, moving and their refusals by the published codes (API notes, 2). Knows tables, not requests;
//! nothing is changed unless everything may be.

use chrono::{DateTime, Duration, Utc};
use http::StatusCode;

use super::availability::{Search, Start};
use super::envelope::{Refusal, RefusedItem};
use super::seed;
use super::tables::{Dialect, FieldRuleRow, MembershipRow, PlaceRow, PrepaidRow, RecordRow, Tables};

/// One wish out of a request.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The client's index, echoed.
    pub id: i64,
    pub services: Vec<i64>,
    /// `None`: any professional.
    pub staff: Option<i64>,
    /// `None`: no readable time.
    pub start: Option<DateTime<Utc>>,
}

/// Who comes, and what they wrote into the form.
#[derive(Debug, Clone, Default)]
pub struct Guest {
    pub name: String,
    pub surname: String,
    pub email: String,
    pub comment: String,
    /// Codes of the fields that hold something.
    pub fields: Vec<String>,
    pub allows_personal_data: bool,
    pub api_id: String,
}

/// A wish that can be granted.
#[derive(Debug, Clone)]
pub struct Granted {
    pub wish: Wish,
    pub start: DateTime<Utc>,
    pub seconds: i64,
    pub staff: i64,
    pub event: Option<i64>,
}

/// Why a wish cannot be granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    NothingChosen,
    Taken,
    NobodyFree,
    Overlap,
    Gone,
}

impl Problem {
    fn item(self, id: i64) -> RefusedItem {
        let (code, message) = match self {
            Self::NothingChosen => (422, "No services are chosen, or no time."),
            Self::Taken => (433, "The chosen time is no longer free."),
            Self::NobodyFree => (436, "Nobody is free at that time."),
            Self::Overlap => (437, "The chosen times overlap."),
            Self::Gone => (438, "The service is not available any more."),
        };
        // Only these two name the appointment.
        RefusedItem { code, message, id: matches!(self, Self::Taken | Self::Overlap).then_some(id) }
    }
}

/// The refusal as the place's generation puts it.
pub fn refusal(problems: &[(i64, Problem)], place: &PlaceRow) -> Refusal {
    let mut items: Vec<_> = problems.iter().map(|(id, problem)| problem.item(*id)).collect();
    let message = match &items[..] {
        [single] => single.message,
        _ => "An error has occurred",
    };
    let mut refusal = Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, message);
    match place.dialect {
        Dialect::Reference | Dialect::Live => {}
        Dialect::Strings => items.iter_mut().for_each(|item| item.id = None),
        Dialect::Blueprint => return refusal.terse(),
    }
    refusal.items = items;
    refusal
}

/// All wishes, or all that is wrong with them. Professionals are chosen here for those who left it open.
pub fn grant(
    tables: &Tables,
    place: &PlaceRow,
    wishes: &[Wish],
    now: DateTime<Utc>,
    is_gone: impl Fn(i64) -> bool,
) -> Result<Vec<Granted>, Vec<(i64, Problem)>> {
    let mut granted: Vec<Granted> = Vec::new();
    let mut problems = Vec::new();
    for wish in wishes {
        match grant_one(tables, place, wish, &granted, now, &is_gone) {
            Ok(one) => granted.push(one),
            Err(problem) => problems.push((wish.id, problem)),
        }
    }
    if problems.is_empty() && !wishes.is_empty() {
        return Ok(granted);
    }
    if wishes.is_empty() {
        problems.push((0, Problem::NothingChosen));
    }
    Err(problems)
}

fn grant_one(
    tables: &Tables,
    place: &PlaceRow,
    wish: &Wish,
    before: &[Granted],
    now: DateTime<Utc>,
    is_gone: &impl Fn(i64) -> bool,
) -> Result<Granted, Problem> {
    let start = wish.start.filter(|_| !wish.services.is_empty()).ok_or(Problem::NothingChosen)?;
    if wish.services.iter().any(|service| is_gone(*service)) {
        return Err(Problem::Gone);
    }
    let search = Search::of(tables, place, &wish.services, now).ok_or(Problem::Gone)?;
    let seconds = search.seconds();
    let overlaps = |other: &&Granted| start < other.end() && other.start < start + Duration::seconds(seconds);
    if before.iter().any(|other| overlaps(&other)) {
        return Err(Problem::Overlap);
    }
    let Some(Start { staff, event }) = search.at(wish.staff, start) else {
        return Err(if wish.staff.is_some() { Problem::Taken } else { Problem::NobodyFree });
    };
    let staff = staff.first().copied().ok_or(Problem::NobodyFree)?;
    Ok(Granted { wish: wish.clone(), start, seconds, staff, event })
}

impl Granted {
    fn end(&self) -> DateTime<Utc> {
        self.start + Duration::seconds(self.seconds)
    }
}

/// What the form demands and the guest did not give.
pub fn check_guest(place: &PlaceRow, guest: &Guest) -> Result<(), Refusal> {
    let rules = &place.booking;
    let refused = |message: String| Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, message).code(422));
    for (rule, text, what) in [
        (rules.surname, &guest.surname, "surname"),
        (rules.email, &guest.email, "email"),
        (rules.comment, &guest.comment, "comment"),
    ] {
        if rule == FieldRuleRow::Required && text.trim().is_empty() {
            return refused(format!("Please fill in: {what}."));
        }
    }
    if !guest.email.is_empty() && !guest.email.contains('@') {
        return refused("The email has a wrong format.".to_owned());
    }
    if let Some(field) = rules.fields.iter().find(|field| field.is_required && !guest.fields.contains(&field.code)) {
        return refused(format!("Please fill in: {}.", field.title));
    }
    if rules.policy.is_some() && !guest.allows_personal_data {
        return refused("Please agree to the processing of personal data.".to_owned());
    }
    Ok(())
}

/// Members' services need a membership that is valid at the place, paid ones the hosted page.
pub fn check_conditions(
    tables: &Tables,
    place: &PlaceRow,
    client: Option<i64>,
    granted: &[Granted],
    can_pay: bool,
) -> Result<(), Refusal> {
    let refused = |message: &str| Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, message).code(422));
    for one in granted {
        for service in one.wish.services.iter().filter_map(|id| place.service(*id)) {
            let is_valid = |row: &&MembershipRow| {
                Some(row.client) == client
                    && row.places.contains(&place.id)
                    && row.expires.is_none_or(|expires| expires > one.start)
                    && (!row.is_frozen || row.can_book_when_frozen)
            };
            if service.members_only && !tables.memberships.iter().any(|row| is_valid(&row)) {
                return refused("This service is for holders of a membership.");
            }
            if service.prepaid == PrepaidRow::Required && !can_pay {
                return refused("This service has to be paid online.");
            }
        }
    }
    Ok(())
}

/// Writes the granted wishes down; the ids of the records, in their order.
pub fn book(
    tables: &mut Tables,
    place: i64,
    phone: &str,
    guest: &Guest,
    granted: &[Granted],
    percent: i64,
    now: DateTime<Utc>,
) -> Vec<i64> {
    let known = tables.client_by_phone(phone).map(|client| client.id);
    let client = known.unwrap_or_else(|| seed::stranger(tables, phone));
    if let Some(client) = tables.client_mut(client)
        && client.name.is_empty()
    {
        client.name = guest.name.trim().to_owned();
    }
    let Some(place) = tables.place(place).cloned() else { return Vec::new() };
    let mut ids = Vec::new();
    for one in granted {
        let services = one.wish.services.iter().filter_map(|id| place.service(*id));
        let is_paid_online = services.clone().any(|service| service.prepaid != PrepaidRow::Forbidden);
        let costs = services.map(|service| service.price * percent / 100 * (100 - service.discount) / 100).collect();
        let id = tables.new_id();
        ids.push(id);
        tables.records.push(RecordRow {
            id,
            client,
            place: place.id,
            staff: Some(one.staff),
            services: one.wish.services.clone(),
            start: one.start,
            created: now,
            length_seconds: one.seconds,
            comment: guest.comment.clone(),
            master_requested: one.wish.staff.is_some(),
            prepaid: is_paid_online,
            activity_id: one.event.unwrap_or(0),
            api_id: guest.api_id.clone(),
            costs,
            dialect: place.dialect,
            ..seed::blank_record()
        });
    }
    ids
}
