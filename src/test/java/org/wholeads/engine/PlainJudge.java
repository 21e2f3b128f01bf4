package org.wholeads.engine;

import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** The meaning of a policy: every rule is asked whether it holds. */
record PlainJudge(Policy policy) implements Judge {
    @Override
    public Judgement judge(Initiative initiative) {
        Protocol protocol = new Protocol();
        Facts facts = Facts.of(initiative);
        stage(Stage.EVIDENCE, facts, protocol);
        facts = facts.with(protocol.balance());
        stage(Stage.VERDICT, facts, protocol);
        Leader leader = protocol.leader();
        if (leader == null) {
            return Judgement.UNDECIDED;
        }
        stage(Stage.CONSEQUENCE, facts.with(new Outcome(leader)), protocol);
        return protocol.judgement();
    }

    private void stage(Stage stage, Facts facts, Protocol protocol) {
        for (Rule rule : policy.rules()) {
            if (rule.stage() == stage && rule.holds(facts)) {
                protocol.speaking(rule.name(), rule.salience());
                rule.consequences().forEach(consequence -> say(consequence, protocol));
            }
        }
    }

    private static void say(Consequence consequence, Protocol protocol) {
        if (consequence instanceof Consequence.Favour it) {
            protocol.favour(it.side(), it.weight(), it.because());
        } else if (consequence instanceof Consequence.Lead it) {
            protocol.lead(it.leader(), it.because());
        } else if (consequence instanceof Consequence.TieBreak it) {
            protocol.tieBreak(it.accountable(), it.because());
        } else if (consequence instanceof Consequence.Require it) {
            protocol.require(it.requirement(), it.owner(), it.because());
        } else if (consequence instanceof Consequence.Warn it) {
            protocol.warn(it.risk());
        } else if (consequence instanceof Consequence.Advise it) {
            protocol.advise(it.advice());
        } else if (consequence instanceof Consequence.Consult it) {
            protocol.consult(it.role(), it.because());
        } else {
            protocol.ask(((Consequence.Ask) consequence).question());
        }
    }
}
