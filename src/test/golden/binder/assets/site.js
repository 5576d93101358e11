/* Sorting, filtering and searching. Without this script every fact is still on its page. */
(function () {
  "use strict";

  var root = document.body.dataset.root || "";

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties || {});
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function textOf(cell) {
    return cell ? cell.textContent.trim() : "";
  }

  /* Sort: a click on a heading; numbers by value, the rest as people count (2 before 10). */
  var natural = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  function compare(a, b, number) {
    if (a === "" || b === "") {
      return (a === "") - (b === "");
    }
    return number ? parseFloat(a.replace(/[^0-9.-]/g, "")) - parseFloat(b.replace(/[^0-9.-]/g, "")) : natural.compare(a, b);
  }

  function sortable(table) {
    var headings = Array.from(table.tHead.rows[0].cells);
    headings.forEach(function (heading, index) {
      var button = element("button", { type: "button", textContent: heading.textContent });
      heading.replaceChildren(button);
      button.addEventListener("click", function () {
        var down = heading.getAttribute("aria-sort") === "ascending";
        var number = heading.classList.contains("number");
        headings.forEach(function (other) { other.removeAttribute("aria-sort"); });
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        var body = table.tBodies[0];
        var rows = Array.from(body.rows);
        rows.sort(function (left, right) {
          var a = textOf(left.cells[index]);
          var b = textOf(right.cells[index]);
          var order = compare(a, b, number);
          return a === "" || b === "" || !down ? order : -order;
        });
        body.append.apply(body, rows);
      });
    });
  }

  /* Filter: one field for all words, one choice for each column marked so; kept in the address. */
  function choices(table, index) {
    var values = new Set();
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      Array.from(row.cells[index].children).forEach(function (piece) { values.add(textOf(piece)); });
    });
    return Array.from(values).filter(Boolean).sort(natural.compare);
  }

  function chooser(table, heading, index, query) {
    var select = element("select", { name: table.id + "." + index }, [element("option", { value: "", textContent: "All" })]);
    choices(table, index).forEach(function (value) {
      select.append(element("option", { value: value, textContent: value }));
    });
    select.value = query.get(select.name) || "";
    if (select.selectedIndex < 0) {
      select.value = "";
    }
    return { select: select, index: index, label: element("label", {}, [heading.textContent, select]) };
  }

  function remember(fields) {
    var query = new URLSearchParams(location.search);
    fields.forEach(function (field) {
      if (field.value) {
        query.set(field.name, field.value);
      } else {
        query.delete(field.name);
      }
    });
    try {
      history.replaceState(null, "", location.pathname + (query.toString() ? "?" + query : "") + location.hash);
    } catch (e) {
      /* Pages opened from a folder may not rewrite their address. */
    }
  }

  function filterable(table) {
    var rows = Array.from(table.tBodies[0].rows);
    var query = new URLSearchParams(location.search);
    var words = element("input", { type: "search", name: table.id + ".words", autocomplete: "off" });
    var count = element("output");
    var picks = Array.from(table.tHead.rows[0].cells)
      .map(function (heading, index) { return { heading: heading, index: index }; })
      .filter(function (column) { return column.heading.dataset.filter; })
      .map(function (column) { return chooser(table, column.heading, column.index, query); });
    if (rows.length < 6) {
      return;
    }
    words.value = query.get(words.name) || "";

    function holds(row) {
      var text = fold(row.textContent);
      return fold(words.value).split(/\s+/).every(function (word) { return text.indexOf(word) >= 0; })
        && picks.every(function (pick) {
          return !pick.select.value || Array.from(row.cells[pick.index].children).some(function (piece) {
            return textOf(piece) === pick.select.value;
          });
        });
    }

    function apply() {
      var shown = 0;
      rows.forEach(function (row) {
        row.hidden = !holds(row);
        shown += row.hidden ? 0 : 1;
      });
      count.textContent = shown === rows.length ? rows.length + " rows" : shown + " of " + rows.length + " rows";
    }

    var fields = [words].concat(picks.map(function (pick) { return pick.select; }));
    var tools = element("div", { className: "tools" }, [element("label", {}, ["Filter rows", words])]);
    picks.forEach(function (pick) { tools.append(pick.label); });
    tools.append(count);
    tools.addEventListener("input", function () {
      apply();
      remember(fields);
    });
    table.closest(".region").before(tools);
    apply();
  }

  /* What was in force on one day: rows that say from when to when are chosen by a day, too. */
  function byDay(table) {
    var titles = Array.from(table.tHead.rows[0].cells).map(textOf);
    var from = titles.indexOf("From");
    var to = titles.indexOf("To");
    var rows = Array.from(table.tBodies[0].rows);
    if (from < 0 || to < 0 || rows.length < 2 || !titles.includes("Version in force")) {
      return;
    }
    var field = element("input", { type: "date", name: table.id + ".day" });
    var days = rows.map(function (row) { return [textOf(row.cells[from]), textOf(row.cells[to])]; });
    field.min = days.map(function (pair) { return pair[0]; }).sort()[0];
    field.max = days.map(function (pair) { return pair[1]; }).sort().pop();
    field.addEventListener("input", function () {
      rows.forEach(function (row, index) {
        row.classList.toggle("other-day", Boolean(field.value)
          && (field.value < days[index][0] || field.value > days[index][1]));
      });
    });
    var before = table.closest(".region").previousElementSibling;
    var tools = before && before.className === "tools" ? before : element("div", { className: "tools" });
    tools.prepend(element("label", {}, ["In force on", field]));
    table.closest(".region").before(tools);
  }

  /* Search: the index is a classic script, so that it loads from a folder too; asked for on first use. */
  function find(text) {
    var words = fold(text).split(/\s+/).filter(Boolean);
    return (window.trustbinderIndex || [])
      .map(function (entry) {
        var title = fold(entry[0]);
        var rest = fold(entry[2] || "");
        var score = words.reduce(function (sum, word) {
          if (sum < 0) { return sum; }
          if (title.indexOf(word) === 0) { return sum + 4; }
          if (title.indexOf(word) > 0) { return sum + 2; }
          return rest.indexOf(word) >= 0 ? sum + 1 : -1;
        }, 0);
        return { entry: entry, score: score };
      })
      .filter(function (hit) { return words.length && hit.score > 0; })
      .sort(function (a, b) { return b.score - a.score; })
      .slice(0, 20);
  }

  function search(place) {
    var input = element("input", { type: "search", placeholder: "Search", autocomplete: "off" });
    var hits = element("div", { className: "hits", hidden: true });
    var asked = false;
    input.setAttribute("aria-label", "Search the binder");
    hits.setAttribute("aria-live", "polite");

    function show() {
      var found = find(input.value);
      hits.hidden = !input.value.trim();
      if (found.length === 0) {
        hits.replaceChildren(element("p", { textContent: window.trustbinderIndex ? "Nothing found" : "Loading" }));
        return;
      }
      hits.replaceChildren(element("ul", {}, found.map(function (hit) {
        var link = element("a", { href: root + hit.entry[1], textContent: hit.entry[0] });
        if (hit.entry[2]) {
          link.append(element("small", { textContent: hit.entry[2].slice(0, 110) }));
        }
        return element("li", {}, [link]);
      })));
    }

    input.addEventListener("focus", function () {
      if (!asked) {
        asked = true;
        document.head.append(element("script", { src: root + "assets/search-index.js", onload: show }));
      }
    });
    input.addEventListener("input", show);
    place.addEventListener("keydown", function (event) {
      var links = Array.from(hits.querySelectorAll("a"));
      var at = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        hits.hidden = true;
        input.focus();
      } else if (event.key === "ArrowDown" && links.length) {
        event.preventDefault();
        links[Math.min(at + 1, links.length - 1)].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        (links[at - 1] || input).focus();
      }
    });
    place.addEventListener("focusout", function (event) {
      if (!place.contains(event.relatedTarget)) {
        hits.hidden = true;
      }
    });
    place.append(input, hits);
  }

  document.querySelectorAll("table.data").forEach(function (table) {
    filterable(table);
    byDay(table);
    sortable(table);
  });
  /* The contents are longer than most windows: show where the reader is. */
  var here = document.querySelector("nav.contents [aria-current]");
  if (here) {
    here.closest("nav").scrollTop = Math.max(0, here.offsetTop - here.closest("nav").offsetTop - 200);
  }

  var place = document.getElementById("search");
  if (place) {
    search(place);
  }
})();
