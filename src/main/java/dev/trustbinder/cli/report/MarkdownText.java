package dev.trustbinder.cli.report;

import dev.trustbinder.format.Plain;

/** Text that Markdown shows as it is, and a code host neither links nor takes for somebody's name. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]<>|!&~";
    private static final String BREAK = "<!-- -->";

    private MarkdownText() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        Plain.of(text).codePoints().forEach(point -> {
            if (SPECIAL.indexOf(point) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(point);
            if (point == '@' || point == '#') {
                escaped.append(BREAK);
            }
        });
        return escaped.toString();
    }
}
