package dev.trustbinder.gate;

/**
 * One byte sequence that is looked for.
 *
 * @param bytes as they stand in a file; ASCII letters in lower case where the case does not matter
 * @param text what it stands for, in UTF-8
 * @param owner the number of the word or secret rule, meaning by {@code kind}
 */
record Needle(byte[] bytes, byte[] text, Form form, Kind kind, int owner) {

    /** Why it is looked for. */
    enum Kind {
        FORBIDDEN,
        KNOWN,
        /** The start of something that may be a secret. */
        SECRET
    }

    /** How a text can be written. */
    enum Form {
        PLAIN(""),
        UTF_16_LITTLE(" as UTF-16"),
        UTF_16_BIG(" as UTF-16"),
        HEX(" as hexadecimal digits"),
        BASE64_0(" as base64"),
        BASE64_1(" as base64"),
        BASE64_2(" as base64");

        private final String note;

        Form(String note) {
            this.note = note;
        }

        /** How a message says it. */
        String note() {
            return note;
        }

        /** How many bytes of its group of three precede a text written in base64; -1 for another form. */
        int alignment() {
            return compareTo(BASE64_0) < 0 ? -1 : ordinal() - BASE64_0.ordinal();
        }
    }

    int length() {
        return bytes.length;
    }
}
