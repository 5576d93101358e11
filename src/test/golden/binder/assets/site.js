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

  /* The words of a cell, piece by piece; a lone text has no element of its own. */
  function pieces(cell) {
    return (cell.children.length ? Array.from(cell.children).map(textOf) : [textOf(cell)]).filter(Boolean);
  }

  /* A register on several pages: its other rows stand in a classic script, asked for when somebody first filters. */
  var turn = document.querySelector("[data-rows]");
  var waiting = [];

  function whenAllRows(use) {
    if (!turn) {
      return;
    }
    if (window.trustbinderRows) {
      use(window.trustbinderRows);
      return;
    }
    waiting.push(use);
    if (waiting.length === 1) {
      document.head.append(element("script", {
        src: root + turn.dataset.rows,
        onload: function () { waiting.forEach(function (one) { one(window.trustbinderRows); }); }
      }));
    }
  }

  /* Rows by what they say; each has its element, or the page on which it stands. */
  function hereOn(table) {
    return Array.from(table.tBodies[0].rows).map(function (row) {
      return { row: row, cells: Array.from(row.cells).map(pieces) };
    });
  }

  function everywhere(all, here) {
    var own = Number(turn.dataset.page) - 1;
    var next = 0;
    return all.rows.map(function (line) {
      var parts = line.split("\t");
      if (Number(parts[0]) === own) {
        return here[next++];
      }
      return {
        address: root + all.pages[parts[0]] + (parts[1] ? "#" + parts[1] : ""),
        cells: parts.slice(2).map(function (cell) { return cell ? cell.split("\n") : []; })
      };
    });
  }

  function wordsOf(entry) {
    if (!entry.words) {
      entry.words = fold(entry.cells.map(function (cell) { return cell.join(" "); }).join(" "));
    }
    return entry.words;
  }

  /* A row of another page, leading there by its heading. */
  function shownHere(entry, headings) {
    return element("tr", { className: "elsewhere" }, entry.cells.map(function (texts, index) {
      var cell = element(index ? "td" : "th", { className: headings[index].className });
      if (index === 0) {
        cell.scope = "row";
        cell.append(element("a", { href: entry.address, textContent: texts.join(" ") || "row" }));
      } else if (texts.length) {
        cell.dataset.title = headings[index].textContent;
        texts.forEach(function (text) { cell.append(element("span", { textContent: text }), " "); });
      }
      return cell;
    }));
  }

  /* Filter: one field for all words, one choice for each column marked so; kept in the address. */
  function fill(select, entries, index) {
    var values = new Set(entries.flatMap(function (entry) { return entry.cells[index]; }));
    var chosen = select.value;
    select.replaceChildren.apply(select, [element("option", { value: "", textContent: "All" })].concat(
      Array.from(values).sort(natural.compare).map(function (value) {
        return element("option", { value: value, textContent: value });
      })));
    select.value = chosen;
    if (select.selectedIndex < 0) {
      select.value = "";
    }
  }

  function chooser(table, heading, index) {
    var select = element("select", { name: table.id + "." + index });
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

  var MOST = 300;

  function filterable(table) {
    var headings = Array.from(table.tHead.rows[0].cells);
    var here = hereOn(table);
    var entries = here;
    var query = new URLSearchParams(location.search);
    var words = element("input", { type: "search", name: table.id + ".words", autocomplete: "off" });
    var count = element("output");
    var picks = headings
      .map(function (heading, index) { return { heading: heading, index: index }; })
      .filter(function (column) { return column.heading.dataset.filter; })
      .map(function (column) { return chooser(table, column.heading, column.index); });
    var day = dayField(table, headings, here);
    var fields = [words].concat(picks.map(function (pick) { return pick.select; }), day ? [day.field] : []);
    if (here.length < 6 && !day) {
      return;
    }

    function holds(entry) {
      return fold(words.value).split(/\s+/).every(function (word) { return wordsOf(entry).indexOf(word) >= 0; })
        && picks.every(function (pick) {
          return !pick.select.value || entry.cells[pick.index].indexOf(pick.select.value) >= 0;
        })
        && (!day || day.holds(entry));
    }

    function told(found, shown) {
      if (!turn) {
        return found === here.length ? here.length + " rows" : found + " of " + here.length + " rows";
      }
      if (entries === here) {
        return found === here.length ? "" : found + " of the " + here.length + " rows of this page";
      }
      return found + " of " + entries.length + " rows on all pages"
        + (shown < found ? "; the first " + shown + " are shown" : "");
    }

    function apply() {
      var asked = fields.some(function (field) { return field.value.trim(); });
      var found = 0;
      var shown = 0;
      table.querySelectorAll("tr.elsewhere").forEach(function (row) { row.remove(); });
      entries.forEach(function (entry) {
        var held = asked ? holds(entry) : Boolean(entry.row);
        found += held ? 1 : 0;
        if (entry.row) {
          entry.row.hidden = !held;
          shown += held ? 1 : 0;
        } else if (held && shown < MOST) {
          table.tBodies[0].append(shownHere(entry, headings));
          shown += 1;
        }
      });
      count.textContent = asked || !turn ? told(found, shown) : "Headings sort the rows of this page";
    }

    function widen() {
      whenAllRows(function (all) {
        if (entries === here) {
          entries = everywhere(all, here);
          picks.forEach(function (pick) { fill(pick.select, entries, pick.index); });
          apply();
        }
      });
    }

    var label = turn ? "Filter the rows of all pages" : "Filter rows";
    var tools = element("div", { className: "tools" }, [element("label", {}, [label, words])]);
    if (day) {
      tools.prepend(day.label);
    }
    picks.forEach(function (pick) {
      fill(pick.select, here, pick.index);
      tools.append(pick.label);
    });
    fields.forEach(function (field) {
      field.value = query.get(field.name) || "";
      if (field.selectedIndex < 0) {
        field.value = "";
      }
    });
    tools.append(count);
    tools.addEventListener("input", function () {
      apply();
      remember(fields);
    });
    ["focusin", "pointerenter"].forEach(function (event) { tools.addEventListener(event, widen); });
    table.closest(".region").before(tools);
    apply();
    if (fields.some(function (field) { return query.get(field.name); })) {
      widen();
    }
  }

  /* What was in force on one day: rows that say from when to when are chosen by a day, too. */
  function dayField(table, headings, here) {
    var titles = headings.map(textOf);
    var from = titles.indexOf("From");
    var to = titles.indexOf("To");
    if (from < 0 || to < 0 || here.length < 2 || !titles.includes("Version in force")) {
      return null;
    }
    var field = element("input", { type: "date", name: table.id + ".day" });
    if (!turn) {
      field.min = here.map(function (entry) { return entry.cells[from][0] || ""; }).sort()[0];
      field.max = here.map(function (entry) { return entry.cells[to][0] || ""; }).sort().pop();
    }
    return {
      field: field,
      label: element("label", {}, ["In force on", field]),
      holds: function (entry) {
        return !field.value || field.value >= entry.cells[from][0] && field.value <= entry.cells[to][0];
      }
    };
  }

  /* A row is named by its register; where it stands on another page, the script of all rows says on which. */
  function follow() {
    var anchor = location.hash.slice(1);
    if (anchor && !document.getElementById(anchor)) {
      whenAllRows(function (all) {
        var line = all.rows.find(function (one) { return one.split("\t", 2)[1] === anchor; });
        if (line) {
          location.replace(root + all.pages[line.split("\t", 1)[0]] + "#" + anchor);
        }
      });
    }
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
    sortable(table);
  });
  follow();
  window.addEventListener("hashchange", follow);
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
