// What the engine is set to: dark, calm, contrast. Where Rust has not said how a page looks, the engine's word counts; Rust is told of
// every change, and answers with a look.
const preferences = {
  queries: window.altegioPreferences,
  // Kept: old engines forget a query that nobody holds, and its listener with it.
  lists: [],

  prefers(name) {
    return !!(window.matchMedia && matchMedia(this.queries[name]).matches);
  },

  apply(look) {
    Object.keys(this.queries).forEach((name) => {
      root.classList.toggle(name, typeof look[name] === "boolean" ? look[name] : this.prefers(name));
    });
  },

  environment() {
    let zone = null;
    try { zone = Intl.DateTimeFormat().resolvedOptions().timeZone || null; } catch (problem) { /* old engines */ }
    return {
      languages: Array.from(navigator.languages || [navigator.language || "en"]),
      time_zone: zone,
      width: window.innerWidth,
      height: window.innerHeight,
      pixel_ratio: window.devicePixelRatio || 1,
      prefers_dark: this.prefers("dark"),
      prefers_calm: this.prefers("calm"),
      prefers_contrast: this.prefers("contrast"),
    };
  },

  // Changed in the phone's settings while the page is open; Safari 12 knows no events on these lists.
  watch() {
    if (!window.matchMedia) return;
    this.lists = Object.keys(this.queries).map((name) => matchMedia(this.queries[name]));
    const tell = () => link.send({ type: "prefers", dark: this.prefers("dark"), calm: this.prefers("calm"), contrast: this.prefers("contrast") });
    this.lists.forEach((list) => { if (list.addListener) list.addListener(tell); });
  },
};
