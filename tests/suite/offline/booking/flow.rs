//! From the place to the booked visit, and how many requests that takes.

use altegio_me::demo_backend::sentinels;
use altegio_me::domain::appointment::Appointment;
use altegio_me::domain::booking::{
    BookingPart, BookingStep, BrokenStep, EventChoice, EventFilter, FieldRule, Prepaid, ProfessionalChoice,
    SelectionProblem,
};
use altegio_me::domain::ids::{AppointmentId, ServiceId};
use altegio_me::domain::month_grid::YearMonth;
use altegio_me::repositories::{BookingError, BookingProgress, Repositories};

use super::*;
use crate::offline::load_main_page;

fn visit(app: &Repositories, id: AppointmentId) -> Option<Appointment> {
    app.appointments.watch().borrow().value.as_ref()?.iter().find(|visit| visit.id == id).cloned()
}

#[tokio::test(start_paused = true)]
async fn a_booked_visit_is_in_the_list_at_once_and_after_a_restart() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let draft = draft(&app, LUMEN, "Blow-dry").await;
    let BookingProgress::Booked(ids) = book(&app, &draft).await else { panic!("not booked") };
    let [id] = ids[..] else { panic!("{ids:?}") };
    let shown = visit(&app, id).expect("shown before the list is read again");
    let slot = draft.parts[0].slot.clone().unwrap();
    assert_eq!(shown.start.utc(), slot.start.utc());
    assert_eq!(shown.place.name, "Studio Lumen");
    assert_eq!(shown.services[0].title, "Blow-dry");
    assert!(shown.professional.is_some());
    let listed = refreshed(&app).await;
    let listed = listed.iter().find(|visit| visit.id == id).unwrap();
    assert_eq!((listed.start, listed.length_seconds), (shown.start, shown.length_seconds));
    assert_eq!(app.booking.draft().borrow().as_ref().unwrap().step, BookingStep::Success(id));
    assert_eq!(made(&device, sentinels::DEMO, &draft).await.len(), 1);
    drop(app);
    let app = device.start();
    assert!(visit(&app, id).is_some());
    assert_eq!(app.booking.draft().borrow().as_ref().unwrap().step, BookingStep::Success(id));
}

#[tokio::test(start_paused = true)]
async fn a_booked_time_is_no_longer_offered() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let draft = draft(&app, LUMEN, "Blow-dry").await;
    let part = &draft.parts[0];
    let slot = part.slot.clone().unwrap();
    let times = || app.booking.times(LUMEN, part.professional, &part.services, slot.start.local_date());
    assert!(times().await.unwrap().contains(&slot));
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    assert!(!times().await.unwrap().contains(&slot));
}

#[tokio::test(start_paused = true)]
async fn book_again_takes_five_requests_at_most() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let now = device.clock.now();
    let visits = app.appointments.watch().borrow().value.clone().unwrap();
    let past = visits.iter().filter(|visit| {
        visit.place.id == LUMEN && visit.start.utc() < now && visit.professional_was_chosen && !visit.is_canceled
    });
    let past = past.max_by_key(|visit| visit.start.utc()).unwrap().clone();
    device.take_answered();
    let plan = app.booking.start_again(&past).await.unwrap();
    assert_eq!(plan.broken, None);
    assert_eq!(plan.draft.step, BookingStep::Time);
    let mut draft = plan.draft;
    app.booking.set_draft(Some(draft.clone()));
    let form = app.booking.form(LUMEN).await.unwrap();
    let part = draft.parts[0].clone();
    let (_, times) = first_times(&app, LUMEN, part.professional, &part.services).await;
    draft.parts[0].slot = Some(times[0].clone());
    draft.step = BookingStep::Details;
    app.booking.set_draft(Some(draft.clone()));
    assert_eq!(form.contact_problems(&draft.contact), [], "name and number are known");
    assert_eq!(app.booking.check(&draft).await, Ok(()));
    assert!(matches!(book(&app, &draft).await, BookingProgress::Booked(_)));
    let mut asked = device.take_answered();
    // Of the sign-in.
    asked.retain(|request| request != "POST /user/agreements");
    let until_booked: Vec<_> = asked.iter().take_while(|request| *request != "GET /user/records").collect();
    assert!(until_booked.len() <= 5, "{asked:#?}");
    assert!(until_booked.iter().any(|request| request.starts_with("POST /book_record/")), "{asked:#?}");
}

