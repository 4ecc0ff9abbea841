//! What the place says no to, by the sentinels and by other clients.

use altegio_me::demo_backend::sentinels;
use altegio_me::repositories::{BookingError, BookingProgress};

use super::*;
use crate::offline::load_main_page;

async fn started(device: &Device, phone: &str) -> (Repositories, BookingDraft) {
    let app = device.start_signed_in(phone).await;
    load_main_page(&app).await;
    let draft = draft(&app, LUMEN, "Blow-dry").await;
    (app, draft)
}

fn failed(error: BookingError) -> BookingProgress {
    BookingProgress::Failed(error)
}

async fn another_time(app: &Repositories, draft: &BookingDraft) -> BookingDraft {
    let part = &draft.parts[0];
    let (_, times) = first_times(app, LUMEN, part.professional, &part.services).await;
    let slot = part.slot.as_ref().unwrap();
    assert!(times.iter().all(|time| time.start != slot.start), "the taken time is no longer offered");
    let mut next = draft.clone();
    next.parts[0].slot = Some(times[0].clone());
    next
}

#[tokio::test(start_paused = true)]
async fn a_time_taken_at_the_last_moment_leads_to_another_one() {
    let device = Device::new();
    let (app, draft) = started(&device, "+12025550120").await;
    assert_eq!(book(&app, &draft).await, failed(BookingError::TimeTaken { part: 0 }));
    let next = another_time(&app, &draft).await;
    assert!(matches!(book(&app, &next).await, BookingProgress::Booked(_)));
    assert_eq!(made(&device, "+12025550120", &next).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_without_a_code_is_explained_by_the_free_times() {
    let device = Device::new();
    let (app, draft) = started(&device, "+12025550129").await;
    let rival = device.twin();
    let rival = rival.start_signed_in(sentinels::DEMO).await;
    load_main_page(&rival).await;
    let mut theirs = draft.clone();
    theirs.key = "theirs".to_owned();
    theirs.contact.phone = sentinels::DEMO.to_owned();
    assert!(matches!(book(&rival, &theirs).await, BookingProgress::Booked(_)));
    assert_eq!(book(&app, &draft).await, failed(BookingError::TimeTaken { part: 0 }));
    let next = another_time(&app, &draft).await;
    assert!(matches!(book(&app, &next).await, BookingProgress::Booked(_)));
}

#[tokio::test(start_paused = true)]
async fn a_service_that_is_gone_is_said_and_leaves_the_menu() {
    let device = Device::new();
    let (app, draft) = started(&device, "+12025550124").await;
    assert_eq!(book(&app, &draft).await, failed(BookingError::ServiceGone));
    let menu = app.booking.services(LUMEN, ProfessionalChoice::Any).await.unwrap();
    assert!(menu.service(draft.parts[0].services[0]).is_none());
}

#[tokio::test(start_paused = true)]
async fn nobody_free_is_said_and_may_be_tried_again() {
    let device = Device::new();
    let (app, mut draft) = started(&device, "+12025550126").await;
    draft.parts[0].professional = ProfessionalChoice::Any;
    assert_eq!(book(&app, &draft).await, failed(BookingError::NobodyFree));
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
}

#[tokio::test(start_paused = true)]
async fn a_blocked_number_gets_the_place_s_own() {
    let device = Device::new();
    let (app, draft) = started(&device, "+12025550127").await;
    let BookingProgress::Failed(BookingError::PhoneBlocked { text, phone }) = book(&app, &draft).await else {
        panic!("not blocked")
    };
    assert!(!text.is_empty());
    assert!(phone.is_some_and(|phone| phone.starts_with('+')));
}

#[tokio::test(start_paused = true)]
async fn a_code_is_asked_for_and_a_wrong_one_refused() {
    let device = Device::new();
    let (app, draft) = started(&device, "+12025550125").await;
    device.take_answered();
    assert_eq!(book(&app, &draft).await, failed(BookingError::CodeNeeded));
    assert_eq!(creates(&device), 0, "known before it is sent");
    device.clock.advance(chrono::Duration::minutes(2));
    assert_eq!(app.booking.send_code(LUMEN, &draft.contact.phone).await, Ok(()));
    app.booking.book(draft.clone(), Some("0000".to_owned()));
    assert_eq!(ended(&app).await, failed(BookingError::WrongCode));
    app.booking.book(draft.clone(), Some(sentinels::FIXED_CODE.to_owned()));
    assert!(matches!(ended(&app).await, BookingProgress::Booked(_)));
    assert_eq!(made(&device, "+12025550125", &draft).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_changed_price_is_told_before_booking_and_accepted_by_booking_again() {
    let device = Device::new();
    let app = device.start_signed_in("+12025550123").await;
    load_main_page(&app).await;
    let draft = draft(&app, LUMEN, "Blow-dry").await;
    let old = draft.shown_price.clone().unwrap();
    device.take_answered();
    let Err(BookingError::PriceChanged { old: told, new }) = app.booking.check(&draft).await else {
        panic!("not told")
    };
    assert_eq!(*told, old);
    assert!(new.min.amount > old.min.amount);
    assert_eq!(creates(&device), 0);
    assert_eq!(app.booking.draft().borrow().as_ref().unwrap().shown_price.as_ref(), Some(&*new));
    // The screen may still hold the draft with the old price.
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    let made = made(&device, "+12025550123", &draft).await;
    assert_eq!(made[0].services[0].cost.amount, new.min.amount);
}

#[tokio::test(start_paused = true)]
async fn a_form_that_demands_everything_gets_everything() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let form = app.booking.form(LILY).await.unwrap();
    assert!(form.needs_sms_code && form.shows_privacy_policy && form.notice.is_some());
    assert!(app.booking.privacy_policy(LILY).await.unwrap().is_some_and(|text| !text.contains('<')));
    assert_eq!(app.booking.privacy_policy(LUMEN).await.unwrap(), None);
    let menu = app.booking.services(LILY, ProfessionalChoice::Any).await.unwrap();
    let mut draft = draft(&app, LILY, &menu.services[0].title).await;
    assert!(form.contact_problems(&draft.contact).len() >= 6, "{:?}", form.contact_problems(&draft.contact));
    device.clock.advance(chrono::Duration::minutes(2));
    app.booking.send_code(LILY, &draft.contact.phone).await.unwrap();
    app.booking.book(draft.clone(), Some(sentinels::FIXED_CODE.to_owned()));
    let BookingProgress::Failed(BookingError::Refused { text }) = ended(&app).await else { panic!("not refused") };
    assert!(!text.is_empty());
    draft.contact.surname = "Lindqvist".to_owned();
    draft.contact.email = "anna@mail.example".to_owned();
    draft.contact.comment = "До встречи".to_owned();
    draft.contact.consent = true;
    draft.contact.custom = [("hair_length", "средние"), ("source", "a friend")]
        .map(|(code, answer)| (code.to_owned(), answer.to_owned()))
        .into();
    assert_eq!(form.contact_problems(&draft.contact), []);
    app.booking.book(draft.clone(), Some(sentinels::FIXED_CODE.to_owned()));
    assert!(matches!(ended(&app).await, BookingProgress::Booked(_)));
    let next = app.booking.new_draft(Some(LILY)).contact;
    assert_eq!((next.surname, next.email), (draft.contact.surname, draft.contact.email), "typed once");
    assert_eq!((next.comment, next.consent), (String::new(), false), "but not agreed to once for all");
}

#[tokio::test(start_paused = true)]
async fn a_price_that_changed_before_the_tap_is_told_by_booking_itself() {
    let device = Device::new();
    let app = device.start_signed_in("+12025550123").await;
    load_main_page(&app).await;
    let draft = draft(&app, LUMEN, "Blow-dry").await;
    device.take_answered();
    let BookingProgress::Failed(BookingError::PriceChanged { new, .. }) = book(&app, &draft).await else {
        panic!("not told")
    };
    assert_eq!(creates(&device), 0);
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert_eq!(made(&device, "+12025550123", &draft).await[0].services[0].cost.amount, new.min.amount);
}

#[tokio::test(start_paused = true)]
async fn the_price_that_is_kept_follows_the_choice() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let mut draft = draft(&app, LUMEN, "Blow-dry").await;
    let alone = draft.shown_price.clone().unwrap();
    draft.parts[0].services.push(service(&app, LUMEN, "Manicure").await);
    app.booking.set_draft(Some(draft));
    let both = app.booking.draft().borrow().as_ref().unwrap().shown_price.clone().unwrap();
    assert!(both.min.amount > alone.min.amount, "a draft that carries the old price along");
}
