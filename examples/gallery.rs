//! Writes the components and the samples of screens as plain HTML pages, to look at them in any browser:
//! `cargo run --example gallery -- target/gallery`.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use altegio_me::domain::place_hue::PlaceHue;
use altegio_me::i18n::{Language, Localizer};
use altegio_me::ui::components::appointment_pass::{PastPass, RatingRow, ReviewRow, UpcomingPass};
use altegio_me::ui::components::art::{Art, ArtMotif};
use altegio_me::ui::components::avatar::{Avatar, Face};
use altegio_me::ui::components::button::*;
use altegio_me::ui::components::carousel::*;
use altegio_me::ui::components::checkbox::Checkbox;
use altegio_me::ui::components::code_field::CodeField;
use altegio_me::ui::components::dock::Dock;
use altegio_me::ui::components::empty_state::*;
use altegio_me::ui::components::icon::{Icon, IconName};
use altegio_me::ui::components::list_row::*;
use altegio_me::ui::components::notice::*;
use altegio_me::ui::components::page::Page;
use altegio_me::ui::components::phone_field::PhoneField;
use altegio_me::ui::components::pill::*;
use altegio_me::ui::components::place_card::PlaceCard;
use altegio_me::ui::components::promo_card::PromoCard;
use altegio_me::ui::components::section_heading::SectionHeading;
use altegio_me::ui::components::segmented::*;
use altegio_me::ui::components::sheet::Sheet;
use altegio_me::ui::components::skeleton::*;
use altegio_me::ui::components::text_field::*;
use altegio_me::ui::components::toast::Toast;
use altegio_me::ui::components::top_bar::{PageTitle, TopBar};
use altegio_me::ui::components::wallet_pass::*;
use altegio_me::ui::screens::{sign_in, sms_code};
use dioxus::prelude::*;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("app.css"), stylesheet()).unwrap();
    write(&folder, "main", MainSample);
    write(&folder, "wallet", WalletSample);
    write(&folder, "lists", ListsSample);
    write(&folder, "loading", LoadingSample);
    write(&folder, "empty", EmptySample);
    write(&folder, "parts", PartsSample);
    write(&folder, "sheet", SheetSample);
    for name in sign_in::samples::NAMES {
        sample(
            &folder,
            &format!("sign-in-{name}"),
            move |localizer| rsx! { sign_in::samples::Sample { name, localizer } },
        );
    }
    for name in sms_code::samples::NAMES {
        sample(
            &folder,
            &format!("sms-code-{name}"),
            move |localizer| rsx! { sms_code::samples::Sample { name, localizer } },
        );
    }
    println!("{}", folder.display());
}

