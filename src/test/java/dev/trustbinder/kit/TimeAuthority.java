package dev.trustbinder.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A time-stamping authority on this machine: OpenSSL behind a web server, with certificates made for the occasion. */
public final class TimeAuthority implements AutoCloseable {
    private static final String SETTINGS = """
            [ tsa ]
            default_tsa = own
            [ own ]
            dir = .
            serial = ./serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            accuracy = secs:1
            ess_cert_id_alg = sha256
            [ authority ]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign
            [ stamping ]
            extendedKeyUsage = critical,timeStamping
            keyUsage = critical,digitalSignature
            """;

    private final Path folder;
    private final StockTool openssl;
    private final HttpServer server;

    private TimeAuthority(Path folder, StockTool openssl, HttpServer server) {
        this.folder = folder;
        this.openssl = openssl;
        this.server = server;
    }

    /** Opens the authority; its files lie in {@code folder}. */
    public static TimeAuthority open(Path folder) throws IOException {
        Files.createDirectories(folder);
        StockTool openssl = StockTool.in(folder, "openssl");
        Files.writeString(folder.resolve("tsa.cnf"), SETTINGS);
        Files.writeString(folder.resolve("serial"), "01\n");
        certificate(openssl, "ca", "/CN=Test authority", "authority", "");
        certificate(openssl, "tsa", "/O=Test/CN=Time stamps for tests", "stamping", "-CA ca.pem -CAkey ca.key");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TimeAuthority authority = new TimeAuthority(folder, openssl, server);
        server.createContext("/", authority::answer);
        server.start();
        return authority;
    }

    private static void certificate(StockTool openssl, String name, String subject, String kind, String signedBy) {
        openssl.run(
                "sh",
                "-c",
                "openssl req -newkey rsa:2048 -nodes -keyout %s.key -subj '%s' -out %s.csr 2>&1"
                        .formatted(name, subject, name));
        String by = signedBy.isEmpty() ? "-signkey ca.key" : signedBy + " -CAcreateserial";
        openssl.run(
                "sh",
                "-c",
                "openssl x509 -req -in %s.csr %s -days 30 -extfile tsa.cnf -extensions %s -out %s.pem 2>&1"
                        .formatted(name, by, kind, name));
    }

    /** The certificate that vouches for the authority. */
    public Path certificate() {
        return folder.resolve("ca.pem");
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** What it answers to a query. */
    public byte[] stamp(byte[] query) throws IOException {
        Files.write(folder.resolve("query.tsq"), query);
        openssl.run(
                "sh",
                "-c",
                "openssl ts -reply -queryfile query.tsq -config tsa.cnf -section own"
                        + " -signer tsa.pem -inkey tsa.key -chain ca.pem -out reply.tsr 2>&1");
        return Files.readAllBytes(folder.resolve("reply.tsr"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] reply = stamp(exchange.getRequestBody().readAllBytes());
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
