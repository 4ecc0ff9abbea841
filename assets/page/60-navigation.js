// Links, forms and the page's history. Rust's history decides; the page's list mirrors it, for edge swipes and Android's back.
const places = {
  // History commands carried out, told with every move: Rust ignores moves that crossed one of its own.
  applied: 0,
  traversing: 0,
  waiting: [],

  now() {
    const state = history.state;
    if (state && Array.isArray(state.stack) && typeof state.stack[state.index] === "string") return state;
    const route = location.pathname + location.search;
    return { index: 0, stack: [route] };
  },

  apply(command) {
    // A step through the list ends later, with popstate; what comes after it must wait for that.
    if (this.traversing) {
      this.waiting.push(command);
      return;
    }
    this.applied++;
    const entry = { index: command.index, stack: command.stack, kept: scrolled.kept };
    if (command.command === "history_push") {
      history.pushState(entry, "", entry.stack[entry.index]);
    } else if (command.command === "history_replace") {
      history.replaceState(entry, "", entry.stack[entry.index]);
    } else {
      this.traversing = setTimeout(() => this.traversed(), 500);
      history.go(command.delta);
    }
  },

  traversed() {
    clearTimeout(this.traversing);
    this.traversing = 0;
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((command) => this.apply(command));
  },

  moved() {
    if (this.traversing) {
      this.traversed();
      return;
    }
    const place = this.now();
    motion.stepped(place.index < scrolled.index);
    scrolled.stepped(place.index);
    link.send({ type: "moved", index: place.index, route: place.stack[place.index], applied: this.applied });
  },
};

window.addEventListener("popstate", () => places.moved());

function leavesTheApp(anchor) {
  return /^(https?:|tel:|mailto:)/i.test(anchor.getAttribute("href") || "") && anchor.origin !== location.origin;
}

document.addEventListener("click", (event) => {
  const anchor = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!anchor) return;
  if (leavesTheApp(anchor)) {
    if (link.opensOutside) return; // the browser does it, in another tab
    event.preventDefault();
    link.send({ type: "outside", url: anchor.href });
    return;
  }
  event.preventDefault();
}, true);

document.addEventListener("submit", (event) => event.preventDefault(), true);
// Nothing dropped on the page may replace it.
["dragover", "drop"].forEach((name) => window.addEventListener(name, (event) => {
  if (!(event.target instanceof Element && event.target.tagName === "INPUT")) event.preventDefault();
}));
