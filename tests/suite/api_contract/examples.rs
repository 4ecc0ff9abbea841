//! Every answer that the OpenAPI file prints, given to the client.

use altegio_me::api::ApiError;
use bytes::Bytes;
use serde_json::{Value, json};

use super::calls::{LISTS, OPERATIONS, call, client, written_again};
use super::openapi::{Example, OPENAPI};

fn answer(example: &Example) -> Bytes {
    serde_json::to_vec(&example.body).unwrap().into()
}

#[test]
fn every_successful_answer_decodes() {
    for operation in OPERATIONS {
        let examples: Vec<_> = OPENAPI.examples(operation).into_iter().filter(|it| it.status < 300).collect();
        for example in &examples {
            let outcome = call(operation, &client(example.status, "application/json", answer(example)));
            let things = outcome.unwrap_or_else(|error| panic!("{operation} {}: {error}", example.name));
            let counts_inside = match operation {
                // Seen without a success flag.
                "list_form_custom_fields" => example.body["data"].as_array().map(Vec::len),
                _ => None,
            };
            let expected = match &example.body {
                _ if counts_inside.is_some() => counts_inside.unwrap_or_default(),
                Value::Object(body) if body.contains_key("success") => match &body["data"] {
                    Value::Array(items) => items.len(),
                    data => usize::from(!data.is_null()),
                },
                _ => 1,
            };
            let gives_nothing = matches!(
                operation,
                "send_booking_code"
                    | "send_login_code"
                    | "logout"
                    | "accept_agreements"
                    | "add_favorite"
                    | "remove_favorite"
                    | "submit_review"
                    | "rate_team_member"
                    | "review_location"
                    | "update_booking_user"
                    | "check_booking"
                    | "confirm_record"
                    // The file's example names services alone, and professionals are asked for.
                    | "get_event_filters"
            );
            assert_eq!(things, if gives_nothing { 0 } else { expected }, "{operation} {}", example.name);
        }
        // Of this one the file prints no body.
        assert!(!examples.is_empty() || operation == "cancel_user_record", "{operation}");
    }
}

#[test]
fn every_refusal_is_understood() {
    for operation in OPERATIONS {
        let is_published = OPENAPI.operation(operation).is_published;
        for example in OPENAPI.examples(operation).into_iter().filter(|it| it.status >= 400) {
            let outcome = call(operation, &client(example.status, "application/json", answer(&example)));
            let what = format!("{operation} {} {}: {outcome:?}", example.status, example.name);
            if !is_published && example.status < 500 && example.status != 429 {
                // The fallback, or no answer; a call behind the fallback fails with the same answer here.
                assert!(!matches!(outcome, Err(ApiError::Unreadable)), "{what}");
                continue;
            }
            let public = [
                "send_booking_code",
                "login_by_code",
                "get_bookform",
                "get_location",
                "get_book_staff",
                "get_nearest_seances",
                "get_book_dates",
                "get_book_times",
                "get_privacy_policy",
                "list_locations",
                "search_events",
                "search_event_dates",
                "get_event_date_range",
                "get_event_filters",
            ];
            let error = match outcome {
                Ok(0) if operation == "logout" => continue,
                Ok(0) if operation == "list_user_loyalty_cards" && example.status == 404 => continue,
                Ok(0) if operation == "get_privacy_policy" && example.status == 404 => continue,
                outcome => outcome.expect_err(&what),
            };
            let is_expected = match (&error, example.status) {
                (ApiError::Unauthorized, 401) => !public.contains(&operation),
                (ApiError::Rejected { status: 401, .. }, 401) => public.contains(&operation),
                (ApiError::Forbidden { text, .. }, 403) => !text.is_empty(),
                (ApiError::NotFound, 404) => true,
                (ApiError::Rejected { status: 422, text, .. }, 422) => !text.is_empty(),
                (ApiError::RateLimited { .. }, 429) => true,
                (ApiError::ServerTrouble { .. }, 500..) => true,
                _ => false,
            };
            assert!(is_expected, "{what}");
        }
    }
}

#[test]
fn the_codes_of_a_refusal_are_read_in_both_styles() {
    let codes = |name: &str| {
        let examples = OPENAPI.examples("login_by_code");
        let example = examples.iter().find(|it| it.status == 422 && it.name == name).unwrap();
        match call("login_by_code", &client(422, "application/json", answer(example))) {
            Err(ApiError::Rejected { codes, .. }) => codes,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(codes("v2_with_codes"), [433]);
    assert_eq!(codes("v2_without_id"), [433, 436]);
    assert_eq!(codes("message_only"), [] as [i64; 0]);
    assert_eq!(codes("older_code_422"), [422]);
    assert_eq!(codes("by_field"), [] as [i64; 0]);
}

#[test]
fn what_a_wire_type_writes_is_what_the_file_allows() {
    let mut count = 0;
    for operation in OPENAPI.operations() {
        for example in OPENAPI.examples(&operation.id).into_iter().filter(|it| it.status < 300) {
            let is_enveloped = example.body.get("success").is_some();
            let data = if is_enveloped { example.body["data"].clone() } else { example.body.clone() };
            let Some(data) = written_again(&operation.id, data) else { continue };
            let body = json!({"success": true, "data": data, "meta": example.body.get("meta").unwrap_or(&json!([]))});
            let problems = OPENAPI.problems(&operation.id, example.status, &serde_json::to_vec(&body).unwrap());
            assert!(problems.is_empty(), "{} {}: {problems:?}", operation.id, example.name);
            count += 1;
        }
    }
    assert!(count >= 20, "{count}");
}

#[test]
fn a_wire_type_loses_nothing_that_the_client_reads_twice() {
    for operation in LISTS {
        let example = OPENAPI.examples(operation).into_iter().find(|it| it.status < 300).unwrap();
        let once = written_again(operation, example.body["data"].clone()).unwrap();
        assert_eq!(written_again(operation, once.clone()).unwrap(), once, "{operation}");
    }
}
