package org.wholeads.report;

import java.util.List;
import java.util.Optional;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.explain.Change;
import org.wholeads.explain.Observation;
import org.wholeads.explain.Obstacle;
import org.wholeads.explain.Support;
import org.wholeads.explain.Why;
import org.wholeads.explain.WhyNot;
import org.wholeads.policy.Rule;
import org.wholeads.portfolio.DecisionJson;
import org.wholeads.report.Explanation.Prospects;

/** An explanation for programs. Stateless; may be used by many threads. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /**
     * One JSON object on one line, without a line end: the policy, the initiative, the decision as {@code decide} writes it ({@code
     * null} if there is none), why, why not and what could come out otherwise ({@code null} where not asked or not decided).
     */
    public static String write(Explanation explanation) {
        Initiative initiative = explanation.initiative();
        return JsonText.object(
                        "type",
                        "EXPLANATION",
                        "policy",
                        explanation.policy(),
                        "initiative",
                        initiative,
                        "decision",
                        explanation.decision().map(it -> JsonText.raw(DecisionJson.write(initiative, it))),
                        "why",
                        why(explanation.why()),
                        "whyNot",
                        explanation.whyNot().map(ExplanationJson::whyNot),
                        "prospects",
                        explanation.prospects().map(ExplanationJson::prospects))
                .toString();
    }

    private static JsonText why(Why why) {
        return JsonText.object(
                "leader",
                Optional.ofNullable(why.leader()),
                "verdicts",
                supports(why.verdicts()),
                "tieBreaks",
                supports(why.tieBreaks()),
                "evidence",
                supports(why.evidence()),
                "agreed",
                supports(why.agreed()),
                "overruled",
                supports(why.overruled()),
                "consequences",
                supports(why.consequences()));
    }

    private static List<JsonText> supports(List<Support> supports) {
        return supports.stream()
                .map(support -> JsonText.object(
                        "rule",
                        support.rule().ref(),
                        "source",
                        Optional.ofNullable(support.rule().source()),
                        "because",
                        observations(support.observations())))
                .toList();
    }

    private static List<JsonText> observations(List<Observation> observations) {
        return observations.stream().map(ExplanationJson::observation).toList();
    }

    private static JsonText observation(Observation observation) {
        return JsonText.object(
                "type",
                "COMPARISON",
                "condition",
                observation.condition().toString(),
                "negated",
                observation.negated(),
                "field",
                observation.condition().field().label(),
                "value",
                Optional.ofNullable(observation.value()));
    }

    private static List<JsonText> obstacles(List<Obstacle> obstacles) {
        return obstacles.stream().map(ExplanationJson::obstacle).toList();
    }

    private static JsonText obstacle(Obstacle obstacle) {
        if (obstacle instanceof Obstacle.Failed failed) {
            return observation(failed.observation());
        }
        return obstacle instanceof Obstacle.OneOf oneOf
                ? JsonText.object("type", "ONE_OF", "parts", obstacles(oneOf.parts()))
                : JsonText.object("type", "ALL_OF", "parts", obstacles(((Obstacle.AllOf) obstacle).parts()));
    }

    private static JsonText whyNot(WhyNot whyNot) {
        return JsonText.object(
                "asked",
                whyNot.asked(),
                "decided",
                Optional.ofNullable(whyNot.decided()),
                "paths",
                whyNot.paths().stream()
                        .map(path -> JsonText.object(
                                "rule",
                                path.rule().ref(),
                                "source",
                                Optional.ofNullable(path.rule().source()),
                                "failed",
                                obstacles(path.obstacles()),
                                "overruledBy",
                                path.overruledBy().stream().map(Rule::ref).toList()))
                        .toList());
    }

    private static JsonText prospects(Prospects prospects) {
        return JsonText.object(
                "possible",
                prospects.outlook().leaders(),
                "possiblyAccountable",
                prospects.outlook().accountable(),
                "undecidedPossible",
                prospects.outlook().undecided(),
                "settled",
                prospects.outlook().settled(),
                "nextQuestion",
                prospects
                        .next()
                        .map(question -> JsonText.object(
                                "fact", question.field().label(), "question", QuestionText.of(question.field()))),
                "changesTo",
                prospects.goal(),
                "fixed",
                prospects.fixed().stream().map(Fact::label).toList(),
                "changes",
                prospects.changes().smallest().stream()
                        .map(ExplanationJson::change)
                        .toList(),
                "changesComplete",
                prospects.changes().complete());
    }

    private static JsonText change(Change change) {
        return JsonText.object(
                "facts",
                change.facts().stream()
                        .map(fact -> JsonText.object(
                                "fact",
                                fact.fact(),
                                "from",
                                Optional.ofNullable(fact.from()),
                                "to",
                                fact.to(),
                                "alike",
                                fact.alike()))
                        .toList(),
                "initiative",
                change.initiative(),
                "leader",
                change.situation().leader(),
                "accountable",
                change.situation().accountable());
    }
}
