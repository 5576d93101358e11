package dev.trustbinder.cli;

import dev.trustbinder.publish.PublishException;
import dev.trustbinder.render.page.BrokenTemplate;
import dev.trustbinder.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Why a run could not do what was asked.
 *
 * @param help the way out; empty where none is known
 */
record Failure(String message, String help, ExitCode code) {

    static Failure of(Throwable broken) {
        if (Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance)) {
            return outOfMemory();
        } else if (broken instanceof UncheckedIOException wrapped) {
            return of(wrapped.getCause());
        } else if (broken instanceof WorkspaceException trouble) {
            return new Failure(trouble.getMessage(), trouble.remedy(), ExitCode.ENVIRONMENT);
        } else if (broken instanceof BrokenTemplate template) {
            return new Failure(inTheme(template), "mend it, or delete it to have the built-in one", ExitCode.USAGE);
        } else if (broken instanceof UsageException wrong) {
            return new Failure(wrong.getMessage(), wrong.help(), ExitCode.USAGE);
        } else if (broken instanceof PublishException refused && refused.kind() == PublishException.Kind.REFUSED) {
            return new Failure(refused.getMessage(), "name another folder", ExitCode.USAGE);
        } else if (broken instanceof PublishException stopped && stopped.kind() == PublishException.Kind.STOPPED) {
            return new Failure(stopped.getMessage(), "", ExitCode.STOPPED);
        } else if (broken instanceof FileSystemException trouble) {
            return new Failure(ofDisk(trouble), "", ExitCode.ENVIRONMENT);
        } else if (broken instanceof IOException || broken instanceof PublishException) {
            return new Failure(broken.getMessage(), "", ExitCode.ENVIRONMENT);
        }
        return new Failure(
                "this is a mistake of the tool, please report it (--debug shows where): " + broken, "", ExitCode.USAGE);
    }

    private static Failure outOfMemory() {
        return new Failure(
                "out of memory: this run may use %,d MB"
                        .formatted(Runtime.getRuntime().maxMemory() >> 20),
                "allow more: TRUSTBINDER_JAVA_OPTIONS=-Xmx4g trustbinder, or java -Xmx4g -jar trustbinder.jar",
                ExitCode.ENVIRONMENT);
    }

    private static String inTheme(BrokenTemplate broken) {
        return "themes/%s:%d: %s".formatted(broken.template(), broken.line(), broken.getMessage());
    }

    /** The Java library names the file and leaves the trouble to the exception's type. */
    private static String ofDisk(FileSystemException trouble) {
        String file = trouble.getFile();
        if (trouble instanceof FileAlreadyExistsException) {
            return file + " is in the way: it is no folder";
        } else if (trouble instanceof NoSuchFileException) {
            Path folder = Path.of(file).toAbsolutePath().getParent();
            return folder == null || Files.isDirectory(folder) ? "there is no " + file : "there is no folder " + folder;
        } else if (trouble instanceof AccessDeniedException) {
            return "access to " + file + " is denied";
        }
        return trouble.getMessage();
    }
}
