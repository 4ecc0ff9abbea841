// ES5 only, before anything is drawn: what the engine prefers where the frame says nothing (`null` in `data-appearance`).
(function () {
  var root = document.documentElement;
  var look = JSON.parse(root.getAttribute("data-appearance"));
  window.altegioPreferences = { dark: "(prefers-color-scheme: dark)", calm: "(prefers-reduced-motion: reduce)", contrast: "(prefers-contrast: more)" };
  Object.keys(window.altegioPreferences).forEach(function (name) {
    var query = window.altegioPreferences[name];
    if (look[name] === null && window.matchMedia && window.matchMedia(query).matches) root.classList.add(name);
  });
})();
