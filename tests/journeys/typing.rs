//! No keystroke is lost, however fast it comes and in whatever script.

use crate::driver::App;
use crate::steps::NUMBER;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn twenty_fast_digits_all_arrive_in_order() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    // As many as the field takes: of more, the rest is cut off.
    let digits = "20255501012025550101";
    app.type_into_element(NUMBER, digits).await;
    let typed = app.value_of(NUMBER).await.replace(|c: char| !c.is_ascii_digit(), "");
    assert_eq!(typed, digits);
}
