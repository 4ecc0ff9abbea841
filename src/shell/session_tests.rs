//! The session loop against a page that is only a vector.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use dioxus::prelude::*;

use super::super::host::PageHost;
use super::super::{Appearance, PageCommand, Phone, ShellConfig};
use super::*;
use crate::platform::insets::Insets;
use crate::platform::watched::Watched;

struct FakePage(Mutex<Sender<(u32, ToPage)>>);

impl PageLink for FakePage {
    fn send(&self, load: u32, to_page: ToPage) {
        let _ = self.0.lock().unwrap().send((load, to_page));
    }
}

type Page = Receiver<(u32, ToPage)>;

fn host(app: fn(SessionSeed, PageHandle) -> VirtualDom) -> (PageHost, Page) {
    host_on(Phone::default(), app)
}

fn host_on(phone: Phone, app: fn(SessionSeed, PageHandle) -> VirtualDom) -> (PageHost, Page) {
    host_of(ShellConfig { phone, ..ShellConfig::new(Arc::new(app)) })
}

fn host_of(config: ShellConfig) -> (PageHost, Page) {
    let (sender, receiver) = channel();
    (PageHost::new(config, Arc::new(FakePage(Mutex::new(sender)))), receiver)
}

fn next(page: &Page) -> ToPage {
    next_with_load(page).1
}

fn next_with_load(page: &Page) -> (u32, ToPage) {
    page.recv_timeout(Duration::from_secs(20)).expect("the session says something")
}

/// Past what the host itself tells every page that opens.
fn next_of_session(page: &Page) -> (u32, ToPage) {
    loop {
        let (load, said) = next_with_load(page);
        if !matches!(&said, ToPage::Commands(commands) if matches!(commands[..], [PageCommand::SetInsets { .. }])) {
            return (load, said);
        }
    }
}

fn edits_with(page: &Page, text: &str) -> u32 {
    for _ in 0..20 {
        if let ToPage::Edits { known, bytes } = next(page)
            && String::from_utf8_lossy(&bytes).contains(text)
        {
            return known;
        }
    }
    panic!("no edits with {text}");
}

fn command(page: &Page, wanted: impl Fn(&PageCommand) -> bool) {
    for _ in 0..20 {
        if let ToPage::Commands(commands) = next(page)
            && commands.iter().any(&wanted)
        {
            return;
        }
    }
    panic!("no such command");
}

/// Events at every element there could be: a fake page does not know which element got which number.
fn click(host: &PageHost, last: u32) {
    for element in 1..10 {
        host.receive(
            &serde_json::json!({"type": "events", "last": last, "list": [{"element": element, "name": "click", "bubbles": false,
                "data": serde_json::to_value(dioxus_html::SerializedMouseData::default()).unwrap()}]})
            .to_string(),
        );
    }
}

fn counter(seed: SessionSeed, page: PageHandle) -> VirtualDom {
    #[component]
    fn App() -> Element {
        let seed = use_context::<SessionSeed>();
        let page = use_context::<PageHandle>();
        let history = dioxus_history::history();
        let mut count = use_signal(|| 0);
        rsx! {
            p { "route {seed.route} at {history.current_route()}" }
            button {
                onclick: move |_| {
                    count += 1;
                    page.send(PageCommand::Focus { id: "field".to_owned() });
                    if count() == 3 {
                        panic!("three is too many");
                    }
                },
                "count {count}"
            }
        }
    }
    VirtualDom::new(App).with_root_context(seed).with_root_context(page)
}

