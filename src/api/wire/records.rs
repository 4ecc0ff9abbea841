//! A client's appointment. Fields seen in live clients only are all optional (API notes, 6).

use super::loose::{Amount, Flag01, SecretText};
use super::moment::{MomentWire, TimezoneWire, ZoneWire};

wire! {
    RecordWire {
        id: i64,
        services: Vec<RecordServiceWire>,
        company: RecordCompanyWire,
        staff: Option<RecordStaffWire>,
        /// Seats taken.
        clients_count: Option<i64>,
        /// The start; naive in live answers. `datetime` is the one to use.
        date: Option<MomentWire>,
        datetime: Option<MomentWire>,
        create_date: Option<MomentWire>,
        last_change_date: Option<MomentWire>,
        comment: String,
        deleted: bool,
        /// 0 pending, 2 confirmed by the client, 1 served, -1 no-show.
        attendance = "attendance" | "visit_attendance": Option<i64>,
        /// Seconds, technical break included.
        length = "length" | "seance_length": Option<i64>,
        /// Hours before the start; 0 is off.
        notify_by_sms: Option<i64>,
        notify_by_email: Option<i64>,
        /// False when the client chose any team member.
        master_requested: Option<bool>,
        online: Option<bool>,
        api_id: Option<String>,
        prepaid: Option<bool>,
        prepaid_confirmed: Option<bool>,
        activity_id: Option<i64>,
        record_hash: Option<SecretText>,
        allow_repeat_record: Option<bool>,
        /// Opens the review form.
        token: Option<SecretText>,
        review_enabled: Option<bool>,
        is_confirmation_needed: Option<bool>,
        /// Of this very record; wins over the place's switch.
        allow_delete_record: Option<bool>,
        allow_change_record: Option<bool>,
        paid_amount: Option<Amount>,
    }
}

wire! {
    RecordServiceWire {
        id: i64,
        title: String,
        cost: Option<Amount>,
        price_min: Option<Amount>,
        price_max: Option<Amount>,
        /// Percent.
        discount: Option<Amount>,
        amount: Option<i64>,
        /// Seconds.
        seance_length: Option<i64>,
        api_id: Option<String>,
        abonement_restriction: Option<i64>,
        prepaid_settings: Option<PrepaidSettingsWire>,
    }
}

wire! {
    /// `forbidden`, `allowed` or `required`.
    PrepaidSettingsWire { status: String }
}

wire! {
    /// A location as a record carries it.
    RecordCompanyWire {
        id: i64,
        title: String,
        public_title: Option<String>,
        country_id: Option<i64>,
        country: Option<String>,
        city_id: Option<i64>,
        city: Option<String>,
        phone: Option<String>,
        phones: Vec<String>,
        timezone: Option<TimezoneWire>,
        timezone_name: Option<String>,
        address: Option<String>,
        coordinate_lat: Option<Amount>,
        coordinate_lon: Option<Amount>,
        allow_delete_record: Option<bool>,
        allow_change_record: Option<bool>,
        /// Seconds before the start; 0 is no limit.
        allow_delete_record_delay_step: Option<i64>,
        allow_change_record_delay_step: Option<i64>,
        allow_change_prepaid_record: Option<bool>,
        allow_delete_prepaid_record: Option<bool>,
        site: Option<String>,
        currency_short_title: Option<String>,
        logo: Option<String>,
        main_group_id: Option<i64>,
    }
}

impl RecordCompanyWire {
    pub fn zone(&self) -> ZoneWire {
        ZoneWire::of(self.timezone_name.as_deref(), self.timezone.as_ref())
    }
}

wire! {
    RecordStaffWire {
        id: i64,
        name: String,
        /// `spec` in the answer to a reschedule.
        specialization = "specialization" | "spec": Option<String>,
        /// `[]` when there is none.
        position: Option<PositionWire>,
        show_rating: Option<Flag01>,
        rating: Option<Amount>,
        votes_count: Option<i64>,
        comments_count: Option<i64>,
        avatar: Option<String>,
        avatar_big: Option<String>,
        is_deleted: Option<bool>,
    }
}

wire! {
    PositionWire { id: i64, title: String }
}
