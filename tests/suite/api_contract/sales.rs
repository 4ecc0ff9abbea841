//! Buying at the demo: every answer against the file, and what the rules of an order are.

use altegio_me::demo_backend::sentinels::DEMO;
use serde_json::{Value, json};

use super::demo_backend::{Visitor, data};

fn order(offer: i64) -> Value {
    json!({
        "kind": "membership",
        "type_id": offer,
        "buyer": {"name": "Anna", "phone": DEMO, "email": "anna@mail.example"},
        "recipient": null,
        "return_url": "altegio-me://checkout/9025",
        "is_agreement_accepted": true,
    })
}

#[tokio::test]
async fn what_is_sold_and_ordered_is_told_as_the_file_says() {
    let mut anna = Visitor::signed_in(DEMO).await;
    let items = data(&anna.get("/online_sales/9025/items").await);
    let kinds: Vec<_> = items.as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["membership", "membership", "membership", "gift_card", "gift_card", "gift_card"]);
    anna.get("/online_sales/9015/items").await;
    for nothing in ["/online_sales/9001/items", "/online_sales/9044/items", "/online_sales/1/items"] {
        anna.get(nothing).await;
        assert_eq!(anna.checked.last().unwrap(), "list_sale_items 404", "{nothing}");
    }
    let made = data(&anna.ask("POST", "/online_sales/9025/orders", Some(order(3301))).await);
    assert_eq!((made["status"].as_str(), made["amount"].as_i64()), (Some("registered"), Some(320)));
    let id = made["id"].as_str().unwrap();
    assert_eq!(data(&anna.get(format!("/online_sales/orders/{id}")).await)["id"], id);
    anna.get("/online_sales/orders/ord_1").await;
    assert_eq!(anna.checked.last().unwrap(), "get_sale_order 404");
    for (field, value) in [
        ("type_id", json!(1)),
        ("kind", json!("gift_card")),
        ("is_agreement_accepted", json!(false)),
        ("return_url", json!("https://elsewhere.example")),
        ("buyer", json!({"name": "", "phone": DEMO, "email": "anna@mail.example"})),
        ("buyer", json!({"name": "Anna", "phone": DEMO, "email": "anna"})),
    ] {
        let mut wrong = order(3301);
        wrong[field] = value;
        anna.ask("POST", "/online_sales/9025/orders", Some(wrong)).await;
        assert_eq!(anna.checked.last().unwrap(), "create_sale_order 422", "{field}");
    }
    anna.report();
}

#[tokio::test]
async fn a_visit_that_waits_for_payment_has_one_open_payment() {
    let mut anna = Visitor::signed_in(DEMO).await;
    let records = data(&anna.get("/user/records").await);
    let waits = |record: &&Value| record["prepaid"] == json!(true) && record["prepaid_confirmed"] == json!(false);
    let waiting = records.as_array().unwrap().iter().filter(waits).find(|record| record["deleted"] == json!(false));
    let id = waiting.unwrap()["id"].clone();
    let path = format!("/user/records/{id}/payment");
    let body = json!({"kind": "full", "return_url": format!("altegio-me://appointments/{id}")});
    let first = data(&anna.ask("POST", &path, Some(body.clone())).await);
    assert!(first["payment_url"].as_str().is_some_and(|url| url.contains("/pay/")), "{first}");
    let second = data(&anna.ask("POST", &path, Some(body.clone())).await);
    assert_eq!(first["payment_id"], second["payment_id"]);
    anna.ask("POST", "/user/records/1/payment", Some(body)).await;
    assert_eq!(anna.checked.last().unwrap(), "pay_record 404");
    anna.report();
}
