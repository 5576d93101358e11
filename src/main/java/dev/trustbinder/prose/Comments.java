package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a document: for those who write it, not for those who read it. */
final class Comments {
    private static final Pattern COMMENT = Pattern.compile("<!--(?:-?>|[\\s\\S]*?(?:-->|\\z))");

    private Comments() {}

    /** The text without its comments; code keeps what looks like one. */
    static String takenOut(Node document, String text) {
        StringBuilder rest = new StringBuilder();
        int done = 0;
        for (Span comment : in(document, text)) {
            rest.append(text, done, Math.max(done, comment.start()));
            done = Math.max(done, comment.end());
        }
        return done == 0 ? text : rest.append(text, done, text.length()).toString();
    }

    private static List<Span> in(Node document, String text) {
        List<Span> comments = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof HtmlInlineComment) {
                comments.add(new Span(node.getStartOffset(), node.getEndOffset()));
            } else if (node instanceof HtmlBlockBase) {
                Matcher comment = COMMENT.matcher(text).region(node.getStartOffset(), node.getEndOffset());
                while (comment.find()) {
                    comments.add(new Span(comment.start(), comment.end()));
                }
            }
        }
        return comments;
    }
}
