package dev.trustbinder.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The files of keys beside the sample's repository. */
final class SampleSigners {
    private static final String HEAD = """
            # Whose keys the sample's auditor accepts. All of them are made from their owners' mail addresses:
            # they prove nothing but how a proof would look.
            """;

    private SampleSigners() {}

    /** Writes {@code NAME.allowed_signers} and the private {@code NAME.key}, which also seals, and gives the first. */
    static Path write(HistoryFile history, Path repository) throws IOException {
        StringBuilder lines = new StringBuilder(HEAD);
        String purposes = "git,file";
        for (Map.Entry<String, LocalDate> signer : history.signing().entrySet()) {
            String mail = DemoRepository.mail(signer.getKey());
            if (purposes.contains("file")) {
                Files.writeString(beside(repository, ".key"), SampleKey.of(mail).secret());
            }
            lines.append("%s namespaces=\"%s\",valid-after=\"%s\" %s\n"
                    .formatted(
                            mail,
                            purposes,
                            day(signer.getValue()),
                            SampleKey.of(mail).shown()));
            purposes = "git";
        }
        return Files.writeString(beside(repository, ".allowed_signers"), lines);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Path beside(Path repository, String ending) {
        return repository.resolveSibling(repository.getFileName() + ending);
    }
}
