package dev.trustbinder.cli;

import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Litter;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.starter.EvidenceNote;
import dev.trustbinder.workspace.WorkFolder;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies files into the evidence folder of a control. */
@Command(
        name = "add",
        header = {
            "Copy files into the evidence folder of a control; none is written over.",
            "",
            "  trustbinder evidence add ACC-09 users.csv --performed-on 2027-03-28",
            "  trustbinder evidence add OPS-02 scan.pdf --period 2027-03 --performer it-lead",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class EvidenceAddCommand implements Callable<Integer> {
    private static final String LFS = "version https://git-lfs.github.com/spec/v1";

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Mixin
    private ContentOption content;

    @Parameters(index = "0", paramLabel = "CONTROL", description = "The id of the control.")
    private String control;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files;

    @Option(names = "--performed-on", paramLabel = "DATE", description = "The day it was done. Default: today")
    private Optional<String> performedOn = Optional.empty();

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "The folder: 2027, 2027-H1, 2027-Q1, 2027-03, 2027-W05 or a day. Default: the day")
    private Optional<String> period = Optional.empty();

    @Option(names = "--performer", paramLabel = "WHO", description = "The role or person who did it.")
    private Optional<String> performer = Optional.empty();

    EvidenceAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        LocalDate day = day();
        try (Workspace workspace = content.open(terminal)) {
            Program program = ProgramReader.read(workspace.workTree());
            Entry<Control> known = EvidenceControl.find(program, control);
            refusePerformer(program);
            refuseWhatHasNotBegun(program, day);
            EvidenceNote note = EvidenceNote.of(
                            program, known, period.orElse(day.toString()), day, performer.orElse(""))
                    .orElseThrow(() -> new UsageException(
                            "%s is no period".formatted(period.orElse("")),
                            "write 2027, 2027-H1, 2027-Q1, 2027-03, 2027-W05 or 2027-03-28, and a suffix if"
                                    + " need be"));
            copy(WorkFolder.at(workspace.root()), note);
            return ExitCode.CLEAN.number();
        }
    }

    private LocalDate day() throws UsageException {
        try {
            LocalDate day = performedOn.map(LocalDate::parse).orElseGet(terminal.today());
            if (day.isAfter(terminal.today().get())) {
                throw new UsageException("--performed-on %s is yet to come".formatted(day));
            }
            return day;
        } catch (DateTimeException notADay) {
            throw new UsageException(
                    "--performed-on must be a day such as 2027-03-28; found " + performedOn.orElse(""));
        }
    }

    /** What was done before a period began is no proof of it. */
    private void refuseWhatHasNotBegun(Program program, LocalDate day) throws UsageException {
        Optional<LocalDate> begins = period.flatMap(Period::leading)
                .map(covered -> covered.range(program.fiscalYearStarts()).from());
        if (begins.filter(day::isBefore).isPresent()) {
            throw new UsageException(
                    "%s begins on %s, and it was done on %s".formatted(period.orElseThrow(), begins.get(), day),
                    "name the period it was done in, or the day with --performed-on");
        }
    }

    private void refusePerformer(Program program) throws UsageException {
        if (performer.isPresent()) {
            EvidenceControl.holder(program, performer.get());
        }
    }

    private static Optional<String> pointer(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LFS.length()), StandardCharsets.UTF_8);
            return start.equals(LFS)
                    ? Optional.of("a pointer of git LFS, not the file (git lfs pull)")
                    : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Looks at everything before it writes anything. */
    private void copy(WorkFolder folder, EvidenceNote note) throws IOException, UsageException {
        SortedMap<RepoPath, Path> copies = new TreeMap<>();
        for (Path file : files) {
            Path from = terminal.directory().resolve(file);
            if (!Files.isRegularFile(from)) {
                throw new UsageException(
                        (Files.exists(from) ? "%s is no file" : "there is no file %s").formatted(file));
            }
            Optional<String> nothing =
                    Litter.why(from.getFileName().toString(), Files.size(from)).or(() -> pointer(from));
            if (nothing.isPresent()) {
                throw new UsageException("%s is %s and proves nothing; name the file that shows what was done"
                        .formatted(file, nothing.get()));
            }
            RepoPath to = note.place(from.getFileName().toString())
                    .orElseThrow(() -> new UsageException("%s cannot be the name of a file of evidence; give it another"
                            .formatted(from.getFileName())));
            if (folder.holds(to) || copies.put(to, from) != null) {
                throw new UsageException(to + " is there already; give the file another name");
            }
        }
        for (var copy : copies.entrySet()) {
            folder.copy(copy.getValue(), copy.getKey());
            terminal.out().println(copy.getKey());
        }
        if (folder.holds(note.file())) {
            terminal.tell(note.file() + " is there already and stays as it is");
        } else {
            folder.create(note.file(), note.text().getBytes(StandardCharsets.UTF_8));
            terminal.out().println(note.file());
        }
    }
}
