// The way to Rust, and the first message.
const interpreter = new PageInterpreter();
const painted = { first: false, content: false };

function afterPaint(what) {
  requestAnimationFrame(() => setTimeout(() => link.send({ type: "painted", what }), 0));
}

function receive(buffer) {
  const kind = new Uint8Array(buffer, 0, 1)[0];
  if (kind === 1) {
    obey(JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 1))));
    return;
  }
  fields.known = new DataView(buffer).getUint32(1, true);
  interpreter.run_from_bytes(buffer.slice(5));
  modals.compare();
  motion.compare();
  bars.compare();
  tryAgain();
  scrolled.settle(true);
  if (!painted.first) {
    painted.first = true;
    afterPaint("first");
  }
  if (!painted.content && document.querySelector("[data-content]")) {
    painted.content = true;
    afterPaint("content");
  }
}

function receiveText(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  receive(bytes.buffer);
}

// In the app: wry's message handler. It is there before any script of ours.
function appLink() {
  return { opensOutside: false, send: (message) => window.ipc.postMessage(JSON.stringify(message)), start: (open) => open() };
}

// In the browser preview: a WebSocket, and a fresh page when it comes back after a loss.
function socketLink() {
  let socket = null;
  let wait = 250;
  let lost = false;
  const connect = (open) => {
    socket = new WebSocket(location.origin.replace(/^http/, "ws") + "/session");
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      if (lost) location.reload();
      else open();
    };
    socket.onmessage = (event) => receive(event.data);
    socket.onclose = () => {
      lost = true;
      root.classList.add("link-lost");
      wait = Math.min(wait * 2, 4000);
      setTimeout(() => connect(open), wait);
    };
  };
  return {
    opensOutside: true,
    send: (message) => { if (socket && socket.readyState === 1 && !lost) socket.send(JSON.stringify(message)); },
    start: connect,
  };
}

const link = root.getAttribute("data-link") === "socket" ? socketLink() : appLink();

function media(query) {
  return !!(window.matchMedia && matchMedia(query).matches);
}

function environment() {
  let zone = null;
  try { zone = Intl.DateTimeFormat().resolvedOptions().timeZone || null; } catch (problem) { /* old engines */ }
  return {
    languages: Array.from(navigator.languages || [navigator.language || "en"]),
    time_zone: zone,
    width: window.innerWidth,
    height: window.innerHeight,
    pixel_ratio: window.devicePixelRatio || 1,
    prefers_dark: media("(prefers-color-scheme: dark)"),
    prefers_calm: media("(prefers-reduced-motion: reduce)"),
  };
}

// Changed in the phone's settings while the page is open; Safari 12 knows no events on these lists.
const preferred = ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"];
preferred.map((query) => (window.matchMedia ? matchMedia(query) : null)).forEach((list) => {
  if (list && list.addListener) list.addListener(() => link.send({ type: "prefers", dark: media(preferred[0]), calm: media(preferred[1]) }));
});

window.altegioPage = {
  receive: receiveText,
  // A back gesture that is not the engine's.
  back: () => link.send({ type: "back" }),
};

window.addEventListener("error", (event) => {
  link.send({ type: "problem", place: (event.filename || "") + ":" + event.lineno + ":" + event.colno + " " + (event.error && event.error.name || "") });
});

applyAppearance(JSON.parse(root.getAttribute("data-appearance")));
interpreter.initialize(document.getElementById("main"));
link.start(() => {
  const fresh = !history.state;
  const place = places.now();
  history.replaceState(place, "");
  scrolled.start(place.index, place.kept);
  link.send({ type: "open", route: place.stack[place.index], index: place.index, stack: place.stack, fresh, environment: environment() });
});
