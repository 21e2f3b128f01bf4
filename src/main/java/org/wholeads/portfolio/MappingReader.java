package org.wholeads.portfolio;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;

/** Turns YAML into an {@link IntakeMapping} and finds everything that is wrong with it. */
final class MappingReader {
    private static final String COLUMN = "column";
    private static final String IS = "is";
    private static final String CONTAINS = "contains";
    private static final String THEN = "then";

    private final FoundProblems problems = new FoundProblems();
    private final Map<FactName, List<MappingLine>> facts = new LinkedHashMap<>();
    private Charset encoding = StandardCharsets.UTF_8;

    IntakeMapping read(PlainData yaml) {
        Map<String, PlainData> parts = fields(yaml, List.of("encoding", "facts"));
        PlainData name = parts.get("encoding");
        if (name != null) {
            encoding(name);
        }
        if (parts.get("facts") instanceof PlainData.Fields named) {
            named.fields().forEach(this::fact);
            requireFacts(named);
        } else if (problems.count() == 0) {
            problem(yaml, "needs a part called facts, with the lines of each fact");
        }
        problems.refuse();
        return new IntakeMapping(encoding, facts);
    }

    private void encoding(PlainData name) {
        String text = text(name);
        if (text == null) {
            return;
        }
        try {
            encoding = Charset.forName(text.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problem(
                    name,
                    () -> Wording.quoted(text) + " is not an encoding"
                            + Wording.suggestion(text, List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16")));
        }
    }

    private void requireFacts(PlainData.Fields named) {
        for (Fact fact : Fact.values()) {
            if (fact.isRequired() && !named.fields().containsKey(fact.label())) {
                problem(named, "needs lines for " + fact.label() + ", which no initiative can be without");
            }
        }
    }

    private void fact(String label, PlainData lines) {
        Optional<FactName> name = FactName.of(label);
        if (name.isEmpty()) {
            problem(lines, () -> "is not a fact of an initiative" + Wording.suggestion(label, FactName.possible()));
            return;
        }
        if (!(lines instanceof PlainData.Items items) || items.items().isEmpty()) {
            problem(lines, "needs a list of lines, each starting with \"- \"");
            return;
        }
        List<MappingLine> read = new ArrayList<>();
        items.items().forEach(line -> line(name.get(), line).ifPresent(read::add));
        facts.put(name.get(), List.copyOf(read));
    }

    private Optional<MappingLine> line(FactName name, PlainData line) {
        int before = problems.count();
        Map<String, PlainData> parts = fields(line, List.of(COLUMN, IS, CONTAINS, THEN));
        PlainData answers = parts.get(IS) != null ? parts.get(IS) : parts.get(CONTAINS);
        if (parts.get(IS) != null && parts.get(CONTAINS) != null) {
            problem(line, "has both is and contains; make two lines of it");
        } else if (answers != null && parts.get(COLUMN) == null) {
            problem(line, "needs a column that has these answers");
        } else if (answers != null && parts.get(THEN) == null) {
            problem(line, "needs a then with the value that these answers give");
        } else if (parts.get(COLUMN) == null && parts.get(THEN) == null) {
            problem(line, "needs a column to take the value from, or a then with a value");
        }
        PlainData column = parts.get(COLUMN);
        PlainData then = parts.get(THEN);
        String from = column == null ? null : text(column);
        List<String> wanted = answers == null ? List.of() : texts(answers);
        boolean contained = parts.get(CONTAINS) != null;
        if (contained && wanted.stream().anyMatch(String::isBlank)) {
            problem(answers == null ? line : answers, "every cell contains an empty text; an empty cell is is: \"\"");
        }
        String value = then == null ? null : value(name, then);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new MappingLine(line.where(), from, wanted, contained, value));
    }

    /** The value as a cell would have it, checked now and not with the first row that gets it. */
    private @Nullable String value(FactName name, PlainData yaml) {
        boolean list = name.fact().form() == Fact.Form.SEVERAL_OF;
        String value = list ? texts(yaml).stream().collect(Collectors.joining(";")) : text(yaml);
        if (value == null || value.equals(MappingLine.UNKNOWN)) {
            return value;
        }
        if (value.isBlank()) {
            problem(yaml, "is empty; write unknown where an answer says nothing");
        }
        Draft trial = new Draft(Fact::label);
        name.read(trial, yaml.where(), value);
        problems.addAll(trial.problems());
        return value;
    }

    private Map<String, PlainData> fields(PlainData yaml, List<String> possible) {
        if (!(yaml instanceof PlainData.Fields known)) {
            problem(yaml, yaml.refusal("must consist of " + String.join(", ", possible)));
            return Map.of();
        }
        known.fields().forEach((key, value) -> {
            if (!possible.contains(key)) {
                problem(value, () -> "is not possible here" + Wording.suggestion(key, possible));
            }
        });
        return known.fields();
    }

    private List<String> texts(PlainData yaml) {
        if (!(yaml instanceof PlainData.Items items)) {
            String text = text(yaml);
            return text == null ? List.of() : List.of(text);
        }
        if (items.items().isEmpty()) {
            problem(yaml, "is an empty list");
        }
        List<String> texts = new ArrayList<>();
        for (PlainData item : items.items()) {
            String text = text(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable String text(PlainData yaml) {
        if (yaml instanceof PlainData.Text text) {
            return text.text();
        }
        problem(yaml, yaml.refusal("must be a text"));
        return null;
    }

    private void problem(PlainData yaml, String message) {
        problems.add(yaml.where(), message);
    }

    private void problem(PlainData yaml, Supplier<String> message) {
        problems.add(yaml.where(), message);
    }
}
