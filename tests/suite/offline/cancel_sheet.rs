//! The sheet that asks whether to cancel, over the real pages: what failed is said until somebody asks again, whatever
//! happens around it meanwhile.

use std::rc::Rc;
use std::time::Duration;

use altegio_me::demo_backend::sentinels;
use altegio_me::domain::ids::AppointmentId;
use altegio_me::i18n::Language;
use altegio_me::repositories::{ChangeKind, ChangeProgress, Repositories};
use altegio_me::ui::page_actions::PageActions;
use altegio_me::ui::root::{Root, RootProps};
use altegio_me::ui::viewer::{Now, PhoneCountry};
use altegio_me::ui::visit_changes::CancelAsked;
use dioxus::prelude::*;
use dioxus_core::NoOpMutations;
use dioxus_history::{History, MemoryHistory};

use super::changes::cancelable;
use super::{Device, Loss, load_main_page, sign_in};

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

/// The page of a visit.
struct Page {
    dom: VirtualDom,
    app: Repositories,
    id: AppointmentId,
}

impl Page {
    fn open(device: &Device, app: &Repositories, id: AppointmentId) -> Self {
        let clock = device.clock.clone();
        let root = RootProps {
            repositories: app.clone(),
            now: Now(Rc::new(move || clock.now())),
            returns: tokio::sync::watch::channel(0).1,
            zone: chrono_tz::Europe::Paris,
            country: PhoneCountry::default(),
            language: Language::En,
            actions: PageActions::none(),
            language_chosen: Rc::new(|_| {}),
        };
        let mut dom = VirtualDom::new_with_props(PageAt, PageProps { root, path: format!("/appointments/{id}") });
        dom.rebuild_in_place();
        Self { dom, app: app.clone(), id }
    }

    /// Lets things happen for so long.
    async fn wait(&mut self, millis: u64) {
        let mut end = std::pin::pin!(tokio::time::sleep(Duration::from_millis(millis)));
        loop {
            tokio::select! {
                biased;
                () = self.dom.wait_for_work() => self.dom.render_immediate(&mut NoOpMutations),
                () = &mut end => break,
            }
        }
    }

    async fn ask(&mut self) {
        let (appointments, id) = (&self.app.appointments, self.id.0);
        self.dom.in_runtime(|| CancelAsked::of_page().ask(appointments, id));
        self.wait(100).await;
    }

    fn html(&self) -> String {
        dioxus_ssr::render(&self.dom)
    }

    fn is_open(&self) -> bool {
        self.html().contains("id=\"cancel-sheet\"")
    }

    fn says_why(&self) -> bool {
        self.is_open() && self.html().contains("cancel-problem")
    }

    fn progress(&self) -> ChangeProgress {
        self.app.appointments.change(self.id).borrow().clone()
    }
}

async fn opened(device: &Device) -> Page {
    let app = device.start_signed_in(sentinels::DEMO).await;
    load_main_page(&app).await;
    let id = cancelable(&app, device);
    let mut page = Page::open(device, &app, id);
    page.wait(10_000).await;
    page.ask().await;
    assert!(page.is_open() && !page.says_why());
    page
}

#[tokio::test(start_paused = true)]
async fn what_failed_is_still_said_after_another_sign_in_and_no_longer_when_asked_again() {
    let device = Device::new();
    let mut page = opened(&device).await;
    device.lose(Loss::RequestAndLine);
    page.app.appointments.cancel(page.id);
    page.wait(20_000).await;
    assert!(page.says_why(), "{}", page.html());
    device.cut_line(false);
    device.refuse_tokens(true);
    page.app.appointments.refresh();
    page.wait(10_000).await;
    assert!(!page.is_open() && page.html().contains("expired-title"), "{}", page.html());
    device.refuse_tokens(false);
    device.clock.advance(chrono::Duration::minutes(2));
    let app = page.app.clone();
    sign_in(&app, sentinels::DEMO).await;
    page.wait(10_000).await;
    assert!(page.says_why(), "drawn anew it says so: {}", page.html());
    page.ask().await;
    assert!(page.is_open() && !page.says_why());
}

#[tokio::test(start_paused = true)]
async fn a_cancel_that_is_found_to_have_worked_closes_the_sheet_and_says_so() {
    let device = Device::new();
    let mut page = opened(&device).await;
    device.lose(Loss::AnswerAndLine);
    page.app.appointments.cancel(page.id);
    page.wait(20_000).await;
    assert!(page.says_why(), "{}", page.html());
    device.cut_line(false);
    page.app.appointments.refresh();
    page.wait(2_000).await;
    assert!(!page.is_open());
    assert!(page.html().contains("class=\"toast"), "{}", page.html());
}

#[tokio::test(start_paused = true)]
async fn an_outcome_of_a_page_that_is_gone_is_told_by_the_next_one() {
    let device = Device::new();
    let page = opened(&device).await;
    device.lose(Loss::RequestAndLine);
    page.app.appointments.cancel(page.id);
    let (app, id) = (page.app.clone(), page.id);
    drop(page);
    tokio::time::sleep(Duration::from_secs(20)).await;
    let mut next = Page::open(&device, &app, id);
    next.wait(1_000).await;
    assert!(next.html().contains("class=\"toast"), "{}", next.html());
    next.wait(20_000).await;
    let mut later = Page::open(&device, &app, id);
    later.wait(1_000).await;
    assert!(!later.html().contains("class=\"toast"), "once is enough");
}

/// One thing that may happen around a sheet.
async fn something(page: &mut Page, device: &Device, random: &mut fastrand::Rng) {
    match random.u32(..7) {
        0 => page.app.appointments.refresh(),
        1 => {
            device.cut_line(true);
            page.app.appointments.refresh();
        }
        2 => {
            device.cut_line(false);
            page.app.retry_now();
        }
        3 => device.clock.advance(chrono::Duration::minutes(1)),
        4 => page.app.refresh_main_page(),
        5 => {
            let loss = [Loss::Request, Loss::RequestAndLine, Loss::Answer, Loss::AnswerAndLine][random.usize(..4)];
            if random.bool() {
                device.lose(loss);
            }
            page.app.appointments.cancel(page.id);
        }
        _ => {}
    }
}

#[tokio::test(start_paused = true)]
async fn whatever_happens_around_it_the_sheet_says_how_it_stands() {
    let (mut failed, mut done) = (0, 0);
    for seed in 0..16 {
        let mut random = fastrand::Rng::with_seed(seed);
        let device = Device::new();
        let mut page = opened(&device).await;
        device.lose(if random.bool() { Loss::RequestAndLine } else { Loss::Request });
        page.app.appointments.cancel(page.id);
        for step in 0..12 {
            something(&mut page, &device, &mut random).await;
            page.wait(random.u64(1..4_000)).await;
            let (progress, html) = (page.progress(), page.html());
            match progress {
                ChangeProgress::Idle => panic!("{seed}, {step}: what failed was forgotten"),
                ChangeProgress::Running(_) => assert!(page.is_open() && !page.says_why(), "{seed}, {step}: {html}"),
                ChangeProgress::Failed(..) => {
                    failed += 1;
                    assert!(page.says_why(), "{seed}, {step}, {progress:?}: {html}");
                }
                ChangeProgress::Done(kind) => {
                    assert_eq!(kind, ChangeKind::Cancel);
                    assert!(!page.is_open(), "{seed}, {step}: {html}");
                    done += 1;
                    break;
                }
            }
        }
    }
    assert!(failed >= 100 && done >= 2, "{failed} {done}");
}
