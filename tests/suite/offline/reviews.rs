//! Reviews: sent once whatever the network does, and never lost while they are written.

use altegio_me::demo_backend::sentinels;
use altegio_me::domain::appointment::Appointment;
use altegio_me::domain::ids::AppointmentId;
use altegio_me::domain::review::{Review, ReviewDraft, ReviewTarget};
use altegio_me::repositories::{Repositories, ReviewProgress, SendReviewError};

use super::{Device, Loss, load_main_page};

const FAILS: &str = "+12025550160";
const LOST: &str = "+12025550161";

async fn signed_in(device: &Device, phone: &str) -> Repositories {
    let app = device.start_signed_in(phone).await;
    load_main_page(&app).await;
    app
}

/// A completed visit with a professional that fits.
fn completed(app: &Repositories, device: &Device, fits: impl Fn(&Appointment) -> bool) -> Appointment {
    let saved = app.appointments.watch().borrow().clone();
    let now = device.clock.now();
    saved.value.unwrap().iter().find(|visit| visit.can_rate(now).is_ok() && fits(visit)).unwrap().clone()
}

fn review(target: ReviewTarget, text: &str) -> Review {
    Review { target, stars: 4, text: text.to_owned(), name: "Anna".to_owned() }
}

fn place_of(visit: &Appointment) -> ReviewTarget {
    ReviewTarget::Place { place: visit.place.id, appointment: Some(visit.id) }
}

/// The error, or `None` when it was sent.
async fn outcome(app: &Repositories, target: ReviewTarget) -> Option<SendReviewError> {
    let mut watching = app.reviews.watch();
    let now = watching.wait_for(|now| now.progress.get(&target) != Some(&ReviewProgress::Sending)).await.unwrap();
    match now.progress.get(&target) {
        Some(ReviewProgress::Failed(error)) => Some(error.clone()),
        _ => {
            assert!(now.sent.contains_key(&target), "neither sent nor failed");
            None
        }
    }
}

async fn a_while() {
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
}

fn posts(device: &Device) -> usize {
    device
        .take_answered()
        .iter()
        .filter(|it| it.starts_with("POST /comments") || it.starts_with("POST /master"))
        .count()
}

#[tokio::test(start_paused = true)]
async fn both_sides_of_a_visit_are_reviewed_and_remembered_after_a_restart() {
    let device = Device::new();
    let app = signed_in(&device, sentinels::DEMO).await;
    let visit = completed(&app, &device, |_| true);
    for target in [ReviewTarget::Professional(visit.id), place_of(&visit)] {
        app.reviews.set_draft(target, ReviewDraft { stars: Some(4), ..ReviewDraft::default() });
        app.reviews.send(review(target, "Good"));
        assert_eq!(outcome(&app, target).await, None);
        assert!(app.reviews.draft(target).is_empty(), "nothing is left to write");
    }
    assert_eq!(posts(&device), 2);
    a_while().await;
    drop(app);
    let app = device.start();
    let now = app.reviews.now();
    assert_eq!(now.sent.len(), 2);
    assert!(now.sent.values().all(|sent| sent.stars == Some(4) && sent.text == "Good"));
}

