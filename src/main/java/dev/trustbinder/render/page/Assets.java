package dev.trustbinder.render.page;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The style sheet, script and drawings of one site, under names that never change. */
final class Assets {
    private static final List<String> BUILT_IN = List.of("site.js", "icon.svg", "guilloche.svg");

    private Assets() {}

    static Map<String, byte[]> of(Theme theme, String site) {
        SortedMap<String, byte[]> assets = new TreeMap<>();
        assets.put("assets/site.css", styleSheet(theme, site));
        for (String name : BUILT_IN) {
            theme.file(site + "/assets/" + name)
                    .or(() -> theme.file("shared/assets/" + name))
                    .ifPresent(bytes -> assets.put("assets/" + name, bytes));
        }
        addOwn(theme, "shared/", assets);
        addOwn(theme, site + "/", assets);
        return assets;
    }

    /** Whatever else a user laid into {@code assets/} is copied as it is. */
    private static void addOwn(Theme theme, String folder, SortedMap<String, byte[]> assets) {
        for (String path : theme.ownIn(folder + "assets/")) {
            theme.file(path).ifPresent(bytes -> assets.put(path.substring(folder.length()), bytes));
        }
    }

    /** One sheet of four, in the order in which later rules win; {@code brand.css} is there for users to fill. */
    private static byte[] styleSheet(Theme theme, String site) {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        List.of("shared/tokens.css", "shared/base.css", site + "/site.css", "shared/brand.css").stream()
                .map(theme::file)
                .flatMap(java.util.Optional::stream)
                .forEach(sheet::writeBytes);
        return sheet.toByteArray();
    }
}
