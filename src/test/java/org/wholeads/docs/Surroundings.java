package org.wholeads.docs;

import org.jspecify.annotations.Nullable;
import org.wholeads.Audience;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.engine.RuleEngine;
import org.wholeads.explain.Question;
import org.wholeads.policy.Policy;

/** What a snippet of a document may name without saying where it comes from; the class made of a snippet extends it. */
public abstract class Surroundings {
    protected final Policy policy;
    protected final Initiative chatbot = Initiative.builder()
            .name("Chatbot")
            .kind(Kind.SOLUTION)
            .objectives(Objective.CUSTOMER_EXPERIENCE)
            .audience(Audience.CUSTOMERS)
            .personalData(true)
            .build();
    protected final Decision decision;

    /** @param policy of the document */
    protected Surroundings(Policy policy) {
        this.policy = policy;
        this.decision = RuleEngine.unproved(policy).decide(chatbot);
    }

    /** Does what the snippet says. */
    public abstract void run() throws Exception;

    /** What a person would answer. */
    protected @Nullable Object ask(Question question) {
        if (question.mayBeUnknown()) {
            return null;
        }
        return question.choices().isEmpty() ? "Chatbot" : question.choices().get(0);
    }
}
