package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The description criteria and the sections that answer them: what has none is seen too. */
record DescriptionIndex(Cells cells, RecordRegister records) {

    /** What a section tells of, in our own words. */
    private enum Subject {
        DC1("The services the system provides"),
        DC2("Commitments to customers and the requirements that follow from them"),
        DC3("Infrastructure, software, people, procedures and data"),
        DC4("Incidents that came of weak controls or broke a commitment"),
        DC5("The criteria that apply and the controls that meet them"),
        DC6("Controls that customers must have for ours to suffice"),
        DC7("Subservice organizations and what is expected of them"),
        DC8("Criteria that are not relevant, and why"),
        DC9("Changes during the period, for a Type II report");

        private final String words;

        Subject(String words) {
            this.words = words;
        }
    }

    /** A section, or a criterion that no section answers. */
    private record Line(Optional<Section.Criterion> criterion, Optional<Entry<Section>> section) {
        Optional<Section> facts() {
            return section.map(Entry::facts);
        }
    }

    Register register() {
        FileChanges changes = new FileChanges(cells.view());
        return new Columns<Line>(cells)
                .text("Criterion", line -> line.criterion().map(Enum::name).orElse("none"))
                .prose("Tells of", DescriptionIndex::subject)
                .id("Section", line -> line.section().map(Entry::id).orElse(""))
                .text("Title", line -> line.section().map(Entry::title).orElse("no section answers it"))
                .number("Words", line -> line.section().flatMap(Entry::body).map(body -> body.wordCount()))
                .whereKnown()
                .text("Version", line -> line.facts().map(Section::version).orElse(""))
                .date("Approved on", line -> line.facts().flatMap(Section::approvedOn))
                .holder("Owner", line -> line.section().map(Entry::owner).orElse(""))
                .date(FileChanges.TITLE, line -> line.section().flatMap(changes::day))
                .register(records.heading(Kind.SECTION), lines(), DescriptionIndex::anchor);
    }

    private static String subject(Line line) {
        return line.criterion().map(one -> Subject.valueOf(one.name()).words).orElse("");
    }

    private static String anchor(Line line) {
        return Places.anchor(line.section()
                .map(Entry::id)
                .orElse(line.criterion().map(Enum::name).orElse("").toLowerCase(Locale.ROOT)));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Section.Criterion criterion : Section.Criterion.values()) {
            List<Entry<Section>> answers = sections(Optional.of(criterion));
            answers.forEach(section -> lines.add(new Line(Optional.of(criterion), Optional.of(section))));
            if (answers.isEmpty()) {
                lines.add(new Line(Optional.of(criterion), Optional.empty()));
            }
        }
        sections(Optional.empty()).forEach(section -> lines.add(new Line(Optional.empty(), Optional.of(section))));
        return lines;
    }

    private List<Entry<Section>> sections(Optional<Section.Criterion> criterion) {
        return cells.view().program().all(Section.class).stream()
                .filter(section -> section.facts().criterion().equals(criterion))
                .sorted(Cells.byId())
                .toList();
    }
}
