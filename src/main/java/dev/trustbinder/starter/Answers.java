package dev.trustbinder.starter;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Key;
import dev.trustbinder.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a newcomer says of the company, so that the workspace written for it is its own: {@code answers.yml}. */
public record Answers(
        @Key(value = "whose programme it is", required = true)
        Optional<Company> organization,

        @Key(value = "the system the report is about", required = true)
        Optional<AnsweredSystem> system,

        @Key(value = "what the company does for its customers", required = true)
        Optional<Business> business,

        @Key("whether the company writes software itself; yes where absent for saas and analytics")
        Optional<Boolean> ownCode,

        @Key(value = "where the system runs", required = true)
        Optional<Cloud> cloud,

        @Key(value = "where accounts are kept", required = true)
        Optional<IdentityProvider> identityProvider,

        @Key(value = "where code is kept", required = true) Optional<CodeHost> codeHost,
        @Key(value = "where people work", required = true) Optional<WorkPlace> work,

        @Key(value = "the role towards the personal data of customers", required = true)
        Optional<Charter.DataRole> dataRole,

        @Key(value = "how changes of the system are managed", required = true)
        Optional<ChangePath> changes,

        @Key("whether someone works on security or compliance alone")
        boolean dedicated,

        @Key(value = "why a report is wanted", required = true)
        String why,

        @Key("who asks for it") String askedBy,
        @Key("by when it is needed") Optional<LocalDate> neededBy,

        @Key("whether it is needed within three months; from needed-by where absent")
        Optional<Boolean> withinThreeMonths,

        @Key(value = "the last report there is", otherwise = "none")
        Optional<EarlierAudit> earlierAudit,

        @Key("the categories in scope beside security, each with its reason")
        List<CategoryAnswer> categories,

        @Key("the type and days chosen; those advised where absent")
        Optional<ChosenEngagement> engagement,

        @Key(value = "who leads what; at least two people", required = true)
        List<Leader> people,

        @Key(value = "the mail address for reports of weaknesses", required = true)
        String securityContact,

        @Key("where the trust center will stand; trust. before the site's host where absent")
        String trustCenter,

        @Key(value = "the first month of the fiscal year, 1 to 12", otherwise = "1")
        Optional<Integer> fiscalYearStarts,

        @Key("the day the answers were first used; dates in the workspace count from it")
        Optional<LocalDate> answeredOn) {
    /** The company. */
    public record Company(
            @Key(value = "legal name", required = true) String name,

            @Key("the name people use; the legal name where absent")
            String shortName,

            @Key("postal address") String address,

            @Key(value = "URL of its site, with https", required = true)
            String site) {}

    /** The system. */
    public record AnsweredSystem(
            @Key(value = "its name", required = true) String name,

            @Key("what it does for customers, in one sentence")
            String description) {}

    /** A category and why it is in scope. */
    public record CategoryAnswer(
            @Key(value = "which", required = true) Optional<Category> category,
            @Key(value = "why", required = true) String reason) {}

    /** A type and its days. */
    public record ChosenEngagement(
            @Key(value = "Type I or Type II", required = true)
            Optional<Engagement.Type> type,

            @Key("the day a Type I speaks of") Optional<LocalDate> asOf,
            @Key("the days a Type II speaks of") Optional<Period> window) {}

    /** Someone who leads, and what. */
    public record Leader(
            @Key(value = "the name; kept internal", required = true)
            String name,

            @Key("mail addresses in git; kept internal") List<String> git,
            @Key("the roles held") List<Role> roles) {}

    /** What a company does. */
    public enum Business {
        SAAS,
        MSP,
        HOSTING,
        ANALYTICS
    }

    /** Where a system runs. */
    public enum Cloud {
        AWS,
        AZURE,
        GCP,
        OWN_SERVERS
    }

    /** Where accounts are kept. */
    public enum IdentityProvider {
        OKTA,
        ENTRA,
        GOOGLE_WORKSPACE,
        JUMPCLOUD,
        OTHER_IDP
    }

    /** Where code is kept. */
    public enum CodeHost {
        GITHUB,
        GITLAB,
        BITBUCKET,
        AZURE_DEVOPS,
        NO_CODE_HOST
    }

    /** Where people work. */
    public enum WorkPlace {
        REMOTE,
        OFFICE,
        HYBRID
    }

    /** How changes are managed. */
    public enum ChangePath {
        PULL_REQUESTS,
        TICKETS
    }

    /** The last report there is. */
    public enum EarlierAudit {
        NONE,
        TYPE1,
        TYPE2,
        OTHER
    }

    /** The categories a company may choose; security is in every report. */
    public enum Category {
        SECURITY,
        AVAILABILITY,
        CONFIDENTIALITY,
        PROCESSING_INTEGRITY,
        PRIVACY
    }

    /** Whether the company writes software. */
    public boolean writesCode() {
        return ownCode.orElse(business.filter(Answers::isSoftware).isPresent());
    }

    private static boolean isSoftware(Business business) {
        return business == Business.SAAS || business == Business.ANALYTICS;
    }
}
