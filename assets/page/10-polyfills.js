// What the interpreter takes for granted and 2018 engines lack. Dummies where only `instanceof` is asked.
(function () {
  ["PointerEvent", "InputEvent", "DragEvent", "ClipboardEvent", "TransitionEvent", "AnimationEvent", "CompositionEvent",
    "WheelEvent", "ResizeObserverEntry", "IntersectionObserverEntry"].forEach(function (name) {
    if (typeof window[name] === "undefined") window[name] = function () {};
  });
  if (typeof window.DataTransfer === "undefined") {
    window.DataTransfer = function () { this.items = []; this.files = []; };
  }
  if (typeof window.ResizeObserver === "undefined") {
    // Reports once at the start and after every window resize: what layouts need.
    window.ResizeObserver = function (callback) {
      var observed = [];
      function report(elements) {
        callback(elements.map(function (element) {
          var entry = new window.ResizeObserverEntry();
          entry.target = element;
          entry.contentRect = element.getBoundingClientRect();
          return entry;
        }));
      }
      this.observe = function (element) {
        observed.push(element);
        requestAnimationFrame(function () { report([element]); });
      };
      this.unobserve = function (element) { observed = observed.filter(function (other) { return other !== element; }); };
      this.disconnect = function () { observed = []; };
      window.addEventListener("resize", function () { if (observed.length) report(observed); });
    };
  }
  if (typeof window.IntersectionObserver === "undefined") {
    // Everything counts as visible: more is loaded than needed, nothing is missing.
    window.IntersectionObserver = function (callback) {
      this.observe = function (element) {
        requestAnimationFrame(function () {
          var entry = new window.IntersectionObserverEntry();
          var box = element.getBoundingClientRect();
          try {
            entry.target = element; entry.isIntersecting = true; entry.intersectionRatio = 1; entry.time = 0;
            entry.boundingClientRect = box; entry.intersectionRect = box; entry.rootBounds = null;
            callback([entry]);
          } catch (problem) { /* a half-new engine with read-only fields: nothing to report */ }
        });
      };
      this.unobserve = function () {};
      this.disconnect = function () {};
    };
  }
  if (typeof Blob !== "undefined" && !Blob.prototype.arrayBuffer) {
    Blob.prototype.arrayBuffer = function () {
      var blob = this;
      return new Promise(function (resolve, reject) {
        var reader = new FileReader();
        reader.onload = function () { resolve(reader.result); };
        reader.onerror = function () { reject(reader.error); };
        reader.readAsArrayBuffer(blob);
      });
    };
  }
  if (typeof window.WeakRef === "undefined") {
    window.WeakRef = function (target) { this.deref = function () { return target; }; };
  }
  if (typeof window.FinalizationRegistry === "undefined") {
    window.FinalizationRegistry = function () { this.register = function () {}; this.unregister = function () {}; };
  }
})();
