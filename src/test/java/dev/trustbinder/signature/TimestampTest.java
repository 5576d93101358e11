package dev.trustbinder.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.kit.TimeAuthority;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimestampTest {
    private static final byte[] BYTES = "the binder\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void aTokenHoldsForItsBytesAndACertificateTheVerifierTrusts(@TempDir Path folder) throws Exception {
        try (TimeAuthority authority = TimeAuthority.open(folder.resolve("one"));
                TimeAuthority stranger = TimeAuthority.open(folder.resolve("two"))) {
            TimeQuery query = TimeQuery.about(BYTES);
            byte[] reply = authority.stamp(query.bytes());
            List<X509Certificate> trusted = certificates(authority.certificate());

            assertThat(query.objectionTo(reply)).isEmpty();
            assertThat(TimeQuery.about(BYTES).objectionTo(reply)).isPresent();
            Timestamp.Statement statement = Timestamp.of(reply).verify(BYTES, trusted);
            assertThat(statement.authority()).contains("CN=Time stamps for tests");
            assertThat(statement.at()).isEqualTo(Timestamp.of(reply).claimed());
            assertThat(Timestamp.of(reply)
                            .verify(BYTES, certificates(folder.resolve("one/tsa.pem")))
                            .authority())
                    .isEqualTo(statement.authority());

            assertThatThrownBy(() -> Timestamp.of(reply).verify(new byte[1], trusted))
                    .hasMessage("it was made for other bytes");
            assertThatThrownBy(() -> Timestamp.of(reply).verify(BYTES, certificates(stranger.certificate())))
                    .hasMessage("no certificate given vouches for the authority");
            byte[] changed = reply.clone();
            changed[changed.length - 5] ^= 1;
            assertThatThrownBy(() -> Timestamp.of(changed).verify(BYTES, trusted))
                    .isInstanceOf(MalformedException.class);

            Files.write(folder.resolve("bytes"), BYTES);
            Files.write(folder.resolve("reply"), reply);
            String said = StockTool.in(folder, "openssl")
                    .run("openssl", "ts", "-verify", "-data", "bytes", "-in", "reply", "-CAfile", "one/ca.pem");
            assertThat(said).contains("Verification: OK");
        }
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertThatThrownBy(() -> Timestamp.of("<html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no response of a time-stamping authority");
        assertThatThrownBy(() -> Timestamp.certificates("x".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
    }

    private static List<X509Certificate> certificates(Path file) throws Exception {
        return Timestamp.certificates(Files.readAllBytes(file));
    }
}
