//! How the pages look: every sample in every language, as the HTML that reaches the page.
//! Light and dark differ by a class on `<html>` alone, so the markup is the same in both.

mod life;
mod pages;
mod visits;

use std::rc::Rc;

use altegio_me::app::services::Services;
use altegio_me::i18n::{Language, Localizer};
use altegio_me::platform::clock::Clock;
use altegio_me::repositories::Repositories;
use altegio_me::ui::page_actions::PageActions;
use altegio_me::ui::page_memory::PageMemory;
use altegio_me::ui::screens::main_page::state::{MainPageContent, MainPageData, main_page_content};
use altegio_me::ui::screens::main_page::view::MainPageView;
use altegio_me::ui::toasts::Toasts;
use altegio_me::ui::viewer::{Now, PhoneZone, Viewer, use_minutes};
use chrono::{DateTime, Utc};
use dioxus::prelude::*;

#[derive(Clone)]
struct StageProps {
    repositories: Repositories,
    viewer: Viewer,
    content: MainPageContent,
}

#[allow(non_snake_case, reason = "a component")]
fn Stage(props: StageProps) -> Element {
    let now = props.viewer.now;
    use_context_provider(|| props.repositories.clone());
    use_context_provider(|| props.viewer.localizer.clone());
    use_context_provider(|| Now(Rc::new(move || now)));
    use_context_provider(|| PhoneZone(props.viewer.zone));
    use_context_provider(PageActions::none);
    use_context_provider(Toasts::new);
    use_context_provider(PageMemory::default);
    use_minutes();
    rsx! {
        MainPageView { content: props.content.clone(), onrefresh: |_| {}, onchange_number: |_| {} }
    }
}

fn viewer(language: Language) -> Viewer {
    let now: DateTime<Utc> = "2026-11-24T08:41:00Z".parse().unwrap();
    Viewer { localizer: Localizer::new(language), now, zone: chrono_tz::Europe::Paris }
}

fn render(data: &MainPageData, language: Language) -> String {
    let folder = tempfile::tempdir().unwrap();
    let viewer = viewer(language);
    let nobody =
        altegio_me::api::Transport::in_process(|_| Box::pin(async { Err(altegio_me::api::TransportError::NoRoute) }));
    let services = Services::for_test(nobody, Clock::manual(viewer.now), folder.path().to_owned()).unwrap();
    let content = main_page_content(data, &viewer);
    let mut dom =
        VirtualDom::new_with_props(Stage, StageProps { repositories: services.repositories.clone(), viewer, content });
    dom.rebuild_in_place();
    dioxus_ssr::render(&dom).replace("><", ">\n<")
}

#[test]
fn the_main_page_looks_the_same_as_when_it_was_last_looked_at() {
    for (name, data) in life::samples() {
        for language in Language::ALL {
            insta::assert_snapshot!(format!("main-{name}-{}", language.tag()), render(&data, language));
        }
    }
}

#[test]
fn two_thousand_visits_draw_fewer_than_fifteen_hundred_elements() {
    let html = render(&life::two_thousand_visits(), Language::En);
    let elements = html.matches('<').count() - html.matches("</").count();
    assert!(elements < 1_500, "{elements}");
}
