// Keys, the `.kbd` class, and how much the on-screen keyboard covers.
const root = document.documentElement;

document.addEventListener("keydown", (event) => {
  if (event.key === "Tab" || event.keyCode === 9 || /^Arrow/.test(event.key)) root.classList.add("kbd");
  if (event.isComposing || event.keyCode === 229) return;
  const altBack = event.altKey && event.key === (root.dir === "rtl" ? "ArrowRight" : "ArrowLeft");
  if (event.key === "Escape" || altBack || event.key === "BrowserBack") {
    event.preventDefault();
    places.back();
    return;
  }
  // Handlers answer too late to keep the engine from scrolling: `data-keys` names the keys that an element handles itself.
  const keeper = event.target instanceof Element ? event.target.closest("[data-keys]") : null;
  if (keeper && keeper.getAttribute("data-keys").split(" ").indexOf(event.key === " " ? "Space" : event.key) >= 0) {
    event.preventDefault();
  }
}, true);

["pointerdown", "mousedown", "touchstart"].forEach((name) => {
  document.addEventListener(name, () => root.classList.remove("kbd"), { capture: true, passive: true });
});

const keyboard = {
  // Set where the phone tells; otherwise the visual viewport does.
  told: 0,
  last: -1,

  tell(height) {
    this.told = height;
    this.measure();
  },

  measure() {
    const view = window.visualViewport;
    // Pinch zoom shrinks the visual viewport, too; that is no keyboard.
    const covered = view && Math.abs(view.scale - 1) < 0.01 ? Math.max(0, window.innerHeight - view.height - view.offsetTop) : 0;
    const height = Math.round(Math.max(this.told, covered > 80 ? covered : 0));
    if (height === this.last) return;
    this.last = height;
    root.style.setProperty("--kb", height + "px");
    root.classList.toggle("kb-open", height > 0);
    // The window stays as large as it was, so no engine brings the field above a keyboard that only we were told of.
    const field = document.activeElement;
    if (this.told > 0 && field && field !== document.body && field.scrollIntoViewIfNeeded) field.scrollIntoViewIfNeeded(false);
  },
};

if (window.visualViewport) {
  visualViewport.addEventListener("resize", () => keyboard.measure());
  visualViewport.addEventListener("scroll", () => keyboard.measure());
}
