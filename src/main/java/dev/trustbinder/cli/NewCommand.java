package dev.trustbinder.cli;

import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.starter.Families;
import dev.trustbinder.starter.NewRecord;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a new record with a free id. */
@Command(
        name = "new",
        header = {
            "Write a new record: its id is free, and check names what it still needs.",
            "",
            "  trustbinder new risk \"Backups cannot be restored\"",
            "  trustbinder new control \"Badge review\" --family ACC",
            "  trustbinder new policy \"Visitor policy\" --id POL-VIS",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class NewCommand implements Callable<Integer> {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Mixin
    private ContentOption content;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "What it is: policy, procedure, control, risk, vendor, gap, request, incident and so on.")
    private String kind;

    @Parameters(index = "1", paramLabel = "TITLE", description = "What it is called: a few words between quotes.")
    private String title;

    @Option(names = "--id", paramLabel = "ID", description = "The id, instead of the next free one.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--family", paramLabel = "ACC", description = "The family of ids to go on with.")
    private Optional<String> family = Optional.empty();

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Kind wanted = kind();
        if (title.isBlank()) {
            throw new UsageException("the title is empty", "trustbinder new %s \"A few words\"".formatted(kind));
        }
        try (Workspace workspace = content.open(terminal)) {
            Program program = ProgramReader.read(workspace.workTree());
            ProgramOptions.requireCharter(program);
            NewRecord record = NewRecord.of(
                    program,
                    wanted,
                    id(program, wanted),
                    title,
                    terminal.today().get());
            new Additions(workspace).add(program, List.of(record));
            terminal.out().println("%s in %s".formatted(record.id(), record.path()));
            terminal.err().println("trustbinder check names what it still needs");
            return ExitCode.CLEAN.number();
        }
    }

    private Kind kind() throws UsageException {
        String written = kind.toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<Kind> found = Arrays.stream(Kind.values())
                .filter(known -> List.of(
                                NewRecord.word(known),
                                known.place(),
                                known.word().replace(' ', '-'))
                        .contains(written))
                .findFirst();
        if (found.filter(NewRecord.kinds()::contains).isEmpty()) {
            List<String> words =
                    NewRecord.kinds().stream().map(NewRecord::word).sorted().toList();
            String near = Suggestion.help(written, words);
            throw new UsageException(
                    "there is no kind %s that a record can be added of".formatted(kind),
                    found.map(NewCommand::byHand).orElse(near.isEmpty() ? "kinds: " + String.join(", ", words) : near));
        }
        return found.get();
    }

    /** How a record without an id comes into being. */
    private static String byHand(Kind kind) {
        return switch (kind.form()) {
            case FOLDERS -> "trustbinder evidence add CONTROL FILE files evidence";
            case REGISTER -> "its records have no id; write one into registers/" + kind.place();
            case DOCUMENTS, FILE, RECORDS -> "write " + kind.place();
        };
    }

    private String id(Program program, Kind wanted) throws UsageException {
        Families families = Families.of(program, wanted);
        if (id.isPresent()) {
            return free(program, id.get());
        } else if (family.isPresent()) {
            if (families.names().stream().noneMatch(family.get()::equalsIgnoreCase)
                    && !families.names().isEmpty()) {
                throw new UsageException(
                        "there is no family of ids %s".formatted(family.get()),
                        all(families) + "; to begin one, write --id %s-01".formatted(family.get()));
            }
            return free(program, families.next(family.get()));
        } else if (families.areNamed()) {
            return families.named(title);
        } else if (families.names().size() > 1) {
            throw new UsageException("there are several families of ids, so name one with --family", all(families));
        }
        return families.next(families.names().stream().findFirst().orElse(families.prefix()));
    }

    private static String all(Families families) {
        return "families: " + String.join(", ", families.names());
    }

    private static String free(Program program, String id) throws UsageException {
        if (!id.matches(ID)) {
            throw new UsageException(
                    "%s is no id".formatted(id),
                    "an id begins with a letter or digit and has letters, digits, dots, underscores and hyphens");
        } else if (program.index().find(id).isPresent()) {
            throw new UsageException("%s is taken, at %s"
                    .formatted(id, program.index().find(id).get().source().start()));
        }
        return id;
    }
}
