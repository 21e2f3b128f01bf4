package org.wholeads.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.PlainData.Fields;
import org.wholeads.portfolio.PlainData.Items;
import org.wholeads.portfolio.PlainData.Text;
import org.wholeads.portfolio.Wording;
import org.wholeads.portfolio.WrittenFacts;

/** Reads the parts {@code facts} and {@code expect} of one file. */
final class SheetReader {
    static final String FACTS = "facts";
    static final String EXPECT = "expect";
    private static final String ATTRIBUTES = "attributes";

    private final Path file;
    private final Flaws flaws;

    SheetReader(Path file, Flaws flaws) {
        this.file = file;
        this.flaws = flaws;
    }

    /** The fields of the data, if it has none but these. */
    Map<String, PlainData> fields(PlainData data, List<String> possible) {
        if (!(data instanceof Fields known)) {
            flaws.add(file, data, data.refusal("must consist of " + String.join(", ", possible)));
            return Map.of();
        }
        known.fields().forEach((key, value) -> {
            if (!possible.contains(key)) {
                flaws.add(file, value, () -> "is not possible here" + Wording.suggestion(key, possible));
            }
        });
        return known.fields();
    }

    List<PlainData> items(PlainData data, String of) {
        if (data instanceof Items items) {
            return items.items();
        }
        flaws.add(file, data, data.refusal("must be a list of " + of));
        return List.of();
    }

    Optional<String> text(PlainData data) {
        if (data instanceof Text text) {
            return Optional.of(text.text());
        }
        flaws.add(file, data, data.refusal("must be a text"));
        return Optional.empty();
    }

    /** What the parts {@code facts} and {@code expect} among these say. */
    Sheet sheet(Map<String, PlainData> parts) {
        Map<String, Cell> facts = new LinkedHashMap<>();
        Map<String, Cell> expected = new LinkedHashMap<>();
        PlainData stated = parts.get(FACTS);
        if (stated != null) {
            stated(stated, facts);
        }
        PlainData expect = parts.get(EXPECT);
        if (expect != null) {
            expected(expect, expected);
        }
        return new Sheet(facts, expected);
    }

    private void stated(PlainData data, Map<String, Cell> facts) {
        if (!(data instanceof Fields fields)) {
            flaws.add(file, data, data.refusal("must be facts by name, such as kind: TOOL"));
            return;
        }
        fields.fields().forEach((name, value) -> {
            if (name.equals(ATTRIBUTES) && value instanceof Fields own) {
                own.fields().forEach((key, text) -> fact(ATTRIBUTES + "." + key, text, facts));
            } else {
                fact(name, value, facts);
            }
        });
    }

    private void fact(String name, PlainData value, Map<String, Cell> facts) {
        if (!WrittenFacts.isName(name)) {
            flaws.add(
                    file,
                    value,
                    () -> "is not a fact of an initiative" + Wording.suggestion(name, WrittenFacts.names()));
            return;
        }
        filled(value, "is empty; write unknown where nobody stated it").ifPresent(cell -> facts.put(name, cell));
    }

    private void expected(PlainData data, Map<String, Cell> expected) {
        List<String> possible =
                Stream.concat(Expected.NAMES.stream(), Stream.of(Expected.NOT)).toList();
        fields(data, possible).forEach((name, value) -> {
            if (name.equals(Expected.NOT)) {
                fields(value, Expected.NEGATABLE).forEach((negated, what) -> {
                    if (Expected.NEGATABLE.contains(negated)) {
                        expected(Expected.NOT + "." + negated, what, expected);
                    }
                });
            } else if (possible.contains(name)) {
                expected(name, value, expected);
            }
        });
    }

    private void expected(String name, PlainData value, Map<String, Cell> expected) {
        filled(value, "is empty; leave it out where anything will do").ifPresent(cell -> expected.put(name, cell));
    }

    private Optional<Cell> filled(PlainData data, String otherwise) {
        Optional<Cell> cell = cell(data);
        if (cell.filter(Cell::isBlank).isPresent()) {
            flaws.add(file, data, otherwise);
            return Optional.empty();
        }
        return cell;
    }

    /** A text, or a list of texts. */
    Optional<Cell> cell(PlainData data) {
        String place = Flaws.place(file, data);
        if (data instanceof Text text) {
            return Optional.of(new Cell(place, List.of(text.text())));
        }
        if (!(data instanceof Items items)) {
            flaws.add(file, data, data.refusal("must be a text, or a list of texts"));
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        items.items().forEach(item -> text(item).ifPresent(texts::add));
        return texts.size() == items.items().size() ? Optional.of(new Cell(place, texts)) : Optional.empty();
    }
}
