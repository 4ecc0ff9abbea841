//! Everything that makes a visit cheaper: promotions, bonuses and discounts (design 8.19; feature F51).

pub mod state;

use dioxus::prelude::*;

use crate::repositories::Repositories;
use crate::ui::card_content::brand::Brands;
use crate::ui::cards::use_opener;
use crate::ui::components::art::ArtMotif;
use crate::ui::components::empty_state::EmptyState;
use crate::ui::components::icon::IconName;
use crate::ui::components::list_row::{ListRow, RowGroup};
use crate::ui::components::logo::Logo;
use crate::ui::components::notice::SectionError;
use crate::ui::components::promo_card::PromoCard;
use crate::ui::components::section_heading::SectionHeading;
use crate::ui::components::skeleton::{Skeleton, SkeletonKind};
use crate::ui::load_state::{CopyHealth, LoadState, is_refreshing, notice, use_watched};
use crate::ui::pushed_page::PushedPage;
use crate::ui::routes::Route;
use crate::ui::screens::loyalty_cards::use_currencies;
use crate::ui::viewer::use_viewer;

use state::{DiscountRow, Discounts, PromotionWords, discounts};

#[component]
pub fn DiscountsPage() -> Element {
    let repositories = use_context::<Repositories>();
    let cards = use_watched(|| repositories.loyalty_cards.watch());
    let promotions = use_watched(|| repositories.promotions.watch());
    let places = use_watched(|| repositories.places.watch());
    let faces = use_watched(|| repositories.card_faces.watch());
    use_currencies(cards, places);
    let refresh = use_callback(move |()| {
        repositories.loyalty_cards.refresh();
        repositories.promotions.refresh();
    });
    use_hook(|| refresh.call(()));
    let viewer = use_viewer();
    let found = use_memo(use_reactive!(|viewer| {
        let saved = promotions.read();
        let promotions = saved.value.as_deref().map(Vec::as_slice).unwrap_or_default();
        let brands = Brands::of_saved(&places.read(), &faces.read());
        let cards = cards.read();
        let cards = cards.value.as_deref().map(Vec::as_slice).unwrap_or_default();
        discounts(cards, promotions, &brands, &viewer)
    }));
    let health = [CopyHealth::from(&*cards.read())];
    let state = LoadState::of(&cards.read());
    rsx! {
        PushedPage {
            title: viewer.text("screen-discounts-title"),
            notice: notice(&health, viewer.now),
            busy: is_refreshing(&health),
            onretry: refresh,
            match state {
                LoadState::Loading => rsx! {
                    div { class: "inset appears-late", Skeleton { kind: SkeletonKind::Wallet } }
                },
                LoadState::Failed(_) => rsx! {
                    div { class: "inset",
                        SectionError { text: viewer.text("error-load-loyalty-cards"), action: viewer.text("action-try-again"), onaction: refresh }
                    }
                },
                LoadState::Shown(_) => rsx! { DiscountsView { found: found() } },
            }
        }
    }
}

#[component]
fn DiscountsView(found: Discounts) -> Element {
    let viewer = use_viewer();
    if found.is_empty() {
        return rsx! {
            div { class: "inset",
                EmptyState {
                    title: viewer.text("screen-discounts-empty-title"),
                    text: viewer.text("screen-discounts-empty-text"),
                    motif: ArtMotif::Glow,
                }
            }
        };
    }
    rsx! {
        if !found.promotions.is_empty() {
            div { class: "inset stack discounts-promotions",
                h2 { class: "visually-hidden", {viewer.text("screen-discounts-promotions")} }
                for words in found.promotions {
                    Promotion { key: "{words.id}", words }
                }
            }
        }
        Rows { title: viewer.text("screen-discounts-promotions"), rows: found.packages }
        Rows { title: viewer.text("screen-discounts-bonuses"), rows: found.bonuses, icon: IconName::Sparkle }
        Rows { title: viewer.text("screen-discounts-percents"), rows: found.percents, icon: IconName::Percent }
    }
}

#[component]
fn Promotion(words: PromotionWords) -> Element {
    let opener = use_opener();
    let page = Route::PlacePage { id: words.place };
    rsx! {
        PromoCard {
            place: words.place_name.clone(),
            title: words.title.clone(),
            text: words.text.clone(),
            picture_url: words.image_url.clone(),
            ends_soon: words.ends_soon.clone(),
            href: page.to_string(),
            onopen: move |()| opener.open(page.clone()),
        }
    }
}

/// Without an `icon` each row shows its place's logo.
#[component]
fn Rows(title: String, rows: Vec<DiscountRow>, icon: Option<IconName>) -> Element {
    let opener = use_opener();
    if rows.is_empty() {
        return rsx! {};
    }
    rsx! {
        section { class: "discounts-section",
            SectionHeading { title }
            div { class: "inset",
                RowGroup {
                    for row in rows {
                        ListRow {
                            key: "{row.key}",
                            title: row.title.clone(),
                            sub: row.text.clone(),
                            icon,
                            leading: icon.is_none().then(|| rsx! {
                                Logo { name: row.logo_name.clone(), hue: row.hue, url: row.logo_url.clone(), size: 42 }
                            }),
                            end: rsx! { bdi { class: "discounts-value type-body strong tnum", {row.value.clone()} } },
                            chevron: false,
                            href: row.place.map(|id| Route::PlacePage { id }.to_string()),
                            onclick: move |()| {
                                if let Some(id) = row.place {
                                    opener.open(Route::PlacePage { id });
                                }
                            },
                        }
                    }
                }
            }
        }
    }
}
