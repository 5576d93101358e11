package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables of GFM (section 4.10): the last line of a paragraph is the header, a delimiter row of as many cells follows, and
 * every line up to a blank one or another block is a row, cut at its bars before anything in it is read.
 */
final class TableSyntax extends AbstractBlockParser {
    private static final String CELL = "[ \\t]*+:?+-++:?+[ \\t]*+";
    private static final Pattern DELIMITER_ROW = Pattern.compile("\\|?" + CELL + "(?:\\|" + CELL + ")*+\\|?[ \\t]*+");

    private static final Pattern RULER_LINE = Pattern.compile("^[ \\t]*[|:-][|: \\t-]*$", Pattern.MULTILINE);

    /** How many cells are added to short rows; GitHub has the same limit, or a few columns would cost any memory. */
    private static final int MAX_ADDED = 1 << 19;

    private final List<BasedSequence> rows = new ArrayList<>();
    private final List<String> alignments;
    private final TableNode block;
    private int added;

    private TableSyntax(BasedSequence header, List<String> alignments) {
        this.alignments = alignments;
        this.block = new TableNode(header, alignments.size());
        rows.add(header);
    }

    static boolean isDelimiterRow(CharSequence line) {
        return DELIMITER_ROW.matcher(line).matches();
    }

    /** Whether a line looks like one that divides header and rows, whatever stands above it. */
    static boolean isRuler(BasedSequence line) {
        return mayHoldRuler(line.toString())
                && line.indexOf('-') >= 0
                && line.indexOfAnyNot(CharPredicate.anyOf("|:- \t\r\n")) < 0;
    }

    /** Whether a line of a text looks like one that divides header and rows. */
    static boolean holdsRuler(String text) {
        return mayHoldRuler(text) && RULER_LINE.matcher(text).find();
    }

    static boolean mayHoldRuler(String text) {
        return text.indexOf('|') >= 0 || text.contains(":-") || text.contains("-:");
    }

    /** The cells of a row; a citation's label stands behind a bar that divides nothing. */
    static List<BasedSequence> cells(BasedSequence line) {
        BasedSequence row = line.trim();
        List<BasedSequence> cells = new ArrayList<>();
        int start = row.startsWith("|") ? 1 : 0;
        for (int at = start; at < row.length(); at++) {
            if (row.charAt(at) == '[') {
                at += HoleSyntax.citationLength(row, at);
            }
            if (at < row.length() && row.charAt(at) == '|' && (at == 0 || row.charAt(at - 1) != '\\')) {
                cells.add(row.subSequence(start, at).trim());
                start = at + 1;
            }
        }
        if (start < row.length()) {
            cells.add(row.subSequence(start).trim());
        }
        return cells;
    }

    @Override
    public TableNode getBlock() {
        return block;
    }

    @Override
    public boolean isInterruptible() {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (!line.isBlank()) {
            rows.add(line.trim());
        }
    }

    @Override
    public void closeBlock(ParserState state) {
        rows.forEach(line -> block.appendChild(row(line)));
        block.setChars(rows.get(0)
                .baseSubSequence(
                        rows.get(0).getStartOffset(), rows.get(rows.size() - 1).getEndOffset()));
    }

    private TableNode.Row row(BasedSequence line) {
        List<BasedSequence> cells = cells(line);
        int columns = alignments.size();
        BasedSequence end = line.subSequence(line.length());
        int last = cells.size();
        while (last > columns && cells.get(last - 1).isEmpty()) {
            last--;
        }
        BasedSequence excess = last <= columns
                ? end
                : line.baseSubSequence(
                        cells.get(columns).getStartOffset(), cells.get(last - 1).getEndOffset());
        TableNode.Row row = new TableNode.Row(line, excess);
        for (int column = 0; column < columns && (column < cells.size() || added++ < MAX_ADDED); column++) {
            BasedSequence cell = column < cells.size() ? withoutEscapes(cells.get(column)) : end;
            row.appendChild(new TableNode.Cell(cell, alignments.get(column)));
        }
        return row;
    }

    /** The backslash before a bar belongs to the table, also in code. */
    private static BasedSequence withoutEscapes(BasedSequence cell) {
        List<BasedSequence> parts = new ArrayList<>();
        int done = 0;
        for (int at = cell.indexOf("\\|"); at >= 0; at = cell.indexOf("\\|", at + 1)) {
            parts.add(cell.subSequence(done, at));
            done = at + 1;
        }
        parts.add(cell.subSequence(done));
        return done == 0 ? cell : SegmentedSequence.create(cell, parts);
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        for (Node row : block.getChildren()) {
            row.getChildren().forEach(cell -> inlineParser.parse(cell.getChars(), cell));
        }
    }

    /** The table that starts with a delimiter row below a paragraph's last line. */
    static BlockStart start(ParserState state, BlockParser paragraph) {
        BasedSequence line = state.getLine();
        BlockContent content = paragraph.getBlockContent();
        int last = content.getLineCount() - 1;
        BasedSequence header = content.getLine(last).trim();
        List<String> alignments = cells(line.subSequence(state.getNextNonSpaceIndex())).stream()
                .map(TableSyntax::alignment)
                .toList();
        Paragraph block = (Paragraph) paragraph.getBlock();
        if (block.hasTableSeparator() || cells(header).size() != alignments.size()) {
            block.setHasTableSeparator(true);
            return BlockStart.none();
        }
        TableSyntax table = new TableSyntax(header, alignments);
        ParagraphParser before = new ParagraphParser();
        before.getBlockContent()
                .addAll(
                        content.getLines().subList(0, last),
                        content.getLineIndents().subList(0, last));
        BlockStart start = last == 0 ? BlockStart.of(table) : BlockStart.of(before, table);
        return start.atIndex(line.length()).replaceActiveBlockParser();
    }

    private static String alignment(BasedSequence delimiter) {
        boolean left = delimiter.startsWith(":");
        boolean right = delimiter.endsWith(":");
        return left && right ? "center" : left ? "left" : right ? "right" : "";
    }
}
