package org.wholeads.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeads.Audience;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.explain.Interview;
import org.wholeads.explain.Outlook;
import org.wholeads.explain.Outlooks;
import org.wholeads.explain.Question;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** The Java snippets of the document on analysis; they stand there as they stand here. */
class AnalysisSnippetsTest {
    private static final Path DOCUMENT = Path.of("docs/analysis.md");

    private final Initiative chat = Initiative.builder()
            .name("Chat on the web site")
            .kind(Kind.SOLUTION)
            .objectives(Objective.CUSTOMER_EXPERIENCE)
            .build();
    private final List<Initiative> portfolio = List.of(
            chat,
            chat.toBuilder().audience(Audience.STAFF).build(),
            chat.toBuilder().kind(Kind.TOOL).build());
    private final Map<Initiative, Question> asked = new LinkedHashMap<>();

    private Policy policy = PolicyReader.bundled();

    @BeforeEach
    void readThePolicyOfTheDocument() throws IOException {
        List<String> rules = Markdown.of(DOCUMENT).blocks("drl");
        policy = PolicyReader.fromTexts(
                Map.of("rules.drl", rules.get(0).replaceFirst("salience 10", "salience 20") + "\n" + rules.get(1)));
    }

    @Test
    void an_application_holds_an_interview() {
        // snippet
        Interview interview = Interview.of(policy, Budget.normal()).orElseThrow();
        while (interview.question().isPresent()) {
            interview = interview.answer(ask(interview.question().get()));
        }
        // end
        assertThat(interview.outlook().settled()).contains(Leader.CTO);
    }

    private @Nullable Object ask(Question question) {
        return question.field().in(chat);
    }

    @Test
    void an_application_tells_what_is_open_of_many() {
        // snippet
        Outlooks outlooks =
                DecisionDiagram.of(policy, Budget.normal()).map(Outlooks::of).orElseThrow();
        for (Initiative initiative : portfolio) {
            Outlook outlook = outlooks.of(initiative);
            if (outlook.settledWithAccountable().isEmpty()) {
                Question next = outlooks.nextQuestion(initiative).orElseThrow();
                ask(initiative, outlook.leaders(), next);
            }
        }
        // end
        assertThat(asked.keySet()).containsExactly(chat);
        assertThat(Objects.requireNonNull(asked.get(chat)).field()).hasToString("audience");
    }

    private void ask(Initiative initiative, Set<Leader> possible, Question question) {
        assertThat(possible).containsExactly(Leader.CTO, Leader.CMO);
        asked.put(initiative, question);
    }

    @Test
    void the_snippets_stand_in_the_document() throws IOException {
        List<String> here = Pattern.compile("(?ms)^ *// snippet\n(.*?)\n *// end$")
                .matcher(Files.readString(Path.of("src/test/java/org/wholeads/docs/AnalysisSnippetsTest.java")))
                .results()
                .map(result -> result.group(1).stripIndent() + "\n")
                .toList();

        assertThat(Markdown.of(DOCUMENT).blocks("java")).isEqualTo(here);
    }
}
