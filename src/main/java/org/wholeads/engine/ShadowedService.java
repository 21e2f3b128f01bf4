package org.wholeads.engine;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.UndecidedException;

/**
 * Decides by one service and holds another, its shadow, against it: for trying a new engine, or a new policy, in production.
 * What the shadow says or throws never reaches the caller; it costs the caller its time.
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
         * The two differ. Called in the caller's thread, before the decision is returned; what it throws is logged and goes no
         * further.
         *
         * @param initiative on what
         * @param decided the {@link Decision} that is returned, or the {@link RuntimeException} that is thrown
         * @param shadow likewise what the shadow says
         */
        void differ(Initiative initiative, Object decided, Object shadow);
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
     * @param service decides
     * @param shadow is compared
     */
    public static ShadowedService of(DecisionService service, DecisionService shadow, Listener listener) {
        return new ShadowedService(service, shadow, listener);
    }

    @Override
    public Decision decide(Initiative initiative) {
        Object decided = answer(service, initiative);
        Object other = answer(shadow, initiative);
        if (!agree(decided, other)) {
            tell(initiative, decided, other);
        }
        if (decided instanceof RuntimeException failure) {
            throw failure;
        }
        return (Decision) decided;
    }

    private static Object answer(DecisionService service, Initiative initiative) {
        try {
            return service.decide(initiative);
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** To be undecided because of the same rules is the same answer. */
    private static boolean agree(Object decided, Object other) {
        if (decided instanceof UndecidedException one && other instanceof UndecidedException two) {
            return one.rules().equals(two.rules());
        }
        return Objects.equals(decided, other);
    }

    private void tell(Initiative initiative, Object decided, Object other) {
        try {
            listener.differ(initiative, decided, other);
        } catch (RuntimeException e) {
            LOG.warn("the listener for differences failed", e);
        }
    }
}
