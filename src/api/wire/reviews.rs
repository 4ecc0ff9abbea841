//! Reviews: what people wrote, the form of a visit, and what is sent.

use super::moment::MomentWire;

wire! {
    /// One review, as it is listed and as it is answered after sending.
    CommentWire {
        id: i64,
        salon_id = "salon_id" | "company_id" | "location_id": Option<i64>,
        /// 0 about the location, 1 about a team member.
        kind = "type": Option<i64>,
        /// 0 or null when it is about the location.
        master_id = "master_id" | "staff_id" | "team_member_id": Option<i64>,
        text: String,
        /// Naive in older answers.
        date: Option<MomentWire>,
        /// 1 to 5, sometimes as text.
        rating = "rating" | "mark": i64,
        /// 0 when unknown.
        user_id: Option<i64>,
        user_name: Option<String>,
        user_avatar: Option<String>,
        /// The visit; 0 when none was named.
        record_id: Option<i64>,
    }
}

wire! {
    /// Answer of `get_review_form`; the rest of it repeats what the visit says.
    ReviewFormWire {
        is_review_submitted: bool,
        master: ReviewPartyWire,
        company: ReviewCompanyWire,
    }
}

wire! {
    ReviewPartyWire { id: i64, name: String }
}

wire! {
    ReviewCompanyWire { id: i64, title: String }
}

wire! {
    /// Body of `submit_review`. `name` is not in the published body: without it a server signs as it likes.
    ReviewSubmitRequestWire { rating: i64, text: Option<String>, name: Option<String> }
}

wire! {
    /// Body of `rate_team_member`, and of `review_location`, which alone takes `record_id`. An empty name is anonymous.
    CommentRequestWire { mark: i64, name: String, text: String, record_id: Option<i64> }
}
