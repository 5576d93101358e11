package dev.trustbinder.cli;

import dev.trustbinder.cli.report.ConciseReport;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Program;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The findings in what one page is made from.
 *
 * @param byRecord the findings in a record, by its id
 * @param byFile the findings in a file, by its path in the content folder
 */
record PageFindings(Map<String, List<Finding>> byRecord, TreeMap<String, List<Finding>> byFile) {

    static PageFindings of(Program program, List<Finding> findings) {
        return new PageFindings(
                findings.stream()
                        .filter(one -> program.index().at(one.location()).isPresent())
                        .collect(Collectors.groupingBy(
                                one -> program.index().at(one.location()).get().id())),
                findings.stream()
                        .filter(one -> one.location()
                                .file()
                                .isWithin(program.revision().content()))
                        .collect(Collectors.groupingBy(
                                one -> one.location()
                                        .file()
                                        .relativeTo(program.revision().content()),
                                TreeMap::new,
                                Collectors.toList())));
    }

    /** A line for each; the page of a record is named by its id, that of a register as its file or folder. */
    List<String> lines(String page) {
        if (page.startsWith("binder/v/")) {
            // A release was judged by itself.
            return List.of();
        }
        String[] parts = page.replaceFirst("(/index)?\\.html$", "").split("/");
        Optional<List<Finding>> ofRecord = Arrays.stream(parts)
                .filter(byRecord::containsKey)
                .map(byRecord::get)
                .findFirst();
        String path = String.join("/", List.of(parts).subList(Math.min(1, parts.length), parts.length));
        return ofRecord
                .orElseGet(() -> path.isEmpty()
                        ? List.of()
                        : byFile.subMap(path, path + "0").entrySet().stream()
                                .filter(file ->
                                        file.getKey().substring(path.length()).matches("[/.].*"))
                                .flatMap(file -> file.getValue().stream())
                                .toList())
                .stream()
                .map(ConciseReport::line)
                .toList();
    }
}
