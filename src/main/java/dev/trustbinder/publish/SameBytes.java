package dev.trustbinder.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Compares two streams to their ends in constant memory. */
final class SameBytes {
    private static final int CHUNK = 1 << 16;

    private SameBytes() {}

    static boolean in(InputStream left, InputStream right) throws IOException {
        byte[] one = new byte[CHUNK];
        byte[] two = new byte[CHUNK];
        while (true) {
            int first = left.readNBytes(one, 0, CHUNK);
            int second = right.readNBytes(two, 0, CHUNK);
            if (!Arrays.equals(one, 0, first, two, 0, second)) {
                return false;
            }
            if (first < CHUNK) {
                return true;
            }
        }
    }
}
