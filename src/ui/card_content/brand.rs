//! The face of a place on every card: colour, logo and name. A chain shows those of its main location (feature F34).

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::domain::appointment::AppointmentPlace;
use crate::domain::card_face::FaceKey;
use crate::domain::ids::{ChainId, PlaceId};
use crate::domain::place::Place;
use crate::domain::place_hue::PlaceHue;
use crate::repositories::{CardFaces, Saved};

#[derive(Debug, Clone, PartialEq)]
pub struct Brand {
    /// Of the place, or of the chain when the card belongs to several locations.
    pub name: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
}

/// Looks up brands; made once for a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Brands {
    places: HashMap<PlaceId, Brand>,
    cities: HashMap<PlaceId, String>,
    currencies: HashMap<ChainId, String>,
    chains: BTreeMap<ChainId, Brand>,
    faces: Arc<CardFaces>,
    /// One of the client's own of each chain: its main one when it is known.
    chain_places: HashMap<ChainId, PlaceId>,
}

/// A brand on a card of the wallet, with what only the card's own details tell.
#[derive(Debug, Clone, PartialEq)]
pub struct CardBrand {
    /// Empty when nobody named the place.
    pub name: String,
    pub hue: PlaceHue,
    pub logo_url: Option<String>,
    pub picture_url: Option<String>,
    /// Empty when unknown.
    pub currency: String,
}

impl Brands {
    pub fn of(places: &[Place]) -> Self {
        let mut brands = Self::default();
        for chain in chains_of(places) {
            brands.chain_places.insert(chain.id, chain.place);
            brands.chains.insert(chain.id, chain.brand);
        }
        for place in places {
            let chain = place.chain.as_ref().and_then(|chain| brands.chains.get(&chain.id));
            let own_logo = filled(&place.logo_url);
            let brand = Brand {
                name: place.name.clone(),
                hue: chain.map_or(PlaceHue::of(place.id), |chain| chain.hue),
                logo_url: chain.and_then(|chain| chain.logo_url.clone()).or(own_logo),
            };
            brands.places.insert(place.id, brand);
            brands.cities.insert(place.id, place.city.clone());
            if let Some(chain) = place.chain.as_ref().filter(|_| !place.currency.is_empty()) {
                brands.currencies.entry(chain.id).or_insert_with(|| place.currency.clone());
            }
        }
        brands
    }

    /// Of the saved copies that a page of cards watches.
    pub fn of_saved(places: &Saved<Vec<Place>>, faces: &Saved<CardFaces>) -> Self {
        let brands = places.value.as_ref().map(|all| Self::of(all)).unwrap_or_default();
        Self { faces: faces.value.clone().unwrap_or_default(), ..brands }
    }

    /// `fallback_id` gives a card of an unknown place one colour for life.
    pub fn of_card(&self, chain: Option<ChainId>, key: FaceKey, fallback_id: i64) -> CardBrand {
        let brand = self.of_chain(chain);
        let face = self.faces.of(key);
        let place = face.and_then(|face| face.place.as_ref());
        let fallback = || place.map_or(PlaceId(chain.map_or(fallback_id, |chain| chain.0)), |place| place.id);
        let own_logo = place.and_then(|place| filled(&place.logo_url));
        CardBrand {
            hue: brand.as_ref().map_or_else(|| PlaceHue::of(fallback()), |brand| brand.hue),
            logo_url: own_logo.or_else(|| brand.as_ref()?.logo_url.clone()),
            name: brand.map(|brand| brand.name).or(place.map(|place| place.name.trim().to_owned())).unwrap_or_default(),
            picture_url: face.and_then(|face| filled(&face.picture_url)),
            currency: face.map_or_else(String::new, |face| face.currency.clone()),
        }
    }

    pub fn of_place(&self, place: &Place) -> Brand {
        self.places.get(&place.id).cloned().unwrap_or_else(|| Brand {
            name: place.name.clone(),
            hue: PlaceHue::of(place.id),
            logo_url: filled(&place.logo_url),
        })
    }

    /// The record carries a name and a logo of its own, for places that are not in the list (yet).
    pub fn of_visit(&self, place: &AppointmentPlace) -> Brand {
        let known = self.places.get(&place.id);
        Brand {
            name: place.name.clone(),
            hue: known.map_or(PlaceHue::of(place.id), |brand| brand.hue),
            logo_url: known.and_then(|brand| brand.logo_url.clone()).or_else(|| filled(&place.logo_url)),
        }
    }

