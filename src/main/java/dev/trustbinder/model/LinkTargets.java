package dev.trustbinder.model;

import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Hole;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The targets of links between documents. The check and both sites ask here, so that a link which is accepted is one that
 * a page makes. A path is read as it stands; as a folder or without its ending; or, where it is absolute to a site, by
 * the slug, id or name of a document, as is the address of a page of the company's own site. An anchor that the document itself lacks is looked up where it stands. For a public
 * document only public ones are looked through, so that nothing internal decides where its links lead.
 */
public final class LinkTargets {
    private static final Pattern PAGE_ENDING = Pattern.compile("\\.(?:md|mdx|markdown|html?)$");
    private static final Pattern WEB = Pattern.compile("(?i)https?://(?<host>[^/?#:]+)(?::\\d+)?(?<path>/[^?#]*)?.*");
    private static final List<String> INDEXES = List.of("index.md", "_index.md", "README.md");
    private static final List<String> INDEX_STEMS = List.of("index", "_index", "readme");

    private final RepoPath content;
    private final SortedMap<RepoPath, ?> files;
    private final Set<String> sites;
    private final SortedMap<RepoPath, Entry<?>> documents = new TreeMap<>();
    /** The documents that are read once under another path: a copy byte for byte, or a symbolic link. */
    private final Map<RepoPath, Entry<?>> copies = new HashMap<>();

    private LinkTargets(Program program) {
        this.content = program.revision().content();
        this.files = program.revision().files();
        this.sites = sites(program.charter());
        for (Entry<?> entry : program.index().all()) {
            entry.body().ifPresent(body -> documents.put(entry.source().file(), entry));
        }
        Map<String, Entry<?>> contents = new HashMap<>();
        documents.forEach(
                (file, entry) -> Optional.ofNullable(program.revision().files().get(file))
                        .ifPresent(blob -> contents.put(blob.id(), entry)));
        program.revision().files().forEach((file, blob) -> {
            if (file.extension().equals("md") && !documents.containsKey(file) && contents.containsKey(blob.id())) {
                copies.put(file, contents.get(blob.id()));
            }
        });
    }

    public static LinkTargets of(Program program) {
        return new LinkTargets(program);
    }

    /** What a link means. */
    public sealed interface Target {}

    /** A document; the anchor is one that it has, or empty. */
    public record Place(Entry<?> document, String anchor) implements Target {}

    /** A file that is no document. */
    public record Attachment(RepoPath file) implements Target {}

    /** A document without that anchor. */
    public record NoAnchor(Entry<?> document, String anchor) implements Target {}

    /** Nothing at that path; what bears the same name, if one document does. */
    public record NoFile(RepoPath path, Optional<RepoPath> named) implements Target {}

    /** Nothing that an address of a site could mean. */
    public record NoPage() implements Target {}

    /** A page of a site that is no document of this workspace, as far as anybody can tell. */
    public record Elsewhere() implements Target {}

    /** Several documents that the link may mean. */
    public record Ambiguous(List<RepoPath> documents) implements Target {}

    /** A path that leaves the workspace. */
    public record Outside() implements Target {}

    /** The target of a link in a document. */
    public Target of(Entry<?> from, Hole.Link link) {
        String anchor = link.anchor();
        if (link.isWeb()) {
            return onWeb(from, link.path(), anchor);
        } else if (link.path().isEmpty()) {
            return here(from, anchor);
        }
        String path = link.path();
        return path.startsWith("/") ? onSite(from, path, anchor) : relative(from, path, anchor);
    }

