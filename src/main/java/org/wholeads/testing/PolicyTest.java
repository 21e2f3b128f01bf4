package org.wholeads.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs scenario files as JUnit tests: a container for each file, and in it a test for each scenario, from which an IDE jumps
 * to the scenario's line.
 *
 * <pre>{@code
 * class GovernancePolicyTest {
 *     @PolicyTest(rules = "src/main/resources/rules", scenarios = "src/test/scenarios", minCoverage = 100)
 *     Stream<DynamicNode> policy(PolicySuite suite) {
 *         return suite.tests();
 *     }
 * }
 * }</pre>
 *
 * <p>Paths are relative to the working directory, which is that of the project under Maven and Gradle. A scenario
 * or a file that is broken is a test that fails; the method itself fails, with every problem, if the rules cannot be read or
 * there are no scenarios.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestFactory
@ExtendWith(PolicySuiteResolver.class)
public @interface PolicyTest {
    /** The policy that comes with the library, as {@link #rules}. */
    String BUNDLED = "bundled";

    /** The directory of the rules, or {@value #BUNDLED}. */
    String rules() default "src/main/resources/rules";

    /** The folder of the scenarios, or one file of them. */
    String scenarios() default "src/test/scenarios";

    /** The file of accepted disagreements; empty: {@code accepted.yaml} beside the scenarios, if there is one. */
    String accepted() default "";

    /**
     * Whether a test checks that no order of files, rules, conditions or set elements matters, nor a rule that has nothing to
     * do with it.
     */
    boolean order() default true;

    /** How much of the policy the scenarios must cover, in percent, above 0 to 100; 0: a test of this is left out. */
    double minCoverage() default 0;

    /** How many mutants of the policy the scenarios must notice, in percent, above 0 to 100; 0: a test of this is left out. */
    double minMutationScore() default 0;
}
