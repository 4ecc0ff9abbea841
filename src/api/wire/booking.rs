//! What can be booked at a location, and booking it (API notes, 7).

use serde_json::{Map, Value};

use super::day::{DayWire, SlotMomentWire};
use super::loose::{Amount, Flag01, SecretText};
use super::records::{PositionWire, PrepaidSettingsWire, RecordWire};

wire! {
    BookformWire {
        id: Option<i64>,
        url: Option<String>,
        /// Chain; 0 for the form of a single location.
        group_id: Option<i64>,
        company_id: Option<i64>,
        chain_main_salon_id: Option<i64>,
        steps: Vec<BookformStepWire>,
        /// Counts only without a chain; else each location says it.
        phone_confirmation: Option<bool>,
        sms_enabled: Option<bool>,
        lang: Option<String>,
        comment_required: Option<bool>,
        comment_input_name: Option<String>,
        booking_notify_text: Option<String>,
        is_show_privacy_policy: Option<bool>,
        is_online_sale_available: Option<bool>,
        /// The following are location settings that public clients see.
        booking_comment_required: Option<bool>,
        booking_comment_hidden: Option<bool>,
        booking_email_required: Option<bool>,
        booking_email_hidden: Option<bool>,
        is_surname_field_enabled: Option<bool>,
        is_surname_field_required: Option<bool>,
        show_any_master: Option<bool>,
    }
}

wire! {
    /// The last step is spelled both `confirm` and `comfirm`; two steps may share a number.
    BookformStepWire {
        step: String,
        title: String,
        num: Option<i64>,
        hidden: bool,
        /// Preset id; -1 or 0 mean any or none.
        default: Option<i64>,
        date_hidden: Option<bool>,
        time_hidden: Option<bool>,
    }
}

wire! {
    BookServicesWire {
        /// Legacy promotions.
        events: Vec<Value>,
        services: Vec<BookServiceWire>,
        category = "category" | "categories": Vec<BookServiceCategoryWire>,
    }
}

wire! {
    BookServiceWire {
        id: i64,
        title: String,
        category_id: Option<i64>,
        price_min: Option<Amount>,
        price_max: Option<Amount>,
        /// Percent.
        discount: Option<Amount>,
        comment: String,
        /// Higher first.
        weight: Option<Amount>,
        /// Goes together with what is chosen.
        active: Option<Flag01>,
        image: String,
        images: Vec<String>,
        /// `forbidden`, `allowed` or `required`.
        prepaid: Option<String>,
        prepaid_settings: Option<PrepaidSettingsWire>,
        /// Seconds; null unless asked for one team member.
        seance_length: Option<i64>,
        abonement_restriction: Option<i64>,
        is_composite: Option<bool>,
        is_chain: Option<bool>,
        /// Of a group event; seen in live answers only.
        is_multi: Option<bool>,
    }
}

wire! {
    BookServiceCategoryWire { id: i64, title: String, weight: Option<Amount> }
}

wire! {
    BookStaffWire {
        id: i64,
        name: String,
        /// Has free sessions under the filter.
        bookable: bool,
        specialization: Option<String>,
        /// `[]` when there is none.
        position: Option<PositionWire>,
        show_rating: Option<Flag01>,
        rating: Option<Amount>,
        votes_count: Option<i64>,
        comments_count: Option<i64>,
        avatar: Option<String>,
        avatar_big: Option<String>,
        weight: Option<i64>,
        /// HTML.
        information: Option<String>,
        seance_date: Option<DayWire>,
        seances: Vec<BookTimeWire>,
        fired: Option<Flag01>,
        hidden: Option<Flag01>,
        prepaid: Option<String>,
    }
}

wire! {
    BookTimeWire {
        /// `H:MM` on the location's clock.
        time: String,
        /// Seconds.
        seance_length: Option<i64>,
        sum_length: Option<i64>,
        /// Its text is sent back unchanged; a number is not.
        datetime: SlotMomentWire,
    }
}

wire! {
    NearestSeancesWire { seance_date: Option<DayWire>, seances: Vec<BookTimeWire> }
}

wire! {
    BookDatesWire { booking_dates: Vec<DayWire>, working_dates: Vec<DayWire> }
}

wire! {
    BookAppointmentWire {
        /// Chosen by the client, echoed in the answer and in errors.
        id: i64,
        services: Vec<i64>,
        /// 0 for any.
        staff_id: i64,
        datetime: String,
        custom_fields: Option<FieldsWire>,
    }
}

wire! {
    BookCheckRequestWire { appointments: Vec<BookAppointmentWire> }
}

wire! {
    BookRecordRequestWire {
        phone: String,
        fullname: String,
        surname: Option<String>,
        email: Option<String>,
        /// From the SMS.
        code: Option<SecretText>,
        comment: Option<String>,
        /// Where it comes from.
        source = "type": Option<String>,
        notify_by_sms: Option<i64>,
        notify_by_email: Option<i64>,
        api_id: Option<String>,
        custom_fields: Option<FieldsWire>,
        appointments: Vec<BookAppointmentWire>,
        bookform_id: Option<i64>,
        is_personal_data_processing_allowed: Option<bool>,
    }
}

wire! {
    BookRecordResultWire {
        id: Option<i64>,
        record_id: i64,
        record_hash: Option<SecretText>,
        /// Without the envelope the whole record comes along.
        record: Option<RecordWire>,
    }
}

wire! {
    RescheduleRequestWire { datetime: String, comment: Option<String> }
}

wire! {
    PrivacyPolicyWire { agreement: Option<PrivacyAgreementWire> }
}

wire! {
    PrivacyAgreementWire { content: String }
}

wire! {
    CustomFieldWire {
        id: i64,
        code: String,
        title: String,
        show_in_ui: Option<bool>,
        user_can_edit: Option<bool>,
        /// Unpublished; optional when absent.
        is_required = "is_required" | "required": Option<bool>,
        kind = "type": CustomFieldTypeWire,
        values: Vec<String>,
    }
}

wire! {
    CustomFieldTypeWire { code: String, title: Option<String> }
}

/// Values of custom fields by code.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
#[serde(transparent)]
pub struct FieldsWire(pub Map<String, Value>);

impl super::loose::Loose for FieldsWire {
    fn read(value: Value) -> Result<Self, super::loose::Unreadable> {
        super::loose::object(value).map(Self)
    }
}
