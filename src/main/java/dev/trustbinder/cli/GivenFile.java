package dev.trustbinder.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is named on the command line and must be there. */
final class GivenFile {
    private GivenFile() {}

    /** Its text. */
    static String text(Path path) throws IOException, UsageException {
        if (!Files.exists(path)) {
            throw new UsageException("there is no file " + path);
        } else if (!Files.isRegularFile(path)) {
            throw new UsageException(path + " is no file");
        }
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new UsageException(path + " is not UTF-8");
        }
    }
}
