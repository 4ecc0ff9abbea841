//! Every page over the demo's life, once it has read what it needs, and every sample of the screens that have some.
//! On one thread and by a clock that waits for all work, so that nothing of one page is left when the next one opens.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use altegio_me::app::services::Services;
use altegio_me::demo_backend::{DemoBackend, DemoConfig, sentinels};
use altegio_me::domain::ids::PlaceId;
use altegio_me::domain::phone_number::PhoneNumber;
use altegio_me::domain::sale::SaleKind;
use altegio_me::i18n::{Language, Localizer};
use altegio_me::platform::clock::Clock;
use altegio_me::repositories::{Refresh, Repositories};
use altegio_me::ui::card_content::appointment::appointment_words;
use altegio_me::ui::card_content::brand::Brands;
use altegio_me::ui::page_actions::PageActions;
use altegio_me::ui::page_memory::PageMemory;
use altegio_me::ui::root::{Root, RootProps};
use altegio_me::ui::screens::{appointment, booking, cancel, checkout, reschedule, review, sign_in, sms_code};
use altegio_me::ui::toasts::Toasts;
use altegio_me::ui::viewer::{Now, PhoneCountry, PhoneZone, Viewer, use_minutes};
use dioxus::prelude::*;
use dioxus_core::NoOpMutations;
use dioxus_history::{History, MemoryHistory};
use tokio::runtime::Runtime;

use super::viewer;

/// A left-to-right and a right-to-left language; the others differ by words alone, which `locales` holds together.
const LANGUAGES: [Language; 2] = [Language::En, Language::Ar];

/// Screen, name of the snapshot, path. Ids are those of the demo's first visit, place and cards, filled in below. What
/// leaves something behind comes last.
const PAGES: [(&str, &str, &str); 28] = [
    ("main_page", "main", "/"),
    ("appointments", "appointments", "/appointments"),
    ("appointments", "appointments-of-place", "/places/{place}/appointments"),
    ("appointment", "appointment-upcoming", "/appointments/{upcoming}"),
    ("appointment", "appointment-past", "/appointments/{past}"),
    ("appointment", "appointment-canceled", "/appointments/{canceled}"),
    ("reschedule", "reschedule", "/appointments/{upcoming}/reschedule"),
    ("places", "places", "/places"),
    ("place", "place", "/places/{place}"),
    ("place", "place-reviews", "/places/{place}/reviews"),
    ("memberships", "memberships", "/memberships"),
    ("membership", "membership", "/memberships/{membership}"),
    ("gift_cards", "gift-cards", "/gift-cards"),
    ("gift_card", "gift-card", "/gift-cards/{gift_card}"),
    ("loyalty_cards", "loyalty-cards", "/loyalty-cards"),
    ("discounts", "discounts", "/discounts"),
    ("notifications", "notifications", "/notifications"),
    ("account", "account", "/account"),
    ("legal", "legal", "/legal/user-agreement"),
    ("unknown_link", "unknown-link", "/who/knows"),
    ("review", "review-gone", "/review/professional/1"),
    ("review", "review-professional", "/review/professional/{past}"),
    ("review", "review-place", "/review/place/{place}"),
    ("shop", "shop", "/shop/9025"),
    ("checkout", "checkout", "/checkout/9025?kind=membership&offer={offer}"),
    ("booking", "book-nothing-begun", "/book"),
    ("booking", "book-again", "/book/9025?again={lumen}"),
    ("booking", "book", "/book/9022"),
];

/// Before anybody has signed in.
const OUTSIDE: [(&str, &str, &str); 2] =
    [("sign_in", "sign-in", "/sign-in"), ("sms_code", "sms-code", "/sign-in/code")];

/// Only ever over a page: drawn by its samples.
const BY_SAMPLES: [&str; 1] = ["cancel"];

/// Around or within the pages above: they have no page of their own.
const WITHIN: [&str; 3] = ["frame", "card_details", "wallet_list"];

/// Nothing runs beside what is waited for, and time goes on when nothing is left to do.
fn one_thread() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_time().start_paused(true).max_blocking_threads(1).build().unwrap()
}

async fn signed_in_device() -> (Services, tempfile::TempDir) {
    let (services, folder) = device().await;
    let repositories = &services.repositories;
    repositories.session.send_code(phone(), "en").await.unwrap();
    repositories.session.sign_in(sentinels::FIXED_CODE).await.unwrap();
    repositories.refresh_main_page();
    repositories.loyalty_cards.refresh();
    macro_rules! settle {
        ($($part:ident),*) => {$(
            repositories.$part.watch().wait_for(|saved| saved.refresh != Refresh::Running).await.unwrap();
        )*};
    }
    settle!(appointments, places, memberships, gift_cards, loyalty_cards, promotions, account, unread);
    (services, folder)
}

