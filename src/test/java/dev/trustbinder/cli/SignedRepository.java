package dev.trustbinder.cli;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.kit.TextWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository of the base workspace made by git itself, in which Ada signs with an SSH key of her own. */
final class SignedRepository {
    private final Path root;
    private final StockTool tool;

    private SignedRepository(Path root, StockTool tool) {
        this.root = root;
        this.tool = tool;
    }

    /** The repository, with a first commit that Ada signed; keys and the file {@code signers} lie beside it. */
    static SignedRepository in(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.resolve("repository"));
        StockTool tool = StockTool.in(root, "git", "ssh-keygen");
        SignedRepository repository = new SignedRepository(root, tool);
        repository.key("ada");
        repository.key("eve");
        repository.write(
                "../signers",
                "ada@ledger.example " + Files.readString(folder.resolve("ada.pub")),
                StandardCharsets.UTF_8);
        tool.run("git", "init", "-q", "-b", "main");
        tool.run("git", "config", "gpg.format", "ssh");
        tool.run(
                "git",
                "config",
                "gpg.ssh.allowedSignersFile",
                folder.resolve("signers").toString());
        TextWorkspace.base().forEach((path, text) -> repository.write(path.value(), text));
        repository.commit("Begin the programme", "ada", "2026-02-02T09:00:00Z", "-S");
        return repository;
    }

    private void key(String name) {
        tool.run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-C",
                "",
                "-f",
                root.resolveSibling(name).toString());
    }

    Path root() {
        return root;
    }

    Path signers() {
        return root.resolveSibling("signers");
    }

    Path key() {
        return root.resolveSibling("ada");
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    SignedRepository write(String path, String text) {
        return write(path, text, StandardCharsets.UTF_8);
    }

    private SignedRepository write(String path, String text, java.nio.charset.Charset charset) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, charset);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Commits everything as ada or eve, who both have a key; {@code -S} signs with it. */
    SignedRepository commit(String message, String who, String when, String... options) {
        as(who, when).run("git", "add", "--all");
        List<String> line = new ArrayList<>(List.of("git", "commit", "-q", "--allow-empty", "-m", message));
        line.addAll(List.of(options));
        as(who, when).run(line.toArray(String[]::new));
        return this;
    }

    /** Git as somebody, at a time. */
    StockTool as(String who, String when) {
        StockTool git = tool.with("GIT_CONFIG_COUNT", "1")
                .with("GIT_CONFIG_KEY_0", "user.signingkey")
                .with("GIT_CONFIG_VALUE_0", root.resolveSibling(who).toString());
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            git = git.with("GIT_" + role + "_NAME", who)
                    .with("GIT_" + role + "_EMAIL", who + "@ledger.example")
                    .with("GIT_" + role + "_DATE", when);
        }
        return git;
    }
}
