// Pulling a page down asks for its newest data: the same as tapping its `Refresh` button, which keyboards and switches use.
// A page without that button cannot be pulled.
const REFRESH = ".refresh-button";
// CSS pixels that the indicator has come down when letting go means something; it follows the finger more slowly.
const PULL_ENOUGH = 64;
const PULL_SLOWNESS = 0.7;

const pull = {
  // Where the finger came down; `null` while nothing can be pulled.
  from: null,
  // How far the indicator has come down.
  way: 0,
  busy: 0,

  box: () => document.getElementById("shell-pull"),

  began(event) {
    this.from = null;
    const target = event.target instanceof Element ? event.target : null;
    const page = target && target.closest("#" + SCROLLED);
    if (this.busy || event.touches.length !== 1 || !page || page.scrollTop > 0) return;
    if (page.getAttribute("aria-hidden") === "true" || !document.querySelector(REFRESH)) return;
    this.from = { x: event.touches[0].clientX, y: event.touches[0].clientY, page, sure: false };
  },

  moved(event) {
    const from = this.from;
    if (!from) return;
    const down = event.touches[0].clientY - from.y;
    const aside = Math.abs(event.touches[0].clientX - from.x);
    if (!from.sure) {
      if (down < -8 || aside > 12 || event.touches.length !== 1) this.from = null;
      if (down < 12 || !this.from) return;
      from.sure = true;
    }
    if (from.page.scrollTop > 0) {
      this.from = null;
      this.rest();
      return;
    }
    this.way = Math.max(0, Math.min(down * PULL_SLOWNESS, PULL_ENOUGH * 1.5));
    this.draw();
  },

  ended() {
    const far = this.from && this.from.sure && this.way >= PULL_ENOUGH;
    this.from = null;
    const button = far ? document.querySelector(REFRESH) : null;
    if (!button) {
      this.rest();
      return;
    }
    this.way = PULL_ENOUGH;
    this.draw();
    this.box().classList.add("shell-pull-busy");
    const since = Date.now();
    this.busy = setInterval(() => {
      const now = document.querySelector(REFRESH);
      const waited = Date.now() - since;
      if (waited < 500 || (now && now.getAttribute("aria-busy") === "true" && waited < 15000)) return;
      clearInterval(this.busy);
      this.busy = 0;
      this.rest();
    }, 150);
    button.click();
  },

  draw() {
    const box = this.box();
    const page = document.getElementById(SCROLLED);
    box.removeAttribute("hidden");
    // Calm: it only comes into sight, and stays where it belongs.
    const calm = root.classList.contains("calm");
    const shown = Math.min(1, this.way / PULL_ENOUGH);
    const top = (page ? page.getBoundingClientRect().top : 0) - 44 + (calm ? PULL_ENOUGH : this.way);
    box.style.opacity = String(calm && shown < 1 ? 0 : shown);
    box.style.transform = "translateY(" + top + "px)" + (calm ? "" : " rotate(" + Math.round(this.way * 3) + "deg)");
    const ready = shown >= 1;
    if (ready && this.from && !box.classList.contains("shell-pull-ready")) link.send({ type: "pulled" });
    box.classList.toggle("shell-pull-ready", ready);
  },

  rest() {
    if (!this.way) return;
    this.way = 0;
    const box = this.box();
    box.classList.remove("shell-pull-busy", "shell-pull-ready");
    box.setAttribute("hidden", "");
  },
};

const passively = { capture: true, passive: true };
document.addEventListener("touchstart", (event) => pull.began(event), passively);
document.addEventListener("touchmove", (event) => pull.moved(event), passively);
document.addEventListener("touchend", () => pull.ended(), passively);
document.addEventListener("touchcancel", () => { pull.from = null; pull.rest(); }, passively);
