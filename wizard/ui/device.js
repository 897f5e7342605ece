// Keeps the dossier in this browser's own store, and brings each new screen into view at its top.
// The server gives an order once: read, write or erase. We report what was found, refused or overtaken.
export default function ({ data, setTriggerValue }) {
  const KEY = "dalil";
  const page = (window.dalilDevice ??= { seen: null });
  page.tell = (report) => setTriggerValue("report", { name: data.name, ...report });

  if (page.screen !== data.screen) {
    if (page.screen !== undefined) showTop();
    page.screen = data.screen;
  }
  if (!page.listening) {
    page.listening = true;
    window.addEventListener("storage", (event) => {
      if (event.key !== KEY && event.key !== null) return;
      page.seen = event.newValue;
      page.tell(event.newValue === null ? { kind: "erased" } : { kind: "elsewhere", text: event.newValue });
    });
  }

  if (!page.watching) page.watching = watchConnection();

  const order = `${data.name} ${data.asked}`;
  if (page.order === order || data.order === "nothing") return;
  page.order = order;
  try {
    obey();
  } catch {
    page.tell({ kind: "refused" });
  }

  function obey() {
    const store = window.localStorage;
    const there = store.getItem(KEY);
    if (data.order === "read") {
      page.seen = there;
      page.tell({ kind: "found", text: there ?? "" });
    } else if (data.order === "erase") {
      page.seen = null;
      store.removeItem(KEY);
    } else {
      store.setItem(KEY, data.text);
      if (there !== null && there !== page.seen) page.tell({ kind: "elsewhere", text: there });
      page.seen = data.text;
    }
  }

  // A server that was started anew knows nothing of this page until it is spoken to: speak first,
  // so that the founder's next tap is not lost.
  function watchConnection() {
    const app = document.querySelector("[data-testid=stApp]");
    const state = () => app.getAttribute("data-test-connection-state");
    if (!app) return null;
    let before = state();
    const watcher = new MutationObserver(() => {
      const now = state();
      if (now === "CONNECTED" && before !== now) page.tell({ kind: "back" });
      before = now;
    });
    watcher.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
    return watcher;
  }

  function showTop() {
    const scroll = document.querySelector("[data-testid=stMain]");
    const up = () => scroll?.scrollTo({ top: 0, behavior: "instant" });
    up();
    requestAnimationFrame(up);
    setTimeout(() => {
      up();
      const title = document.querySelector("[data-testid=stMain] h1");
      if (!title || document.activeElement?.closest("input, textarea")) return;
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }, 120);
  }
}
