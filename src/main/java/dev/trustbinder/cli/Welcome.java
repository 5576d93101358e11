package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.check.Findings;
import dev.trustbinder.cli.report.Screen;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Request;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.binder.BinderPages;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.starter.Advice;
import dev.trustbinder.starter.Tailored;
import dev.trustbinder.starter.Upgrade.Outcome;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is said after a workspace was begun: what is there now, and what to do next. */
final class Welcome {
    private static final int SHOWN = 5;

    private final Terminal terminal;
    private final Path directory;
    private final Path folder;

    Welcome(Terminal terminal, Path directory, Path folder) {
        this.terminal = terminal;
        this.directory = directory;
        this.folder = folder;
    }

    void say(Delivery delivery, Tailored tailored) throws IOException {
        PrintStream out = terminal.out();
        long written = delivery.plan().count(Outcome.NEW);
        if (written > 0) {
            out.println("%,d files written to %s".formatted(written, folder));
        } else if (delivery.plan().writes()) {
            out.println("nothing is written: the workspace is there; see what has changed since with --upgrade");
        } else {
            out.println("nothing to write: the workspace is there, and nothing has changed since");
        }
        some(delivery.paths(Outcome.IN_THE_WAY), "was there before and stays as it is");
        some(delivery.paths(Outcome.TAKEN_AWAY), "was taken away and is not written again");
        if (written > 0) {
            advice(tailored.advice());
            next();
        }
    }

    private void some(List<RepoPath> paths, String what) {
        paths.stream().limit(SHOWN).forEach(path -> terminal.out().println(path + " " + what));
        if (paths.size() > SHOWN) {
            terminal.out().println("and %d more".formatted(paths.size() - SHOWN));
        }
    }

    private void advice(Advice advice) {
        String days = advice.days().from().equals(advice.days().to())
                ? "as of " + advice.days().to()
                : "from %s to %s".formatted(advice.days().from(), advice.days().to());
        terminal.out().println("\nThe report to go for: %s, %s, because".formatted(Advice.name(advice.type()), days));
        advice.reasons().forEach(reason -> terminal.out().print(Screen.wrapped(0, "- " + reason)));
    }

    private void next() throws IOException {
        try (Workspace workspace = Workspace.open(folder.resolve("content"))) {
            AsOf today = new AsOf(terminal.today().get(), "today");
            Assessment assessment = Assessment.of(ProgramReader.read(workspace.workTree()), today);
            Findings findings = Check.of(assessment);
            terminal.out().print("\n" + Screen.wrapped(0, held(assessment.program())));
            long defects = findings.active().stream().filter(Finding::isDefect).count();
            if (defects > 0) {
                terminal.out().println("%d defects to put right: trustbinder check shows them".formatted(defects));
            }
            terminal.out().println("\nNext:");
            String place = directory.toString();
            if (!place.equals(".") && !place.isEmpty()) {
                terminal.out().println("  cd " + Shell.quoted(place));
            }
            if (!Files.exists(folder.resolve(".git"))) {
                terminal.out().println("  git init && git add --all && git commit -m \"Begin the programme\"");
            }
            terminal.out().println("  trustbinder check     what is open");
            terminal.out().println("  trustbinder build     the binder and the trust center, in site/");
            BinderPages.nextStep(assessment, findings)
                    .ifPresent(step -> terminal.out().println("The roadmap in the binder begins with: " + step));
        }
    }

    private static String held(Program program) {
        return "%d policies, %d procedures, %d controls, %d requests an auditor is likely to make"
                .formatted(
                        program.all(Policy.class).size(),
                        program.all(Procedure.class).size(),
                        program.all(Control.class).size(),
                        program.all(Request.class).size());
    }
}
