package org.wholeads.benchmarks.decide;

import java.util.Arrays;
import java.util.List;
import org.wholeads.Balance;
import org.wholeads.Leader;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Rule;

/** The least from which a leader follows: which rules fired, the sums, and the first verdict. */
final class Tally {
    private final Effects effects;
    private int[] fired = new int[16];
    private int size;
    private Leader leader;
    private Leader tieBreak;
    private int cto;
    private int cmo;
    private int handsOnUser;

    Tally(Effects effects) {
        this.effects = effects;
    }

    void fired(int rule) {
        if (size == fired.length) {
            fired = Arrays.copyOf(fired, 2 * size);
        }
        fired[size++] = rule;
        cto += effects.cto[rule];
        cmo += effects.cmo[rule];
        handsOnUser += effects.handsOnUser[rule];
        leader = leader == null ? effects.lead[rule] : leader;
        tieBreak = tieBreak == null ? effects.tieBreak[rule] : tieBreak;
    }

    Balance balance() {
        return new Balance(cto, cmo, handsOnUser);
    }

    Leader leader() {
        return leader;
    }

    Leader accountable() {
        return leader == Leader.JOINT ? tieBreak : leader;
    }

    int[] rules() {
        return Arrays.copyOf(fired, size);
    }

    /** By rule: what it adds and whom it names. */
    static final class Effects {
        private final int[] cto;
        private final int[] cmo;
        private final int[] handsOnUser;
        private final Leader[] lead;
        private final Leader[] tieBreak;

        Effects(List<Rule> rules) {
            cto = new int[rules.size()];
            cmo = new int[rules.size()];
            handsOnUser = new int[rules.size()];
            lead = new Leader[rules.size()];
            tieBreak = new Leader[rules.size()];
            for (int i = 0; i < rules.size(); i++) {
                for (Consequence consequence : rules.get(i).consequences()) {
                    add(i, consequence);
                }
            }
        }

        private void add(int rule, Consequence consequence) {
            if (consequence instanceof Consequence.Favour favour) {
                int[] side =
                        switch (favour.side()) {
                            case CTO -> cto;
                            case CMO -> cmo;
                            default -> handsOnUser;
                        };
                side[rule] += favour.weight();
            } else if (consequence instanceof Consequence.Lead verdict) {
                lead[rule] = verdict.leader();
            } else if (consequence instanceof Consequence.TieBreak tie) {
                tieBreak[rule] = tie.accountable();
            }
        }
    }
}
