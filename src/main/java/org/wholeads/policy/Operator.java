package org.wholeads.policy;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a field is compared with one constant. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As rules write it. */
    public String sign() {
        return sign;
    }

    /** Whether it needs numbers. */
    public boolean isOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    static Optional<Operator> signed(String sign) {
        for (Operator operator : values()) {
            if (operator.sign.equals(sign)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** The meaning in Drools: unknown is a value like any other for equality, and has no order. */
    boolean holds(@Nullable Object value, @Nullable Object constant) {
        if (!isOrder()) {
            return same(value, constant) == (this == EQUAL);
        }
        if (!(value instanceof Number left && constant instanceof Number right)) {
            return false;
        }
        int order = Double.compare(left.doubleValue(), right.doubleValue());
        return switch (this) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    static boolean same(@Nullable Object value, @Nullable Object constant) {
        // A whole constant may stand for a decimal field; -0.0 cannot occur, since 0.0 + a value makes it 0.0.
        return (value instanceof Number left && constant instanceof Number right)
                ? left.doubleValue() == right.doubleValue()
                : Objects.equals(value, constant);
    }
}
