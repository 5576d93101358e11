package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.format.Json;
import dev.trustbinder.model.Words;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings for programs; files are relative to the repository. */
final class JsonReport {
    private JsonReport() {}

    static String of(FindingReport report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("findings", report.listed().stream().map(JsonReport::finding).toList());
        root.put("found", report.findings().size());
        root.put("waived", report.waived());
        root.put("exitCode", report.gates() ? 1 : 0);
        root.put("asOf", report.asOf().date().toString());
        root.put("asOfReason", report.asOf().reason());
        root.put("version", report.version());
        return new String(Json.of(root), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> finding(ReportedFinding one) {
        Finding finding = one.finding();
        Location at = finding.location();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().id());
        json.put("kind", Words.of(finding.rule().kind()));
        json.put("severity", finding.severity().word());
        json.put("gates", one.gates());
        json.put("holdsTrustCenterBack", one.blocking());
        json.put("owner", one.owner());
        json.put("message", finding.message());
        json.put("help", finding.help());
        json.put("file", at.file().value());
        json.put("line", at.line());
        json.put("column", at.column());
        json.put("endLine", at.endLine());
        json.put("endColumn", at.endColumn());
        return json;
    }
}
