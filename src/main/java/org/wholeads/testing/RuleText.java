package org.wholeads.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.explain.Observation;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;
import org.wholeads.report.PlainText;

/** A rule held against facts, as text: which of its conditions held, which failed. */
final class RuleText {
    private static final String HELD = "held    ";
    private static final String FAILED = "failed  ";

    private final StringBuilder text = new StringBuilder();

    private RuleText() {}

    /** The facts may lack those that the rule does not look at, and an outcome that there is not. */
    static String of(Rule rule, Facts facts) {
        RuleText writing = new RuleText();
        writing.write(rule, facts);
        return writing.text.toString();
    }

    /** What it says, with the verbs that the assertions have. */
    static String of(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            return "favours " + favour.side() + " with " + favour.weight();
        }
        if (consequence instanceof Consequence.Lead lead) {
            return "says that " + lead.leader() + " leads";
        }
        if (consequence instanceof Consequence.TieBreak tieBreak) {
            return "lets " + tieBreak.accountable() + " break a tie";
        }
        if (consequence instanceof Consequence.Require require) {
            return "requires " + require.requirement() + " by " + require.owner();
        }
        if (consequence instanceof Consequence.Warn warn) {
            return "warns of \"" + warn.risk() + "\"";
        }
        if (consequence instanceof Consequence.Advise advise) {
            return "advises \"" + advise.advice() + "\"";
        }
        return consequence instanceof Consequence.Consult consult
                ? "consults " + consult.role()
                : "asks \"" + ((Consequence.Ask) consequence).question() + "\"";
    }

    private void write(Rule rule, Facts facts) {
        boolean isKnown = rule.patterns().stream().allMatch(pattern -> fact(pattern.subject(), facts) != null);
        line(
                0,
                "",
                "The rule " + rule.ref() + (isKnown && rule.holds(facts) ? " holds" : " does not hold") + " for \""
                        + facts.initiative().name() + "\":");
        rule.patterns().forEach(pattern -> pattern(pattern, fact(pattern.subject(), facts)));
    }

    private static @Nullable Object fact(Subject subject, Facts facts) {
        return switch (subject) {
            case INITIATIVE -> facts.initiative();
            case BALANCE -> facts.balance();
            case OUTCOME -> facts.outcome();
        };
    }

    private void pattern(Pattern pattern, @Nullable Object fact) {
        String label = pattern.subject().label();
        if (fact == null) {
            line(1, FAILED, label + ": there is none, since nobody leads");
        } else if (pattern.conditions().isEmpty()) {
            line(1, HELD, label + ": nothing is asked of it");
        } else {
            pattern.conditions().forEach(condition -> condition(1, condition, false, fact));
        }
    }

    private void condition(int depth, Condition condition, boolean negated, Object fact) {
        String came = condition.holds(fact) == negated ? FAILED : HELD;
        if (condition instanceof Condition.Not not) {
            condition(depth, not.condition(), !negated, fact);
        } else if (condition instanceof Condition.Atom atom) {
            Object value = atom.field().in(fact);
            line(depth, came, new Observation(atom, negated, value, condition.holds(fact) != negated).toString());
        } else if (condition instanceof Condition.All all) {
            parts(depth, came, negated ? "not all of these:" : "all of these:", all.conditions(), fact);
        } else if (condition instanceof Condition.Any any) {
            parts(depth, came, negated ? "none of these:" : "one of these:", any.conditions(), fact);
        }
    }

    private void parts(int depth, String came, String heading, List<Condition> conditions, Object fact) {
        line(depth, came, heading);
        conditions.forEach(part -> condition(depth + 1, part, false, fact));
    }

    private void line(int depth, String came, String line) {
        text.append("  ".repeat(depth)).append(came).append(PlainText.of(line)).append('\n');
    }
}
