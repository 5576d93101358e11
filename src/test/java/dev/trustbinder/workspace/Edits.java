package dev.trustbinder.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Many edits, always the same ones: adds, changes, renames, deletes, branches and merges. */
final class Edits {
    private static final Map<Character, String> KINDS =
            Map.of('A', "ADDED", 'M', "MODIFIED", 'R', "RENAMED", 'D', "DELETED");

    private Edits() {}

    static void make(GitFolder repository, int count) {
        Random random = new Random(7);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int choice = files.size() < 5 ? 0 : random.nextInt(10);
            if (choice < 3) {
                files.add("content/" + random.nextInt(4) + "/" + i + ".md");
                repository.write(files.get(files.size() - 1), text(i, i));
            } else if (choice < 7) {
                String file = files.get(random.nextInt(files.size()));
                repository.write(file, text(seed(file), i));
            } else if (choice < 9) {
                String file = files.remove(random.nextInt(files.size()));
                files.add(file.replaceFirst("\\d/", random.nextInt(4) + "x" + i + "/"));
                repository.move(file, files.get(files.size() - 1));
            } else {
                repository.delete(files.remove(random.nextInt(files.size())));
            }
            repository.commit("Edit " + i);
        }
    }

    /** What git tells of the same commits, in our words. */
    static List<String> toldByGit(GitFolder repository) {
        TreeSet<String> told = new TreeSet<>();
        String commit = "";
        for (String line : repository
                .run("git", "log", "--name-status", "-M", "--format=%H")
                .split("\n")) {
            String[] parts = line.split("\t");
            if (parts.length == 1 && !line.isEmpty()) {
                commit = line;
            } else if (parts.length > 1) {
                told.add(KINDS.get(line.charAt(0)) + " " + parts[parts.length - 1] + " " + commit);
            }
        }
        return List.copyOf(told);
    }

    private static int seed(String file) {
        return Integer.parseInt(file.substring(file.lastIndexOf('/') + 1).replace(".md", ""));
    }

    private static String text(int seed, int version) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 20; line++) {
            text.append("line ")
                    .append(line)
                    .append(" of document ")
                    .append(seed * 7919)
                    .append('\n');
        }
        return text.append("version ").append(version).append('\n').toString();
    }
}
