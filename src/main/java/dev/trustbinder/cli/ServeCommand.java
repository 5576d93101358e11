package dev.trustbinder.cli;

import dev.trustbinder.build.Releases;
import dev.trustbinder.build.Sites;
import dev.trustbinder.cache.BuildInputs;
import dev.trustbinder.check.Findings;
import dev.trustbinder.cli.report.ConciseReport;
import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.format.Plain;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Unread;
import dev.trustbinder.parallel.Once;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.serve.Preview;
import dev.trustbinder.serve.PreviewServer;
import dev.trustbinder.serve.Watch;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows both sites in the browsers of this machine and builds them again on every save. */
@Command(
        name = "serve",
        header = {
            "Show both sites in a browser, and again on every save.",
            "",
            "  trustbinder serve --open",
            "  trustbinder serve --port 8080 --audience public",
            ""
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "The sites are those that build would write as of today, with a foot that tells",
            "what was found in what a page shows. What cannot be read keeps its last good",
            "page. Only browsers of this machine are answered, nothing is written, and",
            "Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_LINES = 10;

    private final Terminal terminal;

    /** Who is to see what is shown. */
    enum Reader {
        PUBLIC,
        AUDITOR
    }

    @Mixin
    private HelpOption help;

    @Mixin
    private ProgramOptions program;

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "4000",
            description = "The port; 0 takes any that is free. Default: 4000")
    private int port;

    @Option(names = "--open", description = "Open the first page in the browser.")
    private boolean open;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            defaultValue = "auditor",
            description = "Whose sites: public (the trust center alone) or auditor (both). Default: auditor")
    private Reader audience;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * What one rebuild gave.
     *
     * @param workspace stays open while its files are shown
     * @param lost the sites that lack pages because something could not be read
     */
    private record Rebuild(Workspace workspace, Preview preview, List<String> lost, List<Finding> findings) {}

    @Override
    public Integer call() throws IOException, UsageException, InterruptedException {
        if (program.named().isPresent()) {
            throw new UsageException("serve shows the work tree as it is edited; leave --revision out");
        }
        Memo memo = new Memo();
        try (Watch watch = new Watch(new BuildInputs(program.contentIn(terminal)))) {
            watch.note();
            LocalDate day = terminal.today().get();
            Workspace first = program.open(terminal);
            Rebuild last = rebuild(first, draft(first, memo).inspected(), memo);
            try (PreviewServer server = start(last.preview())) {
                began(server, last);
                while (true) {
                    LocalDate before = day;
                    watch.await(() -> !terminal.today().get().equals(before));
                    day = terminal.today().get();
                    watch.note();
                    memo = memo.next();
                    last = next(memo, last, server);
                }
            }
        }
    }

    private PreviewServer start(Preview preview) throws IOException, UsageException {
        try {
            return PreviewServer.start(port, preview);
        } catch (BindException taken) {
            throw new UsageException(
                    "port %d is taken".formatted(port), "name another with --port; 0 takes any that is free");
        } catch (IllegalArgumentException impossible) {
            throw new UsageException("--port must be a number from 0 to 65535; found " + port);
        }
    }

    private ProgramOptions.Built draft(Workspace workspace, Memo memo) throws IOException, UsageException {
        return program.draft(workspace, program.revision(workspace), terminal, ProgramOptions.today(terminal), memo);
    }

    /** The binder with the list of its files and its hashes, which a draft lacks. */
    private Publication whole(ProgramOptions.Built draft, Workspace workspace, Memo memo) {
        try {
            Releases releases = program.releases(workspace, draft.current().program(), memo);
            return Sites.of(draft.current(), releases, memo).binder();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Rebuild rebuild(Workspace workspace, ProgramOptions.Built built, Memo memo) {
        Once<Publication> rest = new Once<>(() -> whole(built, workspace, memo));
        Publication.Builder files = Publication.builder();
        built.sites().trust().ifPresent(trust -> files.add("trust", trust));
        if (audience == Reader.AUDITOR) {
            files.add("binder", built.sites().binder());
        }
        Program read = built.assessment().program();
        List<String> notes = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        read.unread().stream()
                .filter(Unread::isLost)
                .map(part -> "%s cannot be read: %s".formatted(part.place(), part.cause()))
                .distinct()
                .limit(MOST_LINES)
                .forEach(notes::add);
        if (!notes.isEmpty()) {
            lost.addAll(List.of("binder", "trust"));
        }
        if (built.sites().trust().isEmpty()) {
            lost.add("trust");
            notes.add("The trust center is held back: "
                    + built.sites().blocking().stream()
                            .limit(MOST_LINES)
                            .map(ConciseReport::line)
                            .collect(Collectors.joining("; ")));
        }
        List<Finding> findings = built.sites().findings().active();
        PageFindings onPages = PageFindings.of(read, findings);
        return new Rebuild(workspace, new Preview(files.build(), rest, notes, onPages::lines), lost, findings);
    }

    /** The next rebuild, shown; where it fails, the last one with the reason. */
    private Rebuild next(Memo memo, Rebuild last, PreviewServer server) {
        try {
            Workspace workspace = program.open(terminal);
            try {
                Rebuild next = drawn(workspace, memo, last, server);
                last.workspace().close();
                tell(next.findings(), last.findings());
                return next;
            } catch (IOException | UsageException | RuntimeException broken) {
                workspace.close();
                throw broken;
            }
        } catch (IOException | UsageException | RuntimeException broken) {
            String why = Failure.of(broken).message();
            server.show(last.preview().noting(why));
            say("not rebuilt: " + why);
            return last;
        }
    }

    private Rebuild drawn(Workspace workspace, Memo memo, Rebuild last, PreviewServer server)
            throws IOException, UsageException {
        long begin = System.nanoTime();
        ProgramOptions.Built built = draft(workspace, memo);
        requireCharter(built.assessment().program());
        Rebuild next = shown(rebuild(workspace, built, memo), last, server);
        say("rebuilt in %.2f s".formatted((System.nanoTime() - begin) / 1e9));
        // The gate takes as long as the pages; what is edited here was seen by the editor anyway.
        ProgramOptions.Built inspected = built.inspected();
        return inspected.sites().trust().isEmpty() && built.sites().trust().isPresent()
                ? shown(rebuild(workspace, inspected, memo), last, server)
                : next;
    }

    private static Rebuild shown(Rebuild next, Rebuild last, PreviewServer server) {
        Preview preview = next.preview().keeping(last.preview(), next.lost());
        server.show(preview);
        return new Rebuild(next.workspace(), preview, next.lost(), next.findings());
    }

    /** Without program.yml everything would look otherwise. */
    private static void requireCharter(Program program) throws UsageException {
        if (!program.isCharterRead()) {
            throw new UsageException(program.findings().stream()
                    .filter(one ->
                            one.location().file().equals(program.charterSource().file()))
                    .findFirst()
                    .map(ConciseReport::line)
                    .orElse("there is no program.yml"));
        }
    }

    private void began(PreviewServer server, Rebuild first) throws IOException {
        String address = "http://127.0.0.1:%d/".formatted(server.port());
        for (String site : audience == Reader.PUBLIC ? List.of("trust") : List.of("binder", "trust")) {
            say("%s%s/".formatted(address, site));
        }
        tell(first.findings(), List.of());
        say("rebuilds on every save; Ctrl-C ends it");
        if (open) {
            open(address);
        }
    }

    /** The findings that were not there before, the heavy ones first, and how many there are of all. */
    private void tell(List<Finding> findings, List<Finding> before) {
        Set<Baseline.Known> known =
                before.stream().map(Findings::fingerprint).collect(Collectors.toCollection(TreeSet::new));
        List<Finding> more = findings.stream()
                .filter(one -> !known.contains(Findings.fingerprint(one)))
                .filter(one -> one.isDefect() || !before.isEmpty())
                .sorted(Comparator.comparing((Finding one) -> one.rule().kind()).thenComparing(Finding::severity))
                .toList();
        more.stream().limit(MOST_LINES).forEach(one -> say("  " + ConciseReport.line(one)));
        if (more.size() > MOST_LINES) {
            say("  and %,d more: trustbinder check".formatted(more.size() - MOST_LINES));
        }
        long defects = findings.stream().filter(Finding::isDefect).count();
        long conditions = findings.size() - defects;
        say(FindingReport.count(defects, "defect", "defects") + ", "
                + FindingReport.count(conditions, "condition", "conditions"));
    }

    private void say(String line) {
        terminal.out().println(Plain.of(line));
        terminal.out().flush();
    }

    /** The address in the browser of the desktop; without one, the address that was printed must do. */
    private void open(String address) throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noDesktop) {
            say("there is no %s to open a browser with".formatted(command.get(0)));
        }
    }
}
