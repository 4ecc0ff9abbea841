// What lies above a page (`aria-modal`): the focus stays in it and returns to its opener, and a sheet follows the finger down.
// Whether it may close is the app's to say: everything here ends in a tap on its own close button.
const MODAL = "[aria-modal=true]";
const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex]";

const modals = {
  // The open ones, the upper last: `element`, and `opener` that gets the focus back.
  open: [],
  // What was tapped last: engines of Apple's phones focus no button by a tap.
  tapped: null,

  top() {
    const last = this.open[this.open.length - 1];
    return last ? last.element : null;
  },

  // After every batch of edits.
  compare() {
    const now = Array.from(document.getElementById("main").querySelectorAll(MODAL));
    const closed = this.open.filter((each) => now.indexOf(each.element) < 0);
    this.open = this.open.filter((each) => now.indexOf(each.element) >= 0);
    closed.forEach((each) => {
      leaving.sheet(each.element);
      if (!this.lost(document.activeElement)) return;
      if (!this.lost(each.opener)) focusWhereItIs(each.opener);
    });
    now.forEach((element) => {
      if (this.open.some((each) => each.element === element)) return;
      const active = document.activeElement;
      this.open.push({ element, opener: this.lost(active) || element.contains(active) ? this.tapped : active });
      if (!element.contains(active)) focusWhereItIs(element);
    });
  },

  lost: (element) => !element || element === document.body || !document.body.contains(element),

  // Tab at the end goes to the beginning, and the other way round.
  tab(event) {
    const top = this.top();
    if (!top) return;
    const all = Array.from(top.querySelectorAll(FOCUSABLE)).filter((each) => each.tabIndex >= 0 && !each.disabled && each.offsetParent !== null);
    const first = all[0];
    const last = all[all.length - 1];
    const active = document.activeElement;
    const outside = !top.contains(active) || active === top;
    if (first && !outside && active !== (event.shiftKey ? first : last)) return;
    if (first && active === top && !event.shiftKey) return;
    event.preventDefault();
    if (first) (event.shiftKey ? last : first).focus();
    else top.focus();
  },
};

// A closed sheet slides away; it is no longer the app's.
const leaving = {
  sheet(element) {
    const layer = element.parentNode;
    const isAlone = layer && layer.classList && layer.classList.contains("sheet-layer") && !layer.parentNode;
    if (!isAlone || root.classList.contains("calm")) return;
    layer.classList.add("sheet-leaving");
    layer.setAttribute("aria-hidden", "true");
    document.body.appendChild(layer);
    setTimeout(() => { if (layer.parentNode === document.body) document.body.removeChild(layer); }, 240);
  },
};

document.addEventListener("click", (event) => {
  modals.tapped = event.target instanceof Element ? event.target.closest("a[href], button, [tabindex]") : null;
}, true);
// WebKitGTK names Tab with Shift otherwise, but numbers it alike.
document.addEventListener("keydown", (event) => { if (event.key === "Tab" || event.keyCode === 9) modals.tab(event); }, true);
// Readers go their own ways.
document.addEventListener("focusin", (event) => {
  const top = modals.top();
  if (top && document.body.contains(top) && !top.contains(event.target)) focusWhereItIs(top);
});

// Dragging a sheet down.
const DRAG_FLICK = 0.5; // CSS pixels a millisecond
const drag = {
  at: null,

  began(event) {
    this.at = null;
    const target = event.target instanceof Element ? event.target : null;
    const sheet = target && target.closest(".sheet");
    if (!sheet || event.touches.length !== 1 || !sheet.querySelector(".sheet-close")) return;
    const list = target.closest(".sheet-scroll");
    const touch = event.touches[0];
    this.at = { sheet, list, x: touch.clientX, y: touch.clientY, way: 0, time: Date.now(), speed: 0, sure: false };
    // Not passive: what is dragged must not scroll as well. Only while a finger is on a sheet, since it slows scrolling down.
    document.addEventListener("touchmove", dragMoved, { capture: true, passive: false });
  },

  moved(event) {
    const at = this.at;
    if (!at) return;
    const touch = event.touches[0];
    const down = touch.clientY - at.y;
    if (!at.sure) {
      const scrolls = at.list && at.list.scrollTop > 0;
      if (scrolls || down < -8 || Math.abs(touch.clientX - at.x) > 12) this.at = null;
      if (down < 8 || !this.at) return;
      at.sure = true;
      at.sheet.classList.add("sheet-dragged");
    }
    if (event.cancelable) event.preventDefault();
    const now = Date.now();
    const way = Math.max(0, down);
    at.speed = (way - at.way) / Math.max(1, now - at.time);
    at.way = way;
    at.time = now;
    at.sheet.style.transform = "translateY(" + way + "px)";
  },

  ended(cancelled) {
    const at = this.at;
    this.at = null;
    document.removeEventListener("touchmove", dragMoved, true);
    if (!at || !at.sure) return;
    const closes = !cancelled && (at.way > at.sheet.offsetHeight * 0.35 || (at.way > 24 && at.speed > DRAG_FLICK));
    if (closes) at.sheet.querySelector(".sheet-close").click();
    // One that is locked stays, and springs back.
    setTimeout(() => {
      if (!document.getElementById("main").contains(at.sheet)) return;
      at.sheet.classList.remove("sheet-dragged");
      at.sheet.style.transform = "";
    }, closes ? 250 : 0);
  },
};

function dragMoved(event) {
  drag.moved(event);
}

document.addEventListener("touchstart", (event) => drag.began(event), passively);
document.addEventListener("touchend", () => drag.ended(false), passively);
document.addEventListener("touchcancel", () => drag.ended(true), passively);
