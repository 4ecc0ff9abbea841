//! Which place's visits are listed (design 8.4): the chip, and the sheet to choose from.

use dioxus::prelude::*;

use super::Loaded;
use super::state::VisitIndex;
use crate::domain::appointment::AppointmentPlace;
use crate::domain::ids::PlaceId;
use crate::domain::place_hue::PlaceHue;
use crate::ui::card_content::brand::Brands;
use crate::ui::components::icon::IconName;
use crate::ui::components::list_row::ListRow;
use crate::ui::components::logo::Logo;
use crate::ui::components::segmented::Chip;
use crate::ui::components::sheet::Sheet;
use crate::ui::viewer::use_viewer;

/// A place with visits, canceled ones included.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitedPlace {
    pub id: PlaceId,
    pub name: String,
    pub count: usize,
    /// As the visits tell it.
    place: Option<AppointmentPlace>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum FilterName {
    All,
    Place(String),
}

/// Most visited first. `chosen` is among them though it has none.
pub fn places_of(index: &Loaded<VisitIndex>, chosen: Option<PlaceId>) -> Vec<VisitedPlace> {
    let Loaded::Shown(index) = index else { return Vec::new() };
    let mut places: Vec<VisitedPlace> = Vec::new();
    for visit in index.visits() {
        match places.iter_mut().find(|place| place.id == visit.place.id) {
            Some(place) => place.count += 1,
            None => places.push(VisitedPlace {
                id: visit.place.id,
                name: visit.place.name.trim().to_owned(),
                count: 1,
                place: Some(visit.place.clone()),
            }),
        }
    }
    places.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    if let Some(id) = chosen.filter(|id| places.iter().all(|place| place.id != *id)) {
        places.push(VisitedPlace { id, name: String::new(), count: 0, place: None });
    }
    places
}

pub fn chosen_name(places: &[VisitedPlace], chosen: Option<PlaceId>) -> FilterName {
    let place = chosen.and_then(|id| places.iter().find(|place| place.id == id));
    place.map_or(FilterName::All, |place| FilterName::Place(place.name.clone()))
}

#[component]
pub fn FilterChip(filter: FilterName, onfilter: EventHandler<()>) -> Element {
    let viewer = use_viewer();
    let is_on = filter != FilterName::All;
    let label = match filter {
        FilterName::Place(name) if !name.is_empty() => name,
        FilterName::Place(_) => viewer.text("screen-appointments-place"),
        FilterName::All => viewer.text("screen-appointments-all-places"),
    };
    rsx! {
        div { class: "list-filter", id: "visits-filter",
            Chip { label, on: is_on, icon: IconName::Pin, onclick: move |()| onfilter.call(()) }
        }
    }
}

#[component]
pub fn PlaceSheet(
    places: Vec<VisitedPlace>,
    brands: Brands,
    chosen: Option<PlaceId>,
    onchoose: EventHandler<Option<PlaceId>>,
    onclose: EventHandler<()>,
) -> Element {
    let viewer = use_viewer();
    let mark = |is_chosen: bool| is_chosen.then(|| viewer.text("screen-appointments-shown"));
    rsx! {
        Sheet {
            title: viewer.text("screen-appointments-which-place"),
            id: "visits-places",
            close_label: viewer.text("action-close"),
            onclose,
            ul { class: "places-sheet-list", role: "list",
                li {
                    ListRow {
                        title: viewer.text("screen-appointments-all-places"),
                        icon: IconName::Pin,
                        value: mark(chosen.is_none()),
                        chevron: false,
                        onclick: move |()| onchoose.call(None),
                    }
                }
                for place in places {
                    li { key: "{place.id}",
                        ListRow {
                            title: if place.name.is_empty() { viewer.text("screen-appointments-place") } else { place.name.clone() },
                            sub: viewer.text_with("screen-places-visits", &[("count", place.count.into())]),
                            leading: face(&place, &brands),
                            value: mark(chosen == Some(place.id)),
                            chevron: false,
                            onclick: move |()| onchoose.call(Some(place.id)),
                        }
                    }
                }
            }
        }
    }
}

fn face(place: &VisitedPlace, brands: &Brands) -> Element {
    let brand = place.place.as_ref().map(|place| brands.of_visit(place));
    let hue = brand.as_ref().map_or(PlaceHue::of(place.id), |brand| brand.hue);
    let (name, url) = (place.name.clone(), brand.and_then(|brand| brand.logo_url));
    rsx! {
        Logo { name, hue, url, size: 42 }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::appointment::Appointment;
    use crate::ui::card_content::test_data::appointment;

    fn at(place: i64, name: &str) -> Appointment {
        let mut visit = appointment();
        visit.place.id = PlaceId(place);
        visit.place.name = name.to_owned();
        visit
    }

    #[test]
    fn places_are_listed_once_the_most_visited_first() {
        let index = VisitIndex::of(Arc::new(vec![at(1, "Canal"), at(2, "Lumen"), at(2, "Lumen"), at(3, "Aurora")]));
        let places = places_of(&Loaded::Shown(index), None);
        let facts: Vec<_> = places.iter().map(|place| (place.name.as_str(), place.count)).collect();
        assert_eq!(facts, [("Lumen", 2), ("Aurora", 1), ("Canal", 1)]);
        assert_eq!(chosen_name(&places, Some(PlaceId(2))), FilterName::Place("Lumen".to_owned()));
        assert_eq!(chosen_name(&places, None), FilterName::All);
    }

    #[test]
    fn a_place_without_visits_stays_chosen_so_that_it_can_be_left() {
        let index = VisitIndex::of(Arc::new(vec![at(1, "Canal")]));
        let places = places_of(&Loaded::Shown(index), Some(PlaceId(9)));
        assert_eq!(places.len(), 2);
        assert_eq!(chosen_name(&places, Some(PlaceId(9))), FilterName::Place(String::new()));
    }
}
