//! Booking on a whole device: the flow, its refusals, lost answers, restarts.

mod draft;
mod flow;
mod moments;
mod refusals;
mod reschedule;
mod twice;

use altegio_me::domain::appointment::Appointment;
use altegio_me::domain::booking::{BookingDraft, BookingPart, BookingStep, ProfessionalChoice, Slot};
use altegio_me::domain::ids::{PlaceId, ServiceId};
use altegio_me::domain::month_grid::YearMonth;
use altegio_me::repositories::{BookingProgress, Repositories};
use chrono::NaiveDate;

use super::{Device, settled};

const LUMEN: PlaceId = PlaceId(9025);
const AURORA: PlaceId = PlaceId(9001);
const FLOW: PlaceId = PlaceId(9015);
const LILY: PlaceId = PlaceId(9044);
const KERERU: PlaceId = PlaceId(9060);
const NOVEMBER: YearMonth = YearMonth { year: 2026, month: 11 };

/// The id of a service by a word of its title.
async fn service(app: &Repositories, place: PlaceId, word: &str) -> ServiceId {
    let menu = app.booking.services(place, ProfessionalChoice::Any).await.unwrap();
    let exact = menu.services.iter().find(|service| service.title == word);
    exact.or(menu.found(None, word).first().copied()).unwrap().id
}

/// The free times of the first free day, looked for from this month on.
async fn first_times(
    app: &Repositories,
    place: PlaceId,
    professional: ProfessionalChoice,
    services: &[ServiceId],
) -> (NaiveDate, Vec<Slot>) {
    let mut month = NOVEMBER;
    for _ in 0..4 {
        let days = app.booking.days(place, professional, services, month).await.unwrap();
        if let Some(day) = days.first() {
            let times = app.booking.times(place, professional, services, *day).await.unwrap();
            return (*day, times.to_vec());
        }
        month = month.next();
    }
    panic!("nothing is free at {place}");
}

/// Complete, but for what special forms demand: one service with its first professional at the first free time.
async fn draft(app: &Repositories, place: PlaceId, word: &str) -> BookingDraft {
    let chosen = service(app, place, word).await;
    let people = app.booking.professionals(place, &[chosen]).await.unwrap();
    let one = ProfessionalChoice::One(people.iter().find(|one| one.is_bookable).unwrap().id);
    let (_, times) = first_times(app, place, one, &[chosen]).await;
    let mut draft = app.booking.new_draft(Some(place));
    draft.parts = vec![BookingPart { services: vec![chosen], professional: one, slot: Some(times[0].clone()) }];
    draft.step = BookingStep::Details;
    draft.contact.name = "Anna".to_owned();
    app.booking.set_draft(Some(draft.clone()));
    app.booking.draft().borrow().clone().unwrap()
}

/// Waits for the end of the booking that runs.
async fn ended(app: &Repositories) -> BookingProgress {
    let is_end = |progress: &BookingProgress| progress.is_over() && *progress != BookingProgress::Idle;
    app.booking.progress().wait_for(is_end).await.unwrap().clone()
}

async fn book(app: &Repositories, draft: &BookingDraft) -> BookingProgress {
    app.booking.book(draft.clone(), None);
    ended(app).await
}

/// What the server has of the wish: visits at the place and time that are not canceled.
async fn made(device: &Device, phone: &str, draft: &BookingDraft) -> Vec<Appointment> {
    let twin = device.twin();
    let app = twin.start_signed_in(phone).await;
    app.appointments.refresh();
    let listed = settled(app.appointments.watch()).await.value.unwrap();
    let start = draft.parts[0].slot.as_ref().unwrap().start.utc();
    let is_it =
        |visit: &&Appointment| Some(visit.place.id) == draft.place && visit.start.utc() == start && !visit.is_canceled;
    listed.iter().filter(is_it).cloned().collect()
}

fn creates(device: &Device) -> usize {
    device.take_answered().iter().filter(|request| request.starts_with("POST /book_record/")).count()
}

async fn refreshed(app: &Repositories) -> Vec<Appointment> {
    app.appointments.refresh();
    settled(app.appointments.watch()).await.value.unwrap().to_vec()
}
