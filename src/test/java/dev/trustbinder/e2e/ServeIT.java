package dev.trustbinder.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import dev.trustbinder.kit.Signals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The preview of both sites while somebody edits, in a real browser that nobody tells to load again. */
class ServeIT {
    private static final String POLICY = "content/policies/core.md";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private Repository repository;
    private Path printed;
    private Process server;
    private int port;

    @BeforeEach
    void begin() throws Exception {
        repository = Repository.ofBase(folder.resolve("repository"));
        printed = folder.resolve("printed.txt");
        server = Tool.in(repository.root()).start(printed, "serve", "--port", "0");
        port = Integer.parseInt(awaitPrinted(ADDRESS).group(1));
    }

    @AfterEach
    void end() throws Exception {
        server.destroyForcibly().waitFor();
    }

    @Test
    void whatIsSavedIsSeenAtOnceAndWhatIsBrokenKeepsItsLastGoodPage() throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.navigate(address("binder/policies/POL-CORE.html"));
            shows(page, "#content", "keeps its promises");
            shows(page, "#preview", "Nothing was found");

            repository.edit(POLICY, "keeps its promises", "keeps every promise");
            shows(page, "#content", "keeps every promise");

            // As many editors save: a new file beside the old one, renamed over it, with a swap file about.
            repository.write("content/policies/.core.md.swp", "swap");
            Path saved = repository.root().resolve("content/policies/core.md.new");
            Files.writeString(saved, repository.read(POLICY).replace("every promise", "each promise. Most often"));
            Files.move(saved, repository.root().resolve(POLICY), StandardCopyOption.REPLACE_EXISTING);
            Files.delete(repository.root().resolve("content/policies/.core.md.swp"));
            shows(page, "#content", "keeps each promise");

            repository.edit(POLICY, "(#purpose)", "(#porpoise)");
            shows(page, "#preview", POLICY + ":22");
            shows(page, "#preview", "porpoise");
            shows(page, "#preview .note", "The trust center is held back");
            awaitPrinted(Pattern.compile("content/policies/core\\.md:\\d+:\\d+: error"));

            String good = repository.read(POLICY);
            repository.edit(POLICY, "title: Core policy", "title: [Core policy");
            shows(page, "#preview .note", "This is the last good page. " + POLICY);
            shows(page, "#content", "keeps each promise");

            String rebuild = page.locator("script[data-rebuild]").getAttribute("data-rebuild");
            repository.edit("content/registers/risks.yml", "controls: [COR-01]", "controls: [COR-91]");
            assertThat(page.locator("script[data-rebuild]"))
                    .not()
                    .hasAttribute(
                            "data-rebuild", rebuild, new HasAttributeOptions().setTimeout(PATIENCE_SECONDS * 1000));
            shows(page, "#preview .note", "This is the last good page. " + POLICY);
            awaitPrinted(Pattern.compile("COR-91"));
            shows(page, "#content", "keeps each promise");
            repository.edit("content/registers/risks.yml", "controls: [COR-91]", "controls: [COR-01]");

            repository.write(POLICY, good.replace("(#porpoise)", "(#purpose)"));
            shows(page, "#preview", "Nothing was found");
            shows(page, "#content", "keeps each promise");

            String program = repository.read("content/program.yml");
            repository.write("content/program.yml", "organization: {name: [\n");
            shows(page, "#preview .note", "content/program.yml:");
            shows(page, "#content", "keeps each promise");
            repository.write("content/program.yml", program);
            shows(page, "#preview", "Nothing was found");

            repository.commit("Say it better");
            git("checkout", "--quiet", "HEAD~1");
            shows(page, "#content", "keeps its promises");
            git("checkout", "--quiet", "main");
            shows(page, "#content", "keeps each promise");

            Files.move(repository.root().resolve(POLICY), repository.root().resolve("content/policies/heart.md"));
            repository.edit("content/policies/heart.md", "each promise", "all it promised");
            shows(page, "#content", "all it promised");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void aThemeThatCannotBeDrawnIsNotedUntilItIsMended() throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(address("trust/"));
            repository.write("themes/trust/home.html", "<h1>Ours</h1>\n{{ page.nothing }}\n");
            shows(page, "#preview .note", "themes/trust/home.html:2");

