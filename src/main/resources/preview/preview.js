"use strict";
// Asks to be told of the next rebuild while the page is seen; the answer is a script, as pages may load nothing else.
(() => {
  const rebuild = document.currentScript.dataset.rebuild;
  let waiting = false;
  const ask = () => {
    if (waiting || document.visibilityState !== "visible") {
      return;
    }
    waiting = true;
    const script = document.createElement("script");
    const again = () => {
      script.remove();
      waiting = false;
      setTimeout(ask, 1000);
    };
    script.onload = again;
    script.onerror = again;
    script.src = "/preview/after/" + rebuild;
    document.head.append(script);
  };
  addEventListener("load", ask);
  document.addEventListener("visibilitychange", ask);
})();
