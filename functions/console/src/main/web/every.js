/** Calls `action` at an interval while `element` is on the page. */
export function every(element, millis, action) {
  let timer;
  element.addController({
    hostConnected: () => (timer = setInterval(action, millis)),
    hostDisconnected: () => clearInterval(timer),
  });
}
