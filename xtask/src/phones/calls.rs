//! Whether Kotlin's `Phone` and the library call each other by names and types that the other side has. A wrong one shows only on a phone.

use std::path::Path;

use crate::project::root;
use crate::step::{Outcome, Stop, stop};

const PHONE: &str = "android/app/src/main/kotlin/me/altegio/app/Phone.kt";
const ANSWERS: &str = "src/platform/android_calls.rs";
/// Where the library calls Kotlin.
const CALLERS: &str = "src/platform";

pub fn check() -> Outcome {
    let kotlin = read(&root().join(PHONE))?;
    let answers = read(&root().join(ANSWERS))?;
    let mut callers = String::new();
    read_all(&root().join(CALLERS), &mut callers)?;
    match disagreements(&kotlin, &answers, &callers).as_slice() {
        [] => Ok(()),
        found => Err(stop(format!("Kotlin and Rust disagree:\n{}", found.join("\n")))),
    }
}

fn disagreements(kotlin: &str, answers: &str, callers: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, signature) in functions(kotlin, "external fun ") {
        let answer = answers.split_once(&format!("fn Java_me_altegio_app_Phone_{name}("));
        let arguments = answer.and_then(|(_, rest)| rest.split_once(')')).map(|(arguments, _)| rust_types(arguments));
        let wanted = signature.trim_start_matches('(').split(')').next().unwrap_or_default().to_owned();
        match arguments {
            None => found.push(format!("nothing in Rust answers Phone.{name}")),
            Some(arguments) if arguments != wanted => {
                found.push(format!("Phone.{name} brings ({wanted}), Rust takes ({arguments})"));
            }
            Some(_) => (),
        }
    }
    let offered: Vec<_> = functions(kotlin, "@JvmStatic\n    fun ");
    let mut calls = callers.split("call_static_method(phone, \"").skip(1).peekable();
    if calls.peek().is_none() {
        found.push("no calls of Phone were found in Rust".to_owned());
    }
    for call in calls {
        let mut words = call.split('"');
        let (name, signature) = (words.next().unwrap_or_default(), words.nth(1).unwrap_or_default());
        if !offered.iter().any(|(known, offered)| known == name && offered == signature) {
            found.push(format!("Rust calls Phone.{name}{signature}, which Kotlin does not offer"));
        }
    }
    found
}

/// Names, and signatures as Java's virtual machine writes them.
fn functions(kotlin: &str, start: &str) -> Vec<(String, String)> {
    let found = kotlin.split(start).skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once('(')?;
        let (arguments, rest) = rest.split_once(')')?;
        let arguments: Option<String> = arguments
            .split(',')
            .filter(|part| !part.trim().is_empty())
            .map(|part| java(part.split_once(':')?.1))
            .collect();
        let answer = match rest.split(['{', '\n']).next()?.trim() {
            "" => "V",
            answer => java(answer.trim_start_matches(':'))?,
        };
        Some((name.to_owned(), format!("({}){answer}", arguments?)))
    });
    found.collect()
}

fn java(kotlin: &str) -> Option<&'static str> {
    match kotlin.trim() {
        "Int" => Some("I"),
        "Float" => Some("F"),
        "Boolean" => Some("Z"),
        "String" => Some("Ljava/lang/String;"),
        _ => None,
    }
}

/// Without the environment and the class, which every function is handed.
fn rust_types(arguments: &str) -> String {
    let types = arguments.split(',').filter_map(|part| part.split_once(':')).skip(2);
    let letters = types.map(|(_, name)| match name.trim() {
        "jint" => "I",
        "jfloat" => "F",
        "jboolean" => "Z",
        _ => "?",
    });
    letters.collect()
}

fn read_all(folder: &Path, text: &mut String) -> Outcome {
    let entries = std::fs::read_dir(folder).map_err(|error| stop(format!("{}: {error}", folder.display())))?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if path.is_dir() {
            read_all(&path, text)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&read(&path)?);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, Stop> {
    std::fs::read_to_string(path).map_err(|error| stop(format!("{}: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KOTLIN: &str = "object Phone {\n    @JvmStatic\n    external fun told(a: Int, b: Float)\n\
        \n    @JvmStatic\n    fun feel(kind: Int) {\n    }\n    @JvmStatic\n    fun open(a: String): Boolean {\n";
    const RUST: &str =
        "fn Java_me_altegio_app_Phone_told(\n    _: JNIEnv<'_>,\n    _: JClass<'_>,\n    a: jint,\n    b: jfloat,\n) {";
    const CALLS: &str = "env.call_static_method(phone, \"feel\", \"(I)V\", &[])?;\n\
        env.call_static_method(phone, \"open\", \"(Ljava/lang/String;)Z\", &[])";

    #[test]
    fn two_sides_that_fit_agree() {
        assert_eq!(disagreements(KOTLIN, RUST, CALLS), Vec::<String>::new());
    }

    #[test]
    fn a_name_or_a_type_that_the_other_side_has_not_is_found() {
        for (kotlin, rust, calls) in [
            (KOTLIN, &*RUST.replace("told", "tell"), CALLS),
            (KOTLIN, &*RUST.replace("jfloat", "jint"), CALLS),
            (&*KOTLIN.replace("feel(kind: Int)", "feel(kind: Float)"), RUST, CALLS),
            (&*KOTLIN.replace("): Boolean", ")"), RUST, CALLS),
            (KOTLIN, RUST, &*CALLS.replace("\"open\"", "\"show\"")),
            (KOTLIN, RUST, ""),
        ] {
            assert_eq!(disagreements(kotlin, rust, calls).len(), 1);
        }
    }
}
