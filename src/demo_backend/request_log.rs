//! How often each path was asked since the start, for "at most 8 requests, none twice".

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde_json::{Value, json};

#[derive(Debug, Default)]
pub struct RequestLog {
    counts: Mutex<BTreeMap<String, u32>>,
}

impl RequestLog {
    /// `target` is method, path and query; the API's base path is left away.
    pub fn note(&self, target: &str) {
        *self.lock().entry(target.to_owned()).or_default() += 1;
    }

    pub fn clear(&self) {
        self.lock().clear();
    }

    pub fn as_json(&self) -> Value {
        let counts = self.lock();
        json!({ "total": counts.values().sum::<u32>(), "requests": *counts })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, u32>> {
        self.counts.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}
