package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The folders above a site that had to be made for it; they go again where the write fails. */
final class Parents implements AutoCloseable {
    private final Deque<Path> made = new ArrayDeque<>();

    private Parents() {}

    static Parents of(Path target) throws PublishException {
        Parents parents = new Parents();
        Deque<Path> missing = new ArrayDeque<>();
        Path existing = target.getParent();
        while (!Files.isDirectory(existing)) {
            missing.push(existing);
            existing = existing.getParent();
        }
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException failed) {
            throw DiskTrouble.of("make the folder", target.getParent(), existing, failed);
        }
        missing.forEach(parents.made::push);
        return parents;
    }

    void keep() {
        made.clear();
    }

    @Override
    public void close() {
        try {
            while (!made.isEmpty()) {
                Files.deleteIfExists(made.pop());
            }
        } catch (IOException inUse) {
            // Someone has put something there; it stays.
        }
    }
}
