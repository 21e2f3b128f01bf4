package org.wholeads.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.explain.Change.Difference;

/**
 * What becomes of a list of objectives, as people say it, around one objective that stands out: the new main one, else the
 * first that comes in, else the first that drops out.
 *
 * @param before what is said before it: "the objectives: add "
 * @param objective that objective
 * @param after what is said after it: " beside productivity"
 */
record ObjectivesEdit(String before, Object objective, String after) {
    private static final String NAME = FactWords.name("objectives") + ": ";

    /** The edits that a change stands for: to its own list, and to those that no rule tells from it. */
    static Stream<ObjectivesEdit> of(Difference change) {
        List<?> from = List.copyOf((Collection<?>) Objects.requireNonNull(change.from()));
        return Stream.concat(Stream.of(change.to()), change.alike().stream())
                .map(to -> of(from, List.copyOf((Collection<?>) to)));
    }

    private static ObjectivesEdit of(List<?> from, List<?> to) {
        Object oldMain = from.get(0);
        Object main = to.get(0);
        List<Object> in = new ArrayList<>(to);
        in.removeAll(from);
        in.remove(main);
        List<Object> out = new ArrayList<>(from);
        out.removeAll(to);
        if (!main.equals(oldMain)) {
            boolean stays = !out.remove(oldMain);
            String place = stays ? " first, before " : " first instead of ";
            return new ObjectivesEdit(
                    NAME, main, place + FactWords.value(oldMain) + rest(", add ", in) + rest(", without ", out));
        }
        if (!in.isEmpty()) {
            Object first = in.remove(0);
            return new ObjectivesEdit(
                    NAME + "add ",
                    first,
                    rest(" and ", in) + " beside " + FactWords.value(oldMain) + rest(", without ", out));
        }
        Object first = out.remove(0);
        return new ObjectivesEdit(NAME + "without ", first, rest(" and ", out));
    }

    private static String rest(String lead, List<?> objectives) {
        return objectives.isEmpty()
                ? ""
                : lead + objectives.stream().map(FactWords::value).collect(Collectors.joining(" and "));
    }
}
