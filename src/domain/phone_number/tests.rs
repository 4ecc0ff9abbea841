use proptest::prelude::*;

use super::*;

fn country(iso: &str) -> Country {
    Country::from_iso(iso).unwrap()
}

fn parsed(typed: &str, iso: &str) -> Result<String, PhoneNumberError> {
    PhoneNumber::parse(typed, country(iso)).map(|number| number.as_e164().to_owned())
}

#[test]
fn a_number_is_read_in_every_shape_people_paste() {
    let shapes = [
        "6 12 34 56 78",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "+33 6 12 34 56 78",
        "+33 (0)6 12 34 56 78",
        "0033612345678",
        "(06) 12-34-56-78",
        "\u{200e}+33\u{a0}6\u{a0}12\u{a0}34\u{a0}56\u{a0}78",
        "٠٦١٢٣٤٥٦٧٨",
        "۰۶۱۲۳۴۵۶۷۸",
        "tel:+33612345678",
    ];
    for shape in shapes {
        assert_eq!(parsed(shape, "FR").as_deref(), Ok("+33612345678"), "{shape}");
    }
    assert_eq!(parsed("+33 6 12 34 56 78", "US").as_deref(), Ok("+33612345678"));
    assert_eq!(parsed("8 (912) 345-67-89", "RU").as_deref(), Ok("+79123456789"));
    assert_eq!(parsed("(201) 555-0123", "US").as_deref(), Ok("+12015550123"));
}

#[test]
fn what_is_wrong_is_told_apart() {
    assert_eq!(parsed("", "FR"), Err(PhoneNumberError::Empty));
    assert_eq!(parsed(" + ", "FR"), Err(PhoneNumberError::Empty));
    assert_eq!(parsed("6 12", "FR"), Err(PhoneNumberError::TooShort));
    assert_eq!(parsed("6 12 34 56 78 90 12", "FR"), Err(PhoneNumberError::TooLong));
    assert_eq!(parsed("0 00 00 00 00", "FR"), Err(PhoneNumberError::Invalid));
}

#[test]
fn digits_are_grouped_as_they_are_typed() {
    let steps = [("6", "6"), ("612", "6 12"), ("61234", "6 12 34"), ("6 12 34 56 78", "6 12 34 56 78")];
    for (typed, shown) in steps {
        assert_eq!(format_as_typed(typed, country("FR")), shown);
    }
    assert_eq!(format_as_typed("0612345", country("FR")), "06 12 34 5");
    assert_eq!(format_as_typed("2015550123", country("US")), "201-555-0123");
    assert_eq!(format_as_typed("9123456789", country("RU")), "912 345-67-89");
    assert_eq!(format_as_typed("89123456789", country("RU")), "8 (912) 345-67-89");
    assert_eq!(format_as_typed("+336123", country("RU")), "+33 6 12 3");
    assert_eq!(format_as_typed("00336123", country("RU")), "00 33 6 12 3");
    assert_eq!(format_as_typed("+3", country("RU")), "+3");
    assert_eq!(format_as_typed("", country("RU")), "");
}

#[test]
fn a_pasted_number_brings_its_country() {
    let read = read_typed("+49 1512 3456789", country("FR"));
    assert_eq!((read.country, read.text.as_str()), (country("DE"), "1512 3456789"));
    let read = read_typed("+7 701 234 5678", country("RU"));
    assert_eq!(read.country, country("KZ"));
    let read = read_typed("+49 15", country("FR"));
    assert_eq!(read.country, country("FR"));
}

#[test]
fn a_number_is_shown_for_reading() {
    let number = PhoneNumber::parse("0612345678", country("FR")).unwrap();
    assert_eq!(number.international(), "+33 6 12 34 56 78");
    assert_eq!(number.national(), "6 12 34 56 78");
    assert_eq!(number.country(), Some(country("FR")));
    assert_eq!(format!("{number:?}"), "PhoneNumber(…)");
}

fn any_country() -> impl Strategy<Value = Country> {
    proptest::sample::select(Country::all("en"))
}

proptest! {
    #[test]
    fn no_text_panics(typed in "\\PC*", country in any_country()) {
        let _ = PhoneNumber::parse(&typed, country);
        let _ = format_as_typed(&typed, country);
        let _ = read_typed(&typed, country);
        let _ = country.matches(&typed, "de");
    }

    #[test]
    fn grouping_neither_loses_nor_invents_a_digit(typed in "[+]?[0-9 ()-]{0,18}", country in any_country()) {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        prop_assert_eq!(digits(&format_as_typed(&typed, country)), digits(&typed));
    }

    #[test]
    fn grouping_twice_changes_nothing(typed in "[+]?[0-9]{0,14}", country in any_country()) {
        let once = format_as_typed(&typed, country);
        prop_assert_eq!(format_as_typed(&once, country), once);
    }
}
