package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;

/**
 * How far the bytes git stores may differ from those in the work tree. Nothing is ever converted here: bytes are named
 * as they are. But where git converts, its index does not prove what the bytes in the work tree are.
 */
enum Conversion {
    NONE,
    LINE_ENDINGS,
    ANYTHING;

    private static final Pattern FILTERS = Pattern.compile("\\b(filter|ident|working-tree-encoding)\\b");
    private static final Pattern ENDINGS = Pattern.compile("\\b(text|eol|crlf|auto)\\b");

    /** What the attributes that hold for {@code files} and the repository's own settings may ask for. */
    static Conversion in(Site site, Repository repository, Iterable<RepoPath> files) throws IOException {
        Conversion conversion = setting(repository) ? LINE_ENDINGS : NONE;
        for (Path attributes : attributeFiles(site, repository, files)) {
            conversion = conversion.or(asked(attributes));
        }
        return conversion;
    }

    private static boolean setting(Repository repository) {
        String automatic = String.valueOf(repository.getConfig().getString("core", null, "autocrlf"));
        return automatic.equalsIgnoreCase("true") || automatic.equalsIgnoreCase("input");
    }

    private static List<Path> attributeFiles(Site site, Repository repository, Iterable<RepoPath> files) {
        List<Path> all = new ArrayList<>();
        all.add(repository.getCommonDirectory().toPath().resolve("info/attributes"));
        for (RepoPath above = site.content(); !above.value().isEmpty(); above = above.parent()) {
            all.add(FileName.under(site.root(), above.parent()).resolve(".gitattributes"));
        }
        for (RepoPath file : files) {
            if (file.name().equals(".gitattributes")) {
                all.add(FileName.under(site.root(), file));
            }
        }
        return all;
    }

    private static Conversion asked(Path attributes) throws IOException {
        if (!Files.isRegularFile(attributes, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(attributes)) {
            return NONE;
        }
        String text = new String(Files.readAllBytes(attributes), StandardCharsets.ISO_8859_1);
        if (FILTERS.matcher(text).find()) {
            return ANYTHING;
        }
        return ENDINGS.matcher(text).find() ? LINE_ENDINGS : NONE;
    }

    private Conversion or(Conversion other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