#[tokio::test(start_paused = true)]
async fn an_older_visit_without_a_token_is_rated_by_its_professional() {
    let device = Device::new();
    let app = signed_in(&device, sentinels::DEMO).await;
    // The oldest visits are told in the blueprint's words.
    let saved = app.appointments.watch().borrow().clone();
    let oldest = saved.value.unwrap().iter().min_by_key(|visit| visit.start.utc()).unwrap().id;
    let visit = completed(&app, &device, |visit| visit.id == oldest);
    let target = ReviewTarget::Professional(visit.id);
    app.reviews.send(review(target, "Long ago"));
    assert_eq!(outcome(&app, target).await, None);
    let asked = device.take_answered();
    let person = visit.professional.unwrap().id;
    assert!(asked.contains(&format!("POST /comments/{}/{person}", visit.place.id)), "{asked:?}");
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_is_resolved_by_asking_and_nothing_is_sent_twice() {
    let device = Device::new();
    let app = signed_in(&device, LOST).await;
    let visit = completed(&app, &device, |_| true);
    device.take_answered();
    let target = place_of(&visit);
    app.reviews.send(review(target, "Arrived"));
    assert_eq!(outcome(&app, target).await, None, "it was found among the reviews");
    assert_eq!(posts(&device), 1);
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_is_asked_for_after_a_restart_before_anything_is_sent_again() {
    let device = Device::new();
    let app = signed_in(&device, sentinels::DEMO).await;
    let visit = completed(&app, &device, |_| true);
    let target = ReviewTarget::Professional(visit.id);
    // The answer is lost, and the form cannot be asked either.
    device.lose(Loss::AnswerAndLine);
    app.reviews.set_draft(target, ReviewDraft { stars: Some(4), text: "Twice?".into(), name: None });
    app.reviews.send(review(target, "Twice?"));
    assert_eq!(outcome(&app, target).await, Some(SendReviewError::Offline));
    a_while().await;
    drop(app);
    device.cut_line(false);
    device.take_answered();
    let app = device.start();
    load_main_page(&app).await;
    assert_eq!(app.reviews.draft(target).text, "Twice?");
    app.reviews.send(review(target, "Twice?"));
    assert_eq!(outcome(&app, target).await, None);
    assert_eq!(posts(&device), 0, "the server had it already");
}

#[tokio::test(start_paused = true)]
async fn a_server_in_trouble_leaves_the_words_where_they_are() {
    let device = Device::new();
    let app = signed_in(&device, FAILS).await;
    let visit = completed(&app, &device, |_| true);
    let target = ReviewTarget::Professional(visit.id);
    let draft = ReviewDraft { stars: Some(2), text: "Hm".into(), name: Some(String::new()) };
    app.reviews.set_draft(target, draft.clone());
    app.reviews.send(review(target, "Hm"));
    assert_eq!(outcome(&app, target).await, Some(SendReviewError::ServerTrouble));
    assert!(app.reviews.draft(target) == draft);
    a_while().await;
    drop(app);
    assert!(device.start().reviews.draft(target) == draft, "after a restart");
}

#[tokio::test(start_paused = true)]
async fn what_was_sent_from_another_phone_is_found_when_the_form_opens() {
    let device = Device::new();
    let app = signed_in(&device, sentinels::DEMO).await;
    let visit = completed(&app, &device, |_| true);
    let target = ReviewTarget::Professional(visit.id);
    let other = Device { backend: device.backend.clone(), ..Device::new() };
    let elsewhere = signed_in(&other, sentinels::DEMO).await;
    elsewhere.reviews.send(review(target, "From the other phone"));
    assert_eq!(outcome(&elsewhere, target).await, None);
    app.reviews.look_up(target);
    a_while().await;
    let now = app.reviews.now();
    assert_eq!(now.sent[&target].text, "From the other phone");
    assert_eq!(now.sent[&target].stars, Some(4));
}

#[tokio::test(start_paused = true)]
async fn the_server_refuses_a_canceled_visit_and_says_why() {
    let device = Device::new();
    let app = signed_in(&device, sentinels::DEMO).await;
    let saved = app.appointments.watch().borrow().clone();
    let canceled: AppointmentId = saved.value.unwrap().iter().find(|visit| visit.is_canceled).unwrap().id;
    let target = ReviewTarget::Professional(canceled);
    app.reviews.send(review(target, "Not there"));
    assert!(
        matches!(outcome(&app, target).await, Some(SendReviewError::Refused { server_text }) if !server_text.is_empty())
    );
}

#[tokio::test(start_paused = true)]
async fn nobody_elses_drafts_stay_on_the_phone() {
    let device = Device::new();
    let app = signed_in(&device, sentinels::DEMO).await;
    let target = ReviewTarget::Professional(AppointmentId(1));
    app.reviews.set_draft(target, ReviewDraft { stars: Some(1), ..ReviewDraft::default() });
    app.session.log_out().await;
    assert!(app.reviews.draft(target).is_empty());
    super::sign_in(&app, FAILS).await;
    assert!(app.reviews.draft(target).is_empty());
}
