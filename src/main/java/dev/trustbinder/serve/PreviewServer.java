package dev.trustbinder.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trustbinder.format.Xml;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.publish.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An HTTP server of both sites for the browsers of this machine, which have a page again when it was rebuilt. Pages get a
 * foot with findings and a script on their way out; their bytes are those of a build.
 *
 * <p>Other web sites are kept out: the server listens on the loopback address alone, answers no other host name (DNS
 * rebinding), and lets no other origin load anything.
 */
public final class PreviewServer implements AutoCloseable {
    private static final String AFTER = "/preview/after/";

    /** Browsers open six connections to one host, of which some must be free for pages. */
    private static final int MOST_WAITING = 4;

    private final HttpServer server;
    private final Set<String> hosts;
    private final Deque<HttpExchange> waiting = new ArrayDeque<>();
    private Rebuild shown;

    /** A preview, and what it is called by the pages that wait for the next. */
    private record Rebuild(Preview preview, String name) {}

    private PreviewServer(HttpServer server, Preview first) {
        this.server = server;
        this.hosts = Set.of("127.0.0.1:" + port(), "localhost:" + port());
        show(first);
    }

    /**
     * A server that runs until it is closed.
     *
     * @param port of the loopback address; 0 takes any that is free
     */
    public static PreviewServer start(int port, Preview first) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        PreviewServer preview = new PreviewServer(server, first);
        server.createContext("/", preview::answer);
        // A browser that asks where to save a large file leaves the rest of it unread meanwhile.
        server.setExecutor(Workers.asides("preview"));
        server.start();
        return preview;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Shows another preview from now on, and has every open page loaded again. */
    public synchronized void show(Preview next) {
        shown = new Rebuild(next, UUID.randomUUID().toString());
        waiting.forEach(one -> script(one, "location.reload();"));
        waiting.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "SAMEORIGIN");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!hosts.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Host")))) {
            text(exchange, 403, "this server answers as 127.0.0.1:%d alone".formatted(port()));
        } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            text(exchange, 405, "pages can be read and nothing else");
        } else if (path.startsWith(AFTER)) {
            await(exchange, path.substring(AFTER.length()));
        } else if (List.of("/preview/preview.js", "/preview/preview.css").contains(path)) {
            try (InputStream in = PreviewServer.class.getResourceAsStream(path)) {
                send(exchange, 200, type(path), in.readAllBytes());
            }
        } else {
            try {
                page(exchange, path.substring(1), shown());
            } catch (RuntimeException broken) {
                text(exchange, 500, "this page cannot be drawn: " + broken.getMessage());
            }
        }
    }

    private synchronized Rebuild shown() {
        return shown;
    }

    private synchronized void await(HttpExchange exchange, String seen) {
        if (!seen.equals(shown.name())) {
            script(exchange, "location.reload();");
            return;
        }
        waiting.add(exchange);
        if (waiting.size() > MOST_WAITING) {
            script(waiting.remove(), "");
        }
    }

    private void page(HttpExchange exchange, String path, Rebuild rebuild) throws IOException {
        Preview preview = rebuild.preview();
        String index = path.endsWith("/") ? path + "index.html" : path + "/index.html";
        String raw = exchange.getRequestURI().getRawPath();
        if (path.isEmpty()) {
            redirect(exchange, "/" + preview.home());
        } else if (preview.file(path).isPresent()) {
            file(exchange, 200, path, rebuild);
        } else if (preview.file(index).isPresent() && path.endsWith("/")) {
            file(exchange, 200, index, rebuild);
        } else if (preview.file(index).isPresent()) {
            redirect(exchange, raw + "/");
        } else if (path.startsWith("trust/") && preview.file("trust/404.html").isPresent()) {
            file(exchange, 404, "trust/404.html", rebuild);
        } else {
            text(exchange, 404, "there is no /%s\n%s".formatted(path, String.join("\n", preview.notes())));
        }
    }

    private void file(HttpExchange exchange, int status, String path, Rebuild rebuild) throws IOException {
        Content content = rebuild.preview().file(path).orElseThrow();
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readAllBytes();
        } catch (IOException changed) {
            text(exchange, 503, "/%s cannot be read: %s".formatted(path, changed.getMessage()));
            return;
        }
        if (!content.isMade()) {
            // Evidence may be a page with scripts, which shall not read the rest of the binder.
            exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox");
        } else if (path.endsWith(".html")) {
            bytes = withFoot(new String(bytes, StandardCharsets.UTF_8), path, rebuild)
                    .getBytes(StandardCharsets.UTF_8);
        }
        send(exchange, status, type(path), bytes);
    }

    private static String withFoot(String page, String path, Rebuild rebuild) {
        int end = page.lastIndexOf("</body>");
        return end < 0 ? page : page.substring(0, end) + foot(path, rebuild) + page.substring(end);
    }

    private static String foot(String path, Rebuild rebuild) {
        Preview preview = rebuild.preview();
        List<String> found = preview.findings().apply(path);
        StringBuilder foot = new StringBuilder("<link rel=\"stylesheet\" href=\"/preview/preview.css\">\n");
        foot.append("<aside id=\"preview\" aria-label=\"Preview\">\n");
        for (String note : preview.notes()) {
            foot.append("<p class=\"note\" role=\"status\">")
                    .append(preview.isKept(path) ? "This is the last good page. " : "")
                    .append(Xml.text(note))
                    .append("</p>\n");
        }
        foot.append(found.isEmpty() ? "<p>Nothing was found in what this page shows.</p>\n" : "<ul>\n");
        found.forEach(one -> foot.append("<li>").append(Xml.text(one)).append("</li>\n"));
        foot.append(found.isEmpty() ? "" : "</ul>\n").append("</aside>\n");
        return foot.append(
                        "<script src=\"/preview/preview.js\" data-rebuild=\"%s\"></script>\n".formatted(rebuild.name()))
                .toString();
    }

    private static String type(String path) {
        String type = URLConnection.getFileNameMap().getContentTypeFor(path);
        String known = type == null ? "application/octet-stream" : type;
        return known.startsWith("text/") ? known + "; charset=utf-8" : known;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        text(exchange, 302, to);
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void script(HttpExchange exchange, String script) {
        try {
            send(exchange, 200, "text/javascript", script.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // The page was closed while it waited.
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
