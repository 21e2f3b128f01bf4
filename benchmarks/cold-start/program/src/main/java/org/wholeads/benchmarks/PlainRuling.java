package org.wholeads.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.Balance;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.Ruling;

/** Collects what rules say. Drools fires the highest salience first, so the first to name somebody stands. */
public final class PlainRuling implements Ruling {
    private final List<String> said = new ArrayList<>();
    private Leader leader;
    private Leader tieBreak;
    private int cto;
    private int cmo;
    private int handsOnUser;

    Balance balance() {
        return new Balance(cto, cmo, handsOnUser);
    }

    Leader leader() {
        return leader;
    }

    @Override
    public void favour(Leader side, int weight, String because) {
        said.add(because);
        switch (side) {
            case CTO -> cto += weight;
            case CMO -> cmo += weight;
            case HANDS_ON_USER -> handsOnUser += weight;
            case JOINT -> throw new IllegalArgumentException("evidence speaks for one side");
        }
    }

    @Override
    public void lead(Leader person, String because) {
        said.add(because);
        leader = leader == null ? person : leader;
    }

    @Override
    public void tieBreak(Leader person, String because) {
        said.add(because);
        tieBreak = tieBreak == null ? person : tieBreak;
    }

    @Override
    public void require(Requirement requirement, Role owner, String because) {
        said.add(because);
    }

    @Override
    public void warn(String risk) {
        said.add(risk);
    }

    @Override
    public void advise(String advice) {
        said.add(advice);
    }

    @Override
    public void consult(Role role, String because) {
        said.add(because);
    }

    @Override
    public void ask(String question) {
        said.add(question);
    }
}
