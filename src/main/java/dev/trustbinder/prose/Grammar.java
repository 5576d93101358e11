package dev.trustbinder.prose;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The dialect: CommonMark with GitHub's tables, task lists and strikethrough, footnotes, and our holes. */
final class Grammar {
    private static final Parser PARSER = parser();

    private Grammar() {}

    /** The tree of a text that is within the {@link Limits}; needs a {@link DeepThread}. */
    static com.vladsch.flexmark.util.ast.Document parse(String text) {
        return PARSER.parse(text);
    }

    private static Parser parser() {
        MutableDataHolder options = new MutableDataSet()
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.WITH_CAPTION, false);
        return Parser.builder(options)
                .extensions(List.of(
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        TaskListExtension.create(),
                        StrikethroughExtension.create()))
                .customInlineParserExtensionFactory(new HoleSyntax.Factory())
                .build();
    }
}
