// Where each page of the history was scrolled to. A step back finds it again, as its content comes in and until the user
// takes over; a new page starts at the top. Kept with the history's entries, so that a reload finds it, too.
const SCROLLED = "page-scroll";
const SIDEWAYS = ".carousel[aria-labelledby]";
// How long content may take to come in, milliseconds.
const PATIENCE = 4000;
// A page that is drawn into the old one's elements: reached is believed after this time only, milliseconds.
const SAME_ELEMENT = 600;

const scrolled = {
  // By index: `top`, `lefts` by the name of the row, `opener` as a selector; CSS pixels.
  kept: {},
  index: 0,
  wish: null,
  opener: null,
  lastOpener: null,
  timer: 0,

  start(index, kept) {
    this.index = index;
    this.kept = kept || {};
    if (this.kept[index]) this.hope();
  },

  // Before the page changes: a command of Rust.
  turn(command) {
    const path = (place) => String(places.route(place)).split("?")[0];
    // Another query is the same page.
    if (command.command === "history_replace" && path(places.now()) === path(command)) return;
    this.leave();
    this.opener = null;
    this.lastOpener = null;
    if (command.command === "history_go") {
      this.index += command.delta;
      this.hope();
      return;
    }
    this.index = command.index;
    // Every entry carries all of it: what is far behind is let go.
    Object.keys(this.kept).forEach((index) => {
      if (Number(index) >= command.index || Number(index) < command.base) delete this.kept[index];
    });
    this.wish = { top: 0, once: true };
  },

  // Before the page changes: the engine's own step.
  stepped(index) {
    this.leave();
    this.opener = null;
    this.index = index;
    this.hope();
  },

  // What is still being looked for is where the page is, not the way there.
  leave() {
    const box = document.getElementById(SCROLLED);
    if (!box || (this.wish && !this.wish.once && !this.wish.reached)) return;
    const lefts = {};
    Array.from(document.querySelectorAll(SIDEWAYS)).forEach((row) => {
      if (row.scrollLeft) lefts[row.getAttribute("aria-labelledby")] = row.scrollLeft;
    });
    this.kept[this.index] = { top: box.scrollTop, lefts, opener: this.opener };
  },

  hope() {
    const place = this.kept[this.index] || { top: 0, lefts: {} };
    const now = Date.now();
    this.lastOpener = place.opener;
    this.wish = {
      top: place.top, lefts: place.lefts || {}, since: now, until: now + PATIENCE,
      from: document.getElementById(SCROLLED), box: null, set: 0,
    };
  },

  // After every batch of edits, and of commands: those that come with a page follow its edits.
  settle(byEdits) {
    const wish = this.wish;
    if (!wish || (!byEdits && !wish.box)) return;
    const box = document.getElementById(SCROLLED);
    if (!box) return;
    if (wish.once) {
      if (box.scrollTop) box.scrollTop = 0;
      this.wish = null;
      return;
    }
    const now = Date.now();
    // Somebody else has moved it meanwhile.
    const isMoved = wish.box === box && Math.abs(box.scrollTop - wish.set) > 2;
    if (now > wish.until || isMoved) {
      this.wish = null;
      return;
    }
    if (Math.abs(box.scrollTop - wish.top) > 1) box.scrollTop = wish.top;
    wish.box = box;
    wish.set = box.scrollTop;
    const rows = Array.from(document.querySelectorAll(SIDEWAYS));
    const missing = Object.keys(wish.lefts).filter((name) => {
      const row = rows.filter((each) => each.getAttribute("aria-labelledby") === name)[0];
      if (!row) return true;
      if (Math.abs(row.scrollLeft - wish.lefts[name]) > 1) row.scrollLeft = wish.lefts[name];
      return Math.abs(row.scrollLeft - wish.lefts[name]) > 1;
    });
    wish.reached = Math.abs(wish.set - wish.top) <= 1 && !missing.length;
    if (wish.reached && (box !== wish.from || now - wish.since > SAME_ELEMENT)) this.wish = null;
  },

  // A reader comes back to what it had opened.
  returns() {
    const opener = this.lastOpener;
    this.lastOpener = null;
    return opener ? document.querySelector(opener) : null;
  },

  keep() {
    this.timer = 0;
    if (places.traversing || !history.state) return;
    if (!this.wish) this.leave();
    try {
      history.replaceState(Object.assign({}, history.state, { kept: this.kept }), "");
    } catch (problem) { /* Safari takes a hundred in half a minute */ }
  },
};

document.addEventListener("click", (event) => {
  const tapped = event.target instanceof Element ? event.target.closest("a[href], button[id]") : null;
  if (!tapped) return;
  scrolled.opener = tapped.id ? "#" + tapped.id : "a[href=\"" + tapped.getAttribute("href").replace(/["\\]/g, "") + "\"]";
}, true);
document.addEventListener("scroll", () => {
  if (!scrolled.timer) scrolled.timer = setTimeout(() => scrolled.keep(), 400);
}, { capture: true, passive: true });
["touchstart", "wheel", "mousedown", "keydown"].forEach((name) => {
  document.addEventListener(name, () => { scrolled.wish = null; }, { capture: true, passive: true });
});
