package org.wholeads.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** A small policy and scenarios for it. */
final class Worlds {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";

    /** Tools are led by their users, solutions by the CTO, and all else by nobody. */
    static final Policy POLICY = policy("HANDS_ON_USER");

    private Worlds() {}

    /** The same with another leader of tools. */
    static Policy policy(String leaderOfTools) {
        return PolicyReader.fromText(HEAD + """
                rule "software"
                when
                    Initiative( objectives contains Objective.SOFTWARE_DEVELOPMENT )
                then
                    ruling.favour( Leader.CTO, 5, "Software is technology." );
                end
                rule "tools"
                    salience 10
                when
                    Initiative( kind == Kind.TOOL )
                    Balance()
                then
                    ruling.lead( Leader.%s, "Who uses it decides." );
                end
                rule "technology"
                when
                    Initiative( kind in (Kind.TOOL, Kind.SOLUTION) )
                    Balance()
                then
                    ruling.lead( Leader.CTO, "It is technology." );
                end
                rule "marketing"
                when
                    Initiative( kind == Kind.SOLUTION, audience == Audience.CUSTOMERS, users > 1000000 )
                    Balance( cto == 0, cmo > 3 )
                then
                    ruling.lead( Leader.CTO, "Even then." );
                end
                rule "review"
                when
                    Initiative( kind == Kind.TOOL )
                    Outcome()
                then
                    ruling.require( Requirement.SECURITY_REVIEW, Role.CTO, "It must be safe." );
                    ruling.warn( "Silos grow." );
                    ruling.advise( "Start small." );
                    ruling.ask( "Who pays?" );
                    ruling.consult( Role.CMO, "Customers see it." );
                end
                """.formatted(leaderOfTools));
    }

    /** Scenarios in YAML, in a file of this name. */
    static List<Scenario> scenarios(Path folder, String name, String yaml) {
        try {
            return ScenarioFiles.read(Files.writeString(folder.resolve(name), yaml))
                    .whole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scenario about a tool to write software with. */
    static String tool(String title, String expect) {
        return "  - title: " + title + "\n    facts: { kind: TOOL, objectives: [SOFTWARE_DEVELOPMENT] }\n    expect: "
                + expect + "\n";
    }
}
