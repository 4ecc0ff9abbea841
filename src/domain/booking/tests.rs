//! Menus, steps, drafts and "Book again", by example.

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use super::*;
use crate::domain::appointment::{
    Appointment, AppointmentPlace, Attendance, BookedService, ChangeRules, PaymentState, Professional,
};
use crate::domain::ids::{AppointmentId, PlaceId, ProfessionalId, ServiceId};
use crate::domain::money::Money;
use crate::domain::place_time::PlaceTime;

fn now() -> DateTime<Utc> {
    "2026-11-24T08:41:00Z".parse().unwrap()
}

fn service(id: i64, title: &str, min: i64, max: i64) -> BookableService {
    BookableService {
        id: ServiceId(id),
        category: 1,
        title: title.to_owned(),
        price: PriceRange::new(min.into(), max.into(), "€"),
        old_price: None,
        length_seconds: Some(1800),
        comment: String::new(),
        picture_url: None,
        prepaid: Prepaid::Forbidden,
        members_only: false,
        event: false,
        is_selectable: true,
    }
}

fn menu() -> ServiceMenu {
    let mut class = service(3, "Yoga class", 20, 20);
    class.event = true;
    class.category = 2;
    let mut members = service(4, "Members’ sauna", 0, 0);
    members.members_only = true;
    let mut paid = service(5, "Épilation", 40, 40);
    paid.prepaid = Prepaid::Required;
    ServiceMenu {
        categories: vec![
            ServiceCategory { id: 1, title: "Hair".into() },
            ServiceCategory { id: 2, title: "Classes".into() },
            ServiceCategory { id: 9, title: "Empty".into() },
        ],
        services: vec![service(1, "Haircut", 45, 60), service(2, "Blow-dry", 30, 30), class, members, paid],
    }
}

fn ids(services: &[&BookableService]) -> Vec<i64> {
    services.iter().map(|service| service.id.0).collect()
}

#[test]
fn a_search_finds_words_in_any_order_whatever_the_accents() {
    let menu = menu();
    assert_eq!(ids(&menu.found(None, "")), [1, 2, 3, 4, 5]);
    assert_eq!(ids(&menu.found(None, "BLOW dry")), [2]);
    assert_eq!(ids(&menu.found(None, "dry blow")), [2]);
    assert_eq!(ids(&menu.found(None, "epil")), [5]);
    assert_eq!(ids(&menu.found(None, "classes")), [3], "the category counts too");
    assert_eq!(ids(&menu.found(Some(2), "")), [3]);
    assert_eq!(ids(&menu.found(Some(2), "haircut")), [] as [i64; 0]);
    assert_eq!(menu.shown_categories().len(), 2);
}

#[test]
fn a_selection_has_a_price_a_length_and_a_reason_against_it() {
    let menu = menu();
    let chosen = |ids: &[i64]| ids.iter().map(|id| ServiceId(*id)).collect::<Vec<_>>();
    assert_eq!(menu.total(&chosen(&[1, 2])), Some(PriceRange::new(75.into(), 90.into(), "€")));
    assert_eq!(menu.total_length(&chosen(&[1, 2])), Some(3600));
    assert_eq!(menu.total_length(&chosen(&[1, 77])), None);
    assert_eq!(menu.problem(&[], false), Some(SelectionProblem::Empty));
    assert_eq!(menu.problem(&chosen(&[1, 2]), false), None);
    assert_eq!(menu.problem(&chosen(&[1, 77]), false), Some(SelectionProblem::Gone(vec![ServiceId(77)])));
    assert_eq!(menu.problem(&chosen(&[3, 1]), false), Some(SelectionProblem::EventAmongServices(ServiceId(3))));
    assert_eq!(menu.problem(&chosen(&[3]), false), None);
    assert_eq!(menu.problem(&chosen(&[1, 4]), false), Some(SelectionProblem::MembersOnly(ServiceId(4))));
    assert_eq!(menu.problem(&chosen(&[1, 4]), true), None);
    assert_eq!(menu.problem(&chosen(&[5]), true), Some(SelectionProblem::PrepaidRequired(ServiceId(5))));
}

fn slot(text: &str, minutes: i64) -> Slot {
    let start = PlaceTime::new(DateTime::parse_from_rfc3339(text).unwrap(), Some(chrono_tz::Europe::Paris));
    Slot { time: start.local().time(), wire_datetime: text.into(), start, length_seconds: minutes * 60 }
}

fn draft() -> BookingDraft {
    BookingDraft::new(Some(PlaceId(1)), "key".into(), now())
}

const MANY: StepChoices = StepChoices { places: 3, services: 20, professionals: 5 };

