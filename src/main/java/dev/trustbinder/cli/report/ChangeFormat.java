package dev.trustbinder.cli.report;

import dev.trustbinder.format.Json;
import dev.trustbinder.model.Words;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The formats changes are written in. */
public enum ChangeFormat {
    TEXT,
    JSON,
    MARKDOWN;

    /** Changes that can be told in each format. */
    public interface Changes {
        /** For a terminal, 80 columns wide. */
        void write(Screen screen);

        /** For a comment on a pull request. */
        String markdown();

        /** For programs. */
        Map<String, Object> json();
    }

    /** The changes in this format; colours only where {@code screen} shows them. */
    public String write(Changes changes, Screen screen) {
        return switch (this) {
            case TEXT -> {
                changes.write(screen);
                yield screen.toString();
            }
            case JSON -> new String(Json.of(changes.json()), StandardCharsets.UTF_8);
            case MARKDOWN -> changes.markdown();
        };
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
