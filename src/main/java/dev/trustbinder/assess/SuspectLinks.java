package dev.trustbinder.assess;

import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Reference;
import dev.trustbinder.model.Version;
import dev.trustbinder.prose.Document;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Mainline;
import dev.trustbinder.repository.Trailer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The controls that cite a section of a policy, or a whole one, whose text changed after the control was last touched
 * or confirmed. A commit confirms a control by the trailer {@code Confirms: ACC-09}.
 */
public final class SuspectLinks {
    private static final String CONFIRMS = "confirms";

    private final Program program;
    private final Mainline mainline;
    private final Map<String, Integer> confirmed = new TreeMap<>();

    private SuspectLinks(Program program) {
        this.program = program;
        this.mainline = program.revision().history().mainline();
        for (Commit commit : program.revision().history().commits()) {
            for (Trailer trailer : commit.trailers()) {
                if (trailer.key().equalsIgnoreCase(CONFIRMS)) {
                    confirm(trailer.value(), mainline.position(commit));
                }
            }
        }
    }

    /** Every such citation of a programme, in the order of its controls; none outside a repository. */
    public static List<SuspectLink> of(Program program) {
        if (program.revision().head().isEmpty()) {
            return List.of();
        }
        SuspectLinks links = new SuspectLinks(program);
        return program.all(Control.class).stream()
                .filter(control ->
                        control.facts().status().filter(SuspectLinks::isOver).isEmpty())
                .flatMap(links::of)
                .toList();
    }

    private static boolean isOver(Control.Status status) {
        return status == Control.Status.RETIRED || status == Control.Status.NOT_APPLICABLE;
    }

    private void confirm(String controls, int position) {
        for (String control : controls.split("[,;\\s]+")) {
            confirmed.merge(control, position, Math::min);
        }
    }

    private Stream<SuspectLink> of(Entry<Control> control) {
        List<Version> versions = program.past().of(control);
        if (versions.stream().anyMatch(Version::isUncommitted)) {
            return Stream.empty();
        }
        int touched = versions.stream().findFirst().map(this::position).orElse(Integer.MAX_VALUE);
        int seen = Math.min(touched, confirmed.getOrDefault(control.id(), Integer.MAX_VALUE));
        return Reference.in(control).stream()
                .filter(reference -> reference.names() == Names.POLICIES)
                .flatMap(reference -> link(control, reference, seen).stream());
    }

    private Optional<SuspectLink> link(Entry<Control> control, Reference citation, int seen) {
        Optional<Entry<?>> document = program.index().find(citation.id()).filter(entry -> entry.kind() == Kind.POLICY);
        return document.flatMap(found -> changed(found, citation.anchor(), seen)
                .map(version -> new SuspectLink(control, citation, found, version)));
    }

    /** The newest version by which the text became another than it was when the control was last seen to. */
    private Optional<Version> changed(Entry<?> document, Optional<String> anchor, int seen) {
        List<Version> newer = new ArrayList<>();
        for (Version version : program.past().of(document)) {
            if (version.isUncommitted() || version.entry().isEmpty()) {
                continue;
            }
            newer.add(version);
            if (position(version) >= seen) {
                return changed(newer, anchor);
            }
        }
        return Optional.empty();
    }

    /** Of versions, newest first, the newest whose text differs from the one before; none where the first says the last. */
    private static Optional<Version> changed(List<Version> newestFirst, Optional<String> anchor) {
        List<Optional<String>> texts = newestFirst.stream()
                .map(version -> version.entry().flatMap(entry -> Wording.of(entry, anchor)))
                .toList();
        if (texts.get(0).equals(texts.get(texts.size() - 1))) {
            return Optional.empty();
        }
        for (int i = 0; i + 1 < texts.size(); i++) {
            if (!texts.get(i).equals(texts.get(i + 1))) {
                return Optional.of(newestFirst.get(i));
            }
        }
        return Optional.empty();
    }

    private int position(Version version) {
        return version.landed().map(mainline::position).orElse(-1);
    }

    /** The text of a document for comparison: every blank is one, so that a new line end is no change. */
    private static final class Wording {
        private Wording() {}

        /** The whole text, or that of the section with an anchor; empty where no section has it. */
        static Optional<String> of(Entry<?> entry, Optional<String> anchor) {
            return anchor.isEmpty()
                    ? entry.body().map(Document::plainSource)
                    : entry.body().flatMap(body -> body.section(anchor.get())).map(Wording::plain);
        }

        private static String plain(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }
}
