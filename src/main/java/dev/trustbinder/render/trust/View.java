package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.prose.SafeHtml;
import dev.trustbinder.render.page.Day;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.Link;
import java.util.List;

/** What the templates of the trust center read: ready text, links and lists. */
final class View {
    private View() {}

    /**
     * What all pages share; described at the top of {@code trust/layout.html}.
     *
     * @param contact the address for security questions, none or one
     */
    record Site(
            String name,
            String organization,
            Day asOf,
            List<Link> menu,
            List<String> contact,
            String contactHref,
            List<Link> machine,
            List<Link> feeds) {}

    /**
     * One page.
     *
     * @param section the entry of the menu it belongs to
     * @param body what this kind of page shows
     */
    record Page(Head head, String section, String title, String lead, List<Link> trail, Record body) {}

    record Home(
            List<Link> counts,
            List<ReportTile> reports,
            List<PromiseCard> promises,
            List<UpdateLine> updates,
            String reportsHref,
            String updatesHref) {}

    /** A state: a word, and how it is meant as a class of the style sheet. */
    record State(String word, String tone) {}

    /** A record that a claim rests on, and its state where it holds no longer. */
    record Source(String title, String href, List<State> states) {}

    record Fact(String title, String text) {}

    record ReportTile(
            String id,
            String title,
            String kind,
            String icon,
            List<State> states,
            List<Fact> facts,
            String description,
            List<Link> access) {}

    record Reports(List<ReportTile> reports, List<ReportTile> planned, List<ReportTile> expired) {}

    record PromiseCard(String icon, String title, String text, List<Source> basis) {}

    record UpdateLine(String title, String kind, String href, List<Day> date, List<State> states) {}

    record Updates(List<UpdateLine> updates, List<Link> feeds) {}

    record UpdateText(String kind, List<Day> date, List<State> states, SafeHtml text) {}

    record DocumentCard(String title, String href, String kind, String meta, List<State> states, String description) {}

    record ListedCard(String title, String kind, String circle) {}

    record Documents(List<DocumentCard> documents, List<ListedCard> listed, List<Link> access) {}

    record DocumentText(List<Fact> facts, List<Link> contents, List<State> states, SafeHtml text) {}

    record Controls(List<PublicProfile.ControlGroup> groups) {}

    record SubprocessorRow(
            String id,
            String title,
            String purpose,
            String data,
            String location,
            String transfer,
            List<Day> announced,
            List<Day> effective,
            List<Day> ended) {}

    record Subprocessors(
            List<SubprocessorRow> current, List<SubprocessorRow> coming, List<SubprocessorRow> ended, String csv) {}

    record AnswerText(
            String id,
            String question,
            List<String> paragraphs,
            List<Source> basis,
            List<State> states,
            List<Day> answeredOn,
            List<Day> validUntil) {}

    record Answers(List<AnswerText> answers) {}

    record ContactLine(String purpose, String address, String href) {}

    record Security(List<ContactLine> contacts, List<Day> expires, List<Link> links) {}

    record CarveOut(String id, String title, String nature, String method) {}

    record DataCard(String id, String title, String description, List<Fact> facts) {}

    record KnownException(String report, String text) {}

    record Scope(
            String system,
            List<PublicProfile.Service> in,
            List<PublicProfile.Service> out,
            List<PublicProfile.Duty> duties,
            List<PublicProfile.Duty> responsibilities,
            List<CarveOut> carveOuts,
            List<KnownException> exceptions,
            List<DataCard> data) {}

    record Access(List<String> paragraphs, List<ListedCard> gated) {}

    record NotFound(List<Link> menu) {}
}