            // The gate looks after a page was shown.
            repository.write(
                    "themes/trust/home.html",
                    "{% extends \"@base/trust/home.html\" %}{% block top %}<h1>RISK-1</h1>{% endblock %}\n");
            shows(page, "#preview .note", "The trust center is held back");
            shows(page, "#preview .note", "gate/");

            Files.delete(repository.root().resolve("themes/trust/home.html"));
            shows(page, "#preview", "Nothing was found");
            assertThat(page.locator("#preview .note")).hasCount(0);
        }
    }

    @Test
    void onlyThisMachineAndItsOwnPagesAreAnswered() throws Exception {
        assertThat(ask("GET /binder/ HTTP/1.1", "127.0.0.1:" + port)).startsWith("HTTP/1.1 200 ");
        assertThat(ask("GET /binder/ HTTP/1.1", "evil.example:" + port)).startsWith("HTTP/1.1 403 ");
        assertThat(ask("GET /binder/ HTTP/1.1", "evil.example")).startsWith("HTTP/1.1 403 ");
        assertThat(ask("POST /binder/ HTTP/1.1", "localhost:" + port)).startsWith("HTTP/1.1 405 ");
        for (String path : List.of(
                "/../content/program.yml",
                "/binder/../../content/program.yml",
                "/content/program.yml",
                "/binder/%2e%2e/%2e%2e/content/program.yml",
                "//etc/passwd",
                "/.git/config",
                "/preview/../seal/verify.html")) {
            assertThat(ask("GET " + path + " HTTP/1.1", "localhost:" + port)).startsWith("HTTP/1.1 404 ");
        }
        assertThat(ask("GET /binder/files.html HTTP/1.1", "localhost:" + port))
                .startsWith("HTTP/1.1 200 ")
                .contains("controls/COR-01.html");
        assertThat(ask("GET /binder/nothing.html HTTP/1.1", "localhost:" + port))
                .startsWith("HTTP/1.1 404 ");
        assertThat(ask("GET /binder/data/controls.csv HTTP/1.1", "localhost:" + port))
                .contains("Cross-origin-resource-policy: same-origin", "Cache-control: no-store");
    }

    /** As a browser does while it asks where to save a file. */
    @Test
    void whoeverLeavesALargeFileUnreadHoldsUpNobody() throws Exception {
        String proof = "evidence/COR-01/2026-03-10/large.bin";
        Path written = Files.write(folder.resolve("large.bin"), new byte[32 << 20]);
        Files.move(written, repository.root().resolve("content/" + proof));
        awaitPrinted(Pattern.compile("rebuilt in "));
        try (Socket slow = new Socket("127.0.0.1", port)) {
            slow.getOutputStream()
                    .write("GET /binder/files/%s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                            .formatted(proof, port)
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = slow.getInputStream().readNBytes(15);

            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(ask("GET /binder/ HTTP/1.1", "localhost:" + port)).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void controlCEndsItAndLeavesNothing(String signal) throws Exception {
        Signals.assumeHeard(signal);
        repository.edit(POLICY, "promises", "premises");
        awaitPrinted(Pattern.compile("rebuilt in "));
        new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                .start()
                .waitFor();

        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(printed)).doesNotContain("Exception");
        assertThat(Tree.names(repository.root())).containsExactly(".git", "content");
    }

    private static void shows(Page page, String where, String text) {
        assertThat(page.locator(where).first())
                .containsText(text, new ContainsTextOptions().setTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)));
    }

    private String address(String path) {
        return "http://127.0.0.1:%d/%s".formatted(port, path);
    }

    private String ask(String request, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_SECONDS * 1000);
            socket.getOutputStream()
                    .write("%s\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(request, host)
                            .getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        }
    }

    private Matcher awaitPrinted(Pattern pattern) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && server.isAlive()) {
            Matcher found = pattern.matcher(Files.readString(printed));
            if (found.find()) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not printed: %s in\n%s".formatted(pattern, Files.readString(printed)));
    }

    private void git(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(line)
                        .directory(repository.root().toFile())
                        .start()
                        .waitFor())
                .isZero();
    }
}