const LOOKS: [(&str, &str, Language); 4] = [
    ("light", r#"class="calm" lang="en""#, Language::En),
    ("dark", r#"class="calm dark" lang="en""#, Language::En),
    ("rtl", r#"class="calm" lang="ar" dir="rtl""#, Language::Ar),
    ("large", r#"class="calm fs-large" lang="de" style="--fs:1.5""#, Language::De),
];

/// Each page as it is in light, dark, right to left, large text.
fn write(folder: &Path, name: &str, page: fn() -> Element) {
    let mut dom = VirtualDom::new(page);
    dom.rebuild_in_place();
    let body = dioxus_ssr::render(&dom);
    for (look, root, _) in LOOKS {
        write_html(folder, name, look, root, &body);
    }
}

/// The same for a screen's sample, in a language that suits the look.
fn sample(folder: &Path, name: &str, page: impl Fn(Localizer) -> Element + Clone + 'static) {
    for (look, root, language) in LOOKS {
        let localizer = Localizer::new(language);
        let page = page.clone();
        let mut dom = VirtualDom::new_with_props(Shown, ShownProps { page: Rc::new(move || page(localizer.clone())) });
        dom.rebuild_in_place();
        write_html(folder, name, look, root, &dioxus_ssr::render(&dom));
    }
}

#[derive(Clone)]
struct ShownProps {
    page: Rc<dyn Fn() -> Element>,
}

#[allow(non_snake_case)]
fn Shown(props: ShownProps) -> Element {
    (props.page)()
}

fn write_html(folder: &Path, name: &str, look: &str, root: &str, body: &str) {
    let html = format!(
        "<!doctype html><html {root}><head><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <link rel=stylesheet href=app.css></head><body><div id=main>{body}</div></body></html>"
    );
    fs::write(folder.join(format!("{name}-{look}.html")), html).unwrap();
}

fn stylesheet() -> String {
    let mut files = vec![PathBuf::from("assets/styles/tokens.css"), PathBuf::from("assets/styles/base.css")];
    for root in ["src/ui/components", "src/ui/screens"] {
        let Ok(entries) = fs::read_dir(root) else { continue };
        let mut found: Vec<_> = entries.map(|entry| entry.unwrap().path().join("style.css")).collect();
        found.retain(|path| path.exists());
        found.sort();
        files.extend(found);
    }
    files.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn sofia() -> Face {
    Face { name: "Sofia Marin".into(), photo_url: None, hue: PlaceHue::Clay }
}

#[component]
fn Upcoming(hue: PlaceHue, service: String, who: String) -> Element {
    rsx! {
        UpcomingPass {
            hue,
            status: "Confirmed",
            status_icon: IconName::Check,
            countdown: "In 2 days",
            date: "Thursday, 26 November",
            date_short: "Thu, 26 Nov",
            time: "14:30",
            face: sofia(),
            service,
            who_where: who,
            spoken: "Thursday 26 November, 14:30",
            href: "/appointments/1",
            onopen: |_| {},
            ButtonPair {
                Button { label: "Reschedule", kind: ButtonKind::Tonal, size: ButtonSize::Small, onclick: |_| {} }
                Button { label: "Cancel", kind: ButtonKind::Quiet, size: ButtonSize::Small, onclick: |_| {} }
            }
        }
    }
}

#[component]
fn Past(canceled: bool) -> Element {
    let rating = if canceled {
        RatingRow::Locked { label: "Rate the professional".into(), reason: "Available after a completed visit".into() }
    } else {
        RatingRow::Open { label: "Rate the professional".into(), spoken: "Rate the professional".into() }
    };
    rsx! {
        PastPass {
            hue: PlaceHue::Plum,
            status: if canceled { "Canceled" } else { "Completed" },
            status_tone: if canceled { PillTone::Danger } else { PillTone::Neutral },
            status_icon: canceled.then_some(IconName::Close),
            weekday: "Thu",
            day: "29",
            month: "Oct",
            date_spoken: "Thursday 29 October",
            service: "Balayage & gloss",
            who_where: "Sofia Marin · Studio Lumen",
            detail: "14:30 · €95",
            canceled,
            spoken_link: "Balayage",
            href: "/appointments/2",
            onopen: |_| {},
            rating,
            onrate: |_| {},
            review: ReviewRow { label: "Review about the location".into(), spoken: "Review".into(), is_given: false },
            onreview: |_| {},
            Button { label: "Book again", icon: IconName::Repeat, kind: ButtonKind::Tonal, size: ButtonSize::Small, onclick: |_| {} }
        }
    }
}

#[component]
fn PlaceSample(hue: PlaceHue, motif: ArtMotif, name: String, #[props(default)] full: bool) -> Element {
    rsx! {
        PlaceCard {
            hue,
            name,
            meta: "Hair & color · Linden Street",
            motif,
            rating: full.then(|| "4.9".to_owned()),
            visits: full.then(|| "3 visits, last on 29 October".to_owned()),
            favorite: hue == PlaceHue::Plum,
            heart_label: "Remove Studio Lumen from favorites",
            onfavorite: |_| {},
            href: "/places/1",
            onopen: |_| {},
            ButtonPair {
                Button { label: "Book", size: ButtonSize::Small, onclick: |_| {} }
                if full {
                    Button { label: "Book again", kind: ButtonKind::Tonal, size: ButtonSize::Small, onclick: |_| {} }
                    IconButton { label: "Call", icon: IconName::Phone, kind: IconButtonKind::Quiet, onclick: |_| {} }
                } else {
                    Button { label: "Call", icon: IconName::Phone, kind: ButtonKind::Quiet, size: ButtonSize::Small, onclick: |_| {} }
                }
            }
        }
    }
}

#[component]
fn Wallet(hue: PlaceHue, motif: ArtMotif, marker: Option<Marker>, children: Element) -> Element {
    rsx! {
        WalletPass { hue, motif, logo_name: "Flow Pilates", marker, spoken: "Card", href: "/memberships/1", onopen: |_| {}, {children} }
    }
}

fn flame() -> Marker {
    Marker::Flame("4 days left".into())
}

#[component]
fn Heading(title: String) -> Element {
    rsx! { SectionHeading { title, all_label: "All", all_spoken: "All", href: "/appointments" } }
}

#[component]
fn Promo() -> Element {
    rsx! {
        div { class: "inset",
            PromoCard {
                place: "Aurora Skin Clinic",
                title: "Autumn glow week",
                text: "20% off facials until Sunday",
                href: "/places/2",
                onopen: |_| {},
            }
        }
    }
}

#[component]
fn MainSample() -> Element {
    rsx! {
        Page {
            div { class: "inset", OfflineBanner { title: "You're offline", text: "Showing data from 08:12", action: "Try again", onaction: |_| {} } }
            Heading { title: "Appointments" }
            Carousel { kind: CarouselKind::Hero,
                CarouselItem { Upcoming { hue: PlaceHue::Plum, service: "Balayage & gloss", who: "Sofia Marin · Studio Lumen" } }
                CarouselItem { Past { canceled: false } }
                CarouselItem { Upcoming { hue: PlaceHue::Ocean, service: "Skin consultation with a long name", who: "Dr Elena Rossi · Aurora Skin Clinic" } }
            }
            Promo {}
            Heading { title: "Places" }
            Carousel { kind: CarouselKind::Place,
                CarouselItem { PlaceSample { hue: PlaceHue::Plum, motif: ArtMotif::Salon, name: "Studio Lumen" } }
                CarouselItem { PlaceSample { hue: PlaceHue::Ocean, motif: ArtMotif::Circles, name: "Aurora Skin Clinic" } }
            }
            Heading { title: "Memberships" }
            Carousel { kind: CarouselKind::Wallet,
                CarouselItem {
                    Wallet { hue: PlaceHue::Pine, motif: ArtMotif::Hills, marker: flame(),
                        MembershipStub { title: "Morning flow", validity: "until 28 Nov", counts: (6, 10), left: "6 of 10 visits left" }
                    }
                }
                CarouselItem {
                    Wallet { hue: PlaceHue::Plum, motif: ArtMotif::Arches, marker: Marker::Frozen("Frozen".into()),
                        MembershipStub { title: "Gloss club", counts: (5, 8), left: "5 of 8 visits left" }
                    }
                }
            }
            Heading { title: "Gift cards" }
            Carousel { kind: CarouselKind::Wallet,
                CarouselItem {
                    Wallet { hue: PlaceHue::Rosewood, motif: ArtMotif::Ribbon,
                        GiftCardStub { title: "€65 of €100 left", percent: 65, detail: "Multiple use · until 12 Dec" }
                    }
                }
                CarouselEnd { label: "All", spoken: "All gift cards", href: "/gift-cards", onopen: |_| {} }
            }
        }
    }
}

#[component]
fn WalletSample() -> Element {
    rsx! {
        Page {
            top: rsx! {
                TopBar { back_label: "Back", onback: |_| {},
                    IconButton { label: "Buy", icon: IconName::Bag, onclick: |_| {} }
                }
            },
            PageTitle { text: "Memberships" }
            Tabs { label: "Kinds", choices: vec!["Memberships".to_owned(), "Loyalty cards".to_owned()], selected: 0, onselect: |_| {} }
            div { class: "inset stack gallery-gap",
                Wallet { hue: PlaceHue::Pine, motif: ArtMotif::Hills, marker: flame(),
                    MembershipStubLarge {
                        title: "Morning flow",
                        place: "Flow Pilates",
                        count: "6 of 10",
                        count_caption: "visits left",
                        counts: (6, 10),
                        validity: "Valid until 28 November",
                    }
                }
                Wallet { hue: PlaceHue::Plum, motif: ArtMotif::Arches, marker: Marker::Frozen("Frozen".into()),
                    MembershipStubLarge { title: "Gloss club", place: "Studio Lumen", count: "Unlimited" }
                }
                Wallet { hue: PlaceHue::Rosewood, motif: ArtMotif::Ribbon,
                    GiftCardStubLarge {
                        caption: "Balance",
                        figure: "€65",
                        aside: "of €100 · until 12 Dec 2026",
                        percent: 65,
                        pills: vec!["Multiple use".to_owned(), "Services".to_owned()],
                    }
                }
                Wallet { hue: PlaceHue::Teal, motif: ArtMotif::Confetti,
                    GiftCardStubLarge {
                        caption: "Balance",
                        figure: "€40",
                        aside: "No time limit",
                        pills: vec!["Single use".to_owned()],
                    }
                }
            }
        }
    }
}

#[component]
fn ListsSample() -> Element {
    rsx! {
        Page {
            top: rsx! { TopBar { back_label: "Back", onback: |_| {} } },
            PageTitle { text: "Appointments" }
            div { class: "inset",
                Segmented {
                    label: "Which",
                    choices: vec!["Upcoming".to_owned(), "Past".to_owned(), "Canceled".to_owned()],
                    selected: 1,
                    onselect: |_| {},
                }
            }
            div { class: "inset stack gallery-gap",
                Past { canceled: false }
                Past { canceled: true }
                div { class: "chip-row",
                    Chip { label: "All 5", on: true, onclick: |_| {} }
                    Chip { label: "Favorites 2", on: false, icon: IconName::Heart, onclick: |_| {} }
                }
                PlaceSample { hue: PlaceHue::Plum, motif: ArtMotif::Salon, name: "Studio Lumen", full: true }
                PlaceSample { hue: PlaceHue::Graphite, motif: ArtMotif::Circles, name: "Northside Barbers", full: true }
                RowGroup {
                    ListRow { title: "Loyalty cards", icon: IconName::Card, value: "3", onclick: |_| {} }
                    ListRow { title: "Language", icon: IconName::Globe, tone: RowTone::Neutral, value: "English", onclick: |_| {} }
                    ListRow { title: "Delete account", icon: IconName::Trash, tone: RowTone::Danger, chevron: false, onclick: |_| {} }
                }
            }
        }
    }
}

#[component]
fn LoadingSample() -> Element {
    rsx! {
        Page {
            Heading { title: "Appointments" }
            Carousel { kind: CarouselKind::Hero,
                CarouselItem { Skeleton { kind: SkeletonKind::Appointment } }
                CarouselItem { Skeleton { kind: SkeletonKind::Appointment } }
            }
            div { class: "inset", Skeleton { kind: SkeletonKind::Promo } }
            Heading { title: "Places" }
            Carousel { kind: CarouselKind::Place,
                CarouselItem { Skeleton { kind: SkeletonKind::Place } }
                CarouselItem { Skeleton { kind: SkeletonKind::Place } }
            }
        }
    }
}

#[component]
fn EmptySample() -> Element {
    rsx! {
        Page {
            dock: rsx! {
                Dock {
                    Button { label: "Check again", onclick: |_| {} }
                    Button { label: "Use another number", kind: ButtonKind::Text, onclick: |_| {} }
                }
            },
            toast: rsx! { Toast { text: "Removed from favorites", action: "Undo", onaction: |_| {} } },
            EmptyState {
                title: "No visits yet",
                text: "Places appear here after your first appointment with this number. Booked with another one?",
            }
        }
    }
}

#[component]
fn PartsSample() -> Element {
    let hues = PlaceHue::ALL;
    rsx! {
        Page {
            div { class: "inset stack gallery-gap",
                div { class: "pill-row",
                    Pill { text: "Confirmed", tone: PillTone::Success, icon: IconName::Check }
                    Pill { text: "Not confirmed", tone: PillTone::Warning }
                    Pill { text: "Canceled", tone: PillTone::Danger, icon: IconName::Close }
                    Pill { text: "Completed" }
                }
                PhoneField {
                    id: "phone", label: "Phone number", value: "6 12 34 56 78", flag: "\u{1f1eb}\u{1f1f7}", code: "+33",
                    country_label: "Country", error: "This number is too short", oninput: |_| {}, oncountry: |_| {},
                }
                CodeField { id: "code", label: "Code", value: "482", length: 4, oninput: |_| {} }
                CodeField { id: "code2", label: "Code", value: "482193", length: 6, bad: true, oninput: |_| {} }
                TextField { id: "name", label: "Name", value: "Anna", oninput: |_| {} }
                SearchField { id: "find", label: "Country or code", value: "", oninput: |_| {} }
                Checkbox { id: "a", checked: true, onchange: |_| {}, "I have read and accept the User agreement" }
                Checkbox { id: "b", checked: false, bad: true, onchange: |_| {}, "I allow data processing, so my appointments can be shown here" }
                Button { label: "Send code", onclick: |_| {} }
                Button { label: "Send code", busy: true, onclick: |_| {} }
                Button { label: "Book", disabled_reason: "Needs internet", onclick: |_| {} }
                Button { label: "Cancel appointment", kind: ButtonKind::Danger, onclick: |_| {} }
                Notice { text: "If your phone allows it, the code fills in by itself as soon as the message arrives." }
                SectionError { text: "Couldn't load places", action: "Try again", onaction: |_| {} }
                EmptyCard { title: "Nothing planned", Button { label: "Book", size: ButtonSize::Small, onclick: |_| {} } }
                div { class: "pill-row",
                    for hue in hues {
                        Avatar { face: Face { name: "Anna Moreau".into(), photo_url: None, hue } }
                    }
                }
                div { class: "pill-row",
                    for name in IconName::ALL {
                        Icon { name: *name }
                    }
                }
                for (motif , hue) in [(ArtMotif::Hills, PlaceHue::Amber), (ArtMotif::Salon, PlaceHue::Teal), (ArtMotif::Circles, PlaceHue::Clay)] {
                    div { class: "empty-state-art", Art { motif, hue } }
                }
            }
        }
    }
}

#[component]
fn SheetSample() -> Element {
    rsx! {
        Page {
            above: rsx! {
                Sheet {
                    title: "Country code",
                    id: "country",
                    close_label: "Close",
                    onclose: |_| {},
                    tall: true,
                    head: rsx! { SearchField { id: "find", label: "Country or code", value: "", oninput: |_| {} } },
                    ListRow { title: "France", value: "+33", chevron: false, onclick: |_| {} }
                    ListRow { title: "Germany", value: "+49", chevron: false, onclick: |_| {} }
                }
            },
            Heading { title: "Appointments" }
        }
    }
}
