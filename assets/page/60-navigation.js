// Links, forms and the page's history. Rust's history decides; the page's list mirrors it, for edge swipes and Android's back.
const places = {
  // History commands carried out, told with every move: Rust ignores moves that crossed one of its own.
  applied: 0,
  traversing: 0,
  waiting: [],

  now() {
    const state = history.state;
    if (state && Array.isArray(state.stack) && typeof this.route(state) === "string") return state;
    return { index: 0, base: 0, stack: [location.pathname + location.search] };
  },

  // `stack` is the part of the history around the place, from `base` on.
  route: (place) => place.stack[place.index - place.base],

  apply(command) {
    // A step through the list ends later, with popstate; what comes after it must wait for that.
    if (this.traversing) {
      this.waiting.push(command);
      return;
    }
    this.applied++;
    const entry = { index: command.index, base: command.base, stack: command.stack, kept: scrolled.kept };
    if (command.command === "history_push") {
      history.pushState(entry, "", this.route(entry));
    } else if (command.command === "history_replace") {
      history.replaceState(entry, "", this.route(entry));
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
    link.send({ type: "moved", index: place.index, route: this.route(place), applied: this.applied });
  },

  // Back that is not the engine's own step: Escape, the phone's back.
  back() {
    const box = document.getElementById(SCROLLED);
    link.send({ type: "back", is_scrolled: !!box && box.scrollTop > 0 });
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
