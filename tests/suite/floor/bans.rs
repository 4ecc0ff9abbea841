//! What is banned, and what to write instead.

pub struct Ban {
    pub text: &'static str,
    pub instead: &'static str,
    /// Whether a letter, digit, `-` or `.` right before the text makes it something else.
    whole_word: bool,
}

impl Ban {
    pub fn bites(&self, line: &str, at: usize) -> bool {
        let before = line[..at].chars().next_back();
        !self.whole_word || !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '$'))
    }
}

const fn word(text: &'static str, instead: &'static str) -> Ban {
    Ban { text, instead, whole_word: true }
}

const fn anywhere(text: &'static str, instead: &'static str) -> Ban {
    Ban { text, instead, whole_word: false }
}

const FOUR_SIDES: &str = "write the four sides, and [dir=rtl] rules";
const MEDIA: &str = "calc() with max-width, or media queries";
const CLASS: &str = "a class set by the program";

pub const CSS_BANS: &[Ban] = &[
    word("aspect-ratio", "a padding-top % box"),
    word("inset:", FOUR_SIDES),
    word("inset-", FOUR_SIDES),
    anywhere("margin-inline", FOUR_SIDES),
    anywhere("margin-block", FOUR_SIDES),
    anywhere("padding-inline", FOUR_SIDES),
    anywhere("padding-block", FOUR_SIDES),
    anywhere("border-inline", FOUR_SIDES),
    anywhere("border-block", FOUR_SIDES),
    word("inline-size", "width"),
    word("block-size", "height"),
    word("min(", MEDIA),
    word("max(", MEDIA),
    word("clamp(", MEDIA),
    anywhere("dvh", "the html, body { height: 100% } chain"),
    anywhere("svh", "the html, body { height: 100% } chain"),
    anywhere("lvh", "the html, body { height: 100% } chain"),
    anywhere(":focus-visible", "the .kbd class"),
    anywhere(":has(", CLASS),
    anywhere(":is(", "separate selectors"),
    anywhere(":where(", "separate selectors"),
    anywhere("prefers-color-scheme", "the .dark class"),
    anywhere("prefers-reduced-motion", "the .calm class"),
    anywhere("color-mix(", "a colour token"),
    anywhere("oklch(", "a colour token"),
    anywhere("light-dark(", "the .dark class"),
    anywhere("@layer", "order in the file"),
    anywhere("@container", "media queries"),
    anywhere("content-visibility", "nothing: it is only an optimisation"),
    anywhere("accent-color", "draw the control"),
    anywhere("overflow: clip", "overflow: hidden"),
    anywhere("overflow:clip", "overflow: hidden"),
    word("translate:", "transform: translate()"),
    word("rotate:", "transform: rotate()"),
    word("scale:", "transform: scale()"),
    anywhere("&:", "repeat the selector: there is no nesting"),
    anywhere("& .", "repeat the selector: there is no nesting"),
];

const PLAIN: &str = "write it out";

pub const JS_BANS: &[Ban] = &[
    anywhere("?.", PLAIN),
    anywhere("??", PLAIN),
    anywhere("||=", PLAIN),
    anywhere("&&=", PLAIN),
    anywhere("(?<=", "no lookbehind: Safari got it in 16.4"),
    anywhere("(?<!", "no lookbehind: Safari got it in 16.4"),
    word("globalThis", "window"),
    word("queueMicrotask", "Promise.resolve().then()"),
    word("structuredClone", "JSON"),
    anywhere(".replaceAll(", "a regular expression with g"),
    anywhere(".matchAll(", "exec in a loop"),
    anywhere(".at(", "an index"),
    anywhere(".flatMap(", "reduce"),
    anywhere(".flat(", "reduce"),
    anywhere(".findLast", "a loop"),
    anywhere("Object.fromEntries", "a loop"),
    anywhere("Promise.allSettled", "catch each"),
    anywhere("Promise.any", "a loop"),
    anywhere("replaceChildren", "removeChild in a loop"),
    anywhere("static #", "a variable of the module"),
    anywhere("this.#", "a variable of the module"),
    anywhere("eval(", "the page's policy forbids it"),
    anywhere("new Function(", "the page's policy forbids it"),
];

pub const WRONG_CSS: &[&str] = &[
    ".a { aspect-ratio: 1 }",
    ".a{inset:0}",
    ".a { margin-inline-start: 4px; }",
    ".a { width: min(100%, 4px) }",
    ".a { height: 100dvh }",
    "a:focus-visible {",
    "@media (prefers-color-scheme: dark) {",
];

pub const RIGHT_CSS: &[&str] = &[
    ".a { min-width: 4px; max-width: calc(100% - 4px); box-shadow: inset 0 0 2px red }",
    "@media (min-width: 600px) {",
    ".a { grid-template-columns: minmax(0, 1fr); transform: scale(.9) }",
];

pub const WRONG_JS: &[&str] = &["a?.b", "a ?? b", "x.replaceAll('a', 'b')", "globalThis.x = 1", "eval(code)"];

pub const RIGHT_JS: &[&str] = &["a ? .5 : 1", "window.x = [1].map(f)", "format(x)"];
