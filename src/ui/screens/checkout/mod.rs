//! Paying for one thing (design 8.20): the sheet over the shop, from its summary to what became of the payment.

pub mod samples;
pub mod state;
pub mod view;

use dioxus::prelude::*;

use crate::domain::ids::{OfferId, PlaceId};
use crate::domain::place_hue::PlaceHue;
use crate::domain::sale::{Offer, SaleKind};
use crate::repositories::{PurchaseStage, Repositories, Wanted};
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::use_opener;
use crate::ui::load_state::use_watched;
use crate::ui::page_actions::PageActions;
use crate::ui::routes::Route;
use crate::ui::screens::shop::Storefront;
use crate::ui::screens::shop::view::motif;
use crate::ui::screens::shop::words::summary;
use crate::ui::viewer::use_viewer;

use state::{Form, Phase, at_told_price, card_of, phase};
use view::{Act, Content, SHEET, View};

/// The app's own way back from the payment page: a link that only opens a screen. What was paid, the server tells.
const WAY_BACK: &str = "altegio-me:/";

/// `offer`: what is bought, by the id of its type.
#[component]
pub fn CheckoutPage(place: i64, kind: Option<SaleKind>, offer: Option<i64>) -> Element {
    rsx! {
        Storefront { key: "{place}", place: PlaceId(place), kind, wanted: offer.map(OfferId) }
    }
}

/// What is looked at, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    pub place: PlaceId,
    pub place_name: String,
    pub hue: PlaceHue,
    pub offer: Offer,
}

#[component]
pub fn CheckoutSheet(chosen: Chosen, onclose: EventHandler<()>) -> Element {
    let repositories = use_context::<Repositories>();
    let actions = use_context::<PageActions>();
    let viewer = use_viewer();
    let opener = use_opener();
    let all = use_watched(|| repositories.purchases.watch());
    let account = use_watched(|| repositories.account.watch());
    let memberships = use_watched(|| repositories.memberships.watch());
    let gift_cards = use_watched(|| repositories.gift_cards.watch());
    let places = use_watched(|| repositories.places.watch());
    use_hook(|| repositories.account.refresh());
    let mut form = use_signal(Form::default);
    // The page is opened once for each time somebody asked to pay, and not by a page that is drawn anew.
    let mut is_asked = use_signal(|| false);
    let place = chosen.place;
    let wanted = Wanted { place, kind: chosen.offer.kind, offer: chosen.offer.id };
    use_hook({
        let purchases = repositories.purchases.clone();
        // What was said of this one before is old news; the price that was told is not.
        move || {
            let old = purchases.watch().borrow().of(wanted).cloned();
            if old.is_some_and(|old| matches!(old.stage, PurchaseStage::Failed(_))) {
                purchases.acknowledge(wanted);
            }
        }
    });
    let current = all.read().of(wanted).cloned();
    use_effect({
        let actions = actions.clone();
        move || {
            let now = all.read().of(wanted).cloned();
            let stage = now.as_deref().map(|purchase| &purchase.stage);
            let was_asked = *is_asked.peek();
            if let (Some(PurchaseStage::AtPayment { url }), true) = (stage, was_asked) {
                is_asked.set(false);
                (actions.open_outside)(url);
            }
        }
    });
    let known_account = account.read().value.clone();
    let brands = places.read().value.as_ref().map(|all| Brands::of(all)).unwrap_or_default();
    let card = current.as_deref().and_then(|purchase| {
        let (memberships, gift_cards) = (memberships.read(), gift_cards.read());
        let memberships = memberships.value.as_deref().map(Vec::as_slice).unwrap_or_default();
        let gift_cards = gift_cards.value.as_deref().map(Vec::as_slice).unwrap_or_default();
        card_of(purchase, memberships, gift_cards, &brands, &viewer)
    });
    let offer = at_told_price(&chosen.offer, current.as_deref());
    let now = phase(current.as_deref(), card, &viewer);
    let shown = use_memo(use_reactive!(|now| std::mem::discriminant(&now)));
    use_effect({
        let actions = actions.clone();
        move || {
            let _each_phase = shown();
            (actions.focus)(SHEET);
        }
    });
    let missing = form.read().buyer(known_account.as_deref()).err().filter(|_| form.read().was_tried);
    let known = known_account.as_deref();
    let content = Content {
        title: offer.title.clone(),
        place_name: chosen.place_name.clone(),
        image_url: offer.image_url.clone(),
        motif: motif(offer.kind, offer.id),
        hue: chosen.hue,
        rows: summary(&offer, &viewer),
        total: viewer.localizer.money(&offer.price),
        asks_name: known.is_none_or(|account| account.name.trim().is_empty()),
        asks_email: known.is_none_or(|account| account.email.trim().is_empty()),
        missing,
        phase: now.clone(),
    };
    let route = Route::CheckoutPage { place: place.0, kind: Some(offer.kind), offer: Some(offer.id.0) };
    let close = {
        let purchases = repositories.purchases.clone();
        move || {
            purchases.acknowledge(wanted);
            onclose.call(());
        }
    };
    rsx! {
        View {
            content,
            form: form(),
            localizer: viewer.localizer.clone(),
            onact: move |act| match act {
                Act::Name(text) => form.write().name = text,
                Act::Email(text) => form.write().email = text,
                Act::Accept(accepts) => form.write().accepts = accepts,
                Act::Terms => opener.open(Route::LegalPage { document: "user-agreement".to_owned() }),
                Act::Pay => {
                    form.write().was_tried = true;
                    let buyer = form.read().buyer(known_account.as_deref());
                    match buyer {
                        Ok(buyer) => {
                            is_asked.set(true);
                            let back = format!("{WAY_BACK}{route}");
                            repositories.purchases.buy(place, offer.clone(), buyer, back);
                        }
                        // After a restart nothing of it is filled in: the summary asks once more.
                        Err(missing) => match &now {
                            Phase::Summary { .. } => (actions.focus)(missing.id()),
                            _ => {
                                form.write().was_tried = false;
                                repositories.purchases.acknowledge(wanted);
                            }
                        },
                    }
                }
                Act::OpenPage => {
                    if let Phase::AtPayment { url } = &now {
                        (actions.open_outside)(url);
                    }
                }
                Act::Check => repositories.purchases.check(|purchase| purchase.wanted() == wanted),
                Act::Wallet | Act::Close => close(),
            },
        }
    }
}
