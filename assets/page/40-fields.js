// Fields the user types into. Rust answers a keystroke later, maybe after the next one: an answer that does not know
// the field's last input is dropped, and nothing is written while an input method composes.
const fields = {
  // Number of the last event sent.
  sent: 0,
  // Number of the last event that the edits being applied know of.
  known: 0,

  typed(element) {
    element.shellInput = this.sent;
  },

  mayWrite(element) {
    if (element.shellComposing) return false;
    return !(element.shellInput > this.known);
  },

  write(element, value) {
    if (element.value === value) return;
    const caret = this.caret(element);
    const before = element.value;
    element.value = value;
    if (caret !== null) this.restoreCaret(element, before, caret);
  },

  caret(element) {
    if (document.activeElement !== element) return null;
    try {
      return element.selectionStart === element.selectionEnd ? element.selectionEnd : null;
    } catch (problem) {
      return null; // number, email and the like have no caret to ask for
    }
  },

  // As many letters and digits stay to the right of the caret as were there: a phone number may gain spaces while it is typed.
  restoreCaret(element, before, caret) {
    const counts = (c) => !/[\s().+\-\/]/.test(c);
    let keep = 0;
    for (let i = caret; i < before.length; i++) if (counts(before[i])) keep++;
    let at = element.value.length;
    while (at > 0 && keep > 0) if (counts(element.value[--at])) keep--;
    try {
      element.setSelectionRange(at, at);
    } catch (problem) { /* as above */ }
  },
};

document.addEventListener("compositionstart", (event) => { event.target.shellComposing = true; }, true);
document.addEventListener("compositionend", (event) => {
  const element = event.target;
  element.shellComposing = false;
  // Writes were dropped meanwhile: say the outcome once more, after the engine's own input event.
  setTimeout(() => {
    if (!element.shellComposing && element.isConnected !== false) element.dispatchEvent(new Event("input", { bubbles: true }));
  }, 0);
}, true);
