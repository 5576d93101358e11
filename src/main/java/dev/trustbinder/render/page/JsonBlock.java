package dev.trustbinder.render.page;

/**
 * JSON for a data block of a page ({@code <script type="application/ld+json">}), spelled so that no text in it can end
 * the block or open a comment.
 */
public record JsonBlock(String json) {
    public JsonBlock {
        json = json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
