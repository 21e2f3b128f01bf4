package org.wholeads.policy;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Fact;
import org.wholeads.Fact.Form;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Outcome;

/**
 * Something that a condition can look at: a field of one of the three facts, or an attribute. Two fields are equal when
 * they look at the same thing. Immutable.
 */
public final class Field implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTE = "attributes[\"";
    private static final Map<String, Field> INITIATIVE = ofInitiative();
    private static final Field CTO = sum("cto");
    private static final Field CMO = sum("cmo");
    private static final Field HANDS_ON_USER = sum("handsOnUser");
    private static final Map<String, Field> BALANCE = byLabel(CTO, CMO, HANDS_ON_USER, sum("margin"));
    private static final Map<String, Field> OUTCOME =
            byLabel(new Field(Subject.OUTCOME, "leader", Form.ONE_OF, List.of(Leader.values()), false, null));

    private final transient Subject subject;
    private final transient String label;
    private final transient Form form;
    private final transient List<Enum<?>> choices;
    private final transient boolean optional;
    private final transient @Nullable Fact fact;
    private final transient String key;

    private Field(
            Subject subject, String label, Form form, List<Enum<?>> choices, boolean optional, @Nullable Fact fact) {
        this.subject = subject;
        this.label = label;
        this.form = form;
        this.choices = choices;
        this.optional = optional;
        this.fact = fact;
        this.key = fact == Fact.ATTRIBUTES ? label.substring(ATTRIBUTE.length(), label.length() - 2) : "";
    }

    /** The field of this name, if the subject has one. Attributes have a method of their own. */
    public static Optional<Field> of(Subject subject, String label) {
        return Optional.ofNullable(all(subject).get(label));
    }

    /**
     * The attribute of this key.
     *
     * @param key 1 to 100 characters, not blank, without quotation marks and whatever else no rule may hold
     * @throws IllegalArgumentException if it is another
     */
    public static Field attribute(String key) {
        Texts.requireText("key", key, Limits.KEY);
        return new Field(Subject.INITIATIVE, ATTRIBUTE + key + "\"]", Form.TEXT, List.of(), true, Fact.ATTRIBUTES);
    }

    /** The names that {@link #of} knows, in order. */
    public static List<String> labels(Subject subject) {
        return new ArrayList<>(all(subject).keySet());
    }

    /** The fact that has this field. */
    public Subject subject() {
        return subject;
    }

    /** The name as rules write it: {@code risk}, {@code attributes["region"]}. */
    public String label() {
        return label;
    }

    /** The key in {@code attributes["key"]}; empty for other fields. */
    public String key() {
        return key;
    }

    /** The fact of the vocabulary that it looks at; empty for fields of other subjects than the initiative. */
    public Optional<Fact> fact() {
        return Optional.ofNullable(fact);
    }

    /** What values it takes; never {@code TEXT_BY_KEY}. */
    public Form form() {
        return form;
    }

    /** The constants to choose from; empty where the form is neither {@code ONE_OF} nor {@code SEVERAL_OF}. */
    public List<Enum<?>> choices() {
        return choices;
    }

    /** Whether the value can be unknown. */
    public boolean isOptional() {
        return optional;
    }

    /** Whether it takes numbers. */
    public boolean isNumber() {
        return form == Form.WHOLE_NUMBER || form == Form.NUMBER;
    }

    /**
     * The value; {@code null} when nobody stated it.
     *
     * @param fact the fact that has this field
     * @throws ClassCastException if it is another fact
     */
    public @Nullable Object in(Object fact) {
        return switch (subject) {
            case INITIATIVE -> ofInitiative((Initiative) fact);
            case BALANCE -> ofBalance((Balance) fact);
            case OUTCOME -> ((Outcome) fact).leader();
        };
    }

    private @Nullable Object ofInitiative(Initiative initiative) {
        if (fact == Fact.OBJECTIVES && form == Form.ONE_OF) {
            return initiative.primaryObjective();
        }
        if (fact == Fact.ATTRIBUTES) {
            return initiative.attributes().get(key);
        }
        return Objects.requireNonNull(fact).in(initiative);
    }

    @SuppressWarnings(
            "ReferenceEquality") // there is one of each, and a switch over labels would be felt in each decision
    private int ofBalance(Balance balance) {
        return this == CTO
                ? balance.cto()
                : this == CMO ? balance.cmo() : this == HANDS_ON_USER ? balance.handsOnUser() : balance.margin();
    }

    private static Map<String, Field> all(Subject subject) {
        return switch (subject) {
            case INITIATIVE -> INITIATIVE;
            case BALANCE -> BALANCE;
            case OUTCOME -> OUTCOME;
        };
    }

    private static Map<String, Field> ofInitiative() {
        List<Field> fields = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (fact == Fact.OBJECTIVES) {
                fields.add(new Field(
                        Subject.INITIATIVE,
                        "primaryObjective",
                        Form.ONE_OF,
                        List.of(Objective.values()),
                        false,
                        Fact.OBJECTIVES));
            }
            if (fact != Fact.ATTRIBUTES) {
                fields.add(new Field(
                        Subject.INITIATIVE, fact.label(), fact.form(), fact.choices(), !fact.isRequired(), fact));
            }
        }
        return byLabel(fields.toArray(Field[]::new));
    }

    private static Field sum(String label) {
        return new Field(Subject.BALANCE, label, Form.WHOLE_NUMBER, List.of(), false, null);
    }

    private static Map<String, Field> byLabel(Field... fields) {
        Map<String, Field> byLabel = new LinkedHashMap<>();
        for (Field field : fields) {
            byLabel.put(field.label, field);
        }
        return byLabel;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field field && subject == field.subject && label.equals(field.label);
    }

    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + label.hashCode();
    }

    @Override
    public String toString() {
        return label;
    }

    /** What is written instead of this. */
    private record Name(Subject subject, String label, String key) implements Serializable {
        private Object readResolve() {
            return key.isEmpty() ? of(subject, label).orElseThrow() : attribute(key);
        }
    }

    private Object writeReplace() {
        return new Name(subject, label, key);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("only the name is ever written");
    }
}
