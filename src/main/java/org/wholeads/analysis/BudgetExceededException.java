package org.wholeads.analysis;

/** Ends work that has become too much; the entry points of the package turn it into an answer. */
final class BudgetExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BudgetExceededException() {
        super("not decided within the budget", null, false, false);
    }
}
