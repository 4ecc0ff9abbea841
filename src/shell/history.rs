//! The session's history: Rust decides, the page's own list mirrors it, so that an edge swipe or Android's back
//! acts on the page and comes back as `Moved`. Must not know what a route means.

use std::cell::RefCell;
use std::sync::Arc;

use dioxus_history::History;

use super::outside::is_external;
use super::page_command::{PageCommand, PageHandle};
use super::page_message::{Moved, Opening, clean_route};

/// Older entries fall off; nobody goes back that far, and the page stores the whole list with each entry.
const LONGEST_STACK: usize = 50;

pub struct SessionHistory {
    page: PageHandle,
    state: RefCell<State>,
}

struct State {
    stack: Vec<String>,
    index: usize,
    /// History commands sent so far: a move that the page made before it had carried them all out is outdated.
    sent: u32,
    updater: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl SessionHistory {
    /// Takes up where the page was, so that a reload keeps the way back.
    pub fn resume(opening: &Opening, page: PageHandle) -> Self {
        let route = clean_route(&opening.route);
        let mut stack: Vec<_> = opening.stack.iter().take(LONGEST_STACK).map(|route| clean_route(route)).collect();
        let mut index = opening.index;
        if stack.get(index) != Some(&route) {
            stack = vec![route];
            index = 0;
        }
        let history = Self { page, state: RefCell::new(State { stack, index, sent: 0, updater: None }) };
        if opening.fresh && index > 0 {
            history.tell_whole_stack();
        }
        history
    }

    /// The page knows only its address: the entries below it are made one by one.
    fn tell_whole_stack(&self) {
        let stack = self.state.borrow().stack.clone();
        for index in 0..stack.len() {
            let stack = stack.iter().take(index + 1).cloned().collect();
            self.send(|_| match index {
                0 => PageCommand::HistoryReplace { index, stack },
                _ => PageCommand::HistoryPush { index, stack },
            });
        }
    }

    /// The page moved by itself. Returns false when that was outdated and nothing changed.
    pub fn page_moved(&self, moved: &Moved) -> bool {
        let updater = {
            let mut state = self.state.borrow_mut();
            if moved.applied < state.sent {
                return false;
            }
            let route = clean_route(&moved.route);
            if state.stack.get(moved.index) == Some(&route) {
                state.index = moved.index;
            } else {
                state.stack = vec![route];
                state.index = 0;
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
        let delta = self.state.borrow().index as i64 - moved.index as i64;
        if delta != 0 {
            self.send(|_| PageCommand::HistoryGo { delta: delta as i32 });
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
        self.state.borrow().index
    }

    fn notify(&self) {
        let updater = self.state.borrow().updater.clone();
        if let Some(update) = updater {
            update();
        }
    }

    fn step(&self, delta: i32) {
        let moved = {
            let mut state = self.state.borrow_mut();
            let target = state.index as i64 + i64::from(delta);
            match usize::try_from(target) {
                Ok(target) if target < state.stack.len() => {
                    state.index = target;
                    true
                }
                _ => false,
            }
        };
        if moved {
            self.send(|_| PageCommand::HistoryGo { delta });
        }
    }

    fn send(&self, command: impl FnOnce(&State) -> PageCommand) {
        let command = {
            let mut state = self.state.borrow_mut();
            state.sent += 1;
            command(&state)
        };
        self.page.send(command);
    }
}

impl History for SessionHistory {
    fn current_route(&self) -> String {
        let state = self.state.borrow();
        state.stack.get(state.index).cloned().unwrap_or_else(|| "/".to_owned())
    }

    fn can_go_back(&self) -> bool {
        self.state.borrow().index > 0
    }

    fn go_back(&self) {
        self.step(-1);
    }

    fn can_go_forward(&self) -> bool {
        let state = self.state.borrow();
        state.index + 1 < state.stack.len()
    }

    fn go_forward(&self) {
        self.step(1);
    }

    fn push(&self, route: String) {
        let route = clean_route(&route);
        if self.current_route() == route {
            return;
        }
        {
            let mut state = self.state.borrow_mut();
            let keep = state.index + 1;
            state.stack.truncate(keep);
            state.stack.push(route);
            if state.stack.len() > LONGEST_STACK {
                state.stack.remove(0);
            }
            state.index = state.stack.len() - 1;
        }
        self.send(|state| PageCommand::HistoryPush { index: state.index, stack: state.stack.clone() });
    }

    /// To the route that lies beneath, that is a step back: twice the same page would want two.
    fn replace(&self, route: String) {
        let route = clean_route(&route);
        let is_beneath = {
            let state = self.state.borrow();
            state.index.checked_sub(1).and_then(|below| state.stack.get(below)) == Some(&route)
        };
        if is_beneath {
            return self.step(-1);
        }
        {
            let mut state = self.state.borrow_mut();
            let index = state.index;
            if let Some(entry) = state.stack.get_mut(index) {
                *entry = route;
            }
        }
        self.send(|state| PageCommand::HistoryReplace { index: state.index, stack: state.stack.clone() });
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

    fn at(route: &str) -> (SessionHistory, Sent) {
        let sent = Sent::default();
        let log = sent.clone();
        let page = PageHandle::new(move |command| log.lock().unwrap().push(command));
        (SessionHistory::resume(&Opening { route: route.to_owned(), ..Opening::default() }, page), sent)
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
        let expected = [PageCommand::HistoryPush { index: 1, stack }, PageCommand::HistoryGo { delta: -1 }];
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
        let history = SessionHistory::resume(&opening, PageHandle::nowhere());
        history.go_back();
        assert_eq!(history.current_route(), "/places");
    }

    #[test]
    fn a_page_opened_by_a_link_is_told_of_the_main_page_beneath() {
        let opening = Opening { route: "/places/7".to_owned(), fresh: true, ..Opening::default() };
        let sent = Sent::default();
        let log = sent.clone();
        let page = PageHandle::new(move |command| log.lock().unwrap().push(command));
        let history = SessionHistory::resume(&opening.with_root_beneath(None), page);
        assert_eq!(history.current_route(), "/places/7");
        let stack = vec!["/".to_owned(), "/places/7".to_owned()];
        let expected = [
            PageCommand::HistoryReplace { index: 0, stack: stack[..1].to_vec() },
            PageCommand::HistoryPush { index: 1, stack },
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
        let history = SessionHistory::resume(&opening, PageHandle::nowhere());
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
    fn a_long_walk_keeps_the_last_entries() {
        let (history, _) = at("/");
        for step in 0..200 {
            history.push(format!("/places/{step}"));
        }
        assert_eq!(history.current_route(), "/places/199");
        assert_eq!(history.index(), LONGEST_STACK - 1);
    }

    #[test]
    fn only_known_schemes_leave_the_app() {
        let (history, sent) = at("/");
        assert!(history.external("tel:+12025550101".to_owned()));
        assert!(!history.external("javascript:alert(1)".to_owned()));
        assert_eq!(sent.lock().unwrap().len(), 1);
    }
}