#[test]
fn steps_follow_one_another_and_those_with_one_choice_are_passed_over() {
    let form = BookingForm::by_default(PlaceId(1));
    let mut draft = BookingDraft::new(None, "key".into(), now());
    assert_eq!(draft.step, BookingStep::Location);
    draft.place = Some(PlaceId(1));
    assert_eq!(next_step(BookingStep::Location, &draft, &form, MANY), BookingStep::Services);
    let one_service = StepChoices { services: 1, ..MANY };
    assert_eq!(next_step(BookingStep::Location, &draft, &form, one_service), BookingStep::Professional);
    draft.parts[0].services = vec![ServiceId(1)];
    assert_eq!(next_step(BookingStep::Services, &draft, &form, MANY), BookingStep::Professional);
    let alone = StepChoices { professionals: 1, ..MANY };
    assert_eq!(next_step(BookingStep::Services, &draft, &form, alone), BookingStep::Time);
    assert_eq!(next_step(BookingStep::Professional, &draft, &form, MANY), BookingStep::Time);
    draft.parts[0].slot = Some(slot("2026-11-26T14:30:00+01:00", 60));
    let after = next_step(BookingStep::Professional, &draft, &form, MANY);
    assert_eq!(after, BookingStep::Details, "a time picked beside a professional");
    assert_eq!(next_step(BookingStep::Time, &draft, &form, MANY), BookingStep::Details);
}

#[test]
fn the_form_s_order_counts_and_hidden_steps_are_passed_over() {
    let mut form = BookingForm::by_default(PlaceId(1));
    form.steps.swap(0, 1);
    let mut draft = draft();
    assert_eq!(next_step(BookingStep::Location, &draft, &form, MANY), BookingStep::Professional);
    assert_eq!(next_step(BookingStep::Professional, &draft, &form, MANY), BookingStep::Services);
    for step in &mut form.steps {
        step.is_hidden = true;
    }
    assert_eq!(
        next_step(BookingStep::Location, &draft, &form, MANY),
        BookingStep::Services,
        "without services there is nothing to book, hidden or not"
    );
    draft.parts[0].services = vec![ServiceId(1)];
    assert_eq!(next_step(BookingStep::Services, &draft, &form, MANY), BookingStep::Time, "nor without a time");
    form.steps.clear();
    assert_eq!(
        next_step(BookingStep::Services, &draft, &form, MANY),
        BookingStep::Professional,
        "a form without steps"
    );
}

#[test]
fn no_order_of_steps_reaches_the_details_without_services_and_a_time() {
    let kinds = [FormStepKind::Services, FormStepKind::Professional, FormStepKind::Time, FormStepKind::Contact];
    let mut random = fastrand::Rng::with_seed(11);
    for _ in 0..5_000 {
        let mut form = BookingForm::by_default(PlaceId(1));
        form.steps = (0..random.usize(..7))
            .map(|_| FormStep {
                kind: kinds[random.usize(..4)],
                title: String::new(),
                is_hidden: random.bool(),
                preset: None,
            })
            .collect();
        let choices =
            StepChoices { places: random.usize(..3), services: random.usize(2..4), professionals: random.usize(..3) };
        let mut draft = draft();
        let mut step = BookingStep::Location;
        for _ in 0..10 {
            step = next_step(step, &draft, &form, choices);
            match step {
                BookingStep::Services => draft.parts[0].services = vec![ServiceId(1)],
                BookingStep::Time => draft.parts[0].slot = Some(slot("2026-11-26T14:30:00+01:00", 60)),
                BookingStep::Details => break,
                _ => {}
            }
        }
        assert_eq!(step, BookingStep::Details);
        assert!(draft.is_complete(), "{form:?} {choices:?}");
    }
}

#[test]
fn the_details_say_all_that_is_missing() {
    let mut form = BookingForm::by_default(PlaceId(1));
    let mut contact = Contact { name: "Anna".into(), phone: "+33612345678".into(), ..Contact::default() };
    assert_eq!(form.contact_problems(&contact), []);
    contact.email = "anna".into();
    assert_eq!(form.contact_problems(&contact), [ContactProblem::EmailInvalid]);
    form.surname = FieldRule::Required;
    form.email = FieldRule::Required;
    form.comment = FieldRule::Required;
    form.shows_privacy_policy = true;
    let options = vec!["short".to_owned(), "long".to_owned()];
    let field = |code: &str, kind| CustomField { code: code.into(), title: code.into(), kind, required: true };
    form.custom_fields = vec![field("hair", CustomFieldKind::Choice { options }), field("day", CustomFieldKind::Date)];
    let problems = form.contact_problems(&Contact::default());
    assert_eq!(
        problems,
        [
            ContactProblem::NameMissing,
            ContactProblem::SurnameMissing,
            ContactProblem::PhoneMissing,
            ContactProblem::EmailMissing,
            ContactProblem::CommentMissing,
            ContactProblem::CustomField("hair".into()),
            ContactProblem::CustomField("day".into()),
            ContactProblem::ConsentMissing,
        ]
    );
    contact.surname = "Lindqvist".into();
    contact.email = "anna@mail.example".into();
    contact.comment = "See you".into();
    contact.consent = true;
    contact.custom = [("hair", "middle"), ("day", "2026-02-30")].map(|(a, b)| (a.to_owned(), b.to_owned())).into();
    let left = [ContactProblem::CustomField("hair".into()), ContactProblem::CustomField("day".into())];
    assert_eq!(form.contact_problems(&contact), left);
    contact.custom = [("hair", "long"), ("day", "2026-02-28")].map(|(a, b)| (a.to_owned(), b.to_owned())).into();
    assert_eq!(form.contact_problems(&contact), []);
}

