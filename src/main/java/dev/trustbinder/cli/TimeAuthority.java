package dev.trustbinder.cli;

import dev.trustbinder.signature.TimeQuery;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A time-stamping authority on the network: the one place the tool speaks to, and only where a user names it. */
record TimeAuthority(URI address) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_ANSWER = 1 << 20;

    static TimeAuthority at(String url) throws UsageException {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return new TimeAuthority(address);
            }
        } catch (IllegalArgumentException wrong) {
            // Told below.
        }
        throw new UsageException("--tsa must be the http or https address of a time-stamping authority; found " + url);
    }

    /** The authority's answer about {@code bytes}, of which it learns the hash alone. */
    byte[] stamp(byte[] bytes) throws IOException {
        TimeQuery query = TimeQuery.about(bytes);
        HttpRequest request = request(query);
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            return answer(query, client.send(request, BodyHandlers.ofInputStream()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + address, stopped);
        } catch (IOException failed) {
            throw new IOException("the time-stamping authority gave no time stamp: " + reason(failed), failed);
        }
    }

    private HttpRequest request(TimeQuery query) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(query.bytes()))
                .build();
    }

    private byte[] answer(TimeQuery query, HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            byte[] answer = in.readNBytes(LARGEST_ANSWER);
            Optional<String> objection = response.statusCode() / 100 == 2
                    ? query.objectionTo(answer)
                    : Optional.of("it answered with status " + response.statusCode());
            if (objection.isPresent()) {
                throw new IOException(objection.get());
            }
            return answer;
        }
    }

    private String reason(IOException failed) {
        return failed.getMessage() == null ? "no connection to " + address : failed.getMessage();
    }
}
