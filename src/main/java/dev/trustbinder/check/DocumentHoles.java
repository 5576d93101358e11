package dev.trustbinder.check;

import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.LinkTargets;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Reference;
import dev.trustbinder.model.Unread;
import dev.trustbinder.model.Values;
import dev.trustbinder.prose.Hole;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges the holes of documents: what they cite, link to and fill in is there, and a public one shows nothing more. */
final class DocumentHoles {
    /** How many documents that a link may mean are named. */
    private static final int SHOWN = 3;

    private final Program program;
    private final RecordNames records;
    private final CriterionNames criteria;
    private final FileNames files;
    private final SortedMap<String, String> values;
    private final List<String> published;
    private final LinkTargets targets;

    private DocumentHoles(Program program, Departures departures) {
        this.program = program;
        this.records = new RecordNames(program, departures);
        this.criteria = new CriterionNames(program);
        this.files = new FileNames(program, records, departures);
        this.values = Values.of(program.charter());
        this.published = Values.published(program.charter());
        this.targets = LinkTargets.of(program);
    }

    static Stream<Finding> in(Program program, Departures departures) {
        DocumentHoles holes = new DocumentHoles(program, departures);
        Stream<Finding> inDocuments = program.index().all().stream().flatMap(holes::inDocument);
        return program.isCharterRead() ? Stream.concat(inDocuments, holes.inPublicValues()) : inDocuments;
    }

    private Stream<Finding> inDocument(Entry<?> document) {
        return document.body().stream()
                .flatMap(body -> body.holes().stream())
                .flatMap(hole -> judge(document, hole).stream());
    }

    private Optional<Finding> judge(Entry<?> document, Hole hole) {
        if (hole instanceof Hole.Reference citation) {
            return citation(document, citation);
        } else if (hole instanceof Hole.Link link) {
            return link(document, link);
        }
        return value(document, (Hole.Value) hole);
    }

    private Optional<Finding> citation(Entry<?> document, Hole.Reference citation) {
        String written = citation.anchor().isEmpty() ? citation.id() : citation.id() + "#" + citation.anchor();
        Mention mention = mention(document, "cites", written, citation);
        if (criteria.isCriterion(written)) {
            return Optional.empty();
        }
        return records.record(mention)
                .or(() -> program.index().find(citation.id()).flatMap(cited -> disclosure(document, cited, mention)));
    }

    private static Mention mention(Entry<?> document, String verb, String written, Hole hole) {
        String who = document.kind().word() + " " + document.id();
        return new Mention(who, verb, new Reference("", Names.BASIS, written), hole.location());
    }

    private static Optional<Finding> disclosure(Entry<?> document, Entry<?> cited, Mention mention) {
        return document.isPublic() && !cited.isPublic()
                ? Optional.of(notPublic(mention, "which is for %s".formatted(audience(cited))))
                : Optional.empty();
    }

    private static String audience(Entry<?> entry) {
        return switch (entry.audience()) {
            case PUBLIC -> "everyone";
            case CUSTOMER -> "customers alone";
            case AUDITOR -> "the auditor alone";
            case INTERNAL -> "internal use alone";
        };
    }

    private static Finding notPublic(Mention mention, String problem) {
        return mention.wrong(
                CheckRules.CITATION, problem, "make it public, leave it out, or make the document less public");
    }

