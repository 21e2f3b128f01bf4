package org.wholeads.report;

import java.util.Locale;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;

/** The vocabulary as people say it. */
final class Words {
    private Words() {}

    /** {@code SECURITY_REVIEW} as "security review"; titles that are abbreviations stay as they are. */
    static String of(Enum<?> value) {
        if (value == Leader.HANDS_ON_USER || value == Role.HANDS_ON_USER) {
            return "hands-on user";
        }
        if (value == Requirement.STOP) {
            return "STOP"; // the one condition that nobody may overlook
        }
        boolean abbreviation = value == Leader.CTO || value == Leader.CMO || value == Role.CTO || value == Role.CMO;
        return abbreviation
                ? value.name()
                : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
