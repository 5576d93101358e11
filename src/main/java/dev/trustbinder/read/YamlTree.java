package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
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
        if (!Characters.areUsable(file, tree.lines, firstLine, findings)) {
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

    private YamlNode node(YAMLParser parser) {
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
            List<YamlNode.Pair> pairs = pairs(parser);
            return new YamlNode.Mapping(pairs, upTo(start, parser));
        }
        return scalar(parser, upTo(start, parser));
    }

    private List<YamlNode.Pair> pairs(YAMLParser parser) {
        Map<String, Location> seen = new TreeMap<>();
        List<YamlNode.Pair> pairs = new ArrayList<>();
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
                findings.add(ReadRules.DUPLICATE_KEY.at(
                        at,
                        "key %s stands a second time in this map".formatted(key),
                        "the first is on line " + first.line()));
            } else {
                pairs.add(new YamlNode.Pair(key, at, value));
            }
        }
        return pairs;
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
        int line = at.line() - lineOffset - 1;
        if (line >= lines.size()) {
            return -1;
        }
        if (line != pointsLine) {
            pointsLine = line;
            points = lines.get(line).codePoints().toArray();
        }
        int column = at.column() - 1;
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
        int line = last.line();
        int column = last.column();
        String problem = broken.getOriginalMessage().lines().findFirst().orElse("broken");
        if (broken.getCause() instanceof MarkedYamlEngineException marked) {
            problem = marked.getProblem();
            Optional<Mark> mark = marked.getProblemMark();
            line = mark.map(Mark::getLine).orElse(line - lineOffset - 1) + lineOffset + 1;
            column = mark.map(Mark::getColumn).orElse(column - 1) + 1;
        }
        return ReadRules.SYNTAX.at(
                Location.on(file, line, column, 1),
                "this is not YAML: " + problem,
                "quote text that holds a colon and a space, a # or starts with a sign");
    }
}
