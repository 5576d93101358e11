package dev.trustbinder.read;

import dev.trustbinder.finding.Location;
import java.util.List;

/** A piece of YAML, or of a CSV row shaped like it: the source's own text with its place, nothing interpreted. */
sealed interface YamlNode {
    Location location();

    /** What a user would call it. */
    String word();

    /** One value; its text is the source's own, quotes removed. */
    record Scalar(String text, Location location) implements YamlNode {
        @Override
        public String word() {
            return "text";
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Location location) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String word() {
            return "a list";
        }
    }

    /** A map; no key stands twice. */
    record Mapping(List<Pair> pairs, Location location) implements YamlNode {
        public Mapping {
            pairs = List.copyOf(pairs);
        }

        @Override
        public String word() {
            return "a map";
        }
    }

    /** A key with nothing behind it. */
    record Absent(Location location) implements YamlNode {
        @Override
        public String word() {
            return "nothing";
        }
    }

    /** One key of a map and its value. */
    record Pair(String key, Location keyLocation, YamlNode value) {}
}
