package dev.trustbinder.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a CSV file as a stream: UTF-8, or UTF-16 where a byte order mark or the NUL bytes of its first
 * letters say so. Every line ends in LF here.
 */
final class CsvText {
    private static final int CHUNK = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private boolean ended;
    private String fault = "";

    private CsvText(InputStream in) throws IOException {
        this.in = in;
        fillBytes();
        this.decoder = charset(bytes).newDecoder();
        chars.flip();
        fill();
        if (peek(0) == '\uFEFF') {
            chars.get();
        }
    }

    static CsvText of(InputStream in) throws IOException {
        return new CsvText(in);
    }

    private static Charset charset(ByteBuffer start) {
        int first = start.limit() > 0 ? start.get(0) & 0xff : -1;
        int second = start.limit() > 1 ? start.get(1) & 0xff : -1;
        if (first == 0xff && second == 0xfe || first > 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xfe && second == 0xff || first == 0 && second > 0
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    /** The character that is {@code ahead} of the next, or -1 beyond the end, or further ahead than a line is long. */
    int peek(int ahead) throws IOException {
        if (chars.remaining() <= ahead) {
            fill();
        }
        if (chars.remaining() <= ahead) {
            return -1;
        }
        char found = chars.get(chars.position() + ahead);
        return found == '\r' ? '\n' : found;
    }

    /** The next character, or -1 at the end; CR LF is one. */
    int next() throws IOException {
        int found = peek(0);
        if (found >= 0) {
            boolean twin = chars.get(chars.position()) == '\r' && rawPeek(1) == '\n';
            chars.position(chars.position() + (twin ? 2 : 1));
        }
        return found;
    }

    /** What is wrong with the byte at which the text broke off; empty where it ended as it should. */
    Optional<String> fault() {
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }

    private int rawPeek(int ahead) throws IOException {
        return peek(ahead) < 0 ? -1 : chars.get(chars.position() + ahead);
    }

    private void fill() throws IOException {
        chars.compact();
        while (chars.hasRemaining() && !(ended && !bytes.hasRemaining()) && fault.isEmpty()) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                fault = fault(bytes.get(bytes.position()));
            } else if (result.isUnderflow()) {
                bytes.compact();
                fillBytes();
            } else {
                break;
            }
        }
        chars.flip();
    }

    private void fillBytes() throws IOException {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        while (read > 0 && bytes.position() + read < 2) {
            bytes.position(bytes.position() + read);
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        }
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
    }

    private String fault(byte wrong) {
        String letter = WINDOWS.decode(ByteBuffer.wrap(new byte[] {wrong})).toString();
        String shown = (wrong & 0xff) >= 0xa0 ? ", which is %s in Windows-1252,".formatted(letter) : "";
        String charset = decoder.charset().name();
        return "byte 0x%02X%s is not %s".formatted(wrong & 0xff, shown, charset);
    }
}
