package dev.trustbinder.prose;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The dialect: CommonMark with GitHub's tables, task lists and strikethrough, footnotes, and our holes. */
final class Grammar {
    private static final Parser PARSER = parser();

    private Grammar() {}

    /** The tree of a text that is within the {@link Limits}; needs a stack that bears {@linkplain dev.trustbinder.parallel.Workers#deep deep} recursion. */
    static com.vladsch.flexmark.util.ast.Document parse(String text) {
        com.vladsch.flexmark.util.ast.Document document = PARSER.parse(text);
        Alert.readAll(document);
        return document;
    }

    private static Parser parser() {
        MutableDataHolder options = new MutableDataSet()
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
        return Parser.builder(options)
                .extensions(List.of(FootnoteExtension.create()))
                .customInlineParserFactory(InlineSyntax::new)
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .customInlineParserExtensionFactory(new HoleSyntax.Factory())
                .customDelimiterProcessor(new InlineSyntax.Stars())
                .customDelimiterProcessor(new InlineSyntax.Underscores())
                .customDelimiterProcessor(new InlineSyntax.Tildes())
                .customBlockParserFactory(new BlockSyntax(options))
                .build();
    }
}
