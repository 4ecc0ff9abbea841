// How the page's script is put together. Included by build.rs and by the workspace member `lower`: both start from the same text.

/// Our own parts, in this order; the interpreter goes after the polyfills.
pub const PARTS: &[&str] = &[
    "40-fields.js",
    "50-events.js",
    "60-navigation.js",
    "64-scroll.js",
    "65-swipes.js",
    "66-growing.js",
    "66-parts.js",
    "66-pull.js",
    "67-motion.js",
    "68-modals.js",
    "70-keyboard.js",
    "72-returning.js",
    "74-preferences.js",
    "74-bars.js",
    "80-commands.js",
    "90-start.js",
];
pub const POLYFILLS: &str = "10-polyfills.js";

/// One script out of Dioxus' interpreter and ours. `read` gives the text of a part by its file name.
///
/// Dioxus' scripts are modules; the page wants one plain script, which old engines and a strict CSP take without ado.
/// Every rewrite is counted: another version of the interpreter must fail the build, not the app.
pub fn assemble(sledgehammer: &str, native: &str, read: impl Fn(&str) -> String) -> Result<String, String> {
    let sledgehammer = swap(sledgehammer, "export{BaseInterpreter};", "", 1)?;
    let sledgehammer = swap(&sledgehammer, "export class RawInterpreter", "class RawInterpreter", 1)?;
    // It posts the outcome of sending, which is nothing.
    let sledgehammer = swap(&sledgehammer, "window.ipc.postMessage(", "void (", 1)?;
    let native = swap(native, "export{NativeInterpreter};", "", 1)?;
    for (name, text) in [("sledgehammer", &sledgehammer), ("native", &native)] {
        if text.contains("export ") || text.contains("export{") || text.contains("import ") {
            return Err(format!("{name} still has an import or export"));
        }
    }
    for needed in ["class NativeInterpreter", "function getTargetId(", "function serializeEvent("] {
        if !native.contains(needed) {
            return Err(format!("the interpreter has no `{needed}` any more"));
        }
    }
    let mut script = String::from("(function () {\n\"use strict\";\n");
    script.push_str(&read(POLYFILLS));
    for text in [&sledgehammer, &native] {
        script.push_str(text);
        script.push('\n');
    }
    for part in PARTS {
        script.push_str(&read(part));
        script.push('\n');
    }
    script.push_str("})();\n");
    Ok(script)
}

fn swap(text: &str, from: &str, to: &str, times: usize) -> Result<String, String> {
    let found = text.matches(from).count();
    if found == times { Ok(text.replace(from, to)) } else { Err(format!("`{from}` found {found} times, not {times}")) }
}
