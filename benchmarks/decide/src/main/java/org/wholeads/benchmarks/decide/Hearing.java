package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.Balance;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.Ruling;
import org.wholeads.policy.Consequence;

/**
 * Collects what rules say, and nothing more. Rules of the highest salience speak first, so the first to name somebody
 * stands.
 */
public final class Hearing implements Ruling {
    final List<String> said = new ArrayList<>();
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

    Leader accountable() {
        return leader == Leader.JOINT ? tieBreak : leader;
    }

    /** Says it, for engines whose rules have no text of their own. */
    void hear(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            favour(favour.side(), favour.weight(), favour.because());
        } else if (consequence instanceof Consequence.Lead lead) {
            lead(lead.leader(), lead.because());
        } else if (consequence instanceof Consequence.TieBreak tie) {
            tieBreak(tie.accountable(), tie.because());
        } else if (consequence instanceof Consequence.Require require) {
            require(require.requirement(), require.owner(), require.because());
        } else if (consequence instanceof Consequence.Consult consult) {
            consult(consult.role(), consult.because());
        } else if (consequence instanceof Consequence.Warn warn) {
            warn(warn.risk());
        } else if (consequence instanceof Consequence.Advise advise) {
            advise(advise.advice());
        } else if (consequence instanceof Consequence.Ask ask) {
            ask(ask.question());
        }
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
