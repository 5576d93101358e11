package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.format.Json;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.starter.Answers;
import dev.trustbinder.starter.AnswersFile;
import dev.trustbinder.starter.Gaps;
import dev.trustbinder.starter.NewRecord;
import dev.trustbinder.starter.Offer;
import dev.trustbinder.workspace.WorkFolder;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what no control answers, and what of the library would. */
@Command(
        name = "gaps",
        header = {
            "Show every criterion in scope that no control answers, and what would.",
            "",
            "  trustbinder gaps",
            "  trustbinder gaps --write                 open a gap record for each",
            "  trustbinder gaps --write --add-controls  add the controls that answer them",
            "  trustbinder gaps --format markdown",
            ""
        },
        optionListHeading = "%nOptions:%n")
final class GapsCommand implements Callable<Integer> {
    /** How gaps are printed. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Mixin
    private ProgramOptions program;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How gaps are printed: text, json, markdown. Default: text")
    private Format format;

    @Option(names = "--write", description = "Open a gap record for each criterion that has none yet.")
    private boolean write;

    @Option(names = "--add-controls", description = "With --write: add the library's controls instead.")
    private boolean addControls;

    GapsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (addControls && !write) {
            throw new UsageException("--add-controls goes with --write");
        } else if (write) {
            program.refuseRevision();
        }
        try (Workspace workspace = program.open(terminal)) {
            Assessment assessment =
                    program.assess(program.revision(workspace), terminal, ProgramOptions.today(terminal));
            ProgramOptions.requireCharter(assessment.program());
            LocalDate today = terminal.today().get();
            Gaps gaps = Gaps.of(assessment, Offer.of(assessment, kept(workspace), today));
            print(new GapReport(gaps, assessment));
            if (write) {
                List<NewRecord> added =
                        addControls ? gaps.controls(assessment, today) : gaps.records(assessment.program(), today);
                new Additions(workspace).add(assessment.program(), added);
                added.forEach(one -> terminal.err().println("%s in %s".formatted(one.id(), one.path())));
                terminal.err().println(added.isEmpty() ? "nothing to add" : added.size() + " added");
            }
            return ExitCode.CLEAN.number();
        }
    }

    private static Optional<Answers> kept(Workspace workspace) throws IOException {
        RepoPath path = AnswersFile.KEPT;
        return WorkFolder.at(workspace.root())
                .text(path)
                .flatMap(text -> AnswersFile.read(path, text).answers());
    }

    private void print(GapReport report) {
        switch (format) {
            case TEXT -> terminal.out().print(report.text());
            case MARKDOWN -> terminal.out().print(report.markdown());
            case JSON -> terminal.out().writeBytes(Json.of(report.json()));
        }
    }
}
