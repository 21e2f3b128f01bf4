package org.wholeads.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeads.Fact;
import org.wholeads.Spelling;
import org.wholeads.explain.WhatIf;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --fixed} and {@code --free}: which facts a change leaves alone. */
final class FixedFactsOptions {
    @Option(
            names = "--fixed",
            paramLabel = "FACT",
            split = ",",
            description = "facts that changes must leave alone, too: audience,users; always so unless freed: id, name,"
                    + " risk")
    private List<String> fixed = List.of();

    @Option(names = "--free", paramLabel = "FACT", split = ",", description = "facts that changes may touch: risk")
    private List<String> free = List.of();

    /**
     * The facts to leave alone.
     *
     * @throws ParameterException with all that is wrong, if a name is no fact's or a fact is to be both fixed and free
     */
    Set<Fact> facts(CommandLine command) {
        List<String> problems = new ArrayList<>();
        Set<Fact> toFix = facts("--fixed", fixed, problems);
        Set<Fact> toFree = facts("--free", free, problems);
        toFix.stream()
                .filter(toFree::contains)
                .forEach(fact -> problems.add(fact.label() + " cannot be both --fixed and --free"));
        if (!problems.isEmpty()) {
            throw new ParameterException(command, String.join("; ", problems));
        }
        Set<Fact> facts = EnumSet.copyOf(WhatIf.FIXED);
        facts.addAll(toFix);
        facts.removeAll(toFree);
        return facts;
    }

    private static Set<Fact> facts(String option, List<String> names, List<String> problems) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (String name : names) {
            Optional<Fact> fact = Fact.labelled(name.strip());
            fact.ifPresent(facts::add);
            if (fact.isEmpty()) {
                problems.add(option + ": no fact is called \"" + name.strip() + "\"" + wayOut(name.strip()));
            }
        }
        return facts;
    }

    private static String wayOut(String name) {
        if (name.equals("primaryObjective")) {
            return "; it is the first of the objectives";
        }
        if (name.startsWith("attributes[")) {
            return "; attributes can only be named all together: attributes";
        }
        return Spelling.closest(name, Fact.labels())
                .map(near -> "; did you mean " + near + "?")
                .orElse("; facts are " + String.join(", ", Fact.labels()));
    }
}
