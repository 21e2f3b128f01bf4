package org.wholeads.analysis;

import org.wholeads.Role;

/**
 * Somebody whose opinion must be heard, whatever the reason.
 *
 * @param role whom to consult
 */
public record Consulted(Role role) implements Entry {
    @Override
    public Part part() {
        return Part.CONSULTATION;
    }

    /** {@code consult LEGAL_COUNSEL}. */
    @Override
    public String toString() {
        return "consult " + role;
    }
}
