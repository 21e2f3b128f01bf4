package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.UndecidedException;
import org.wholeads.policy.PolicyReader;

class ShadowedServiceTest {
    private static final Initiative STRATEGY = Initiative.builder()
            .name("AI strategy")
            .kind(Kind.STRATEGY)
            .objectives(Objective.TECHNOLOGY_INNOVATION)
            .build();
    private static final DecisionService BUNDLED = CompiledPolicy.withDefaultPolicy();

    /** Gives a verdict on tools only. */
    private static final DecisionService OF_TOOLS = CompiledPolicy.unproved(PolicyReader.fromText("""
                    package rules;
                    import org.wholeads.*;
                    global Ruling ruling;

                    rule "tools"
                    when
                        Initiative( kind == Kind.TOOL )
                        Balance()
                    then
                        ruling.lead( Leader.HANDS_ON_USER, "Who uses it decides." );
                    end
                    """));

    private final List<Object> told = new ArrayList<>();

    @Test
    void decides_as_the_service_and_says_nothing_where_both_agree() {
        DecisionService shadowed = shadowed(BUNDLED, Evaluator.of(PolicyReader.bundled()));

        assertThat(shadowed.decide(STRATEGY)).isEqualTo(BUNDLED.decide(STRATEGY));
        assertThat(told).isEmpty();
    }

    @Test
    void tells_where_they_differ_and_decides_as_the_service() {
        Decision decision = shadowed(BUNDLED, OF_TOOLS).decide(STRATEGY);

        assertThat(decision).isEqualTo(BUNDLED.decide(STRATEGY));
        assertThat(told).hasSize(3).startsWith(STRATEGY, decision).element(2).isInstanceOf(UndecidedException.class);
    }

    @Test
    void what_the_service_throws_reaches_the_caller() {
        assertThatThrownBy(() -> shadowed(OF_TOOLS, BUNDLED).decide(STRATEGY)).isInstanceOf(UndecidedException.class);
        assertThat(told).hasSize(3);
    }

    @Test
    void two_that_are_undecided_because_of_the_same_rules_agree() {
        assertThatThrownBy(() -> shadowed(OF_TOOLS, OF_TOOLS).decide(STRATEGY)).isInstanceOf(UndecidedException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void a_listener_that_fails_is_not_felt() {
        DecisionService shadowed = ShadowedService.of(BUNDLED, OF_TOOLS, (initiative, decided, shadow) -> {
            throw new IllegalStateException("full");
        });

        assertThat(shadowed.decide(STRATEGY)).isEqualTo(BUNDLED.decide(STRATEGY));
    }

    static Stream<Throwable> whatever_can_be_thrown() {
        return Stream.of(
                new StackOverflowError(),
                new NoClassDefFoundError("missing/Class"),
                new OutOfMemoryError("as if"),
                new AssertionError("broken"),
                new IOException("not declared"));
    }

    @ParameterizedTest
    @MethodSource("whatever_can_be_thrown")
    void whatever_the_shadow_throws_is_told_and_goes_no_further(Throwable failure) {
        DecisionService shadowed = shadowed(BUNDLED, initiative -> sneak(failure));

        assertThat(shadowed.decide(STRATEGY)).isEqualTo(BUNDLED.decide(STRATEGY));
        assertThat(told).containsExactly(STRATEGY, BUNDLED.decide(STRATEGY), failure);
    }

    @ParameterizedTest
    @MethodSource("whatever_can_be_thrown")
    void whatever_the_listener_throws_is_not_felt(Throwable failure) {
        DecisionService shadowed =
                ShadowedService.of(BUNDLED, OF_TOOLS, (initiative, decided, shadow) -> sneak(failure));

        assertThat(shadowed.decide(STRATEGY)).isEqualTo(BUNDLED.decide(STRATEGY));
    }

    @Test
    void a_shadow_that_calls_itself_without_end_is_not_felt() {
        DecisionService endless = new DecisionService() {
            @Override
            @SuppressWarnings("InfiniteRecursion") // what this is about
            public Decision decide(Initiative initiative) {
                return decide(initiative);
            }
        };

        assertThat(shadowed(BUNDLED, endless).decide(STRATEGY)).isEqualTo(BUNDLED.decide(STRATEGY));
        assertThat(told).element(2).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void a_shadow_that_says_nothing_differs() {
        assertThat(shadowed(BUNDLED, nothing()).decide(STRATEGY)).isEqualTo(BUNDLED.decide(STRATEGY));
        assertThat(told).containsExactly(STRATEGY, BUNDLED.decide(STRATEGY), null);
    }

    @Test
    void an_error_of_the_service_reaches_the_caller_and_the_shadow_is_not_asked() {
        Error error = new StackOverflowError();

        assertThatThrownBy(() -> shadowed(initiative -> sneak(error), BUNDLED).decide(STRATEGY))
                .isSameAs(error);
        assertThat(told).isEmpty();
    }

    @SuppressWarnings({"NullAway", "unchecked"}) // a service that does not keep its word
    private static DecisionService nothing() {
        return initiative -> null;
    }

    /** Throws also what nobody declared, as code in other languages does. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> Decision sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private DecisionService shadowed(DecisionService service, DecisionService shadow) {
        return ShadowedService.of(
                service,
                shadow,
                (initiative, decided, other) -> told.addAll(Arrays.asList(initiative, decided, other)));
    }
}
