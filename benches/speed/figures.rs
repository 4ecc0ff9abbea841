//! Medians, percentiles, and the table at the end.

#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

struct Row {
    what: &'static str,
    found: f64,
    limit: f64,
    unit: &'static str,
}

impl Report {
    /// A figure that must not pass its limit.
    pub fn at_most(&mut self, what: &'static str, found: f64, limit: f64, unit: &'static str) {
        println!("{what}: {found:.2} {unit} (limit {limit:.2})");
        self.rows.push(Row { what, found, limit, unit });
    }

    /// True when every figure keeps its limit.
    pub fn print(&self) -> bool {
        println!("\n{:<58} {:>10} {:>10}", "", "found", "limit");
        for row in &self.rows {
            let verdict = if row.found <= row.limit { "" } else { "  OVER" };
            println!("{:<58} {:>10.2} {:>10.2} {}{verdict}", row.what, row.found, row.limit, row.unit);
        }
        self.rows.iter().all(|row| row.found <= row.limit)
    }
}

/// `share` of 0.5 is the median.
pub fn percentile(samples: &[f64], share: f64) -> f64 {
    assert!(!samples.is_empty(), "nothing was measured");
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[((sorted.len() - 1) as f64 * share).round() as usize]
}
