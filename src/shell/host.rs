//! Looks after one page: a session for each load, a new one after a failure, and what a page may ask of the shell itself.
//! The same for the window and for the preview.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio::sync::mpsc::UnboundedSender;

use super::config::ShellConfig;
use super::history::{SharedWay, Way};
use super::link::{PageLink, ToPage};
use super::outside::is_external;
use super::page_command::PageCommand;
use super::page_message::{Opening, PageMessage, Painted};
use super::session::{self, SessionContext, SessionEnd, ToSession};
use crate::platform::watched::Watched;

/// Failures within this time count together.
const FAILURE_WINDOW: Duration = Duration::from_secs(30);

/// One per page. Cheap to clone.
#[derive(Clone)]
pub struct PageHost {
    config: ShellConfig,
    link: Arc<dyn PageLink>,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    session: Option<UnboundedSender<ToSession>>,
    /// Number of the last page load.
    load: u32,
    /// Where the last session was.
    way: SharedWay,
    failures: Vec<Instant>,
    painted: HashSet<Painted>,
    /// Asked for before any page had opened.
    wanted: Option<String>,
}

impl PageHost {
    pub fn new(config: ShellConfig, link: Arc<dyn PageLink>) -> Self {
        Self { config, link, state: Arc::default() }
    }

    /// Any text that arrives from the page.
    pub fn receive(&self, text: &str) {
        match PageMessage::decode(text) {
            Ok(PageMessage::Open(opening)) => self.open(opening),
            Ok(PageMessage::Events(batch)) => _ = self.forward(ToSession::Events(batch)),
            Ok(PageMessage::Moved(moved)) => _ = self.forward(ToSession::Moved(moved)),
            Ok(PageMessage::Back { is_scrolled }) => {
                // A page that has given up must not hold anybody.
                if !self.forward(ToSession::Back { is_scrolled }) {
                    (self.config.leave)();
                }
            }
            Ok(PageMessage::Returned) => _ = self.forward(ToSession::Returned),
            Ok(PageMessage::Outside { url }) if is_external(&url) => (self.config.open_outside)(&url),
            Ok(PageMessage::Outside { .. }) => tracing::warn!("refused to open an address outside"),
            Ok(PageMessage::Prefers(preferences)) => _ = self.forward(ToSession::Prefers(preferences)),
            Ok(PageMessage::Pulled) => (self.config.phone.pulled)(),
            Ok(PageMessage::Bars { light }) => (self.config.phone.light_icons)(light),
            Ok(PageMessage::Painted { what }) => self.painted(what),
            Ok(PageMessage::Problem { place }) => {
                let place: String = place.chars().filter(|c| !c.is_control()).take(200).collect();
                tracing::error!(place, "script error in the page");
            }
            Err(error) => tracing::warn!(%error, "dropped a message of the page"),
        }
    }

    /// A route asked for from outside: a link into the app, a push. Before the first page it waits for that.
    pub fn go(&self, route: &str) {
        let mut state = self.state();
        match &state.session {
            Some(session) if session.send(ToSession::Go(route.to_owned())).is_ok() => (),
            _ => state.wanted = Some(route.to_owned()),
        }
    }

    /// Tells the open page what changes on the phone, as long as `runtime` runs.
    pub fn follow_phone(&self, runtime: &Handle) {
        self.follow(runtime, &self.config.phone.insets, |insets| PageCommand::SetInsets { insets });
        self.follow(runtime, &self.config.phone.returned, |_| PageCommand::Returned);
    }

    fn follow<T>(&self, runtime: &Handle, watched: &Watched<T>, command: fn(T) -> PageCommand)
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        let (host, mut changes) = (self.clone(), watched.changes());
        runtime.spawn(async move {
            while changes.changed().await.is_ok() {
                let value = changes.borrow_and_update().clone();
                // A page that is not open yet is told when it opens.
                let load = {
                    let state = host.state();
                    state.session.is_some().then_some(state.load)
                };
                if let Some(load) = load {
                    host.send(load, command(value));
                }
            }
        });
    }

    /// Ends the session; the page is gone.
    pub fn close(&self) {
        self.state().session = None;
    }

    fn open(&self, opening: Opening) {
        // The path only: a query could carry what a user typed.
        tracing::info!(path = opening.route.split('?').next().unwrap_or_default(), "a page opened");
        let context = SessionContext {
            make_dom: self.config.make_dom.clone(),
            link: self.link.clone(),
            open_outside: self.config.open_outside.clone(),
            leave: self.config.leave.clone(),
            way: SharedWay::default(),
        };
        let load = opening.load;
        let (before, wanted) = {
            let mut state = self.state();
            // The old session ends by that, some time: what it still sends carries the number of its own page.
            state.session = None;
            state.load = load;
            let before = std::mem::replace(&mut state.way, context.way.clone());
            (before.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone(), state.wanted.take())
        };
        self.send(load, PageCommand::SetInsets { insets: self.config.phone.insets.now() });
        let opening = match (opening.fresh, wanted) {
            // A second page that remembers nothing: the phone took the view, and it was built anew.
            (true, None) if before != Way::default() => opening.where_it_was(before.clone()),
            (true, wanted) => opening.with_root_beneath(wanted),
            (false, wanted) => {
                self.state().wanted = wanted;
                opening
            }
        };
        *context.way.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = before;
        let host = self.clone();
        let started = session::start(context, opening, move |end| {
            if end == SessionEnd::Failed {
                host.failed(load);
            }
        });
        match started {
            Ok(sender) => {
                let mut state = self.state();
                if let Some(route) = state.wanted.take() {
                    drop(sender.send(ToSession::Go(route)));
                }
                state.session = Some(sender);
            }
            Err(error) => {
                tracing::error!(%error, "no thread for a session");
                self.send(load, PageCommand::GiveUp);
            }
        }
    }

    fn send(&self, load: u32, command: PageCommand) {
        self.link.send(load, ToPage::Commands(vec![command]));
    }

    /// First the same route again, then the start page, then the user's turn.
    fn failed(&self, load: u32) {
        let now = Instant::now();
        let count = {
            let mut state = self.state();
            state.failures.retain(|then| now.duration_since(*then) < FAILURE_WINDOW);
            state.failures.push(now);
            if state.failures.len() == 2 {
                state.way = SharedWay::default();
            }
            state.failures.len()
        };
        tracing::error!(count, "a session failed");
        let command = match count {
            1 => PageCommand::Reload { route: None },
            2 => PageCommand::Reload { route: Some("/".to_owned()) },
            _ => PageCommand::GiveUp,
        };
        self.send(load, command);
    }

    fn painted(&self, what: Painted) {
        if self.state().painted.insert(what) {
            (self.config.painted)(what, self.config.started_at.elapsed());
        }
    }

    /// False when there is no session to hear it.
    fn forward(&self, message: ToSession) -> bool {
        let sender = self.state().session.clone();
        sender.is_some_and(|sender| sender.send(message).is_ok())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}
