package dev.trustbinder.render.binder;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What keys are called at the head of a column: {@code inherent.impact} is "Inherent impact". */
final class Titles {
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("dpa", "DPA"),
            Map.entry("dc4", "in DC4"),
            Map.entry("rto", "RTO"),
            Map.entry("rpo", "RPO"),
            Map.entry("ipe", "IPE"),
            Map.entry("sha256", "SHA-256"),
            Map.entry("cuecs", "CUECs"),
            Map.entry("csocs", "CSOCs"),
            Map.entry("url", "URL"));
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("on", "Date"),
            Map.entry("text", "Request"),
            Map.entry("what", "What changed"),
            Map.entry("where", "Held in"),
            Map.entry("drawn", "Items drawn"),
            Map.entry("points", "Points of focus"),
            Map.entry("effective.from", "In force from"),
            Map.entry("effective.to", "In force to"),
            Map.entry("reconciled-with.source", "Reconciled with"),
            Map.entry("reconciled-with.rows", "Rows there"),
            Map.entry("reconciled-with.by", "Reconciled by"));
    private static final Set<String> LONG =
            Set.of(("statement objective expected-evidence reason threat cause impact response action plan text"
                            + " definition query outcome description service purpose question answer method scope measure"
                            + " retention disposal exceptions nature told-in accepted")
                    .split(" "));

    private Titles() {}

    static String of(String path) {
        if (WHOLE.containsKey(path)) {
            return WHOLE.get(path);
        }
        StringBuilder title = new StringBuilder();
        for (String word : path.split("[.-]")) {
            String spoken = SPOKEN.getOrDefault(word, word);
            title.append(title.isEmpty() ? "" : " ").append(spoken);
        }
        String whole = title.toString();
        return whole.isEmpty() ? whole : whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    /** Whether a key holds sentences. */
    static boolean isLong(String key) {
        return LONG.contains(key);
    }
}