    /// `None`: none of the client's places belongs to that chain, so there is no name to show.
    pub fn of_chain(&self, chain: Option<ChainId>) -> Option<Brand> {
        self.chains.get(&chain?).cloned()
    }

    /// The page that stands for a chain.
    pub fn place_of_chain(&self, chain: Option<ChainId>) -> Option<PlaceId> {
        self.chain_places.get(&chain?).copied()
    }

    /// Of the chain's first known place, else as its places told when they were asked; empty when unknown.
    pub fn currency_of(&self, chain: Option<ChainId>) -> &str {
        let Some(chain) = chain else { return "" };
        let told = || self.faces.of(FaceKey::Chain(chain)).map(|face| &face.currency);
        self.currencies.get(&chain).or_else(told).map_or("", String::as_str)
    }

    pub fn city_of(&self, place: PlaceId) -> &str {
        self.cities.get(&place).map_or("", String::as_str)
    }
}

struct ChainBrand {
    id: ChainId,
    place: PlaceId,
    brand: Brand,
}

fn chains_of(places: &[Place]) -> Vec<ChainBrand> {
    let mut members: BTreeMap<ChainId, Vec<&Place>> = BTreeMap::new();
    for place in places {
        if let Some(chain) = &place.chain {
            members.entry(chain.id).or_default().push(place);
        }
    }
    let brand_of = |(id, members): (ChainId, Vec<&Place>)| {
        let chain = members.iter().find_map(|place| place.chain.as_ref())?;
        let named_main = members.iter().find_map(|place| place.chain.as_ref()?.main_place);
        // Without a main location the lowest id stands in: it is the oldest, and it never changes.
        let main_id = named_main.or_else(|| members.iter().map(|place| place.id).min())?;
        let main = members.iter().find(|place| place.id == main_id);
        let logo_url = main.and_then(|place| filled(&place.logo_url));
        let logo_url = logo_url.or_else(|| members.iter().find_map(|place| filled(&place.logo_url)));
        let name = match members.as_slice() {
            [only] => only.name.clone(),
            _ if chain.title.trim().is_empty() => main.map_or_else(String::new, |place| place.name.clone()),
            _ => chain.title.clone(),
        };
        let place = main.or(members.first())?.id;
        Some(ChainBrand { id, place, brand: Brand { name, hue: PlaceHue::of(main_id), logo_url } })
    };
    members.into_iter().filter_map(brand_of).collect()
}

pub fn filled(url: &Option<String>) -> Option<String> {
    url.as_deref().map(str::trim).filter(|url| !url.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::test_data::{chain, place};
    use super::*;

    #[test]
    fn every_location_of_a_chain_shows_the_logo_and_colour_of_the_main_one() {
        let mut branch = place(2, "Northside");
        branch.logo_url = Some("https://example.com/branch.png".into());
        branch.chain = chain(5, "Lumen", Some(1));
        let mut main = place(1, "Main");
        main.logo_url = Some("https://example.com/main.png".into());
        main.chain = chain(5, "Lumen", Some(1));
        let brands = Brands::of(&[branch.clone(), main]);
        let brand = brands.of_place(&branch);
        assert_eq!(brand.logo_url.as_deref(), Some("https://example.com/main.png"));
        assert_eq!(brand.hue, PlaceHue::of(PlaceId(1)));
        assert_eq!(brand.name, "Northside");
        assert_eq!(brands.of_chain(Some(ChainId(5))).unwrap().name, "Lumen");
    }

    #[test]
    fn a_chain_of_one_visited_place_is_called_by_the_places_name() {
        let mut only = place(7, "Studio Lumen");
        only.chain = chain(5, "Lumen Beauty Holding", None);
        assert_eq!(Brands::of(&[only]).of_chain(Some(ChainId(5))).unwrap().name, "Studio Lumen");
    }

    #[test]
    fn an_empty_logo_address_is_no_logo() {
        let mut bare = place(7, "Studio Lumen");
        bare.logo_url = Some("  ".into());
        assert_eq!(Brands::of(&[bare.clone()]).of_place(&bare).logo_url, None);
    }
}
