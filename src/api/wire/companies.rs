//! A location (company, salon, branch), and the places that a client has been to.

use std::collections::BTreeMap;

use serde_json::Value;

use super::loose::{Amount, Flag01};
use super::moment::{MomentWire, TimezoneWire, ZoneWire};
use super::records::RecordWire;

wire! {
    /// Much of it is missing from the current sample of the single location: take that from a record's company.
    CompanyWire {
        id: i64,
        title: String,
        /// The name to show; falls back to `title` when empty.
        public_title: Option<String>,
        /// Business category.
        short_descr: Option<String>,
        /// HTML.
        description: Option<String>,
        logo: Option<String>,
        photos: Vec<String>,
        company_photos: Vec<String>,
        active: Option<Flag01>,
        phone: Option<String>,
        phones: Vec<String>,
        email: Option<String>,
        site: Option<String>,
        social: Option<CompanySocialWire>,
        /// Free text.
        schedule: Option<String>,
        country_id: Option<i64>,
        country: Option<String>,
        city_id: Option<i64>,
        city: Option<String>,
        address: Option<String>,
        zip: Option<String>,
        coordinate_lat: Option<Amount>,
        coordinate_lon: Option<Amount>,
        timezone: Option<TimezoneWire>,
        timezone_name: Option<String>,
        currency_short_title: Option<String>,
        phone_confirmation: Option<bool>,
        next_slot: Option<MomentWire>,
        main_group_id: Option<i64>,
        /// `[]` when there is none.
        main_group: Option<ChainRefWire>,
        /// Keyed by chain id; `[]` when there is none.
        groups: BTreeMap<String, ChainRefWire>,
        bookforms: Vec<CompanyBookformWire>,
        online_sales_form_url: Option<String>,
        /// Shape unpublished.
        booking_widget_promo: Option<Value>,
        allow_delete_record: Option<bool>,
        allow_change_record: Option<bool>,
        /// Seconds before the start; 0 is no limit.
        allow_delete_record_delay_step: Option<i64>,
        allow_change_record_delay_step: Option<i64>,
        allow_change_prepaid_record: Option<bool>,
        allow_delete_prepaid_record: Option<bool>,
    }
}

impl CompanyWire {
    pub fn zone(&self) -> ZoneWire {
        ZoneWire::of(self.timezone_name.as_deref(), self.timezone.as_ref())
    }
}

wire! {
    /// Empty text when not set; as often as not without a scheme.
    CompanySocialWire {
        facebook: Option<String>,
        instagram: Option<String>,
        telegram: Option<String>,
        viber: Option<String>,
        vk: Option<String>,
        whatsapp: Option<String>,
    }
}

wire! {
    ChainRefWire { id: i64, title: Option<String> }
}

wire! {
    CompanyBookformWire { id: i64, title: Option<String>, is_default: Option<Flag01>, url: String }
}

wire! {
    /// A location where this client has ever had a record. Not published by Altegio.
    UserCompanyWire {
        company: CompanyWire,
        is_favorite: bool,
        records_count: Option<i64>,
        upcoming_records_count: Option<i64>,
        /// The most recent past one: what "Book again" repeats.
        last_record: Option<RecordWire>,
        /// Null when there is nothing to show.
        cashback_balance: Option<Amount>,
        bookform_id: Option<i64>,
        online_sales: Option<OnlineSalesWire>,
        is_push_enabled: Option<bool>,
    }
}

wire! {
    OnlineSalesWire { is_available: bool, url: Option<String> }
}

wire! {
    /// A location as the unpublished operations refer to it.
    LocationRefWire {
        id: i64,
        title: String,
        address: Option<String>,
        logo: Option<String>,
        bookform_id: Option<i64>,
    }
}
