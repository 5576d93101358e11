package dev.trustbinder.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamping authority's statement that it saw certain bytes at a certain time (RFC 3161). */
public final class Timestamp {
    private final TimeStampToken token;

    private Timestamp(TimeStampToken token) {
        this.token = token;
    }

    /**
     * Who states the time, and when.
     *
     * @param authority the subject of the certificate that signed
     * @param at the time stated
     */
    public record Statement(String authority, Instant at) {}

    /** The statement in an authority's response, as {@code openssl ts -reply -out} writes it. */
    public static Timestamp of(byte[] response) throws MalformedException {
        try {
            TimeStampToken token = new TimeStampResponse(response).getTimeStampToken();
            if (token == null) {
                throw new MalformedException("it grants no token");
            }
            return new Timestamp(token);
        } catch (TSPException | IOException | RuntimeException broken) {
            throw new MalformedException("it is no response of a time-stamping authority", broken);
        }
    }

    /** The certificates of a file, in PEM or DER. */
    public static List<X509Certificate> certificates(byte[] file) throws MalformedException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> certificates = new ArrayList<>();
            for (var each : factory.generateCertificates(new ByteArrayInputStream(file))) {
                certificates.add((X509Certificate) each);
            }
            if (certificates.isEmpty()) {
                throw new MalformedException("there is no certificate in it");
            }
            return certificates;
        } catch (GeneralSecurityException broken) {
            throw new MalformedException("it holds no X.509 certificates", broken);
        }
    }

    /** The time it states, which is worth nothing before {@link #verify}. */
    public Instant claimed() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /**
     * Verifies it over {@code bytes} with certificates the verifier trusts: that of the authority, or of one that vouches
     * for it. Whether a certificate was revoked since is not asked: no connection is made.
     *
     * @throws MalformedException where it proves nothing; the message says why
     */
    public Statement verify(byte[] bytes, List<X509Certificate> trusted) throws MalformedException {
        requireImprint(bytes);
        try {
            List<X509Certificate> brought = brought();
            X509Certificate signer = signer(brought, trusted);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            if (!trusted.contains(signer)) {
                requirePath(signer, brought, trusted);
            }
            return new Statement(signer.getSubjectX500Principal().getName(), claimed());
        } catch (GeneralSecurityException | OperatorCreationException | TSPException | RuntimeException wrong) {
            throw new MalformedException("its own signature does not hold: " + wrong.getMessage(), wrong);
        }
    }

    /** Refuses a statement about other bytes. */
    public void requireImprint(byte[] bytes) throws MalformedException {
        boolean sha256 = token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256);
        byte[] stamped = token.getTimeStampInfo().getMessageImprintDigest();
        if (!sha256 || !Arrays.equals(stamped, SshKey.digest("SHA-256", bytes))) {
            throw new MalformedException("it was made for other bytes");
        }
    }

    private List<X509Certificate> brought() throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> brought = new ArrayList<>();
        for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
            try {
                brought.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(each.getEncoded())));
            } catch (IOException broken) {
                throw new GeneralSecurityException(broken);
            }
        }
        return brought;
    }

    private X509Certificate signer(Collection<X509Certificate> brought, Collection<X509Certificate> trusted)
            throws MalformedException, GeneralSecurityException {
        List<X509Certificate> all = new ArrayList<>(brought);
        all.addAll(trusted);
        for (X509Certificate each : all) {
            try {
                if (token.getSID().match(new X509CertificateHolder(each.getEncoded()))) {
                    return each;
                }
            } catch (IOException broken) {
                throw new GeneralSecurityException(broken);
            }
        }
        throw new MalformedException("the certificate of the authority is neither in it nor given");
    }

    private void requirePath(
            X509Certificate signer, Collection<X509Certificate> brought, Collection<X509Certificate> trusted)
            throws MalformedException, GeneralSecurityException {
        Set<TrustAnchor> anchors =
                trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toUnmodifiableSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(claimed()));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(brought)));
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
        } catch (GeneralSecurityException none) {
            throw new MalformedException("no certificate given vouches for the authority", none);
        }
    }
}
