package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Shape;
import dev.trustbinder.model.Words;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.starter.Answers;
import dev.trustbinder.starter.Tailored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** A schema accepts what the reader accepts, and refuses what it refuses. */
class SchemasTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    /** Values by shape: those each accepts, and those each refuses. */
    private static final Map<Shape, List<List<String>>> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put(Shape.Plain.TEXT, List.of(List.of("x", "NO", "1.10", "'2026'"), List.of("[x]", "{a: b}")));
        VALUES.put(
                Shape.Plain.DATE,
                List.of(
                        List.of("2026-03-28", "'2024-02-29'"),
                        List.of("2024-02-30", "2026-3-28", "yesterday", "20260328", "[2026-03-28]", "+12026-01-01")));
        VALUES.put(
                Shape.Plain.MOMENT,
                List.of(
                        List.of("2026-03-28T09:12:00Z", "2026-03-28T09:12:00.123Z"),
                        List.of(
                                "2026-03-28",
                                "2026-03-28T09:12:00",
                                "2026-03-28T25:00:00Z",
                                "2026-03-28T09:12:00+02:00")));
        VALUES.put(
                Shape.Plain.NUMBER,
                List.of(
                        List.of("0", "7", "999999999"),
                        List.of("-1", "07", "1.5", "1e3", "many", "1000000000", "[1]")));
        VALUES.put(Shape.Plain.TRUTH, List.of(List.of("true", "false"), List.of("NO", "yes", "True", "1", "[]")));
        VALUES.put(
                Shape.Plain.PERIOD,
                List.of(
                        List.of(
                                "2026",
                                "2026-H2",
                                "2026-Q4",
                                "2026-12",
                                "2026-W05",
                                "2026-03-28",
                                "{from: 2026-01-01, to: 2026-02-01}"),
                        List.of(
                                "26",
                                "2026-H3",
                                "2026-Q5",
                                "2026-13",
                                "2026-W54",
                                "2026-02-30",
                                "{from: 2026-01-01}",
                                "{from: 2026-01-01, to: 2026-02-01, by: me}",
                                "[2026]")));
    }

    @TestFactory
    Stream<DynamicTest> acceptsEveryFileOfTheBaseWorkspace() {
        return TextWorkspace.base().entrySet().stream()
                .filter(file -> schemaFor(file.getKey()).isPresent())
                .map(file -> DynamicTest.dynamicTest(file.getKey().value(), () -> {
                    String yaml = file.getKey().extension().equals("md")
                            ? file.getValue().split("(?m)^---$", 3)[1]
                            : file.getValue();
                    assertThat(problems(schemaFor(file.getKey()).orElseThrow(), yaml))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheReaderOnEachFieldOfEachKind() {
        return Stream.of(Kind.values())
                .map(kind -> DynamicTest.dynamicTest(kind.word(), () -> {
                    Schema schema = schema(Schemas.name(kind));
                    for (Field field : fields(kind)) {
                        for (String value : values(field.shape())) {
                            agree(kind, schema, record(kind, field, value));
                        }
                        agree(kind, schema, record(kind, field, ""));
                        agree(kind, schema, record(kind, field, "''"));
                    }
                    agree(kind, schema, record(kind, fields(kind).get(0), "EXT-1") + "nonsense: 1\n");
                }));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheReaderOnProgramYml() {
        return Field.of(Charter.class).stream()
                .map(field -> DynamicTest.dynamicTest(field.key(), () -> {
                    Schema schema = schema("program");
                    for (String value : values(field.shape())) {
                        String yaml = field.key().equals("organization") ? "" : "organization: {name: x}\n";
                        yaml += field.key() + ": " + value + "\n";
                        assertThat(problems(schema, yaml).isEmpty())
                                .as(yaml + problems(schema, yaml))
                                .isEqualTo(readsCharter(yaml));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheReaderOnAnswers() {
        return Field.of(Answers.class).stream()
                .map(field -> DynamicTest.dynamicTest(field.key(), () -> {
                    Schema schema =
                            REGISTRY.getSchema(JSON.writeValueAsString(Tailored.answersSchema()), InputFormat.JSON);
                    for (String value : values(field.shape())) {
                        String yaml = answers(field, value);
                        assertThat(problems(schema, yaml).isEmpty())
                                .as(yaml + problems(schema, yaml))
                                .isEqualTo(NounFile.read(new RepoPath("answers.yml"), yaml, Answers.class)
                                        .findings()
                                        .isEmpty());
                    }
                }));
    }

    private static String answers(Field tried, String value) {
        StringBuilder yaml = new StringBuilder(tried.key() + ": " + value + "\n");
        Field.of(Answers.class).stream()
                .filter(field -> field.required() && !field.equals(tried))
                .forEach(field -> yaml.append(field.key())
                        .append(": ")
                        .append(right(field.shape()))
                        .append('\n'));
        return yaml.toString();
    }

    @Test
    void hasOneForEachKindAndForTheCharterAndFrameworks() {
        assertThat(Schemas.all()).hasSize(Kind.values().length + 2).containsKeys("program", "framework", "controls");
    }

    @Test
    void noKeyOfANounHidesOneOfTheHeaderButListedOfAccessReviews() {
        List<String> hidden = new ArrayList<>();
        List<String> header = Field.of(Header.class).stream().map(Field::key).toList();
        for (Kind kind : Kind.values()) {
            Field.of(kind.type()).stream()
                    .filter(field -> header.contains(field.key()))
                    .forEach(field -> hidden.add(kind.word() + " " + field.key()));
        }
        assertThat(hidden).containsExactly("access review listed");
    }

    private static void agree(Kind kind, Schema schema, String yaml) {
        List<Finding> findings = new ArrayList<>();
        YamlTree.parse(new RepoPath("content/x.yml"), yaml, 1, findings)
                .filter(YamlNode.Mapping.class::isInstance)
                .ifPresent(map -> new EntryReader(findings).read(kind, (YamlNode.Mapping) map, Optional.empty()));
        assertThat(problems(schema, yaml).isEmpty())
                .as("%s\n%s\n%s", yaml, problems(schema, yaml), findings)
                .isEqualTo(findings.isEmpty());
    }

    private static boolean readsCharter(String yaml) {
        List<Finding> findings = new ArrayList<>();
        YamlNode map = YamlTree.parse(new RepoPath("content/program.yml"), yaml, 1, findings)
                .orElseThrow();
        new NounReader(findings).read(Charter.class, (YamlNode.Mapping) map, "");
        return findings.isEmpty();
    }

    /** Every required key with a right value, and one key with the value in question. */
    private static String record(Kind kind, Field tried, String value) {
        StringBuilder yaml = new StringBuilder();
        for (Field field : fields(kind)) {
            boolean required = field.required() || kind.requiredHeaders().contains(field.key());
            if (field.equals(tried)) {
                yaml.append(field.key()).append(": ").append(value).append('\n');
            } else if (required) {
                yaml.append(field.key())
                        .append(": ")
                        .append(right(field.shape()))
                        .append('\n');
            }
        }
        return yaml.toString();
    }

    private static List<Field> fields(Kind kind) {
        List<String> own = Field.of(kind.type()).stream().map(Field::key).toList();
        return Stream.concat(
                        Field.of(Header.class).stream().filter(field -> !own.contains(field.key())),
                        Field.of(kind.type()).stream())
                .toList();
    }

    private static String right(Shape shape) {
        return values(shape).get(0);
    }

    /** Right and wrong values of a shape, a right one first. */
    private static List<String> values(Shape shape) {
        List<String> values = new ArrayList<>();
        if (shape instanceof Shape.ListOf list) {
            values(list.items()).forEach(item -> values.add("[" + item + "]"));
            values.addAll(List.of("[]", "x", "{a: b}", "[" + right(list.items()) + ", ]", "[x, [y]]"));
        } else if (shape instanceof Shape.MapOf map) {
            values(map.values()).forEach(item -> values.add("{any: " + item + "}"));
            values.addAll(List.of("{}", "x", "[x]", "{any: }"));
        } else if (shape instanceof Shape.Choice choice) {
            values.addAll(Words.all(choice.words()));
            values.addAll(List.of("nonsense", "[x]", Words.all(choice.words()).get(0) + "X"));
        } else if (shape instanceof Shape.Nested nested) {
            values.addAll(nested(nested));
        } else {
            VALUES.get(shape).forEach(values::addAll);
        }
        return values;
    }

    private static List<String> nested(Shape.Nested nested) {
        List<String> values = new ArrayList<>();
        List<Field> fields = Field.of(nested.type());
        StringBuilder whole = new StringBuilder();
        fields.forEach(
                field -> whole.append(", ").append(field.key()).append(": ").append(right(field.shape())));
        values.add("{" + whole.substring(2) + "}");
        values.add("{" + whole.substring(2) + ", nonsense: 1}");
        for (Field field : fields) {
            values.add("{" + field.key() + ": " + right(field.shape()) + "}");
            for (String value : values(field.shape())) {
                StringBuilder other = new StringBuilder();
                fields.forEach(each -> other.append(", ")
                        .append(each.key())
                        .append(": ")
                        .append(each.equals(field) ? value : right(each.shape())));
                values.add("{" + other.substring(2) + "}");
            }
        }
        values.addAll(List.of("x", "[x]", "{}"));
        return values;
    }

    private static Optional<Schema> schemaFor(RepoPath path) {
        String relative = path.relativeTo(new RepoPath("content"));
        if (relative.equals("program.yml")) {
            return Optional.of(schema("program"));
        } else if (relative.startsWith("frameworks/")) {
            return Optional.of(schema("framework"));
        } else if (path.name().equals("evidence.yml")) {
            return Optional.of(schema("evidence"));
        } else if (path.extension().equals("csv") || relative.startsWith("evidence/")) {
            return Optional.empty();
        }
        return Stream.of(Kind.values())
                .filter(kind -> kind.form() == Kind.Form.REGISTER
                        ? relative.equals("registers/" + kind.place() + ".yml")
                        : relative.startsWith(kind.place()))
                .map(kind -> schema(Schemas.name(kind)))
                .findFirst();
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(JSON.writeValueAsString(Schemas.all().get(name)), InputFormat.JSON);
    }

    private static List<String> problems(Schema schema, String yaml) {
        YamlNode root = YamlTree.parse(new RepoPath("content/x.yml"), yaml, 1, new ArrayList<>())
                .orElseThrow();
        String json = JSON.writeValueAsString(tree(root));
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Object tree(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        } else if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(SchemasTest::tree).toList();
        } else if (node instanceof YamlNode.Mapping map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.pairs().forEach(pair -> object.put(pair.key(), tree(pair.value())));
            return object;
        }
        return null;
    }
}
