package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.disclose.PublicProfile.Citation;
import dev.trustbinder.format.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code trust.json}: every fact of the site for programs. What is not known is left out. */
final class TrustJson {
    private final Map<String, Object> members = new LinkedHashMap<>();

    private TrustJson() {}

    static byte[] of(PublicProfile profile) {
        return Json.of(new TrustJson()
                .put("version", "1")
                .put("as-of", profile.asOf().toString())
                .put("url", profile.baseUrl())
                .put("organization", organization(profile.organization()))
                .put("system", profile.scope().system())
                .put("services", list(profile.scope().services(), TrustJson::service))
                .put("commitments", list(profile.promises(), TrustJson::promise))
                .put("reports", list(profile.reports(), TrustJson::report))
                .put("documents", list(profile.documents(), TrustJson::document))
                .put("listed", list(profile.listed(), TrustJson::listed))
                .put("controls", list(profile.controls(), TrustJson::controls))
                .put("subprocessors", list(profile.subprocessors(), TrustJson::subprocessor))
                .put("answers", list(profile.answers(), TrustJson::answer))
                .put("updates", list(profile.updates(), TrustJson::update))
                .put("contacts", list(profile.security().contacts(), TrustJson::contact))
                .put("duties", list(profile.scope().duties(), TrustJson::duty))
                .put("subservice-organizations", list(profile.scope().carveOuts(), TrustJson::carveOut))
                .put("data", list(profile.scope().data(), TrustJson::data))
                .put("access", profile.access().text())
                .members);
    }

    private static Map<String, Object> organization(PublicProfile.Organization organization) {
        return new TrustJson()
                .put("name", organization.name())
                .put("short-name", organization.shortName())
                .put("site", organization.site())
                .members;
    }

    private static Map<String, Object> service(PublicProfile.Service service) {
        return new TrustJson()
                .put("name", service.name())
                .put("in-scope", service.inScope())
                .put("reason", service.reason())
                .members;
    }

    private static Map<String, Object> promise(PublicProfile.Promise promise) {
        return new TrustJson()
                .put("title", promise.title())
                .put("text", promise.text())
                .put("basis", list(promise.basis(), TrustJson::citation))
                .members;
    }

    private static Map<String, Object> citation(Citation citation) {
        return new TrustJson()
                .put("title", citation.title())
                .put("page", citation.href())
                .put("past", citation.past())
                .members;
    }

    private static Map<String, Object> report(PublicProfile.Report report) {
        TrustJson json = new TrustJson()
                .put("id", report.id())
                .put("title", report.title())
                .put("description", report.description())
                .put("kind", report.kind())
                .put("audience", report.circle());
        report.period()
                .ifPresent(days -> json.put("from", days.from().toString())
                        .put("to", days.to().toString()));
        return json.put("state", report.state())
                .put("auditor", report.auditor())
                .put("opinion", report.opinion())
                .put("categories", report.categories())
                .put("exceptions", report.exceptions())
                .put("carve-outs", report.carveOuts())
                .put("next-due", report.nextDue())
                .put("bridge-until", report.bridgeUntil())
                .members;
    }

    private static Map<String, Object> document(PublicProfile.Document document) {
        return new TrustJson()
                .put("id", document.id())
                .put("title", document.title())
                .put("description", document.description())
                .put("kind", document.kind())
                .put("version", document.version())
                .put("effective", document.effective())
                .put("reviewed", document.reviewed())
                .put("review-interval", document.reviewInterval())
                .put("review-due", document.reviewDue())
                .put("page", "documents/" + document.id() + "/index.html")
                .members;
    }

    private static Map<String, Object> listed(PublicProfile.Listed listed) {
        return new TrustJson()
                .put("title", listed.title())
                .put("kind", listed.kind())
                .put("audience", listed.circle())
                .members;
    }

    private static Map<String, Object> controls(PublicProfile.ControlGroup group) {
        return new TrustJson()
                .put("series", group.id())
                .put("title", group.title())
                .put(
                        "controls",
                        list(
                                group.controls(),
                                control -> new TrustJson()
                                        .put("id", control.id())
                                        .put("title", control.title())
                                        .put("statement", control.statement())
                                        .members))
                .members;
    }

    private static Map<String, Object> subprocessor(PublicProfile.Subprocessor one) {
        return new TrustJson()
                .put("id", one.id())
                .put("name", one.title())
                .put("purpose", one.purpose())
                .put("data", one.dataCategories())
                .put("location", one.location())
                .put("transfer", one.transfer())
                .put("announced", one.announced())
                .put("effective", one.effective())
                .put("ended", one.ended())
                .members;
    }

    private static Map<String, Object> answer(PublicProfile.Answer answer) {
        return new TrustJson()
                .put("id", answer.id())
                .put("question", answer.question())
                .put("answer", answer.answer())
                .put("basis", list(answer.basis(), TrustJson::citation))
                .put("answered-on", answer.answeredOn())
                .put("valid-until", answer.validUntil())
                .members;
    }

    private static Map<String, Object> update(PublicProfile.Update update) {
        return new TrustJson()
                .put("id", update.id())
                .put("title", update.title())
                .put("kind", update.kind())
                .put("date", update.date())
                .put("page", "updates/" + update.id() + "/index.html")
                .members;
    }

    private static Map<String, Object> contact(PublicProfile.Contact contact) {
        return new TrustJson().put("purpose", contact.purpose()).put("address", contact.address()).members;
    }

    private static Map<String, Object> duty(PublicProfile.Duty duty) {
        return new TrustJson()
                .put("id", duty.id())
                .put("title", duty.title())
                .put("description", duty.description())
                .put("kind", duty.kind())
                .members;
    }

    private static Map<String, Object> carveOut(PublicProfile.CarveOut one) {
        return new TrustJson()
                .put("id", one.id())
                .put("name", one.title())
                .put("nature", one.nature())
                .put("method", one.method())
                .members;
    }

    private static Map<String, Object> data(PublicProfile.Data data) {
        return new TrustJson()
                .put("id", data.id())
                .put("title", data.title())
                .put("description", data.description())
                .put("class", data.classification())
                .put("retention", data.retention())
                .put("disposal", data.disposal())
                .members;
    }

    private static <T> List<Map<String, Object>> list(List<T> facts, Function<T, Map<String, Object>> object) {
        List<Map<String, Object>> list = new ArrayList<>();
        facts.forEach(fact -> list.add(object.apply(fact)));
        return list;
    }

    private TrustJson put(String name, Optional<LocalDate> day) {
        return put(name, day.map(LocalDate::toString).orElse(""));
    }

    private TrustJson put(String name, Object value) {
        boolean absent = value.equals("") || (value instanceof Collection<?> list && list.isEmpty());
        if (!absent) {
            members.put(name, value);
        }
        return this;
    }
}
