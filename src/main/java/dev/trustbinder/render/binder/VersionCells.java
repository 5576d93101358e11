package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Approval;
import dev.trustbinder.assess.Edition;
import dev.trustbinder.assess.Identity;
import dev.trustbinder.assess.Stated;
import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.RecordDelta;
import dev.trustbinder.delta.Redline;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Version;
import dev.trustbinder.prose.Document;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import dev.trustbinder.repository.Commit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of a version who made it, who approved it and what it changed; what is withheld now is withheld of the past. */
record VersionCells(Cells cells) {
    private static final Pattern CITATION = Pattern.compile("\\[\\[([A-Za-z0-9][A-Za-z0-9._-]*)[^\\]]*]]");
    private static final Pattern ANCHOR = Pattern.compile("(?m)\\s*\\{#[^}\\s]*}\\s*$");
    private static final int LONGEST_VALUE = 400;

    /** Whether a reader may see what a version says. */
    static boolean isVisible(Version version) {
        return version.entry()
                .filter(entry -> !entry.audience().mayBeSeenBy(Audience.AUDITOR))
                .isEmpty();
    }

    /** The day it came to the main line. */
    static Optional<LocalDate> day(Version version) {
        return version.landed().map(Commit::committedOn);
    }

    static String commit(Version version) {
        return version.landed().map(Commit::shortId).orElse("");
    }

    /** Its number, as it says itself. */
    static String number(Version version) {
        return version.entry().flatMap(Stated::of).map(Stated::version).orElse("");
    }

    static Piece nature(Edition edition) {
        String words = edition.nature().words();
        return switch (edition.nature()) {
            case INTRODUCED, CHANGED, MOVED -> Piece.of(words);
            case REVIEWED, NAMELESS -> Piece.state(words, Tone.INFO);
            case REMOVED, FIRST_KNOWN -> Piece.state(words, Tone.NONE);
            case UNREADABLE, UNCOMMITTED -> Piece.state(words, Tone.DUE);
        };
    }

    /** Which key signed it; whose that is, nothing here can say. */
    String signature(Version version) {
        return version.landed()
                .map(cells.view().assessment().integrity()::signature)
                .orElse("");
    }

    /** Why it was made: the first line of the commit's message, where that names nobody and nothing withheld. */
    String subject(Version version) {
        return version.landed()
                .map(commit -> Withheld.holdsSecret(commit.subject())
                                || version.entry()
                                        .map(entry -> entry.source().start())
                                        .filter(place ->
                                                !cells.view().withheld().mayTell(place, commit.subject()))
                                        .isPresent()
                        ? Withheld.WORD
                        : commit.subject())
                .orElse("");
    }

    List<Piece> authors(Version version) {
        if (version.isUncommitted()) {
            return List.of();
        }
        List<Identity> authors = cells.view().approvals().authors(version);
        return authors.isEmpty()
                ? List.of(Piece.of("a program"))
                : authors.stream().map(this::person).toList();
    }

    private Piece person(Identity identity) {
        return identity.isPerson() ? cells.link(identity.person()) : Piece.state(identity.told(), Tone.DUE);
    }

    /** The people who approved it and did not write it. */
    List<Piece> approvers(Version version) {
        if (version.isUncommitted()) {
            return List.of();
        }
        List<Piece> people = cells.view().approvals().byOthers(version).stream()
                .map(Approval::by)
                .distinct()
                .map(this::person)
                .toList();
        if (!people.isEmpty()) {
            return people;
        }
        return List.of(Piece.of(nobody(version)));
    }

    private String nobody(Version version) {
        return cells.view().approvals().of(version).isEmpty() ? "none in git" : "nobody but its author";
    }

    /** How they approved it, each person with what tells of it. */
    List<Piece> means(Version version) {
        if (version.isUncommitted()) {
            return List.of();
        }
        Map<String, List<String>> means = new LinkedHashMap<>();
        for (Approval approval : cells.view().approvals().byOthers(version)) {
            String who = person(approval.by()).text();
            means.computeIfAbsent(who, any -> new ArrayList<>()).add(means(approval));
        }
        return means.entrySet().stream()
                .map(entry -> Piece.of(entry.getKey() + ": " + String.join(", ", entry.getValue())))
                .toList();
    }

    private static String means(Approval approval) {
        String where = approval.commit().map(Commit::shortId).orElse(approval.record());
        return "%s (%s, %s)".formatted(approval.means().words(), approval.on(), where);
    }

    /** What is said of the approvals of a version that was approved before it came into git. */
    static boolean isOlderThanGit(Edition edition) {
        return edition.nature() == Edition.Nature.INTRODUCED
                && edition.version()
                        .entry()
                        .flatMap(Stated::of)
                        .flatMap(Stated::approvedOn)
                        .filter(approved -> day(edition.version())
                                .filter(approved::isBefore)
                                .isPresent())
                        .isPresent();
    }

    /** The keys that differ between two versions, notes apart. */
    List<FieldDelta> fields(Entry<?> before, Entry<?> after) {
        return RecordDelta.fields(before, after).stream()
                .filter(field -> !field.path().equals("notes"))
                .map(field -> new FieldDelta(field.path(), field.form(), told(field.before()), told(field.after())))
                .toList();
    }

    private List<String> told(List<String> values) {
        return values.stream().map(this::told).toList();
    }

    private String told(String value) {
        Withheld withheld = cells.view().withheld();
        if (withheld.names(value) || withheld.words().stream().anyMatch(value::contains)) {
            return Withheld.WORD;
        }
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + " …" : value;
    }

    /** The way from one text to the next, anchors of headings left out; empty where no word changed. */
    Optional<Redline> redline(Entry<?> before, Entry<?> after, Memo memo) {
        Texts texts = new Texts(text(before), text(after));
        return Optional.of(memo.result(Redline.class, texts, texts::redline)).filter(redline -> !redline.isEmpty());
    }

    /** Two texts of a document side by side; a later release shows them again. */
    private record Texts(String before, String after) {
        Redline redline() {
            return Redline.of(withoutAnchors(before), withoutAnchors(after));
        }

        private static String withoutAnchors(String text) {
            return ANCHOR.matcher(text).replaceAll("\n");
        }
    }

    /** The text as its author wrote it, with the ids of withheld records covered. */
    private String text(Entry<?> entry) {
        Matcher citation = CITATION.matcher(entry.body().map(Document::source).orElse(""));
        return citation.replaceAll(found -> Matcher.quoteReplacement(
                cells.view().withheld().names(found.group(1)) ? Withheld.WORD : found.group()));
    }
}
