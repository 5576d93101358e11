package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Zero;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one file, or one part of a workspace, gave: collected while reading, joined in a stated order afterwards. */
final class FileContent {
    final List<Entry<?>> entries = new ArrayList<>();
    final List<Allowance> allowances = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final Set<Kind> unreadable = EnumSet.noneOf(Kind.class);
    Optional<Entry<Zero>> zero = Optional.empty();
}
