package dev.trustbinder.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How keys, tokens and passwords look. Cheap starts are searched for first; a pattern then looks around each. */
public final class SecretRules {
    private static final int LONGEST = 400;
    private static final double RANDOM_BITS = 3.5;
    private static final double PASSWORD_BITS = 2.5;
    private static final String NOT_IN_WORD = "(?<![A-Za-z0-9_])";

    private static final Pattern PASSWORD_COLUMN =
            Pattern.compile("(?i)(?:^|[^a-z])(?:pass(?:word|wd|phrase|code)|pwd|kennwort|passwort)$");
    private static final Pattern SECRET_COLUMN =
            Pattern.compile("(?i)(?:^|[^a-z])(?:secret|token|(?:api|access|private|secret|auth)[ _-]?key)$");

    /**
     * One kind of secret.
     *
     * @param starts how its text begins, in lower case
     * @param pattern its text; the secret itself is the group {@code s}
     * @param isReal whether that is one and no placeholder
     */
    private record SecretRule(String what, List<String> starts, Pattern pattern, Predicate<String> isReal) {}

    /** A secret that was found: what it is, its text, and the place of its first byte in the view. */
    public record Secret(String what, String text, int start) {
        /** Enough to know it again, too little to use it. */
        public String redacted() {
            return SecretRules.redacted(text);
        }
    }

    private final List<SecretRule> rules = new ArrayList<>();

    /** Every rule there is. */
    public SecretRules() {
        addKeys();
        addCloudTokens();
        addForgeTokens();
        addServiceTokens();
        addPasswords();
    }

