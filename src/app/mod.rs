//! Composition root: the only place that may see everything.
