//! Hundreds of random bookings, changes and cancellations by people with bad connections whose app is killed now and
//! then: in the end each device shows what the server has, and no visit was booked twice. Seeded; time is made up.

mod line;
mod person;
mod server;

use altegio_me::api::UserToken;
use altegio_me::platform::clock::Clock;

use line::Line;
use person::{Person, Tally};
use server::Server;

const PEOPLE: u64 = 10;
/// Bookings, changes and cancellations that each of them really taps.
const DEEDS: u32 = 50;
/// In weather so bad that nothing can be put together, it would go on for ever.
const MOST_STEPS: u32 = 300;

#[test]
fn after_500_deeds_in_bad_weather_devices_show_what_the_server_has_and_nothing_is_booked_twice() {
    let clock = Clock::manual("2026-11-24T08:41:00Z".parse().unwrap());
    let server = Server::new(clock.clone());
    let (mut all, mut lost_answers) = (Tally::default(), 0);
    for number in 0..PEOPLE {
        let line = Line::new(server.backend.clone(), 7_000 + number);
        let mut person = Person::new(number, clock.clone(), line.clone(), &server);
        for _ in 0..MOST_STEPS {
            if person.tally().asked >= DEEDS {
                break;
            }
            person.step();
        }
        let (shown, saved) = person.settle();
        person.check_what_was_told(&server);
        let expected = listed(&server, &clock, person.phone());
        assert_eq!(shown, expected, "person {number}: the device shows something else");
        assert_eq!(saved, expected, "person {number}: the device has kept something else");
        person.check_where_visits_stand(&expected);
        all.add(person.tally());
        lost_answers += line.lost_answers();
    }
    // Or it would prove little.
    let enough = u64::from(all.asked) >= PEOPLE * u64::from(DEEDS)
        && all.booked >= 100
        && all.canceled >= 25
        && all.moved >= 20
        && all.killed >= 30
        && lost_answers >= 25;
    assert!(enough, "{all:?}, {lost_answers} lost answers");
}

/// The list by a client in good weather.
fn listed(server: &Server, clock: &Clock, phone: &str) -> Vec<altegio_me::domain::appointment::Appointment> {
    let client = Line::new(server.backend.clone(), 0).client(clock.clone());
    client.set_user_token(UserToken::new(server.token(phone)));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let mut listed = runtime.block_on(client.list_appointments()).unwrap().items;
    listed.sort_by_key(|visit| visit.id);
    listed
}
