package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The starts of blocks that GFM knows and Flexmark does not, tried where no other block starts. */
final class BlockSyntax extends AbstractBlockParserFactory implements CustomBlockParserFactory {
    private static final int FENCE = 3;
    private static final int CODE_INDENT = 4;
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?![^ \\t])[ \\t]*(.*?)(?:(?<=[ \\t])#+)?[ \\t]*");

    BlockSyntax(DataHolder options) {
        super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
        char first = line.firstChar();
        if (state.getIndent() >= CODE_INDENT || "~:-|[#".indexOf(first) < 0) {
            return BlockStart.none();
        }
        if (first == '~') {
            return fence(state, line);
        } else if (first == '[') {
            return task(state, line, matched);
        } else if (first == '#') {
            return heading(state, line, matched);
        }
        return matched.getBlockParser().isParagraphParser() && TableSyntax.isDelimiterRow(line)
                ? TableSyntax.start(state, matched.getBlockParser())
                : BlockStart.none();
    }

    /** A fence of tildes may have tildes among the words behind it. */
    private static BlockStart fence(ParserState state, BasedSequence line) {
        int length = line.countLeading(c -> c == '~');
        FencedCodeBlockParser code =
                new FencedCodeBlockParser(state.getProperties(), '~', length, state.getIndent(), 0);
        ((FencedCodeBlock) code.getBlock()).setOpeningMarker(line.subSequence(0, length));
        return length < FENCE ? BlockStart.none() : BlockStart.of(code).atIndex(state.getNextNonSpaceIndex() + length);
    }

    /** A heading below a fence that a list or quotation leaves open, which Flexmark takes to be still open. */
    private static BlockStart heading(ParserState state, BasedSequence line, MatchedBlockParser matched) {
        Matcher heading = HEADING.matcher(line);
        boolean below = state.getActiveBlockParser() instanceof FencedCodeBlockParser
                && !(matched.getBlockParser() instanceof FencedCodeBlockParser);
        if (!below || !heading.matches()) {
            return BlockStart.none();
        }
        HeadingParser parser = new HeadingParser(heading.end(1));
        Heading block = (Heading) parser.getBlock();
        block.setOpeningMarker(line.subSequence(0, heading.end(1)));
        block.setText(line.subSequence(heading.start(2), heading.end(2)));
        block.setCharsFromContent();
        return BlockStart.of(parser).atIndex(state.getLine().length());
    }

    private static BlockStart task(ParserState state, BasedSequence line, MatchedBlockParser matched) {
        boolean first = matched.getBlockParser().getBlock() instanceof ListItem item && !item.hasChildren();
        return first && TaskSyntax.isTask(line)
                ? BlockStart.of(new TaskSyntax(line), new ParagraphParser())
                        .atIndex(state.getNextNonSpaceIndex() + TaskSyntax.Box.LENGTH)
                : BlockStart.none();
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new BlockSyntax(options);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
