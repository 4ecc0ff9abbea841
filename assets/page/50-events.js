// From DOM events to messages. Events are numbered; a burst of scrolling or moving is told once per frame.
const perFrame = { scroll: 1, pointermove: 1, mousemove: 1, touchmove: 1, resize: 1 };
const outbox = { list: [], waiting: {}, frame: 0, flushing: false };

function sendEvent(body) {
  fields.sent++;
  outbox.list.push(body);
  if (outbox.flushing) return;
  outbox.flushing = true;
  // One message for everything the engine fires for one user action.
  Promise.resolve().then(flushEvents);
}

function flushEvents() {
  outbox.flushing = false;
  if (!outbox.list.length) return;
  const list = outbox.list;
  outbox.list = [];
  link.send({ type: "events", last: fields.sent, list });
}

function sendOncePerFrame(key, body) {
  outbox.waiting[key] = body;
  if (outbox.frame) return;
  outbox.frame = requestAnimationFrame(() => {
    outbox.frame = 0;
    const waiting = outbox.waiting;
    outbox.waiting = {};
    Object.keys(waiting).forEach((each) => sendEvent(waiting[each]));
  });
}

// Through CSSOM: as an attribute it would be inline style, which the page's policy forbids.
// Properties set one by one (`width: …` in rsx) stay unless the text names them, too.
function setStyle(node, text) {
  const single = node.shellStyles || {};
  node.style.cssText = text;
  Object.keys(single).forEach((name) => {
    if (!node.style.getPropertyValue(name)) node.style.setProperty(name, single[name]);
  });
}

class PageInterpreter extends NativeInterpreter {
  constructor() {
    super("", false);
  }

  // Not the native one: that opens a file dialog of its own and asks the host before every default action.
  initialize(root) {
    this.liveview = true;
    BaseInterpreter.prototype.initialize.call(this, root, (event) => this.handleEvent(event, event.type));
  }

  handleEvent(event, name) {
    const element = getTargetId(event.target);
    if (element === null) return;
    const target = event.target;
    const body = { name, element, bubbles: event.bubbles, data: serializeEvent(event, target) };
    if (perFrame[name]) {
      sendOncePerFrame(name + element, body);
      return;
    }
    sendEvent(body);
    if (name === "input" || name === "change") fields.typed(target);
  }

  // The interpreter's own call, for `mounted`.
  sendSerializedEvent(body) {
    sendEvent(body);
  }

  setAttributeInner(node, field, value, ns) {
    if (!ns && (field === "value" || field === "checked" || field === "selected") && node.tagName !== "OPTION") {
      if (!fields.mayWrite(node)) return;
      if (field === "value" && (node.tagName === "INPUT" || node.tagName === "TEXTAREA")) {
        fields.write(node, value);
        return;
      }
    }
    if (ns === "style") {
      (node.shellStyles || (node.shellStyles = {}))[field] = value;
    } else if (field === "style" && !ns && node.style) {
      setStyle(node, value);
      return;
    }
    super.setAttributeInner(node, field, value, ns);
  }
}
