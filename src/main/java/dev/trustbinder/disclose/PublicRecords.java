package dev.trustbinder.disclose;

import dev.trustbinder.assess.Reviews;
import dev.trustbinder.disclose.PublicProfile.Citation;
import dev.trustbinder.model.Answer;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.AssuranceReport;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Index;
import dev.trustbinder.model.LinkTargets;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Update;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.prose.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which records the public sees, and where. The one place that decides: whatever shows, counts, cites or links a record
 * asks here.
 */
final class PublicRecords {
    private final Index index;
    private final AsOf asOf;
    private final int fiscalYearStarts;
    private final LinkTargets targets;

    PublicRecords(Program program, AsOf asOf) {
        this.index = program.index();
        this.asOf = asOf;
        this.fiscalYearStarts = program.fiscalYearStarts();
        this.targets = LinkTargets.of(program);
    }

    /** The records of one kind that are shown in full, in reading order. */
    <T extends Record> List<Entry<T>> all(Class<T> type) {
        return index.all(type).stream().filter(this::isShown).toList();
    }

    /** The records outside the public circle whose title, kind, period and circle are shown. */
    <T extends Record> List<Entry<T>> listed(Class<T> type) {
        return index.all(type).stream().filter(PublicRecords::isListed).toList();
    }

    /** What a claim that names {@code reference} may show of it: nothing unless the record is shown. */
    Optional<Citation> citation(String reference) {
        int hash = reference.indexOf('#');
        String id = hash < 0 ? reference : reference.substring(0, hash);
        String anchor = hash < 0 ? "" : reference.substring(hash + 1);
        return index.find(id)
                .filter(this::isShown)
                .map(entry -> new Citation(entry.title(), address(entry, anchor), past(entry)));
    }

    /** Why a record holds no longer on the day; empty where it does. */
    private String past(Entry<?> entry) {
        Record facts = entry.facts();
        if (facts instanceof AssuranceReport report && state(report) == AssuranceReport.State.EXPIRED) {
            return "expired";
        } else if (facts instanceof Answer answer && isOver(answer.validUntil())) {
            return "under review";
        } else if (facts instanceof Update update && isOver(update.until())) {
            return "over";
        } else if (facts instanceof Policy policy && isOver(Reviews.next(policy))
                || facts instanceof Procedure procedure && isOver(Reviews.next(procedure))) {
            return "review overdue";
        }
        return "";
    }

    private boolean isOver(Optional<LocalDate> last) {
        return last.filter(day -> day.isBefore(asOf.date())).isPresent();
    }

    /** How far a report is on the day. */
    AssuranceReport.State state(AssuranceReport report) {
        return report.stateOn(asOf.date(), fiscalYearStarts);
    }

    /** Where the links of documents lead. */
    LinkTargets targets() {
        return targets;
    }

    private boolean isShown(Entry<?> entry) {
        return entry.facts() instanceof Vendor
                ? isSubprocessor(entry) || isPublicSubservice(entry)
                : entry.isPublic() && !page(entry).isEmpty() && isCurrent(entry.facts());
    }

    /**
     * A control that is planned, retired or not applicable, a policy that is retired or that nobody approved, and news
     * of tomorrow are no claims.
     */
    private boolean isCurrent(Record facts) {
        if (facts instanceof Control control) {
            return control.status().orElse(Control.Status.IMPLEMENTED) == Control.Status.IMPLEMENTED;
        } else if (facts instanceof Policy policy) {
            return policy.approvedOn().isPresent()
                    && policy.retired().filter(day -> !day.isAfter(asOf.date())).isEmpty();
        } else if (facts instanceof Update update) {
            return update.date().filter(day -> day.isAfter(asOf.date())).isEmpty();
        }
        return true;
    }

    private static boolean isListed(Entry<?> entry) {
        return entry.header().listed()
                && switch (entry.audience()) {
                    case CUSTOMER, AUDITOR -> true;
                    case PUBLIC, INTERNAL -> false;
                };
    }

    /** A vendor with these facts is public with them, whatever else about it is not; an internal one is not. */
    static boolean isSubprocessor(Entry<?> entry) {
        return ((Vendor) entry.facts()).subprocessor().isPresent() && entry.audience() != Audience.INTERNAL;
    }

    static boolean isPublicSubservice(Entry<?> entry) {
        return entry.isPublic() && ((Vendor) entry.facts()).subservice().isPresent();
    }

    private static String address(Entry<?> entry, String anchor) {
        String page = page(entry);
        String place = entry.body().flatMap(body -> body.anchor(anchor)).orElse(anchor);
        return anchor.isEmpty() || page.contains("#") ? page : page + "#" + Document.anchorId(place);
    }

    /** Where the record stands in the trust center; empty for the kinds that never stand there. */
    private static String page(Entry<?> entry) {
        return switch (entry.kind()) {
            case POLICY, PROCEDURE, SECTION -> "documents/" + entry.id() + "/index.html";
            case UPDATE -> "updates/" + entry.id() + "/index.html";
            case CONTROL -> "controls/index.html#" + entry.id();
            case VENDOR -> (isSubprocessor(entry) ? "subprocessors" : "scope") + "/index.html#" + entry.id();
            case ANSWER -> "answers/index.html#" + entry.id();
            case REPORT -> "reports/index.html#" + entry.id();
            case DATA, CUEC -> "scope/index.html#" + entry.id();
            case TRUST_CENTER -> "index.html";
            case EVIDENCE, POPULATION, REQUEST, RISK, ASSESSMENT, SYSTEM, PERSON, TRAINING, COURSE -> "";
            case ACKNOWLEDGEMENT, APPROVAL, ACCESS_REVIEW, ACCESS_REMOVAL, INCIDENT, VULNERABILITY, EXCEPTION -> "";
            case WAIVER, GAP, CHANGE, COMMITMENT, WALKTHROUGH -> "";
        };
    }
}
