package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML's tokens into nodes that keep the source's text and place. What readers of YAML disagree about (aliases,
 * merge keys, tags, second documents, {@code null}) is a located finding: a value equals its source text, or is none.
 */
final class YamlTree {
    private static final int DEEPEST = 40;
    private static final int SMALL = 1 << 16;
    private static final int MOST = 1 << 23;

    private static final YAMLFactory FOR_SMALL = factory(1 << 10);
    /** The parser copies what is left of its buffer again and again, so a large text gets a buffer of its size. */
    private static final YAMLFactory FOR_LARGE = factory(MOST);

    private final RepoPath file;
    private final int lineOffset;
    private final List<String> lines;
    private final List<Finding> findings;
    private int pointsLine = -1;
    private int[] points = {};
    private Location last;

    private YamlTree(RepoPath file, String yaml, int lineOffset, List<Finding> findings) {
        this.file = file;
        this.lineOffset = lineOffset;
        this.lines = List.of(yaml.split("\n", -1));
        this.findings = findings;
        this.last = Location.on(file, lineOffset + 1, 1, 0);
    }

    private static YAMLFactory factory(int buffer) {
        return YAMLFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(MOST)
                        .build())
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(MOST)
                        .setBufferSize(buffer)
                        .setAllowDuplicateKeys(true)
                        .setUseMarks(true)
                        .build())
                .build();
    }

    /**
     * The root of {@code yaml}, which begins on line {@code firstLine} of its file; empty where the syntax is broken.
     */
    static Optional<YamlNode> parse(RepoPath file, String yaml, int firstLine, List<Finding> findings) {
        YamlTree tree = new YamlTree(file, yaml, firstLine - 1, findings);
        if (!Characters.areUsable(file, tree.lines, firstLine, findings) || tree.isUnmerged()) {
            return Optional.empty();
        }
        YAMLFactory factory = yaml.length() <= SMALL ? FOR_SMALL : FOR_LARGE;
        try (YAMLParser parser = (YAMLParser) factory.createParser(ObjectReadContext.empty(), yaml)) {
            YamlNode root = parser.nextToken() == null
                    ? new YamlNode.Absent(new Location(file, firstLine, 1, firstLine, 1))
                    : tree.node(parser);
            if (parser.nextToken() != null) {
                tree.notPlain(tree.start(parser), "a second document begins here", "keep one document a file");
            }
            return Optional.of(root);
        } catch (JacksonException broken) {
            findings.add(tree.syntax(broken));
            return Optional.empty();
        }
    }

    /** A mark of a conflict at the start of a line, even a lone one, is no YAML. */
    private boolean isUnmerged() {
        OptionalInt mark = IntStream.range(0, lines.size())
                .filter(i -> TextFile.isConflictMark(lines.get(i)))
                .findFirst();
        mark.ifPresent(line -> findings.add(TextFile.conflict(file, line + lineOffset + 1)));
        return mark.isPresent();
    }

    private YamlNode node(YAMLParser parser) {
        YamlNode node = value(parser);
        if (node instanceof YamlNode.Absent || !isBlock(node)) {
            tellComment(node.location());
        }
        return node;
    }

    private YamlNode value(YAMLParser parser) {
        refuseProperties(parser);
        Location start = start(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser));
            }
            return new YamlNode.Sequence(items, upTo(start, parser));
        } else if (token == JsonToken.START_OBJECT) {
            List<YamlNode.Pair> pairs = pairs(parser, start);
            return new YamlNode.Mapping(pairs, upTo(start, parser));
        }
        return scalar(parser, upTo(start, parser));
    }

    /** Whether a value ends where the line of another begins, so that no comment stands behind it. */
    private boolean isBlock(YamlNode node) {
        int first = sourceAt(node.location());
        return first == '|' || first == '>' || !(node instanceof YamlNode.Scalar) && first != '[' && first != '{';
    }

    /** A {@code #} with a blank before and none behind it is more often text that is lost than a comment. */
    private void tellComment(Location value) {
        int column = value.endColumn();
        while (sourceAt(value.endLine(), column) == ' ') {
            column++;
        }
        if (sourceAt(value.endLine(), column) == '#'
                && Character.isLetterOrDigit(sourceAt(value.endLine(), column + 1))) {
            String comment = new String(points, column - 1, points.length - column + 1).strip();
            findings.add(ReadRules.COMMENT.at(
                    Location.on(file, value.endLine(), column, comment.codePointCount(0, comment.length())),
                    comment + " is a comment here, and no part of the value",
                    "quote the value if it holds the #, or set a blank behind it: # comment"));
        }
    }

    private List<YamlNode.Pair> pairs(YAMLParser parser, Location start) {
        Map<String, Location> seen = new TreeMap<>();
        List<YamlNode.Pair> pairs = new ArrayList<>();
        Map<String, Location> again = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            refuseProperties(parser);
            String key = parser.currentName();
            Location at = upTo(start(parser), parser);
            parser.nextToken();
            YamlNode value = node(parser);
            Location first = seen.putIfAbsent(key, at);
            if (key.equals("<<")) {
                notPlain(at, "merge keys are not read", "write the keys out");
            } else if (first != null) {
                again.putIfAbsent(key, at);
            } else {
                pairs.add(new YamlNode.Pair(key, at, value));
            }
        }
        tellDuplicates(again, seen, start);
        return pairs;
    }

    /** Several keys that stand twice in one record of a list are two records, between which the hyphen is missing. */
    private void tellDuplicates(Map<String, Location> again, Map<String, Location> first, Location start) {
        if (again.isEmpty()) {
            return;
        }
        String key = again.keySet().iterator().next();
        Location at = again.get(key);
        boolean twoRecords = isItem(start) && (again.size() > 1 || again.containsKey("id"));
        String help = "the first %s is on line %d".formatted(key, first.get(key).line());
        if (twoRecords) {
            help = again.containsKey("id")
                    ? "begin the second record with a hyphen: - id:"
                    : "if a second record begins here, its line - id: is missing above";
        }
        findings.add(ReadRules.DUPLICATE_KEY.at(
                at,
                again.size() == 1
                        ? "key %s stands a second time in this map".formatted(key)
                        : "keys %s stand a second time in the map that begins on line %d"
                                .formatted(String.join(", ", again.keySet()), start.line()),
                help));
    }

    private boolean isItem(Location start) {
        int column = start.column() - 1;
        while (column > 0 && sourceAt(start.line(), column) == ' ') {
            column--;
        }
        return sourceAt(start.line(), column) == '-';
    }

    private YamlNode scalar(YAMLParser parser, Location at) {
        String text = parser.getString();
        int first = sourceAt(at);
        boolean quoted = first == '"' || first == '\'' || first == '|' || first == '>';
        if (quoted || parser.isCurrentAlias()) {
            return quoted(text, at);
        } else if (text.isEmpty()) {
            return new YamlNode.Absent(at);
        } else if (text.equals("~") || text.equalsIgnoreCase("null")) {
            notPlain(
                    at,
                    text + " is read as nothing by some and as text by others",
                    "leave the value empty, or quote it");
            return new YamlNode.Absent(at);
        }
        return new YamlNode.Scalar(text, at);
    }

    private YamlNode quoted(String text, Location at) {
        if (Characters.holdsForbidden(text)) {
            notPlain(at, "an escape stands for a character that no text holds", "remove it");
            return new YamlNode.Absent(at);
        }
        return new YamlNode.Scalar(text, at);
    }

    /** Anchors, aliases and tags stand where the node starts, and a plain scalar cannot start with their signs. */
    private void refuseProperties(YAMLParser parser) {
        Location at = start(parser);
        switch (sourceAt(at)) {
            case '&' -> notPlain(at, "anchors are not read", "write the value out where it is needed");
            case '*' -> notPlain(at, "aliases are not read", "write the value out");
            case '!' ->
                notPlain(at, "tags are not read", "remove the tag; every value is text until its key says more");
            default -> {}
        }
    }

    private void notPlain(Location at, String message, String help) {
        findings.add(ReadRules.NOT_PLAIN.at(at, message, help));
    }

    private int sourceAt(Location at) {
        return sourceAt(at.line(), at.column());
    }

    private int sourceAt(int fileLine, int fileColumn) {
        int line = fileLine - lineOffset - 1;
        if (line >= lines.size() || fileColumn < 1) {
            return -1;
        }
        if (line != pointsLine) {
            pointsLine = line;
            points = lines.get(line).codePoints().toArray();
        }
        int column = fileColumn - 1;
        return column < points.length ? points[column] : -1;
    }

    private Location start(YAMLParser parser) {
        TokenStreamLocation start = parser.currentTokenLocation();
        last = Location.on(file, start.getLineNr() + lineOffset, start.getColumnNr(), 0);
        return last;
    }

    private Location upTo(Location start, YAMLParser parser) {
        TokenStreamLocation end = parser.currentLocation();
        int endLine = end.getLineNr() + lineOffset;
        boolean forward = endLine > start.line() || (endLine == start.line() && end.getColumnNr() >= start.column());
        return forward ? new Location(file, start.line(), start.column(), endLine, end.getColumnNr()) : start;
    }

    private Finding syntax(JacksonException broken) {
        if (broken.getCause() instanceof MarkedYamlEngineException marked) {
            return YamlSyntax.of(file, lineOffset + 1, lines, marked);
        }
        return ReadRules.SYNTAX.at(
                last,
                "this is not YAML: "
                        + broken.getOriginalMessage().lines().findFirst().orElse("broken"),
                "quote text that holds a colon and a space, a # or starts with a sign");
    }
}
