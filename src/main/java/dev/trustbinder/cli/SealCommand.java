package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.JudgedRevision;
import dev.trustbinder.build.Sites;
import dev.trustbinder.build.Themes;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.publish.PublishException;
import dev.trustbinder.publish.SiteFolder;
import dev.trustbinder.publish.StoredFiles;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.seal.Inspection;
import dev.trustbinder.seal.SealCheck;
import dev.trustbinder.seal.SealStatement;
import dev.trustbinder.seal.SealedBag;
import dev.trustbinder.seal.SealedBinder;
import dev.trustbinder.signature.MalformedException;
import dev.trustbinder.signature.SigningKey;
import dev.trustbinder.signature.Verifier;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a sealed binder. */
@Command(
        name = "seal",
        header = {
            "Write the binder of a commit in a form that others can verify.",
            "",
            "  trustbinder seal --revision binder/2026-q1 --out sealed/2026-q1",
            "  trustbinder seal --out sealed/2026-q2 --key ~/.ssh/id_ed25519 \\",
            "      --tsa https://tsa.example --previous sealed/2026-q1",
            ""
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Sealed is what is committed: changes that are not, and a history that is",
            "incomplete, are refused. Findings are carried in the binder and counted.",
            "Only the authority named by --tsa is spoken to; it learns one hash.",
            "For a key with a passphrase, or in hardware, seal without --key and run",
            "ssh-keygen -Y sign -n file -f KEY DIR/tagmanifest-sha256.txt"
        })
final class SealCommand implements Callable<Integer> {
    private static final Set<State> UNFIT =
            EnumSet.of(State.NO_REPOSITORY, State.UNBORN, State.SHALLOW, State.PARTIAL_CLONE);

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Mixin
    private ProgramOptions program;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write; new, or empty.")
    private Path out;

    @Option(names = "--key", paramLabel = "FILE", description = "A private key of OpenSSH, Ed25519, to sign with.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--tsa",
            paramLabel = "URL",
            description = "A time-stamping authority (RFC 3161) to ask for the time.")
    private Optional<String> authority = Optional.empty();

    @Option(names = "--previous", paramLabel = "DIR", description = "The sealed binder before this one.")
    private Optional<Path> previous = Optional.empty();

    SealCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException, PublishException {
        Path folder = terminal.directory().resolve(out).normalize();
        refuseToReplaceASeal(folder);
        Optional<SigningKey> signer = key.isPresent() ? Optional.of(signer(key.get())) : Optional.empty();
        Optional<TimeAuthority> clock =
                authority.isPresent() ? Optional.of(TimeAuthority.at(authority.get())) : Optional.empty();
        Optional<SealStatement.Previous> before =
                previous.isPresent() ? Optional.of(before(previous.get())) : Optional.empty();
        try (Workspace workspace = program.open(terminal)) {
            SiteFolder target = SiteFolder.at(folder, List.of(workspace.root(), program.contentIn(terminal)));
            SealedBinder sealed = vouched(sealed(workspace, before), signer, clock);
            target.write(sealed.files());
            tell(sealed, signer);
        }
        return ExitCode.CLEAN.number();
    }

    private static SealedBinder vouched(SealedBinder plain, Optional<SigningKey> signer, Optional<TimeAuthority> clock)
            throws IOException {
        SealedBinder signed = signer.map(key -> plain.signedBy(key.sign(plain.signed(), SealedBinder.NAMESPACE)))
                .orElse(plain);
        return clock.isPresent() ? signed.stampedBy(clock.get().stamp(signed.signed())) : signed;
    }

    private void refuseToReplaceASeal(Path folder) throws UsageException {
        if (Files.exists(folder.resolve("SEAL.json"))) {
            throw new UsageException(
                    "%s holds a sealed binder, and seals are kept".formatted(out), "name another folder with --out");
        }
    }

    private SigningKey signer(Path file) throws IOException, UsageException {
        try {
            return SigningKey.of(Files.readString(terminal.directory().resolve(file)));
        } catch (NoSuchFileException none) {
            throw new UsageException("there is no " + file);
        } catch (MalformedException unfit) {
            throw new UsageException(
                    "cannot sign with %s: %s".formatted(file, unfit.getMessage()),
                    "seal without --key, then run%n    ssh-keygen -Y sign -n %s -f %s %s/tagmanifest-sha256.txt"
                            .formatted(SealedBinder.NAMESPACE, file, out));
        }
    }