    private Optional<Finding> link(Entry<?> document, Hole.Link link) {
        Mention mention = mention(document, "links to", link.target(), link);
        LinkTargets.Target target = targets.of(document, link);
        if (target instanceof LinkTargets.Elsewhere) {
            return Optional.empty();
        } else if (target instanceof LinkTargets.Place place) {
            return disclosure(document, place.document(), mention);
        } else if (target instanceof LinkTargets.Attachment attachment) {
            return file(document, attachment.file(), mention);
        } else if (target instanceof LinkTargets.NoAnchor none) {
            Entry<?> cited = none.document();
            return RecordNames.anchor(
                    mention, none.anchor(), cited.id(), cited.body().orElseThrow());
        } else if (target instanceof LinkTargets.Ambiguous several) {
            String meant = several.documents().stream()
                    .limit(SHOWN)
                    .map(file -> file.relativeTo(program.revision().content()))
                    .collect(Collectors.joining(", "));
            return Optional.of(mention.wrong(
                    link.path().isEmpty() ? CheckRules.ANCHOR : CheckRules.FILE,
                    "which may mean " + meant + (several.documents().size() > SHOWN ? " or others" : ""),
                    "write the path of the one meant, relative to " + mention.folder()));
        } else if (target instanceof LinkTargets.NoFile none) {
            return Optional.of(files.absent(mention, none.path(), none.named()));
        } else if (target instanceof LinkTargets.Outside) {
            String below = "name a file below " + program.revision().content();
            return Optional.of(mention.wrong(CheckRules.FILE, "which leaves the workspace", below));
        }
        return Optional.of(mention.wrong(
                CheckRules.FILE,
                "an address of a site that is the slug, id or name of no document",
                "write the path relative to " + mention.folder() + ", or the whole address with https://"));
    }

    private Optional<Finding> file(Entry<?> document, RepoPath file, Mention mention) {
        Optional<Unread> unread = program.unread().stream()
                .filter(part -> part.isLost() && part.file().equals(file))
                .findFirst();
        return unread.isPresent()
                ? unread.map(NotJudged::reference)
                : files.proofOfNothing(mention, file).or(() -> attachment(document, file, mention));
    }

    /** Pictures and attachments beside documents go where the document goes; files of records do not. */
    private Optional<Finding> attachment(Entry<?> document, RepoPath path, Mention mention) {
        if (path.name().equals("README.md") || path.extension().equals("md") && !isBesideDocuments(path)) {
            return Optional.of(mention.wrong(
                    CheckRules.FILE, "which is read as no document", "name a document, or cite a record as [[ID]]"));
        }
        return document.isPublic() && !isBesideDocuments(path)
                ? Optional.of(notPublic(mention, "which is no document and no attachment of one"))
                : Optional.empty();
    }

    private boolean isBesideDocuments(RepoPath path) {
        String relative = path.relativeTo(program.revision().content());
        return Stream.of(Kind.values())
                .filter(kind -> kind.form() == Kind.Form.DOCUMENTS)
                .anyMatch(kind -> relative.startsWith(kind.place() + "/"));
    }

    private Optional<Finding> value(Entry<?> document, Hole.Value value) {
        Mention mention = mention(document, "uses", value.name(), value);
        if (!program.isCharterRead()) {
            return Optional.empty();
        } else if (!values.containsKey(value.name())) {
            return Optional.of(mention.wrong(
                    CheckRules.VALUE,
                    "which is no value of the programme",
                    Suggestion.help(value.name(), values.keySet())));
        } else if (values.get(value.name()).isEmpty()) {
            return Optional.of(mention.wrong(CheckRules.VALUE, "which has no value", "set it in program.yml"));
        } else if (document.isPublic() && !published.contains(value.name())) {
            return Optional.of(mention.wrong(
                    CheckRules.PRIVATE_VALUE,
                    "which is not public",
                    "add it to publication.public-values in program.yml, or leave it out"));
        }
        return Optional.empty();
    }

    /** What {@code program.yml} makes public must be a value of it. */
    private Stream<Finding> inPublicValues() {
        return IntStream.range(0, published.size())
                .filter(i -> !values.containsKey(published.get(i)))
                .mapToObj(i -> CheckRules.VALUE.at(
                        program.charterSource().at("publication.public-values[%d]".formatted(i)),
                        "program.yml makes %s public, which is no value of the programme".formatted(published.get(i)),
                        Suggestion.help(published.get(i), values.keySet())));
    }
}
