package dev.trustbinder.cli.report;

import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.format.Json;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.model.Words;
import dev.trustbinder.repository.Sha256;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SARIF 2.1.0, as code hosts show it beside a change. */
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    static String of(FindingReport report) {
        List<Rule> rules =
                report.rules().stream().sorted(Comparator.comparing(Rule::id)).toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Trustbinder");
        driver.put("semanticVersion", report.version());
        driver.put("rules", rules.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", results(report.listed(), rules));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        root.put("runs", List.of(run));
        return new String(Json.of(root), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("shortDescription", Map.of("text", rule.title() + "."));
        json.put("fullDescription", Map.of("text", "A " + Words.of(rule.kind()) + ": " + rule.title() + "."));
        json.put("help", Map.of("text", "trustbinder explain " + rule.id()));
        json.put(
                "defaultConfiguration",
                Map.of("level", level(rule.severity(), rule.kind() == Rule.Kind.DEFECT ? "error" : "warning")));
        json.put("properties", Map.of("tags", List.of(Words.of(rule.kind()))));
        return json;
    }

    private static List<Map<String, Object>> results(List<ReportedFinding> findings, List<Rule> rules) {
        Map<String, Integer> seen = new TreeMap<>();
        List<String> ids = rules.stream().map(Rule::id).toList();
        return findings.stream()
                .map(one -> result(one, ids.indexOf(one.finding().rule().id()), seen))
                .toList();
    }

    /** A condition that does not gate is no error, whatever it weighs. */
    private static Map<String, Object> result(ReportedFinding one, int ruleIndex, Map<String, Integer> seen) {
        Finding finding = one.finding();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ruleId", finding.rule().id());
        json.put("ruleIndex", ruleIndex);
        json.put("level", one.gates() ? "error" : level(finding.severity(), "warning"));
        String help = finding.help().isEmpty() ? "" : " (" + finding.help() + ")";
        json.put("message", Map.of("text", finding.message() + help));
        json.put("locations", List.of(Map.of("physicalLocation", place(finding.location()))));
        String print = fingerprint(finding);
        int occurrence = seen.merge(print, 1, Integer::sum);
        json.put("partialFingerprints", Map.of("trustbinder/v1", print + ":" + occurrence));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", Words.of(finding.rule().kind()));
        properties.put("severity", finding.severity().word());
        json.put("properties", properties);
        return json;
    }

    private static Map<String, Object> place(Location at) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", at.line());
        region.put("startColumn", at.column());
        region.put("endLine", at.endLine());
        region.put("endColumn", at.endColumn());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(at.file().value())));
        place.put("region", region);
        return place;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("every path makes a URI", impossible);
        }
    }

    private static String level(Severity severity, String heaviest) {
        return switch (severity) {
            case ERROR -> heaviest;
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** The same finding has the same print although lines moved. */
    private static String fingerprint(Finding finding) {
        Baseline.Known known = Findings.fingerprint(finding);
        String text = known.rule() + "\n" + known.file() + "\n" + known.message();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Sha256 print = new Sha256();
        print.update(bytes, bytes.length);
        return print.hex().substring(0, 32);
    }
}
