package org.wholeads.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.RuleRef;
import org.wholeads.Spelling;
import org.wholeads.policy.ConstantCheck.Place;
import org.wholeads.policy.Syntax.CallSyntax;
import org.wholeads.policy.Syntax.ConstantSyntax;
import org.wholeads.policy.Syntax.Expression;
import org.wholeads.policy.Syntax.PatternSyntax;
import org.wholeads.policy.Syntax.RuleSyntax;

/** Types one rule against the vocabulary: subjects, fields, constants, verbs, stages. */
final class RuleCheck {
    private final SourceText source;
    private final Problems problems;

    RuleCheck(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The rule; empty if something is wrong with it, which is then reported, or with the file before. */
    Optional<Rule> check(RuleSyntax syntax) {
        int before = problems.count();
        name(syntax.name());
        source(syntax.source());
        List<Pattern> patterns = patterns(syntax);
        Stage stage = stage(syntax);
        List<Consequence> consequences =
                consequences(syntax, stage, patterns.size() == syntax.patterns().size());
        if (problems.count() == before) {
            tieBreakNeedsJoint(syntax, patterns);
        }
        // Not only problems of this rule: where characters cannot be read, those of the rule were left out.
        if (problems.count() > 0) {
            return Optional.empty();
        }
        RuleRef ref = new RuleRef(
                syntax.name().text(), source.file(), source.line(syntax.name().offset()));
        String stated = syntax.source() == null ? null : syntax.source().text();
        return Optional.of(new Rule(ref, stated, stage, syntax.salience(), patterns, consequences));
    }

    private void name(Token name) {
        String problem = RuleShape.nameProblem(name.text());
        if (problem != null) {
            problems.add(name, problem);
        }
    }

    private void source(@Nullable Token stated) {
        String problem = stated == null ? null : RuleShape.sourceProblem(stated.text());
        if (stated != null && problem != null) {
            problems.add(stated, problem);
        }
    }

    private Stage stage(RuleSyntax syntax) {
        Stage stage = Stage.EVIDENCE;
        for (PatternSyntax pattern : syntax.patterns()) {
            for (Subject subject : Subject.values()) {
                if (pattern.subject().is(subject.label()) && subject.stage().compareTo(stage) > 0) {
                    stage = subject.stage();
                }
            }
        }
        return stage;
    }

    private List<Pattern> patterns(RuleSyntax syntax) {
        List<Pattern> patterns = new ArrayList<>();
        Set<Subject> seen = EnumSet.noneOf(Subject.class);
        for (PatternSyntax pattern : syntax.patterns()) {
            Optional<Subject> subject = subject(pattern.subject());
            if (subject.isEmpty()) {
                continue;
            }
            if (!seen.add(subject.get())) {
                problems.add(
                        pattern.subject(),
                        subject.get().label()
                                + " stands in this rule already; write all its conditions in one pattern");
            }
            patterns.add(new Pattern(subject.get(), conditions(pattern, subject.get())));
        }
        patterns.sort(Comparator.comparing(Pattern::subject));
        return patterns;
    }

    private List<Condition> conditions(PatternSyntax pattern, Subject subject) {
        ConditionCheck check = new ConditionCheck(subject, problems);
        List<Condition> conditions = new ArrayList<>();
        for (Expression expression : pattern.conditions()) {
            Optional<Condition> condition = check.check(expression);
            if (condition.isPresent()) {
                conditions.add(condition.get());
            }
        }
        return conditions;
    }

    private Optional<Subject> subject(Token name) {
        for (Subject subject : Subject.values()) {
            if (name.is(subject.label())) {
                return Optional.of(subject);
            }
        }
        problems.add(
                name,
                "there is no fact '" + name.text() + "'"
                        + Spelling.closest(name.text(), Subject.labels())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; a rule matches Initiative, Balance and Outcome"));
        return Optional.empty();
    }

    private List<Consequence> consequences(RuleSyntax syntax, Stage stage, boolean stageIsKnown) {
        List<Consequence> consequences = new ArrayList<>();
        for (CallSyntax call : syntax.calls()) {
            Optional<Verb> verb = Verb.of(call.verb().text());
            if (verb.isEmpty()) {
                problems.add(
                        call.verb(),
                        "there is no verb '" + call.verb().text() + "'"
                                + Spelling.closest(call.verb().text(), Verb.labels())
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; the verbs are " + String.join(", ", Verb.labels())));
                continue;
            }
            if (stageIsKnown && verb.get().stage() != stage) {
                problems.add(call.verb(), wrongStage(verb.get(), stage));
            }
            consequence(verb.get(), call).ifPresent(consequence -> {
                if (isSecondVerdict(consequence, consequences)) {
                    problems.add(call.verb(), "a rule calls " + verb.get().label() + " only once");
                }
                consequences.add(consequence);
            });
        }
        return consequences;
    }

    private static boolean isSecondVerdict(Consequence consequence, List<Consequence> others) {
        return (consequence instanceof Consequence.Lead || consequence instanceof Consequence.TieBreak)
                && others.stream().anyMatch(other -> other.getClass() == consequence.getClass());
    }

    private static String wrongStage(Verb verb, Stage stage) {
        String place =
                switch (stage) {
                    case EVIDENCE -> "a rule that matches only Initiative weighs evidence";
                    case VERDICT -> "a rule that matches Balance gives the verdict";
                    case CONSEQUENCE -> "a rule that matches Outcome says what follows from the verdict";
                };
        String remedy =
                switch (verb.stage()) {
                    case EVIDENCE -> "match only Initiative";
                    case VERDICT ->
                        stage == Stage.EVIDENCE ? "add the pattern Balance()" : "match Balance, and not Outcome";
                    case CONSEQUENCE -> "add the pattern Outcome()";
                };
        return place + "; to call " + verb.label() + ", " + remedy;
    }

    private Optional<Consequence> consequence(Verb verb, CallSyntax call) {
        ConstantCheck constants = new ConstantCheck(problems);
        List<Object> values = new ArrayList<>();
        if (call.arguments().size() != verb.parameters().size()) {
            call.arguments().forEach(argument -> constants.check(argument, Place.ANY));
            problems.add(
                    call.verb(),
                    verb.label() + " takes " + verb.parameters().size()
                            + (verb.parameters().size() == 1 ? " argument" : " arguments") + ", not "
                            + call.arguments().size() + ": " + verb.usage());
            return Optional.empty();
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            ConstantSyntax argument = call.arguments().get(i);
            Verb.Parameter parameter = verb.parameters().get(i);
            Place place = new Place(
                    constant -> constant.value() != null && parameter.accepts(constant.value()),
                    () -> verb.label() + " needs " + parameter.expected());
            constants.check(argument, place).ifPresent(constant -> {
                if (constant.value() != null && parameter.accepts(constant.value())) {
                    values.add(constant.value());
                } else {
                    problems.add(
                            argument.whole(),
                            verb.label() + " needs " + parameter.expected() + " here: " + verb.usage());
                }
            });
        }
        return values.size() == verb.parameters().size() ? Optional.of(verb.consequence(values)) : Optional.empty();
    }

    private void tieBreakNeedsJoint(RuleSyntax syntax, List<Pattern> patterns) {
        for (CallSyntax call : syntax.calls()) {
            if (call.verb().is(Verb.TIE_BREAK.label()) && !RuleShape.matchJoint(patterns)) {
                problems.add(
                        call.verb(),
                        "only joint leaders need somebody who breaks a tie; match Outcome( leader == Leader.JOINT )");
            }
        }
    }
}
