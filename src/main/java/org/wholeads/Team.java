package org.wholeads;

/**
 * A part of the organisation.
 */
public enum Team {
    /** Engineering and IT. */
    TECHNOLOGY,

    /** Product management and design. */
    PRODUCT,

    /** Marketing and public relations. */
    MARKETING,

    /** Design, text, picture and film. */
    CREATIVE,

    /** Sales. */
    SALES,

    /** Customer service. */
    CUSTOMER_SERVICE,

    /** Operations and logistics. */
    OPERATIONS,

    /** Finance. */
    FINANCE,

    /** Human resources. */
    HUMAN_RESOURCES,

    /** Legal. */
    LEGAL,

    /** Research and science. */
    RESEARCH,

    /** The profession that the organisation exists for: clinicians, investigators, teachers, traders. */
    CORE_BUSINESS,

    /** Everybody in the organisation. */
    EVERYONE
}
