//! No keystroke is lost, however fast it comes and in whatever script.

use crate::driver::App;
use crate::steps::{NUMBER, holds_digits};

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn twenty_fast_digits_all_arrive_in_order() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    // As many as the field takes: of more, the rest is cut off.
    let digits = "20255501012025550101";
    app.type_into_element(NUMBER, digits).await;
    holds_digits(&app, digits).await;
}
