//! Moving a visit: at once, once, and true in the end.

use altegio_me::demo_backend::sentinels;
use altegio_me::domain::ids::AppointmentId;
use altegio_me::repositories::{ChangeError, ChangeKind, ChangeProgress};

use super::*;
use crate::offline::{Loss, load_main_page};

const MOVED: ChangeProgress = ChangeProgress::Done(ChangeKind::Reschedule);

fn failed(error: ChangeError) -> ChangeProgress {
    ChangeProgress::Failed(ChangeKind::Reschedule, error)
}

/// A booked visit and the free times of another day.
async fn booked(app: &Repositories, device: &Device) -> (AppointmentId, BookingDraft, Vec<Slot>) {
    load_main_page(app).await;
    let draft = draft(app, LUMEN, "Blow-dry").await;
    let BookingProgress::Booked(ids) = book(app, &draft).await else { panic!("not booked") };
    refreshed(app).await;
    let part = &draft.parts[0];
    let days = app.booking.days(LUMEN, part.professional, &part.services, NOVEMBER.next()).await.unwrap();
    let day = days.iter().nth(5).unwrap();
    let times = app.booking.times(LUMEN, part.professional, &part.services, *day).await.unwrap().to_vec();
    device.take_answered();
    (ids[0], draft, times)
}

async fn reschedule(app: &Repositories, id: AppointmentId, slot: &Slot) -> ChangeProgress {
    app.appointments.reschedule(id, slot.clone(), None);
    let over = |progress: &ChangeProgress| matches!(progress, ChangeProgress::Done(_) | ChangeProgress::Failed(..));
    app.appointments.change(id).wait_for(over).await.unwrap().clone()
}

fn starts_at(app: &Repositories, id: AppointmentId, slot: &Slot) -> bool {
    let visits = app.appointments.watch().borrow().value.clone().unwrap();
    visits.iter().any(|visit| visit.id == id && visit.start.utc() == slot.start.utc())
}

#[tokio::test(start_paused = true)]
async fn a_moved_visit_shows_at_once_and_stays_moved() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    let (id, _, times) = booked(&app, &device).await;
    assert_eq!(reschedule(&app, id, &times[0]).await, MOVED);
    assert!(starts_at(&app, id, &times[0]));
    refreshed(&app).await;
    assert!(starts_at(&app, id, &times[0]));
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_to_a_move_is_looked_up() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    let (id, _, times) = booked(&app, &device).await;
    device.lose(Loss::Answer);
    assert_eq!(reschedule(&app, id, &times[0]).await, MOVED);
    device.lose(Loss::Request);
    assert_eq!(reschedule(&app, id, &times[1]).await, failed(ChangeError::ServerTrouble));
    assert!(starts_at(&app, id, &times[0]));
    device.cut_line(true);
    assert_eq!(reschedule(&app, id, &times[1]).await, failed(ChangeError::Offline));
}

#[tokio::test(start_paused = true)]
async fn a_time_that_somebody_else_took_is_said() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    let (id, draft, times) = booked(&app, &device).await;
    let rival = device.twin();
    let rival = rival.start_signed_in(sentinels::TRAVELER).await;
    load_main_page(&rival).await;
    let mut theirs = draft.clone();
    theirs.key = "theirs".to_owned();
    theirs.contact.phone = sentinels::TRAVELER.to_owned();
    theirs.parts[0].slot = Some(times[0].clone());
    assert!(matches!(book(&rival, &theirs).await, BookingProgress::Booked(_)));
    assert_eq!(reschedule(&app, id, &times[0]).await, failed(ChangeError::TimeTaken));
    assert!(!starts_at(&app, id, &times[0]));
}

#[tokio::test(start_paused = true)]
async fn a_place_that_refuses_is_believed() {
    let device = Device::new();
    let app = device.start_signed_in("+12025550122").await;
    let (id, _, times) = booked(&app, &device).await;
    let ChangeProgress::Failed(ChangeKind::Reschedule, ChangeError::NotAllowed { text }) =
        reschedule(&app, id, &times[0]).await
    else {
        panic!("not refused")
    };
    assert!(text.is_some());
}

/// What a page would say the place has moved.
fn told_moved(app: &Repositories, id: AppointmentId) -> bool {
    app.appointments.notes().borrow().moved_from(id).is_some()
}

#[tokio::test(start_paused = true)]
async fn a_move_whose_answer_was_lost_is_the_clients_own() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    let (id, _, times) = booked(&app, &device).await;
    device.lose(Loss::Answer);
    assert_eq!(reschedule(&app, id, &times[0]).await, MOVED);
    assert!(!told_moved(&app, id));
    for _ in 0..3 {
        refreshed(&app).await;
    }
    assert!(!told_moved(&app, id), "nor later");
    // What somebody else moves after that is news.
    let elsewhere = device.twin();
    let elsewhere = elsewhere.start_signed_in(sentinels::DEMO).await;
    load_main_page(&elsewhere).await;
    assert_eq!(reschedule(&elsewhere, id, &times[1]).await, MOVED);
    refreshed(&app).await;
    assert!(told_moved(&app, id));
    // Who then moves it themselves has heard of it.
    assert_eq!(reschedule(&app, id, &times[0]).await, MOVED);
    assert!(!told_moved(&app, id));
}

#[tokio::test(start_paused = true)]
async fn a_move_of_an_app_killed_before_the_answer_is_the_clients_own() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    let (id, _, times) = booked(&app, &device).await;
    device.lose(Loss::AnswerAndLine);
    assert_eq!(reschedule(&app, id, &times[0]).await, failed(ChangeError::OutcomeUnknown));
    drop(app);
    device.cut_line(false);
    let app = device.start();
    load_main_page(&app).await;
    assert!(starts_at(&app, id, &times[0]), "the server moved it");
    assert!(!told_moved(&app, id));
}
