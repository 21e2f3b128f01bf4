package org.wholeads.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.UndecidedException;

/**
 * Decides by one service and holds another, its shadow, against it: for trying a new engine, or a new policy, in production.
 * What the shadow says or throws never reaches the caller, an {@link Error} such as a stack overflow or a missing class
 * included; it costs the caller its time. The memory and the threads of the JVM are shared: a shadow that takes all memory, or
 * that never returns, harms the caller all the same.
 *
 * <pre>{@code
 * DecisionService service = ShadowedService.of(RuleEngine.of(policy), CompiledPolicy.of(policy));
 * }</pre>
 *
 * <p>Immutable; may be used by as many threads as both services and the listener.
 */
public final class ShadowedService implements DecisionService {
    private static final Logger LOG = LoggerFactory.getLogger(ShadowedService.class);

    private final DecisionService service;
    private final DecisionService shadow;
    private final Listener listener;

    private ShadowedService(DecisionService service, DecisionService shadow, Listener listener) {
        this.service = service;
        this.shadow = shadow;
        this.listener = listener;
    }

    /**
     * Hears of differences.
     */
    @FunctionalInterface
    public interface Listener {
        /**
         * The two differ. Called in the caller's thread, before the decision is returned; what it throws, an {@link Error}
         * included, is logged and goes no further.
         *
         * @param initiative on what
         * @param decided the {@link Decision} that is returned, or the {@link RuntimeException} that is thrown
         * @param shadow the {@link Decision} of the shadow, or whatever {@link Throwable} it threw; {@code null} if it returned
         *     that
         */
        void differ(Initiative initiative, Object decided, @Nullable Object shadow);
    }

    /** Differences are logged as warnings (SLF4J), with the initiative and both decisions. */
    public static ShadowedService of(DecisionService service, DecisionService shadow) {
        return of(
                service,
                shadow,
                (initiative, decided, other) -> LOG.warn(
                        "the shadow differs on {}: decided {}, but the shadow {}", initiative, decided, other));
    }

    /**
     * Differences are told to a listener.
     *
     * @param service decides; an {@link Error} that it throws reaches the caller at once, and the shadow is not asked
     * @param shadow is compared
     */
    public static ShadowedService of(DecisionService service, DecisionService shadow, Listener listener) {
        return new ShadowedService(
                Objects.requireNonNull(service, "service must not be null"),
                Objects.requireNonNull(shadow, "shadow must not be null"),
                Objects.requireNonNull(listener, "listener must not be null"));
    }

    @Override
    public Decision decide(Initiative initiative) {
        Objects.requireNonNull(initiative, "initiative must not be null");
        Object decided = decided(initiative);
        compare(initiative, decided);
        if (decided instanceof RuntimeException failure) {
            throw failure;
        }
        return (Decision) decided;
    }

    private Object decided(Initiative initiative) {
        try {
            return service.decide(initiative);
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void compare(Initiative initiative, Object decided) {
        try {
            Object other = shadow(initiative);
            if (!agree(decided, other)) {
                listener.differ(initiative, decided, other);
            }
        } catch (Throwable e) {
            log(e);
        }
    }

    private @Nullable Object shadow(Initiative initiative) {
        try {
            return shadow.decide(initiative);
        } catch (Throwable e) {
            return e;
        }
    }

    /** To be undecided because of the same rules is the same answer. */
    private static boolean agree(Object decided, @Nullable Object other) {
        if (decided instanceof UndecidedException one && other instanceof UndecidedException two) {
            return one.rules().equals(two.rules());
        }
        return decided.equals(other);
    }

    private static void log(Throwable failure) {
        try {
            LOG.warn("the listener for differences failed", failure);
        } catch (Throwable e) {
            // Where logging fails, too, nothing is left to tell it by; the caller gets the decision all the same.
        }
    }
}
