package dev.trustbinder.signature;

import dev.trustbinder.repository.Signature;
import dev.trustbinder.repository.Signature.Format;
import java.time.Instant;
import java.util.Optional;

/** Verifies signatures with the keys of whoever asks; never with keys that what is verified brings along. */
public record Verifier(AllowedSigners signers, Keyring keyring) {
    /** Accepts nobody's key: it tells intact signatures from bad ones and names their keys. */
    public static final Verifier NOBODY = new Verifier(AllowedSigners.NOBODY, Keyring.EMPTY);

    private static final String GIT = "git";

    /** What a commit's or a tag's signature is worth, {@code stated} being the time its committer or tagger states. */
    public Verdict verdict(Optional<Signature> signature, Instant stated) {
        return signature.map(each -> verdict(each, stated)).orElseGet(Verdict::unsigned);
    }

    private Verdict verdict(Signature signature, Instant stated) {
        return switch (signature.format()) {
            case SSH -> ssh(signature.armour(), signature.signed(), GIT, stated);
            case OPENPGP -> keyring.verdict(signature);
            case X509 ->
                Verdict.unsupported(
                        Format.X509, "it is an X.509 signature (S/MIME), which git verify-commit checks with gpgsm");
            case UNKNOWN -> Verdict.unsupported(Format.UNKNOWN, "its format is not known");
        };
    }

    /** The fingerprint of the key an SSH signature names; empty for others, and where there is none. */
    public static String keyOf(Optional<Signature> signature) {
        try {
            return signature.filter(each -> each.format() == Format.SSH).isPresent()
                    ? SshSignature.of(signature.get().armour()).key().fingerprint()
                    : "";
        } catch (MalformedException broken) {
            return "";
        }
    }

    /** What an SSH signature over a file is worth. */
    public Verdict ssh(String armour, byte[] signed, String namespace, Instant stated) {
        try {
            SshSignature signature = SshSignature.of(armour);
            String key = signature.key().fingerprint();
            if (!signature.namespace().equals(namespace)) {
                return Verdict.bad(
                        Format.SSH, key, "it was made for the purpose " + signature.namespace() + ", not " + namespace);
            }
            if (!signature.key().isSupported()) {
                return Verdict.unsupported(
                        Format.SSH, "keys of type " + signature.key().type() + " are not understood");
            }
            if (!signature.fits(signed)) {
                return Verdict.bad(Format.SSH, key, "it does not fit what it stands on");
            }
            return signers.about(signature.key(), namespace, stated)
                    .map(answer -> known(answer, key))
                    .orElseGet(() -> Verdict.unknownKey(Format.SSH, key));
        } catch (MalformedException broken) {
            return Verdict.bad(Format.SSH, "", broken.getMessage());
        }
    }

    private static Verdict known(AllowedSigners.Answer answer, String key) {
        return answer.inForce()
                ? new Verdict(Verdict.State.GOOD, Format.SSH, answer.principals(), key, "")
                : new Verdict(
                        Verdict.State.NOT_IN_FORCE,
                        Format.SSH,
                        answer.principals(),
                        key,
                        "the key was not valid on the day stated");
    }
}