fn phone() -> PhoneNumber {
    PhoneNumber::from_server(sentinels::DEMO).unwrap()
}

async fn device() -> (Services, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::manual("2026-11-24T08:41:00Z".parse().unwrap());
    let backend = DemoBackend::new(DemoConfig::in_process(clock.clone()));
    let transport = altegio_me::api::Transport::in_process(move |request| {
        let backend = backend.clone();
        Box::pin(async move { Ok(backend.call(request).await) })
    });
    let services = Services::for_test(transport, clock, folder.path().to_owned()).unwrap();
    (services, folder)
}

async fn filled_in(path: &str, repositories: &Repositories) -> String {
    let appointments = repositories.appointments.watch().borrow().value.clone().unwrap();
    let now = "2026-11-24T08:41:00Z".parse().unwrap();
    let visit = |fits: &dyn Fn(&altegio_me::domain::appointment::Appointment) -> bool| {
        appointments.iter().find(|visit| fits(visit)).unwrap().id.to_string()
    };
    let upcoming = visit(&|visit| !visit.is_canceled && visit.start.utc() > now);
    let past = visit(&|visit| visit.can_rate(now).is_ok());
    let canceled = visit(&|visit| visit.is_canceled);
    let place = repositories.places.watch().borrow().value.clone().unwrap()[0].id.to_string();
    let membership = repositories.memberships.watch().borrow().value.clone().unwrap()[0].id.to_string();
    let gift_card = repositories.gift_cards.watch().borrow().value.clone().unwrap()[0].id.to_string();
    let catalogue = repositories.purchases.catalogue(PlaceId(9025)).await.unwrap();
    let offer = catalogue.offers.iter().find(|offer| offer.kind == SaleKind::Membership).unwrap().id.to_string();
    let lumen = visit(&|visit| visit.place.id == PlaceId(9025) && visit.start.utc() > now);
    path.replace("{upcoming}", &upcoming)
        .replace("{lumen}", &lumen)
        .replace("{offer}", &offer)
        .replace("{past}", &past)
        .replace("{canceled}", &canceled)
        .replace("{place}", &place)
        .replace("{membership}", &membership)
        .replace("{gift_card}", &gift_card)
}

#[derive(Clone)]
struct PageProps {
    root: RootProps,
    path: String,
}

#[allow(non_snake_case, reason = "a component")]
fn PageAt(props: PageProps) -> Element {
    use_context_provider(|| Rc::new(MemoryHistory::with_initial_path(props.path.clone())) as Rc<dyn History>);
    Root(props.root)
}

/// The page once it stands still. Longer than any of its requests may take; shorter than a minute, when it is drawn anew.
async fn page(services: &Services, language: Language, path: String) -> String {
    let viewer = viewer(language);
    let now = viewer.now;
    let root = RootProps {
        repositories: services.repositories.clone(),
        now: Now(Rc::new(move || now)),
        zone: viewer.zone,
        country: PhoneCountry::default(),
        language,
        actions: PageActions::none(),
        returns: tokio::sync::watch::channel(0).1,
        language_chosen: Rc::new(|_| {}),
    };
    let mut dom = VirtualDom::new_with_props(PageAt, PageProps { root, path });
    dom.rebuild_in_place();
    let mut end = std::pin::pin!(tokio::time::sleep(Duration::from_secs(30)));
    loop {
        tokio::select! {
            biased;
            () = dom.wait_for_work() => dom.render_immediate(&mut NoOpMutations),
            () = &mut end => break,
        }
    }
    lines(&dom)
}

fn lines(dom: &VirtualDom) -> String {
    dioxus_ssr::render(dom).replace("><", ">\n<")
}

#[test]
fn every_page_looks_the_same_as_when_it_was_last_looked_at() {
    one_thread().block_on(async {
        let (services, _folder) = device().await;
        for (index, (_, name, path)) in OUTSIDE.into_iter().enumerate() {
            if index == 1 {
                services.repositories.session.send_code(phone(), "en").await.unwrap();
            }
            for language in LANGUAGES {
                looks_the_same(&services, name, path, language).await;
            }
        }
        let (services, _folder) = signed_in_device().await;
        for (_, name, path) in PAGES {
            let path = filled_in(path, &services.repositories).await;
            for language in LANGUAGES {
                looks_the_same(&services, name, &path, language).await;
            }
        }
    });
}

async fn looks_the_same(services: &Services, name: &str, path: &str, language: Language) {
    let drawn = page(services, language, path.to_owned()).await;
    assert!(drawn.contains("page-title") || drawn.contains("<main"), "{path} shows no page: {drawn}");
    assert!(!drawn.contains("skeleton"), "{path} still waits for something: {drawn}");
    insta::assert_snapshot!(format!("page-{name}-{}", language.tag()), drawn);
}

