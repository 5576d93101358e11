package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer meets at the terminal. */
class InitCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aPersonMayGoBackAndIsShownNoLineLongerThanTheScreen() {
        CommandRun run = led("""
                Nrthwind
                back
                Northwind


                https://northwind.example
                Ledger

                Customers ask

                2020-01-01
                """);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("back asks again", "[Northwind]", "2020-01-01 is past; today is 2026-11-21")
                .doesNotContain("[back]");
        assertThat(run.err()).containsOnlyOnce("[Nrthwind]");
        assertThat(run.err().lines().filter(line -> !line.startsWith("trustbinder: ")))
                .allMatch(line -> line.codePointCount(0, line.length()) <= 80 || line.contains(folder.toString()));
        assertThat(folder.resolve("workspace")).doesNotExist();
    }

    @Test
    void answersThatAreNoFileAreAMistakeOfUsage() throws IOException {
        Files.write(folder.resolve("bin.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(init("--answers", "nope.yml").said())
                .startsWith("exit 2\n")
                .contains("there is no file", "nope.yml");
        assertThat(init("--answers", ".").said()).startsWith("exit 2\n").contains("is no file");
        assertThat(init("--answers", "bin.yml").said()).startsWith("exit 2\n").contains("bin.yml is not UTF-8");
    }

    private CommandRun init(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "init";
        all[1] = "workspace";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandRun.in(folder, all);
    }

    private CommandRun led(String lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                true,
                false,
                Map.of(),
                folder,
                () -> LocalDate.parse("2026-11-21"),
                "test");
        int exit = Main.run(terminal, "init", "workspace");
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
