package dev.trustbinder.signature;

import dev.trustbinder.repository.Signature.Format;
import java.util.List;

/**
 * What became of verifying one signature. It says who, never when: the time a signer states is the signer's word.
 *
 * @param principals whom the verifier's own files give the key to; filled where the state is {@code GOOD}, and where the
 *     key was known but not in force
 * @param key the fingerprint of the key, as stock tools print it; empty where it cannot be told
 * @param detail why, ready to end a sentence; empty where the state says all
 */
public record Verdict(State state, Format format, List<String> principals, String key, String detail) {

    /** The ways a verification ends. */
    public enum State {
        UNSIGNED("unsigned"),
        GOOD("good"),
        /** The signature fits the bytes, and nobody vouches for its key. */
        UNKNOWN_KEY("unknown key"),
        /** The key is known, and was not yet or no longer in force at the time stated. */
        NOT_IN_FORCE("key not in force"),
        BAD("bad"),
        UNSUPPORTED("cannot be verified");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** As it is shown to people. */
        public String title() {
            return title;
        }
    }

    public Verdict {
        principals = List.copyOf(principals);
    }

    /** There is nothing to verify. */
    public static Verdict unsigned() {
        return new Verdict(State.UNSIGNED, Format.UNKNOWN, List.of(), "", "");
    }

    static Verdict bad(Format format, String key, String detail) {
        return new Verdict(State.BAD, format, List.of(), key, detail);
    }

    static Verdict unsupported(Format format, String detail) {
        return new Verdict(State.UNSUPPORTED, format, List.of(), "", detail);
    }

    /** The signature names a key that is not at hand, so that not even its fit can be told. */
    static Verdict unknownIssuer(Format format, String key) {
        return new Verdict(
                State.UNKNOWN_KEY,
                format,
                List.of(),
                key,
                "the key is not in the keyring, so nothing could be verified");
    }

    static Verdict unknownKey(Format format, String key) {
        return new Verdict(State.UNKNOWN_KEY, format, List.of(), key, "");
    }

    /** Whether one of those the key belongs to has this mail address. */
    public boolean isOf(String mail) {
        List<String> addresses = principals.stream().map(Verdict::address).toList();
        return state == State.GOOD && AllowedSigners.matches(addresses, mail);
    }

    /** OpenPGP names people {@code Ada <ada@ledger.example>}. */
    private static String address(String principal) {
        return principal.endsWith(">") ? principal.replaceFirst(".*<(.*)>$", "$1") : principal;
    }
}
