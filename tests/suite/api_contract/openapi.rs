//! The OpenAPI file as tests need it: the examples of an operation, and whether an answer is one that it allows.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use serde_json::{Value, json};

const TEXT: &str = include_str!("../../fixtures/api/altegio-client.openapi.yaml");

pub static OPENAPI: LazyLock<OpenApi> = LazyLock::new(|| OpenApi::read(TEXT));

pub struct OpenApi {
    document: Value,
    operations: HashMap<String, Operation>,
    /// Compiled schemas by operation and status key: compiling one takes longer than using it a hundred times.
    validators: Mutex<HashMap<(String, String), Compiled>>,
}

/// None where the file has no schema for the answer.
type Compiled = Option<Arc<jsonschema::Validator>>;

pub struct Operation {
    pub id: String,
    /// `GET /user/records`.
    pub address: String,
    pub is_published: bool,
    responses: Value,
}

/// An answer printed in the file.
pub struct Example {
    pub status: u16,
    pub name: String,
    pub body: Value,
}

impl OpenApi {
    fn read(text: &str) -> Self {
        let document: Value = serde_norway::from_str(text).unwrap();
        let mut operations = HashMap::new();
        for (path, methods) in document["paths"].as_object().unwrap() {
            for (method, operation) in methods.as_object().unwrap() {
                let Some(id) = operation["operationId"].as_str() else { continue };
                let operation = Operation {
                    id: id.to_owned(),
                    address: format!("{} {path}", method.to_uppercase()),
                    is_published: operation["x-provenance"] == "documented",
                    responses: operation["responses"].clone(),
                };
                operations.insert(id.to_owned(), operation);
            }
        }
        Self { document, operations, validators: Mutex::default() }
    }

    pub fn operation(&self, id: &str) -> &Operation {
        self.operations.get(id).unwrap_or_else(|| panic!("the file has no operation {id}"))
    }

    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations.values()
    }

    /// The operation of a request: a parameter in the file's path matches any segment, a fixed one goes first.
    pub fn operation_of(&self, method: &str, path: &str) -> Option<&Operation> {
        let matches = |operation: &&Operation| {
            let Some((its_method, its_path)) = operation.address.split_once(' ') else { return false };
            let (its, asked): (Vec<_>, Vec<_>) = (its_path.split('/').collect(), path.split('/').collect());
            let same = |(its, asked): (&&str, &&str)| its.starts_with('{') || its == asked;
            its_method == method && its.len() == asked.len() && its.iter().zip(&asked).all(same)
        };
        self.operations().filter(matches).min_by_key(|operation| operation.address.matches('{').count())
    }

    /// All answers with a body that the file prints for the operation; shared ones too. `5XX` stands for 500.
    pub fn examples(&self, operation: &str) -> Vec<Example> {
        let mut examples = Vec::new();
        for (key, response) in self.operation(operation).responses.as_object().unwrap() {
            let status = key.replace("XX", "00").parse().unwrap();
            let content = &self.resolve(response)["content"]["application/json"];
            let named = content["examples"].as_object().into_iter().flatten();
            let all = named
                .map(|(name, example)| (name.clone(), example["value"].clone()))
                .chain(content.get("example").map(|example| ("only".to_owned(), example.clone())));
            for (name, body) in all {
                examples.push(Example { status, name, body });
            }
        }
        examples
    }

    /// What an answer breaks; empty when the file allows it. Bodies of 5xx may be anything.
    pub fn problems(&self, operation: &str, status: u16, body: &[u8]) -> Vec<String> {
        let responses = &self.operation(operation).responses;
        let Some((key, response)) = self.response(responses, status) else {
            return vec![format!("{operation} has no answer {status}")];
        };
        let response = self.resolve(response);
        let has_content = response.get("content").is_some();
        if status >= 500 || !has_content || (body.is_empty() && response["x-empty-body"] == true) {
            return Vec::new();
        }
        let Ok(body) = serde_json::from_slice::<Value>(body) else {
            return vec![format!("{operation} {status}: the body is not JSON")];
        };
        let Some(validator) = self.validator(operation, key, response) else { return Vec::new() };
        let problem = |error: jsonschema::ValidationError<'_>| {
            format!("{operation} {status} at {}: {}", error.instance_path(), error.masked())
        };
        validator.iter_errors(&body).map(problem).collect()
    }

    /// The exact status, another of its success (any 2xx is success), or its class.
    fn response<'a>(&self, responses: &'a Value, status: u16) -> Option<(&'a String, &'a Value)> {
        let find = |wanted: &dyn Fn(&str) -> bool| responses.as_object()?.iter().find(|(key, _)| wanted(key));
        find(&|key| key == status.to_string())
            .or_else(|| find(&|key| key == format!("{}XX", status / 100)))
            .or_else(|| find(&|key| status / 100 == 2 && key.starts_with('2')))
    }

    fn validator(&self, operation: &str, key: &str, response: &Value) -> Option<Arc<jsonschema::Validator>> {
        let mut validators = self.validators.lock().unwrap();
        let compile = || {
            let schema = response["content"]["application/json"].get("schema")?;
            let schema = json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "components": self.document["components"],
                "allOf": [schema],
            });
            Some(Arc::new(jsonschema::validator_for(&schema).unwrap()))
        };
        validators.entry((operation.to_owned(), key.to_owned())).or_insert_with(compile).clone()
    }

    fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value.get("$ref").and_then(Value::as_str) {
            Some(reference) => self.document.pointer(reference.trim_start_matches('#')).unwrap(),
            None => value,
        }
    }
}

#[test]
fn every_answer_printed_in_the_file_is_one_that_it_allows() {
    let mut count = 0;
    for operation in OPENAPI.operations() {
        for example in OPENAPI.examples(&operation.id) {
            let body = serde_json::to_vec(&example.body).unwrap();
            let problems = OPENAPI.problems(&operation.id, example.status, &body);
            assert!(problems.is_empty(), "{}: {problems:?}", example.name);
            count += 1;
        }
    }
    assert_eq!(OPENAPI.operations().count(), 73);
    assert!(count > 400, "{count}");
}

#[test]
fn an_answer_that_the_file_does_not_allow_is_found() {
    let problems = |body: Value| OPENAPI.problems("list_user_records", 200, &serde_json::to_vec(&body).unwrap());
    assert!(problems(json!({"success": true, "data": [], "meta": []})).is_empty());
    assert!(!problems(json!({"success": true, "data": [{"id": 1}], "meta": []})).is_empty());
    assert!(!problems(json!({"data": []})).is_empty());
    assert!(!OPENAPI.problems("list_user_records", 418, b"{}").is_empty());
    assert!(!OPENAPI.problems("list_user_records", 200, b"<html>").is_empty());
    assert_eq!(OPENAPI.operation_of("GET", "/user/records").unwrap().id, "list_user_records");
    assert_eq!(OPENAPI.operation_of("GET", "/user/loyalty_cards/800").unwrap().id, "list_user_loyalty_cards");
    assert_eq!(OPENAPI.operation_of("DELETE", "/user/records/7").unwrap().id, "cancel_user_record");
    assert!(OPENAPI.operation_of("GET", "/nowhere").is_none());
}
