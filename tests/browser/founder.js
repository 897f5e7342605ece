// Runs before the page's own scripts: notes in window.runs how often the page has been run and drawn,
// in window.sent how often it has spoken to the server, in window.heard when it last heard from it.
window.runs = window.sent = window.heard = 0;
const OwnSocket = window.WebSocket;
const FINISHED = 6; // the field of Streamlit's messages that says "the script has finished"

window.WebSocket = class extends OwnSocket {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      window.heard = performance.now();
      if (holds(new Uint8Array(data), FINISHED)) drawn();
    });
  }

  send(data) {
    window.sent += 1;
    window.heard = performance.now();
    super.send(data);
  }
};

function drawn(frames = 3) {
  if (frames === 0) setTimeout(() => { window.runs += 1; }, 30);
  else requestAnimationFrame(() => drawn(frames - 1));
}

// Return whether a protocol buffer has a field at its top level.
function holds(bytes, field) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0, byte = 128; byte & 128; shift += 7) {
      byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
    }
    return value;
  };
  while (at < bytes.length) {
    const tag = number();
    if (tag >> 3 === field) return true;
    const kind = tag & 7; // 0: a number, 2: so many bytes
    if (kind !== 0 && kind !== 2) return false;
    const size = number();
    if (kind === 2) at += size;
  }
  return false;
}
