package dev.trustbinder.gate;

import dev.trustbinder.search.Latin;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes the escapes of HTML, JSON, scripts and addresses, all at once and whatever the kind of the file. No escape is
 * shorter than what it stands for.
 */
final class Escapes {
    private static final int LONGEST = 12;
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX]0*([0-9A-Fa-f]{1,6});?|#0*([0-9]{1,7});?|([A-Za-z]{2,8}[0-9]{0,2});)");
    private static final Pattern CODE =
            Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|u\\{([0-9A-Fa-f]{1,6})\\}|x([0-9A-Fa-f]{2}))");
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Map<String, String> NAMED = named();

    private final byte[] bytes;
    private final byte[] plain;
    private final Matcher entity;
    private final Matcher code;
    private final Matcher percent;
    private int length;
    private int at;
    private char pendingSurrogate;

    private Escapes(byte[] bytes) {
        this.bytes = bytes;
        this.plain = new byte[bytes.length];
        this.entity = ENTITY.matcher(Latin.of(bytes));
        this.code = CODE.matcher(Latin.of(bytes));
        this.percent = PERCENT.matcher(Latin.of(bytes));
    }

    /** Whether there is anything to undo. */
    static boolean standIn(byte[] bytes) {
        for (byte value : bytes) {
            if (isMark(value)) {
                return true;
            }
        }
        return false;
    }

    /** The text with one layer of escapes undone; what is no escape stays. */
    static byte[] undo(byte[] bytes) {
        return new Escapes(bytes).run();
    }

    private byte[] run() {
        while (at < bytes.length) {
            if (!isMark(bytes[at]) || !isUndone()) {
                plain[length++] = bytes[at++];
            }
        }
        return Arrays.copyOf(plain, length);
    }

    private static boolean isMark(byte value) {
        return value == '&' || value == '\\' || value == '%';
    }

    private boolean isUndone() {
        return switch (bytes[at]) {
            case '&' -> undoEntity();
            case '%' -> undoPercent();
            default -> undoBackslash();
        };
    }

    private boolean undoEntity() {
        if (!isAhead(entity)) {
            return false;
        }
        Optional<String> text = Optional.ofNullable(entity.group(1))
                .map(digits -> character(Integer.parseInt(digits, 16)))
                .or(() -> Optional.ofNullable(entity.group(2)).map(digits -> character(Integer.parseInt(digits))))
                .or(() -> Optional.ofNullable(NAMED.get(entity.group(3))));
        text.ifPresent(characters -> put(characters, entity.end() - at));
        return text.isPresent();
    }

    private boolean undoBackslash() {
        if (isAhead(code)) {
            String digits =
                    code.group(1) != null ? code.group(1) : code.group(2) != null ? code.group(2) : code.group(3);
            putUnit(Integer.parseInt(digits, 16), code.end() - at);
            return true;
        }
        int kind = at + 1 < bytes.length ? "\"'/\\nrtbf".indexOf(bytes[at + 1]) : -1;
        if (kind < 0) {
            return false;
        }
        put(Character.toString("\"'/\\     ".charAt(kind)), 2);
        return true;
    }

    private boolean undoPercent() {
        if (!isAhead(percent)) {
            return false;
        }
        plain[length++] = (byte) Integer.parseInt(percent.group(1), 16);
        at = percent.end();
        return true;
    }

    /** Half a surrogate pair waits for its other half. */
    private void putUnit(int unit, int escapeLength) {
        if (unit <= Character.MAX_VALUE && Character.isHighSurrogate((char) unit)) {
            pendingSurrogate = (char) unit;
            at += escapeLength;
        } else if (unit <= Character.MAX_VALUE && Character.isLowSurrogate((char) unit)) {
            put(character(Character.toCodePoint(pendingSurrogate, (char) unit)), escapeLength);
        } else {
            put(character(unit), escapeLength);
        }
    }

    private void put(String characters, int escapeLength) {
        byte[] encoded = characters.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, plain, length, encoded.length);
        length += encoded.length;
        at += escapeLength;
    }

    private boolean isAhead(Matcher escape) {
        return escape.region(at, Math.min(bytes.length, at + LONGEST)).lookingAt();
    }

    private static String character(int codePoint) {
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : " ";
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        String signs = "amp & lt < gt > quot \" apos ' commat @ period . hyphen - dash - lowbar _ sol / colon : num # "
                + "comma , semi ; plus + equals = excl ! quest ? dollar $ percnt % ast * lpar ( rpar ) lsqb [ rsqb ] "
                + "lcub { rcub } verbar | bsol \\ grave ` Hat ^ ndash \u2013 mdash \u2014 shy \u00ad";
        String[] pairs = signs.split(" ");
        for (int pair = 0; pair < pairs.length; pair += 2) {
            named.put(pairs[pair], pairs[pair + 1]);
        }
        String letters = "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute "
                + "Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute "
                + "THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
                + "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml "
                + "yacute thorn yuml";
        int character = 0xC0;
        for (String name : letters.split(" ")) {
            named.put(name, Character.toString(character++));
        }
        named.put("nbsp", " ");
        named.put("Tab", " ");
        named.put("NewLine", " ");
        return named;
    }
}
