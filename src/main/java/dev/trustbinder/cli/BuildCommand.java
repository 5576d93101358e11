package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.Sites;
import dev.trustbinder.cache.BuildCache;
import dev.trustbinder.cli.report.BuildReport;
import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.cli.report.Listing;
import dev.trustbinder.cli.report.Screen;
import dev.trustbinder.cli.report.TextReport;
import dev.trustbinder.format.Zip;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.publish.Deployment;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.publish.PublishException;
import dev.trustbinder.publish.SiteFile;
import dev.trustbinder.publish.SiteFolder;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes both sites. */
@Command(
        name = "build",
        header = {
            "Write the audit binder and the trust center.",
            "",
            "  trustbinder build",
            "  trustbinder build --revision binder/2026-q1 --site /tmp/site",
            "  trustbinder build --zip",
            ""
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "The binder is written whatever was found, and shows it. The trust center is",
            "left as it was while a defect touches anything public.",
            "",
            "Every tag that 'releases:' in program.yml names has a binder of its own in",
            "binder/v/, made from its commit alone. With --revision nothing but that",
            "revision is built: its binder is, byte for byte, the one kept in binder/v/."
        })
final class BuildCommand implements Callable<Integer> {
    private final Terminal shown;
    private final Transcript transcript = new Transcript();
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ProgramOptions program;

    @Mixin
    private ReportOptions report;

    @Mixin
    private CacheOptions cache;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "The folder the sites are written to. Default: site")
    private Path site;

    @Option(names = "--zip", description = "Write the binder as binder.zip, too.")
    private boolean zip;

    BuildCommand(Terminal terminal) {
        this.shown = terminal;
        this.terminal = transcript.of(terminal);
    }

    @Override
    public Integer call() throws IOException, UsageException, PublishException {
        long begin = System.nanoTime();
        Instant now = Instant.now();
        refuseToWriteWhereItReads();
        Optional<BuildCache.Run> run = cached();
        try (Workspace workspace = program.open(terminal)) {
            Revision revision = program.revision(workspace);
            ProgramOptions.Built built = program.build(
                    workspace, revision, terminal, ProgramOptions.committed(revision, terminal), new Memo());
            Assessment assessment = built.assessment();
            Sites sites = built.sites();
            FindingReport found = new Reports(assessment, report.threshold(), terminal)
                    .of(sites.findings(), sites.blocking(), Listing.SHORT, report.touched(workspace, terminal));
            if (report.isForPeople()) {
                report.writeFiles(found, terminal);
                terminal.out().print(TextReport.ofBuild(found, ReportOptions.screen(terminal)));
            } else {
                report.write(found, terminal);
            }
            write(sites, List.of(workspace.root(), program.contentIn(terminal)), run);
            shown.err().println("built in %.1f s".formatted((System.nanoTime() - begin) / 1e9));
            transcript.add(
                    true,
                    "nothing changed since the build of %s\n"
                            .formatted(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
                                    .withZone(ZoneOffset.UTC)
                                    .format(now)));
            if (report.isForPeople()) {
                terminal.out().print(BuildReport.of(found, ReportOptions.screen(terminal)));
            }
            int exit = ReportOptions.exitCode(found).number();
            boolean lasting = !assessment.asOf().equals(ProgramOptions.today(terminal));
            run.ifPresent(one -> one.keep(new BuildCache.Result(
                    exit,
                    lasting ? Optional.empty() : Optional.of(assessment.asOf().date()),
                    transcript.lines())));
            return exit;
        }
    }

    /** The run as the cache is told of it; it begins before anything is read. */
    private Optional<BuildCache.Run> cached() throws UsageException {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        return cache.of(terminal, program.contentIn(terminal), folder(), arguments)
                .filter(place -> report.isPrintedOnly(terminal))
                .flatMap(place -> place.cache().begin(place.command(), program.contentIn(terminal)));
    }

    private Path folder() {
        return terminal.directory().resolve(site).normalize();
    }

    /** A site inside the content folder would be read by the next run as if it were content. */
    private void refuseToWriteWhereItReads() throws UsageException {
        Path content = program.contentIn(terminal);
        if (terminal.directory().resolve(site).normalize().startsWith(content)) {
            throw new UsageException(
                    "will not write sites into %s, which is read".formatted(content),
                    "name another folder with --site");
        }
    }

    private void write(Sites sites, List<Path> sources, Optional<BuildCache.Run> run) throws PublishException {
        Path folder = folder();
        SiteFolder binder = SiteFolder.at(folder.resolve("binder"), sources);
        SiteFolder trust = SiteFolder.at(folder.resolve("trust"), sources);
        SiteFile packed = SiteFile.at(folder.resolve("binder.zip"), Zip.beginning("binder"), sources);
        new Deployment()
                .run(
                        List.of(
                                binder.with(sites.binder()),
                                zip ? packed.with(out -> Zip.write(sites.binder(), "binder", out)) : packed.asItIs(),
                                sites.trust().map(trust::with).orElseGet(trust::asItIs)),
                        () -> run.ifPresent(one -> one.wrote(folder)));
        written("binder", "binder/START-HERE.html", sites.binder());
        if (zip) {
            terminal.err().println("binder, packed: " + site.resolve("binder.zip"));
        }
        if (sites.trust().isPresent()) {
            written("trust center", "trust/index.html", sites.trust().get());
        } else {
            trustLeft(sites);
        }
    }

    private void trustLeft(Sites sites) {
        String which = sites.blocking().stream()
                .map(finding -> finding.location() + " [" + finding.rule().id() + "]")
                .collect(Collectors.joining(", "));
        String touch = sites.blocking().size() == 1
                ? "1 defect touches"
                : sites.blocking().size() + " defects touch";
        terminal.err()
                .print(Screen.wrapped(
                        0, "trust center: left as it was, for %s what is public: %s".formatted(touch, which)));
    }

    private void written(String name, String first, Publication publication) {
        long pages = publication.files().keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .count();
        terminal.err()
                .println("%s: %s (%,d pages, %,d files)"
                        .formatted(
                                name,
                                site.resolve(first),
                                pages,
                                publication.files().size()));
    }
}
