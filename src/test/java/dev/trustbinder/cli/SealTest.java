package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.kit.TimeAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealTest {
    private static final String ONE = "data/files/evidence/COR-01/2026-03-10/safeguards.csv";
    private static final String TWO = "data/files/evidence/COR-03/2026-04-13/ticket.txt";

    private Path folder;

    private SignedRepository repository;
    private TimeAuthority authority;
    private Path sealed;
    private int copies;

    @BeforeAll
    void sealOnce(@TempDir Path empty) throws Exception {
        folder = empty;
        repository = SignedRepository.in(folder);
        authority = TimeAuthority.open(folder.resolve("authority"));
        repository.as("ada", "2026-03-31T09:00:00Z").run("git", "tag", "-s", "-m", "Q1", "binder/2026-q1");
        sealed = folder.resolve("sealed");
        CommandRun run = seal(
                "--revision",
                "binder/2026-q1",
                "--out",
                sealed.toString(),
                "--key",
                repository.key().toString(),
                "--tsa",
                authority.address().toString());
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.out()).matches("[0-9a-f]{64}\n");
    }

    @Test
    void aReaderWithKeysACertificateAndACloneReachesEveryLevel() {
        CommandRun run = CommandRun.in(
                folder,
                "verify",
                "sealed",
                "--allowed-signers",
                "signers",
                "--tsa-certificate",
                authority.certificate().toString(),
                "--repository",
                "repository",
                "--rebuild");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.out())
                .contains("Signed by ada@ledger.example.")
                .contains("Time stamps for tests")
                .contains("Tag binder/2026-q1 is signed by ada@ledger.example.")
                .contains("1 of 1 commits to the records are signed by their committers")
                .contains("Made again from your repository, all")
                .endsWith("Level reached: L3.\n")
                .doesNotContain("open ", "FAILS");
    }

    @Test
    void withoutKeysOnlyTheFilesAreVouchedFor() {
        CommandRun run = CommandRun.in(folder, "verify", "sealed");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("open   Signed by a key; whose it is, only you can say (--allowed-signers).")
                .contains("open   A time stamp states ")
                .endsWith("Level reached: L0.\n");
        assertThat(CommandRun.in(folder, "verify", "sealed", "--format", "json").out())
                .contains("\"level\" : \"L0\"", "\"L1\" : false", "\"good\" : true", "\"result\" : \"open\"");
    }

    @Test
    void stockToolsSayTheSame() throws Exception {
        StockTool tools = StockTool.in(sealed, "sha256sum", "ssh-keygen", "openssl", "git");
        tools.run("sha256sum", "-c", "--quiet", "manifest-sha256.txt");
        tools.run("sha256sum", "-c", "--quiet", "tagmanifest-sha256.txt");
        String list = Files.readString(sealed.resolve("tagmanifest-sha256.txt"));
        StockTool.Run signature = tools.tried(
                list,
                "ssh-keygen",
                "-Y",
                "verify",
                "-f",
                repository.signers().toString(),
                "-I",
                "ada@ledger.example",
                "-n",
                "file",
                "-s",
                "tagmanifest-sha256.txt.sig");
        assertThat(signature.exit()).as(signature.said()).isZero();
        assertThat(tools.run(
                        "openssl",
                        "ts",
                        "-verify",
                        "-data",
                        "tagmanifest-sha256.txt",
                        "-in",
                        "tagmanifest-sha256.txt.tsr",
                        "-CAfile",
                        authority.certificate().toString()))
                .contains("Verification: OK");
        String root = repository.root().toString();
        assertThat(tools.run("git", "-C", root, "verify-tag", "binder/2026-q1")).contains("Good \"git\" signature");
        assertThat(tools.run("git", "-C", root, "verify-commit", "HEAD")).contains("Good \"git\" signature");
    }

    @Test
    void aChangedByteInAnyFileIsFoundAndNamed() throws Exception {
        List<Path> files = files(sealed).stream()
                .filter(file -> !file.endsWith(".trustbinder-site"))
                .toList();
        Path copy = copy();
        for (int at = 0; at < files.size(); at += 1 + at / 12) {
            String name = sealed.relativize(files.get(at)).toString();
            Path file = copy.resolve(name);
            byte[] right = Files.readAllBytes(file);
            byte[] wrong = right.clone();
            wrong[wrong.length / 2] ^= 1;
            Files.write(file, wrong);
            CommandRun run = verify(copy);
            assertThat(run.exit()).as(name + "\n" + run.said()).isEqualTo(1);
            if (!name.startsWith("tagmanifest")) {
                assertThat(run.out()).contains("changed: " + name);
            }
            Files.write(file, right);
        }
        assertThat(verify(copy).exit()).isZero();
    }

    @Test
    void aMissingAnAddedAndTwoSwappedFilesAreNamed() throws Exception {
        Path dropped = copy();
        Files.delete(dropped.resolve(ONE));
        assertThat(verify(dropped).out())
                .contains("missing: " + ONE)
                .contains("L1  no   somebody you know signed for them", "No level is reached");

        Path added = copy();
        Files.writeString(added.resolve("data/files/more.txt"), "more");
        Files.writeString(added.resolve("fetch.txt"), "http://ledger.example/ 1 data/x");
        assertThat(verify(added).out()).contains("added: data/files/more.txt").contains("added: fetch.txt");
        assertThat(verify(added).exit()).isEqualTo(1);

        Path swapped = copy();
        Path aside = swapped.resolve("aside");
        Files.move(swapped.resolve(ONE), aside);
        Files.move(swapped.resolve(TWO), swapped.resolve(ONE));
        Files.move(aside, swapped.resolve(TWO));
        assertThat(verify(swapped).out())
                .contains("swapped: " + ONE + " and " + TWO)
                .doesNotContain("changed: ");
        assertThat(verify(swapped).exit()).isEqualTo(1);
    }

    @Test
    void whatSystemsLeaveBehindIsCalledWhatItIsAndTheRestVerified() throws Exception {
        Path copy = copy();
        Files.writeString(copy.resolve(".DS_Store"), "Bud1");
        Files.writeString(copy.resolve("data/files/Thumbs.db"), "x");
        Files.writeString(copy.resolve("data/._index.html"), "x");
        CommandRun run = verify(copy);
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.out())
                .contains(".DS_Store: left by macOS, not part of the seal")
                .contains("data/files/Thumbs.db: left by Windows, not part of the seal")
                .contains("data/._index.html: left by macOS, not part of the seal")
                .endsWith("Level reached: L2.\n");
    }

    @Test
    void convertedEndsOfLinesAreSaidOnceWithTheWayOut() throws Exception {
        Path copy = copy();
        for (Path file : files(copy)) {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (!text.contains("\0")) {
                Files.write(file, text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        CommandRun run = CommandRun.in(folder, "verify", copy.toString());
        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.out())
                .containsOnlyOnce("the ends of lines were converted in ")
                .contains("core.autocrlf", "* -text")
                .doesNotContain("changed: ", "is no hash and path", "SEAL.json speaks", "does not declare");
    }

    @Test
    void aFolderAroundSealsIsToldWhereTheyAre() throws Exception {
        Path around = folder.resolve("around");
        Files.createDirectories(around);
        Files.move(copy(), around.resolve("2026-q1"));
        CommandRun run = CommandRun.in(folder, "verify", "around");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("around holds no seal itself; below it there is one in 2026-q1")
                .contains("trustbinder verify around/2026-q1");
    }

    @Test
    void namesWithDecomposedLettersAreTheSameNames() throws Exception {
        Path copy = copy();
        Path list = copy.resolve("manifest-sha256.txt");
        String renamed = ONE.replace("safeguards", "pr\u00fcfung");
        Files.writeString(list, Files.readString(list).replace(ONE, renamed));
        Files.move(copy.resolve(ONE), copy.resolve(ONE.replace("safeguards", "pru\u0308fung")));
        assertThat(verify(copy).out())
                .contains("one name is spelled with decomposed letters, as macOS does")
                .contains("changed: manifest-sha256.txt")
                .doesNotContain("missing: ", "added: ");
    }

    @Test
    void aListMadeAnewGivesItselfAwayByItsSignatureAndTime() throws Exception {
        Path forged = copy();
        Files.writeString(forged.resolve(ONE), "another\n");
        String sums = StockTool.in(forged, "sh").run("sh", "-c", "find data -type f | sort | xargs sha256sum");
        Files.writeString(forged.resolve("manifest-sha256.txt"), sums);
        CommandRun half = verify(forged);
        assertThat(half.out()).contains("SEAL.json speaks of other files").contains("changed: manifest-sha256.txt");
        String tags = StockTool.in(forged, "sh")
                .run(
                        "sh",
                        "-c",
                        "find . -type f ! -path './data/*' ! -name 'tag*' ! -name '.trust*' | sed 's#^./##' | xargs sha256sum");
        Files.writeString(forged.resolve("tagmanifest-sha256.txt"), tags);

        CommandRun run = CommandRun.in(folder, "verify", forged.toString(), "--allowed-signers", "signers");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("The signature does not hold: it does not fit what it stands on.")
                .contains("The time stamp does not hold: it was made for other bytes.");
    }

    @Test
    void hostileBagsAreRefusedByName() throws Exception {
        String hash = "0".repeat(64);
        assertThat(listed(hash + "  data/../../etc/passwd\n")).contains("data/../../etc/passwd, which has a part ..");
        assertThat(listed(hash + "  /etc/passwd\n")).contains("/etc/passwd, which is absolute");
        assertThat(listed(hash + "  data\\x\n")).contains("U+005C");
        assertThat(listed(hash + "  data/a\n" + hash + "  data/a\n")).contains("names data/a twice");
        assertThat(listed("hello\n")).contains("line 1, is no hash and path");
        assertThat(listed(hash + "  data/\u001b[31m\n")).contains("\\u001B").doesNotContain("\u001b");
        assertThat(listed(hash + "  SEAL.json\n")).contains("which is no part of the binder");

        Path smuggled = copy();
        Files.writeString(smuggled.resolve("data/more"), "");
        Path tags = smuggled.resolve("tagmanifest-sha256.txt");
        String none = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        Files.writeString(tags, Files.readString(tags) + none + "  data/more\n");
        assertThat(verify(smuggled).out()).contains("names data/more, which it must not");

        Path latin = copy();
        Files.write(latin.resolve("manifest-sha256.txt"), (hash + "  data/ü\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verify(latin).out()).contains("is not written in UTF-8");

        Path linked = copy();
        Files.delete(linked.resolve(ONE));
        Files.createSymbolicLink(linked.resolve(ONE), folder.resolve("ada"));
        assertThat(verify(linked).out()).contains(ONE + " is a symbolic link").contains("missing: " + ONE);

        Path stated = copy();
        Files.writeString(stated.resolve("SEAL.json"), "{\"_type\":1,\"_type\":2}");
        assertThat(verify(stated).out()).contains("There is no SEAL.json that states what was sealed");
        assertThat(verify(Files.createDirectories(folder.resolve("empty"))).exit())
                .isEqualTo(1);
        assertThat(CommandRun.in(folder, "verify", "nowhere").exit()).isEqualTo(2);
        assertThat(verify(folder.resolve("repository")).out())
                .contains("FAILS  Nothing lists the files that were sealed.")
                .doesNotContain("added: ");
        CommandRun keyless = CommandRun.in(folder, "verify", "sealed", "--allowed-signers", "nobody");
        assertThat(keyless.exit()).isEqualTo(2);
        assertThat(keyless.err()).contains("there is no nobody");
    }

    @Test
    void anArchiveIsVerifiedAsItIsUnlessItHoldsAFileTwice() throws Exception {
        Path archive = folder.resolve("sealed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files(sealed)) {
                zip.putNextEntry(new ZipEntry("binder/" + sealed.relativize(file)));
                zip.write(Files.readAllBytes(file));
            }
        }
        assertThat(verify(archive).exit()).as(verify(archive).said()).isZero();

        byte[] bytes = Files.readAllBytes(archive);
        String twice = new String(bytes, StandardCharsets.ISO_8859_1).replace("binder/SEAL.json", "binder/bagit.txt");
        Files.write(archive, twice.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verify(archive).told()).contains("holds binder/bagit.txt twice");
    }

    @Test
    void theSameCommitGivesTheSameRootAndASealIsNeverReplaced() throws Exception {
        CommandRun one = seal("--out", folder.resolve("one").toString());
        CommandRun two = seal("--out", folder.resolve("two").toString());
        assertThat(one.out()).isEqualTo(two.out());
        assertThat(one.err()).contains("not signed");
        assertThat(seal("--out", folder.resolve("two").toString()).told()).contains("seals are kept");
        assertThat(CommandRun.in(folder, "verify", "one", "--allowed-signers", "signers")
                        .out())
                .contains("FAILS  Nobody signed it, though you expect a signer.");
    }

    @Test
    void whatIsNotCommittedIsNotSealed() throws Exception {
        Path clone = folder.resolve("clone");
        StockTool git = StockTool.in(folder, "git");
        git.run("git", "clone", "-q", "repository", "clone");
        Files.writeString(
                clone.resolve("content/program.yml"), Files.readString(clone.resolve("content/program.yml")) + "\n");
        assertThat(CommandRun.in(clone, "seal", "--out", "../no").err()).contains("changes that are not committed");
    }

    @Test
    void aShallowCloneAndAFolderWithoutGitAreNotSealed() throws Exception {
        repository.commit("Again", "ada", "2026-04-01T09:00:00Z", "-S");
        StockTool git = StockTool.in(folder, "git");
        git.run("git", "clone", "-q", "--depth", "1", "file://" + repository.root(), "shallow");
        assertThat(CommandRun.in(folder.resolve("shallow"), "seal", "--out", "../no")
                        .err())
                .contains("cannot seal an incomplete history");
        Files.createDirectories(folder.resolve("plain/content"));
        Files.writeString(folder.resolve("plain/content/program.yml"), "organization: {name: A}\n");
        assertThat(CommandRun.in(folder.resolve("plain"), "seal", "--out", "../no")
                        .err())
                .contains("no git repository");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    private CommandRun seal(String... more) {
        List<String> line = Stream.concat(Stream.of("seal"), Stream.of(more)).toList();
        return CommandRun.in(repository.root(), line.toArray(String[]::new));
    }

    private String listed(String manifest) throws IOException {
        Path bag = copy();
        Files.writeString(bag.resolve("manifest-sha256.txt"), manifest);
        CommandRun run = verify(bag);
        assertThat(run.exit()).isEqualTo(1);
        return run.out();
    }

    private CommandRun verify(Path bag) {
        return CommandRun.in(
                folder,
                "verify",
                bag.toString(),
                "--allowed-signers",
                "signers",
                "--tsa-certificate",
                authority.certificate().toString());
    }

    private Path copy() {
        Path copy = folder.resolve("copy" + copies++);
        for (Path file : files(sealed)) {
            try {
                Path target = copy.resolve(sealed.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return copy;
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
