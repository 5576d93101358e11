package dev.trustbinder.seal;

import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest from anywhere.
 *
 * @param hashes the SHA-256 of each file it names, by path
 * @param problems why it cannot be relied on; empty where it can
 */
record HashList(SortedMap<String, String> hashes, List<String> problems) {
    private static final int LARGEST = 256 << 20;
    private static final int MOST_PROBLEMS = 20;
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})[ \t]+\\*?(.+)");

    static HashList of(String name, Content content) throws IOException {
        if (content.size() > LARGEST) {
            return broken(name + " is larger than any list of files");
        }
        try (InputStream in = content.open()) {
            return of(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(in.readAllBytes()))
                            .toString());
        } catch (CharacterCodingException broken) {
            return broken(name + " is not written in UTF-8");
        }
    }

    private static HashList broken(String problem) {
        return new HashList(new TreeMap<>(), List.of(problem));
    }

    private static HashList of(String name, String text) {
        SortedMap<String, String> hashes = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n")) {
            number++;
            Matcher parts = LINE.matcher(line);
            if (problems.size() >= MOST_PROBLEMS) {
                break;
            } else if (!parts.matches()) {
                problems.add(name + ", line " + number + ", is no hash and path");
            } else {
                add(name, parts.group(1).toLowerCase(Locale.ROOT), parts.group(2), hashes, problems);
            }
        }
        return new HashList(hashes, problems);
    }

    private static void add(
            String name, String hash, String path, SortedMap<String, String> hashes, List<String> problems) {
        if (Publication.objectionTo(path).isPresent() || path.indexOf('%') >= 0) {
            String why = Publication.objectionTo(path).orElse("has a percent sign");
            problems.add(name + " names " + Shown.of(path) + ", which " + why);
        } else if (hashes.put(path, hash) != null) {
            problems.add(name + " names " + Shown.of(path) + " twice");
        }
    }
}