    private Target here(Entry<?> from, String anchor) {
        Target own = place(from, anchor);
        if (own instanceof Place || anchor.equalsIgnoreCase("top")) {
            return own instanceof Place ? own : new Place(from, "");
        }
        for (Predicate<Document> has : List.<Predicate<Document>>of(
                document -> document.anchors().contains(anchor),
                document -> anchorIn(document, anchor).isPresent())) {
            List<Entry<?>> found = documents.values().stream()
                    .filter(entry ->
                            isOpenTo(from, entry) && has.test(entry.body().orElseThrow()))
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? place(found.get(0), anchor) : ambiguous(found);
            }
        }
        return own;
    }

    private Target relative(Entry<?> from, String path, String anchor) {
        Optional<RepoPath> resolved =
                from.source().file().parent().resolve(path).filter(to -> to.isWithin(content) && !to.equals(content));
        if (resolved.isEmpty()) {
            return new Outside();
        }
        Optional<RepoPath> file = file(resolved.get());
        return file.isPresent()
                ? at(file.get(), anchor)
                : new NoFile(
                        resolved.get(),
                        Optional.of(named(from, path))
                                .filter(named -> named.size() == 1)
                                .map(named -> named.get(0).source().file()));
    }

    /** The file at a path, in the folder of that name, or with the ending of a document. */
    private Optional<RepoPath> file(RepoPath path) {
        if (files.containsKey(path)) {
            return Optional.of(path);
        }
        List<String> names =
                new ArrayList<>(List.of(PAGE_ENDING.matcher(path.value()).replaceFirst("") + ".md"));
        INDEXES.forEach(index -> names.add(path.value() + "/" + index));
        return names.stream()
                .flatMap(name -> RepoPath.parse(name).stream())
                .filter(files::containsKey)
                .findFirst();
    }

    private Target at(RepoPath file, String anchor) {
        Optional<Entry<?>> document = Optional.ofNullable(documents.getOrDefault(file, copies.get(file)));
        return document.<Target>map(entry -> place(entry, anchor)).orElseGet(() -> new Attachment(file));
    }

    private static Target place(Entry<?> document, String anchor) {
        return anchor.isEmpty()
                ? new Place(document, "")
                : anchorIn(document.body().orElseThrow(), anchor)
                        .<Target>map(known -> new Place(document, known))
                        .orElseGet(() -> new NoAnchor(document, anchor));
    }

    /** An address of a site: of a document by its slug, id or name, of a file by the end of its path. */
    private Target onSite(Entry<?> from, String path, String anchor) {
        List<Entry<?>> found = named(from, path);
        if (!found.isEmpty()) {
            return found.size() == 1 ? place(found.get(0), anchor) : ambiguous(found);
        }
        List<RepoPath> attachments = files.keySet().stream()
                .filter(file -> ("/" + file).endsWith(path) && !documents.containsKey(file) && file.isWithin(content))
                .toList();
        return attachments.size() == 1 ? new Attachment(attachments.get(0)) : new NoPage();
    }

    /** A page of the company's own site or trust center, where the slug, the id or two steps of the path are a document's. */
    private Target onWeb(Entry<?> from, String address, String anchor) {
        Matcher web = WEB.matcher(address);
        String path = web.matches() && web.group("path") != null ? web.group("path") : "";
        List<Entry<?>> found = !path.isEmpty() && sites.contains(host(web.group("host")))
                ? named(from, path).stream()
                        .filter(entry -> shared(entry, steps(path)) > 1)
                        .toList()
                : List.of();
        return found.size() == 1 ? place(found.get(0), anchor) : new Elsewhere();
    }

    private static Set<String> sites(Charter charter) {
        return Stream.of(
                        charter.organization().map(Charter.Organization::site),
                        charter.publication().map(Charter.PublicationSettings::baseUrl))
                .flatMap(Optional::stream)
                .map(WEB::matcher)
                .filter(Matcher::matches)
                .map(site -> host(site.group("host")))
                .collect(Collectors.toSet());
    }

    private static String host(String written) {
        return written.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static Ambiguous ambiguous(List<Entry<?>> found) {
        return new Ambiguous(found.stream().map(entry -> entry.source().file()).toList());
    }

    /** The documents whose slug, id or path ends as an address does, those that share most of it. */
    private List<Entry<?>> named(Entry<?> from, String path) {
        List<String> address = steps(path);
        List<Entry<?>> found = new ArrayList<>();
        int most = 0;
        for (Entry<?> entry : documents.values()) {
            int shared = address.isEmpty() || !isOpenTo(from, entry) ? 0 : shared(entry, address);
            if (shared > most) {
                found.clear();
                most = shared;
            }
            if (shared > 0 && shared == most) {
                found.add(entry);
            }
        }
        return found;
    }

    private static int shared(Entry<?> entry, List<String> address) {
        List<String> slug = steps(entry.header().slug());
        int bySlug = slug.isEmpty() || !endsWith(address, slug) ? 0 : slug.size() + address.size();
        int byId = address.get(address.size() - 1).equals(entry.id().toLowerCase(Locale.ROOT)) ? 1 + address.size() : 0;
        List<String> file = steps(entry.source().file().value());
        int byName = 0;
        while (byName < Math.min(file.size(), address.size())
                && file.get(file.size() - 1 - byName).equals(address.get(address.size() - 1 - byName))) {
            byName++;
        }
        return Math.max(bySlug, Math.max(byId, byName));
    }

    private static boolean endsWith(List<String> address, List<String> slug) {
        return address.size() >= slug.size()
                && address.subList(address.size() - slug.size(), address.size()).equals(slug);
    }

    /** The steps of an address or path, without what servers and generators leave out. */
    private static List<String> steps(String path) {
        String plain = PAGE_ENDING.matcher(path.toLowerCase(Locale.ROOT)).replaceFirst("");
        List<String> steps = new ArrayList<>(Arrays.stream(plain.split("/"))
                .filter(step -> !step.isEmpty() && !step.equals(".") && !step.equals(".."))
                .map(step -> step.replaceAll("[_ ]+", "-"))
                .toList());
        if (!steps.isEmpty() && INDEX_STEMS.contains(steps.get(steps.size() - 1).replaceFirst("^-", "_"))) {
            steps.remove(steps.size() - 1);
        }
        return steps;
    }

    private static boolean isOpenTo(Entry<?> from, Entry<?> entry) {
        return entry.isPublic() || !from.isPublic();
    }

    /** The anchor of a document that is meant: as it is written, or the one with the same letters and digits. */
    private static Optional<String> anchorIn(Document document, String written) {
        Optional<String> meant = document.anchor(written);
        if (meant.isPresent()) {
            return meant;
        }
        String wanted = letters(written);
        List<String> alike = wanted.isEmpty()
                ? List.of()
                : document.anchors().stream()
                        .filter(anchor -> letters(anchor).equals(wanted))
                        .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static String letters(String anchor) {
        StringBuilder letters = new StringBuilder();
        anchor.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
