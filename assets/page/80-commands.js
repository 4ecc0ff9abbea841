// What Rust may ask for: a closed list, data only.
// What the phone's edges cover, CSS pixels; without any word of the phone the style falls back to env(safe-area-inset-*).
function setEdges(insets) {
  root.style.setProperty("--sat", insets.top + "px");
  root.style.setProperty("--sar", insets.right + "px");
  root.style.setProperty("--sab", insets.bottom + "px");
  root.style.setProperty("--sal", insets.left + "px");
}

function applyAppearance(look) {
  preferences.apply(look);
  root.classList.toggle("fs-large", look.font_scale >= 1.3);
  root.classList.toggle("fs-huge", look.font_scale >= 1.6);
  root.style.setProperty("--fs", String(look.font_scale));
  root.lang = look.language;
  root.dir = look.rtl ? "rtl" : "ltr";
  bars.compare();
}

function scrollToTop(target, top, smooth) {
  // Safari 12 has no smooth scrolling and does not know the options either.
  if (smooth && !root.classList.contains("calm") && "scrollBehavior" in root.style) target.scrollTo({ top, behavior: "smooth" });
  else if (target === window) window.scrollTo(0, top);
  else target.scrollTop = top;
}

// The element may come with edits still under way: tried again after the next batches.
const soon = [];
function whenThere(id, tries, action) {
  const element = document.getElementById(id);
  if (element) action(element);
  else if (tries > 0) soon.push({ id, tries: tries - 1, action });
}
function tryAgain() {
  soon.splice(0).forEach((wanted) => whenThere(wanted.id, wanted.tries, wanted.action));
}

function copyText(text) {
  const byHand = () => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "shell-spoken";
    document.body.appendChild(area);
    const focused = document.activeElement;
    area.select();
    try { document.execCommand("copy"); } catch (problem) { /* the engine refuses: nothing else to try */ }
    document.body.removeChild(area);
    if (focused && focused.focus) focused.focus();
  };
  if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(text).catch(byHand);
  else byHand();
}

function announce(text, assertive) {
  const region = document.getElementById(assertive ? "shell-assertive" : "shell-polite");
  // The same sentence twice is only spoken again when it was gone meanwhile.
  region.textContent = "";
  setTimeout(() => { region.textContent = text; }, 50);
}

// Safari 12 scrolls to what it focuses, whatever it is told.
function focusWhereItIs(element) {
  const box = document.getElementById(SCROLLED);
  const top = box ? box.scrollTop : 0;
  try { element.focus({ preventScroll: true }); } catch (problem) { element.focus(); }
  if (box && box.scrollTop !== top) box.scrollTop = top;
}

function turnTo(command) {
  scrolled.turn(command);
  motion.turned(command);
  places.apply(command);
}

const commands = {
  focus: (c) => whenThere(c.id, 5, (element) => focusWhereItIs(c.id === "page-title" && scrolled.returns() || element)),
  blur: () => { if (document.activeElement && document.activeElement.blur) document.activeElement.blur(); },
  scroll_to_element: (c) => whenThere(c.id, 5, (element) => {
    const smooth = c.smooth && !root.classList.contains("calm") && "scrollBehavior" in root.style;
    // Where a part of a page begins is brought to the top; anything else only into view.
    const isStart = element.classList.contains("place-anchor");
    element.scrollIntoView(smooth && !isStart ? { behavior: "smooth", block: "nearest", inline: "nearest" } : isStart);
  }),
  scroll_to: (c) => {
    if (c.id === null) scrollToTop(document.getElementById(SCROLLED) || window, c.top, c.smooth);
    else whenThere(c.id, 5, (element) => scrollToTop(element, c.top, c.smooth));
  },
  set_appearance: (c) => applyAppearance(c.appearance),
  set_insets: (c) => {
    if (c.insets.edges) setEdges(c.insets.edges);
    keyboard.tell(c.insets.keyboard);
  },
  returned: () => {
    leftPage();
    returnedToPage();
  },
  copy_text: (c) => copyText(c.text),
  announce: (c) => announce(c.text, c.assertive),
  set_title: (c) => { document.title = c.title; },
  history_push: turnTo,
  history_replace: turnTo,
  history_go: turnTo,
  reload: (c) => { if (c.route === null) location.reload(); else location.replace(c.route); },
  give_up: () => {
    document.getElementById("main").setAttribute("hidden", "");
    document.getElementById("shell-gave-up").removeAttribute("hidden");
  },
};
document.getElementById("shell-again").addEventListener("click", () => location.reload());

function obey(list) {
  list.forEach((each) => {
    const command = commands[each.command];
    if (command) command(each);
  });
  scrolled.settle(false);
}
