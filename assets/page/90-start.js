// The way to Rust, and the first message.
const interpreter = new PageInterpreter();
const painted = { first: false, content: false };

function afterPaint(what) {
  requestAnimationFrame(() => setTimeout(() => link.send({ type: "painted", what }), 0));
}

// Tells this page load from the one before it, whose last messages may still be under way.
const pageLoad = Math.floor(Math.random() * 4294967296);

function receive(buffer) {
  const head = new DataView(buffer);
  if (head.getUint32(1, true) !== pageLoad) return;
  if (head.getUint8(0) === 1) {
    obey(JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 5))));
    return;
  }
  fields.known = head.getUint32(5, true);
  interpreter.run_from_bytes(buffer.slice(9));
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

window.altegioPage = {
  load: pageLoad,
  receive: receiveText,
  // A back gesture that is not the engine's: the phone's own code calls it.
  back: () => places.back(),
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
  link.send({
    type: "open", load: pageLoad, route: places.route(place), index: place.index, base: place.base, stack: place.stack, fresh,
    environment: preferences.environment(),
  });
  preferences.watch();
});
