package dev.trustbinder.cli;

import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.format.Json;
import dev.trustbinder.read.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a kind of file, for editors. */
@Command(
        name = "schema",
        description = "Print the JSON Schema (draft-07) of a kind of file, or write them all.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  trustbinder schema controls", "  trustbinder schema --all schemas"})
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "The kind of file; without it, all are listed.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--all", paramLabel = "DIR", description = "Write every schema to this folder.")
    private Optional<Path> folder = Optional.empty();

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        SortedMap<String, Map<String, Object>> schemas = Schemas.all();
        if (folder.isPresent()) {
            writeAll(schemas, terminal.directory().resolve(folder.get()));
        } else if (kind.isEmpty()) {
            schemas.keySet().forEach(terminal.out()::println);
        } else if (schemas.containsKey(kind.get())) {
            terminal.out().writeBytes(Json.of(schemas.get(kind.get())));
        } else {
            throw new UsageException("there is no kind of file %s; %s"
                    .formatted(kind.get(), Suggestion.help(kind.get(), schemas.keySet())));
        }
        return ExitCode.CLEAN.number();
    }

    private static void writeAll(SortedMap<String, Map<String, Object>> schemas, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Map<String, Object>> schema : schemas.entrySet()) {
            Files.write(folder.resolve(schema.getKey() + ".schema.json"), Json.of(schema.getValue()));
        }
    }
}
