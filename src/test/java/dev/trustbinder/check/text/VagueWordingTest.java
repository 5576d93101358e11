package dev.trustbinder.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences as policies say them: duties that stay open, and others. */
class VagueWordingTest {
    private static final String OPEN = """
            Access rights must be reviewed periodically.
            Managers shall remove access as appropriate.
            The owner will update the list as needed.
            Logs must be read regularly.
            Backups are tested periodically.
            Vulnerabilities shall be mended in a timely manner.
            Incidents must be reported promptly to the security lead.
            Staff must lock their screens where possible.
            The company shall take reasonable steps to protect data.
            Keys are rotated from time to time.
            Firewall rules shall be reviewed at regular intervals.
            Suppliers are assessed as required.
            Training will be given on a regular basis.
            The CISO periodically reviews the register.
            The operations team regularly tests the alarm.
            Changes must be tested when feasible.
            Systems shall be patched as soon as possible.
            Departing users must have their access removed promptly.
            Adequate safeguards must protect the rooms.
            Personal data shall be deleted as soon as practicable.
            Visitors are escorted whenever possible.
            All teams have to apply appropriate measures.
            The policy is reviewed regularly.
            Third parties are monitored periodically.
            Passwords need to be changed from time to time.
            Employees are required to report losses promptly.
            The IT department reviews antivirus logs periodically.
            The board is responsible for timely decisions.
            Encryption must be used where appropriate.
            Data shall be kept for a reasonable period.
            The lead will inform customers as necessary.
            Recovery plans must be updated as needed.
            Risk treatments are monitored and reviewed regularly.
            Shared accounts must be avoided if possible.
            Sufficient controls shall be in place for guests.
            The auditor conducts periodic visits.
            Evidence is collected as appropriate.
            The owner promptly revokes lost badges.
            Administrators shall routinely compare the lists.
            Alerts must be answered within a reasonable time.
            Cables shall be protected where practicable.
            Best efforts will be made to restore the service.
            Review logs regularly for security events.
            To keep data safe, minimizing harm, the owner must act promptly.
            Changes must be tested when possible or practicable.
            Implement certificates for sign-in where possible.
            The team uses tools to regularly evaluate subcontractors.
            Update the asset inventory as needed.
            Keys that are not used are removed promptly.
            Users must keep regular backups of their data.
            Staff receive training and regular updates, and managers must attend.
            We shall make reasonable and good-faith efforts to protect data.
            Administrators must use their own accounts where technically feasible.
            Data must be encrypted to the extent possible.
            Systems shall be protected as far as is reasonably practicable.
            The lead must act as soon as reasonably possible.
            To protect customers, logs are reviewed periodically.
            To be reviewed periodically by the CISO, who must sign it.
            Documents are updated as needed that define the roles.
            Access must not be shared and is periodically reviewed.
            This policy shall be reviewed regularly.
            This policy must be read, and it is updated as appropriate.
            """;
    private static final String NOT_OPEN = """
            Access rights must be reviewed every quarter, and periodically by the owner.
            Managers shall remove access within one day, as appropriate.
            We try to make our policies as clear as possible.
            We may update this policy as needed.
            We may ask you from time to time what you think.
            The act, as it may be amended from time to time, shall apply.
            Mail is not routinely read by administrators.
            Updates are not always applied promptly when a laptop sleeps; wait for them.
            Use 5-Why if needed.
            Re-enroll with a trusted device (in person if possible).
            Periodic access review.
            Data must be available when needed.
            Copies are kept as required by law.
            Steps are taken as necessary to comply with the law.
            The list will name tools as needed for the work.
            Backups shall be tested regularly in accordance with the backup policy.
            Logs are reviewed periodically as defined in the logging standard.
            Access is removed as appropriate, as determined by the system owner.
            For timely payment, send invoices to the office.
            The system is suitable, adequate and effective.
            Scanners run daily and results must be read promptly.
            Keys must be rotated yearly, or as needed.
            Alerts must be answered within 4 hours where possible.
            Tickets will be closed within five business days, as soon as possible.
            As needed.
            Where possible, small teams talk to each other.
            The purpose of this policy is timely and consistent response.
            Customers can ask for a copy from time to time.
            Anyone may report a concern promptly.
            Confidential: print when necessary.
            This will show whether access was sufficient.
            The information must be sufficient to tell who did what.
            A restart could be needed as soon as possible.
            Reasonable people may differ.
            The service desk must be staffed each working day, regularly by two people.
            A record must be kept for seven years where feasible.
            Reviews are held monthly and, as needed, after incidents.
            Files are transferred if needed.
            If applicable, the owner must sign.
            Where required by contract, customers will be told.
            Proper disposal must be ensured by shredding.
            Regular testing is part of [[PROC-CORE]].
            Passwords do not need to be regularly rotated, and must be long.
            Media may be reused when appropriate steps are taken to erase them.
            Updates: ☐ Timely ☐ Delayed ☐ Inadequate, which must be ticked.
            This policy also defines prohibited activities and requirements for periodic safety checks that are performed.
            This document is intended to ensure that suppliers will implement appropriate safeguards.
            The purpose of this policy is to set rules, ensuring appropriate protection controls are applied.
            The owner is named with the board and the auditor as required participants.
            To ensure that appropriate safeguards are in place, access shall be audited each day by us.
            To ensure incidents are detected and responded to in a timely manner, records are kept.
            Do you conduct periodic access reviews that are documented?
            The draft says "promptly", which must be changed.
            No periodic risk assessments are scheduled.
            Expenses are submitted in a timely manner, within the same month.
            Where the company regularly exchanges data, agreements are signed.
            People who routinely handle cards are trained.
            An "As Appropriate" interview is required.
            Audit risk lies in the timely identification of gaps.
            To establish a framework for data, ensuring appropriate protection controls are applied throughout.
            To ensure incidents are detected, reported, and responded to in a timely, consistent manner.
            Changes must be tested locally when possible, or on a sandbox otherwise.
            The log shows that plans are validated regularly, as required by the continuity policy.
            The company reserves the right to regularly audit networks.
            Update passwords during regular maintenance windows.
            """;

    static Stream<String> open() {
        return OPEN.lines();
    }

    static Stream<String> notOpen() {
        return NOT_OPEN.lines();
    }

    @ParameterizedTest
    @MethodSource("open")
    void findsADutyThatStaysOpen(String sentence) {
        assertThat(VagueWording.isOpenDuty(sentence)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("notOpen")
    void leavesOtherSentencesAlone(String sentence) {
        assertThat(VagueWording.isOpenDuty(sentence)).isFalse();
    }
}
