package dev.trustbinder.prose;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What {@link HoleSyntax} finds between the words of a Markdown document. */
abstract class HoleNode extends Node {
    private HoleNode(BasedSequence chars) {
        super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** {@code [[id#anchor|label]]} */
    static final class Citation extends HoleNode {
        private final String id;
        private final String anchor;
        private final String label;

        Citation(BasedSequence chars, String id, String anchor, String label) {
            super(chars);
            this.id = id;
            this.anchor = anchor;
            this.label = label;
        }

        Hole hole(Source source, Span span) {
            return new Hole.Reference(id, anchor, label, source.locate(span));
        }
    }

    /** <code>{{ dotted.name }}</code> */
    static final class Placeholder extends HoleNode {
        private final String name;

        Placeholder(BasedSequence chars, String name) {
            super(chars);
            this.name = name;
        }

        Hole hole(Source source, Span span) {
            return new Hole.Value(name, source.locate(span));
        }
    }

    /** <code>{#anchor}</code> at the end of a block. */
    static final class Anchor extends HoleNode {
        private final String name;

        Anchor(BasedSequence chars, String name) {
            super(chars);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    /** Looks like a citation or a placeholder and is none; shown as written. */
    static final class Malformed extends HoleNode {
        private final String problem;
        private final String help;

        Malformed(BasedSequence chars, String problem, String help) {
            super(chars);
            this.problem = problem;
            this.help = help;
        }

        String problem() {
            return problem;
        }

        String help() {
            return help;
        }
    }
}
