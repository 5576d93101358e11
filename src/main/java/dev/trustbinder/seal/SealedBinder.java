package dev.trustbinder.seal;

import dev.trustbinder.publish.Manifest;
import dev.trustbinder.publish.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A binder in a bag (BagIt 1.0, RFC 8493): the binder under {@code data/}, its hashes, and what the seal states. The
 * SHA-256 of {@code tagmanifest-sha256.txt} is the root of the seal: it changes when any byte of any file does. The
 * signature and the time stamp are made over that file, and lie beside it.
 */
public final class SealedBinder {
    /** The purpose that signatures of seals are made for. */
    public static final String NAMESPACE = "file";

    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String SIGNATURE = TAG_MANIFEST + ".sig";
    static final String TIME = TAG_MANIFEST + ".tsr";
    static final String DECLARATION = "bagit.txt";
    static final String DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    static final String INFO = "bag-info.txt";
    static final String PAYLOAD = "data/";
    private static final String PAGE = "verify.html";
    private static final String PAGE_STYLE = "verify/verify.css";
    private static final String PAGE_SCRIPT = "verify/verify.js";
    private static final String PAGE_DATA = "verify/manifest.js";

    private final Publication files;
    private final String tagManifest;

    private SealedBinder(Publication files, String tagManifest) {
        this.files = files;
        this.tagManifest = tagManifest;
    }

    /** Why a binder cannot be sealed so that every stock tool reads its list of files; empty where it can. */
    public static Optional<String> objectionTo(Publication binder) {
        return binder.files().keySet().stream()
                .filter(path -> path.indexOf('%') >= 0)
                .findFirst()
                .map(path ->
                        "the name of " + path + " holds a percent sign, which sha256sum and BagIt write differently");
    }

    /** The sealed binder, not signed yet. */
    public static SealedBinder of(Publication binder, SealStatement statement) throws IOException {
        Publication payload = Publication.empty().with("data", binder);
        Publication tags = tags(statement, payload.manifest());
        String tagManifest = tags.manifest().toText();
        Publication.Builder all = Publication.builder().add("", payload).add("", tags);
        return new SealedBinder(all.add(TAG_MANIFEST, tagManifest).build(), tagManifest);
    }

    private static Publication tags(SealStatement statement, Manifest hashes) throws IOException {
        String manifest = hashes.toText();
        long bytes = hashes.entries().values().stream()
                .mapToLong(Manifest.Entry::bytes)
                .sum();
        return Publication.builder()
                .add(DECLARATION, DECLARED)
                .add(INFO, info(statement, bytes, hashes.entries().size()))
                .add(MANIFEST, manifest)
                .add(SealStatement.FILE, statement.json(Manifest.sha256(manifest.getBytes(StandardCharsets.UTF_8))))
                .add("README.txt", resource("README.txt").replace("{binder}", statement.binder()))
                .add("", page(manifest))
                .build();
    }

    /** The page that does the same in a browser. */
    private static Publication page(String manifest) throws IOException {
        return Publication.builder()
                .add(PAGE, resource(PAGE))
                .add(PAGE_STYLE, resource("verify.css"))
                .add(PAGE_SCRIPT, resource("verify.js"))
                .add(PAGE_DATA, pageData(manifest))
                .build();
    }

    /** What is signed and stamped. */
    public byte[] signed() {
        return tagManifest.getBytes(StandardCharsets.UTF_8);
    }

    /** The root of the seal: 64 hexadecimal digits. */
    public String root() {
        return Manifest.sha256(signed());
    }

    /** This with a signature over {@link #signed()}. */
    public SealedBinder signedBy(String armour) {
        return new SealedBinder(files.with(SIGNATURE, armour), tagManifest);
    }

    /** This with a time-stamping authority's response about {@link #signed()}. */
    public SealedBinder stampedBy(byte[] response) {
        return new SealedBinder(files.with(TIME, response), tagManifest);
    }

    public Publication files() {
        return files;
    }

    private static String info(SealStatement statement, long bytes, int files) {
        return String.join(
                "\n",
                "Source-Organization: " + oneLine(statement.organization()),
                "External-Identifier: " + oneLine(statement.binder()),
                "Bagging-Date: " + statement.origin().committed().substring(0, "2026-01-01".length()),
                "Payload-Oxum: " + bytes + "." + files,
                "Bag-Software-Agent: trustbinder " + statement.generator().version(),
                "");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** A script, for pages opened from a disk may read nothing else. */
    private static String pageData(String manifest) {
        return manifest.lines()
                .map(line -> "  \"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",\n", "var sealedManifest = [\n", "\n];\n"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SealedBinder.class.getResourceAsStream("/seal/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
