//! The page of one visit and the cancel sheet, in each of their states.

use std::rc::Rc;

use altegio_me::app::services::Services;
use altegio_me::i18n::{Language, Localizer};
use altegio_me::platform::clock::Clock;
use altegio_me::repositories::Repositories;
use altegio_me::ui::page_actions::PageActions;
use altegio_me::ui::page_memory::PageMemory;
use altegio_me::ui::screens::{appointment, cancel};
use altegio_me::ui::toasts::Toasts;
use altegio_me::ui::viewer::{Now, PhoneZone, use_minutes};
use dioxus::prelude::*;

use super::viewer;

#[derive(Clone)]
struct StageProps {
    repositories: Repositories,
    language: Language,
    screen: Screen,
    name: &'static str,
}

#[derive(Clone, Copy)]
enum Screen {
    Visit,
    Cancel,
}

#[allow(non_snake_case, reason = "a component")]
fn Stage(props: StageProps) -> Element {
    let now = viewer(props.language).now;
    use_context_provider(|| props.repositories.clone());
    use_context_provider(|| Localizer::new(props.language));
    use_context_provider(|| Now(Rc::new(move || now)));
    use_context_provider(|| PhoneZone(chrono_tz::Europe::Paris));
    use_context_provider(PageActions::none);
    use_context_provider(Toasts::new);
    use_context_provider(PageMemory::default);
    use_minutes();
    let (name, localizer) = (props.name.to_owned(), Localizer::new(props.language));
    match props.screen {
        Screen::Visit => rsx! { appointment::samples::Sample { name, localizer } },
        Screen::Cancel => rsx! { cancel::samples::Sample { name, localizer } },
    }
}

fn render(screen: Screen, name: &'static str, language: Language) -> String {
    let folder = tempfile::tempdir().unwrap();
    let nobody =
        altegio_me::api::Transport::in_process(|_| Box::pin(async { Err(altegio_me::api::TransportError::NoRoute) }));
    let clock = Clock::manual(viewer(language).now);
    let services = Services::for_test(nobody, clock, folder.path().to_owned()).unwrap();
    let props = StageProps { repositories: services.repositories.clone(), language, screen, name };
    let mut dom = VirtualDom::new_with_props(Stage, props);
    dom.rebuild_in_place();
    dioxus_ssr::render(&dom).replace("><", ">\n<")
}

#[test]
fn a_visit_and_its_canceling_look_the_same_as_when_they_were_last_looked_at() {
    for language in Language::ALL {
        for name in appointment::samples::NAMES {
            insta::assert_snapshot!(format!("visit-{name}-{}", language.tag()), render(Screen::Visit, name, language));
        }
        for name in cancel::samples::NAMES {
            insta::assert_snapshot!(
                format!("cancel-{name}-{}", language.tag()),
                render(Screen::Cancel, name, language)
            );
        }
    }
}
