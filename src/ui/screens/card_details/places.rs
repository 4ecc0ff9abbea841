//! Where a card is valid, and the sheet to choose among several (design 8.12a).

use dioxus::prelude::*;

use crate::domain::card_face::CardFace;
use crate::domain::ids::ChainId;
use crate::domain::place::{Place, PlaceRef};
use crate::domain::place_hue::PlaceHue;
use crate::ui::card_content::brand::{Brands, filled};
use crate::ui::components::list_row::ListRow;
use crate::ui::components::logo::Logo;
use crate::ui::components::sheet::Sheet;
use crate::ui::viewer::use_viewer;

#[derive(Debug, Clone, PartialEq)]
pub struct CardPlace {
    pub id: i64,
    pub name: String,
    pub address: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    /// False when the place left the service or takes no bookings, as far as the client's own list tells.
    pub books: bool,
    /// Sells online.
    pub sells: bool,
}

/// As the card's own details tell; without them, the client's places of its chain.
pub fn card_places(face: Option<&CardFace>, chain: Option<ChainId>, own: &[Place], brands: &Brands) -> Vec<CardPlace> {
    let told = face.map(|face| face.valid_at.as_slice()).unwrap_or_default();
    if !told.is_empty() {
        return told.iter().map(|place| card_place(place, own, brands)).collect();
    }
    let is_its = |place: &&Place| chain.is_some() && place.chain.as_ref().map(|its| its.id) == chain;
    own.iter().filter(is_its).map(|place| card_place(&PlaceRef::of(place), own, brands)).collect()
}

/// The client's own places that sell online.
pub fn places_that_sell(own: &[Place], brands: &Brands) -> Vec<CardPlace> {
    own.iter()
        .filter(|place| place.online_sales && place.is_active)
        .map(|place| card_place(&PlaceRef::of(place), own, brands))
        .collect()
}

fn card_place(place: &PlaceRef, own: &[Place], brands: &Brands) -> CardPlace {
    let known = own.iter().find(|other| other.id == place.id);
    let brand = known.map(|known| brands.of_place(known));
    CardPlace {
        id: place.id.0,
        name: place.name.trim().to_owned(),
        address: place.address.trim().to_owned(),
        hue: brand.as_ref().map_or(PlaceHue::of(place.id), |brand| brand.hue),
        logo_url: filled(&place.logo_url).or_else(|| brand.and_then(|brand| brand.logo_url)),
        books: known.is_none_or(|known| known.is_active),
        sells: known.is_some_and(|known| known.online_sales && known.is_active),
    }
}

#[component]
pub fn PlacesSheet(
    title: String,
    text: String,
    places: Vec<CardPlace>,
    onchoose: EventHandler<i64>,
    onclose: EventHandler<()>,
) -> Element {
    let viewer = use_viewer();
    rsx! {
        Sheet { title, id: "places-sheet", close_label: viewer.text("action-close"), onclose,
            p { class: "type-c ink2 places-sheet-text", {text} }
            ul { class: "places-sheet-list", role: "list",
                for place in places {
                    li { key: "{place.id}",
                        ListRow {
                            title: place.name.clone(),
                            sub: (!place.address.is_empty()).then(|| place.address.clone()),
                            leading: rsx! { Logo { name: place.name.clone(), hue: place.hue, url: place.logo_url.clone(), size: 42 } },
                            onclick: move |()| onchoose.call(place.id),
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::PlaceId;
    use crate::ui::card_content::test_data::{chain, place};

    fn told(id: i64) -> PlaceRef {
        PlaceRef { id: PlaceId(id), name: " Garden ".into(), address: "40 Garden Row".into(), logo_url: None }
    }

    #[test]
    fn the_cards_own_details_win_and_unknown_places_can_be_booked() {
        let mut gone = place(7, "Canal");
        gone.is_active = false;
        gone.chain = chain(5, "Flow", None);
        let face = CardFace { valid_at: vec![told(7), told(8)], ..CardFace::default() };
        let places = card_places(Some(&face), Some(ChainId(5)), &[gone], &Brands::default());
        let facts: Vec<_> = places.iter().map(|place| (place.id, place.books)).collect();
        assert_eq!(facts, [(7, false), (8, true)]);
        assert_eq!(places[1].name, "Garden");
    }

    #[test]
    fn without_details_the_clients_places_of_the_chain_stand_in() {
        let mut here = place(7, "Canal");
        here.chain = chain(5, "Flow", None);
        let own = [here, place(8, "Lumen")];
        let ids = |chain| {
            let places = card_places(None, chain, &own, &Brands::default());
            places.iter().map(|place| place.id).collect::<Vec<_>>()
        };
        assert_eq!(ids(Some(ChainId(5))), [7]);
        assert!(ids(None).is_empty());
    }
}
