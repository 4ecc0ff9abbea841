//! How a place looks wherever it is named: its name, its logo and its hue. A chain looks like its main location.

use std::collections::HashMap;

use super::ids::{ChainId, PlaceId};
use super::place::Place;
use super::place_hue::PlaceHue;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceBrand {
    pub name: String,
    pub logo_url: Option<String>,
    pub hue: PlaceHue,
}

/// The brands of all places the client knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brands {
    places: HashMap<PlaceId, PlaceBrand>,
    chains: HashMap<ChainId, PlaceBrand>,
}

impl Brands {
    pub fn of(places: &[Place]) -> Self {
        let mut brands = Self::default();
        for place in places {
            let Some(chain) = &place.chain else { continue };
            if brands.chains.contains_key(&chain.id) {
                continue;
            }
            let main = main_place(places, chain.id);
            let main_id = main.map(|(id, _)| id).unwrap_or(place.id);
            let logo = main.and_then(|(_, main)| main).and_then(|main| main.logo_url.clone());
            let any_logo = || in_chain(places, chain.id).find_map(|place| place.logo_url.clone());
            let brand =
                PlaceBrand { name: chain.title.clone(), logo_url: logo.or_else(any_logo), hue: PlaceHue::of(main_id) };
            brands.chains.insert(chain.id, brand);
        }
        for place in places {
            let chain = place.chain.as_ref().and_then(|chain| brands.chains.get(&chain.id));
            let brand = PlaceBrand {
                name: place.name.clone(),
                logo_url: chain.and_then(|chain| chain.logo_url.clone()).or_else(|| place.logo_url.clone()),
                hue: chain.map_or_else(|| PlaceHue::of(place.id), |chain| chain.hue),
            };
            brands.places.insert(place.id, brand);
        }
        brands
    }

    /// `None`: the client has no such place; its record may still name it.
    pub fn of_place(&self, id: PlaceId) -> Option<&PlaceBrand> {
        self.places.get(&id)
    }

    /// `None`: no place of that chain is known, so neither is its name.
    pub fn of_chain(&self, id: ChainId) -> Option<&PlaceBrand> {
        self.chains.get(&id)
    }
}

fn in_chain(places: &[Place], id: ChainId) -> impl Iterator<Item = &Place> {
    places.iter().filter(move |place| place.chain.as_ref().is_some_and(|chain| chain.id == id))
}

/// The main location as the server names it, else the oldest known one of the chain: its id stays the lowest when more
/// locations are visited, so the hue rarely changes.
fn main_place(places: &[Place], chain: ChainId) -> Option<(PlaceId, Option<&Place>)> {
    let named = in_chain(places, chain).find_map(|place| place.chain.as_ref()?.main_place);
    match named {
        Some(id) => Some((id, places.iter().find(|place| place.id == id))),
        None => in_chain(places, chain).min_by_key(|place| place.id).map(|place| (place.id, Some(place))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::place::Chain;
    use super::*;

    fn place(id: i64, logo: Option<&str>, chain: Option<Chain>) -> Place {
        Place {
            id: PlaceId(id),
            name: format!("Place {id}"),
            category: String::new(),
            address: String::new(),
            city: String::new(),
            phones: Vec::new(),
            logo_url: logo.map(str::to_owned),
            cover_url: None,
            zone: None,
            currency: String::new(),
            chain,
            booking_widget_promo: None,
            is_active: true,
            is_favorite: false,
            visits: 0,
            upcoming_visits: 0,
            last_visit: None,
            cashback: None,
            online_sales: false,
            online_sales_url: None,
        }
    }

    fn chain(main: Option<i64>) -> Option<Chain> {
        Some(Chain { id: ChainId(800), title: "Luna".to_owned(), main_place: main.map(PlaceId) })
    }

    #[test]
    fn every_location_of_a_chain_looks_like_its_main_location() {
        let places = [place(3, Some("three"), chain(Some(2))), place(2, Some("main"), chain(Some(2)))];
        let brands = Brands::of(&places);
        let third = brands.of_place(PlaceId(3)).unwrap();
        assert_eq!((third.name.as_str(), third.logo_url.as_deref()), ("Place 3", Some("main")));
        assert_eq!(third.hue, PlaceHue::of(PlaceId(2)));
        assert_eq!(brands.of_chain(ChainId(800)).unwrap().name, "Luna");
    }

    #[test]
    fn a_chain_without_a_known_main_location_looks_like_its_oldest_one() {
        let places = [place(9, Some("nine"), chain(None)), place(4, None, chain(None))];
        let brand = Brands::of(&places).of_chain(ChainId(800)).cloned().unwrap();
        assert_eq!(brand.hue, PlaceHue::of(PlaceId(4)));
        assert_eq!(brand.logo_url.as_deref(), Some("nine"), "a logo is better than none");
    }

    #[test]
    fn a_place_on_its_own_keeps_its_own_look() {
        let brands = Brands::of(&[place(7, Some("seven"), None)]);
        assert_eq!(brands.of_place(PlaceId(7)).unwrap().logo_url.as_deref(), Some("seven"));
        assert!(brands.of_place(PlaceId(8)).is_none());
    }
}
