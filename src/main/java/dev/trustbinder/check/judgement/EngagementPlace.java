package dev.trustbinder.check.judgement;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Engagement;
import java.util.List;

/** Where {@code program.yml} speaks of the engagement that is assessed. */
public final class EngagementPlace {
    private EngagementPlace() {}

    /** The place of a value of the engagement, such as {@code categories[0].reason}, or the nearest around it. */
    public static Location of(Assessment assessment, String path) {
        List<Engagement> all = assessment.program().charter().engagements();
        int index = assessment.engagement().map(all::indexOf).orElse(-1);
        return index < 0
                ? assessment.program().charterSource().start()
                : assessment.program().charterSource().at(path(index, path));
    }

    private static String path(int index, String path) {
        String engagement = "engagements[" + index + "]";
        return path.isEmpty() ? engagement + ".id" : engagement + "." + path;
    }
}