#[derive(Clone)]
struct SampleProps {
    repositories: Repositories,
    viewer: Viewer,
    draw: Arc<dyn Fn(Localizer) -> Element>,
}

#[allow(non_snake_case, reason = "a component")]
fn SampleStage(props: SampleProps) -> Element {
    let now = props.viewer.now;
    use_context_provider(|| props.repositories.clone());
    use_context_provider(|| props.viewer.localizer.clone());
    use_context_provider(|| Now(Rc::new(move || now)));
    use_context_provider(|| PhoneZone(props.viewer.zone));
    use_context_provider(PageActions::none);
    use_context_provider(Toasts::new);
    use_context_provider(PageMemory::default);
    use_minutes();
    (props.draw)(props.viewer.localizer.clone())
}

#[test]
fn every_sample_looks_the_same_as_when_it_was_last_looked_at() {
    one_thread().block_on(samples_look_the_same());
}

async fn samples_look_the_same() {
    let (services, _folder) = signed_in_device().await;
    type Draw = fn(String, Localizer) -> Element;
    let screens: [(&str, &[&'static str], Draw); 8] = [
        ("sign-in", &sign_in::samples::NAMES, |name, localizer| rsx! { sign_in::samples::Sample { name, localizer } }),
        (
            "sms-code",
            &sms_code::samples::NAMES,
            |name, localizer| rsx! { sms_code::samples::Sample { name, localizer } },
        ),
        ("appointment", &appointment::samples::NAMES, |name, localizer| {
            rsx! { appointment::samples::Sample { name, localizer } }
        }),
        ("booking", &booking::samples::NAMES, |name, _| rsx! { booking::samples::Sample { name } }),
        ("cancel", &cancel::samples::NAMES, |name, localizer| rsx! { cancel::samples::Sample { name, localizer } }),
        ("checkout", &checkout::samples::NAMES, |name, localizer| {
            rsx! { checkout::samples::Sample { name, localizer } }
        }),
        ("reschedule", &reschedule::samples::NAMES, |name, localizer| {
            let repositories = use_context::<Repositories>();
            let saved = repositories.appointments.watch().borrow().value.clone().unwrap();
            let words = appointment_words(&saved[0], &Brands::default(), &Viewer { localizer, ..viewer(Language::En) });
            rsx! { reschedule::samples::Sample { name, visit: words } }
        }),
        ("review", &review::samples::NAMES, |name, _| rsx! { review::samples::Sample { name } }),
    ];
    for (screen, names, draw) in screens {
        for name in names {
            for language in LANGUAGES {
                let draw = Arc::new(move |localizer: Localizer| draw((*name).to_owned(), localizer));
                let repositories = services.repositories.clone();
                let props = SampleProps { repositories, viewer: viewer(language), draw };
                let mut dom = VirtualDom::new_with_props(SampleStage, props);
                dom.rebuild_in_place();
                let drawn = lines(&dom);
                insta::assert_snapshot!(format!("sample-{screen}-{name}-{}", language.tag()), drawn);
            }
        }
    }
}

/// By the first words of their addresses, which tell one kind of page from another.
#[test]
fn every_kind_of_address_has_its_page() {
    let shape = |path: &str| {
        let path = path.split('?').next().unwrap_or_default();
        let parts = path.split('/').map(|part| match part.starts_with([':', '{']) || part.parse::<i64>().is_ok() {
            true => "*",
            false => part,
        });
        parts.collect::<Vec<_>>().join("/")
    };
    let routes = include_str!("../../../src/ui/routes.rs");
    let routes = routes.lines().filter_map(|line| line.trim().strip_prefix("#[route(\"")?.strip_suffix("\")]"));
    let shown: BTreeSet<String> = PAGES.iter().chain(&OUTSIDE).map(|(_, _, path)| shape(path)).collect();
    for route in routes {
        let is_shown = match route {
            "/:..path" => shown.contains("/who/knows"),
            "/legal/:document" => shown.contains("/legal/user-agreement"),
            route => shown.contains(&shape(route)),
        };
        assert!(is_shown, "no snapshot of a page at {route}");
    }
}

#[test]
fn every_screen_is_drawn_somewhere() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui/screens");
    let folders: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let pages = PAGES.iter().chain(&OUTSIDE).map(|(screen, ..)| *screen);
    let drawn: BTreeSet<String> = pages.chain(BY_SAMPLES).chain(WITHIN).map(str::to_owned).collect();
    assert_eq!(folders, drawn, "a screen without a snapshot, or a snapshot without a screen");
}
