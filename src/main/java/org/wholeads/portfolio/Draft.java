package org.wholeads.portfolio;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.InvalidInitiativeException;

/** An initiative while it is read: its facts so far and everything found wrong so far. */
final class Draft {
    private static final int LONGEST_LABEL = 80;

    private final InitiativeBuilder builder = Initiative.builder();
    private final FoundProblems problems = new FoundProblems();
    private final Set<Fact> wrong = EnumSet.noneOf(Fact.class);
    private final Function<Fact, String> place;
    private @Nullable String id;
    private @Nullable String name;

    /** @param place says where the input has, or should have, a fact */
    Draft(Function<Fact, String> place) {
        this.place = place;
    }

    void set(Fact fact, @Nullable Object value) {
        builder.set(fact, value);
        if (fact == Fact.ID) {
            id = (String) value;
        } else if (fact == Fact.NAME) {
            name = (String) value;
        }
    }

    void attribute(String key, String value) {
        builder.attribute(key, value);
    }

    /** Something is wrong with the value of a fact. */
    void problem(Fact fact, String where, String message) {
        problem(fact, where, () -> message);
    }

    /** Something is wrong with the value of a fact; the message is asked for only if it is kept. */
    void problem(Fact fact, String where, Supplier<String> message) {
        wrong.add(fact);
        problems.add(where, message);
    }

    /** Something is wrong that has nothing to do with a fact. */
    void problem(String where, String message) {
        problems.add(where, message);
    }

    /** Something is wrong that has nothing to do with a fact; the message is asked for only if it is kept. */
    void problem(String where, Supplier<String> message) {
        problems.add(where, message);
    }

    /** It is no initiative at all, so that nothing else about it is worth saying. */
    void hopeless(String where, String message) {
        problem(where, message);
        wrong.addAll(EnumSet.allOf(Fact.class));
    }

    /** Everything found wrong so far. */
    List<Problem> problems() {
        return problems.list();
    }

    /** How a person would recognise it: its id, or else its name, as far as either could be read. */
    @Nullable
    String label() {
        String label = id != null && !id.isBlank() ? id : name;
        return label == null || label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + "…";
    }

    /** @throws InputRefusedException with everything that is wrong, the vocabulary's own limits included */
    Initiative build() {
        try {
            Initiative initiative = builder.build();
            if (problems.count() == 0) {
                return initiative;
            }
        } catch (InvalidInitiativeException e) {
            // What was unreadable is unset now; that it is missing is no news.
            e.problems().stream()
                    .filter(found -> !wrong.contains(found.fact()))
                    .forEach(found -> problem(place.apply(found.fact()), found.message()));
        }
        throw new InputRefusedException(problems.list());
    }
}
