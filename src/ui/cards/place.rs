//! A place with its heart, `Book` and `Call`.

use dioxus::prelude::*;

use crate::domain::ids::PlaceId;
use crate::i18n::Localizer;
use crate::repositories::Repositories;
use crate::ui::card_content::place::PlaceWords;
use crate::ui::components::art::ArtMotif;
use crate::ui::components::button::{Button, ButtonKind, ButtonPair, ButtonSize, IconButton, IconButtonKind};
use crate::ui::components::heart::Heart;
use crate::ui::components::icon::IconName;
use crate::ui::components::place_card::PlaceCard;
use crate::ui::connection::use_needs_internet;
use crate::ui::routes::Route;
use crate::ui::toasts::Toasts;

use super::visit::spoken_action;
use super::{use_caller, use_opener};

/// On the main page: `Book` and `Call`.
#[component]
pub fn PlaceTile(words: PlaceWords) -> Element {
    rsx! {
        Card { words: words.clone(), with_visits: false,
            ButtonPair {
                if words.is_active {
                    BookButton { words: words.clone(), again: false }
                }
                if let Some(phone) = words.phone.clone() {
                    CallButton { phone, name: words.name.clone() }
                }
            }
        }
    }
}

/// In the list: also `Book again`, and the history.
#[component]
pub fn PlaceListCard(words: PlaceWords) -> Element {
    let localizer = use_context::<Localizer>();
    let caller = use_caller();
    let call_label = localizer.text("action-call");
    rsx! {
        Card { words: words.clone(), with_visits: true,
            ButtonPair {
                if words.is_active {
                    BookButton { words: words.clone(), again: false }
                    if words.has_history {
                        BookButton { words: words.clone(), again: true }
                    }
                }
                if let Some(phone) = words.phone.clone() {
                    IconButton {
                        label: spoken_action(&localizer, &call_label, &words.name),
                        icon: IconName::Phone,
                        kind: IconButtonKind::Quiet,
                        onclick: move |()| caller.call(&phone),
                    }
                }
            }
        }
    }
}

#[component]
fn Card(words: PlaceWords, with_visits: bool, children: Element) -> Element {
    let localizer = use_context::<Localizer>();
    let opener = use_opener();
    let toggle = use_favorite_toggle(&words);
    let page = Route::PlacePage { id: words.id };
    let heart_key = if words.is_favorite { "a11y-remove-favorite" } else { "a11y-add-favorite" };
    let visits = words.visits.clone().filter(|_| with_visits);
    let gone = (!words.is_active).then(|| localizer.text("screen-places-left-service"));
    rsx! {
        PlaceCard {
            hue: words.hue,
            name: words.name.clone(),
            meta: words.meta.clone(),
            motif: ArtMotif::of_place(words.id),
            cover_url: words.cover_url.clone(),
            logo_url: words.logo_url.clone(),
            rating: words.rating.clone(),
            visits: gone.or(visits).or(words.cashback.clone()),
            favorite: words.is_favorite,
            heart_label: localizer.text_with(heart_key, &[("name", words.name.clone().into())]),
            onfavorite: toggle,
            href: page.to_string(),
            onopen: move |()| opener.open(page.clone()),
            inactive: !words.is_active,
            {children}
        }
    }
}

/// Next to the place's name.
#[component]
pub fn FavoriteHeart(words: PlaceWords) -> Element {
    let localizer = use_context::<Localizer>();
    let toggle = use_favorite_toggle(&words);
    let key = if words.is_favorite { "a11y-remove-favorite" } else { "a11y-add-favorite" };
    rsx! {
        Heart {
            on: words.is_favorite,
            label: localizer.text_with(key, &[("name", words.name.clone().into())]),
            ontoggle: toggle,
        }
    }
}

/// Shown at once. Taking a heart away can be undone; the repository puts it back when the server refuses.
fn use_favorite_toggle(words: &PlaceWords) -> EventHandler<bool> {
    let repositories = use_context::<Repositories>();
    let toasts = use_context::<Toasts>();
    let localizer = use_context::<Localizer>();
    let id = PlaceId(words.id);
    EventHandler::new(move |wanted: bool| {
        repositories.places.set_favorite(id, wanted);
        if wanted {
            return;
        }
        let repositories = repositories.clone();
        toasts.offer(localizer.text("common-favorite-removed"), localizer.text("action-undo"), move || {
            repositories.places.set_favorite(id, true);
        });
    })
}

/// `again`: all but date and time as the last visit there.
#[component]
fn BookButton(words: PlaceWords, again: bool) -> Element {
    let localizer = use_context::<Localizer>();
    let opener = use_opener();
    let (key, kind) = match again {
        true => ("action-book-again", ButtonKind::Tonal),
        false => ("action-book", ButtonKind::Filled),
    };
    let label = localizer.text(key);
    let visit = words.last_visit.filter(|_| again);
    let disabled_reason = use_needs_internet();
    rsx! {
        Button {
            spoken: spoken_action(&localizer, &label, &words.name),
            label,
            kind,
            size: ButtonSize::Small,
            disabled_reason,
            onclick: move |()| opener.open(Route::book_again(words.id, visit)),
        }
    }
}

/// At the foot of the place's own page: `Book again` and `Book`.
#[component]
pub fn PlaceDock(words: PlaceWords) -> Element {
    rsx! {
        div { class: "dock dock-lined",
            div { class: "dock-inner",
                ButtonPair {
                    if words.has_history {
                        BookButton { words: words.clone(), again: true }
                    }
                    BookButton { words: words.clone(), again: false }
                }
            }
        }
    }
}

#[component]
pub fn CallButton(phone: String, name: String) -> Element {
    let localizer = use_context::<Localizer>();
    let caller = use_caller();
    let label = localizer.text("action-call");
    rsx! {
        Button {
            spoken: spoken_action(&localizer, &label, &name),
            label,
            kind: ButtonKind::Quiet,
            size: ButtonSize::Small,
            icon: IconName::Phone,
            onclick: move |()| caller.call(&phone),
        }
    }
}
