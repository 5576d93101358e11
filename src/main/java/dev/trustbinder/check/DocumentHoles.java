package dev.trustbinder.check;

import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Reference;
import dev.trustbinder.model.Unread;
import dev.trustbinder.model.Values;
import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Hole;
import dev.trustbinder.repository.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges the holes of documents: what they cite, link to and fill in is there, and a public one shows nothing more. */
final class DocumentHoles {
    private final Program program;
    private final RecordNames records;
    private final CriterionNames criteria;
    private final FileNames files;
    private final SortedMap<String, String> values;
    private final List<String> published;
    private final Map<RepoPath, Entry<?>> documents = new HashMap<>();

    private DocumentHoles(Program program) {
        this.program = program;
        this.records = new RecordNames(program);
        this.criteria = new CriterionNames(program);
        this.files = new FileNames(program, records);
        this.values = Values.of(program.charter());
        this.published = Values.published(program.charter());
        for (Entry<?> entry : program.index().all()) {
            entry.body().ifPresent(body -> documents.put(entry.source().file(), entry));
        }
    }

    static Stream<Finding> in(Program program) {
        DocumentHoles holes = new DocumentHoles(program);
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
        if (link.path().isEmpty()) {
            return anchor(mention, link, document);
        }
        Optional<RepoPath> path = files.inside(mention, link.path());
        if (path.isEmpty()) {
            String below = "name a file below " + program.revision().content();
            return Optional.of(mention.wrong(CheckRules.FILE, "which leaves the workspace", below));
        } else if (!files.isFile(path.get())) {
            return Optional.of(files.absent(mention, path.get()));
        }
        Optional<Finding> nothing = files.proofOfNothing(mention, path.get());
        if (nothing.isPresent()) {
            return nothing;
        }
        Entry<?> target = documents.get(path.get());
        Optional<Unread> unread = program.unread().stream()
                .filter(part -> part.isLost() && part.place().file().equals(path.get()))
                .findFirst();
        if (target == null && unread.isPresent()) {
            return unread.map(NotJudged::reference);
        }
        return target == null
                ? attachment(document, path.get(), mention)
                : anchor(mention, link, target).or(() -> disclosure(document, target, mention));
    }

    private static Optional<Finding> anchor(Mention mention, Hole.Link link, Entry<?> target) {
        Document body = target.body().orElseThrow();
        return Optional.of(link.anchor())
                .filter(anchor -> !anchor.isEmpty())
                .flatMap(anchor -> RecordNames.anchor(mention, anchor, target.id(), body));
    }

    /** Pictures and attachments beside documents go where the document goes; files of records do not. */
    private Optional<Finding> attachment(Entry<?> document, RepoPath path, Mention mention) {
        return document.isPublic() && !isBesideDocuments(path)
                ? Optional.of(notPublic(mention, "which is no document and no attachment of one"))
                : Optional.empty();
    }

    private boolean isBesideDocuments(RepoPath path) {
        String relative = path.relativeTo(program.revision().content());
        return Stream.of(Kind.values())
                        .filter(kind -> kind.form() == Kind.Form.DOCUMENTS)
                        .anyMatch(kind -> relative.startsWith(kind.place() + "/"))
                && !path.extension().equals("md");
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
