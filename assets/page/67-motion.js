// How pages come in, and what moves within them: classes that the styles answer with transform and opacity. Nothing under `.calm`.
const motion = {
  page: null,
  // What the next new page is: `push` or `back`.
  next: null,
  timer: 0,
  // Rows whose segments were seen filling up.
  filled: {},

  turned(command) {
    if (command.command === "history_push") this.next = "push";
    else if (command.command === "history_go") this.next = command.delta < 0 ? "back" : "push";
    else this.next = null;
  },

  // The engine's own step back. Apple's swipe has drawn it already.
  stepped(isBack) {
    this.next = isBack && !/iP(hone|ad|od)/.test(navigator.platform) ? "back" : null;
  },

  // After every batch of edits: their first frame is still to come.
  compare() {
    const page = document.querySelector("#main .page");
    if (page && page !== this.page) {
      const turn = this.page && !root.classList.contains("calm") ? this.next : null;
      const isFlow = (node) => !!(node && node.querySelector(".flow-bar, .top-bar-modal"));
      const name = turn === "push" && isFlow(page) ? "rise" : turn;
      this.page = page;
      this.next = null;
      this.stop();
      if (name) {
        root.classList.add("turn-" + name);
        this.timer = setTimeout(() => this.stop(), 450);
      }
    }
    this.watchSegments();
  },

  stop() {
    clearTimeout(this.timer);
    ["turn-push", "turn-back", "turn-rise"].forEach((name) => root.classList.remove(name));
  },

  // Once for each card and page load, when it comes into sight.
  watchSegments() {
    if (!this.watcher || root.classList.contains("calm")) return;
    Array.from(document.querySelectorAll(".visit-segments")).forEach((row) => {
      if (row.shellWatched) return;
      row.shellWatched = true;
      const card = row.closest("article");
      const link = card && card.querySelector("a[href]");
      const key = link ? link.getAttribute("href") : "";
      if (!key || this.filled[key]) return;
      row.shellKey = key;
      this.watcher.observe(row);
    });
  },
};

// The polyfill calls everything visible: then nothing needs to fill up.
if ("isIntersecting" in window.IntersectionObserverEntry.prototype) {
  motion.watcher = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (!entry.isIntersecting) return;
    motion.watcher.unobserve(entry.target);
    if (motion.filled[entry.target.shellKey]) return;
    motion.filled[entry.target.shellKey] = true;
    entry.target.classList.add("visit-segments-fill");
  }));
}

// Pictures lean with the finger that draws their row aside; the class does it, so nothing is computed while scrolling.
const lean = {
  row: null,
  last: 0,
  timer: 0,

  began(event) {
    const target = event.target instanceof Element ? event.target : null;
    this.stand();
    this.row = target && !root.classList.contains("calm") ? target.closest(".carousel") : null;
    this.last = this.row ? this.row.scrollLeft : 0;
  },

  scrolled(event) {
    if (!this.row || event.target !== this.row) return;
    const way = this.row.scrollLeft - this.last;
    if (Math.abs(way) < 2) return;
    this.last = this.row.scrollLeft;
    this.row.classList.toggle("lean-on", way > 0);
    this.row.classList.toggle("lean-back", way < 0);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stand(), 140);
  },

  stand() {
    if (this.row) this.row.classList.remove("lean-on", "lean-back");
  },
};
document.addEventListener("touchstart", (event) => lean.began(event), { capture: true, passive: true });
document.addEventListener("scroll", (event) => lean.scrolled(event), { capture: true, passive: true });
