//! A loyalty card of a chain, with the promotions attached to it and what is missing to their next step.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::ids::{ChainId, LoyaltyCardId};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoyaltyCard {
    pub id: LoyaltyCardId,
    /// Text: longer than 32 bits, may start with zeros.
    pub number: String,
    pub title: String,
    pub chain: Option<ChainId>,
    pub chain_title: String,
    /// Bonus balance.
    pub balance: Decimal,
    pub programs: Vec<LoyaltyProgram>,
    /// What the promotions count, as far as it is told.
    #[serde(default)]
    pub history: LoyaltyHistory,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LoyaltyHistory {
    pub visits: Option<Decimal>,
    pub paid: Option<Decimal>,
    pub sold: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoyaltyProgram {
    pub title: String,
    pub kind: LoyaltyKind,
    /// Current size, in percent or in the place's currency.
    pub value: Decimal,
    pub is_percent: bool,
    /// What it grows with; `None`: it does not, or nobody says.
    #[serde(default)]
    pub grows_with: Option<Measure>,
    #[serde(default)]
    pub steps: Vec<LoyaltyStep>,
    /// Towards the next free one.
    #[serde(default)]
    pub package: Option<Package>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoyaltyKind {
    Discount,
    Cashback,
    /// Each so-manieth is free or cheaper.
    Package,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    Visits,
    Paid,
    Sold,
}

/// From `threshold` on the promotion is worth `value`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoyaltyStep {
    pub threshold: Decimal,
    pub value: Decimal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    pub done: u32,
    pub needed: u32,
}

impl Package {
    pub fn left(&self) -> u32 {
        self.needed.saturating_sub(self.done)
    }
}

/// What is missing to a better value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStep {
    pub measure: Measure,
    /// Above zero.
    pub missing: Decimal,
    pub value: Decimal,
}

impl LoyaltyCard {
    /// The nearest threshold ahead that is worth more than what the promotion gives now.
    pub fn next_step(&self, program: &LoyaltyProgram) -> Option<NextStep> {
        let measure = program.grows_with?;
        let reached = match measure {
            Measure::Visits => self.history.visits,
            Measure::Paid => self.history.paid,
            Measure::Sold => self.history.sold,
        }?;
        let ahead = program.steps.iter().filter(|step| step.threshold > reached && step.value > program.value);
        let next = ahead.min_by_key(|step| step.threshold)?;
        // Checked: both may be any number a server can write.
        let missing = next.threshold.checked_sub(reached)?;
        Some(NextStep { measure, missing, value: next.value })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn card(visits: Decimal, value: i64, steps: Vec<LoyaltyStep>) -> LoyaltyCard {
        let program = LoyaltyProgram {
            title: "Regulars".into(),
            kind: LoyaltyKind::Discount,
            value: value.into(),
            is_percent: true,
            grows_with: Some(Measure::Visits),
            steps,
            package: None,
        };
        LoyaltyCard {
            id: LoyaltyCardId(1),
            number: "1".into(),
            title: String::new(),
            chain: None,
            chain_title: String::new(),
            balance: Decimal::ZERO,
            programs: vec![program],
            history: LoyaltyHistory { visits: Some(visits), ..LoyaltyHistory::default() },
        }
    }

    fn step(threshold: i64, value: i64) -> LoyaltyStep {
        LoyaltyStep { threshold: threshold.into(), value: value.into() }
    }

    proptest! {
        #[test]
        fn the_next_step_is_ahead_worth_more_and_the_nearest_of_those(
            visits in -5_i64..30,
            value in 0_i64..20,
            steps in proptest::collection::vec((0_i64..30, 0_i64..30), 0..6),
        ) {
            let steps: Vec<_> = steps.into_iter().map(|(threshold, value)| step(threshold, value)).collect();
            let card = card(visits.into(), value, steps.clone());
            let better: Vec<_> = (steps.iter())
                .filter(|step| step.threshold > Decimal::from(visits) && step.value > Decimal::from(value))
                .collect();
            match card.next_step(&card.programs[0]) {
                None => prop_assert!(better.is_empty()),
                Some(next) => {
                    prop_assert!(next.missing > Decimal::ZERO);
                    let at = Decimal::from(visits) + next.missing;
                    prop_assert!(better.iter().any(|step| step.threshold == at && step.value == next.value));
                    prop_assert!(better.iter().all(|step| step.threshold >= at));
                }
            }
        }
    }

    #[test]
    fn what_nobody_counts_has_no_next_step() {
        let mut card = card(Decimal::ONE, 5, vec![step(3, 7)]);
        assert_eq!(card.next_step(&card.programs[0]).map(|next| next.missing), Some(2.into()));
        card.history = LoyaltyHistory::default();
        assert_eq!(card.next_step(&card.programs[0]), None);
    }

    #[test]
    fn the_widest_numbers_do_not_overflow() {
        let mut card = card(Decimal::MIN, 5, Vec::new());
        card.programs[0].steps = vec![LoyaltyStep { threshold: Decimal::MAX, value: Decimal::MAX }];
        assert_eq!(card.next_step(&card.programs[0]), None);
    }
}
