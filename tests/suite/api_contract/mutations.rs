//! Answers that no server should send: the file's examples with parts replaced, removed, cut off or wrapped in something
//! else. The client must stay calm, and one bad item must not cost the others.

use bytes::Bytes;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::calls::{LISTS, OPERATIONS, call, client};
use super::openapi::OPENAPI;

/// What happens at one place in the JSON. The place is found by taking `steps` into the tree, each modulo its children.
#[derive(Debug, Clone)]
struct Change {
    steps: Vec<usize>,
    to: Option<Value>,
}

fn any_value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(json!(u64::MAX)),
        any::<f64>().prop_map(Value::from),
        prop_oneof![Just(1e308), Just(-1e308), Just(1e-300), Just(0.1)].prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop_oneof![
            Just("0"),
            Just(""),
            Just("-1"),
            Just("0000-00-00 00:00:00"),
            Just("2026-02-30T10:00:00+0100"),
            Just("-0001-11-30T00:00:00+00:00"),
            Just("9999-12-31T23:59:59-2359"),
            Just("2026-03-29 02:30:00"),
            Just("+262143-01-01T00:00:00Z"),
            Just("Europe/Nowhere"),
            Just("Africa/Casablanca"),
            Just("99999999999999999999999999999999"),
            Just("1e999"),
            Just("NaN"),
            Just("<script>alert(1)</script>"),
            Just("https://\u{0}"),
            Just("//"),
            Just("http://[::"),
        ]
        .prop_map(Value::from),
        Just(Value::from("x".repeat(100_000))),
        Just((0..60).fold(json!(1), |inner, _| json!([inner]))),
    ];
    scalar.prop_recursive(2, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z_0-9]{0,8}", inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

fn change() -> impl Strategy<Value = Change> {
    let steps = prop::collection::vec(any::<usize>(), 0..7);
    (steps, prop::option::weighted(0.85, any_value())).prop_map(|(steps, to)| Change { steps, to })
}

impl Change {
    fn apply(&self, value: &mut Value) {
        Self::at(value, &self.steps, self.to.as_ref());
    }

    fn at(value: &mut Value, steps: &[usize], to: Option<&Value>) {
        let Some((step, rest)) = steps.split_first() else {
            *value = to.cloned().unwrap_or_default();
            return;
        };
        match value {
            Value::Array(items) if !items.is_empty() => {
                let position = step % items.len();
                match (rest.is_empty(), to) {
                    (true, None) => drop(items.remove(position)),
                    _ => Self::at(&mut items[position], rest, to),
                }
            }
            Value::Object(fields) if !fields.is_empty() => {
                let key = fields.keys().nth(step % fields.len()).cloned().unwrap();
                match (rest.is_empty(), to) {
                    (true, None) => drop(fields.remove(&key)),
                    _ => Self::at(&mut fields[&key], rest, to),
                }
            }
            leaf => *leaf = to.cloned().unwrap_or_default(),
        }
    }
}

/// What happens to the body on its way.
#[derive(Debug, Clone)]
enum Damage {
    None,
    CutAt(usize),
    Byte(usize, u8),
    Instead(&'static str),
    Around(&'static str, &'static str),
}

fn damage() -> impl Strategy<Value = Damage> {
    let pages = ["", "null", "0", "\"\"", "[]", "{}", "<!doctype html><html>Sign in</html>", "\u{feff}", "\0", "OK"];
    prop_oneof![
        4 => Just(Damage::None),
        1 => any::<usize>().prop_map(Damage::CutAt),
        1 => (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        1 => prop::sample::select(pages.to_vec()).prop_map(Damage::Instead),
        1 => prop::sample::select(vec![("<pre>", "</pre>"), ("[", "]"), (")]}',\n", ""), ("", "\n\nWarning: ...")])
            .prop_map(|(before, after)| Damage::Around(before, after)),
    ]
}

impl Damage {
    fn apply(&self, mut body: Vec<u8>) -> Vec<u8> {
        match self {
            Self::None => {}
            Self::CutAt(at) => body.truncate(at % (body.len() + 1)),
            Self::Byte(at, byte) if !body.is_empty() => {
                let at = at % body.len();
                body[at] = *byte;
            }
            Self::Byte(..) => {}
            Self::Instead(text) => body = text.as_bytes().to_vec(),
            Self::Around(before, after) => body = [before.as_bytes(), &body, after.as_bytes()].concat(),
        }
        body
    }
}

fn example_of(operation: &str, choice: usize) -> (u16, Value) {
    let mut examples = OPENAPI.examples(operation);
    let position = choice % examples.len();
    let example = examples.swap_remove(position);
    (example.status, example.body)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, max_shrink_iters: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_stops_the_client(
        operation in prop::sample::select(OPERATIONS.to_vec()),
        choice in any::<usize>(),
        changes in prop::collection::vec(change(), 0..4),
        damage in damage(),
        other_status in prop::option::weighted(0.2, 200_u16..=599),
        content_type in prop::sample::select(vec!["application/json", "text/html", "", "image/png; charset=\"x"]),
    ) {
        let (status, mut body) = example_of(operation, choice);
        for change in &changes {
            change.apply(&mut body);
        }
        let body = damage.apply(serde_json::to_vec(&body).unwrap());
        // Whatever the outcome: no panic, and it ends.
        let _ = call(operation, &client(other_status.unwrap_or(status), content_type, Bytes::from(body)));
    }

    #[test]
    fn one_bad_item_does_not_cost_the_others(
        operation in prop::sample::select(LISTS.to_vec()),
        changes in prop::collection::vec(change(), 1..4),
    ) {
        let example = OPENAPI.examples(operation).into_iter().find(|it| it.status < 300).unwrap();
        let good = example.body["data"][0].clone();
        let mut other = good.clone();
        match operation {
            "list_user_companies" => other["company"]["id"] = json!(4_000_000_001_i64),
            "list_sale_items" => other["type_id"] = json!(4_000_000_001_i64),
            _ => other["id"] = json!("4000000001"),
        }
        let mut bad = good.clone();
        for change in &changes {
            change.apply(&mut bad);
        }
        let body = serde_json::to_vec(&json!({"success": true, "data": [good, bad, other], "meta": []})).unwrap();
        let things = call(operation, &client(200, "application/json", Bytes::from(body)));
        prop_assert!(matches!(things, Ok(2 | 3)), "{things:?}");
    }
}
