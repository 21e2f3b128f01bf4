package org.wholeads.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.Ruling;

/** The plainest thing that a ruling can be: it writes down who said what, and draws the conclusions step by step. */
final class Protocol implements Ruling {
    private final Set<String> said = new HashSet<>();
    private final List<Ranked> verdicts = new ArrayList<>();
    private final List<Ranked> tieBreaks = new ArrayList<>();
    private int cto;
    private int cmo;
    private int handsOnUser;
    private String rule = "";
    private int salience;

    private record Ranked(int salience, Leader leader) {}

    /** Whatever is said from now on, this rule says. */
    void speaking(String name, int rank) {
        rule = name;
        salience = rank;
    }

    Balance balance() {
        return new Balance(cto, cmo, handsOnUser);
    }

    /** Who leads; {@code null} if nobody, or more than one. */
    @Nullable
    Leader leader() {
        return highest(verdicts);
    }

    Judgement judgement() {
        Leader leader = leader();
        Leader accountable = leader == Leader.JOINT ? highest(tieBreaks) : leader;
        return leader == null || accountable == null
                ? Judgement.UNDECIDED
                : new Judgement(leader, accountable, balance(), said);
    }

    private static @Nullable Leader highest(List<Ranked> all) {
        int top = all.stream().mapToInt(Ranked::salience).max().orElse(0);
        List<Leader> leaders = all.stream()
                .filter(ranked -> ranked.salience() == top)
                .map(Ranked::leader)
                .distinct()
                .toList();
        return leaders.size() == 1 ? leaders.get(0) : null;
    }

    @Override
    public void favour(Leader side, int weight, String because) {
        said.add(Judgement.call(rule, "favour", side, weight, because));
        cto += side == Leader.CTO ? weight : 0;
        cmo += side == Leader.CMO ? weight : 0;
        handsOnUser += side == Leader.HANDS_ON_USER ? weight : 0;
    }

    @Override
    public void lead(Leader leader, String because) {
        said.add(Judgement.call(rule, "lead", leader, because));
        verdicts.add(new Ranked(salience, leader));
    }

    @Override
    public void tieBreak(Leader accountable, String because) {
        said.add(Judgement.call(rule, "tieBreak", accountable, because));
        tieBreaks.add(new Ranked(salience, accountable));
    }

    @Override
    public void require(Requirement requirement, Role owner, String because) {
        said.add(Judgement.call(rule, "require", requirement, owner, because));
    }

    @Override
    public void warn(String risk) {
        said.add(Judgement.call(rule, "warn", risk));
    }

    @Override
    public void advise(String advice) {
        said.add(Judgement.call(rule, "advise", advice));
    }

    @Override
    public void consult(Role role, String because) {
        said.add(Judgement.call(rule, "consult", role, because));
    }

    @Override
    public void ask(String question) {
        said.add(Judgement.call(rule, "ask", question));
    }
}
