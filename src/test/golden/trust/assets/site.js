/* Narrows long lists and opens the answer a link points at. Without this script every fact is still on its page. */
(function () {
  "use strict";

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function remember(value) {
    try {
      history.replaceState(null, "", location.pathname + (value ? "?q=" + encodeURIComponent(value) : "") + location.hash);
    } catch (e) {
      /* Pages opened from a folder may not rewrite their address. */
    }
  }

  function narrowing(list) {
    var items = Array.from(list.querySelectorAll("[data-item]"));
    var groups = Array.from(list.querySelectorAll("[data-group]"));
    if (items.length < 8) {
      return;
    }
    var label = document.createElement("label");
    var input = document.createElement("input");
    var count = document.createElement("output");
    var tools = document.createElement("div");
    tools.className = "tools";
    input.type = "search";
    input.autocomplete = "off";
    label.append(list.dataset.narrow, input);
    tools.append(label, count);

    function apply() {
      var words = fold(input.value).split(/\s+/);
      var shown = items.filter(function (item) {
        var text = fold(item.textContent);
        item.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
        return !item.hidden;
      }).length;
      groups.forEach(function (group) { group.hidden = !group.querySelector("[data-item]:not([hidden])"); });
      count.textContent = shown === items.length ? "" : shown + " of " + items.length;
    }

    input.value = new URLSearchParams(location.search).get("q") || "";
    input.addEventListener("input", function () {
      apply();
      remember(input.value);
    });
    list.prepend(tools);
    apply();
  }

  function openTarget() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var details = target && target.closest("details");
    if (details) {
      details.open = true;
    }
  }

  document.querySelectorAll("[data-narrow]").forEach(narrowing);
  window.addEventListener("hashchange", openTarget);
  openTarget();
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll(".answers details").forEach(function (details) { details.open = true; });
  });
})();
