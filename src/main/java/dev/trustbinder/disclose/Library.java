package dev.trustbinder.disclose;

import dev.trustbinder.assess.Reviews;
import dev.trustbinder.model.AssessmentRecord;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Section;
import dev.trustbinder.model.Update;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the written documents is public. */
final class Library {
    private static final Comparator<PublicProfile.Update> NEWEST_FIRST = Comparator.comparing(
                    (PublicProfile.Update update) -> update.date().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(PublicProfile.Update::id);

    private final Program program;
    private final PublicRecords records;

    Library(Program program, PublicRecords records) {
        this.program = program;
        this.records = records;
    }

    List<PublicProfile.Document> documents() {
        return Stream.of(
                        records.all(Policy.class).stream().map(this::policy).sorted(byTitle()),
                        records.all(Procedure.class).stream()
                                .map(this::procedure)
                                .sorted(byTitle()),
                        records.all(Section.class).stream().map(this::section))
                .flatMap(documents -> documents)
                .toList();
    }

    private static Comparator<PublicProfile.Document> byTitle() {
        return Comparator.comparing(PublicProfile.Document::title).thenComparing(PublicProfile.Document::id);
    }

    private PublicProfile.Document policy(Entry<Policy> entry) {
        Policy facts = entry.facts();
        return document(
                entry,
                facts.version(),
                facts.inForceFrom(),
                later(facts.reviewed(), facts.approvedOn()),
                facts.reviewInterval().map(Words::of).orElse(""),
                Reviews.next(facts));
    }

    private PublicProfile.Document procedure(Entry<Procedure> entry) {
        Procedure facts = entry.facts();
        return document(
                entry,
                facts.version(),
                facts.effective(),
                later(facts.reviewed(), facts.approvedOn()),
                facts.reviewInterval().map(Words::of).orElse(""),
                Reviews.next(facts));
    }

    private PublicProfile.Document section(Entry<Section> entry) {
        return document(
                entry, entry.facts().version(), Optional.empty(), entry.facts().approvedOn(), "", Optional.empty());
    }

    private PublicProfile.Document document(
            Entry<?> entry,
            String version,
            Optional<LocalDate> effective,
            Optional<LocalDate> reviewed,
            String reviewInterval,
            Optional<LocalDate> reviewDue) {
        PublicText text = PublicText.of(program, entry, records);
        return new PublicProfile.Document(
                entry.id(),
                entry.title(),
                entry.kind().word(),
                entry.header().description(),
                version,
                effective,
                reviewed,
                reviewInterval,
                reviewDue,
                text.headings(),
                text.html());
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** Documents and assessments that exist for all to know. */
    List<PublicProfile.Listed> listed() {
        Stream<PublicProfile.Listed> documents = Stream.of(Policy.class, Procedure.class, Section.class)
                .flatMap(type -> records.listed(type).stream())
                .map(entry -> listed(entry, entry.kind().word()));
        Stream<PublicProfile.Listed> assessments = records.listed(AssessmentRecord.class).stream()
                .map(entry -> listed(entry, entry.facts().kind().map(Words::of).orElse("assessment")));
        return Stream.concat(documents, assessments)
                .sorted(Comparator.comparing(PublicProfile.Listed::kind).thenComparing(PublicProfile.Listed::title))
                .toList();
    }

    private static PublicProfile.Listed listed(Entry<?> entry, String kind) {
        return new PublicProfile.Listed(entry.header().title(), kind, Words.of(entry.audience()));
    }

    List<PublicProfile.Update> updates() {
        return records.all(Update.class).stream()
                .map(entry -> new PublicProfile.Update(
                        entry.id(),
                        entry.title(),
                        entry.facts().kind().map(Words::of).orElse("general"),
                        entry.facts().date(),
                        entry.facts().until(),
                        PublicText.of(program, entry, records).html()))
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