    private SealStatement.Previous before(Path folder) throws IOException, UsageException {
        try (StoredFiles stored = StoredFiles.in(terminal.directory().resolve(folder))) {
            SealedBag bag = SealedBag.of(stored);
            Inspection inspection = new Inspection(
                    Verifier.NOBODY,
                    List.of(),
                    terminal.today().get().atStartOfDay(ZoneOffset.UTC).toInstant());
            Optional<SealCheck> wrong = inspection.of(bag).checks().stream()
                    .filter(check -> check.result() == SealCheck.Result.FAILS)
                    .findFirst();
            Optional<SealStatement> statement = bag.statement();
            if (wrong.isPresent() || statement.isEmpty()) {
                throw new UsageException("%s is no sealed binder as it was sealed; trustbinder verify %s tells more"
                        .formatted(folder, folder));
            }
            return new SealStatement.Previous(
                    bag.root(), statement.get().origin().commit());
        }
    }

    private SealedBinder sealed(Workspace workspace, Optional<SealStatement.Previous> before)
            throws IOException, UsageException {
        JudgedRevision judged = judged(workspace);
        Publication binder = Sites.of(judged).binder();
        Optional<String> objection = SealedBinder.objectionTo(binder);
        if (objection.isPresent()) {
            throw new UsageException("cannot seal: " + objection.get());
        }
        String tag = tag(workspace);
        return SealedBinder.of(
                binder, Statements.of(judged, binder, tag, workspace.tag(tag), before, terminal.version()));
    }

    /** The tag that was asked for; empty where a commit, a branch or the work tree was. */
    private String tag(Workspace workspace) throws IOException {
        String named = program.named().orElse("");
        return workspace.tags(List.of(named)).contains(named) ? named : "";
    }

    private JudgedRevision judged(Workspace workspace) throws IOException, UsageException {
        Revision asked = program.revision(workspace);
        refuseUnfit(asked);
        Commit commit = asked.head().orElseThrow();
        Revision revision = program.named().isPresent() ? asked : workspace.revision(commit.id());
        Memo memo = new Memo();
        Assessment assessment = program.assess(revision, terminal, AsOf.committed(commit), memo);
        ProgramOptions.requireCharter(assessment.program());
        return new JudgedRevision(assessment, program.check(assessment), Themes.of(workspace.theme(commit.id()), memo));
    }

    private static void refuseUnfit(Revision revision) throws UsageException {
        Optional<State> unfit = revision.conditions().stream()
                .map(condition -> condition.state())
                .filter(UNFIT::contains)
                .findFirst();
        if (unfit.isPresent()) {
            throw switch (unfit.get()) {
                case NO_REPOSITORY ->
                    new UsageException("cannot seal what is in no git repository: there is no commit to name");
                case UNBORN -> new UsageException("cannot seal before the first commit");
                default ->
                    new UsageException(
                            "cannot seal an incomplete history",
                            "run %s and seal again"
                                    .formatted(unfit.get().fetch().orElseThrow()));
            };
        }
        if (revision.conditions().stream().anyMatch(condition -> condition.state() == State.FILTERED)) {
            throw new UsageException(
                    "cannot seal the work tree: a filter of git, which is not run here, converts its files",
                    "run git update-index --refresh, or name a commit with --revision");
        }
        if (!revision.clean()
                && revision.conditions().stream().anyMatch(condition -> condition.state() == State.REPLACED)) {
            throw new UsageException(
                    "cannot seal where git shows other objects than those of the commit",
                    "run git replace -d ID and git checkout -f, or name a commit with --revision");
        }
        if (!revision.clean()) {
            throw new UsageException(
                    "cannot seal changes that are not committed", "commit them, or name a commit with --revision");
        }
    }

    private void tell(SealedBinder sealed, Optional<SigningKey> signer) {
        terminal.err()
                .println("sealed binder: %s (%,d files)"
                        .formatted(out, sealed.files().files().size()));
        terminal.err()
                .println(signer.map(one -> "signed with key " + one.fingerprint())
                        .orElse("not signed: anyone could have made it"));
        terminal.err().println("tell the root of the seal to your auditor by another way than the binder:");
        terminal.out().println(sealed.root());
    }
}
