package dev.trustbinder.disclose;

import dev.trustbinder.prose.SafeHtml;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a prospect sees, and nothing else: the trust center is made from this value alone. A new public fact is a
 * new component here. Dates are plain days, closed values are words, absent text is empty.
 *
 * @param asOf the day the facts were judged on
 * @param baseUrl where the site will stand, ending in a slash; empty where unknown
 * @param opening first words of the front page
 */
public record PublicProfile(
        Organization organization,
        Scope scope,
        LocalDate asOf,
        String baseUrl,
        Opening opening,
        List<Promise> promises,
        List<Report> reports,
        List<Document> documents,
        List<Listed> listed,
        List<ControlGroup> controls,
        List<Subprocessor> subprocessors,
        List<Answer> answers,
        List<Update> updates,
        Security security,
        Access access) {
    public PublicProfile {
        promises = List.copyOf(promises);
        reports = List.copyOf(reports);
        documents = List.copyOf(documents);
        listed = List.copyOf(listed);
        controls = List.copyOf(controls);
        subprocessors = List.copyOf(subprocessors);
        answers = List.copyOf(answers);
        updates = List.copyOf(updates);
    }

    /** What a part of a profile says, by component; empty text for what is absent. */
    public static Map<String, Object> facts(Record part) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(part);
                facts.put(
                        component.getName(),
                        value instanceof Optional<?> optional
                                ? optional.<Object>map(one -> one).orElse("")
                                : value);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException("cannot read " + component, broken);
            }
        }
        return facts;
    }

    /** Whose site it is. */
    public record Organization(String name, String shortName, String site) {}

    /** The first words of the front page. */
    public record Opening(String title, String text) {}

    /**
     * A public record that a claim rests on.
     *
     * @param past why it holds no longer, such as {@code expired}; empty where it does
     */
    public record Citation(String title, String href, String past) {}

    /** A card that says what is done, and rests on records; only the public ones are named. */
    public record Promise(String icon, String title, String text, List<Citation> basis) {
        public Promise {
            basis = List.copyOf(basis);
        }
    }

    /** Days from one to another, both included; one day where the two are equal. */
    public record Days(LocalDate from, LocalDate to) {}

    /**
     * A report anyone may know all about, or (listed) one of which only title, kind, period and circle may be known.
     *
     * @param id empty for a listed one
     * @param kind such as {@code attestation}
     * @param circle who may have the report itself: {@code public}, {@code customer} or {@code auditor}
     * @param period the days it covers, or the one day it speaks of; empty where it does not exist yet
     * @param opinion such as {@code unqualified}
     * @param state {@code planned}, {@code in-progress}, {@code current}, {@code bridged} or {@code expired}; empty where
     *     it has no days and needs none
     */
    public record Report(
            String id,
            String title,
            String kind,
            String circle,
            Optional<Days> period,
            String auditor,
            String opinion,
            List<String> categories,
            String exceptions,
            String carveOuts,
            Optional<LocalDate> nextDue,
            Optional<LocalDate> bridgeUntil,
            String description,
            String state) {
        public Report {
            categories = List.copyOf(categories);
        }
    }

    /** A heading of a document's text. */
    public record Heading(int level, String text, String anchor) {}

    /**
     * A document anyone may read in full.
     *
     * @param kind such as {@code policy}
     * @param reviewed the last day it was looked at, changed or not
     * @param reviewInterval such as {@code annual}; empty where there is none
     * @param reviewDue the day by which it is to be looked at again
     */
    public record Document(
            String id,
            String title,
            String kind,
            String description,
            String version,
            Optional<LocalDate> effective,
            Optional<LocalDate> reviewed,
            String reviewInterval,
            Optional<LocalDate> reviewDue,
            List<Heading> headings,
            SafeHtml text) {
        public Document {
            headings = List.copyOf(headings);
        }
    }

    /** A record that exists for all to know, and that only a narrower circle may have. */
    public record Listed(String title, String kind, String circle) {}

    /** The controls of one series of criteria. */
    public record ControlGroup(String id, String title, List<Control> controls) {
        public ControlGroup {
            controls = List.copyOf(controls);
        }
    }

    /** What is done again and again: its title and statement, and no more. */
    public record Control(String id, String title, String statement) {}

    /** Another company that handles customers' data. */
    public record Subprocessor(
            String id,
            String title,
            String purpose,
            String dataCategories,
            String location,
            String transfer,
            Optional<LocalDate> announced,
            Optional<LocalDate> effective,
            Optional<LocalDate> ended) {}

    /** A question customers ask, and the answer. */
    public record Answer(
            String id,
            String question,
            String answer,
            List<Citation> basis,
            Optional<LocalDate> answeredOn,
            Optional<LocalDate> validUntil) {
        public Answer {
            basis = List.copyOf(basis);
        }
    }

    /**
     * News for customers.
     *
     * @param kind such as {@code subprocessor}
     * @param until the last day it holds
     */
    public record Update(
            String id, String title, String kind, Optional<LocalDate> date, Optional<LocalDate> until, SafeHtml text) {}

    /** Whom to tell about a weakness. */
    public record Security(List<Contact> contacts, Optional<SecurityTxt> securityTxt) {
        public Security {
            contacts = List.copyOf(contacts);
        }
    }

    /** An address for a purpose, such as {@code security}. */
    public record Contact(String purpose, String address) {}

    /** The facts of {@code security.txt}, RFC 9116. */
    public record SecurityTxt(
            String contact,
            Instant expires,
            String policy,
            List<String> languages,
            String encryption,
            String acknowledgments) {
        public SecurityTxt {
            languages = List.copyOf(languages);
        }
    }

    /** What the programme speaks of, and what it leaves to others. */
    public record Scope(
            String system, List<Service> services, List<Duty> duties, List<CarveOut> carveOuts, List<Data> data) {
        public Scope {
            services = List.copyOf(services);
            duties = List.copyOf(duties);
            carveOuts = List.copyOf(carveOuts);
            data = List.copyOf(data);
        }
    }

    /** One service of the system, in scope or not. */
    public record Service(String name, boolean inScope, String reason) {}

    /**
     * What a customer has to do.
     *
     * @param kind {@code cuec} or {@code responsibility}
     */
    public record Duty(String id, String title, String description, String kind) {}

    /** A company whose controls a report leaves out or includes. */
    public record CarveOut(String id, String title, String nature, String method) {}

    /** A kind of data, how long it is kept and how it goes. */
    public record Data(
            String id, String title, String description, String classification, String retention, String disposal) {}

    /** How to get what is not public, in plain words; empty where the programme says nothing. */
    public record Access(String text) {}
}
