package org.wholeads.scenario;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.PlainData.Fields;
import org.wholeads.portfolio.Problem;
import org.wholeads.report.Unreadable;

/** Reads the scenarios of one file, whatever its format. Used once; not thread-safe. */
final class FileReader {
    private static final String DEFAULTS = "defaults";
    private static final String SCENARIOS = "scenarios";
    private static final String TABLES = "tables";
    private static final List<String> OF_SCENARIO = List.of(ScenarioMaker.TITLE, SheetReader.FACTS, SheetReader.EXPECT);

    private final Path file;
    private final Flaws flaws = new Flaws();
    private final SheetReader sheets;
    private final ScenarioMaker maker;
    private final TableReader tables;
    private boolean wholeDefaults = true;

    FileReader(Path file) {
        this.file = file;
        this.sheets = new SheetReader(file, flaws);
        this.maker = new ScenarioMaker(file, flaws);
        this.tables = new TableReader(file, flaws, sheets, maker);
    }

    ScenarioSet read() {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                flaws.add(file.toString(), "is no regular file");
            } else {
                read(PlainData.read(file));
            }
        } catch (InputRefusedException e) {
            flaws.add(file, e);
        } catch (UncheckedIOException e) {
            flaws.add(file.toString(), Unreadable.reason(e));
        }
        List<BrokenScenario> broken = new ArrayList<>();
        List<Problem> shared = flaws.take(0);
        if (!shared.isEmpty()) {
            broken.add(new BrokenScenario(Optional.empty(), new Place(file, 0), shared));
        }
        broken.addAll(maker.broken());
        return new ScenarioSet(maker.scenarios(), broken);
    }

    private void read(PlainData data) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            sheets.items(data, "rows").forEach(tables::csv);
        } else if (name.endsWith(".jsonl")) {
            sheets.items(data, "lines").forEach(line -> scenario(line, Sheet.EMPTY));
        } else if (!(data instanceof Fields fields) || !fields.fields().containsKey(AcceptanceFormat.ROOT)) {
            document(data);
        }
    }

    private void document(PlainData data) {
        Map<String, PlainData> parts = sheets.fields(data, List.of(DEFAULTS, SCENARIOS, TABLES));
        int before = flaws.count();
        PlainData shared = parts.get(DEFAULTS);
        Sheet defaults = shared == null
                ? Sheet.EMPTY
                : sheets.sheet(sheets.fields(shared, List.of(SheetReader.FACTS, SheetReader.EXPECT)));
        wholeDefaults = flaws.count() == before;
        PlainData single = parts.get(SCENARIOS);
        if (single != null) {
            sheets.items(single, "scenarios, each starting with \"- title: \"")
                    .forEach(scenario -> scenario(scenario, defaults));
        }
        PlainData several = parts.get(TABLES);
        if (several != null) {
            sheets.items(several, "tables, each starting with \"- title: \"")
                    .forEach(table -> tables.yaml(table, defaults, wholeDefaults));
        }
    }

    private void scenario(PlainData data, Sheet defaults) {
        int before = flaws.count();
        Map<String, PlainData> parts = sheets.fields(data, OF_SCENARIO);
        PlainData title = parts.get(ScenarioMaker.TITLE);
        if (data instanceof Fields && title == null) {
            flaws.add(file, data, "needs a title, which says in a sentence what it shows");
        }
        Sheet sheet = sheets.sheet(parts).over(defaults);
        boolean whole = flaws.count() == before && wholeDefaults;
        Optional<String> text = title == null ? Optional.empty() : sheets.text(title);
        text.ifPresent(written -> maker.make(written, data, sheet, whole));
        maker.close(text, data, before);
    }
}
