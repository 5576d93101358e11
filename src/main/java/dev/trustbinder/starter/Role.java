package dev.trustbinder.starter;

import dev.trustbinder.model.Words;

/** The roles of every programme the library writes, each held by someone, several by one person where few are there. */
public enum Role {
    CEO("Chief executive", "Leadership"),
    CISO("Security lead", "Security"),
    IT_LEAD("IT lead", "IT", CISO),
    ENGINEERING_LEAD("Engineering lead", "Engineering", IT_LEAD),
    PLATFORM_LEAD("Platform lead", "Platform", ENGINEERING_LEAD),
    HR_LEAD("People lead", "People", CEO),
    COMPLIANCE_MANAGER("Compliance manager", "Compliance", CISO),
    SUPPORT_LEAD("Support lead", "Support", PLATFORM_LEAD),
    PRODUCT_LEAD("Product lead", "Product", ENGINEERING_LEAD),
    FINANCE_LEAD("Finance lead", "Finance", CEO),
    LEGAL_COUNSEL("Legal counsel", "Legal", CEO),
    PRIVACY_OFFICER("Privacy officer", "Privacy", COMPLIANCE_MANAGER),
    VENDOR_MANAGER("Vendor manager", "Operations", COMPLIANCE_MANAGER),
    OFFICE_LEAD("Office lead", "Operations", HR_LEAD);

    private final String title;
    private final String team;
    private final Role otherwise;

    Role(String title, String team) {
        this.title = title;
        this.team = team;
        this.otherwise = this;
    }

    Role(String title, String team, Role otherwise) {
        this.title = title;
        this.team = team;
        this.otherwise = otherwise;
    }

    /** The id in {@code program.yml}. */
    public String id() {
        return Words.of(this);
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The team of whoever holds it. */
    String team() {
        return team;
    }

    /** The role whose holder has this one, too, where nobody else was named; itself where someone must be. */
    Role otherwise() {
        return otherwise;
    }
}