#[tokio::test(start_paused = true)]
async fn each_month_is_asked_for_once_and_the_next_one_is_there_already() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let chosen = [service(&app, LUMEN, "Blow-dry").await];
    device.take_answered();
    let asked = || device.take_answered().iter().filter(|request| request.contains("/book_dates/")).count();
    let days = |month| app.booking.days(LUMEN, ProfessionalChoice::Any, &chosen, month);
    let (november, again) = futures_util::future::join(days(NOVEMBER), days(NOVEMBER)).await;
    assert_eq!(november.unwrap(), again.unwrap());
    assert_eq!(asked(), 1, "two that ask at once are one request");
    let december = days(NOVEMBER.next()).await.unwrap();
    assert!(!december.is_empty() && december.iter().all(|day| NOVEMBER.next().contains(*day)));
    for _ in 0..50 {
        tokio::task::yield_now().await;
    }
    assert_eq!(asked(), 1, "December came with November; January is asked for beforehand");
    let mut month = NOVEMBER.next();
    for _ in 0..3 {
        month = month.next();
        days(month).await.unwrap();
    }
    assert!(asked() <= 2);
    assert_eq!(*days(YearMonth { year: 2026, month: 10 }).await.unwrap(), Default::default());
    assert_eq!(asked(), 0, "the past is not asked for");
}

#[tokio::test(start_paused = true)]
async fn what_is_gone_is_told_when_booking_again() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let visits = app.appointments.watch().borrow().value.clone().unwrap();
    let mut past =
        visits.iter().find(|visit| visit.place.id == LUMEN && visit.professional_was_chosen).unwrap().clone();
    let all = app.booking.services(LUMEN, ProfessionalChoice::Any).await.unwrap();
    past.professional.as_mut().unwrap().id.0 = 1;
    let nobody = app.booking.start_again(&past).await.unwrap();
    let name = past.professional.as_ref().unwrap().name.clone();
    assert_eq!(nobody.broken, Some(BrokenStep::Professional(name)));
    assert_eq!(nobody.draft.step, BookingStep::Professional);
    past.services[0].id = ServiceId(1);
    let title = past.services[0].title.clone();
    assert!(all.service(ServiceId(1)).is_none());
    assert_eq!(app.booking.start_again(&past).await.unwrap().broken, Some(BrokenStep::Services(vec![title])));
    past.place.id.0 = 9061;
    assert_eq!(app.booking.start_again(&past).await.unwrap().broken, Some(BrokenStep::Place));
    device.line.lock().unwrap().in_trouble = true;
    past.place.id.0 = 9062;
    let passing = app.booking.start_again(&past).await;
    assert_eq!(
        passing.err(),
        Some(altegio_me::repositories::ReadError::ServerTrouble),
        "a place is not gone because the server has trouble"
    );
}

#[tokio::test(start_paused = true)]
async fn two_professionals_in_one_visit_make_two_records() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let mut draft = draft(&app, LUMEN, "Blow-dry").await;
    let other = service(&app, LUMEN, "Manicure").await;
    let end = {
        let slot = draft.parts[0].slot.as_ref().unwrap();
        slot.start.utc() + chrono::Duration::seconds(slot.length_seconds)
    };
    let days = app.booking.days(LUMEN, ProfessionalChoice::Any, &[other], NOVEMBER).await.unwrap();
    let mut times = Vec::new();
    for day in days.iter() {
        times.extend(app.booking.times(LUMEN, ProfessionalChoice::Any, &[other], *day).await.unwrap().to_vec());
    }
    let mut after: Vec<_> = times.iter().filter(|slot| slot.start.utc() >= end).cloned().collect();
    let part = |slot| BookingPart { services: vec![other], professional: ProfessionalChoice::Any, slot: Some(slot) };
    let same_time = times.iter().find(|slot| slot.start == draft.parts[0].slot.as_ref().unwrap().start);
    if let Some(same_time) = same_time {
        draft.parts.push(part(same_time.clone()));
        assert_eq!(app.booking.check(&draft).await, Err(BookingError::Overlap));
        draft.parts.pop();
    }
    draft.parts.push(part(after.remove(0)));
    draft.shown_price = None;
    assert_eq!(app.booking.check(&draft).await, Ok(()));
    let BookingProgress::Booked(ids) = book(&app, &draft).await else { panic!("not booked") };
    assert_eq!(ids.len(), 2);
    let listed = refreshed(&app).await;
    assert!(ids.iter().all(|id| listed.iter().any(|visit| visit.id == *id)));
}

