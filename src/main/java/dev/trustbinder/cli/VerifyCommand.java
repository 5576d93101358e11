package dev.trustbinder.cli;

import dev.trustbinder.format.Json;
import dev.trustbinder.publish.StoredFiles;
import dev.trustbinder.seal.Inspection;
import dev.trustbinder.seal.SealCheck;
import dev.trustbinder.seal.SealedBag;
import dev.trustbinder.seal.Succession;
import dev.trustbinder.seal.Verification;
import dev.trustbinder.signature.AllowedSigners;
import dev.trustbinder.signature.Keyring;
import dev.trustbinder.signature.MalformedException;
import dev.trustbinder.signature.Timestamp;
import dev.trustbinder.signature.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a sealed binder is what it claims to be. */
@Command(
        name = "verify",
        header = {
            "Say whether a sealed binder is really it, and how far you can rely on it.",
            "",
            "  trustbinder verify sealed/2026-q1",
            "  trustbinder verify sealed/2026-q2 --allowed-signers signers \\",
            "      --tsa-certificate authority.pem --against sealed/2026-q1",
            "  trustbinder verify sealed/2026-q2 --rebuild --repository clone",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Keys and certificates are yours: nothing that the binder brings along is trusted.",
            "Exit codes: 0 nothing is wrong, 1 something is, 2 usage, 3 git or disk."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "BINDER", description = "The sealed binder: a folder, or a zip archive of it.")
    private Path binder;

    @Option(names = "--against", paramLabel = "OLD", description = "A sealed binder you were given earlier.")
    private Optional<Path> against = Optional.empty();

    @Option(names = "--repository", paramLabel = "DIR", description = "Your clone of the repository it was made from.")
    private Optional<Path> repository = Optional.empty();

    @Option(names = "--rebuild", description = "Make the binder again from the repository and compare.")
    private boolean rebuild;

    @Option(
            names = "--allowed-signers",
            paramLabel = "FILE",
            description = "Whose SSH keys you accept (ssh-keygen(1), ALLOWED SIGNERS).")
    private Optional<Path> signers = Optional.empty();

    @Option(names = "--keyring", paramLabel = "FILE", description = "The OpenPGP keys you accept (gpg --export).")
    private Optional<Path> keyring = Optional.empty();

    @Option(
            names = "--tsa-certificate",
            paramLabel = "FILE",
            description = "The certificate of the time-stamping authority you accept, or of who vouches for it.")
    private Optional<Path> authority = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: text")
    private Format format;

    @Option(names = "--debug", description = "Show where an unexpected failure came from.")
    private boolean debug;

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (rebuild && repository.isEmpty()) {
            throw new UsageException("--rebuild needs your clone of the repository", "name it with --repository");
        }
        Verifier verifier = verifier();
        List<X509Certificate> authorities = authority.isPresent() ? authorities(authority.get()) : List.of();
        Instant now =
                terminal.today().get().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        try (StoredFiles stored = stored(binder)) {
            SealedBag bag = SealedBag.of(stored);
            Verification found = new Inspection(verifier, authorities, now).of(bag);
            Verification all = found.and(against(bag)).and(repository(bag, verifier));
            write(bag, all);
            return (all.isGood() ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
        }
    }

    private StoredFiles stored(Path given) throws IOException, UsageException {
        Path place = terminal.directory().resolve(given);
        if (!Files.exists(place)) {
            throw new UsageException("there is no " + given);
        }
        StoredFiles stored = StoredFiles.in(place);
        List<String> below = SealedBag.below(stored);
        if (!below.isEmpty()) {
            stored.close();
            throw new UsageException(
                    "%s holds no seal itself; below it there %s %s"
                            .formatted(
                                    given, below.size() == 1 ? "is one in" : "are seals in", String.join(", ", below)),
                    "trustbinder verify " + given.resolve(below.get(0)));
        }
        return stored;
    }

    private List<SealCheck> against(SealedBag newer) throws IOException, UsageException {
        if (against.isEmpty()) {
            return List.of();
        }
        try (StoredFiles stored = stored(against.get())) {
            return new Succession(SealedBag.of(stored), newer).checks();
        }
    }

    private List<SealCheck> repository(SealedBag bag, Verifier verifier) throws IOException, UsageException {
        if (repository.isEmpty()) {
            return List.of();
        }
        try (SourceChecks source = SourceChecks.in(terminal.directory().resolve(repository.get()), bag, verifier)) {
            List<SealCheck> checks = new ArrayList<>(source.origin());
            if (against.isPresent() && source.isFound()) {
                try (StoredFiles stored = stored(against.get())) {
                    checks.add(new Succession(SealedBag.of(stored), bag).ancestry(source.ancestors()));
                }
            }
            if (rebuild && source.isFound()) {
                checks.add(source.rebuilt());
            }
            return checks;
        }
    }

    private Verifier verifier() throws IOException, UsageException {
        return new Verifier(
                signers.isPresent() ? given(signers.get(), VerifyCommand::signers) : AllowedSigners.NOBODY,
                keyring.isPresent() ? given(keyring.get(), Keyring::of) : Keyring.EMPTY);
    }

    private static AllowedSigners signers(byte[] bytes) throws MalformedException {
        return AllowedSigners.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private List<X509Certificate> authorities(Path file) throws IOException, UsageException {
        return given(file, Timestamp::certificates);
    }

    /** Makes something of the bytes of a file the user gives. */
    private interface Making<T> {
        T of(byte[] bytes) throws MalformedException;
    }

    private <T> T given(Path file, Making<T> making) throws IOException, UsageException {
        try {
            return making.of(Files.readAllBytes(terminal.directory().resolve(file)));
        } catch (NoSuchFileException none) {
            throw new UsageException("there is no " + file);
        } catch (MalformedException wrong) {
            throw new UsageException("cannot use " + file + ": " + wrong.getMessage());
        }
    }

    private void write(SealedBag bag, Verification found) {
        switch (format) {
            case TEXT -> writeText(found);
            case JSON -> terminal.out().print(new String(json(bag, found), StandardCharsets.UTF_8));
        }
    }

    private void writeText(Verification found) {
        for (SealCheck check : found.checks()) {
            terminal.out().println("%-6s %s".formatted(word(check.result()), check.sentence()));
            check.details().forEach(line -> terminal.out().println("         " + line));
        }
        terminal.out().println();
        for (Verification.Level level : Verification.Level.values()) {
            terminal.out().println("%s  %-3s  %s".formatted(level, found.has(level) ? "yes" : "no", level.title()));
        }
        if (!found.isGood() && found.reached().isPresent()) {
            terminal.out().println("Something FAILS above: read it before you rely on this binder.");
        }
        terminal.out()
                .println(found.reached()
                        .map(level -> "Level reached: " + level + ".")
                        .orElse("No level is reached: do not rely on this binder."));
    }

    private static String word(SealCheck.Result result) {
        return switch (result) {
            case HOLDS -> "holds";
            case FAILS -> "FAILS";
            case OPEN -> "open";
        };
    }

    private static byte[] json(SealedBag bag, Verification found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("root", bag.root());
        json.put("good", found.isGood());
        json.put("level", found.reached().map(Enum::name).orElse(""));
        Map<String, Object> levels = new LinkedHashMap<>();
        for (Verification.Level level : Verification.Level.values()) {
            levels.put(level.name(), found.has(level));
        }
        json.put("levels", levels);
        json.put("checks", found.checks().stream().map(VerifyCommand::member).toList());
        return Json.of(json);
    }

    private static Map<String, Object> member(SealCheck check) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("check", check.id());
        member.put("result", word(check.result()).toLowerCase(Locale.ROOT));
        member.put("sentence", check.sentence());
        member.put("details", check.details());
        return member;
    }
}
