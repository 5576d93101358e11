package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in one line what the disk refused, and how much room it has. */
final class DiskTrouble {
    private static final long KIBIBYTE = 1024;

    private DiskTrouble() {}

    /** The failure to do {@code what} to {@code path}; the free space is that around {@code folder}. */
    static PublishException of(String what, Path path, Path folder, IOException cause) {
        String reason = cause instanceof FileAlreadyExistsException taken
                        && taken.getFile().equals(path.toString())
                ? "it is in the way: it is no folder"
                : reason(cause) + freeSpace(folder);
        String message = "cannot " + what + " " + path + ": " + reason;
        return new PublishException(PublishException.Kind.DISK, message, cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        } else if (cause instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is in the way: it is no folder";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        String message = cause.getMessage();
        return message == null || cause instanceof FileSystemException
                ? cause.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                : message;
    }

    private static String freeSpace(Path folder) {
        try {
            return " (" + Files.getFileStore(folder).getUsableSpace() / KIBIBYTE + " KiB free)";
        } catch (IOException unknown) {
            return "";
        }
    }
}
