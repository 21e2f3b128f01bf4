package org.wholeads.portfolio;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeads.Spelling;

/**
 * One run of tables through an {@link IntakeMapping}, which learns what of the mapping is of use. Give the same intake to
 * all files of the run. Not thread-safe.
 */
public final class Intake {
    private final IntakeMapping mapping;
    private final Map<MappingLine, BitSet> used = new HashMap<>();
    private final Map<String, SeenAnswers> seen = new LinkedHashMap<>();
    private boolean hasRows;

    /** @param mapping says which columns and answers give which facts */
    public Intake(IntakeMapping mapping) {
        this.mapping = mapping;
        mapping.facts().values().forEach(lines -> lines.forEach(line -> used.put(line, new BitSet())));
    }

    /** The mapping of this run. */
    public IntakeMapping mapping() {
        return mapping;
    }

    /**
     * The lines of the mapping, and the answers of a line, that gave no row a value so far: misspelt, out of date, or
     * behind a line that takes all their rows. Of more than 50 only the first are named. Complete when all files of the run were read to their end; empty as long
     * as there was no row.
     */
    public List<Problem> unused() {
        FoundProblems unused = new FoundProblems();
        if (hasRows) {
            mapping.facts().values().forEach(lines -> lines.forEach(line -> unused(line, unused)));
        }
        return unused.list();
    }

    private void unused(MappingLine line, FoundProblems unused) {
        BitSet hits = used.getOrDefault(line, new BitSet());
        if (hits.isEmpty() && line.answers().size() != 1) {
            unused.add(line.where(), "no row needed this line");
            return;
        }
        for (int i = hits.nextClearBit(0); i < line.answers().size(); i = hits.nextClearBit(i + 1)) {
            String answer = line.answers().get(i);
            unused.add(
                    line.where(),
                    () -> "no row needed the answer " + Wording.quoted(answer) + suggestion(line, answer));
        }
    }

    private String suggestion(MappingLine line, String answer) {
        SeenAnswers answers = seen.get(line.column());
        return answers == null || answers.has(answer)
                ? ""
                : Spelling.closest(answer, answers.shown())
                        .map(near -> ", did you mean " + Wording.quoted(near) + "?")
                        .orElse("");
    }

    Columns columns(List<String> header) {
        return new MappedColumns(this, header);
    }

    void row() {
        hasRows = true;
    }

    BitSet uses(MappingLine line) {
        return used.computeIfAbsent(line, unknown -> new BitSet());
    }

    SeenAnswers answersOf(String column) {
        return seen.computeIfAbsent(column, unknown -> new SeenAnswers());
    }
}
