package org.wholeads.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeads.report.YamlText;

/** The text of a file of an {@link AcceptanceFormat}. */
final class AcceptanceText {
    private static final Pattern ROOT_LINE = Pattern.compile(AcceptanceFormat.ROOT + ":\\s*(?:\\[\\s*])?\\s*(#.*)?");
    private static final Pattern HISTORY_LINE = Pattern.compile(AcceptanceFormat.HISTORY + ":.*");
    private static final Pattern ENTRY_LINE = Pattern.compile("\\s*-\\s+[^\\s#].*");
    private static final Pattern REMARK_LINE = Pattern.compile("\\s*(?:#.*)?");
    private static final Pattern FIELD_LINE = Pattern.compile("[^\\s#-].*");

    private final AcceptanceFormat format;
    private final AcceptedEntries now;

    AcceptanceText(AcceptanceFormat format, AcceptedEntries now) {
        this.format = format;
        this.now = now;
    }

    /** With nothing but what the entries say. */
    String plain() {
        List<String> text = new ArrayList<>();
        format.remark().forEach(line -> text.add("# " + line));
        text.addAll(entries());
        return joined(text);
    }

    private List<String> entries() {
        List<String> text = new ArrayList<>();
        text.add(root(""));
        now.all().forEach(entry -> text.addAll(lines(entry)));
        text.addAll(history());
        return text;
    }

    /**
     * With the remarks that people wrote, and the lines of the entries that stay the same; empty if the old text is written in
     * a way that does not tell to which lines an entry belongs.
     *
     * @param before what the old text says
     */
    Optional<String> over(String old, AcceptedEntries before) {
        List<String> lines = old.lines().toList();
        int root = first(lines, 0, ROOT_LINE);
        if (lines.stream().allMatch(line -> REMARK_LINE.matcher(line).matches())) {
            return Optional.of(
                    joined(Stream.concat(lines.stream(), entries().stream()).toList()));
        }
        int end = first(lines, root + 1, FIELD_LINE);
        List<Integer> starts =
                before.all().stream().map(entry -> entry.line() - 1).toList();
        boolean ownLines = starts.stream().distinct().count() == starts.size()
                && starts.stream()
                        .allMatch(start -> start > root
                                && start < end
                                && ENTRY_LINE.matcher(lines.get(start)).matches());
        return root == lines.size() || !ownLines ? Optional.empty() : Optional.of(over(lines, root, end, before));
    }

    private String over(List<String> lines, int root, int end, AcceptedEntries before) {
        List<String> text = new ArrayList<>(lines.subList(0, root));
        Matcher rootLine = ROOT_LINE.matcher(lines.get(root));
        text.add(root(rootLine.matches() && rootLine.group(1) != null ? " " + rootLine.group(1) : ""));
        Map<Map<String, String>, Block> blocks = new LinkedHashMap<>();
        int tail = blocks(lines, root, end, before, blocks);
        for (AcceptedEntry entry : now.all()) {
            Block block = blocks.get(entry.what());
            text.addAll(block == null ? List.of() : block.remarks());
            text.addAll(
                    block != null && block.entry().acceptance().equals(entry.acceptance())
                            ? block.lines()
                            : lines(entry));
        }
        text.addAll(lines.subList(tail, end));
        text.addAll(rest(lines.subList(end, lines.size())));
        return joined(text);
    }

    /** An entry as it stands in the old text, with the remarks above it. */
    private record Block(AcceptedEntry entry, List<String> remarks, List<String> lines) {}

    /** Finds the blocks by what they are about; returns where the remarks below the last one begin. */
    private static int blocks(
            List<String> lines, int root, int end, AcceptedEntries before, Map<Map<String, String>, Block> blocks) {
        List<AcceptedEntry> entries = before.all();
        int from = root + 1;
        for (int i = 0; i < entries.size(); i++) {
            int start = entries.get(i).line() - 1;
            int next = remarks(
                    lines, start, i + 1 < entries.size() ? entries.get(i + 1).line() - 1 : end);
            blocks.put(
                    entries.get(i).what(),
                    new Block(entries.get(i), lines.subList(from, start), lines.subList(start, next)));
            from = next;
        }
        return from;
    }

    /** Where the remarks directly above a line begin. */
    private static int remarks(List<String> lines, int after, int line) {
        int from = line;
        while (from - 1 > after && REMARK_LINE.matcher(lines.get(from - 1)).matches()) {
            from--;
        }
        return from;
    }

    /** What stands below the entries, with the history as it is now. */
    private List<String> rest(List<String> lines) {
        int from = first(lines, 0, HISTORY_LINE);
        int to = first(lines, from + 1, FIELD_LINE);
        List<String> rest = new ArrayList<>(lines.subList(0, from));
        rest.addAll(history());
        if (from < lines.size()) {
            lines.subList(from, to).stream()
                    .filter(line -> REMARK_LINE.matcher(line).matches() && !line.isBlank())
                    .forEach(rest::add);
            rest.addAll(lines.subList(to, lines.size()));
        }
        return rest;
    }

    private static int first(List<String> lines, int from, Pattern wanted) {
        int line = Math.min(from, lines.size());
        while (line < lines.size() && !wanted.matcher(lines.get(line)).matches()) {
            line++;
        }
        return line;
    }

    private String root(String remark) {
        return AcceptanceFormat.ROOT + (now.all().isEmpty() ? ": []" : ":") + remark;
    }

    private static List<String> lines(AcceptedEntry entry) {
        List<String> lines = new ArrayList<>();
        entry.what().forEach((name, text) -> lines.add("    " + name + ": " + YamlText.quoted(text)));
        lines.set(0, "  - " + lines.get(0).strip());
        Acceptance acceptance = entry.acceptance();
        lines.add("    reason: " + YamlText.quoted(acceptance.reason()));
        lines.add("    since: " + acceptance.since());
        lines.add("    until: " + acceptance.until());
        return lines;
    }

    private List<String> history() {
        List<String> lines = new ArrayList<>();
        if (!now.history().isEmpty()) {
            lines.add(AcceptanceFormat.HISTORY + ":");
            now.history().forEach((date, count) -> lines.add("  - { date: " + date + ", accepted: " + count + " }"));
        }
        return lines;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
