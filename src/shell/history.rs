//! The session's history: Rust decides, the page's own list mirrors it, so that an edge swipe or Android's back
//! acts on the page and comes back as `Moved`. Must not know what a route means.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, MutexGuard};

use dioxus_history::History;

use super::outside::is_external;
use super::page_command::{PageCommand, PageHandle};
use super::page_message::{Moved, Opening, clean_route};

/// As many entries as this to either side are told to the page, which stores them anew with each of its own.
const TOLD: usize = 50;
/// Nobody walks this far; a page that says so is not believed.
const FARTHEST: usize = 10_000;

/// Every route since the app was opened, and at which of them it is. Never renumbered: the page keeps the numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Way {
    pub stack: Vec<String>,
    pub index: usize,
}

/// Outlives the session that walks it, for a page that is built anew.
pub type SharedWay = Arc<Mutex<Way>>;

pub struct SessionHistory {
    page: PageHandle,
    way: SharedWay,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// History commands sent so far: a move that the page made before it had carried them all out is outdated.
    sent: u32,
    updater: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl SessionHistory {
    /// Takes up where the page was, so that a reload keeps the way back.
    /// `way` may hold what the page does not remember; it is set to where the page is.
    pub fn resume(opening: &Opening, page: PageHandle, way: SharedWay) -> Self {
        let history = Self { page, way, state: RefCell::default() };
        let resumed = resumed(opening, &history.way());
        let is_above_others = resumed.index > 0;
        *history.way() = resumed;
        if opening.fresh && is_above_others {
            history.tell_whole_stack();
        }
        history
    }

    /// The page knows only its address: the entries below it are made one by one.
    fn tell_whole_stack(&self) {
        let last = self.way().index;
        for index in 0..=last {
            let (base, stack) = self.way().told(index, index);
            self.send(match index {
                0 => PageCommand::HistoryReplace { index, base, stack },
                _ => PageCommand::HistoryPush { index, base, stack },
            });
        }
    }

    /// The page moved by itself. Returns false when that was outdated and nothing changed.
    pub fn page_moved(&self, moved: &Moved) -> bool {
        let updater = {
            let state = self.state.borrow();
            if moved.applied < state.sent {
                return false;
            }
            let route = clean_route(&moved.route);
            let mut way = self.way();
            if way.stack.get(moved.index) == Some(&route) {
                way.index = moved.index;
            } else {
                *way = Way { stack: vec![route], index: 0 };
            }
            state.updater.clone()
        };
        if let Some(update) = updater {
            update();
        }
        true
    }

    /// Puts the page back to where this history is, after a move that the app did not want.
    pub fn undo_page_move(&self, moved: &Moved) {
        let delta = self.index() as i64 - moved.index as i64;
        if delta != 0 {
            self.send(PageCommand::HistoryGo { delta: delta as i32 });
        }
    }

    /// A push, a link into the app: goes to a route from outside the router.
    pub fn open(&self, route: &str) {
        self.push(clean_route(route));
        self.notify();
    }

    /// One step back, from outside the router. False at the root.
    pub fn back(&self) -> bool {
        if !self.can_go_back() {
            return false;
        }
        self.go_back();
        self.notify();
        true
    }

    pub fn index(&self) -> usize {
        self.way().index
    }

    fn way(&self) -> MutexGuard<'_, Way> {
        // A panic between two lines of ours leaves at worst an older index.
        self.way.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn notify(&self) {
        let updater = self.state.borrow().updater.clone();
        if let Some(update) = updater {
            update();
        }
    }

    fn step(&self, delta: i32) {
        let moved = {
            let mut way = self.way();
            let target = way.index as i64 + i64::from(delta);
            match usize::try_from(target) {
                Ok(target) if target < way.stack.len() => {
                    way.index = target;
                    true
                }
                _ => false,
            }
        };
        if moved {
            self.send(PageCommand::HistoryGo { delta });
        }
    }

    fn send(&self, command: PageCommand) {
        self.state.borrow_mut().sent += 1;
        self.page.send(command);
    }
}

impl Way {
    /// The part from `index` that the page is told, up to `last`, and where it begins.
    fn told(&self, index: usize, last: usize) -> (usize, Vec<String>) {
        let base = (index + 1).saturating_sub(TOLD);
        let end = self.stack.len().min(last + 1).min(index + TOLD);
        (base, self.stack.get(base..end).unwrap_or_default().to_vec())
    }
}

/// Where a page says it is. What it does not remember is known from before, or counts as the main page.
fn resumed(opening: &Opening, before: &Way) -> Way {
    let route = clean_route(&opening.route);
    if before.stack.get(opening.index) == Some(&route) {
        return Way { index: opening.index, ..before.clone() };
    }
    let told = opening.stack.iter().take(2 * TOLD).map(|route| clean_route(route));
    let unknown = std::iter::repeat_n("/".to_owned(), opening.base.min(FARTHEST));
    let stack: Vec<_> = unknown.chain(told).collect();
    match stack.get(opening.index) == Some(&route) {
        true => Way { stack, index: opening.index },
        false => Way { stack: vec![route], index: 0 },
    }
}

impl History for SessionHistory {
    fn current_route(&self) -> String {
        let way = self.way();
        way.stack.get(way.index).cloned().unwrap_or_else(|| "/".to_owned())
    }