#[test]
fn a_click_comes_back_as_edits_and_then_as_the_command_it_asked_for() {
    let (host, page) = host(counter);
    host.receive(r#"{"type":"open","route":"/places"}"#);
    assert_eq!(edits_with(&page, "route /places at /places"), 0);
    click(&host, 7);
    assert_eq!(edits_with(&page, "count 1"), 7);
    command(&page, |command| matches!(command, PageCommand::Focus { .. }));
}

#[test]
fn a_reload_starts_a_new_session_at_its_route() {
    let (host, page) = host(counter);
    host.receive(r#"{"type":"open","route":"/"}"#);
    edits_with(&page, "route /");
    click(&host, 1);
    edits_with(&page, "count 1");
    host.receive(r#"{"type":"open","route":"/wallet","index":1,"stack":["/","/wallet"]}"#);
    edits_with(&page, "count 0");
}

#[test]
fn a_panic_in_a_session_reloads_the_page_then_starts_at_the_root_then_gives_up() {
    let (host, page) = host(counter);
    let expected =
        [PageCommand::Reload { route: None }, PageCommand::Reload { route: Some("/".to_owned()) }, PageCommand::GiveUp];
    for wanted in expected {
        host.receive(r#"{"type":"open","route":"/places"}"#);
        edits_with(&page, "route /places");
        for last in 1..=3 {
            click(&host, last);
        }
        command(&page, |command| *command == wanted);
    }
}

#[test]
fn messages_that_make_no_sense_leave_the_session_alive() {
    let (host, page) = host(counter);
    host.receive(r#"{"type":"open","route":"/"}"#);
    edits_with(&page, "route /");
    let nonsense = [
        "",
        "undefined",
        "null",
        "[]",
        "{\"type\":\"events\"}",
        "{\"type\":\"moved\",\"index\":-1}",
        "{\"type\":\"dance\"}",
        r#"{"type":"events","last":4294967295,"list":[{"element":99999999,"name":"click","bubbles":true,"data":{"values":[],"valid":true}}]}"#,
        r#"{"type":"moved","index":4000000000,"route":"//x","applied":9}"#,
        r#"{"type":"outside","url":"javascript:alert(1)"}"#,
    ];
    for text in nonsense {
        host.receive(text);
    }
    click(&host, 1);
    edits_with(&page, "count 1");
}

#[test]
fn a_page_move_is_undone_when_the_app_closes_a_sheet_instead() {
    fn sheet(_: SessionSeed, page: PageHandle) -> VirtualDom {
        page.on_back(|| true);
        fn app() -> Element {
            rsx! {
                p { "open" }
            }
        }
        VirtualDom::new(app)
    }
    let (host, page) = host(sheet);
    host.receive(r#"{"type":"open","route":"/b","index":1,"stack":["/a","/b"]}"#);
    edits_with(&page, "open");
    host.receive(r#"{"type":"moved","index":0,"route":"/a","applied":0}"#);
    command(&page, |command| *command == PageCommand::HistoryGo { delta: 1 });
}

#[test]
fn who_comes_back_to_the_page_is_told_to_the_app() {
    fn returning(_: SessionSeed, page: PageHandle) -> VirtualDom {
        let told = page.clone();
        page.on_return(move || told.send(PageCommand::Blur));
        fn app() -> Element {
            rsx! {
                p { "still" }
            }
        }
        VirtualDom::new(app)
    }
    let (host, page) = host(returning);
    host.receive(r#"{"type":"open"}"#);
    edits_with(&page, "still");
    host.receive(r#"{"type":"returned"}"#);
    command(&page, |command| *command == PageCommand::Blur);
}

#[test]
fn commands_of_a_task_arrive_without_any_edit() {
    fn ticking(_: SessionSeed, page: PageHandle) -> VirtualDom {
        #[component]
        fn App() -> Element {
            let page = use_context::<PageHandle>();
            use_future(move || {
                let page = page.clone();
                async move {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    page.send(PageCommand::Blur);
                }
            });
            rsx! {
                p { "still" }
            }
        }
        VirtualDom::new(App).with_root_context(page)
    }
    let (host, page) = host(ticking);
    host.receive(r#"{"type":"open"}"#);
    command(&page, |command| *command == PageCommand::Blur);
}

#[test]
fn a_link_that_opened_the_app_is_followed_once_the_page_is_there() {
    let (host, page) = host(counter);
    host.go("/places/7");
    host.receive(r#"{"type":"open","route":"/"}"#);
    let stack = vec!["/".to_owned(), "/places/7".to_owned()];
    command(&page, |command| *command == PageCommand::HistoryPush { index: 1, base: 0, stack: stack.clone() });
}

#[test]
fn a_link_that_opens_the_app_opens_its_page_at_once_above_the_main_page() {
    let (host, page) = host(counter);
    host.go("/places/7");
    host.receive(r#"{"type":"open","route":"/","stack":["/"],"fresh":true}"#);
    let stack = vec!["/".to_owned(), "/places/7".to_owned()];
    command(&page, |command| *command == PageCommand::HistoryPush { index: 1, base: 0, stack: stack.clone() });
    edits_with(&page, "route /places/7 at /places/7");
}

#[test]
fn what_an_old_session_still_sends_carries_the_number_of_its_own_page() {
    /// Goes on sending after its page is gone: a turn that takes long, a task that nobody stopped yet.
    fn chatty(seed: SessionSeed, page: PageHandle) -> VirtualDom {
        #[component]
        fn App() -> Element {
            let (seed, page) = (use_context::<SessionSeed>(), use_context::<PageHandle>());
            use_hook(|| {
                std::thread::sleep(Duration::from_millis(if seed.route == "/old" { 300 } else { 0 }));
                page.send(PageCommand::Focus { id: seed.route.clone() });
            });
            rsx! {
                p { "route {seed.route}" }
            }
        }
        VirtualDom::new(App).with_root_context(seed).with_root_context(page)
    }
    let (host, page) = host(chatty);
    host.receive(r#"{"type":"open","load":11,"route":"/old"}"#);
    host.receive(r#"{"type":"open","load":4294967295,"route":"/new"}"#);
    let (mut old, mut new) = (0, 0);
    while old < 2 || new < 2 {
        let (load, said) = next_of_session(&page);
        let (text, count) = match load {
            11 => ("/old", &mut old),
            u32::MAX => ("/new", &mut new),
            other => panic!("nobody's page: {other}"),
        };
        match said {
            ToPage::Edits { bytes, .. } => assert!(String::from_utf8_lossy(&bytes).contains(text)),
            ToPage::Commands(commands) => assert_eq!(commands, [PageCommand::Focus { id: text.to_owned() }]),
        }
        *count += 1;
    }
}

#[test]
fn how_the_page_looks_is_told_before_its_first_content() {
    fn arabic(_: SessionSeed, page: PageHandle) -> VirtualDom {
        page.send(PageCommand::Announce { text: "later".to_owned(), assertive: false });
        page.send(PageCommand::SetAppearance { appearance: Appearance { rtl: true, ..Appearance::default() } });
        fn app() -> Element {
            rsx! {
                p { "content" }
            }
        }
        VirtualDom::new(app)
    }
    let (host, page) = host(arabic);
    host.receive(r#"{"type":"open"}"#);
    let (_, ToPage::Commands(first)) = next_of_session(&page) else { panic!("content before its direction") };
    assert!(matches!(&first[..], [PageCommand::SetAppearance { appearance }] if appearance.rtl));
    assert!(matches!(next(&page), ToPage::Edits { .. }));
    assert!(matches!(next(&page), ToPage::Commands(rest) if matches!(rest[..], [PageCommand::Announce { .. }])));
}

#[test]
fn back_goes_to_the_page_beneath_then_to_the_top_and_then_out_of_the_app() {
    let left = Arc::new(Mutex::new(0));
    let leave = left.clone();
    let (host, page) = host_of(ShellConfig {
        leave: Arc::new(move || *leave.lock().unwrap() += 1),
        ..ShellConfig::new(Arc::new(counter))
    });
    host.receive(r#"{"type":"open","route":"/b","index":1,"stack":["/","/b"]}"#);
    edits_with(&page, "route /b");
    host.receive(r#"{"type":"back","is_scrolled":true}"#);
    command(&page, |command| *command == PageCommand::HistoryGo { delta: -1 });
    host.receive(r#"{"type":"back","is_scrolled":true}"#);
    let top = PageCommand::ScrollTo { id: None, top: 0.0, smooth: true };
    command(&page, |command| *command == top);
    assert_eq!(*left.lock().unwrap(), 0);
    host.receive(r#"{"type":"back"}"#);
    wait_until(|| *left.lock().unwrap() == 1);
}

#[test]
fn back_leaves_an_app_whose_session_has_ended() {
    let left = Arc::new(Mutex::new(0));
    let leave = left.clone();
    let (host, _page) = host_of(ShellConfig {
        leave: Arc::new(move || *leave.lock().unwrap() += 1),
        ..ShellConfig::new(Arc::new(counter))
    });
    host.receive(r#"{"type":"back","is_scrolled":true}"#);
    assert_eq!(*left.lock().unwrap(), 1);
}

fn wait_until(is_so: impl Fn() -> bool) {
    let patience = Instant::now() + Duration::from_secs(20);
    while !is_so() {
        assert!(Instant::now() < patience, "it never happened");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_view_that_was_built_anew_goes_on_where_the_last_page_was() {
    let (host, page) = host(counter);
    host.receive(r#"{"type":"open","route":"/","stack":["/"],"fresh":true}"#);
    edits_with(&page, "route /");
    host.go("/places");
    host.go("/places/7");
    command(&page, |command| matches!(command, PageCommand::HistoryPush { index: 2, .. }));
    // The phone took the view with its page; the new one remembers nothing and opens at the app's first address.
    host.receive(r#"{"type":"open","load":2,"route":"/","stack":["/"],"fresh":true}"#);
    let (load, ToPage::Commands(told)) = next_of_session(&page) else { panic!("content before its address") };
    assert_eq!(load, 2);
    let stack = ["/", "/places", "/places/7"].map(str::to_owned).to_vec();
    assert_eq!(told.last(), Some(&PageCommand::HistoryPush { index: 2, base: 0, stack }));
    edits_with(&page, "route /places/7 at /places/7");
}

#[test]
fn after_two_failures_a_view_begins_at_the_main_page() {
    let (host, page) = host(counter);
    host.receive(r#"{"type":"open","route":"/places","index":1,"stack":["/","/places"]}"#);
    for _ in 0..2 {
        for last in 1..=3 {
            click(&host, last);
        }
        command(&page, |command| matches!(command, PageCommand::Reload { .. }));
        host.receive(r#"{"type":"open","route":"/","fresh":true}"#);
    }
    edits_with(&page, "route / at /");
}

#[test]
fn what_the_phone_covers_is_told_when_a_page_opens_and_whenever_it_changes() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let read = |text| Insets::parse(text).unwrap();
    let phone = Phone { insets: Watched::new(read("44,0,34,0")), ..Phone::default() };
    let (insets, returned) = (phone.insets.clone(), phone.returned.clone());
    let (host, page) = host_on(phone, counter);
    host.follow_phone(runtime.handle());
    // Nobody is there to be told.
    insets.tell(read("40,0,34,0"));
    host.receive(r#"{"type":"open","route":"/"}"#);
    command(&page, |command| *command == PageCommand::SetInsets { insets: read("40,0,34,0") });
    edits_with(&page, "route /");
    insets.tell(read("40,0,0,0,300"));
    command(&page, |command| *command == PageCommand::SetInsets { insets: read("40,0,0,0,300") });
    returned.tell(1);
    command(&page, |command| *command == PageCommand::Returned);
}

#[test]
fn what_the_page_asks_of_the_phone_and_hears_of_its_engine_goes_where_it_belongs() {
    let (sender, told) = channel();
    let (sender, again) = (sender.clone(), sender);
    let phone = Phone {
        pulled: Arc::new(move || sender.send("pulled".to_owned()).unwrap()),
        light_icons: Arc::new(move |light| again.send(format!("light icons: {light}")).unwrap()),
        ..Phone::default()
    };
    let (host, page) = host_on(phone, |_, page| {
        let answer = page.clone();
        page.on_preferences(move |preferences| {
            let text = format!("{preferences:?}");
            answer.send(PageCommand::Announce { text, assertive: false });
        });
        VirtualDom::new(|| rsx! { p { "open" } })
    });
    host.receive(r#"{"type":"open"}"#);
    edits_with(&page, "open");
    host.receive(r#"{"type":"pulled"}"#);
    host.receive(r#"{"type":"bars","light":true}"#);
    assert_eq!(told.recv().unwrap(), "pulled");
    assert_eq!(told.recv().unwrap(), "light icons: true");
    host.receive(r#"{"type":"prefers","dark":true,"calm":false,"contrast":true}"#);
    let text = "Preferences { dark: true, calm: false, contrast: true }".to_owned();
    command(&page, |command| *command == PageCommand::Announce { text: text.clone(), assertive: false });
}
