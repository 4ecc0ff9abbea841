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

/// As [`judge`], but who has just signed in stays where the code was typed for as long as a name is asked for.
pub fn judge_with_name(asks_name: bool, session: &Session, route: &Route, wanted: Option<&Route>) -> Verdict {
    match session {
        Session::SignedIn { .. } if asks_name && *route == (Route::SmsCodePage {}) => Verdict::Stay,
        session => judge(session, route, wanted),
    }
}

/// The page to come to once signed in: one that a link opened, or that was on the screen when the session ended.
/// `before`: the session when this was last asked.
pub fn wanted_after(
    before: Option<&Session>,
    session: &Session,
    route: &Route,
    wanted: Option<Route>,
) -> Option<Route> {
    let was_somebody = matches!(before, Some(Session::SignedIn { .. } | Session::Expired { .. }));
    let is_private = !route.is_public();
    match session {
        // Who logs out does not want to come back, and the next one may be somebody else.
        Session::SignedOut if was_somebody => None,
        Session::SignedOut | Session::CodeSent(_) if is_private && *route != (Route::MainPage {}) => {
            Some(route.clone())
        }
        Session::Expired { .. } if is_private => Some(route.clone()),
        Session::SignedIn { .. } if is_private => None,
        _ => wanted,
    }
}

/// What becomes of what the pages remember.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembering {
    Stays,
    /// The number and the consents are asked for anew the next time.
    WithoutSignIn,
    /// It was somebody else's.
    Ends,
}

/// `owner`: the number of whoever the pages belonged to, as far as it was told; kept up to date here.
pub fn remembering_after(owner: &mut Option<PhoneNumber>, before: Option<&Session>, session: &Session) -> Remembering {
    let was_demo = before == Some(&Session::SignedIn { is_demo: true });
    let was_somebody = owner.is_some() || matches!(before, Some(Session::SignedIn { .. } | Session::Expired { .. }));
    let (next, remembering) = match (before, session) {
        (_, Session::SignedOut) if was_somebody => (None, Remembering::Ends),
        (_, Session::SignedOut) => (None, Remembering::Stays),
        (_, Session::CodeSent(_)) => return Remembering::Stays,
        (_, Session::Expired { phone }) => {
            (phone.clone(), if was_demo { Remembering::Ends } else { Remembering::Stays })
        }
        (Some(Session::CodeSent(code)), Session::SignedIn { .. }) => {
            let is_another = owner.as_ref().is_some_and(|owner| *owner != code.phone);
            let remembering = if is_another { Remembering::Ends } else { Remembering::WithoutSignIn };
            (Some(code.phone.clone()), remembering)
        }
        (Some(Session::Expired { .. }), Session::SignedIn { is_demo: true }) => (None, Remembering::Ends),
        (Some(Session::SignedOut), Session::SignedIn { .. }) => (None, Remembering::WithoutSignIn),
        (_, Session::SignedIn { .. }) => return Remembering::Stays,
    };
    *owner = next;
    remembering
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

    /// Through these sessions, one after the other; what becomes of the memory at the last.
    fn remembered_through(sessions: &[Session]) -> Remembering {
        let (mut owner, mut before, mut last) = (None, None, Remembering::Stays);
        for session in sessions {
            last = remembering_after(&mut owner, before, session);
            before = Some(session);
        }
        last
    }

    #[test]
    fn pages_forget_with_every_log_out_and_when_somebody_else_signs_in() {
        let (signed_in, demo) = (Session::SignedIn { is_demo: false }, Session::SignedIn { is_demo: true });
        let expired = |phone: &str| Session::Expired { phone: serde_json::from_str(&format!("\"{phone}\"")).unwrap() };
        let (mine, another) = (expired("+12025550101"), expired("+12025550102"));
        let ends = [
            vec![signed_in.clone(), Session::SignedOut],
            vec![signed_in.clone(), mine.clone(), Session::SignedOut],
            vec![demo.clone(), Session::SignedOut],
            vec![demo.clone(), mine.clone()],
            vec![another.clone(), code_sent(), signed_in.clone()],
            vec![mine.clone(), demo.clone()],
        ];
        for sessions in ends {
            assert_eq!(remembered_through(&sessions), Remembering::Ends, "{sessions:?}");
        }
        for sessions in [
            vec![Session::SignedOut, code_sent(), signed_in.clone()],
            vec![mine.clone(), code_sent(), signed_in.clone()],
        ] {
            assert_eq!(remembered_through(&sessions), Remembering::WithoutSignIn, "{sessions:?}");
        }
        for sessions in
            [vec![signed_in.clone(), mine.clone()], vec![mine, code_sent()], vec![code_sent(), Session::SignedOut]]
        {
            assert_eq!(remembered_through(&sessions), Remembering::Stays, "{sessions:?}");
        }
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
    fn a_link_opened_by_nobody_is_wanted_until_somebody_has_come_to_it() {
        let places = Route::PlacesPage {};
        let signed_in = Session::SignedIn { is_demo: false };
        let opened = wanted_after(None, &Session::SignedOut, &places, None);
        assert_eq!(opened.as_ref(), Some(&places));
        let at_sign_in = wanted_after(Some(&Session::SignedOut), &Session::SignedOut, &SIGN_IN, opened);
        let at_code = wanted_after(Some(&Session::SignedOut), &code_sent(), &CODE, at_sign_in);
        let signed = wanted_after(Some(&code_sent()), &signed_in, &CODE, at_code);
        assert_eq!(signed.as_ref(), Some(&places));
        assert_eq!(wanted_after(Some(&signed_in), &signed_in, &places, signed), None);
    }

    #[test]
    fn logging_out_leaves_nothing_to_come_back_to() {
        let signed_in = Session::SignedIn { is_demo: false };
        let account = Route::AccountPage {};
        assert_eq!(wanted_after(Some(&signed_in), &Session::SignedOut, &account, None), None);
        let expired = Session::Expired { phone: None };
        assert_eq!(wanted_after(Some(&expired), &Session::SignedOut, &account, Some(account.clone())), None);
    }

    #[test]
    fn the_main_page_needs_no_remembering() {
        assert_eq!(wanted_after(None, &Session::SignedOut, &MAIN, None), None);
    }

    #[test]
    fn who_is_asked_for_a_name_stays_with_the_question_and_nowhere_else() {
        let session = Session::SignedIn { is_demo: false };
        assert_eq!(judge_with_name(true, &session, &CODE, None), Verdict::Stay);
        assert_eq!(judge_with_name(false, &session, &CODE, None), Verdict::Go(MAIN));
        assert_eq!(judge_with_name(true, &session, &SIGN_IN, None), Verdict::Go(MAIN));
        assert_eq!(judge_with_name(true, &Session::SignedOut, &CODE, None), Verdict::Go(SIGN_IN));
    }

    #[test]
    fn an_expired_session_covers_the_page_and_lets_the_user_sign_in() {
        let session = Session::Expired { phone: None };
        assert_eq!(judge(&session, &Route::PlacesPage {}, None), Verdict::Cover { phone: None });
        assert_eq!(judge(&session, &SIGN_IN, None), Verdict::Stay);
        assert_eq!(judge(&session, &CODE, None), Verdict::Go(SIGN_IN));
    }
}
