package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The check-in conversion of one file, as its gitattributes ask for it: what git would store for bytes on disk. Line
 * endings are converted unless an attribute forbids it, for the settings of the machine that checked the file out are
 * not known; a filter is never run.
 *
 * @param text whether line endings may be converted
 * @param ident whether {@code $Id$} is expanded
 * @param encoding the working-tree-encoding
 * @param filter the name of the clean and smudge filter
 */
record Conversion(boolean text, boolean ident, Optional<String> encoding, Optional<String> filter) {
    static final Conversion LINE_ENDINGS = new Conversion(true, false, Optional.empty(), Optional.empty());
    private static final long LARGEST = 16L << 20;
    private static final Pattern IDENT = Pattern.compile("\\$Id:[^$\n]*\\$");

    static Conversion of(Attributes attributes) {
        return new Conversion(
                !attributes.isUnset("text"),
                attributes.isSet("ident"),
                Optional.ofNullable(attributes.getValue("working-tree-encoding")),
                Optional.ofNullable(attributes.get("filter"))
                        .map(Attribute::getValue)
                        .filter(name -> !name.equals("lfs")));
    }

    /** Whether the bytes on disk may be others than those of the object, though they are as many. */
    boolean mayKeepLength() {
        return ident || encoding.isPresent() || filter.isPresent();
    }

    /** Whether git would store {@code object} for these bytes, as far as that is known without running a filter. */
    boolean gives(Blob blob, ObjectId object) throws IOException {
        if (blob.size() > LARGEST) {
            return false;
        }
        try (InputStream in = blob.open()) {
            byte[] decoded = decoded(in.readAllBytes());
            byte[] collapsed = ident ? collapsed(decoded) : decoded;
            return isNamed(object, collapsed) || text && isNamed(object, withoutReturns(collapsed));
        }
    }

    private byte[] decoded(byte[] bytes) {
        if (encoding.filter(Conversion::isKnown).isEmpty()) {
            return bytes;
        }
        String decoded = new String(bytes, Charset.forName(encoding.get()));
        return (decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static byte[] collapsed(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return IDENT.matcher(latin).replaceAll("\\$Id\\$").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withoutReturns(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return latin.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isNamed(ObjectId object, byte[] bytes) {
        MessageDigest digest = Blob.digest(bytes.length);
        return HexFormat.of().formatHex(digest.digest(bytes)).equals(object.name());
    }
}
