//! What is on a page for a person, as bodies of page functions. Written for the oldest engine: Chromium 66.

/// White space and direction marks made plain; hidden and zero-sized things left out.
pub const SEEING: &str = r#"
    const plain = text => (text || '').replace(/[\s\u00a0\u202f\u2066-\u2069]+/g, ' ').trim();
    const shown = node => { const box = node.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility !== 'hidden' && !node.closest('[aria-hidden=true]'); };
    const everything = () => plain(document.body ? document.body.innerText : '');
    const textOf = id => { const node = document.getElementById(id); return node ? node.innerText : ''; };
    const nameOf = node => {
        if (node.getAttribute('aria-label')) return plain(node.getAttribute('aria-label'));
        const by = node.getAttribute('aria-labelledby');
        if (by) return plain(by.split(' ').map(textOf).join(' '));
        if (node.labels && node.labels.length) return plain(node.labels[0].innerText);
        return plain(node.innerText || node.value || node.placeholder);
    };
"#;

/// `arguments[0]` is the text; true if the page shows it.
pub fn shows() -> String {
    format!("{SEEING} return everything().includes(plain(arguments[0]));")
}

/// `arguments[0]` is a name as a screen reader says it, whole, its beginning or a part; the thing to tap, or null.
pub fn to_tap() -> String {
    format!(
        "{SEEING}
        const kinds = 'button, a, input, summary, [role=button], [role=tab], [role=switch], [role=checkbox], label';
        const all = Array.from(document.querySelectorAll(kinds)).filter(shown);
        const want = plain(arguments[0]);
        return all.find(node => nameOf(node) === want) || all.find(node => nameOf(node).startsWith(want))
            || all.find(node => nameOf(node).includes(want)) || null;"
    )
}

/// `arguments[0]` is how the field's label begins; the field, or null.
pub fn to_fill() -> String {
    format!(
        "{SEEING}
        const all = Array.from(document.querySelectorAll('input, textarea')).filter(node => !node.disabled);
        return all.find(node => nameOf(node).startsWith(plain(arguments[0]))) || null;"
    )
}

/// `arguments[0]` is a selector; the first thing that matches and can be seen, or null.
pub fn by_selector() -> String {
    format!("{SEEING} return Array.from(document.querySelectorAll(arguments[0])).find(shown) || null;")
}

pub fn text() -> String {
    format!("{SEEING} return everything();")
}
