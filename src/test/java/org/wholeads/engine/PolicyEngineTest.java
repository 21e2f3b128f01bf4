package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.DecisionService;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** What holds for each engine. */
class PolicyEngineTest {
    private static final Policy POLICY = PolicyReader.bundled();

    static Stream<Named<PolicyEngine>> engines() {
        return Stream.of(
                Named.of("RuleEngine", RuleEngine.unproved(POLICY)),
                Named.of("CompiledPolicy", CompiledPolicy.unproved(POLICY)),
                Named.of("Evaluator", Evaluator.of(POLICY)));
    }

    static Stream<Named<? extends DecisionService>> services() {
        CompiledPolicy engine = CompiledPolicy.unproved(POLICY);
        return Stream.concat(engines(), Stream.of(Named.of("ShadowedService", ShadowedService.of(engine, engine))));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void an_engine_shows_its_policy(PolicyEngine engine) {
        assertThat(engine.policy()).isSameAs(POLICY);
    }

    @ParameterizedTest
    @MethodSource("services")
    @SuppressWarnings("NullAway") // what this is about
    void no_initiative_is_refused_by_its_name(DecisionService service) {
        assertThatNullPointerException()
                .isThrownBy(() -> service.decide(null))
                .withMessage("initiative must not be null");
    }

    @ParameterizedTest
    @MethodSource("services")
    @SuppressWarnings("NullAway")
    void no_initiatives_are_refused_by_their_name(DecisionService service) {
        assertThatNullPointerException()
                .isThrownBy(() -> service.decideAll(null))
                .withMessage("initiatives must not be null");
    }

    static Stream<ThrowingCallable> withoutPolicy() {
        return Stream.of(
                () -> RuleEngine.of(none()),
                () -> RuleEngine.unproved(none()),
                () -> CompiledPolicy.of(none()),
                () -> CompiledPolicy.unproved(none()),
                () -> Evaluator.of(none()));
    }

    @ParameterizedTest
    @MethodSource("withoutPolicy")
    void no_policy_is_refused_by_its_name(ThrowingCallable building) {
        assertThatNullPointerException().isThrownBy(building).withMessage("policy must not be null");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what this is about
    private static <T> T none() {
        return null;
    }
}
