// Whether the status bar's icons have to be light: in the dark, and over what runs under it.
const UNDER_BAR = "#main .place-cover, #main .visit-bar";
const bars = {
  // As it was told last.
  light: null,
  under: null,

  compare() {
    this.under = document.querySelector(UNDER_BAR);
    this.measure();
  },

  measure() {
    let light = root.classList.contains("dark");
    if (!light && this.under) {
      // Icons stand about here, whatever the phone.
      const box = this.under.getBoundingClientRect();
      light = box.top <= 12 && box.bottom > 12;
    }
    if (light === this.light) return;
    this.light = light;
    link.send({ type: "bars", light });
  },
};
document.addEventListener("scroll", () => { if (bars.under) bars.measure(); }, { capture: true, passive: true });
