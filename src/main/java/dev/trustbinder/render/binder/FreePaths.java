package dev.trustbinder.render.binder;

import dev.trustbinder.publish.Publication;
import java.util.function.IntFunction;

/** Finds a path for each file of the binder that every file system takes and that no other file has. */
final class FreePaths {
    private final Publication.Builder taken = Publication.builder();

    /** The path wanted, else the first of the others, from 2 on, that is free. */
    String claim(String wanted, IntFunction<String> others) {
        String path = wanted;
        for (int next = 2; !isFree(path); next++) {
            path = others.apply(next);
        }
        return path;
    }

    private boolean isFree(String path) {
        try {
            taken.add(path, "");
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