#[tokio::test(start_paused = true)]
async fn seats_in_a_class_are_booked_once() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let menu = app.booking.services(FLOW, ProfessionalChoice::Any).await.unwrap();
    assert!(menu.services.iter().any(|service| service.event));
    let mut events = app.booking.events(FLOW, &EventFilter::default(), NOVEMBER).await.unwrap();
    if events.iter().all(|event| event.free_seats() < 2) {
        events = app.booking.events(FLOW, &EventFilter::default(), NOVEMBER.next()).await.unwrap();
    }
    let event = events.iter().find(|event| event.free_seats() >= 2 && event.prepaid != Prepaid::Required).unwrap();
    let days =
        app.booking.event_days(FLOW, &EventFilter::default(), YearMonth::of(event.start.local_date())).await.unwrap();
    assert!(days.contains(&event.start.local_date()));
    let mut draft = app.booking.new_draft(Some(FLOW));
    draft.contact.name = "Anna".to_owned();
    draft.event = Some(EventChoice { event: event.clone(), seats: 2 });
    device.lose(crate::offline::Loss::Answer);
    device.take_answered();
    let BookingProgress::Booked(ids) = book(&app, &draft).await else { panic!("not booked") };
    let booked = device.take_answered().iter().filter(|request| request.ends_with("/book")).count();
    assert_eq!((ids.len(), booked), (1, 1));
    let listed = refreshed(&app).await;
    let listed = listed.iter().find(|visit| visit.id == ids[0]).unwrap();
    assert_eq!((listed.start.utc(), listed.seats), (event.start.utc(), 2));
}

#[tokio::test(start_paused = true)]
async fn rules_of_services_are_known_before_anything_is_sent() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let menu = app.booking.services(AURORA, ProfessionalChoice::Any).await.unwrap();
    let paid = menu.services.iter().find(|service| service.prepaid == Prepaid::Required).unwrap();
    assert_eq!(menu.problem(&[paid.id], true), Some(SelectionProblem::PrepaidRequired(paid.id)));
    let reduced = menu.services.iter().find(|service| service.old_price.is_some()).unwrap();
    assert!(reduced.price.min.amount < reduced.old_price.as_ref().unwrap().amount);
    let (_, times) = first_times(&app, AURORA, ProfessionalChoice::Any, &[paid.id]).await;
    let mut draft = app.booking.new_draft(Some(AURORA));
    draft.parts[0].services = vec![paid.id];
    draft.parts[0].slot = Some(times[0].clone());
    device.take_answered();
    let BookingProgress::Failed(BookingError::PrepaidRequired { url }) = book(&app, &draft).await else {
        panic!("not told")
    };
    assert!(url.starts_with("https://n209001."), "{url}");
    assert_eq!(creates(&device), 0);
    let members = app.booking.services(FLOW, ProfessionalChoice::Any).await.unwrap();
    let closed = members.services.iter().find(|service| service.members_only).unwrap();
    assert_eq!(members.problem(&[closed.id], false), Some(SelectionProblem::MembersOnly(closed.id)));
    let memberships = async |place| {
        let cards = app.booking.cards(place, None).await;
        cards.iter().filter(|card| card.is_membership()).count()
    };
    assert_eq!((memberships(FLOW).await > 0, memberships(KERERU).await), (true, 0));
}

#[tokio::test(start_paused = true)]
async fn a_place_twelve_hours_away_is_booked_in_its_own_time() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::TRAVELER).await;
    load_main_page(&app).await;
    assert_eq!(app.booking.form(KERERU).await.unwrap().email, FieldRule::Required);
    let menu = app.booking.services(KERERU, ProfessionalChoice::Any).await.unwrap();
    let chosen = menu.services[0].id;
    let (day, times) = first_times(&app, KERERU, ProfessionalChoice::Any, &[chosen]).await;
    assert!(times.iter().all(|slot| slot.start.local_date() == day && slot.start.local().time() == slot.time));
    let mut draft = app.booking.new_draft(Some(KERERU));
    draft.parts[0].services = vec![chosen];
    draft.parts[0].slot = Some(times[0].clone());
    draft.contact.name = "Tom".to_owned();
    draft.contact.email = "tom@mail.example".to_owned();
    let BookingProgress::Booked(ids) = book(&app, &draft).await else { panic!("not booked") };
    let listed = refreshed(&app).await;
    let visit = listed.iter().find(|visit| visit.id == ids[0]).unwrap();
    assert_eq!(visit.start.local(), times[0].start.local());
}
