package dev.trustbinder.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A question to a time-stamping authority (RFC 3161): that it states when it saw the hash of some bytes. */
public final class TimeQuery {
    private static final int NONCE_BITS = 64;

    private final TimeStampRequest request;

    private TimeQuery(TimeStampRequest request) {
        this.request = request;
    }

    /** The question about these bytes, of which only the SHA-256 is told. */
    public static TimeQuery about(byte[] bytes) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        BigInteger nonce = new BigInteger(NONCE_BITS, new SecureRandom());
        return new TimeQuery(generator.generate(TSPAlgorithms.SHA256, SshKey.digest("SHA-256", bytes), nonce));
    }

    /** What is posted to the authority, as {@code application/timestamp-query}. */
    public byte[] bytes() {
        try {
            return request.getEncoded();
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Why {@code response} is no answer to this question; empty where it is one. */
    public Optional<String> objectionTo(byte[] response) {
        try {
            TimeStampResponse answer = new TimeStampResponse(response);
            answer.validate(request);
            return answer.getTimeStampToken() == null
                    ? Optional.of("it grants no token: " + answer.getStatusString())
                    : Optional.empty();
        } catch (TSPException | IOException | RuntimeException wrong) {
            return Optional.of("it is no answer to what was asked: " + wrong.getMessage());
        }
    }
}
