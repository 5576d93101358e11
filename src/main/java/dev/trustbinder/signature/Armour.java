package dev.trustbinder.signature;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes bytes out of the lines of base64 that stand between {@code -----BEGIN X-----} and {@code -----END X-----}. */
final class Armour {
    private static final int LINE = 70;

    private Armour() {}

    static byte[] open(String name, String text) throws MalformedException {
        Matcher block = Pattern.compile("-----BEGIN " + name + "-----\\s([A-Za-z0-9+/=\\s]*)-----END " + name + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new MalformedException("there is no block " + name + " in it");
        }
        try {
            return Base64.getDecoder().decode(block.group(1).replaceAll("\\s", ""));
        } catch (IllegalArgumentException broken) {
            throw new MalformedException("its lines are no base64", broken);
        }
    }

    static String close(String name, byte[] bytes) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + name + "-----\n" + lines + "\n-----END " + name + "-----\n";
    }
}
