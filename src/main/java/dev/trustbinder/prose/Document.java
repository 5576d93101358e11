package dev.trustbinder.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A Markdown document, read once: cleaned, immutable, and finished but for its holes, which each site fills in with a
 * {@link Resolver} of its own.
 */
public final class Document {
    private static final int UNKNOWN = -1;

    private final String source;
    private final Supplier<Contents> reading;
    private volatile Contents contents;
    private volatile String plainSource;
    private volatile int wordCount = UNKNOWN;
    private final Map<Function<Document, ?>, Object> answers = new ConcurrentHashMap<>();

    /**
     * Everything a document is.
     *
     * @param source the Markdown it was read from, without its comments
     * @param untitled the markup without a title at its start
     * @param outline the words of each heading
     * @param headingsAt at which piece of the words each heading begins
     */
    record Contents(
            String source,
            List<Heading> headings,
            List<Template> outline,
            Set<String> anchors,
            List<Hole> holes,
            List<Passage> passages,
            Template markup,
            Optional<Template> untitled,
            Template words,
            List<Integer> headingsAt) {
        Contents {
            headings = List.copyOf(headings);
            outline = List.copyOf(outline);
            holes = List.copyOf(holes);
            passages = List.copyOf(passages);
            headingsAt = List.copyOf(headingsAt);
        }
    }

    Document(Contents contents) {
        this(contents.source, () -> contents);
    }

    private Document(String source, Supplier<Contents> reading) {
        this.source = source;
        this.reading = reading;
    }

    /** The document that {@code reading} gives, once somebody asks for more than its source. */
    static Document later(String source, Supplier<Contents> reading) {
        return new Document(source, reading);
    }

    Contents contents() {
        Optional<Contents> known = Optional.ofNullable(contents);
        if (known.isEmpty()) {
            known = Optional.of(reading.get());
            contents = known.get();
        }
        return known.get();
    }

    /** The id in rendered pages of an anchor, so that {@code policy.html#s-access-reviews} can be written elsewhere. */
    public static String anchorId(String anchor) {
        return Anchors.id(anchor);
    }

    /** The document under a page's own {@code h1}: its highest headings are {@code h2}. */
    public SafeHtml render(Resolver resolver) {
        return new SafeHtml(contents().markup.html(resolver));
    }

    /** As {@link #render}, without a heading at the start that only repeats the title of the page. */
    public SafeHtml renderUnder(String title, Resolver resolver) {
        boolean repeated = contents().untitled.isPresent()
                && contents().outline.get(0).words(resolver).strip().equalsIgnoreCase(title.strip());
        return repeated ? new SafeHtml(contents().untitled.get().html(resolver)) : render(resolver);
    }

    /** The words a reader reads, a line for each block. */
    public String text(Resolver resolver) {
        return contents().words.words(resolver).strip();
    }

    /** The Markdown it was read from, without its comments. */
    public String source() {
        return source;
    }

    /** The text of the first heading of level 1, or nothing. */
    public String title() {
        return contents().headings.stream()
                .filter(heading -> heading.level() == 1)
                .findFirst()
                .map(Heading::text)
                .orElse("");
    }

    /** The headings in order, holes in them spelled by their names. */
    public List<Heading> headings() {
        return contents().headings;
    }

    /** The headings as a site shows them. */
    public List<Heading> outline(Resolver resolver) {
        List<Heading> outline = new ArrayList<>();
        for (int i = 0; i < contents().headings.size(); i++) {
            Heading heading = contents().headings.get(i);
            String text = contents().outline.get(i).words(resolver).strip();
            outline.add(new Heading(heading.level(), text, heading.anchor(), heading.location()));
        }
        return outline;
    }

    /** What links may name behind {@code #}: headings and ids, as authors write them, in the order they were given. */
    public Set<String> anchors() {
        return contents().anchors;
    }

    /** The anchor that a link means which was written so; headings are found whatever the case of its letters. */
    public Optional<String> anchor(String written) {
        return Anchors.meant(written, contents().anchors);
    }

    /** Everything to be filled in, in the order of the file. */
    public List<Hole> holes() {
        return contents().holes;
    }

    /** The source with every blank made one, so that a new line end is no change. */
    public String plainSource() {
        Optional<String> known = Optional.ofNullable(plainSource);
        if (known.isEmpty()) {
            known = Optional.of(plain(source));
            plainSource = known.get();
        }
        return known.get();
    }

    private static String plain(String source) {
        StringBuilder plain = new StringBuilder(source.length());
        boolean blank = false;
        for (int at = 0; at < source.length(); at++) {
            char letter = source.charAt(at);
            if (Character.isWhitespace(letter)) {
                blank = !plain.isEmpty();
                continue;
            }
            if (blank) {
                plain.append(' ');
                blank = false;
            }
            plain.append(letter);
        }
        return plain.toString();
    }

    /** Whether another document has the same source but for the kind and number of blanks between words. */
    public boolean isWrittenAs(Document other) {
        return source.equals(other.source) || plainSource().equals(other.plainSource());
    }

    /** Every word, code included, as the author wrote it: holes by their names, a line for each block. */
    public String wording() {
        return contents().words.asWritten().strip();
    }

    /**
     * The words from the heading with this anchor on, to the next of its level or above; empty where no heading has it.
     */
    public Optional<String> section(String anchor) {
        List<Heading> headings = contents().headings;
        for (int at = 0; at < Math.min(headings.size(), contents().headingsAt.size()); at++) {
            if (headings.get(at).anchor().equals(anchor)) {
                int from = contents().headingsAt.get(at);
                return Optional.of(
                        contents().words.part(from, sectionEnd(at)).asWritten().strip());
            }
        }
        return Optional.empty();
    }

    private int sectionEnd(int at) {
        for (int next = at + 1; next < contents().headingsAt.size(); next++) {
            if (contents().headings.get(next).level()
                    <= contents().headings.get(at).level()) {
                return contents().headingsAt.get(next);
            }
        }
        return contents().words.pieces().size();
    }

    /** The words of each block, for those who judge wording; code is left out. */
    public List<Passage> passages() {
        return contents().passages;
    }

    /**
     * What {@code question} finds in this document and nothing else, asked once and remembered with it: a document that
     * was not changed lives on in the next rebuild.
     *
     * @param question a constant, known by its identity
     */
    @SuppressWarnings("unchecked")
    public <R> R once(Function<Document, R> question) {
        return (R) answers.computeIfAbsent(question, asked -> asked.apply(this));
    }

    /** How many words a reader reads, a hole counting as one. */
    public int wordCount() {
        if (wordCount == UNKNOWN) {
            wordCount = wordCount(contents().words.asWritten());
        }
        return wordCount;
    }

    private static int wordCount(String words) {
        int count = 0;
        boolean inside = false;
        for (int at = 0; at < words.length(); at++) {
            boolean letter = !Character.isWhitespace(words.charAt(at));
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return count;
    }
}
