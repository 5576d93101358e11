package dev.trustbinder.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose keys the verifier accepts, as a file {@code allowed_signers} of OpenSSH says (ssh-keygen(1), ALLOWED SIGNERS).
 * Certificate authorities are refused: who they vouch for can only be told by the certificates, which are not read.
 */
public final class AllowedSigners {
    public static final AllowedSigners NOBODY = new AllowedSigners(List.of());
    private static final Pattern FIELD = Pattern.compile("\\s*((?:[^\\s\"]|\"(?:[^\"\\\\]|\\\\.)*\")+)");
    private static final Pattern KEY_TYPE = Pattern.compile("(?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+");
    private static final Pattern OPTION = Pattern.compile("([A-Za-z-]+)(?:=\"((?:[^\"\\\\]|\\\\.)*)\")?(?:,|$)");
    private static final int MOST_FIELDS = 4;

    private final List<Line> lines;

    private AllowedSigners(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** One line of the file. */
    private record Line(
            List<String> principals, List<String> namespaces, Instant validAfter, Instant validBefore, SshKey key) {

        boolean serves(String namespace) {
            return namespaces.isEmpty() || matches(namespaces, namespace);
        }

        boolean isInForce(Instant at) {
            return !at.isBefore(validAfter) && at.isBefore(validBefore);
        }
    }

    /** What the file says of one key. */
    record Answer(List<String> principals, boolean inForce) {
        private static Answer of(List<Line> lines, boolean inForce) {
            return new Answer(
                    lines.stream()
                            .flatMap(line -> line.principals.stream())
                            .distinct()
                            .toList(),
                    inForce);
        }
    }

    /** The signers of a file with this text. */
    public static AllowedSigners of(String text) throws MalformedException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                lines.add(line(line, number));
            }
        }
        return new AllowedSigners(lines);
    }

    private static Line line(String text, int number) throws MalformedException {
        try {
            return line(text);
        } catch (MalformedException wrong) {
            throw new MalformedException("line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What is said of {@code key} for one purpose at one time; empty where it is not in the file for that purpose. */
    Optional<Answer> about(SshKey key, String namespace, Instant at) {
        List<Line> known = lines.stream()
                .filter(line -> line.key.equals(key) && line.serves(namespace))
                .toList();
        List<Line> inForce = known.stream().filter(line -> line.isInForce(at)).toList();
        return Optional.of(Answer.of(inForce.isEmpty() ? known : inForce, !inForce.isEmpty()))
                .filter(answer -> !answer.principals.isEmpty());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether {@code patterns}, of which {@code !} excludes and {@code *} and {@code ?} stand for others, name it. */
    static boolean matches(List<String> patterns, String name) {
        boolean excluded = patterns.stream().anyMatch(one -> one.startsWith("!") && isLike(one.substring(1), name));
        return !excluded && patterns.stream().anyMatch(one -> isLike(one, name));
    }

    private static boolean isLike(String pattern, String name) {
        StringBuilder regex = new StringBuilder();
        pattern.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher(name.toLowerCase(Locale.ROOT))
                .matches();
    }

    private static Line line(String text) throws MalformedException {
        List<String> fields = fields(text);
        int key = fields.size() > 1 && !KEY_TYPE.matcher(fields.get(1)).matches() ? 2 : 1;
        if (fields.size() < key + 2) {
            throw new MalformedException("expected principals, options if any, the type of a key, and the key");
        }
        Map<String, String> options = key == 1 ? new LinkedHashMap<>() : options(fields.get(1));
        return new Line(
                list(fields.get(0).replace("\"", "")),
                list(options.getOrDefault("namespaces", "")),
                time(options, "valid-after", Instant.MIN),
                time(options, "valid-before", Instant.MAX),
                key(fields.get(key), fields.get(key + 1)));
    }

    private static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        while (field.lookingAt() && fields.size() < MOST_FIELDS) {
            fields.add(field.group(1));
            field.region(field.end(), text.length());
        }
        return fields;
    }

    private static Map<String, String> options(String text) throws MalformedException {
        Map<String, String> options = new LinkedHashMap<>();
        Matcher option = OPTION.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!option.find(at) || option.start() != at) {
                throw new MalformedException("cannot read the options " + text);
            }
            String name = option.group(1).toLowerCase(Locale.ROOT);
            if (name.equals("cert-authority")) {
                throw new MalformedException(
                        "cert-authority is not understood; list the keys of the signers themselves");
            }
            if (!List.of("namespaces", "valid-after", "valid-before").contains(name) || option.group(2) == null) {
                throw new MalformedException("there is no option " + option.group(1)
                        + "; known are namespaces=\"…\", valid-after=\"…\" and valid-before=\"…\"");
            }
            options.put(name, option.group(2));
            at = option.end();
        }
        return options;
    }

    private static Instant time(Map<String, String> options, String name, Instant otherwise) throws MalformedException {
        String written = options.getOrDefault(name, "");
        String digits = written.endsWith("Z") ? written.substring(0, written.length() - 1) : written;
        if (written.isEmpty()) {
            return otherwise;
        }
        try {
            String full = (digits + "000000").substring(0, "yyyyMMddHHmmss".length());
            boolean whole = digits.length() == 8 || digits.length() == 12 || digits.length() == 14;
            if (!whole) {
                throw new DateTimeException(written);
            }
            return LocalDateTime.parse(full, DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException | IndexOutOfBoundsException wrong) {
            throw new MalformedException(
                    name + " must be written 20260131 or 20260131120000Z, found " + written, wrong);
        }
    }

    private static SshKey key(String type, String base64) throws MalformedException {
        try {
            SshKey key = SshKey.of(Base64.getDecoder().decode(base64));
            if (!key.type().equals(type)) {
                throw new MalformedException("the key is of type " + key.type() + ", not " + type);
            }
            return key;
        } catch (IllegalArgumentException broken) {
            throw new MalformedException("the key is no base64", broken);
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
