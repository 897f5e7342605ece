// Runs before the page's own scripts: counts how often the page has been run and drawn, in window.runs.
window.runs = 0;
const OwnSocket = window.WebSocket;
const FINISHED = 6; // the field of Streamlit's messages that says "the script has finished"

window.WebSocket = class extends OwnSocket {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (holds(new Uint8Array(data), FINISHED)) drawn();
    });
  }
};

function drawn(frames = 3) {
  if (frames === 0) window.runs += 1;
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
