package dev.trustbinder.render.binder;

import dev.trustbinder.publish.Manifest;
import dev.trustbinder.render.page.Table.Piece;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of the binder's files. */
final class FileList {
    private FileList() {}

    static Sheet of(Cells cells, Manifest hashes) {
        Register register = new Columns<Map.Entry<String, Manifest.Entry>>(cells)
                .pieces("File", Register.Type.TEXT, file -> List.of(piece(file.getKey())))
                .text("What", file -> what(file.getKey()))
                .filter()
                .number("Bytes", file -> Optional.of(file.getValue().bytes()))
                .code("SHA-256", file -> file.getValue().sha256())
                .register(Heading.of("files"), List.copyOf(hashes.entries().entrySet()));
        return new Sheet(Heading.BINDER, Places.FILES, register, true);
    }

    /** Pages are opened from here, all else is only named: it is linked where it is told of. */
    private static Piece piece(String path) {
        return path.endsWith(".html") && !path.startsWith("files/") ? Piece.link(path, path) : Piece.of(path);
    }

    private static String what(String path) {
        if (path.startsWith("files/")) {
            return "evidence and attachments";
        } else if (path.startsWith("data/")) {
            return "data";
        }
        if (path.startsWith(ReleaseBinder.FOLDER)) {
            return "hashes of a release";
        }
        return path.startsWith("assets/") ? "style and script" : "page";
    }
}
