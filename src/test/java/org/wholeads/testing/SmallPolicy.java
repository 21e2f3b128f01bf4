package org.wholeads.testing;

import java.util.Map;
import org.wholeads.Audience;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Risk;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** A policy of which one thing of each kind can be said, and which decides nothing about platforms. */
final class SmallPolicy {
    static final Policy POLICY =
            PolicyReader.fromTexts(Map.of("policy.properties", "name = Small\nversion = 7\n", "small.drl", """
            package rules;
            import org.wholeads.*;
            global Ruling ruling;

            rule "Code is technology"
            when
                Initiative( primaryObjective == Objective.SOFTWARE_DEVELOPMENT )
            then
                ruling.favour( Leader.CTO, 3, "The CTO knows code." );
            end

            rule "Customers are the market"
            when
                Initiative( audience in ( Audience.CUSTOMERS, Audience.BOTH ) )
            then
                ruling.favour( Leader.CMO, 2, "The CMO knows customers." );
            end

            rule "Technology outweighs"
                salience 10
            when
                Initiative( kind == Kind.SOLUTION )
                Balance( margin > 0 )
            then
                ruling.lead( Leader.CTO, "More speaks for technology." );
            end

            rule "The market is the CMO's"
                salience 5
            when
                Initiative( kind == Kind.SOLUTION, audience == Audience.CUSTOMERS )
                Balance()
            then
                ruling.lead( Leader.CMO, "Customers come first." );
            end

            rule "Strategy is led by both"
            when
                Initiative( kind == Kind.STRATEGY )
                Balance()
            then
                ruling.lead( Leader.JOINT, "It touches everything." );
            end

            rule "The CTO breaks ties"
            when
                Initiative()
                Outcome( leader == Leader.JOINT )
            then
                ruling.tieBreak( Leader.CTO, "It is the CTO's budget." );
            end

            rule "Risky things are reviewed"
            when
                Initiative( !( risk == Risk.MINIMAL || risk == Risk.LIMITED ) )
                Outcome( leader != Leader.HANDS_ON_USER )
            then
                ruling.require( Requirement.SECURITY_REVIEW, Role.SECURITY_OFFICER, "It could do harm." );
                ruling.warn( "Harm is done before it is noticed." );
                ruling.advise( "Begin small." );
                ruling.ask( "Who can stop it?" );
                ruling.consult( Role.LEGAL_COUNSEL, "The law may apply." );
            end
            """));

    private SmallPolicy() {}

    /** Led by the CTO; the verdict for the CMO is overruled. */
    static Initiative assistant() {
        return Initiative.builder()
                .name("Support assistant")
                .kind(Kind.SOLUTION)
                .objectives(Objective.SOFTWARE_DEVELOPMENT)
                .audience(Audience.CUSTOMERS)
                .risk(Risk.HIGH)
                .build();
    }

    static Initiative strategy() {
        return Initiative.builder()
                .name("AI strategy")
                .kind(Kind.STRATEGY)
                .objectives(Objective.PRODUCTIVITY)
                .build();
    }

    /** Nobody leads. */
    static Initiative platform() {
        return Initiative.builder()
                .name("Model hub")
                .kind(Kind.PLATFORM)
                .objectives(Objective.INFRASTRUCTURE)
                .build();
    }
}
