package org.wholeads.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.Wording;

/** Reads one file of an {@link AcceptanceFormat}. Used once; not thread-safe. */
final class AcceptanceReader {
    private static final String REASON = "reason";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";

    private final AcceptanceFormat format;
    private final Path file;
    private final LocalDate today;
    private final List<String> parts;
    private final Flaws flaws = new Flaws();
    private final SheetReader reader;

    /** @param today no last day may be too far from it */
    AcceptanceReader(AcceptanceFormat format, Path file, LocalDate today) {
        this.format = format;
        this.file = file;
        this.today = today;
        this.parts = Stream.concat(format.names().stream(), Stream.of(REASON, SINCE, UNTIL))
                .toList();
        this.reader = new SheetReader(file, flaws);
    }

    AcceptedEntries read() {
        return of(document());
    }

    private PlainData document() {
        try {
            return PlainData.read(file);
        } catch (InputRefusedException e) {
            flaws.add(file, e);
            flaws.refuse();
            throw e;
        }
    }

    /** @throws InputRefusedException with everything that is wrong with it, each with {@code file:line} */
    AcceptedEntries of(PlainData document) {
        Map<Map<String, String>, AcceptedEntry> all = new LinkedHashMap<>();
        SortedMap<LocalDate, Integer> history = new TreeMap<>();
        Map<String, PlainData> root = isNothing(document)
                ? Map.of()
                : reader.fields(document, List.of(AcceptanceFormat.ROOT, AcceptanceFormat.HISTORY));
        PlainData accepted = root.get(AcceptanceFormat.ROOT);
        if (accepted != null && !isNothing(accepted)) {
            reader.items(accepted, format.of()).forEach(data -> entry(data).ifPresent(one -> add(one, data, all)));
        }
        PlainData past = root.get(AcceptanceFormat.HISTORY);
        if (past != null && !isNothing(past)) {
            reader.items(past, "dates").forEach(data -> past(data, history));
        }
        flaws.refuse();
        return new AcceptedEntries(file, List.copyOf(all.values()), history);
    }

    /** What is left once the last entry is deleted. Nothing is accepted by it, so nothing can pass by mistake. */
    private static boolean isNothing(@Nullable PlainData data) {
        return data == null || data instanceof PlainData.Nothing;
    }

    private void add(AcceptedEntry one, PlainData data, Map<Map<String, String>, AcceptedEntry> all) {
        AcceptedEntry other = all.putIfAbsent(one.what(), one);
        if (other != null) {
            flaws.add(file, data, "is the same as on line " + other.line() + "; delete one of them");
        }
    }

    private Optional<AcceptedEntry> entry(PlainData data) {
        int before = flaws.count();
        Map<String, PlainData> written = reader.fields(data, parts);
        if (data instanceof PlainData.Fields) {
            parts.stream()
                    .filter(part -> !written.containsKey(part))
                    .forEach(part -> flaws.add(file, data, "needs " + part));
        }
        Optional<LocalDate> since = date(written, SINCE);
        Optional<LocalDate> until = date(written, UNTIL);
        PlainData first = written.get(SINCE);
        if (first != null && since.filter(day -> day.isAfter(latestToday())).isPresent()) {
            flaws.add(file, first, since.get() + " is in the future; write the day on which it was accepted");
        }
        PlainData last = written.get(UNTIL);
        if (last != null && since.isPresent() && until.isPresent()) {
            refuseOddDays(since.get(), until.get(), last);
        }
        Map<String, String> what = new LinkedHashMap<>();
        format.names().forEach(name -> what.put(name, text(written, name)));
        String reason = text(written, REASON);
        return flaws.count() > before || since.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new AcceptedEntry(data.line(), what, new Acceptance(reason, since.get(), until.get())));
    }

    /** Somewhere on earth it is tomorrow already. */
    private LocalDate latestToday() {
        return today.plusDays(1);
    }

    private void refuseOddDays(LocalDate since, LocalDate until, PlainData last) {
        if (until.isBefore(since)) {
            flaws.add(file, last, until + " is before since " + since);
        }
        Acceptance.tooFar(until, today).ifPresent(message -> flaws.add(file, last, message));
    }

    private Optional<LocalDate> date(Map<String, PlainData> written, String part) {
        PlainData data = written.get(part);
        return data == null ? Optional.empty() : date(data);
    }

    private Optional<LocalDate> date(PlainData data) {
        return text(data).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                flaws.add(file, data, Wording.quoted(text) + " is not a date, written YYYY-MM-DD");
                return Optional.empty();
            }
        });
    }

    private String text(Map<String, PlainData> written, String part) {
        PlainData data = written.get(part);
        return data == null ? "" : text(data).orElse("");
    }

    private Optional<String> text(PlainData data) {
        Optional<String> text = reader.text(data);
        if (text.filter(String::isBlank).isPresent()) {
            flaws.add(file, data, "is empty");
            return Optional.empty();
        }
        return text;
    }

    private void past(PlainData data, SortedMap<LocalDate, Integer> history) {
        Map<String, PlainData> written = reader.fields(data, List.of("date", AcceptanceFormat.ROOT));
        PlainData date = written.get("date");
        PlainData count = written.get(AcceptanceFormat.ROOT);
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
}