#[test]
fn one_client_cannot_be_in_two_chairs() {
    let part = |start: &str, minutes| BookingPart {
        services: vec![ServiceId(1)],
        professional: ProfessionalChoice::Any,
        slot: Some(slot(start, minutes)),
    };
    let mut draft = draft();
    draft.parts = vec![part("2026-11-26T14:00:00+01:00", 60), part("2026-11-26T15:00:00+01:00", 30)];
    assert_eq!(draft.overlapping_part(), None, "one after the other");
    draft.parts.push(part("2026-11-26T14:45:00+01:00", 15));
    assert_eq!(draft.overlapping_part(), Some(2));
    // Told in another zone it is the same moment.
    draft.parts[2] = part("2026-11-26T13:30:00+00:00", 15);
    assert_eq!(draft.overlapping_part(), Some(2));
}

#[test]
fn a_draft_lives_for_thirty_minutes() {
    let draft = draft();
    assert!(!draft.is_outdated(now() + chrono::Duration::minutes(30)));
    assert!(draft.is_outdated(now() + chrono::Duration::seconds(30 * 60 + 1)));
    assert!(!draft.is_outdated(now() - chrono::Duration::hours(3)), "a clock set back loses nothing");
    let saved = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<BookingDraft>(&saved).unwrap(), draft);
}

fn visit(services: &[(i64, &str)], professional: Option<i64>, was_chosen: bool) -> Appointment {
    Appointment {
        id: AppointmentId(900),
        start: PlaceTime::new(DateTime::parse_from_rfc3339("2026-10-01T14:30:00+02:00").unwrap(), None),
        length_seconds: 3600,
        place: AppointmentPlace {
            id: PlaceId(1),
            name: "Studio".into(),
            address: String::new(),
            phones: Vec::new(),
            logo_url: None,
            currency: "€".into(),
        },
        professional: professional.map(|id| Professional {
            id: ProfessionalId(id),
            name: "Sofia".into(),
            specialization: String::new(),
            photo_url: None,
            rating: None,
        }),
        services: services
            .iter()
            .map(|(id, title)| BookedService {
                id: ServiceId(*id),
                title: (*title).into(),
                cost: Money::new(Decimal::TEN, "€"),
                amount: 1,
                length_seconds: None,
            })
            .collect(),
        attendance: Attendance::Arrived,
        is_canceled: false,
        comment: String::new(),
        payment: PaymentState::NotNeeded,
        rules: ChangeRules::default(),
        needs_confirmation: false,
        can_be_reviewed: false,
        can_be_repeated: true,
        professional_was_chosen: was_chosen,
        seats: 1,
    }
}

fn plan(visit: &Appointment, offered: Option<&ServiceMenu>, there: &[i64]) -> RepeatPlan {
    plan_repeat(visit, offered, |id| there.contains(&id.0), "key".into(), now())
}

#[test]
fn book_again_asks_for_the_time_alone_when_all_is_as_it_was() {
    let plan = plan(&visit(&[(1, "Haircut"), (2, "Blow-dry")], Some(7), true), Some(&menu()), &[7]);
    assert_eq!(plan.broken, None);
    assert_eq!(plan.draft.step, BookingStep::Time);
    assert_eq!(plan.draft.repeats, Some(AppointmentId(900)));
    assert_eq!(plan.draft.services(), [ServiceId(1), ServiceId(2)]);
    assert_eq!(plan.draft.parts[0].professional, ProfessionalChoice::One(ProfessionalId(7)));
    assert_eq!(plan.draft.shown_price, Some(PriceRange::new(75.into(), 90.into(), "€")));
}

#[test]
fn whom_the_place_chose_is_not_chosen_again() {
    let plan = plan(&visit(&[(1, "Haircut")], Some(7), false), Some(&menu()), &[]);
    assert_eq!(plan.draft.parts[0].professional, ProfessionalChoice::Any);
    assert_eq!(plan.broken, None);
}

#[test]
fn what_is_gone_is_named_and_the_rest_kept() {
    let some_gone = plan(&visit(&[(1, "Haircut"), (77, "Perm")], Some(7), true), Some(&menu()), &[7]);
    assert_eq!(some_gone.broken, Some(BrokenStep::Services(vec!["Perm".into()])));
    assert_eq!(some_gone.draft.step, BookingStep::Services);
    assert_eq!(some_gone.draft.services(), [ServiceId(1)]);
    let nobody = plan(&visit(&[(1, "Haircut")], Some(8), true), Some(&menu()), &[7]);
    assert_eq!(nobody.broken, Some(BrokenStep::Professional("Sofia".into())));
    assert_eq!(nobody.draft.step, BookingStep::Professional);
    assert_eq!(nobody.draft.services(), [ServiceId(1)]);
    let closed = plan(&visit(&[(1, "Haircut")], Some(7), true), None, &[]);
    assert_eq!(closed.broken, Some(BrokenStep::Place));
}
