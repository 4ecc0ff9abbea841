//! Balances and expiry over any sums and any moment around midnight at the place.

use chrono::{Duration, NaiveDate, TimeZone};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

fn card(balance: Decimal, nominal: Decimal) -> GiftCard {
    GiftCard {
        id: GiftCardId(1),
        number: "1".into(),
        title: "Gift".into(),
        chain: None,
        balance: Money::new(balance, "€"),
        nominal: Money::new(nominal, "€"),
        is_multiple_use: true,
        expiry: Expiry::Never,
        applies_to: String::new(),
        image_url: None,
        kind: None,
    }
}

fn sum() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (-100_i64..100_000).prop_map(|cents| Decimal::new(cents, 2)),
        (-5_i64..5).prop_map(|cents| Decimal::new(cents, 2)),
        Just(Decimal::MAX),
        Just(Decimal::MIN),
        Just(Decimal::new(1, 28)),
    ]
}

proptest! {
    #[test]
    fn the_bar_is_full_only_when_nothing_and_empty_only_when_all_is_spent(balance in sum(), nominal in sum()) {
        let percent = card(balance, nominal).percent_left();
        prop_assert!(percent <= 100);
        if nominal > Decimal::ZERO {
            prop_assert_eq!(percent == 0, balance <= Decimal::ZERO);
            prop_assert_eq!(percent == 100, balance >= nominal && balance > Decimal::ZERO);
        } else {
            prop_assert_eq!(percent, 0);
        }
    }

    #[test]
    fn it_is_over_when_its_day_at_the_place_is_over_and_not_an_hour_earlier(
        days in 0_i64..1_000,
        end_hour in 0_u32..24,
        now_minutes in -3_000_i64..3_000,
        zone in proptest::sample::select(&[chrono_tz::Europe::Paris, chrono_tz::Pacific::Auckland, chrono_tz::America::New_York][..]),
    ) {
        let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Duration::days(days);
        let Some(end) = zone.from_local_datetime(&day.and_hms_opt(end_hour, 30, 0).unwrap()).earliest() else {
            return Ok(());
        };
        let now = end.with_timezone(&Utc) + Duration::minutes(now_minutes);
        let mut card = card(Decimal::ONE, Decimal::TEN);
        card.expiry = Expiry::On(PlaceTime::new(end.fixed_offset(), Some(zone)));
        let is_over = now.with_timezone(&zone).date_naive() > day;
        prop_assert_eq!(card.state(now), if is_over { GiftCardState::Expired } else { GiftCardState::Active });
        card.balance.amount = Decimal::ZERO;
        prop_assert_eq!(card.state(now), if is_over { GiftCardState::Expired } else { GiftCardState::Spent });
    }
}
