package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Unread;
import dev.trustbinder.model.Zero;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one file, or one part of a workspace, gave: collected while reading, joined in a stated order afterwards. */
final class FileContent {
    final List<Entry<?>> entries = new ArrayList<>();
    final List<Allowance> allowances = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Unread> unread = new ArrayList<>();
    Optional<Entry<Zero>> zero = Optional.empty();
    /** Whether no line end stands at the end of the file, as far as that is known. */
    boolean endsInLine;

    /** Takes in what another part gave. */
    void add(FileContent part) {
        entries.addAll(part.entries);
        allowances.addAll(part.allowances);
        findings.addAll(part.findings);
        unread.addAll(part.unread);
        zero = part.zero.or(() -> zero);
    }

    /** Whether the same bytes give the same again; not where a disk did not give them. */
    boolean isLasting() {
        return findings.stream()
                .map(Finding::rule)
                .noneMatch(rule -> rule.equals(ReadRules.ENCODING) || rule.equals(ReadRules.EVIDENCE_UNREADABLE));
    }
}
