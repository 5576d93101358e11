package dev.trustbinder.prose;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A node of the block structure that CommonMark does not have; Flexmark need not know the parts of its text. */
abstract class OwnBlock extends Block {
    OwnBlock(BasedSequence chars) {
        super(chars);
    }

    @Override
    public final BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
