package dev.trustbinder.cli;

import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.cli.report.TextReport;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.starter.Answers;
import dev.trustbinder.starter.AnswersFile;
import dev.trustbinder.starter.Library;
import dev.trustbinder.starter.StarterRules;
import dev.trustbinder.starter.Tailored;
import dev.trustbinder.starter.Upgrade;
import dev.trustbinder.workspace.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a workspace, or brings one up to new answers or a newer library. */
@Command(
        name = "init",
        header = {
            "Begin a workspace: policies, controls, registers, all for one company.",
            "",
            "  trustbinder init northwind",
            "  trustbinder init --questions > answers.yml",
            "  trustbinder init northwind --answers answers.yml",
            "  trustbinder init northwind --upgrade --write",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "No file is ever written over. The answers are kept in",
            ".trustbinder/answers.yml; change them there, then run init --upgrade."
        })
final class InitCommand implements Callable<Integer> {
    private static final RepoPath CHARTER = new RepoPath("content/program.yml");

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of the workspace. Default: here")
    private Path directory;

    @Option(names = "--answers", paramLabel = "FILE", description = "Take the answers from a file and ask nothing.")
    private Optional<Path> answers = Optional.empty();

    @Option(names = "--questions", description = "Print a file of answers to fill in, and exit.")
    private boolean questions;

    @Option(
            names = "--upgrade",
            description = "Show what new answers or a newer library would change in a workspace begun before.")
    private boolean upgrade;

    @Option(
            names = "--write",
            description = "With --upgrade: change it. Conflicts get the markers git uses, and exit code 1.")
    private boolean write;

    @Option(names = "--debug", description = "Show where an unexpected failure came from.")
    private boolean debug;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (questions) {
            terminal.out().print(AnswersFile.questions());
            return ExitCode.CLEAN.number();
        } else if (write && !upgrade) {
            throw new UsageException("--write goes with --upgrade; init alone writes what is not there yet");
        }
        Path folder = terminal.directory().resolve(directory).normalize();
        Optional<String> kept = kept(folder);
        refuseStrangers(folder, kept);
        AnswersFile given = given(folder, kept);
        if (given.answers().isEmpty()) {
            report(given);
            return ExitCode.FINDINGS.number();
        }
        String text =
                AnswersFile.write(given.answers().get(), begun(given.answers().get(), kept));
        Answers said = AnswersFile.read(AnswersFile.KEPT, text).answers().orElseThrow();
        Tailored tailored =
                Tailored.of(Library.builtIn(), said, terminal.today().get());
        Delivery delivery = Delivery.into(WorkFolder.at(folder), tailored, settled(kept, text));
        return upgrade ? upgraded(delivery) : begun(delivery, folder, tailored);
    }

    private static Optional<String> kept(Path folder) throws IOException {
        return Files.isDirectory(folder) ? WorkFolder.at(folder).text(AnswersFile.KEPT) : Optional.empty();
    }

    private void refuseStrangers(Path folder, Optional<String> kept) throws UsageException {
        if (kept.isPresent()) {
            return;
        } else if (upgrade) {
            throw new UsageException(
                    "there is no %s in %s, so nothing was begun there by init".formatted(AnswersFile.KEPT, folder));
        } else if (Files.exists(folder.resolve(CHARTER.value()))) {
            throw new UsageException("%s is a workspace already; init begins new ones".formatted(folder));
        }
    }

    private AnswersFile given(Path folder, Optional<String> kept) throws IOException, UsageException {
        if (answers.isPresent()) {
            Path file = terminal.directory().resolve(answers.get());
            String text = GivenFile.text(file);
            return AnswersFile.read(named(answers.get()), text);
        } else if (kept.isPresent()) {
            return AnswersFile.read(AnswersFile.KEPT, kept.get());
        }
        terminal.err().println("A new workspace in " + folder + ".");
        terminal.err()
                .println(
                        "Press Enter to take what stands in brackets; " + Asking.BACK + " asks again what was before.");
        terminal.err().println("Nothing is written until the last answer.");
        return AnswersFile.read(AnswersFile.KEPT, new Asking(terminal).answers());
    }

    /** A path as findings show it. */
    private static RepoPath named(Path file) {
        return RepoPath.parse(file.toString().replace('\\', '/'))
                .filter(path -> !path.value().isEmpty())
                .orElseGet(() -> new RepoPath(file.getFileName().toString()));
    }

    /** The day the answers were first used. */
    private LocalDate begun(Answers given, Optional<String> kept) {
        return given.answeredOn()
                .or(() -> kept.flatMap(
                                text -> AnswersFile.read(AnswersFile.KEPT, text).answers())
                        .flatMap(Answers::answeredOn))
                .orElseGet(terminal.today());
    }

    /** The kept answers where they say the same, so that their comments survive. */
    private String settled(Optional<String> kept, String text) throws UsageException {
        Optional<Answers> before =
                kept.flatMap(found -> AnswersFile.read(AnswersFile.KEPT, found).answers());
        boolean same = before.isPresent()
                && AnswersFile.write(before.get(), begun(before.get(), kept)).equals(text);
        if (kept.isPresent() && !same && !upgrade) {
            throw new UsageException(
                    "these are other answers than those the workspace was begun with",
                    "see what they would change with --upgrade");
        }
        return same ? kept.orElseThrow() : text;
    }

    private void report(AnswersFile given) {
        List<String> lines = given.text().lines().toList();
        FindingReport report = FindingReport.ofAnswers(
                given.findings(),
                StarterRules.all(),
                new AsOf(terminal.today().get(), "today"),
                terminal.version(),
                lines);
        terminal.out().print(TextReport.of(report, ReportOptions.screen(terminal)));
    }

    private int begun(Delivery delivery, Path folder, Tailored tailored) throws IOException {
        delivery.write(List.of(Upgrade.Outcome.NEW));
        new Welcome(terminal, directory, folder).say(delivery, tailored);
        return ExitCode.CLEAN.number();
    }

    private int upgraded(Delivery delivery) throws IOException {
        delivery.plan().steps().forEach((path, step) -> {
            if (step.outcome() != Upgrade.Outcome.SAME) {
                terminal.out().println("%s: %s".formatted(step.outcome().word(), path));
            }
        });
        if (write) {
            delivery.writeAll();
        }
        terminal.tell(delivery.told());
        delivery.next(write).ifPresent(terminal::tell);
        boolean conflicts = write && delivery.plan().count(Upgrade.Outcome.CONFLICT) > 0;
        return (conflicts ? ExitCode.FINDINGS : ExitCode.CLEAN).number();
    }
}
