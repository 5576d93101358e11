package dev.trustbinder.prose;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/** The box of a task (GFM section 5.3): the first thing in an item of a list, with words on its line. */
final class TaskSyntax extends AbstractBlockParser {
    private static final Pattern BOX = Pattern.compile("\\[[ xX]][ \\t]+\\S");

    private final Box box;

    TaskSyntax(BasedSequence line) {
        this.box = new Box(line.subSequence(0, Box.LENGTH));
    }

    static boolean isTask(CharSequence line) {
        return BOX.matcher(line).lookingAt();
    }

    @Override
    public Box getBlock() {
        return box;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}

    /** The box, done or not; the words follow it as a paragraph. */
    static final class Box extends OwnBlock {
        static final int LENGTH = "[x]".length();

        private Box(BasedSequence chars) {
            super(chars);
        }

        boolean isDone() {
            return getChars().charAt(1) != ' ';
        }
    }
}
