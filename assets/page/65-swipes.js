// What is turned page by page (`data-swipes`) turns under a finger that moves aside: the same as tapping the button in its
// part `data-swipe="next"` or `"previous"`. A finger from the page's edge is the step back's.
const SWIPE_EDGE = 32;
// CSS pixels aside that mean something.
const SWIPE_ENOUGH = 48;

const swipe = {
  // Where the finger came down; `null` while nothing can be turned.
  from: null,

  began(event) {
    this.from = null;
    const target = event.target instanceof Element ? event.target : null;
    const turned = target && target.closest("[data-swipes]");
    if (!turned || event.touches.length !== 1) return;
    const x = event.touches[0].clientX;
    if (x < SWIPE_EDGE || x > window.innerWidth - SWIPE_EDGE) return;
    this.from = { x, y: event.touches[0].clientY, turned };
  },

  moved(event) {
    const from = this.from;
    if (!from) return;
    const aside = event.touches[0].clientX - from.x;
    const down = Math.abs(event.touches[0].clientY - from.y);
    if (event.touches.length !== 1 || down > Math.max(12, Math.abs(aside))) {
      this.from = null;
      return;
    }
    if (Math.abs(aside) < SWIPE_ENOUGH) return;
    this.from = null;
    // Pages follow each other as the words do.
    const isNext = aside < 0 !== (root.dir === "rtl");
    const button = from.turned.querySelector('[data-swipe="' + (isNext ? "next" : "previous") + '"] button');
    if (button) button.click();
  },
};

const asideOnly = { capture: true, passive: true };
document.addEventListener("touchstart", (event) => swipe.began(event), asideOnly);
document.addEventListener("touchmove", (event) => swipe.moved(event), asideOnly);
["touchend", "touchcancel"].forEach((name) => document.addEventListener(name, () => { swipe.from = null; }, asideOnly));
