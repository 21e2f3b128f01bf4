package org.wholeads;

import java.io.Serializable;

/**
 * The evidence added up: the sum of the weights of all {@code favour} calls, by side.
 *
 * @param cto sum for the CTO, 0 or more
 * @param cmo sum for the CMO, 0 or more
 * @param handsOnUser sum for the hands-on user, 0 or more
 */
public record Balance(int cto, int cmo, int handsOnUser) implements Serializable {
    /** How far the evidence for the CTO exceeds that for the CMO; negative when the CMO has more. */
    public int margin() {
        return cto - cmo;
    }
}
