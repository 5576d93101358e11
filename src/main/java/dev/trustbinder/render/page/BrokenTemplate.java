package dev.trustbinder.render.page;

/** A template that cannot be read or filled: where, and what is wrong, in words for the person who wrote it. */
public final class BrokenTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;

    BrokenTemplate(String template, int line, String problem, Throwable cause) {
        super(problem, cause);
        this.template = template;
        this.line = line;
    }

    /** The template's path below {@code themes/}; starts with {@code @base/} where it is the built-in one. */
    public String template() {
        return template;
    }

    /** The line, from 1; 1 where the whole template is meant. */
    public int line() {
        return line;
    }
}
