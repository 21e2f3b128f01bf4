package org.wholeads.policy;

/** What hostile policies call. Whoever so much as initialises this class leaves a trace. */
public final class Trap {
    /** The system property that tells; a constant, so that reading it does not initialise the class. */
    static final String SPRUNG = "wholeads.test.trap.sprung";

    static {
        System.setProperty(SPRUNG, "initialised");
    }

    public Trap() {
        spring();
    }

    public static boolean spring() {
        System.setProperty(SPRUNG, "called");
        return true;
    }
}
