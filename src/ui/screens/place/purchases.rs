//! What is sold at the place: a row of pictures with their prices, each leading to its checkout; all of it stands in the shop.

use dioxus::prelude::*;

use super::view::Act;
use crate::domain::place_hue::PlaceHue;
use crate::domain::sale::{Offer, SaleKind};
use crate::ui::components::art::{Art, ArtMotif};
use crate::ui::components::carousel::{CAROUSEL_LIMIT, Carousel, CarouselEnd, CarouselItem, CarouselKind};
use crate::ui::components::icon::IconName;
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::components::picture::Picture;
use crate::ui::components::section_heading::SectionHeading;
use crate::ui::routes::Route;
use crate::ui::screens::shop::shelf::Shelf;
use crate::ui::screens::shop::view::motif;
use crate::ui::screens::shop::words::visits_words;
use crate::ui::viewer::{Viewer, use_viewer};

const TITLE: &str = "place-purchases-title";

#[derive(Debug, Clone, PartialEq)]
pub enum PurchasesHere {
    /// Nothing is said of buying.
    None,
    Reading,
    /// The shop tells the rest: what is sold could not be read, or is sold on a page outside the app.
    Row,
    Tiles {
        tiles: Vec<OfferTile>,
        has_more: bool,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub struct OfferTile {
    pub id: String,
    /// "Gloss club, 8 visits".
    pub title: String,
    /// "€320", "from €25".
    pub price: String,
    pub motif: ArtMotif,
    pub image_url: Option<String>,
    /// The checkout; the shop where there are values to choose from.
    pub page: Route,
}

/// `sells`: online sales are on here.
pub fn purchases_here(sells: bool, shelf: &Shelf, place: i64, viewer: &Viewer) -> PurchasesHere {
    let catalogue = match shelf {
        _ if !sells => return PurchasesHere::None,
        Shelf::Reading => return PurchasesHere::Reading,
        Shelf::Failed(_) => return PurchasesHere::Row,
        Shelf::Shown { catalogue, .. } => catalogue,
    };
    let all = by_value(&catalogue.offers);
    if all.is_empty() {
        return if catalogue.is_empty() { PurchasesHere::None } else { PurchasesHere::Row };
    }
    PurchasesHere::Tiles {
        has_more: all.len() > CAROUSEL_LIMIT,
        tiles: all.iter().take(CAROUSEL_LIMIT).map(|offers| tile(offers, place, viewer)).collect(),
    }
}

/// Gift cards of one name and currency are one thing with values to choose from.
fn by_value(offers: &[Offer]) -> Vec<Vec<&Offer>> {
    let mut all: Vec<Vec<&Offer>> = Vec::new();
    for offer in offers {
        let is_same = |known: &Offer| {
            let kinds = (known.kind, offer.kind) == (SaleKind::GiftCard, SaleKind::GiftCard);
            kinds && known.title.trim() == offer.title.trim() && known.price.currency == offer.price.currency
        };
        match all.iter_mut().find(|group| group.first().is_some_and(|first| is_same(first))) {
            Some(group) => group.push(offer),
            None => all.push(vec![offer]),
        }
    }
    for group in &mut all {
        group.sort_by_key(|offer| offer.price.amount);
    }
    all
}

/// `offers`: of one thing, the cheapest first.
fn tile(offers: &[&Offer], place: i64, viewer: &Viewer) -> OfferTile {
    let [offer, ..] = offers else { unreachable!("a group begins with the offer it was made for") };
    let price = viewer.localizer.money(&offer.price);
    let title = offer.title.trim();
    let visits = visits_words(offer, viewer);
    let is_choice = offers.len() > 1;
    OfferTile {
        id: format!("{}-{}", offer.kind, offer.id),
        title: match visits.is_empty() {
            true => title.to_owned(),
            false => {
                let parts = [("title", title.into()), ("visits", visits.into())];
                viewer.text_with("screen-place-offer-visits", &parts)
            }
        },
        price: match is_choice {
            true => viewer.text_with("screen-place-offer-from", &[("price", price.into())]),
            false => price,
        },
        motif: motif(offer.kind, offer.id),
        image_url: offers.iter().find_map(|offer| offer.image_url.clone()),
        page: match is_choice {
            true => Route::ShopPage { place, kind: Some(offer.kind) },
            false => Route::CheckoutPage { place, kind: Some(offer.kind), offer: Some(offer.id.0) },
        },
    }
}

#[component]
pub fn Purchases(purchases: PurchasesHere, place: i64, hue: PlaceHue, onact: EventHandler<Act>) -> Element {
    let viewer = use_viewer();
    let shop = Route::ShopPage { place, kind: None };
    let (all, row, end) = (shop.clone(), shop.clone(), shop.clone());
    rsx! {
        section { class: "place-purchases", "aria-labelledby": TITLE,
            SectionHeading {
                title: viewer.text("common-purchases"),
                id: TITLE,
                all_label: viewer.text("action-all"),
                all_spoken: viewer.text("a11y-all-purchases"),
                href: shop.to_string(),
                onall: move |()| onact.call(Act::Open(all.clone())),
            }
            match purchases {
                PurchasesHere::None => rsx! {},
                PurchasesHere::Reading => rsx! {
                    div { class: "appears-late", "aria-hidden": "true",
                        Carousel { kind: CarouselKind::Offer,
                            for index in 0..3 {
                                CarouselItem { key: "{index}",
                                    div { class: "offer-tile",
                                        div { class: "offer-tile-picture bone" }
                                        div { class: "bone bone-line" }
                                    }
                                }
                            }
                        }
                    }
                },
                PurchasesHere::Row => rsx! {
                    div { class: "inset",
                        RowGroup {
                            ListRow {
                                title: viewer.text("screen-place-buy"),
                                icon: IconName::Bag,
                                href: shop.to_string(),
                                onclick: move |()| onact.call(Act::Open(row.clone())),
                            }
                        }
                    }
                },
                PurchasesHere::Tiles { tiles, has_more } => rsx! {
                    Carousel { kind: CarouselKind::Offer, labelled_by: TITLE,
                        for tile in tiles {
                            CarouselItem { key: "{tile.id}", Tile { tile, hue, onact } }
                        }
                        if has_more {
                            CarouselEnd {
                                label: viewer.text("action-all"),
                                spoken: viewer.text("a11y-all-purchases"),
                                href: shop.to_string(),
                                onopen: move |()| onact.call(Act::Open(end.clone())),
                            }
                        }
                    }
                },
            }
        }
    }
}

#[component]
fn Tile(tile: OfferTile, hue: PlaceHue, onact: EventHandler<Act>) -> Element {
    let page = tile.page.clone();
    rsx! {
        article { class: "offer-tile", id: "tile-{tile.id}",
            a {
                class: "card-link",
                href: page.to_string(),
                "aria-label": format!("{}, {}", tile.title, tile.price),
                onclick: move |_| onact.call(Act::Open(page.clone())),
            }
            div { class: "offer-tile-picture",
                Picture { url: tile.image_url.clone(), width: 158, height: 101, Art { motif: tile.motif, hue } }
            }
            h3 { class: "type-body strong offer-tile-title", {tile.title.clone()} }
            p { class: "type-c ink2 tnum", {tile.price.clone()} }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::ids::OfferId;
    use crate::domain::membership::Balance;
    use crate::domain::money::Money;
    use crate::domain::sale::{Terms, Validity};
    use crate::repositories::{Catalogue, ReadError};
    use crate::ui::card_content::test_data::viewer;

    fn offer(kind: SaleKind, id: i64, title: &str, price: i64) -> Offer {
        let price = Money::of_iso(price.into(), "EUR");
        let terms = match kind {
            SaleKind::Membership => {
                Terms::Membership { granted: Balance::Pooled { left: 8, total: Some(8) }, valid: Validity::Unknown }
            }
            SaleKind::GiftCard => Terms::GiftCard {
                nominal: price.clone(),
                is_multiple_use: true,
                applies_to: String::new(),
                valid: Validity::Unknown,
            },
        };
        Offer {
            kind,
            id: OfferId(id),
            title: title.into(),
            description: String::new(),
            price,
            image_url: None,
            terms,
            locations: Vec::new(),
        }
    }

    fn shown(offers: Vec<Offer>, page: Option<&str>) -> Shelf {
        let catalogue = Catalogue { offers, page: page.map(str::to_owned) };
        Shelf::Shown { catalogue: Arc::new(catalogue), is_fresh: true }
    }

    fn tiles(here: PurchasesHere) -> Vec<OfferTile> {
        let PurchasesHere::Tiles { tiles, .. } = here else { panic!("{here:?}") };
        tiles
    }

    fn plain(text: &str) -> String {
        text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect::<String>().replace('\u{a0}', " ")
    }

    #[test]
    fn gift_cards_of_one_name_are_one_tile_from_the_lowest_value() {
        let shelf = shown(
            vec![
                offer(SaleKind::Membership, 1, "Gloss club", 320),
                offer(SaleKind::GiftCard, 2, "Gift card", 100),
                offer(SaleKind::GiftCard, 3, "Gift card ", 25),
                offer(SaleKind::GiftCard, 4, "A bow", 50),
            ],
            None,
        );
        let tiles = tiles(purchases_here(true, &shelf, 9, &viewer()));
        let words: Vec<_> = tiles.iter().map(|tile| (plain(&tile.title), plain(&tile.price))).collect();
        let expected = [("Gloss club, 8 visits", "€320"), ("Gift card", "from €25"), ("A bow", "€50")];
        assert_eq!(words, expected.map(|(title, price)| (title.to_owned(), price.to_owned())));
        assert_eq!(tiles[1].page, Route::ShopPage { place: 9, kind: Some(SaleKind::GiftCard) });
        let checkout = Route::CheckoutPage { place: 9, kind: Some(SaleKind::GiftCard), offer: Some(4) };
        assert_eq!(tiles[2].page, checkout);
    }

    #[test]
    fn nothing_is_said_of_buying_where_nothing_is_sold() {
        let one = || vec![offer(SaleKind::Membership, 1, "Gloss club", 320)];
        let here = |sells, shelf: &Shelf| purchases_here(sells, shelf, 9, &viewer());
        assert_eq!(here(false, &shown(one(), None)), PurchasesHere::None);
        assert_eq!(here(true, &shown(Vec::new(), None)), PurchasesHere::None);
        assert_eq!(here(true, &shown(Vec::new(), Some("https://sale.example"))), PurchasesHere::Row);
        assert_eq!(here(true, &Shelf::Failed(ReadError::Offline)), PurchasesHere::Row);
    }

    #[test]
    fn more_than_a_row_holds_ends_in_a_way_to_all() {
        let many = (0..12).map(|id| offer(SaleKind::Membership, id, "Gloss club", 320)).collect();
        let here = purchases_here(true, &shown(many, None), 9, &viewer());
        assert!(matches!(here, PurchasesHere::Tiles { ref tiles, has_more: true } if tiles.len() == CAROUSEL_LIMIT));
    }
}
