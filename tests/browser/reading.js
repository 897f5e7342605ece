// What stands on the screen: every text, read aloud or folded away included, and what does not fit.
() => {
  const main = document.querySelector("[data-testid=stMain]") || document.body;
  return { texts: texts(), faults: [...sideways(), ...clipped()] };

  function texts() {
    const found = [];
    const spoken = ["aria-label", "title", "placeholder", "aria-valuetext", "alt"];
    const other = "[data-testid=stIconMaterial],[data-testid=stAlertDynamicIcon],[data-testid=stExpanderIcon],"
      + "noscript,script,style,.st-key-lang,bdi[lang],[lang=ar]:not(html),[lang=fr]:not(html)";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest(other)) continue;
      if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
      else for (const name of spoken) found.push(element.getAttribute(name) || "");
    }
    return found;
  }

  function sideways() {
    const boxes = [document.documentElement, main].filter((box) => box.scrollWidth > box.clientWidth + 1);
    return boxes.map((box) => {
      const wide = [...main.querySelectorAll("*")].filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return one.checkVisibility() && (right > innerWidth + 1 || left < -1);
      });
      return `sideways: ${box.scrollWidth} px in ${box.clientWidth}: ${wide.at(-1)?.outerHTML.slice(0, 160)}`;
    });
  }

  function clipped() {
    const found = [];
    const ours = "[class^='d-'], [class*=' d-'], [class^='d-'] *, [class*=' d-'] *, button, label";
    for (const one of main.querySelectorAll(ours)) {
      const style = getComputedStyle(one);
      const hidden = !one.checkVisibility() || style.display === "inline" || one.clientWidth < 2;
      if (hidden || one.matches(".ic, bdi, i")) continue;
      const wide = one.scrollWidth > one.clientWidth + 2;
      const high = style.overflowY === "hidden" && one.scrollHeight > one.clientHeight + 4;
      if (wide || high) {
        const size = `${one.scrollWidth}x${one.scrollHeight} in ${one.clientWidth}x${one.clientHeight}`;
        found.push(`clipped: ${one.className || one.tagName} ${size}: ${one.innerText.slice(0, 60)}`);
      }
    }
    return found;
  }
}
