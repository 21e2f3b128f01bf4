package org.wholeads.policy;

import java.util.List;
import java.util.stream.Stream;

/** The facts that a rule can match, in the order in which the engine inserts them. */
public enum Subject {
    /** {@link org.wholeads.Initiative}. */
    INITIATIVE("Initiative", Stage.EVIDENCE),
    /** {@link org.wholeads.Balance}. */
    BALANCE("Balance", Stage.VERDICT),
    /** {@link org.wholeads.Outcome}. */
    OUTCOME("Outcome", Stage.CONSEQUENCE);

    private final String label;
    private final Stage stage;

    Subject(String label, Stage stage) {
        this.label = label;
        this.stage = stage;
    }

    /** The name as rules write it. */
    public String label() {
        return label;
    }

    /** The first stage in which a rule can match it. */
    public Stage stage() {
        return stage;
    }

    static List<String> labels() {
        return Stream.of(values()).map(Subject::label).toList();
    }
}
