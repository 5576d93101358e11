package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a sealed binder that checks it, opened from the disk in the browser. */
class VerifyPageIT {

    @Test
    void theFolderIsCheckedWithoutAServerAndWhatWasTamperedWithIsNamed(@TempDir Path folder) throws Exception {
        Repository.ofBase(folder.resolve("repository"));
        Tool.Run run = Tool.in(folder.resolve("repository")).run("seal", "--out", "../sealed");
        assertThat(run.exit()).as(run.said()).isZero();
        Path sealed = folder.resolve("sealed");
        try (Chromium chromium = Chromium.start();
                Page page = chromium.browser().newPage()) {
            page.navigate(sealed.resolve("verify.html").toUri().toString());
            assertThat(answer(page, "#folder", sealed)).matches("All \\d+ files are those that were sealed.");
            assertThat(page.textContent("#root")).isEqualTo(run.out().strip());
            assertThat(answer(page, "#files", sealed.resolve("data/guide.html")))
                    .isEqualTo("What you gave is in the binder as it was sealed.");

            Files.writeString(sealed.resolve("data/guide.html"), "another");
            Files.delete(sealed.resolve("data/index.html"));
            Files.writeString(sealed.resolve("data/more.txt"), "more");
            assertThat(answer(page, "#folder", sealed)).isEqualTo("Files are not those that were sealed.");
            assertThat(page.textContent("#lines"))
                    .contains("changed: data/guide.html", "missing: data/index.html", "added: data/more.txt");
        }
    }

    /** The page allows no script but its own, so it is waited for by what it shows. */
    private static String answer(Page page, String input, Path given) {
        page.reload();
        page.setInputFiles(input, given);
        page.locator("#answer.good, #answer.bad").waitFor();
        return page.textContent("#answer");
    }
}
