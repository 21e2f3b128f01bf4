package org.wholeads.cli;

import java.io.UncheckedIOException;
import org.wholeads.engine.UnsoundPolicyException;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.report.AnalysisReport;
import org.wholeads.report.PlainText;

/** What a failure means to the person who runs the program. */
final class Complaint {
    private Complaint() {}

    /** Says it on standard error; false if the failure is none that a person can mend. */
    static boolean write(Exception failure, World world) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof PolicyRejectedException) {
            world.err().println(message); // shows source lines with carets below, which the reader has made safe
        } else if (failure instanceof UnsoundPolicyException unsound) {
            world.err().print(AnalysisReport.refusal(unsound.policy(), unsound.findings(), world.width()));
            world.err().println("To use the policy as it is, say --unproved.");
        } else if (failure instanceof InputRefusedException) {
            message.lines().forEach(line -> world.err().println(PlainText.of(line)));
        } else if (failure instanceof Output.CannotWrite) {
            world.err().println(PlainText.of(message));
        } else if (failure instanceof UncheckedIOException unreadable) {
            world.err().println(PlainText.of(Unreadable.message(unreadable)));
        } else {
            return false;
        }
        return true;
    }
}
