//! A gift card's pass; it opens the gift card's page.

use dioxus::prelude::*;

use crate::domain::gift_card::GiftCardState;
use crate::i18n::Localizer;
use crate::ui::card_content::gift_card::GiftCardWords;
use crate::ui::card_content::place::join_filled;
use crate::ui::components::art::ArtMotif;
use crate::ui::components::wallet_pass::{GiftCardStub, GiftCardStubDetails, GiftCardStubLarge, WalletPass};
use crate::ui::routes::Route;

use super::use_opener;

/// On the main page.
#[component]
pub fn GiftCardPass(words: GiftCardWords) -> Element {
    rsx! {
        Pass { words: words.clone(),
            GiftCardStub {
                title: words.left.clone(),
                percent: words.percent_left,
                detail: join_filled(&[&words.uses, &words.validity]),
            }
        }
    }
}

/// In the list.
#[component]
pub fn GiftCardPassLarge(words: GiftCardWords) -> Element {
    let localizer = use_context::<Localizer>();
    let pills = [words.uses.clone(), words.applies_to.clone()];
    rsx! {
        Pass { words: words.clone(),
            GiftCardStubLarge {
                caption: localizer.text("screen-gift-cards-balance"),
                figure: words.balance.clone(),
                aside: join_filled(&[words.of_nominal.as_deref().unwrap_or_default(), &words.validity]),
                percent: words.percent_left,
                pills: pills.into_iter().filter(|pill| !pill.is_empty()).collect::<Vec<_>>(),
            }
        }
    }
}

/// On its own page.
#[component]
pub fn GiftCardPassDetails(words: GiftCardWords) -> Element {
    let localizer = use_context::<Localizer>();
    // What is used up at once has nothing that remains of it.
    let caption =
        if words.percent_left.is_some() { "screen-gift-cards-remaining" } else { "screen-gift-cards-nominal" };
    rsx! {
        Pass { words: words.clone(), leads: false,
            GiftCardStubDetails {
                title: join_filled(&[&words.title, &words.place_name]),
                caption: localizer.text(caption),
                figure: words.balance.clone(),
                aside: words.of_nominal.clone(),
                percent: words.percent_left,
            }
        }
    }
}

#[component]
fn Pass(words: GiftCardWords, #[props(default = true)] leads: bool, children: Element) -> Element {
    let opener = use_opener();
    let page = Route::GiftCardPage { id: words.id };
    let spoken = join_filled(&[&words.title, &words.place_name, &words.left, &words.uses, &words.validity]);
    rsx! {
        WalletPass {
            hue: words.hue,
            motif: ArtMotif::of_gift_card(words.id),
            picture_url: words.image_url.clone(),
            logo_name: words.place_name.clone(),
            logo_url: words.logo_url.clone(),
            greyed: words.state != GiftCardState::Active,
            spoken: spoken.replace(" · ", ", "),
            href: leads.then(|| page.to_string()),
            onopen: move |()| opener.open(page.clone()),
            {children}
        }
    }
}
