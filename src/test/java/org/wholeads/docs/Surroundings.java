package org.wholeads.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Audience;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.engine.RuleEngine;
import org.wholeads.explain.Outlook;
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
    protected final List<Initiative> portfolio =
            List.of(chatbot, chatbot.toBuilder().audience(null).build());
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

    /** Where an application would write what is open. */
    protected void tell(Initiative initiative, Outlook outlook, Question next) {
        assertThat(outlook.leaders())
                .as("%s, before %s is known", initiative, next)
                .hasSizeGreaterThan(1);
    }
}
