package dev.trustbinder.cli;

import dev.trustbinder.cache.BuildCache;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where results of former builds are kept, if anywhere. */
final class CacheOptions {
    private static final String CACHE = "--cache";
    private static final String NO_CACHE = "--no-cache";

    @Option(
            names = CACHE,
            paramLabel = "DIR",
            description = "Where results of builds are kept. Default: .trustbinder/cache beside the content")
    private Optional<Path> folder = Optional.empty();

    @Option(names = NO_CACHE, description = "Build all of it, and keep no result.")
    private boolean none;

    /** The cache, and the whole command line whose result is kept there. */
    record Place(BuildCache cache, String command) {}

    /** The cache of a build as parsed; empty where none is to be used. */
    Optional<Place> of(Terminal terminal, Path content, Path site, List<String> arguments) throws UsageException {
        Optional<Path> asked =
                folder.map(one -> terminal.directory().resolve(one).normalize());
        for (Path taken : List.of(content, site.resolve("binder"), site.resolve("trust"))) {
            if (asked.filter(one -> one.startsWith(taken)).isPresent()) {
                throw new UsageException(
                        "will not keep results in %s, which holds other things; name another folder with --cache"
                                .formatted(asked.get()));
            }
        }
        return none ? Optional.empty() : place(terminal, content, asked, arguments.toArray(String[]::new));
    }

    /** As above, of arguments nobody has parsed: what is found under a misread line is the result of no other. */
    static Optional<BuildCache.Result> find(Terminal terminal, String... arguments) {
        if (arguments.length == 0
                || !arguments[0].equals("build")
                || List.of(arguments).contains(NO_CACHE)) {
            return Optional.empty();
        }
        Path content =
                terminal.directory().resolve(value(arguments, "--content").orElse("content"));
        return place(
                        terminal,
                        content.normalize(),
                        value(arguments, CACHE).map(terminal.directory()::resolve),
                        arguments)
                .flatMap(place ->
                        place.cache().find(place.command(), terminal.today().get()));
    }

    private static Optional<String> value(String[] arguments, String option) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(option + "=")) {
                return Optional.of(arguments[i].substring(option.length() + 1));
            } else if (arguments[i].equals(option) && i + 1 < arguments.length) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> place(Terminal terminal, Path content, Optional<Path> asked, String... arguments) {
        // A content folder that is the whole repository has no place beside it that is the user's to give.
        boolean beside =
                content.getParent() != null && !Files.exists(content.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
        // What an argument file holds can change.
        boolean literal = Arrays.stream(arguments).noneMatch(argument -> argument.startsWith("@"));
        return asked.or(() ->
                        Optional.of(content).filter(one -> beside).map(one -> one.resolveSibling(".trustbinder/cache")))
                .filter(one -> literal)
                .map(one -> new Place(new BuildCache(one.normalize()), command(terminal, arguments)));
    }

    private static String command(Terminal terminal, String... arguments) {
        return String.join(
                "\0",
                terminal.version(),
                System.getProperty("java.version"),
                System.getProperty("java.class.path"),
                terminal.directory().toString(),
                String.valueOf(terminal.coloured()),
                terminal.environment().getOrDefault(ReportOptions.TARGET, ""),
                String.join("\0", arguments));
    }
}
