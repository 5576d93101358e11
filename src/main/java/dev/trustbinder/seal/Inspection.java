package dev.trustbinder.seal;

import dev.trustbinder.signature.MalformedException;
import dev.trustbinder.signature.Timestamp;
import dev.trustbinder.signature.Verdict;
import dev.trustbinder.signature.Verifier;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a sealed binder alone: whether it is whole, who sealed it, and when.
 *
 * @param verifier the keys the reader accepts
 * @param authorities the certificates of time-stamping authorities the reader accepts
 * @param now the reader's own time, for keys that end
 */
public record Inspection(Verifier verifier, List<X509Certificate> authorities, Instant now) {

    public Inspection {
        authorities = List.copyOf(authorities);
    }

    /** What is found. */
    public Verification of(SealedBag bag) throws IOException {
        List<SealCheck> checks = new ArrayList<>(bag.wholeness());
        Stamped stamped = stamped(bag);
        checks.add(signature(bag, stamped.at().orElse(now)));
        checks.add(stamped.check());
        return new Verification(checks);
    }

    private SealCheck signature(SealedBag bag, Instant at) throws IOException {
        Optional<String> armour = bag.signature();
        Optional<byte[]> signed = bag.tagManifest();
        if (armour.isEmpty() || signed.isEmpty()) {
            return verifier.signers().isEmpty()
                    ? SealCheck.open("signature", "Nobody signed it: anyone could have made it.", List.of())
                    : SealCheck.fails("signature", "Nobody signed it, though you expect a signer.", List.of());
        }
        Verdict verdict = verifier.ssh(armour.get(), signed.get(), SealedBinder.NAMESPACE, at);
        String key = verdict.key();
        return switch (verdict.state()) {
            case GOOD ->
                SealCheck.holds(
                        "signature",
                        "Signed by %s.".formatted(String.join(", ", verdict.principals())),
                        List.of("key " + key));
            case UNKNOWN_KEY ->
                verifier.signers().isEmpty()
                        ? SealCheck.open(
                                "signature",
                                "Signed by a key; whose it is, only you can say (--allowed-signers).",
                                List.of("key " + key))
                        : SealCheck.fails(
                                "signature", "Signed by a key that none of your signers has.", List.of("key " + key));
            case NOT_IN_FORCE, BAD, UNSUPPORTED, UNSIGNED ->
                SealCheck.fails(
                        "signature", "The signature does not hold: %s.".formatted(verdict.detail()), keyLine(key));
        };
    }

    private static List<String> keyLine(String key) {
        return key.isEmpty() ? List.of() : List.of("key " + key);
    }

    /** What is said of the time, and the time itself where it holds. */
    private record Stamped(SealCheck check, Optional<Instant> at) {}

    private Stamped stamped(SealedBag bag) throws IOException {
        Optional<byte[]> response = bag.timestamp();
        Optional<byte[]> signed = bag.tagManifest();
        if (response.isEmpty() || signed.isEmpty()) {
            return new Stamped(
                    SealCheck.open(
                            "time",
                            "No authority states when: a seal without one can be made at any later time.",
                            List.of()),
                    Optional.empty());
        }
        try {
            Timestamp stamp = Timestamp.of(response.get());
            stamp.requireImprint(signed.get());
            if (authorities.isEmpty()) {
                return new Stamped(
                        SealCheck.open(
                                "time",
                                "A time stamp states %s; whose it is, only you can say (--tsa-certificate)."
                                        .formatted(stamp.claimed()),
                                List.of()),
                        Optional.empty());
            }
            Timestamp.Statement statement = stamp.verify(signed.get(), authorities);
            return new Stamped(
                    SealCheck.holds(
                            "time",
                            "It existed at %s, says %s.".formatted(statement.at(), statement.authority()),
                            List.of()),
                    Optional.of(statement.at()));
        } catch (MalformedException wrong) {
            return new Stamped(
                    SealCheck.fails(
                            "time", "The time stamp does not hold: %s.".formatted(wrong.getMessage()), List.of()),
                    Optional.empty());
        }
    }
}
