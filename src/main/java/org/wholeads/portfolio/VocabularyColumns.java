package org.wholeads.portfolio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wholeads.Fact;

/** Columns that carry the names of the vocabulary, and {@code attributes.key} for the organisation's own facts. */
final class VocabularyColumns implements Columns {
    private final List<Column> columns = new ArrayList<>();

    private record Column(FactName name, String where) {}

    /** @throws InputRefusedException if a name is unknown, is there twice, or a required one is missing */
    VocabularyColumns(List<String> header) {
        FoundProblems problems = new FoundProblems();
        Set<String> seen = new HashSet<>();
        for (String written : header) {
            String name = written.strip();
            String where = "column " + Wording.quoted(name);
            Optional<FactName> fact = FactName.of(name);
            if (fact.isEmpty()) {
                problems.add(where, () -> "is not a fact of an initiative" + hint(header, name));
            } else if (!seen.add(name)) {
                problems.add(where, "is there twice");
            } else {
                columns.add(new Column(fact.get(), where));
            }
        }
        if (problems.count() == 0) {
            for (Fact fact : Fact.values()) {
                if (fact.isRequired() && !seen.contains(fact.label())) {
                    problems.add("column " + Wording.quoted(fact.label()), "is required");
                }
            }
        }
        problems.refuse();
    }

    private static String hint(List<String> header, String name) {
        if (header.size() == 1 && (name.contains(";") || name.contains("\t"))) {
            return "; columns must be separated by commas";
        }
        return name.toLowerCase(Locale.ROOT).contains("attribute")
                ? "; facts of your own are called attributes and their key: attributes.region"
                : Wording.suggestion(name, FactName.possible());
    }

    @Override
    public Draft read(List<String> cells) {
        Draft draft = new Draft(fact -> "column " + Wording.quoted(fact.label()));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            column.name().read(draft, column.where(), cells.get(i));
        }
        return draft;
    }
}
