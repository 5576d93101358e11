package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real {@code build} while it replaces the sites of one commit by those of another: whatever it leaves, each
 * of binder, {@code binder.zip} and trust center is whole, and all that stand are of one commit. {@code -Dkills=50} kills
 * more often, {@code -Dseed=N} repeats a run.
 */
class KilledBuildIT {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final long LOOK_NANOS = 100_000;
    private static final long MOST_NANOS_AFTER_A_SIGN = 60_000_000;
    private static final List<String> COMMITS = List.of("binder/first", "binder/second");
    private static final List<String> MEMBERS = List.of("binder", "binder.zip", "trust");

    /** What shows how far a build is, from the first file written to the last one deleted. */
    private static final List<String> SIGNS =
            List.of(".binder.new", ".binder.zip.new", ".trust.new", ".binder.journal");

    @TempDir
    private Path folder;

    private Path site;
    private Tool tool;

    @Test
    void whateverAKillLeavesIsWholeAndOfOneBuild() throws Exception {
        site = folder.resolve("site");
        tool = Tool.in(folder);
        Repository.ofBase(folder)
                .tag("binder/first")
                .edit("content/policies/core.md", "keeps its promises", "keeps each promise")
                .commit("Say it better")
                .tag("binder/second");
        Map<String, SortedMap<String, String>> wanted = new TreeMap<>();
        long millis = 0;
        for (String commit : COMMITS) {
            Path alone = folder.resolve("alone").resolve(commit);
            long begin = System.nanoTime();
            build(commit, alone);
            millis = (System.nanoTime() - begin) / 1_000_000;
            wanted.put(commit, files(alone));
        }
        assertThat(MEMBERS)
                .noneMatch(member ->
                        of(member, wanted.get(COMMITS.get(0))).equals(of(member, wanted.get(COMMITS.get(1)))));
        build(COMMITS.get(1), site);

        Random random = new Random(SEED);
        List<String> left = new ArrayList<>(List.of(COMMITS.get(1)));
        for (int kill = 0; kill < KILLS; kill++) {
            String former = left.get(left.size() - 1);
            String commit = COMMITS.get(1 - COMMITS.indexOf(former));
            killed(random, millis, commit);
            Map<String, String> states = states(wanted);
            String told = "kill " + kill + " of a build of " + commit + ", -Dseed=" + SEED + ": " + states;
            System.out.println(told);
            TreeSet<String> builds = new TreeSet<>(states.values());
            boolean missing = builds.remove("missing");
            assertThat(builds).as(told).hasSizeLessThan(2).isSubsetOf(COMMITS);
            if (!missing) {
                left.add(builds.first());
            }
            if (missing || kill == KILLS - 1) {
                build(commit, site);
                left.add(commit);
                assertThat(files(site)).as("settled after " + told).isEqualTo(wanted.get(commit));
                assertThat(Tree.names(site)).containsExactlyElementsOf(MEMBERS);
            }
        }
        assertThat(left).as("-Dseed=" + SEED).contains(COMMITS.get(0));
    }

    private void build(String commit, Path where) {
        Run run = tool.run("build", "--revision", commit, "--zip", "--site", where.toString());
        assertThat(run.exit()).as(run.said()).isZero();
    }

    /** One in four at any moment; the others a moment after a sign, as that is where little time holds much. */
    private void killed(Random random, long millis, String commit) throws Exception {
        Path sign = site.resolve(SIGNS.get(random.nextInt(SIGNS.size())));
        String left = identity(sign);
        Process process = tool.start("build", "--revision", commit, "--zip", "--site", site.toString());
        if (random.nextInt(4) == 0) {
            Thread.sleep((long) (random.nextDouble() * millis * 1.2));
        } else {
            while (process.isAlive()
                    && (identity(sign).isEmpty() || identity(sign).equals(left))) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            LockSupport.parkNanos((long) (random.nextDouble() * random.nextDouble() * MOST_NANOS_AFTER_A_SIGN));
        }
        process.destroyForcibly().waitFor();
    }

    /** Tells what this build makes from what a killed one left under the same name. */
    private static String identity(Path file) throws IOException {
        try {
            return String.valueOf(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    /** Of which commit each member is: missing, or of none where it is not whole. */
    private Map<String, String> states(Map<String, SortedMap<String, String>> wanted) {
        SortedMap<String, String> files = files(site);
        Map<String, String> states = new TreeMap<>();
        for (String member : MEMBERS) {
            SortedMap<String, String> found = of(member, files);
            String whole = COMMITS.stream()
                    .filter(commit -> of(member, wanted.get(commit)).equals(found))
                    .findFirst()
                    .orElse("broken");
            states.put(member, Files.exists(site.resolve(member)) ? whole : "missing");
        }
        return states;
    }

    /** The hash of each file of the sites in a folder. */
    private static SortedMap<String, String> files(Path where) {
        SortedMap<String, String> files = Tree.hashes(where);
        files.keySet().removeIf(path -> path.startsWith("."));
        return files;
    }

    private static SortedMap<String, String> of(String member, SortedMap<String, String> files) {
        SortedMap<String, String> own = new TreeMap<>(files);
        own.keySet().removeIf(path -> !path.equals(member) && !path.startsWith(member + "/"));
        return own;
    }
}
