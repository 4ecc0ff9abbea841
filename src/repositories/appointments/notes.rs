//! What the device alone knows of visits: which were canceled here, and which the place has moved. Kept in the store.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::domain::appointment::Appointment;
use crate::domain::ids::AppointmentId;
use crate::domain::place_time::PlaceTime;
use crate::repositories::active::Active;

const KEY: &str = "visit_notes";
/// Older ones are of no use: the list shows them far down.
const MOST: usize = 500;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VisitNotes {
    /// When this app canceled it.
    canceled_here: Vec<(AppointmentId, DateTime<Utc>)>,
    /// The time it had before the place moved it, until that was seen.
    moved_from: Vec<(AppointmentId, PlaceTime)>,
    /// When this app last asked for it to start, until the list has shown it there twice: a lost answer or a killed app
    /// must not make the client's own move the place's.
    moved_here: Vec<(AppointmentId, DateTime<Utc>)>,
}

impl VisitNotes {
    pub fn canceled_here(&self, id: AppointmentId) -> Option<DateTime<Utc>> {
        self.canceled_here.iter().find(|(noted, _)| *noted == id).map(|(_, at)| *at)
    }

    pub fn moved_from(&self, id: AppointmentId) -> Option<PlaceTime> {
        self.moved_from.iter().find(|(noted, _)| *noted == id).map(|(_, before)| *before)
    }

    fn moved_here(&self, id: AppointmentId) -> Option<DateTime<Utc>> {
        self.moved_here.iter().find(|(noted, _)| *noted == id).map(|(_, start)| *start)
    }

    fn forget_move_here(&mut self, id: AppointmentId) {
        self.moved_here.retain(|(noted, _)| *noted != id);
    }
}

/// Cheap to clone; all clones are one.
#[derive(Clone)]
pub(super) struct Notes {
    active: Active,
    sender: watch::Sender<VisitNotes>,
    /// The store epoch they were read from.
    loaded: Arc<Mutex<Option<u64>>>,
    /// Held while they are written, so that the newest is written last.
    writing: Arc<Mutex<()>>,
}

impl Notes {
    pub fn new(active: Active) -> Self {
        let (sender, _) = watch::channel(VisitNotes::default());
        Self { active, sender, loaded: Arc::default(), writing: Arc::default() }
    }

    /// Reads them from the store if nobody did yet, which blocks for that long.
    pub fn watch(&self) -> watch::Receiver<VisitNotes> {
        self.load();
        self.sender.subscribe()
    }

    pub fn canceled(&self, id: AppointmentId, at: DateTime<Utc>) {
        self.change(move |notes| {
            notes.canceled_here.retain(|(noted, _)| *noted != id);
            notes.canceled_here.push((id, at));
            let too_many = notes.canceled_here.len().saturating_sub(MOST);
            notes.canceled_here.drain(..too_many);
        });
    }

    pub fn saw_move(&self, id: AppointmentId) {
        if self.watch().borrow().moved_from(id).is_some() {
            self.change(move |notes| notes.moved_from.retain(|(noted, _)| *noted != id));
        }
    }

    /// It is about to be moved by this app. Written when it returns, so that a kill after the request loses nothing.
    pub async fn moves_here(&self, id: AppointmentId, start: DateTime<Utc>) {
        let written = self.change(move |notes| {
            notes.forget_move_here(id);
            notes.moved_here.push((id, start));
            let too_many = notes.moved_here.len().saturating_sub(MOST);
            notes.moved_here.drain(..too_many);
        });
        if written.await.is_err() {
            tracing::warn!("a move of a visit is not noted");
        }
    }

    /// The server did not move it.
    pub fn did_not_move(&self, id: AppointmentId) {
        self.change(move |notes| notes.forget_move_here(id));
    }

    /// Compares what was known with what has come. A visit moved back to its old time was not moved.
    pub fn notice_moves(&self, before: &[Appointment], after: &[Appointment], now: DateTime<Utc>) {
        self.load();
        let ours = self.sender.borrow().moved_here.clone();
        let is_ours = |visit: &Appointment| ours.contains(&(visit.id, visit.start.utc()));
        let known: BTreeMap<AppointmentId, &PlaceTime> = before
            .iter()
            .filter(|visit| !visit.is_canceled && visit.start.utc() > now)
            .map(|visit| (visit.id, &visit.start))
            .collect();
        let moved: Vec<(AppointmentId, PlaceTime, DateTime<Utc>)> = after
            .iter()
            .filter(|visit| !visit.is_canceled && visit.start.utc() > now)
            .filter_map(|visit| {
                let start = known.get(&visit.id).filter(|start| start.utc() != visit.start.utc())?;
                Some((visit.id, **start, visit.start.utc()))
            })
            .collect();
        // In the saved list too by now: from here on any other time is somebody else's doing.
        let arrived: Vec<AppointmentId> = after
            .iter()
            .filter(|visit| {
                is_ours(visit) && known.get(&visit.id).is_some_and(|start| start.utc() == visit.start.utc())
            })
            .map(|visit| visit.id)
            .collect();
        if moved.is_empty() && arrived.is_empty() {
            return;
        }
        self.change(move |notes| {
            for id in arrived {
                notes.forget_move_here(id);
            }
            for (id, before, start) in moved {
                if notes.moved_here(id) == Some(start) {
                    // Whoever moved it knows its time, also that of an earlier move.
                    notes.moved_from.retain(|(noted, _)| *noted != id);
                    continue;
                }
                if notes.moved_from(id).is_none() {
                    notes.moved_from.push((id, before));
                }
                notes.moved_from.retain(|(noted, before)| *noted != id || before.utc() != start);
            }
            let too_many = notes.moved_from.len().saturating_sub(MOST);
            notes.moved_from.drain(..too_many);
        });
    }

    /// What is returned ends when it is written.
    fn change(&self, change: impl FnOnce(&mut VisitNotes)) -> JoinHandle<()> {
        self.load();
        self.sender.send_modify(change);
        let (notes, backend) = (self.clone(), self.active.current());
        self.active.tasks().spawn_blocking(move || {
            let _one_at_a_time = notes.writing.lock().unwrap_or_else(PoisonError::into_inner);
            if !notes.active.is_current(backend.epoch) {
                return;
            }
            let shown = notes.sender.borrow().clone();
            if let Err(error) = backend.store.set(KEY, &shown, notes.active.now()) {
                tracing::error!(%error, "what is noted of visits could not be written");
            }
        })
    }

    fn load(&self) {
        let backend = self.active.current();
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if *loaded == Some(backend.store_epoch) {
            return;
        }
        let notes = backend.store.get::<VisitNotes>(KEY, self.active.now()).unwrap_or_else(|error| {
            tracing::error!(%error, "what is noted of visits could not be read");
            None
        });
        self.sender.send_replace(notes.unwrap_or_default());
        *loaded = Some(backend.store_epoch);
    }
}