    private void addKeys() {
        add("a private key", "-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----", "-----begin");
        add("a private key", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----", "---- begin ssh2");
        add(
                "a private key",
                "LS0tLS1CRUdJTi(?:BQUklW|BSU0EgUFJJVk|BFQyBQUklW|BPUEVOU1NIIFBSSVZ|BFTkNSWVBURUQgUFJJVk)",
                "ls0tls1crudjti");
        add("a private key", "PuTTY-User-Key-File-[23]:", "putty-user-key-file");
        add("a private key", "AGE-SECRET-KEY-1[0-9A-Z]{58}", "age-secret-key-1");
        add("a signed token", NOT_IN_WORD + "eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}", "eyj");
    }

    private void addCloudTokens() {
        add(
                "an AWS access key",
                NOT_IN_WORD + "(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])",
                "akia",
                "asia",
                "abia",
                "acca");
        add(
                "an AWS secret key",
                "(?i:aws.{0,20}secret.{0,20}?[=:]\\s*[\"']?)(?<s>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])",
                "aws");
        add("a Google key", NOT_IN_WORD + "AIza[\\w-]{35}(?![\\w-])", "aiza");
        add("a Google key", NOT_IN_WORD + "(?:GOCSPX-[\\w-]{28}|ya29\\.[\\w-]{20,})", "gocspx-", "ya29.");
        add("an Azure storage key", "AccountKey=(?<s>[A-Za-z0-9+/]{86}==)", "accountkey=");
        add("a DigitalOcean token", "do[opr]_v1_[a-f0-9]{64}", "dop_v1_", "doo_v1_", "dor_v1_");
        add("a Vault token", NOT_IN_WORD + "hv[sbr]\\.[\\w-]{24,}", "hvs.", "hvb.", "hvr.");
    }

    private void addForgeTokens() {
        add("a GitHub token", NOT_IN_WORD + "gh[pousr]_[A-Za-z0-9]{36,}", "ghp_", "gho_", "ghu_", "ghs_", "ghr_");
        add("a GitHub token", NOT_IN_WORD + "github_pat_\\w{40,}", "github_pat_");
        add(
                "a GitLab token",
                NOT_IN_WORD + "gl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\\w-]{20,}",
                "glpat-",
                "glptt-",
                "gldt-",
                "glrt-",
                "glcbt-",
                "glft-",
                "glsoat-");
        add("an npm token", NOT_IN_WORD + "npm_[A-Za-z0-9]{36}", "npm_");
        add("a PyPI token", "pypi-AgEIcHlwaS[\\w-]{50,}", "pypi-ageichlwas");
    }

    private void addServiceTokens() {
        add("a Slack token", NOT_IN_WORD + "xox[abeoprs]-[A-Za-z0-9-]{10,}", "xox");
        add("a Slack address", "hooks\\.slack\\.com/(?:services|workflows)/[\\w+/]{30,}", "hooks.slack.com");
        add(
                "a Stripe key",
                NOT_IN_WORD + "(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9]{24,})",
                "sk_live_",
                "rk_live_",
                "sk_test_",
                "rk_test_",
                "whsec_");
        add("a SendGrid key", NOT_IN_WORD + "SG\\.[\\w-]{22}\\.[\\w-]{43}", "sg.");
        add(
                "a model provider's key",
                NOT_IN_WORD + "sk-(?:ant-|proj-|svcacct-)[\\w-]{40,}",
                "sk-ant-",
                "sk-proj-",
                "sk-svcacct-");
        add("a Twilio key", "(?i:twilio).{0,40}?(?<![0-9A-Za-z])(?<s>SK[0-9a-f]{32})(?![0-9A-Za-z])", "twilio");
    }

    /** A name, a mark and a value; quotes may be escaped, as in the logs of programs. */
    private static final String ASSIGNED = "\\\\?[\"']?\\h{0,20}(?:=|:)\\h{0,20}\\\\?[\"']?";

    private void addPasswords() {
        String name = "(?i:pass(?:word|wd|phrase)|pwd)";
        List<String> starts = List.of("password", "passwd", "passphrase", "pwd");
        String value = "(?<s>[^\\s\"'<>&,;\\\\]{8,64})";
        rules.add(new SecretRule(
                "a password", starts, Pattern.compile(name + ASSIGNED + value), SecretRules::mixesLettersAndDigits));
        rules.add(new SecretRule(
                "a password",
                starts,
                Pattern.compile(name + "(?:=|\\\\?[\"']?\\h{0,20}(?:=|:)\\h{0,20}\\\\?[\"'])" + value),
                SecretRules::isNoPlaceholder));
        rules.add(new SecretRule(
                "a key or token",
                List.of("secret token api_key api-key apikey access_key accesskey private_key auth_key".split(" ")),
                Pattern.compile("(?i:secret|token|(?:api|access|private|auth)[_-]?key)[\\w-]{0,20}" + ASSIGNED
                        + "(?<s>[A-Za-z0-9_+/=.~-]{16,256})"),
                SecretRules::looksRandom));
        rules.add(new SecretRule(
                "an address with a password",
                List.of("://"),
                Pattern.compile("://[^\\s/:@\"'<>]{0,64}+:(?<s>[^\\s/:@\"'<>]{3,128}+)@[\\w.-]+"),
                password -> !password.matches("[$*x.{\\[(].*|(?i:password|pass|secret)")));
    }

    private void add(String what, String pattern, String... starts) {
        rules.add(new SecretRule(
                what,
                List.of(starts),
                Pattern.compile(pattern.contains("(?<s>") ? pattern : "(?<s>" + pattern + ")"),
                text -> true));
    }

    /** What to search for; each needle's owner is the rule to ask. */
    public List<Needle> needles() {
        List<Needle> needles = new ArrayList<>();
        for (int number = 0; number < rules.size(); number++) {
            for (String start : rules.get(number).starts) {
                byte[] bytes = start.getBytes(StandardCharsets.US_ASCII);
                needles.add(new Needle(bytes, Needle.Form.PLAIN, Needle.Kind.SECRET, number));
            }
        }
        return needles;
    }

    /** The secret that begins where a start was found, if one does. */
    public Optional<Secret> at(byte[] view, int start, Needle needle) {
        SecretRule rule = rules.get(needle.owner());
        int end = Math.min(view.length, start + LONGEST);
        Matcher matcher = rule.pattern.matcher(Latin.of(view)).region(start, end);
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() && rule.isReal.test(matcher.group("s"))
                ? Optional.of(new Secret(rule.what, matcher.group("s"), matcher.start("s")))
                : Optional.empty();
    }

    /** The beginning of a text that must not be said whole. */
    public static String redacted(String text) {
        int shown = Math.min(3, text.codePointCount(0, text.length()) / 2);
        return text.substring(0, text.offsetByCodePoints(0, shown)) + "…";
    }

    /** Whether a cell of a column whose heading says that secrets stand in it holds one, and no mask, day or word. */
    public static boolean isValue(String heading, String cell) {
        String undated = cell.replaceAll("\\d{4}-\\d\\d(-\\d\\d)?", "");
        int shortest = PASSWORD_COLUMN.matcher(heading).find() ? 6 : 12;
        return undated.length() >= shortest && !has(cell, "\\s") && isNoPlaceholder(undated);
    }

    /** Whether the heading of a column says that secrets stand in it. */
    public static boolean isHeading(String heading) {
        return PASSWORD_COLUMN.matcher(heading).find()
                || SECRET_COLUMN.matcher(heading).find();
    }

    private static boolean mixesLettersAndDigits(String text) {
        return has(text, "[a-z]") && has(text, "[A-Z]") && has(text, "[0-9]");
    }

    /** What a program is given with a mark of equality or in quotes needs no capital to be one. */
    private static boolean isNoPlaceholder(String text) {
        return has(text, "[A-Za-z]")
                && has(text, "[0-9]")
                && !has(text, "(?i:example|change|your|placeholder|redacted|xxx|sample|[$%{(]|\\*\\*)")
                && !has(text, "(?:[a-z]+[-_./]){2}")
                && entropy(text) >= PASSWORD_BITS;
    }

    private static boolean looksRandom(String text) {
        long digits = text.chars()
                .filter(character -> character >= '0' && character <= '9')
                .count();
        return digits >= 2
                && has(text, "[A-Za-z]")
                && !has(text, "(?:[a-z]+[-_./]){2}")
                && entropy(text) >= RANDOM_BITS;
    }

    private static boolean has(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    /** Shannon's entropy in bits a character. */
    private static double entropy(String text) {
        return -text.chars()
                .distinct()
                .mapToDouble(character ->
                        text.chars().filter(other -> other == character).count() / (double) text.length())
                .map(share -> share * Math.log(share) / Math.log(2))
                .sum();
    }
}
