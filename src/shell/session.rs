//! One page load's session: a VirtualDom on its own thread, fed with the page's events, sending one batch of edits per turn.
//! Must not know what carries the messages, nor what the VirtualDom shows.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::{Arc, Once};
use std::time::{Duration, Instant};

use dioxus_core::{Event, VirtualDom};
use dioxus_history::History;
use dioxus_html::{SerializedHtmlEventConverter, set_event_converter};
use dioxus_interpreter_js::MutationState;
use futures_util::FutureExt;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::history::{SessionHistory, SharedWay};
use super::link::{PageLink, ToPage};
use super::outside::is_external;
use super::page_command::{PageCommand, PageHandle};
use super::page_message::{EventBatch, Moved, Opening, Preferences, clean_route};
use super::seed::{MakeDom, SessionSeed};

/// A turn longer than one frame is worth a line in the log.
const LONG_TURN: Duration = Duration::from_micros(16_700);

/// Deep trees are built by recursion, and debug builds have large frames.
const STACK_SIZE: usize = 8 * 1024 * 1024;

pub enum ToSession {
    Events(EventBatch),
    Moved(Moved),
    /// At the first page: to its top, or else out of the app.
    Back {
        is_scrolled: bool,
    },
    /// A route asked for from outside: a link into the app, a push.
    Go(String),
    /// Somebody looks at the page again, or the network is back.
    Returned,
    Prefers(Preferences),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionEnd {
    /// The page is gone or has opened anew.
    Closed,
    /// A panic in a component, a handler or a task.
    Failed,
}

/// What a session needs from its host.
#[derive(Clone)]
pub struct SessionContext {
    pub make_dom: MakeDom,
    pub link: Arc<dyn PageLink>,
    pub open_outside: Arc<dyn Fn(&str) + Send + Sync>,
    pub leave: Arc<dyn Fn() + Send + Sync>,
    /// Where the page was before, and will have been when this session ends.
    pub way: SharedWay,
}

/// Starts a session. It ends when the sender is dropped, or with a panic; `ended` is called on its thread.
pub fn start(
    context: SessionContext,
    opening: Opening,
    ended: impl FnOnce(SessionEnd) + Send + 'static,
) -> std::io::Result<UnboundedSender<ToSession>> {
    let (sender, inbox) = unbounded_channel();
    std::thread::Builder::new().name("session".to_owned()).stack_size(STACK_SIZE).spawn(move || {
        let end = catch_unwind(AssertUnwindSafe(|| run_on_this_thread(context, opening, inbox)));
        ended(end.unwrap_or(SessionEnd::Failed));
    })?;
    Ok(sender)
}

fn run_on_this_thread(context: SessionContext, opening: Opening, inbox: UnboundedReceiver<ToSession>) -> SessionEnd {
    static CONVERTER: Once = Once::new();
    CONVERTER.call_once(|| set_event_converter(Box::new(SerializedHtmlEventConverter)));
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!(%error, "no runtime for a session");
            return SessionEnd::Failed;
        }
    };
    tokio::task::LocalSet::new().block_on(&runtime, run(context, opening, inbox))
}

/// A component panicked. The VirtualDom is not to be used again.
struct Panicked;

async fn run(context: SessionContext, opening: Opening, mut inbox: UnboundedReceiver<ToSession>) -> SessionEnd {
    let (page, mut commands) = page_handle(&context);
    let history = Rc::new(SessionHistory::resume(&opening, page.clone(), context.way.clone()));
    let seed = SessionSeed { route: clean_route(&opening.route), environment: opening.environment };
    let mut dom = (context.make_dom)(seed, page.clone());
    dom.provide_root_context(history.clone() as Rc<dyn History>);
    let mut session = Session {
        link: context.link,
        leave: context.leave,
        load: opening.load,
        page,
        history,
        edits: MutationState::new(),
        known: 0,
        empty: 0,
    };
    session.empty = session.edits.export_memory().len();

    let end = session.turns(&mut dom, &mut inbox, &mut commands).await;
    // Dropping components runs their code, too; after a panic that may panic again.
    let dropped = catch_unwind(AssertUnwindSafe(|| drop(dom)));
    match (end, dropped) {
        (Ok(()), Ok(())) => SessionEnd::Closed,
        _ => SessionEnd::Failed,
    }
}

/// Commands go through a channel so that they leave with the edits of the turn that asked for them.
fn page_handle(context: &SessionContext) -> (PageHandle, UnboundedReceiver<PageCommand>) {
    let (sender, receiver) = unbounded_channel();
    let open_outside = context.open_outside.clone();
    let page = PageHandle::new(move |command| match command {
        PageCommand::OpenOutside { url } if is_external(&url) => open_outside(&url),
        PageCommand::OpenOutside { .. } => tracing::warn!("refused to open an address outside"),
        command => drop(sender.send(command)),
    });
    (page, receiver)
}

