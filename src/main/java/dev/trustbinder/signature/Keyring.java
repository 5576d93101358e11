package dev.trustbinder.signature;

import dev.trustbinder.repository.Signature;
import dev.trustbinder.repository.Signature.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** The OpenPGP keys the verifier accepts, as {@code gpg --export} writes them, armoured or not. */
public final class Keyring {
    public static final Keyring EMPTY = new Keyring(List.of());

    private final List<PGPPublicKeyRing> rings;

    private Keyring(List<PGPPublicKeyRing> rings) {
        this.rings = List.copyOf(rings);
    }

    /** The keys of a file with these bytes. */
    public static Keyring of(byte[] bytes) throws MalformedException {
        try {
            PGPPublicKeyRingCollection all = new PGPPublicKeyRingCollection(
                    PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)), new BcKeyFingerprintCalculator());
            List<PGPPublicKeyRing> rings = new ArrayList<>();
            all.getKeyRings().forEachRemaining(rings::add);
            if (rings.isEmpty()) {
                throw new MalformedException("there is no public key in it");
            }
            return new Keyring(rings);
        } catch (IOException | PGPException | RuntimeException broken) {
            throw new MalformedException("it is no file of OpenPGP public keys", broken);
        }
    }

    Verdict verdict(Signature signature) {
        try {
            return verdict(read(signature.armour()), signature.signed());
        } catch (IOException | PGPException | RuntimeException broken) {
            return Verdict.bad(Format.OPENPGP, "", "it cannot be read");
        } catch (MalformedException broken) {
            return Verdict.bad(Format.OPENPGP, "", broken.getMessage());
        }
    }

    private static PGPSignature read(String armour) throws IOException, MalformedException {
        byte[] bytes = armour.getBytes(StandardCharsets.ISO_8859_1);
        Object first = new BcPGPObjectFactory(new ArmoredInputStream(new ByteArrayInputStream(bytes))).nextObject();
        if (first instanceof PGPSignatureList list && list.size() == 1) {
            return list.get(0);
        }
        throw new MalformedException("it holds not exactly one signature");
    }

    private Verdict verdict(PGPSignature signature, byte[] signed) throws PGPException {
        boolean document = signature.getSignatureType() == PGPSignature.BINARY_DOCUMENT
                || signature.getSignatureType() == PGPSignature.CANONICAL_TEXT_DOCUMENT;
        if (!document) {
            return Verdict.bad(Format.OPENPGP, "", "it is no signature over a document");
        }
        if (isWeak(signature.getHashAlgorithm())) {
            return Verdict.unsupported(Format.OPENPGP, "it rests on a hash that can be forged");
        }
        Optional<PGPPublicKeyRing> ring = rings.stream()
                .filter(each -> each.getPublicKey(signature.getKeyID()) != null)
                .findFirst();
        return ring.isPresent()
                ? verdict(signature, signed, ring.get())
                : Verdict.unknownIssuer(Format.OPENPGP, issuer(signature));
    }

    private static Verdict verdict(PGPSignature signature, byte[] signed, PGPPublicKeyRing ring) throws PGPException {
        PGPPublicKey key = ring.getPublicKey(signature.getKeyID());
        String fingerprint = HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
        signature.init(new BcPGPContentVerifierBuilderProvider(), key);
        signature.update(signed);
        if (!signature.verify()) {
            return Verdict.bad(Format.OPENPGP, fingerprint, "it does not fit what it stands on");
        }
        Instant made = signature.getCreationTime().toInstant();
        PGPPublicKey master = ring.getPublicKey();
        boolean inForce = isInForce(key, made) && isInForce(master, made) && (key == master || isBound(key, master));
        return new Verdict(
                inForce ? Verdict.State.GOOD : Verdict.State.NOT_IN_FORCE,
                Format.OPENPGP,
                users(master),
                fingerprint,
                inForce ? "" : "the key is revoked, or was not valid on the day stated");
    }

    private static boolean isInForce(PGPPublicKey key, Instant at) {
        Instant created = key.getCreationTime().toInstant();
        long seconds = key.getValidSeconds();
        return !key.hasRevocation()
                && !at.isBefore(created)
                && (seconds == 0 || at.isBefore(created.plusSeconds(seconds)));
    }

    /** Whether the main key says that this subkey is its own; anyone could have put it into the file. */
    private static boolean isBound(PGPPublicKey key, PGPPublicKey master) throws PGPException {
        Iterator<PGPSignature> bindings = key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
        while (bindings.hasNext()) {
            PGPSignature binding = bindings.next();
            binding.init(new BcPGPContentVerifierBuilderProvider(), master);
            if (binding.getKeyID() == master.getKeyID() && binding.verifyCertification(master, key)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> users(PGPPublicKey master) {
        List<String> users = new ArrayList<>();
        master.getUserIDs().forEachRemaining(users::add);
        return users;
    }

    private static String issuer(PGPSignature signature) {
        return String.format(Locale.ROOT, "%016X", signature.getKeyID());
    }

    private static boolean isWeak(int hash) {
        return hash == HashAlgorithmTags.MD5 || hash == HashAlgorithmTags.SHA1 || hash == HashAlgorithmTags.RIPEMD160;
    }
}
