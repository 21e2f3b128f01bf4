package org.wholeads;

/**
 * Who deals with it directly: types to it, talks to it, picks from its results.
 */
public enum Audience {
    /** People of the organisation. */
    STAFF,

    /** Customers, the public included. */
    CUSTOMERS,

    /** Staff and customers. */
    BOTH,

    /** Nobody: it runs inside a product or a process, and people only feel its effect. */
    NONE
}
