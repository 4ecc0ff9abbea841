//! `/pay/<id>`: the hosted page where somebody pays, declines, closes or pays slowly. Plain HTML without script; what it
//! shows is escaped. Must not know the API's shapes.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use http::{StatusCode, header};

use super::DemoBackend;
use super::sales::{self, Act};
use super::tables::{PaidRow, PaymentRow, PaymentStateRow, Tables};

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:26em;margin:2em auto;padding:0 1em;color:#1e1b19}\
    h1{font-size:1.3em}button,a{display:block;width:100%;box-sizing:border-box;padding:.9em;margin:.6em 0;border:0;\
    border-radius:1em;font:inherit;text-align:center;text-decoration:none;background:#ebe7e2;color:#1e1b19}\
    .main{background:#0f5c4f;color:#fff}.sum{font-size:2em;font-weight:700;margin:.2em 0}";

pub fn routes() -> Router<DemoBackend> {
    Router::new().route("/pay/{id}", get(page)).route("/pay/{id}/{act}", post(act))
}

async fn page(State(backend): State<DemoBackend>, Path(id): Path<String>) -> Response {
    let now = backend.now();
    let row = backend.change(|tables| sales::settled(tables, &id, now));
    answer(&backend, row)
}

async fn act(State(backend): State<DemoBackend>, Path((id, act)): Path<(String, String)>) -> Response {
    let now = backend.now();
    let act = match act.as_str() {
        "pay" => Act::Pay,
        "slow" => Act::PaySlowly,
        "decline" => Act::Decline,
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let row = backend.change(|tables| sales::act(tables, &id, act, now));
    answer(&backend, row)
}

fn answer(backend: &DemoBackend, row: Option<PaymentRow>) -> Response {
    let Some(row) = row else { return StatusCode::NOT_FOUND.into_response() };
    let tables = backend.read();
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'"),
    ];
    (headers, Html(html(&tables, &row))).into_response()
}

fn html(tables: &Tables, row: &PaymentRow) -> String {
    let place = tables.place(row.place).map_or("", |place| place.title.as_str());
    let what = match row.what {
        PaidRow::Offer(offer) => tables.offers.iter().find(|known| known.id == offer).map(|offer| offer.title.as_str()),
        PaidRow::Record(_) => Some("Your visit"),
    };
    let id = escaped(&row.id);
    let back = format!("<a class=\"main\" href=\"{}\">Back to the app</a>", escaped(&row.return_url));
    let body = match row.state {
        PaymentStateRow::Open => format!(
            "<form method=\"post\" action=\"/pay/{id}/pay\"><button class=\"main\">Pay</button></form>\
             <form method=\"post\" action=\"/pay/{id}/slow\"><button>Pay with a slow bank</button></form>\
             <form method=\"post\" action=\"/pay/{id}/decline\"><button>Let the bank decline</button></form>\
             <a href=\"{}\">Close without paying</a>",
            escaped(&row.return_url)
        ),
        PaymentStateRow::Processing(_) => format!("<p>Your bank is still working on it.</p>{back}"),
        PaymentStateRow::Paid => format!("<p>Paid. Thank you.</p>{back}"),
        PaymentStateRow::Declined => format!("<p>Your bank declined. Nothing was charged.</p>{back}"),
        PaymentStateRow::Expired => format!("<p>This page is too old. Nothing was charged.</p>{back}"),
    };
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Payment</title>\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>{STYLE}</style></head><body>\
         <p>{}</p><h1>{}</h1><p class=\"sum\">{}.{:02} {}</p>{body}<p>This is a demo: no money moves.</p></body></html>",
        escaped(place),
        escaped(what.unwrap_or("")),
        row.amount / 100,
        row.amount % 100,
        escaped(&row.currency),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_that_is_shown_becomes_markup() {
        assert_eq!(escaped("<a href=\"x\" id='y'>&"), "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;");
    }
}
