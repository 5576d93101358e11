package dev.trustbinder.signature;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads and writes the data types of RFC 4251, section 5. Reading throws {@code MalformedException}, whatever comes. */
final class Wire {
    private final ByteBuffer bytes;

    Wire(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int number() throws MalformedException {
        if (bytes.remaining() < Integer.BYTES) {
            throw new MalformedException("it ends early");
        }
        return bytes.getInt();
    }

    byte[] raw(int length) throws MalformedException {
        if (length < 0 || length > bytes.remaining()) {
            throw new MalformedException("it ends early");
        }
        byte[] raw = new byte[length];
        bytes.get(raw);
        return raw;
    }

    byte[] string() throws MalformedException {
        return raw(number());
    }

    String text() throws MalformedException {
        return new String(string(), StandardCharsets.UTF_8);
    }

    BigInteger integer() throws MalformedException {
        byte[] value = string();
        if (value.length == 0) {
            return BigInteger.ZERO;
        }
        return new BigInteger(value);
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    void requireEnd() throws MalformedException {
        if (!isAtEnd()) {
            throw new MalformedException("something follows its end");
        }
    }

    /** Collects what is to be written. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer raw(byte[] raw) {
            out.writeBytes(raw);
            return this;
        }

        Writer number(int number) {
            return raw(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        }

        Writer string(byte[] string) {
            return number(string.length).raw(string);
        }

        Writer text(String text) {
            return string(text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