    fn can_go_back(&self) -> bool {
        self.index() > 0
    }

    fn go_back(&self) {
        self.step(-1);
    }

    fn can_go_forward(&self) -> bool {
        let way = self.way();
        way.index + 1 < way.stack.len()
    }

    fn go_forward(&self) {
        self.step(1);
    }

    fn push(&self, route: String) {
        let route = clean_route(&route);
        if self.current_route() == route {
            return;
        }
        let (index, (base, stack)) = {
            let mut way = self.way();
            let index = way.index + 1;
            way.stack.truncate(index);
            way.stack.push(route);
            way.index = index;
            (index, way.told(index, index))
        };
        self.send(PageCommand::HistoryPush { index, base, stack });
    }

    /// To the route that lies beneath, that is a step back: twice the same page would want two.
    fn replace(&self, route: String) {
        let route = clean_route(&route);
        let is_beneath = {
            let way = self.way();
            way.index.checked_sub(1).and_then(|below| way.stack.get(below)) == Some(&route)
        };
        if is_beneath {
            return self.step(-1);
        }
        let (index, (base, stack)) = {
            let mut way = self.way();
            let index = way.index;
            if let Some(entry) = way.stack.get_mut(index) {
                *entry = route;
            }
            (index, way.told(index, usize::MAX - 1))
        };
        self.send(PageCommand::HistoryReplace { index, base, stack });
    }

    fn external(&self, url: String) -> bool {
        let known = is_external(&url);
        if known {
            self.page.send(PageCommand::OpenOutside { url });
        }
        known
    }

