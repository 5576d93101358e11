package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.LinkTargets;
import dev.trustbinder.model.Reference;
import dev.trustbinder.prose.Hole;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Litter;
import dev.trustbinder.repository.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the workspace that lie in the binder as they are, byte for byte: evidence and what records point to. */
final class Attachments {
    /** Why a file stays out of the binder. */
    static final String HOLDS_SECRET = "withheld, as it holds a key or a password";

    private static final String FOLDER = "files/";
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp");
    private static final Set<String> PASSIVE =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "csv", "txt", "log", "json", "pdf", "md", "yml", "yaml", "tsv");
    private static final Set<String> RECORD_FILES = Set.of("program.yml", "evidence.yml", "runs.csv");
    private static final Set<String> RECORD_ENDINGS = Set.of("yml", "yaml", "md");

    private static final String PLAIN = "/-._~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final AuditorView view;
    private final SortedMap<RepoPath, String> paths = new TreeMap<>();
    private final LinkTargets targets;
    private final FreePaths free = new FreePaths();
    private final Set<RepoPath> notFetched = new HashSet<>();

    private Attachments(AuditorView view) {
        this.targets = LinkTargets.of(view.program());
        this.view = view;
    }

    static Attachments of(AuditorView view) {
        Attachments attachments = new Attachments(view);
        view.program().revision().conditions().stream()
                .filter(condition -> condition.state() == Condition.State.LFS_POINTER)
                .forEach(condition -> condition.path().ifPresent(attachments.notFetched::add));
        view.program().evidence().stream()
                .filter(Places::hasPage)
                .flatMap(piece -> piece.files().stream())
                .map(EvidenceFile::path)
                .forEach(attachments::add);
        view.program().index().all().forEach(attachments::addNamedBy);
        return attachments;
    }

    /** Adds what a record points to, and what its text shows or links to. */
    private void addNamedBy(Entry<?> entry) {
        for (Reference reference : Reference.in(entry)) {
            if (Cells.PROOFS.contains(reference.names())) {
                file(entry, reference.written()).ifPresent(this::add);
            }
        }
        entry.body().stream()
                .flatMap(document -> document.holes().stream())
                .filter(Hole.Link.class::isInstance)
                .map(hole -> targets.of(entry, (Hole.Link) hole))
                .filter(LinkTargets.Attachment.class::isInstance)
                .flatMap(target -> linked(((LinkTargets.Attachment) target).file()).stream())
                .forEach(this::add);
    }

    /** The file that a text links to, if a page may lead to it. */
    Optional<RepoPath> linked(RepoPath file) {
        return Optional.of(file).filter(this::mayGive).filter(given -> !isActive(given));
    }

    /** Where a file lies in the binder; empty where it is not in it. */
    Optional<String> path(RepoPath file) {
        return Optional.ofNullable(paths.get(file));
    }

    /** The path as an address: what is no plain letter or digit is written as browsers expect it. */
    Optional<String> href(RepoPath file) {
        return path(file).map(Attachments::encoded);
    }

    private static String encoded(String path) {
        StringBuilder address = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                address.append((char) one);
            } else {
                address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
            }
        }
        return address.toString();
    }

    /** Whether a record means a file by a relative path that belongs to an internal record. */
    boolean isWithheld(Entry<?> from, String written) {
        return from.source()
                .file()
                .parent()
                .resolve(written)
                .filter(view.withheld().files()::contains)
                .isPresent();
    }

    /** The file of the workspace that a record means by a relative path, if it may be given to the reader. */
    Optional<RepoPath> file(Entry<?> from, String written) {
        return from.source().file().parent().resolve(written).filter(this::mayGive);
    }

    /** Whether git only holds a pointer to the file, so that its bytes are not here. */
    boolean isNotFetched(RepoPath file) {
        return notFetched.contains(file);
    }

    /** Whether it stays out of the binder because of a key or a password in it. */
    boolean holdsSecret(RepoPath file) {
        return view.withheld().secrets().contains(file);
    }

    /** Whether browsers show it as a picture and nothing else. */
    static boolean isImage(RepoPath file) {
        return IMAGES.contains(file.extension());
    }

    /** Whether a browser that opens it might run something in it; such files are offered for download only. */
    static boolean isActive(RepoPath file) {
        return !PASSIVE.contains(file.extension());
    }

    /** The contents by their paths in the binder. */
    SortedMap<String, Blob> contents() {
        SortedMap<String, Blob> contents = new TreeMap<>();
        paths.forEach((file, path) ->
                contents.put(path, view.program().revision().files().get(file)));
        return Collections.unmodifiableSortedMap(contents);
    }

    /** Files that records are read from may hold what is withheld; they are never given whole. */
    private boolean mayGive(RepoPath file) {
        RepoPath content = view.program().revision().content();
        Blob blob = view.program().revision().files().get(file);
        if (blob == null
                || !file.isWithin(content)
                || Litter.why(file.name(), blob.size()).isPresent()) {
            return false;
        }
        String inside = file.relativeTo(content);
        boolean evidence = inside.startsWith(Kind.EVIDENCE.place() + "/");
        return !view.withheld().files().contains(file)
                && !view.withheld().secrets().contains(file)
                && !view.withheld().sources().contains(file)
                && !RECORD_FILES.contains(file.name())
                && !inside.startsWith("registers/")
                && (evidence || !RECORD_ENDINGS.contains(file.extension()));
    }

    private void add(RepoPath file) {
        if (!notFetched.contains(file)
                && !view.withheld().secrets().contains(file)
                && view.program().revision().files().containsKey(file)) {
            String inside = file.relativeTo(view.program().revision().content());
            paths.computeIfAbsent(file, key -> path(key, inside));
        }
    }

    private String path(RepoPath file, String inside) {
        String ending = file.extension().matches("[a-z0-9]{1,8}") ? "." + file.extension() : "";
        return free.claim(FOLDER + inside, next -> FOLDER + "renamed/" + next + ending);
    }
}
