package dev.trustbinder.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The browser of the machine. Where it or Node.js is missing tests are skipped, in CI they fail. */
final class Chromium implements AutoCloseable {
    private static final Path DRIVER = Path.of("src/test/browser/node_modules/playwright-core");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
        Optional<Path> node = onPath("node");
        need(chromium.isPresent(), "there is no Chromium on the PATH");
        need(node.isPresent(), "there is no Node.js on the PATH");
        need(Files.isDirectory(DRIVER), "run 'npm ci --prefix src/test/browser --ignore-scripts' first");
        System.setProperty("playwright.cli.dir", driver().toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.orElseThrow().toString())));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.orElseThrow())
                                .setArgs(QUIET)));
    }

    Browser browser() {
        return browser;
    }

    /** Playwright for Java looks for a folder {@code package} in its driver folder. */
    private static Path driver() {
        try {
            Path folder = Files.createDirectories(Sample.FOLDER.resolve("driver"));
            Path link = folder.resolve("package");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, DRIVER.toAbsolutePath());
            return folder;
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void need(boolean there, String otherwise) {
        if ("true".equals(System.getenv("CI")) || Boolean.getBoolean("tools.required")) {
            Assertions.assertTrue(there, otherwise);
        }
        Assumptions.assumeTrue(there, otherwise);
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
