package org.wholeads.cli;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeads.engine.UnsoundPolicyException;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.report.AnalysisReport;
import org.wholeads.report.PlainText;
import org.wholeads.report.Unreadable;

/** What a failure means to the person who runs the program. */
final class Complaint {
    private Complaint() {}

    /** Says it on standard error; false if the failure is none that a person can mend. */
    static boolean write(Exception failure, World world) {
        Optional<String> text = text(failure, world.width());
        text.ifPresent(world.err()::print);
        return text.isPresent();
    }

    /** Lines, each with its end; empty if the failure is none that a person can mend. */
    static Optional<String> text(Exception failure, int width) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof PolicyRejectedException) {
            return Optional.of(message + "\n"); // shows source lines with carets below, which the reader has made safe
        }
        if (failure instanceof UnsoundPolicyException unsound) {
            return Optional.of(AnalysisReport.refusal(unsound.policy(), unsound.findings(), width)
                    + "To use the policy as it is, say --unproved.\n");
        }
        if (failure instanceof InputRefusedException) {
            return Optional.of(
                    message.lines().map(line -> PlainText.of(line) + "\n").collect(Collectors.joining()));
        }
        if (failure instanceof Output.CannotWrite) {
            return Optional.of(PlainText.of(message) + "\n");
        }
        return failure instanceof UncheckedIOException unreadable
                ? Optional.of(PlainText.of(Unreadable.message(unreadable)) + "\n")
                : Optional.empty();
    }
}
