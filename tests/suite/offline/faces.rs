//! What cards show beyond their lists: asked for card by card, and one that fails is not in the way of the others.

use altegio_me::demo_backend::sentinels;

use super::{Device, load_main_page};

#[tokio::test(start_paused = true)]
async fn a_card_that_cannot_be_read_does_not_hide_the_faces_of_those_behind_it() {
    let device = Device::new();
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let memberships = app.memberships.watch().borrow().value.clone().unwrap();
    let (first, rest) = memberships.split_first().unwrap();
    let details = format!("GET /user/loyalty/abonements/{}", first.id);
    device.break_call(&details);
    device.take_answered();
    app.card_faces.want_memberships(memberships.iter());
    let is_complete = |saved: &altegio_me::repositories::Saved<altegio_me::repositories::CardFaces>| {
        let Some(faces) = &saved.value else { return false };
        rest.iter().filter(|card| card.face() != first.face()).all(|card| faces.of(card.face()).is_some())
    };
    app.card_faces.watch().wait_for(is_complete).await.unwrap();
    let asked = |answered: Vec<String>| answered.iter().filter(|call| **call == details).count();
    assert!(asked(device.take_answered()) > 0, "it was asked for");

    // Looked at again at once: left alone. Later: tried again.
    app.card_faces.want_memberships(memberships.iter());
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    assert_eq!(asked(device.take_answered()), 0);
    device.clock.advance(chrono::Duration::minutes(11));
    app.card_faces.want_memberships(memberships.iter());
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    assert!(asked(device.take_answered()) > 0, "it was asked for again");
}
