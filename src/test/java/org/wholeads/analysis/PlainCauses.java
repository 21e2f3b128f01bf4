package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholeads.RuleRef;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** The causes of changes, written down a second time and more plainly: initiative by initiative. */
final class PlainCauses {
    private PlainCauses() {}

    /** Each change of one initiative with each of its causes. */
    static Set<String> of(Policy before, Verdicts was, Policy after, Verdicts is) {
        Set<String> causes = new TreeSet<>();
        if (!was.situation().equals(is.situation())) {
            for (String old : ways(was)) {
                for (String now : ways(is)) {
                    causes.add(was.situation() + " becomes " + is.situation() + ": " + old + " -> " + now);
                }
            }
        }
        entries(after, is, was).forEach(cause -> causes.add("added " + cause));
        entries(before, was, is).forEach(cause -> causes.add("dropped " + cause));
        return causes;
    }

    private static List<String> ways(Verdicts verdicts) {
        List<String> first = named(verdicts, Stage.VERDICT);
        List<String> second = named(verdicts, Stage.CONSEQUENCE);
        return first.stream()
                .flatMap(verdict -> second.stream().map(tie -> (verdict + " " + tie).strip()))
                .toList();
    }

    private static List<String> named(Verdicts verdicts, Stage stage) {
        List<String> names = verdicts.standing().stream()
                .filter(rule -> rule.stage() == stage)
                .map(Rule::name)
                .toList();
        return names.isEmpty() ? List.of("") : names;
    }

    private static Set<String> entries(Policy policy, Verdicts here, Verdicts there) {
        Set<String> causes = new TreeSet<>();
        for (String entry : here.says()) {
            policy.rules().stream()
                    .filter(rule -> !there.says().contains(entry)
                            && here.holding().contains(rule.name())
                            && Verdicts.said(rule).contains(entry))
                    .forEach(rule -> causes.add(entry + ": " + rule.name()));
        }
        return causes;
    }

    /** Those of a difference in the same words, each with its count. */
    static Map<String, BigInteger> of(Difference difference) {
        Map<String, BigInteger> causes = new TreeMap<>();
        for (Change change : difference.changes()) {
            for (Cause cause : change.causes()) {
                BigInteger other = causes.put(words(change, cause), cause.count());
                if (other != null) {
                    throw new AssertionError("twice: " + words(change, cause));
                }
            }
        }
        return causes;
    }

    static String words(Change change, Cause cause) {
        if (change instanceof Change.OfEntry made) {
            return (made.added() ? "added " : "dropped ") + made.entry() + ": " + names(cause.before())
                    + names(cause.after());
        }
        return change + ": " + names(cause.before()) + " -> " + names(cause.after());
    }

    private static String names(List<RuleRef> rules) {
        return rules.stream().map(RuleRef::name).collect(Collectors.joining(" "));
    }
}
