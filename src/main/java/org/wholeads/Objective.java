package org.wholeads;

/**
 * What an initiative is for. The first objective of an initiative is its main one.
 */
public enum Objective {
    /** Technology: computing, networks, shared services. */
    INFRASTRUCTURE,

    /** Technology: keeping, describing and cleaning data. */
    DATA_MANAGEMENT,

    /** Technology: bringing the data of several sources together. */
    DATA_INTEGRATION,

    /** Technology: making systems work together. */
    SYSTEM_INTEGRATION,

    /** Technology: protecting data and systems. */
    DATA_SECURITY,

    /** Technology: keeping systems up. */
    SYSTEM_RELIABILITY,

    /** Technology: writing, testing and reviewing software. */
    SOFTWARE_DEVELOPMENT,

    /** Technology: running company-wide processes. */
    PROCESS_AUTOMATION,

    /** Technology: trying out new technology. */
    TECHNOLOGY_INNOVATION,

    /** Customer and market: how it is to deal with the organisation. */
    CUSTOMER_EXPERIENCE,

    /** Customer and market: reaching customers and keeping them. */
    CUSTOMER_ENGAGEMENT,

    /** Customer and market: what marketing brings for its money. */
    MARKETING_EFFECTIVENESS,

    /** Customer and market: what the brand stands for. */
    BRAND_POSITIONING,

    /** Customer and market: more sales. */
    REVENUE_GROWTH,

    /** Customer and market: understanding customers. */
    CUSTOMER_INSIGHT,

    /** Customer and market: texts, pictures, sound and film. */
    CREATIVE_CONTENT,

    /** The work itself: general office work such as writing, summarising, scheduling, searching. */
    PRODUCTIVITY,

    /** The work itself: the professional work of a trade such as medicine, law, science, finance, logistics. */
    SPECIALIST_WORK,

    /** The work itself: analytics, forecasting, planning. */
    DECISION_SUPPORT,

    /** Across: fraud, abuse, moderation. */
    TRUST_AND_SAFETY,

    /** Across: keeping laws and rules. */
    COMPLIANCE,

    /** Across: the same for less money. */
    COST_EFFICIENCY
}
