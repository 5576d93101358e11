package dev.trustbinder.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordDeltaTest {

    @Test
    void namesEachKeyWithItsOldAndItsNewValue() {
        assertThat(controls(
                        "{id: ACC-05, title: Reviews, frequency: quarterly, owner: cto}",
                        "{id: ACC-05, title: Access reviews, frequency: monthly, key: true}"))
                .containsExactly(
                        "title: Reviews -> Access reviews",
                        "owner: cto -> ",
                        "frequency: quarterly -> monthly",
                        "key: false -> true");
    }

    @Test
    void seesNoChangeWhereADefaultIsWrittenOut() {
        assertThat(controls("{id: ACC-05}", "{id: ACC-05, status: implemented}"))
                .isEmpty();
    }

    @Test
    void tellsWhichMembersOfAListWentAndCame() {
        assertThat(controls("{id: A, criteria: [CC6.1, CC6.2]}", "{id: A, criteria: [CC6.3, CC6.1, CC6.9]}"))
                .containsExactly("criteria members: [CC6.2] -> [CC6.3, CC6.9]");
        assertThat(controls("{id: A, criteria: [CC6.1, CC6.2]}", "{id: A, criteria: [CC6.2, CC6.1]}"))
                .containsExactly("criteria order: [CC6.1, CC6.2] -> [CC6.2, CC6.1]");
    }

    @Test
    void goesDownIntoNounsThatStayed() {
        assertThat(controls(
                        "{id: A, effective: {from: 2026-01-01}}",
                        "{id: A, effective: {from: 2026-02-01, to: 2026-12-31}}"))
                .containsExactly("effective.from: 2026-01-01 -> 2026-02-01", "effective.to:  -> 2026-12-31");
        assertThat(controls("{id: A}", "{id: A, effective: {from: 2026-02-01, to: 2026-12-31}}"))
                .containsExactly("effective:  -> from: 2026-02-01, to: 2026-12-31");
    }

    @Test
    void matchesMembersThatHaveIdsByTheirIds() {
        assertThat(charter(
                        "roles: [{id: cto, title: CTO}, {id: security, deputy: cto}, {id: hr}]",
                        "roles: [{id: security, deputy: legal}, {id: cto, title: CTO}, {id: legal}]"))
                .containsExactly("roles members: [hr] -> [legal]", "roles[security].deputy: cto -> legal");
    }

    @Test
    void goesDownIntoMaps() {
        assertThat(charter("grace-days: {monthly: 5, annual: 30}", "grace-days: {monthly: 7, quarterly: 10}"))
                .containsExactly(
                        "grace-days.annual: 30 -> ", "grace-days.monthly: 5 -> 7", "grace-days.quarterly:  -> 10");
    }

    @Test
    void comparesTheTextOfDocuments() {
        RecordDelta delta = RecordDelta.of(
                policy("version: '1.9'", "Access is reviewed every quarter."),
                policy("version: '1.10'", "Access is reviewed every month."));

        assertThat(told(delta)).containsExactly("version: 1.9 -> 1.10");
        assertThat(Drawn.whole(delta.text().orElseThrow()))
                .isEqualTo("Access is reviewed every [-quarter-] {+month+}.");
        assertThat(RecordDelta.of(policy("", "Same  text."), policy("", "Same\ntext."))
                        .isEmpty())
                .isTrue();
    }

    private static List<String> controls(String before, String after) {
        return told(RecordDelta.of(control(before), control(after)));
    }

    private static List<String> charter(String before, String after) {
        return told(RecordDelta.of(program(before).charter(), program(after).charter()));
    }

    private static Program program(String charter) {
        return ProgramReader.read(TextWorkspace.alone("-- content/program.yml --\n" + charter + "\n"));
    }

    private static Entry<?> control(String record) {
        String text = "-- content/controls/a.yml --\n- " + record + "\n";
        return ProgramReader.read(TextWorkspace.alone(text)).index().all().get(0);
    }

    private static Entry<?> policy(String front, String body) {
        String text = "-- content/policies/a.md --\n---\nid: POL-A\n" + front + "\n---\n" + body + "\n";
        return ProgramReader.read(TextWorkspace.alone(text)).index().all().get(0);
    }

    private static List<String> told(RecordDelta delta) {
        return delta.fields().stream().map(RecordDeltaTest::told).toList();
    }

    private static String told(FieldDelta field) {
        return switch (field.form()) {
            case VALUE ->
                field.path() + ": " + String.join("", field.before()) + " -> " + String.join("", field.after());
            case MEMBERS -> field.path() + " members: " + field.before() + " -> " + field.after();
            case ORDER -> field.path() + " order: " + field.before() + " -> " + field.after();
        };
    }
}
