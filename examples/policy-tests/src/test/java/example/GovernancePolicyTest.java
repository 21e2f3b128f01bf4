package example;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.wholeads.testing.PolicySuite;
import org.wholeads.testing.PolicyTest;

class GovernancePolicyTest {
    @PolicyTest(
            rules = "src/main/resources/rules",
            scenarios = "src/test/scenarios",
            minCoverage = 100,
            minMutationScore = 100)
    Stream<DynamicNode> the_policy_decides_as_the_scenarios_say(PolicySuite suite) {
        return suite.tests();
    }
}
