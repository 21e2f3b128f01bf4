package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a small policy in other company, so that the engine shows what a rule does which decides nothing where it
 * belongs.
 *
 * @param rules their texts
 */
record RulesApart(List<String> rules) {
    private static final int LAST = -1_000;
    private static final String LAST_TIE_BREAK = Texts.rule(
            "the last tie-break", LAST, "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CTO, \"w\" )");

    RulesApart {
        rules = List.copyOf(rules);
    }

    /** As if the rule were not there. */
    Replay without(String name) {
        return Replay.of(rules.stream().filter(text -> !isNamed(text, name)).toList());
    }

    /** The rule and all evidence, and whatever it takes to decide: the rule gives a reason where it holds. */
    Replay alone(String name) {
        List<String> few = new ArrayList<>();
        rules.stream()
                .filter(text -> text.contains("ruling.favour(") || isNamed(text, name))
                .forEach(few::add);
        boolean tieBreak = few.stream().anyMatch(RulesApart::breaksTies);
        few.add(Texts.rule(
                "the last verdict", LAST, "Balance()", "lead( Leader." + (tieBreak ? "JOINT" : "CTO") + ", \"w\" )"));
        few.add(LAST_TIE_BREAK);
        return Replay.of(few);
    }

    /** With one tie-break instead of all: who leads is then decided wherever verdicts decide it. */
    Replay withAnyTieBreak() {
        List<String> others =
                new ArrayList<>(rules.stream().filter(text -> !breaksTies(text)).toList());
        others.add(LAST_TIE_BREAK);
        return Replay.of(others);
    }

    /** Whether the rule of this name breaks ties. */
    boolean isTieBreak(String name) {
        return rules.stream().anyMatch(text -> isNamed(text, name) && breaksTies(text));
    }

    private static boolean breaksTies(String text) {
        return text.contains("ruling.tieBreak(");
    }

    private static boolean isNamed(String text, String name) {
        return text.startsWith("rule \"" + name + "\"\n");
    }
}
