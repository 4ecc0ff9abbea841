//! Which page the session allows, and where to go when it does not. Must not know how signing in works.

use crate::domain::phone_number::PhoneNumber;
use crate::repositories::session::Session;

use super::routes::Route;

#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    Stay,
    /// The page stays below, covered by "Please sign in again" (design 8.25).
    Cover {
        phone: Option<PhoneNumber>,
    },
    Go(Route),
}

/// `wanted`: the page that was left for signing in, and is returned to afterwards.
pub fn judge(session: &Session, route: &Route, wanted: Option<&Route>) -> Verdict {
    let is_sign_in = matches!(route, Route::SignInPage {} | Route::SmsCodePage {});
    match session {
        Session::SignedIn { .. } if is_sign_in => Verdict::Go(wanted.cloned().unwrap_or(Route::MainPage {})),
        Session::SignedIn { .. } => Verdict::Stay,
        Session::CodeSent(_) if *route == (Route::SmsCodePage {}) => Verdict::Stay,
        Session::CodeSent(_) if is_sign_in || !route.is_public() => Verdict::Go(Route::SmsCodePage {}),
        Session::SignedOut if *route == (Route::SmsCodePage {}) || !route.is_public() => {
            Verdict::Go(Route::SignInPage {})
        }
        Session::Expired { .. } if *route == (Route::SmsCodePage {}) => Verdict::Go(Route::SignInPage {}),
        Session::Expired { phone } if !route.is_public() => Verdict::Cover { phone: phone.clone() },
        Session::CodeSent(_) | Session::SignedOut | Session::Expired { .. } => Verdict::Stay,
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::repositories::session::CodeSent;

    fn code_sent() -> Session {
        let at = DateTime::parse_from_rfc3339("2026-11-24T09:41:00Z").unwrap().to_utc();
        let phone: PhoneNumber = serde_json::from_str("\"+12025550101\"").unwrap();
        Session::CodeSent(CodeSent { phone, sent_at: at, resend_at: at, expires_at: None, code_length: 4 })
    }

    const MAIN: Route = Route::MainPage {};
    const SIGN_IN: Route = Route::SignInPage {};
    const CODE: Route = Route::SmsCodePage {};

    #[test]
    fn nobody_signed_in_sees_only_sign_in_and_the_legal_texts() {
        assert_eq!(judge(&Session::SignedOut, &MAIN, None), Verdict::Go(SIGN_IN));
        assert_eq!(judge(&Session::SignedOut, &CODE, None), Verdict::Go(SIGN_IN));
        assert_eq!(judge(&Session::SignedOut, &SIGN_IN, None), Verdict::Stay);
        let legal = Route::LegalPage { document: "user-agreement".into() };
        assert_eq!(judge(&Session::SignedOut, &legal, None), Verdict::Stay);
    }

    #[test]
    fn an_app_killed_between_number_and_code_starts_at_the_code() {
        assert_eq!(judge(&code_sent(), &MAIN, None), Verdict::Go(CODE));
        assert_eq!(judge(&code_sent(), &SIGN_IN, None), Verdict::Go(CODE));
        assert_eq!(judge(&code_sent(), &CODE, None), Verdict::Stay);
    }

    #[test]
    fn signing_in_leads_back_to_the_page_that_was_left() {
        let session = Session::SignedIn { is_demo: false };
        let places = Route::PlacesPage {};
        assert_eq!(judge(&session, &CODE, Some(&places)), Verdict::Go(places));
        assert_eq!(judge(&session, &CODE, None), Verdict::Go(MAIN));
        assert_eq!(judge(&session, &MAIN, None), Verdict::Stay);
    }

    #[test]
    fn an_expired_session_covers_the_page_and_lets_the_user_sign_in() {
        let session = Session::Expired { phone: None };
        assert_eq!(judge(&session, &Route::PlacesPage {}, None), Verdict::Cover { phone: None });
        assert_eq!(judge(&session, &SIGN_IN, None), Verdict::Stay);
        assert_eq!(judge(&session, &CODE, None), Verdict::Go(SIGN_IN));
    }
}
