//! What the demo backend knows, as plain rows. Must not know JSON of the API nor HTTP: `answers/` renders rows.

mod booking;
mod sales;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use booking::{BookingRulesRow, CategoryRow, CustomFieldRow, EventRow, FieldRuleRow, PrepaidRow};
pub use sales::{GivesRow, OfferRow, PaidRow, PaymentRow, PaymentStateRow};

use super::slots::Timetable;

/// Everything, and the whole of `--data FILE`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Tables {
    pub version: u32,
    pub next_id: i64,
    /// When this life was made up; older files do not say.
    #[serde(default)]
    pub began_at: Option<DateTime<Utc>>,
    /// Also decides what strangers have booked.
    pub seed: u64,
    /// Moved on by the control door; added to the clock, in seconds.
    pub clock_shift_seconds: i64,
    pub clients: Vec<ClientRow>,
    pub chains: Vec<ChainRow>,
    pub places: Vec<PlaceRow>,
    pub staff: Vec<StaffRow>,
    pub records: Vec<RecordRow>,
    pub events: Vec<EventRow>,
    pub memberships: Vec<MembershipRow>,
    pub gift_cards: Vec<GiftCardRow>,
    pub loyalty_cards: Vec<LoyaltyCardRow>,
    pub notifications: Vec<NotificationRow>,
    pub promo_blocks: Vec<PromoBlockRow>,
    pub comments: Vec<CommentRow>,
    #[serde(default)]
    pub offers: Vec<OfferRow>,
    #[serde(default)]
    pub payments: Vec<PaymentRow>,
    /// By user token.
    pub tokens: BTreeMap<String, TokenRow>,
    /// By phone, E.164.
    pub codes: BTreeMap<String, CodeRow>,
    /// Phones that may not try again before the moment.
    pub locks: BTreeMap<String, DateTime<Utc>>,
    /// What a sentinel did to a client already, of what it does once.
    pub sprung: BTreeSet<(i64, String)>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientRow {
    pub id: i64,
    /// E.164, the key of a person.
    pub phone: String,
    pub name: String,
    pub email: String,
    /// File under `/pictures`; empty for the stock picture.
    pub avatar: String,
    pub favorites: BTreeSet<i64>,
    pub settings: SettingsRow,
    /// Agreement code → version and moment.
    pub agreements: BTreeMap<String, (String, DateTime<Utc>)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsRow {
    pub lang: String,
    pub date_format: String,
    pub time_format: String,
    pub is_push_enabled: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChainRow {
    pub id: i64,
    pub title: String,
    /// The location whose logo stands for the chain.
    pub main_place: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PlaceRow {
    pub id: i64,
    pub title: String,
    pub category: String,
    pub description: String,
    pub country: String,
    pub city: String,
    pub address: String,
    pub phones: Vec<String>,
    pub latitude: f64,
    pub longitude: f64,
    /// IANA name.
    pub zone: String,
    /// What the old `timezone` number says, which is wrong now and then.
    pub timezone_number: i64,
    pub currency: String,
    pub chain: Option<i64>,
    pub logo: String,
    pub cover: String,
    pub site: String,
    pub schedule: String,
    /// Name of the network and what the business wrote there.
    #[serde(default)]
    pub social: BTreeMap<String, String>,
    /// Left the service: its profile is gone, its visits are not.
    #[serde(default)]
    pub has_left: bool,
    pub allow_delete: bool,
    pub allow_change: bool,
    pub delete_delay_seconds: i64,
    pub change_delay_seconds: i64,
    pub has_online_sales: bool,
    pub services: Vec<ServiceRow>,
    pub booking: BookingRulesRow,
    pub dialect: Dialect,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ServiceRow {
    pub id: i64,
    pub title: String,
    /// Hundredths of the place's currency.
    pub price: i64,
    /// The same as `price` when it is fixed.
    pub price_max: i64,
    /// Percent off.
    pub discount: i64,
    pub seconds: i64,
    pub category: i64,
    pub comment: String,
    /// File under `/pictures`; empty for none.
    pub image: String,
    pub prepaid: PrepaidRow,
    /// Only for holders of a valid membership.
    pub members_only: bool,
    /// Booked as a seat in a group event.
    pub is_event: bool,
    /// Known from old visits, not offered any more.
    pub is_gone: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StaffRow {
    pub id: i64,
    pub place: i64,
    pub name: String,
    pub specialization: String,
    pub avatar: String,
    pub rating: f64,
    pub votes: i64,
    pub is_deleted: bool,
    /// Services of this professional; empty for all of the place.
    pub services: BTreeSet<i64>,
    pub timetable: Timetable,
}

/// Which generation of the API a row is told in (API notes, 2 and 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Dialect {
    /// As the current reference prints it.
    #[default]
    Reference,
    /// Ids, money, flags and ratings as strings, `[]` for empty objects.
    Strings,
    /// Naive `date`, neither `datetime` nor `attendance`, zone name in `timezone`, zeros for dates, null texts.
    Blueprint,
    /// Reference plus the fields that only live answers carry.
    Live,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RecordRow {
    pub id: i64,
    pub client: i64,
    pub place: i64,
    pub staff: Option<i64>,
    pub services: Vec<i64>,
    pub start: DateTime<Utc>,
    pub created: DateTime<Utc>,
    pub length_seconds: i64,
    /// -1 no-show, 0 pending, 1 arrived, 2 confirmed by the client.
    pub attendance: i64,
    pub deleted: bool,
    pub comment: String,
    pub master_requested: bool,
    pub online: bool,
    pub prepaid: bool,
    pub prepaid_confirmed: bool,
    pub activity_id: i64,
    pub seats: i64,
    pub needs_confirmation: bool,
    pub review_enabled: bool,
    /// Overrides the place's switches when set.
    pub allow_delete: Option<bool>,
    pub allow_change: Option<bool>,
    /// What the client called it when booking.
    pub api_id: String,
    pub changed: Option<DateTime<Utc>>,
    /// Hundredths, by service; empty: what the services cost now.
    pub costs: Vec<i64>,
    pub dialect: Dialect,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MembershipRow {
    pub id: i64,
    pub client: i64,
    pub number: String,
    pub title: String,
    pub chain: i64,
    pub places: Vec<i64>,
    /// Its picture; empty for none.
    pub image: String,
    pub balance: BalanceRow,
    /// What a common balance can be spent on; empty: anything. Counts are in `balance`.
    #[serde(default)]
    pub covers: Vec<BalancePartRow>,
    /// 1 issued, 2 activated, 3 expired; others are not published.
    pub status_id: i64,
    pub status_title: String,
    pub is_frozen: bool,
    pub frozen_days: i64,
    /// Longest freeze in days; `None` when freezing is not sold.
    pub freeze_limit: Option<i64>,
    pub can_book_when_frozen: bool,
    pub period: i64,
    pub period_unit_id: i64,
    pub created: DateTime<Utc>,
    pub activated: Option<DateTime<Utc>>,
    pub expires: Option<DateTime<Utc>>,
    pub price: i64,
    pub dialect: Dialect,
    /// What was sold; `None`: something nobody else has.
    #[serde(default)]
    pub type_id: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum BalanceRow {
    Pooled {
        left: i64,
        total: i64,
    },
    /// No published field holds minutes: they are told in the ready-made text alone.
    Minutes {
        left: i64,
        total: i64,
    },
    Unlimited,
    Split(Vec<BalancePartRow>),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BalancePartRow {
    pub id: i64,
    pub title: String,
    pub is_category: bool,
    /// `None` is unlimited.
    pub count: Option<(i64, i64)>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GiftCardRow {
    pub id: i64,
    pub client: i64,
    pub number: String,
    pub title: String,
    pub chain: i64,
    pub places: Vec<i64>,
    pub image: String,
    /// Hundredths.
    pub balance: i64,
    pub nominal: i64,
    pub is_multi: bool,
    pub item_type: (i64, String),
    pub created: DateTime<Utc>,
    pub expires: Option<DateTime<Utc>>,
    pub status: (i64, String),
    pub dialect: Dialect,
    /// What was sold; `None`: something nobody else has.
    #[serde(default)]
    pub type_id: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LoyaltyCardRow {
    pub id: i64,
    pub client: i64,
    pub chain: i64,
    pub number: String,
    pub title: String,
    /// Hundredths.
    pub balance: i64,
    pub paid: i64,
    pub visits: i64,
    pub programs: Vec<ProgramRow>,
    pub dialect: Dialect,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProgramRow {
    pub id: i64,
    pub title: String,
    /// Wire name of the kind, such as `cashback_accumulative_paid`.
    pub kind: String,
    pub value: f64,
    pub is_percent: bool,
    /// Threshold → value.
    pub rules: Vec<(f64, f64)>,
    /// Visits towards the next free one, and how many are needed.
    pub package: Option<(i64, i64)>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NotificationRow {
    pub id: i64,
    pub client: i64,
    pub kind: String,
    pub title: String,
    pub text: String,
    pub created: DateTime<Utc>,
    pub read: Option<DateTime<Utc>>,
    pub place: Option<i64>,
    pub record: Option<i64>,
    pub actions: Vec<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PromoBlockRow {
    pub id: i64,
    pub place: i64,
    pub title: Option<String>,
    pub text: Option<String>,
    pub image: String,
    pub from: Option<DateTime<Utc>>,
    pub to: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CommentRow {
    pub id: i64,
    pub place: i64,
    pub staff: Option<i64>,
    pub text: String,
    pub date: DateTime<Utc>,
    pub rating: i64,
    pub user_name: Option<String>,
    /// Whose; 0 when it is none of the demo's clients.
    #[serde(default)]
    pub client: i64,
    /// The visit it is about; 0 when none was named.
    #[serde(default)]
    pub record: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TokenRow {
    pub client: i64,
    pub is_expired: bool,
    /// Method and path of what was asked with it, for the number whose token dies on the second load.
    pub asked: BTreeSet<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CodeRow {
    pub code: String,
    pub sent: DateTime<Utc>,
    pub expires: DateTime<Utc>,
    pub tries: u32,
}

impl Tables {
    pub fn new_id(&mut self) -> i64 {
        self.next_id += 1;
        self.next_id
    }

    pub fn client(&self, id: i64) -> Option<&ClientRow> {
        self.clients.iter().find(|row| row.id == id)
    }

    pub fn client_mut(&mut self, id: i64) -> Option<&mut ClientRow> {
        self.clients.iter_mut().find(|row| row.id == id)
    }

    pub fn client_by_phone(&self, phone: &str) -> Option<&ClientRow> {
        self.clients.iter().find(|row| row.phone == phone)
    }

    pub fn place(&self, id: i64) -> Option<&PlaceRow> {
        self.places.iter().find(|row| row.id == id)
    }

    pub fn chain(&self, id: i64) -> Option<&ChainRow> {
        self.chains.iter().find(|row| row.id == id)
    }

    pub fn staff_member(&self, id: i64) -> Option<&StaffRow> {
        self.staff.iter().find(|row| row.id == id)
    }
}

impl PlaceRow {
    /// The place's zone; a name the zone database does not know falls back to UTC.
    pub fn tz(&self) -> chrono_tz::Tz {
        self.zone.parse().unwrap_or(chrono_tz::UTC)
    }

    pub fn service(&self, id: i64) -> Option<&ServiceRow> {
        self.services.iter().find(|row| row.id == id)
    }
}
