package org.wholeads.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.PlainData.Fields;
import org.wholeads.portfolio.PlainData.Items;
import org.wholeads.portfolio.Wording;
import org.wholeads.portfolio.WrittenFacts;

/** Reads tables, in which each row is a scenario, from YAML and CSV. */
final class TableReader {
    private static final String COLUMNS = "columns";
    private static final String ROWS = "rows";
    private static final List<String> OF_TABLE =
            List.of(ScenarioMaker.TITLE, SheetReader.FACTS, SheetReader.EXPECT, COLUMNS, ROWS);
    private static final String CSV_EXPECT = SheetReader.EXPECT + ".";
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]*)}");

    private final Path file;
    private final Flaws flaws;
    private final SheetReader sheets;
    private final ScenarioMaker maker;

    TableReader(Path file, Flaws flaws, SheetReader sheets, ScenarioMaker maker) {
        this.file = file;
        this.flaws = flaws;
        this.sheets = sheets;
        this.maker = maker;
    }

    /**
     * A table of a YAML file.
     *
     * @param whole false if a part of the defaults could not be read
     */
    void yaml(PlainData table, Sheet defaults, boolean whole) {
        int before = flaws.count();
        Map<String, PlainData> parts = sheets.fields(table, OF_TABLE);
        Sheet shared = sheets.sheet(parts).over(defaults);
        for (String needed : List.of(ScenarioMaker.TITLE, COLUMNS, ROWS)) {
            if (table instanceof Fields && !parts.containsKey(needed)) {
                flaws.add(file, table, "needs " + needed);
            }
        }
        PlainData title = parts.get(ScenarioMaker.TITLE);
        PlainData columns = parts.get(COLUMNS);
        PlainData rows = parts.get(ROWS);
        List<String> names = columns == null ? List.of() : columns(columns);
        Optional<String> pattern = title == null ? Optional.empty() : sheets.text(title);
        pattern.ifPresent(text -> names(text, names, title));
        List<PlainData> found = rows == null || flaws.count() > before
                ? List.of()
                : sheets.items(rows, "rows, each with a cell for every column");
        maker.close(pattern, table, before);
        found.forEach(row -> row(pattern.orElse(""), names, row, shared, whole));
    }

    private List<String> columns(PlainData data) {
        List<String> names = new ArrayList<>();
        for (PlainData item : sheets.items(data, "names")) {
            String name = sheets.text(item).orElse("");
            if (!WrittenFacts.isName(name) && !Expected.COLUMNS.contains(name)) {
                flaws.add(file, item, () -> notAColumn(name, Expected.COLUMNS));
            } else if (names.contains(name)) {
                flaws.add(file, item, Wording.quoted(name) + " is there twice");
            }
            names.add(name);
        }
        return names;
    }

    private static String notAColumn(String name, List<String> expected) {
        return Wording.quoted(name) + " is neither a fact nor something that is expected"
                + Wording.suggestion(
                        name,
                        Stream.concat(WrittenFacts.names().stream(), expected.stream())
                                .toList());
    }

    /** Checks the columns that a title speaks of. */
    private void names(String title, List<String> names, @Nullable PlainData at) {
        for (Matcher column = COLUMN.matcher(title); at != null && column.find(); ) {
            String name = column.group(1);
            if (!names.contains(name)) {
                flaws.add(
                        file,
                        at,
                        () -> Wording.quoted("{" + name + "}") + " is not a column of the table"
                                + Wording.suggestion(name, names));
            }
        }
    }

    private void row(String title, List<String> names, PlainData row, Sheet shared, boolean whole) {
        int before = flaws.count();
        Optional<String> filled = make(title, names, row, shared, whole);
        maker.close(filled, row, before);
    }

    /** Makes the scenario of a row, and tells its title if its cells can be read. */
    private Optional<String> make(String title, List<String> names, PlainData row, Sheet shared, boolean whole) {
        if (!(row instanceof Items cells) || cells.items().size() != names.size()) {
            int count = row instanceof Items items ? items.items().size() : 1;
            flaws.add(file, row, "has " + count + " cells, but there are " + names.size() + " columns");
            return Optional.empty();
        }
        Map<String, Cell> facts = new LinkedHashMap<>();
        Map<String, Cell> expected = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Cell cell = sheets.cell(cells.items().get(i)).orElse(null);
            if (cell == null) {
                return Optional.empty();
            }
            (WrittenFacts.isName(name) ? facts : expected).put(name, cell);
        }
        Sheet sheet = new Sheet(facts, expected).over(shared);
        String filled =
                COLUMN.matcher(title).replaceAll(column -> Matcher.quoteReplacement(sheet.text(column.group(1))));
        maker.make(filled, row, sheet, whole);
        return Optional.of(filled);
    }

    /** A row of a CSV file. */
    void csv(PlainData row) {
        Map<String, Cell> facts = new LinkedHashMap<>();
        Map<String, Cell> expected = new LinkedHashMap<>();
        String[] title = {null};
        int before = flaws.count();
        ((Fields) row).fields().forEach((name, data) -> {
            Cell cell = sheets.cell(data).orElseThrow();
            if (name.equals(ScenarioMaker.TITLE)) {
                title[0] = cell.texts().get(0);
            } else if (WrittenFacts.isName(name)) {
                facts.put(name, cell);
            } else if (name.startsWith(CSV_EXPECT) && Expected.COLUMNS.contains(name.substring(CSV_EXPECT.length()))) {
                expected.put(name.substring(CSV_EXPECT.length()), parts(cell));
            } else {
                List<String> possible =
                        Expected.COLUMNS.stream().map(CSV_EXPECT::concat).toList();
                flaws.add(file + ":1", () -> "column " + notAColumn(name, possible));
            }
        });
        if (title[0] == null) {
            flaws.add(file + ":1", "needs a column title");
        } else if (flaws.count() == before) {
            maker.make(title[0], row, new Sheet(facts, expected).over(Sheet.EMPTY), true);
        }
        maker.close(Optional.ofNullable(title[0]), row, before);
    }

    /** Several are separated by semicolons. */
    private static Cell parts(Cell cell) {
        return cell.isBlank()
                ? cell
                : new Cell(
                        cell.place(),
                        Stream.of(cell.texts().get(0).split(";"))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .toList());
    }
}
