package dev.trustbinder.cli;

import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.format.Json;
import dev.trustbinder.read.FormatReference;
import dev.trustbinder.read.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a kind of file, for editors. */
@Command(
        name = "schema",
        header = {
            "Print the keys of a kind of file: a JSON Schema (draft-07), or a page to read.",
            "",
            "  trustbinder schema controls",
            "  trustbinder schema controls --format markdown",
            "  trustbinder schema --all schemas",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "The kind of file; without it, all are listed.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--all", paramLabel = "DIR", description = "Write every schema to this folder.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json or markdown. Default: ${DEFAULT-VALUE}")
    private Form form;

    /** What the keys may be printed as. */
    enum Form {
        JSON,
        MARKDOWN
    }

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (folder.isPresent()) {
            writeAll(Schemas.all(), terminal.directory().resolve(folder.get()));
        } else if (form == Form.MARKDOWN) {
            terminal.out().print(kind.isEmpty() ? FormatReference.page() : named(FormatReference.sections()));
        } else if (kind.isEmpty()) {
            Schemas.all().keySet().forEach(terminal.out()::println);
        } else {
            terminal.out().writeBytes(Json.of(named(Schemas.all())));
        }
        return ExitCode.CLEAN.number();
    }

    private <T> T named(Map<String, T> kinds) throws UsageException {
        String name = kind.orElseThrow();
        if (!kinds.containsKey(name)) {
            String near = Suggestion.help(name, kinds.keySet());
            throw new UsageException(
                    "there is no kind of file " + name, near.isEmpty() ? "trustbinder schema lists them" : near);
        }
        return kinds.get(name);
    }

    private static void writeAll(SortedMap<String, Map<String, Object>> schemas, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Map<String, Object>> schema : schemas.entrySet()) {
            Files.write(folder.resolve(schema.getKey() + ".schema.json"), Json.of(schema.getValue()));
        }
    }
}
