/* Hashes files that are dropped here and compares them with the list that was sealed. Classic script: it runs from a disk. */
(function () {
  "use strict";

  var LISTS = ["tagmanifest-sha256.txt", "tagmanifest-sha256.txt.sig", "tagmanifest-sha256.txt.tsr", ".trustbinder-site"];
  var MOST_LINES = 500;
  var LITTER = /(^|\/)(\.DS_Store|\._[^/]*|__MACOSX|[Tt]humbs\.db|[Dd]esktop\.ini|~\$[^/]*)(\/|$)/;
  var sealed = hashes(window.sealedManifest || []);

  function element(id) {
    return document.getElementById(id);
  }

  /* What was found under the names that were sealed: macOS spells letters with marks as two characters. */
  function composed(expected, found) {
    var names = Object.create(null);
    var files = Object.create(null);
    Object.keys(expected).forEach(function (path) {
      names[path.normalize("NFC")] = path;
    });
    Object.keys(found).forEach(function (path) {
      var meant = names[path.normalize("NFC")];
      files[path in expected || !meant || meant in found ? path : meant] = found[path];
    });
    return files;
  }

  /* Lines "hash  path" as an object from path to hash. */
  function hashes(lines) {
    var byPath = Object.create(null);
    lines.forEach(function (line) {
      var parts = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
      if (parts) {
        byPath[parts[2]] = parts[1];
      }
    });
    return byPath;
  }

  function hex(buffer) {
    return Array.prototype.map.call(new Uint8Array(buffer), function (one) {
      return one.toString(16).padStart(2, "0");
    }).join("");
  }

  function hash(file) {
    return file.arrayBuffer().then(function (bytes) {
      return crypto.subtle.digest("SHA-256", bytes);
    }).then(hex);
  }

  /* One after the other, so that only one file is in memory. */
  function hashAll(files) {
    var found = Object.create(null);
    var paths = Object.keys(files);
    element("progress").max = paths.length;
    return paths.reduce(function (before, path, index) {
      return before.then(function () {
        return hash(files[path]);
      }).catch(function () {
        return "unreadable";
      }).then(function (value) {
        found[path] = value;
        element("progress").value = index + 1;
      });
    }, Promise.resolve()).then(function () {
      return found;
    });
  }

  function say(words, kind, lines) {
    var answer = element("answer");
    answer.textContent = words;
    answer.className = kind;
    var list = element("lines");
    list.textContent = "";
    lines.slice(0, MOST_LINES).forEach(function (line) {
      var item = document.createElement("li");
      item.textContent = line;
      list.appendChild(item);
    });
    if (lines.length > MOST_LINES) {
      var more = document.createElement("li");
      more.textContent = "and " + (lines.length - MOST_LINES) + " more";
      list.appendChild(more);
    }
  }

  function differences(expected, found) {
    var lines = [];
    Object.keys(expected).sort().forEach(function (path) {
      if (!(path in found)) {
        lines.push("missing: " + path);
      } else if (found[path] === "unreadable") {
        lines.push("too large or unreadable for this page: " + path);
      } else if (found[path] !== expected[path]) {
        var line = changed(path, expected, found);
        if (line) {
          lines.push(line);
        }
      }
    });
    Object.keys(found).sort().forEach(function (path) {
      if (!(path in expected) && LISTS.indexOf(path) < 0 && !LITTER.test(path)) {
        lines.push("added: " + path);
      }
    });
    return lines;
  }

  function changed(path, expected, found) {
    var partner = Object.keys(expected).find(function (other) {
      return other !== path && found[other] === expected[path] && expected[other] === found[path];
    });
    if (partner) {
      return path < partner ? "swapped: " + path + " and " + partner : "";
    }
    return "changed: " + path;
  }

  /* The whole folder: its own lists tell of all files, and the list in this page must say the same. */
  function checkFolder(files) {
    return Promise.all([hashAll(files), files["tagmanifest-sha256.txt"].text()]).then(function (both) {
      var found = both[0];
      var expected = hashes(both[1].split("\n").filter(function (line) {
        return line.indexOf("  data/") !== 64;
      }));
      Object.keys(sealed).forEach(function (path) {
        expected[path] = sealed[path];
      });
      var lines = differences(expected, composed(expected, found));
      var count = Object.keys(found).filter(function (path) {
        return LISTS.indexOf(path) < 0 && !LITTER.test(path);
      }).length;
      if (Object.keys(sealed).length === 0) {
        say("The list of sealed files is missing beside this page, so nothing can be told.", "bad", []);
      } else if (lines.length === 0) {
        say("All " + count + " files are those that were sealed.", "good", []);
      } else {
        say("Files are not those that were sealed.", "bad", lines);
      }
      element("root").textContent = found["tagmanifest-sha256.txt"];
      element("seal").hidden = false;
    });
  }

  function checkSingle(files) {
    return hashAll(files).then(function (found) {
      var strangers = 0;
      var lines = Object.keys(found).map(function (path) {
        var known = Object.keys(sealed).filter(function (one) {
          return sealed[one] === found[path];
        });
        strangers += known.length === 0 ? 1 : 0;
        return path + (known.length === 0 ? " is no file of the binder (data/) as it was sealed" : " is " + known.join(" and "));
      });
      say(
        strangers === 0 ? "What you gave is in the binder as it was sealed." : strangers + " of what you gave is not in the binder as it was sealed.",
        strangers === 0 ? "good" : "bad",
        lines);
    });
  }

  function check(files) {
    if (Object.keys(files).length === 0) {
      return;
    }
    element("outcome").hidden = false;
    element("seal").hidden = true;
    element("progress").hidden = false;
    say("Hashing…", "", []);
    var whole = "manifest-sha256.txt" in files && "tagmanifest-sha256.txt" in files;
    (whole ? checkFolder(files) : checkSingle(files)).catch(function (trouble) {
      say("The files could not be read: " + trouble.message, "bad", []);
    }).then(function () {
      element("progress").hidden = true;
    });
  }

  function chosen(list) {
    var files = Object.create(null);
    Array.prototype.forEach.call(list, function (file) {
      var path = file.webkitRelativePath || "";
      files[path.indexOf("/") < 0 ? file.name : path.slice(path.indexOf("/") + 1)] = file;
    });
    return files;
  }

  /* Reads what was dropped; a single folder is looked through, so that paths are those of the list. */
  function dropped(items) {
    var entries = Array.prototype.map.call(items, function (item) {
      return item.webkitGetAsEntry();
    }).filter(Boolean);
    var files = Object.create(null);
    var one = entries.length === 1 && entries[0].isDirectory;
    return Promise.all(entries.map(function (entry) {
      return read(entry, one ? "" : entry.name, files);
    })).then(function () {
      return files;
    });
  }

  function read(entry, path, files) {
    if (entry.isFile) {
      return new Promise(entry.file.bind(entry)).then(function (file) {
        files[path] = file;
      });
    }
    return children(entry.createReader(), []).then(function (all) {
      return Promise.all(all.map(function (child) {
        return read(child, path === "" ? child.name : path + "/" + child.name, files);
      }));
    });
  }

  function children(reader, before) {
    return new Promise(reader.readEntries.bind(reader)).then(function (some) {
      return some.length === 0 ? before : children(reader, before.concat(some));
    });
  }

  if (!(window.crypto && window.crypto.subtle)) {
    element("unable").hidden = false;
    element("drop").hidden = true;
    return;
  }
  ["folder", "files"].forEach(function (id) {
    element(id).addEventListener("change", function (event) {
      check(chosen(event.target.files));
    });
  });
  var drop = element("drop");
  document.addEventListener("dragover", function (event) {
    event.preventDefault();
    drop.classList.add("over");
  });
  document.addEventListener("dragleave", function () {
    drop.classList.remove("over");
  });
  document.addEventListener("drop", function (event) {
    event.preventDefault();
    drop.classList.remove("over");
    dropped(event.dataTransfer.items).then(check);
  });
})();
