package org.wholeads.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.wholeads.Fact;
import org.wholeads.Spelling;

/** The columns of a foreign table, read through an intake mapping. */
final class MappedColumns implements Columns {
    private static final String CUT = "…";
    private static final String CUT_IN_DOTS = "...";

    private final Intake intake;
    private final List<String> header;
    private final Map<FactName, List<Line>> facts = new LinkedHashMap<>();
    private final FoundProblems problems = new FoundProblems();

    /** A line of the mapping with its place in this table; -1 where it looks at no column. */
    private record Line(MappingLine mapping, int column, BitSet uses, SeenAnswers seen) {}

    /** @throws InputRefusedException if a column that the mapping names is not there, or not only once */
    MappedColumns(Intake intake, List<String> header) {
        this.intake = intake;
        this.header = header.stream().map(Answer::tidy).toList();
        intake.mapping().facts().forEach((name, lines) -> {
            List<Line> bound = new ArrayList<>();
            lines.forEach(line -> bound.add(bind(line)));
            facts.put(name, bound);
        });
        problems.refuse();
    }

    private Line bind(MappingLine line) {
        String column = line.column();
        int index = column == null ? -1 : find(line, Answer.tidy(column)).orElse(-1);
        return new Line(line, index, intake.uses(line), intake.answersOf(String.valueOf(column)));
    }

    private OptionalInt find(MappingLine line, String column) {
        boolean cut = (column.endsWith(CUT) || column.endsWith(CUT_IN_DOTS)) && !header.contains(column);
        String start = column.replaceFirst("(" + CUT + "|[.][.][.])$", "").stripTrailing();
        int[] found = IntStream.range(0, header.size())
                .filter(i ->
                        header.get(i).equals(column) || (cut && header.get(i).startsWith(start)))
                .toArray();
        String quoted = "the table has ";
        if (found.length == 0) {
            problems.add(line.where(), () -> quoted + "no column " + Wording.quoted(column) + suggestion(column));
        } else if (found.length > 1) {
            problems.add(
                    line.where(), quoted + found.length + " columns " + Wording.quoted(column) + "; one is needed");
        }
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    private String suggestion(String column) {
        if (header.size() == 1) {
            return "; its only column is " + Wording.quoted(header.get(0)) + ", so check that commas separate them";
        }
        return Spelling.closest(column, header)
                .map(near -> ", did you mean " + Wording.quoted(near) + "?")
                .orElse("");
    }

    @Override
    public Draft read(List<String> cells) {
        intake.row();
        Draft draft = new Draft(Fact::label);
        facts.forEach((name, lines) -> read(draft, name, lines, cells));
        return draft;
    }

    private void read(Draft draft, FactName name, List<Line> lines, List<String> cells) {
        for (Line line : lines) {
            MappingLine mapping = line.mapping();
            String cell = line.column() < 0 ? "" : cells.get(line.column());
            if (holds(line, cell)) {
                String then = mapping.then();
                if (then == null) {
                    name.read(draft, name.label() + " from column " + Wording.quoted(header.get(line.column())), cell);
                } else if (!then.equals(MappingLine.UNKNOWN)) {
                    name.read(draft, name.label(), then);
                }
                return;
            }
        }
    }

    private boolean holds(Line line, String cell) {
        MappingLine mapping = line.mapping();
        if (mapping.answers().isEmpty()) {
            boolean holds = line.column() < 0 || !Answer.tidy(cell).isEmpty();
            line.uses().set(0, holds || line.uses().get(0));
            return holds;
        }
        String comparable = Answer.comparable(cell);
        line.seen().add(cell, comparable);
        boolean holds = false;
        for (int i = 0; i < mapping.answers().size(); i++) {
            if (mapping.holds(mapping.answers().get(i), comparable)) {
                line.uses().set(i);
                holds = true;
            }
        }
        return holds;
    }
}
