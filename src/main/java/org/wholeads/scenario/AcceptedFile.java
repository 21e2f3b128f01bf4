package org.wholeads.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.Wording;
import org.wholeads.report.YamlText;

/**
 * Reads and writes the file of accepted disagreements, in YAML:
 *
 * <pre>{@code
 * accepted:
 *   - scenario: "Coders choose the coding assistant"
 *     expected: "led by HANDS_ON_USER"
 *     actual: "led by CTO"
 *     reason: "The board decides in May"
 *     since: 2026-01-15
 *     until: 2026-06-30
 * history:
 *   - { date: 2026-01-15, accepted: 1 }
 * }</pre>
 *
 * Stateless; may be used by many threads, each with its own file.
 */
public final class AcceptedFile {
    /** The field at its root by which it is told from a file of scenarios. */
    static final String ROOT = "accepted";

    /** Its usual name. */
    private static final String NAME = "accepted.yaml";

    private static final String HISTORY = "history";
    private static final List<String> PARTS = List.of("scenario", "expected", "actual", "reason", "since", "until");

    private final Path file;
    private final Flaws flaws = new Flaws();
    private final SheetReader reader;

    private AcceptedFile(Path file) {
        this.file = file;
        this.reader = new SheetReader(file, flaws);
    }

    /** Where it usually is: in the folder of the scenarios, or beside the file of them. */
    public static Path beside(Path scenarios) {
        return Files.isDirectory(scenarios) ? scenarios.resolve(NAME) : scenarios.resolveSibling(NAME);
    }

    /**
     * What the file says; nothing is accepted where there is no file.
     *
     * @throws InputRefusedException with everything that is wrong with it, each with {@code file:line}
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if its name does not end in {@code .yaml} or {@code .yml}
     */
    public static AcceptedDisagreements read(Path file) {
        return Files.exists(file) ? new AcceptedFile(file).read() : AcceptedDisagreements.none(file);
    }

    private AcceptedDisagreements read() {
        List<AcceptedDisagreement> all = new ArrayList<>();
        SortedMap<LocalDate, Integer> history = new TreeMap<>();
        try {
            Map<String, PlainData> parts = reader.fields(PlainData.read(file), List.of(ROOT, HISTORY));
            PlainData accepted = parts.get(ROOT);
            if (accepted != null) {
                reader.items(accepted, "accepted disagreements")
                        .forEach(data -> one(data).ifPresent(one -> add(one, data, all)));
            }
            PlainData past = parts.get(HISTORY);
            if (past != null) {
                reader.items(past, "dates").forEach(data -> past(data, history));
            }
        } catch (InputRefusedException e) {
            flaws.add(file, e);
        }
        flaws.refuse();
        return new AcceptedDisagreements(file, all, history);
    }

    private void add(AcceptedDisagreement one, PlainData data, List<AcceptedDisagreement> all) {
        all.stream()
                .filter(other -> other.scenario().equals(one.scenario())
                        && other.disagreement().equals(one.disagreement()))
                .findFirst()
                .ifPresent(other -> flaws.add(file, data, "is the same as on line " + other.line()));
        all.add(one);
    }

    private Optional<AcceptedDisagreement> one(PlainData data) {
        int before = flaws.count();
        Map<String, PlainData> parts = reader.fields(data, PARTS);
        if (data instanceof PlainData.Fields) {
            PARTS.stream()
                    .filter(part -> !parts.containsKey(part))
                    .forEach(part -> flaws.add(file, data, "needs " + part));
        }
        Optional<LocalDate> since = date(parts, "since");
        Optional<LocalDate> until = date(parts, "until");
        Disagreement disagreement = new Disagreement(text(parts, "expected"), text(parts, "actual"));
        String scenario = text(parts, "scenario");
        String reason = text(parts, "reason");
        return flaws.count() > before || since.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new AcceptedDisagreement(
                        data.line(), scenario, disagreement, reason, since.get(), until.get()));
    }

    private Optional<LocalDate> date(Map<String, PlainData> parts, String part) {
        PlainData data = parts.get(part);
        return data == null ? Optional.empty() : date(data);
    }

    private String text(Map<String, PlainData> parts, String part) {
        PlainData data = parts.get(part);
        return data == null ? "" : text(data).orElse("");
    }

    private void past(PlainData data, SortedMap<LocalDate, Integer> history) {
        Map<String, PlainData> parts = reader.fields(data, List.of("date", "accepted"));
        PlainData date = parts.get("date");
        PlainData count = parts.get("accepted");
        if (date == null || count == null) {
            flaws.add(file, data, "needs date and accepted");
            return;
        }
        Optional<LocalDate> day = date(date);
        Optional<String> number = text(count);
        if (number.filter(text -> !text.matches("[0-9]{1,9}")).isPresent()) {
            flaws.add(file, count, Wording.quoted(number.get()) + " is not a number");
        } else if (day.isPresent() && number.isPresent()) {
            history.put(day.get(), Integer.valueOf(number.get()));
        }
    }

    private Optional<LocalDate> date(PlainData data) {
        return text(data).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                flaws.add(file, data, Wording.quoted(text) + " is not a date, written like 2026-06-30");
                return Optional.empty();
            }
        });
    }

    private Optional<String> text(PlainData data) {
        Optional<String> text = reader.text(data);
        if (text.filter(String::isBlank).isPresent()) {
            flaws.add(file, data, "is empty");
            return Optional.empty();
        }
        return text;
    }

    /**
     * Writes the file anew, at once or not at all.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(AcceptedDisagreements accepted) {
        Path file = accepted.file().toAbsolutePath();
        try {
            Path folder = file.getParent() == null ? file : file.getParent();
            Path beside = Files.createTempFile(folder, ".accepted", ".tmp");
            try {
                Files.writeString(beside, text(accepted));
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(AcceptedDisagreements accepted) {
        StringBuilder text = new StringBuilder();
        text.append("# Disagreements that are known and accepted for a while; written by wholeads test --accept.\n");
        text.append("# Remove what has healed. What is past its last day fails again.\n");
        text.append(ROOT).append(accepted.all().isEmpty() ? ": []\n" : ":\n");
        for (AcceptedDisagreement one : accepted.all()) {
            text.append("  - scenario: ")
                    .append(YamlText.quoted(one.scenario()))
                    .append('\n');
            text.append("    expected: ")
                    .append(YamlText.quoted(one.disagreement().expected()))
                    .append('\n');
            text.append("    actual: ")
                    .append(YamlText.quoted(one.disagreement().actual()))
                    .append('\n');
            text.append("    reason: ").append(YamlText.quoted(one.reason())).append('\n');
            text.append("    since: ").append(one.since()).append('\n');
            text.append("    until: ").append(one.until()).append('\n');
        }
        text.append(HISTORY).append(":\n");
        accepted.history().forEach((date, count) -> text.append("  - { date: ")
                .append(date)
                .append(", accepted: ")
                .append(count)
                .append(" }\n"));
        return text.toString();
    }
}
