package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Every page and style of both sites, by the checker the W3C runs. */
class NuIT {
    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    /** The checker reads its own schemas by recursion. */
    private static final long DEEP = 512L << 20;

    private static SimpleDocumentValidator validator;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void readTheSchemas() throws Exception {
        deeply(() -> {
            validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(HTML, new Faults("the schema", new ArrayList<>()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"binder", "trust"})
    void everyPageIsValid(String site) throws Exception {
        Map<String, Path> files = Tree.files(Sample.site().resolve(site));
        files.keySet().removeIf(path -> !path.endsWith(".html") || SitesIT.isEvidence(path));
        deeply(() -> files.forEach((path, file) -> validate(path, Tree.bytes(file))));

        assertThat(files).hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"binder", "trust"})
    void everyStyleIsValid(String site) throws Exception {
        Map<String, Path> files = Tree.files(Sample.site().resolve(site));
        files.keySet().removeIf(path -> !path.endsWith(".css") || SitesIT.isEvidence(path));
        deeply(() -> files.forEach((path, file) -> validate(path, Tree.bytes(file))));

        assertThat(files).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    /** Does something on a thread with a stack deep enough for the checker. */
    private static void deeply(Work work) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        new Thread(null, task, "checker", DEEP).start();
        task.get();
    }

    /** What may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private void validate(String path, byte[] bytes) {
        InputSource source = new InputSource(new ByteArrayInputStream(bytes));
        source.setEncoding("UTF-8");
        source.setSystemId("file:///" + path);
        try {
            validator.setUpValidatorAndParsers(new Faults(path, faults), true, false);
            if (path.endsWith(".css")) {
                validator.checkCssInputSource(source);
            } else {
                validator.checkHtmlInputSource(source);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SAXException fatal) {
            faults.add(path + ": " + fatal.getMessage());
        }
    }

    /** Notes errors; warnings are a matter of taste. */
    private record Faults(String path, List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // Not a fault.
        }

        @Override
        public void error(SAXParseException error) {
            if (isUnknownToTheChecker(error.getMessage())) {
                return;
            }
            faults.add("%s:%d: %s".formatted(path, error.getLineNumber(), error.getMessage()));
        }

        /** Its CSS part cannot look behind a variable in a shadow and does not know the newest pseudo-element. */
        private static boolean isUnknownToTheChecker(String message) {
            return message.contains("“var(--shadow)” is not a “box-shadow” value")
                    || message.contains("Unknown pseudo-element or pseudo-class “::details-content”");
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