struct Session {
    link: Arc<dyn PageLink>,
    leave: Arc<dyn Fn() + Send + Sync>,
    /// Number of the page load that this session is for.
    load: u32,
    page: PageHandle,
    history: Rc<SessionHistory>,
    edits: MutationState,
    /// Number of the last page event handled.
    known: u32,
    /// Length of a batch without edits.
    empty: usize,
}

impl Session {
    async fn turns(
        &mut self,
        dom: &mut VirtualDom,
        inbox: &mut UnboundedReceiver<ToSession>,
        commands: &mut UnboundedReceiver<PageCommand>,
    ) -> Result<(), Panicked> {
        let started = Instant::now();
        guarded(|| dom.rebuild(&mut self.edits))?;
        // What was asked while the VirtualDom was made: the language and its direction, the way to a link's page.
        self.send_turn(taken(commands));
        // What stands between the user and the first picture of the app.
        tracing::info!(micros = started.elapsed().as_micros() as u64, "first turn");
        loop {
            let mut asked = Vec::new();
            let mut started = None;
            tokio::select! {
                work = AssertUnwindSafe(dom.wait_for_work()).catch_unwind() => work.map_err(|_| Panicked)?,
                message = inbox.recv() => {
                    let Some(message) = message else { return Ok(()) };
                    started = Some(Instant::now());
                    guarded(|| self.handle(dom, message))?;
                    // What came meanwhile belongs to the same turn: one batch out.
                    while let Ok(message) = inbox.try_recv() {
                        guarded(|| self.handle(dom, message))?;
                    }
                }
                command = commands.recv() => asked.extend(command),
            }
            guarded(|| dom.render_immediate(&mut self.edits))?;
            asked.extend(taken(commands));
            self.send_turn(asked);
            if let Some(took) = started.map(|started| started.elapsed()).filter(|took| *took > LONG_TURN) {
                tracing::warn!(micros = took.as_micros() as u64, "long turn");
            }
        }
    }

    /// The address first: a page that dies between the two comes back on the new screen, and the engine remembers the
    /// scroll position of the old one. What needs the new elements comes after them.
    fn send_turn(&mut self, commands: Vec<PageCommand>) {
        let (before, after): (Vec<_>, Vec<_>) = commands.into_iter().partition(PageCommand::goes_before_edits);
        self.send_commands(before);
        self.send_edits();
        self.send_commands(after);
    }

    fn send_commands(&self, commands: Vec<PageCommand>) {
        if !commands.is_empty() {
            self.link.send(self.load, ToPage::Commands(commands));
        }
    }

    fn send_edits(&mut self) {
        let bytes = self.edits.export_memory();
        if bytes.len() > self.empty {
            self.link.send(self.load, ToPage::Edits { known: self.known, bytes });
        }
    }

    fn handle(&mut self, dom: &VirtualDom, message: ToSession) {
        match message {
            ToSession::Events(batch) => self.handle_events(dom, &batch),
            ToSession::Moved(moved) => dom.in_runtime(|| self.page_moved(&moved)),
            ToSession::Back { is_scrolled } => dom.in_runtime(|| self.back(is_scrolled)),
            ToSession::Go(route) => dom.in_runtime(|| self.history.open(&route)),
            ToSession::Returned => dom.in_runtime(|| self.page.tell_returned()),
            ToSession::Prefers(preferences) => self.page.prefer(preferences),
        }
    }

    fn handle_events(&mut self, dom: &VirtualDom, batch: &EventBatch) {
        let (events, dropped) = batch.decode();
        if dropped > 0 {
            tracing::warn!(dropped, "events of the page that could not be read");
        }
        for event in events {
            let data: Rc<dyn Any> = event.data.into_any();
            dom.runtime().handle_event(&event.name, Event::new(data, event.bubbles), event.element);
        }
        self.known = self.known.max(batch.last);
    }

    fn back(&self, is_scrolled: bool) {
        if self.app_took_back() || self.history.back() {
            return;
        }
        match is_scrolled {
            true => self.page.send(PageCommand::ScrollTo { id: None, top: 0.0, smooth: true }),
            false => (self.leave)(),
        }
    }

    fn page_moved(&self, moved: &Moved) {
        let backwards = moved.index < self.history.index();
        if backwards && self.app_took_back() {
            self.history.undo_page_move(moved);
        } else {
            self.history.page_moved(moved);
        }
    }

    fn app_took_back(&self) -> bool {
        self.page.back_handler().is_some_and(|handler| handler())
    }
}

fn taken(commands: &mut UnboundedReceiver<PageCommand>) -> Vec<PageCommand> {
    std::iter::from_fn(|| commands.try_recv().ok()).collect()
}

fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Panicked)
}

#[cfg(test)]
#[path = "session_tests.rs"]
mod tests;
