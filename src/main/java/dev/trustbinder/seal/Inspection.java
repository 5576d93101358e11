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

    private static final String SIGNATURE = "signature";
    private static final String TIME = "time";

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
        if (armour.isPresent() && signed.isPresent()) {
            return signature(verifier.ssh(armour.get(), signed.get(), SealedBinder.NAMESPACE, at));
        }
        return verifier.signers().isEmpty()
                ? SealCheck.open(SIGNATURE, "Nobody signed it: anyone could have made it.", List.of())
                : SealCheck.fails(SIGNATURE, "Nobody signed it, though you expect a signer.", List.of());
    }

    private SealCheck signature(Verdict verdict) {
        List<String> key = verdict.key().isEmpty() ? List.of() : List.of("key " + verdict.key());
        return switch (verdict.state()) {
            case GOOD ->
                SealCheck.holds(SIGNATURE, "Signed by %s.".formatted(String.join(", ", verdict.principals())), key);
            case UNKNOWN_KEY -> unknown(key);
            case NOT_IN_FORCE, BAD, UNSUPPORTED, UNSIGNED ->
                SealCheck.fails(SIGNATURE, "The signature does not hold: %s.".formatted(verdict.detail()), key);
        };
    }

    private SealCheck unknown(List<String> key) {
        return verifier.signers().isEmpty()
                ? SealCheck.open(SIGNATURE, "Signed by a key; whose it is, only you can say (--allowed-signers).", key)
                : SealCheck.fails(SIGNATURE, "Signed by a key that none of your signers has.", key);
    }

    /** What is said of the time, and the time itself where it holds. */
    private record Stamped(SealCheck check, Optional<Instant> at) {
        static Stamped without(SealCheck check) {
            return new Stamped(check, Optional.empty());
        }
    }

    private Stamped stamped(SealedBag bag) throws IOException {
        Optional<byte[]> response = bag.timestamp();
        Optional<byte[]> signed = bag.tagManifest();
        if (response.isEmpty() || signed.isEmpty()) {
            String none = "No authority states when: a seal without one can be made at any later time.";
            return Stamped.without(SealCheck.open(TIME, none, List.of()));
        }
        try {
            return stamped(Timestamp.of(response.get()), signed.get());
        } catch (MalformedException wrong) {
            String why = "The time stamp does not hold: %s.".formatted(wrong.getMessage());
            return Stamped.without(SealCheck.fails(TIME, why, List.of()));
        }
    }

    private Stamped stamped(Timestamp stamp, byte[] signed) throws MalformedException {
        stamp.requireImprint(signed);
        if (authorities.isEmpty()) {
            String whose = "A time stamp states %s; whose it is, only you can say (--tsa-certificate).";
            return Stamped.without(SealCheck.open(TIME, whose.formatted(stamp.claimed()), List.of()));
        }
        Timestamp.Statement statement = stamp.verify(signed, authorities);
        String when = "It existed at %s, says %s.".formatted(statement.at(), statement.authority());
        return new Stamped(SealCheck.holds(TIME, when, List.of()), Optional.of(statement.at()));
    }
}