    fn updater(&self, callback: Arc<dyn Fn() + Send + Sync>) {
        self.state.borrow_mut().updater = Some(callback);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    type Sent = Arc<Mutex<Vec<PageCommand>>>;

    fn resume(opening: &Opening, page: PageHandle) -> SessionHistory {
        SessionHistory::resume(opening, page, SharedWay::default())
    }

    fn at(route: &str) -> (SessionHistory, Sent) {
        let sent = Sent::default();
        let log = sent.clone();
        let page = PageHandle::new(move |command| log.lock().unwrap().push(command));
        (resume(&Opening { route: route.to_owned(), ..Opening::default() }, page), sent)
    }

    #[test]
    fn pushing_and_going_back_is_mirrored_to_the_page() {
        let (history, sent) = at("/");
        history.push("/places".to_owned());
        assert_eq!(history.current_route(), "/places");
        assert!(history.can_go_back());
        history.go_back();
        assert_eq!(history.current_route(), "/");
        assert!(!history.can_go_back());
        assert!(history.can_go_forward());
        let stack = vec!["/".to_owned(), "/places".to_owned()];
        let expected = [PageCommand::HistoryPush { index: 1, base: 0, stack }, PageCommand::HistoryGo { delta: -1 }];
        assert_eq!(*sent.lock().unwrap(), expected);
    }

    #[test]
    fn going_back_at_the_root_does_nothing() {
        let (history, sent) = at("/");
        history.go_back();
        assert!(!history.back());
        assert_eq!(history.current_route(), "/");
        assert!(sent.lock().unwrap().is_empty());
    }

    #[test]
    fn pushing_the_same_route_twice_adds_one_entry() {
        let (history, sent) = at("/");
        history.push("/places".to_owned());
        history.push("/places".to_owned());
        assert_eq!(sent.lock().unwrap().len(), 1);
    }

    #[test]
    fn a_reload_keeps_the_way_back() {
        let stack = vec!["/".to_owned(), "/places".to_owned(), "/places/7".to_owned()];
        let opening = Opening { route: "/places/7".to_owned(), index: 2, stack, ..Opening::default() };
        let history = resume(&opening, PageHandle::nowhere());
        history.go_back();
        assert_eq!(history.current_route(), "/places");
    }

    #[test]
    fn a_page_opened_by_a_link_is_told_of_the_main_page_beneath() {
        let opening = Opening { route: "/places/7".to_owned(), fresh: true, ..Opening::default() };
        let sent = Sent::default();
        let log = sent.clone();
        let page = PageHandle::new(move |command| log.lock().unwrap().push(command));
        let history = resume(&opening.with_root_beneath(None), page);
        assert_eq!(history.current_route(), "/places/7");
        let stack = vec!["/".to_owned(), "/places/7".to_owned()];
        let expected = [
            PageCommand::HistoryReplace { index: 0, base: 0, stack: stack[..1].to_vec() },
            PageCommand::HistoryPush { index: 1, base: 0, stack },
        ];
        assert_eq!(*sent.lock().unwrap(), expected);
        history.go_back();
        assert_eq!(history.current_route(), "/");
    }

    #[test]
    fn replacing_by_what_lies_beneath_is_a_step_back() {
        let (history, sent) = at("/");
        history.push("/who/knows".to_owned());
        history.replace("/".to_owned());
        assert_eq!(history.current_route(), "/");
        assert!(!history.can_go_back());
        assert_eq!(sent.lock().unwrap().last(), Some(&PageCommand::HistoryGo { delta: -1 }));
    }

    #[test]
    fn a_stack_that_does_not_fit_the_route_is_forgotten() {
        let opening = Opening { route: "/a".to_owned(), index: 9, stack: vec!["/b".to_owned()], ..Opening::default() };
        let history = resume(&opening, PageHandle::nowhere());
        assert_eq!(history.current_route(), "/a");
        assert!(!history.can_go_back());
    }

    #[test]
    fn a_move_of_the_page_reaches_the_router() {
        let (history, _) = at("/");
        let told = Arc::new(Mutex::new(0));
        let count = told.clone();
        history.updater(Arc::new(move || *count.lock().unwrap() += 1));
        history.push("/places".to_owned());
        assert!(history.page_moved(&Moved { index: 0, route: "/".to_owned(), applied: 1 }));
        assert_eq!(history.current_route(), "/");
        assert_eq!(*told.lock().unwrap(), 1);
    }

    #[test]
    fn a_move_that_crossed_a_push_is_outdated() {
        let (history, _) = at("/");
        history.push("/places".to_owned());
        assert!(!history.page_moved(&Moved { index: 0, route: "/".to_owned(), applied: 0 }));
        assert_eq!(history.current_route(), "/places");
    }

    #[test]
    fn sixty_pages_on_sixty_steps_lead_back() {
        let (history, sent) = at("/");
        for step in 1..=60 {
            history.push(format!("/places/{step}"));
        }
        let Some(PageCommand::HistoryPush { index, base, stack }) = sent.lock().unwrap().last().cloned() else {
            panic!("no push")
        };
        assert_eq!((index, base, stack.len()), (60, 11, TOLD));
        assert_eq!(stack[index - base], "/places/60");
        for step in (0..60).rev() {
            assert!(history.back());
            assert_eq!(history.index(), step);
        }
        assert_eq!(history.current_route(), "/");
        assert!(!history.back());
    }

    #[test]
    fn the_pages_own_step_far_back_is_the_same_page_for_both() {
        let (history, _) = at("/");
        for step in 1..=60 {
            history.push(format!("/places/{step}"));
        }
        assert!(history.page_moved(&Moved { index: 3, route: "/places/3".to_owned(), applied: 60 }));
        assert_eq!((history.current_route().as_str(), history.index()), ("/places/3", 3));
        history.push("/wallet".to_owned());
        assert_eq!(history.index(), 4);
    }

    #[test]
    fn a_reload_far_into_the_app_knows_the_whole_way_back() {
        let (history, sent) = at("/");
        for step in 1..=60 {
            history.push(format!("/places/{step}"));
        }
        let Some(PageCommand::HistoryPush { index, base, stack }) = sent.lock().unwrap().last().cloned() else {
            panic!("no push")
        };
        let opening = Opening { route: "/places/60".to_owned(), index, base, stack, ..Opening::default() };
        let same_run = SessionHistory::resume(&opening, PageHandle::nowhere(), history.way.clone());
        (0..59).for_each(|_| assert!(same_run.back()));
        assert_eq!(same_run.current_route(), "/places/1");
        // Another run knows what the page remembers, and that the main page lies beneath.
        let other_run = resume(&opening, PageHandle::nowhere());
        (0..49).for_each(|_| assert!(other_run.back()));
        assert_eq!((other_run.current_route().as_str(), other_run.index()), ("/places/11", 11));
        assert!(other_run.back());
        assert_eq!(other_run.current_route(), "/");
    }

    #[test]
    fn only_known_schemes_leave_the_app() {
        let (history, sent) = at("/");
        assert!(history.external("tel:+12025550101".to_owned()));
        assert!(!history.external("javascript:alert(1)".to_owned()));
        assert_eq!(sent.lock().unwrap().len(), 1);
    }
}
