package dev.trustbinder.render.binder;

import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Manifest;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.repository.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** The binder of a release, which tells of nothing but itself, and what the current binder may say of it. */
public final class ReleaseBinder {
    /** The folder below which the binders of releases lie. */
    static final String FOLDER = "v/";

    private final Name name;
    private final AuditorView view;
    private final Publication binder;

    /**
     * What a release is called.
     *
     * @param folder one part of a path
     * @param annotation the tag object; a plain tag has none
     */
    public record Name(String folder, String tag, Optional<Tag> annotation) {}

    ReleaseBinder(Name name, AuditorView view, Publication binder) {
        this.name = name;
        this.view = view;
        this.binder = binder;
    }

    /** Its binder: the same as if it had been built alone. */
    public Publication binder() {
        return binder;
    }

    /** Where its binder lies in the current one. */
    public String folder() {
        return FOLDER + name.folder();
    }

    Name name() {
        return name;
    }

    /** What an auditor may see of it. */
    AuditorView view() {
        return view;
    }

    /** The first of these pages of the current binder that the release has, too; else its cover. */
    String page(String... paths) {
        return folder() + "/"
                + Stream.of(paths)
                        .filter(binder.files()::containsKey)
                        .findFirst()
                        .orElse(Places.COVER);
    }

    /** The path of the list of its hashes, and the hash of that list: one number for the whole binder. */
    Manifest seal() {
        String path = folder() + "/" + Places.MANIFEST;
        Content list = binder.files().get(Places.MANIFEST);
        try (var bytes = list.open()) {
            return Publication.empty().with(path, bytes.readAllBytes()).manifest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
